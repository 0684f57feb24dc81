import QtQuick
// Has thumbs drawn one by one, between frames, and none while their list moves: a list opens and scrolls at once,
// however long it is, and its pages follow.
Timer {
    id: root
    property bool held: false
    property var _waiting: []
    function want(thumb: Thumb): void {
        if (thumb.shown || _waiting.includes(thumb))
            return;
        _waiting.push(thumb);
        start();
    }
    function drop(thumb: Thumb): void {
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
            (next as Thumb).shown = true;
    }
}
