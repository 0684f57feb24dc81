import QtQuick
// Has thumbs drawn one by one, between frames, and none while their list moves: a list opens and scrolls at once,
// however long it is, and its pages follow.
Timer {
    id: root
    property bool held: false
    property var _waiting: []
    function want(thumb: LazyThumb): void {
        if (!_waiting.includes(thumb))
            _waiting.push(thumb);
        start();
    }
    function drop(thumb: LazyThumb): void {
        const at = _waiting.indexOf(thumb);
        if (at >= 0)
            _waiting.splice(at, 1);
    }
    interval: 16
    repeat: true
    onTriggered: {
        if (held)
            return;
        const next = _waiting.shift();
        if (next === undefined)
            stop();
        else
            (next as LazyThumb).load();
    }
}
