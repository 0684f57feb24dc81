import QtQuick
// Makes small pictures of pages, one after the other between frames. A strip of pictures costs a frame next to nothing;
// a strip of live pages costs as much as all that is on them.
Item {
    id: root
    required property Deck deck
    property bool hall: false
    property bool held: false        // while the strip moves
    property real detail: 1          // pixels of the screen for one of this item's
    property Component badge: null   // drawn over each picture, and as part of it; it has the `page` and the foot below
    property int foot: 0
    property int made: 0             // grows with every picture: a binding that asks for one asks again
    readonly property int most: 200
    property var _pictures: new Map()
    property var _waiting: []
    // What was drawn before an edit, or in the other theme, is of an earlier round. It stays until its successor is there,
    // which whoever shows it asks for.
    property int round: 0
    property int _page: -1
    property int _drawn: -1
    property int _ticks: 0
    property bool _taking: false
    width: 144
    height: Math.round(width * 9 / 16)
    onHeldChanged: if (!held) ticks.start()
    onHallChanged: ++round
    onDetailChanged: ++round
    Connections {
        target: root.deck
        function onVersionChanged(): void { ++root.round }
    }

    function picture(page: int): url {
        const kept = made >= 0 ? _pictures.get(page) : undefined;
        return kept === undefined ? "" : kept.result.url;
    }
    function want(page: int): void {
        const kept = _pictures.get(page);
        if (page < 0 || page >= deck.count || (kept !== undefined && kept.round === round) || _waiting.includes(page))
            return;
        _waiting.push(page);
        ticks.start();
    }
    function drop(page: int): void {
        const at = _waiting.indexOf(page);
        if (at >= 0)
            _waiting.splice(at, 1);
    }
    function tick(): void {
        if (held) {
            ticks.stop();
            return;
        }
        if (_taking)
            return;
        if (_page < 0) {
            const next = _waiting.shift();
            if (next === undefined) {
                ticks.stop();
                return;
            }
            _page = next;
            _drawn = next;
            _ticks = 0;
        } else if (++_ticks > 1 && !host.loading) {
            // A Canvas paints for the frame after.
            take();
        }
    }
    function take(): void {
        const page = _page, begun = round;
        // Nothing can be drawn for a window that is not on the screen.
        _taking = Window.window !== null && Window.window.visible && sheet.grabToImage(result => {
            _taking = false;
            _page = -1;
            if (round !== begun) {
                want(page);
                return;
            }
            _pictures.delete(page);
            _pictures.set(page, { result: result, round: begun });
            for (const oldest of _pictures.keys()) {
                if (_pictures.size <= most)
                    break;
                _pictures.delete(oldest);
            }
            ++made;
        }, Qt.size(Math.round(width * detail), Math.round((height + foot) * detail)));
        if (!_taking) {
            _waiting.unshift(page);
            _page = -1;
        }
        ticks.interval = _taking ? 16 : 500;
    }
    Timer {
        id: ticks
        interval: 16
        repeat: true
        onTriggered: root.tick()
    }
    Item {
        id: sheet
        x: -8 * root.width
        width: root.width
        height: root.height + root.foot
        visible: root._page >= 0
        enabled: false
        SlideHost {
            id: host
            width: root.width
            height: root.height
            view: root.deck.at(root._drawn)
            hall: root.hall
            step: 9999
            bounded: true
            motion: false
        }
        Loader { anchors.fill: parent; sourceComponent: root.badge; onLoaded: item["page"] = Qt.binding(() => root._drawn) } // qmllint disable
    }
}
