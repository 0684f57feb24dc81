pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// All pages by chapter, those in reserve after them; arrows move, Enter shows. Only the rows in view are made.
FocusScope {
    id: root
    property var stage: null
    readonly property Theme t: Theme { hall: root.stage !== null && root.stage.hall }
    readonly property Deck deck: Deck { stage: root.stage }
    readonly property var outline: stage ? JSON.parse(stage.outline) : ({ number: [], title: [], chapter: [], chapterName: [], flow: 0 })
    readonly property int count: outline.number.length
    readonly property int columns: Math.max(2, Math.floor((width - 96) / 300))
    readonly property real cellWidth: Math.floor((width - 96) / columns)
    readonly property real cellHeight: Math.round((cellWidth - 24) * 9 / 16) + 52
    readonly property real headHeight: 64
    property int at: 0
    // {head, chapter} or {first, last}: a chapter's name, or a row of its pages.
    readonly property var rows: {
        const made = [], names = outline.chapterName, reserve = qsTr("备用页");
        let name = null, row = null;
        for (let i = 0; i < (width > 0 ? count : 0); ++i) {
            const own = i < outline.flow ? names[i] : reserve;
            if (own !== name)
                made.push({ head: own, chapter: i < outline.flow ? outline.chapter[i] : 0 });
            if (own !== name || i - row.first >= columns)
                made.push(row = { first: i, last: i });
            row.last = i;
            name = own;
        }
        return made;
    }
    function rowOf(page: int): int { return rows.findIndex(row => row.first <= page && page <= row.last) }
    function heightOf(row: int): real { return rows[row].head === undefined ? cellHeight : headHeight }
    // The first of the rows up to `row` that have room on the screen together.
    function firstWith(row: int, room: real): int {
        let left = room - heightOf(row);
        while (row > 0 && heightOf(row - 1) <= left)
            left -= heightOf(--row);
        return row;
    }
    function move(page: int): void {
        at = Math.max(0, Math.min(count - 1, page));
        list.reveal();
    }
    // Up or down so many rows of pages, in the same column as far as there is one.
    function climb(by: int): void {
        const own = rowOf(at), column = at - rows[own].first;
        let row = own;
        for (let left = Math.abs(by); left > 0; --left) {
            let next = row + Math.sign(by);
            while (next >= 0 && next < rows.length && rows[next].head !== undefined)
                next += Math.sign(by);
            if (next < 0 || next >= rows.length)
                break;
            row = next;
        }
        if (row !== own)
            move(Math.min(rows[row].last, rows[row].first + column));
    }
    function go(page: int): void { stage.command("goto", String(page + 1)) }
    onStageChanged: {
        at = stage ? stage.page : 0;
        list.forceActiveFocus();
        middle.restart();
    }
    // The first layout, which is still to come, scrolls back to where it begins.
    onCellHeightChanged: middle.restart()
    onHeightChanged: middle.restart()
    Rectangle { anchors.fill: parent; color: root.t.sunken }
    MouseArea { anchors.fill: parent; acceptedButtons: Qt.AllButtons; onWheel: wheel => { wheel.accepted = false } }
    ThumbQueue { id: queue; held: list.moving }
    // A call that waits would outlive an overlay that is closed at once.
    Timer { id: middle; interval: 0; onTriggered: list.toMiddle() }
    ListView {
        id: list
        objectName: "overview"
        x: 48; y: 24
        width: parent.width - 96; height: parent.height - 24
        focus: true
        model: root.rows
        reuseItems: true
        cacheBuffer: 0
        snapMode: ListView.SnapToItem
        boundsBehavior: Flickable.StopAtBounds
        // Below the last row there is as much room as lets the first one in view be whole.
        footer: Item {
            height: {
                if (root.rows.length === 0)
                    return 0;
                let rest = list.height;
                for (let row = root.firstWith(root.rows.length - 1, list.height); row < root.rows.length; ++row)
                    rest -= root.heightOf(row);
                return Math.max(0, rest);
            }
        }
        // The first time it stops where it guesses that the list ends.
        function toTop(row: int): void {
            positionViewAtIndex(row, ListView.Beginning);
            forceLayout();
            positionViewAtIndex(row, ListView.Beginning);
        }
        function reveal(): void {
            const row = root.rowOf(root.at), first = indexAt(1, contentY + 1);
            // The name of a chapter comes into view with its first pages.
            const named = row > 0 && root.rows[row - 1].head !== undefined ? row - 1 : row;
            const least = root.firstWith(row, height);
            if (first < 0 || first > named || first < least)
                toTop(first >= 0 && first < least ? least : named);
        }
        function toMiddle(): void {
            const row = root.rowOf(root.at);
            if (row >= 0)
                toTop(root.firstWith(row, (height + root.cellHeight) / 2));
        }
        Keys.onPressed: event => {
            event.accepted = true;
            const screenful = Math.max(1, Math.floor(height / root.cellHeight));
            if ([Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].includes(event.key))
                root.go(root.at);
            else if (event.key === Qt.Key_Left || event.key === Qt.Key_Right)
                root.move(root.at + (event.key === Qt.Key_Right ? 1 : -1));
            else if (event.key === Qt.Key_Up || event.key === Qt.Key_Down)
                root.climb(event.key === Qt.Key_Down ? 1 : -1);
            else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown)
                root.climb(event.key === Qt.Key_PageDown ? screenful : -screenful);
            else if (event.key === Qt.Key_Home || event.key === Qt.Key_End)
                root.move(event.key === Qt.Key_Home ? 0 : root.count - 1);
            else
                event.accepted = root.stage.key(event.key, event.modifiers, event.text);
        }
        delegate: Item {
            id: row
            required property var modelData
            readonly property bool head: modelData.head !== undefined
            width: list.width
            height: head ? root.headHeight : root.cellHeight
            // Whole rows only: a row cut in half reads as a slide with something missing.
            visible: list.moving || (y >= list.contentY - 1 && y + height <= list.contentY + list.height + 1)
            property bool pooled: false
            ListView.onPooled: pooled = true
            ListView.onReused: pooled = false
            Rectangle { visible: row.head; x: 8; y: 24; width: 8; height: 24; color: root.t.accent(row.modelData.chapter || 0) }
            T { visible: row.head; x: 28; base: 44; s: row.modelData.head || ""; size: 22; bold: true; color: root.t.ink; backdrop: root.t.sunken; lead: 1.3; wrapMode: Text.NoWrap }
            Repeater {
                model: root.columns
                Item {
                    id: cell
                    required property int index
                    readonly property int page: row.head ? -1 : row.modelData.first + index
                    readonly property bool there: !row.head && !row.pooled && page <= row.modelData.last
                    readonly property bool current: there && page === root.at
                    readonly property string number: there ? root.outline.number[page] || "" : ""
                    readonly property string title: there ? root.outline.title[page] || "" : ""
                    x: index * root.cellWidth
                    width: root.cellWidth
                    height: root.cellHeight
                    visible: there
                    Accessible.role: Accessible.ListItem
                    Accessible.name: number + " " + title
                    Accessible.selected: current
                    Accessible.onPressAction: root.go(page)
                    LazyThumb {
                        id: thumb
                        x: 8
                        y: 8
                        width: root.cellWidth - 24
                        deck: root.deck
                        queue: queue
                        blank: root.t.bg
                        page: cell.there ? cell.page : -1
                        hall: root.t.hall
                        frame: cell.current ? root.t.focus : root.t.edge
                        frameWidth: cell.current ? 4 : 1
                        pixel: root.t.pixel
                    }
                    T { id: label; x: 8; base: thumb.height + 34; s: cell.number; size: 16; bold: true; lead: 1.3; color: cell.current ? root.t.ink : root.t.ink2; backdrop: root.t.sunken; wrapMode: Text.NoWrap }
                    T { x: label.x + label.width + 12; base: thumb.height + 34; s: cell.title; size: 16; floor: 15; lead: 1.3; color: cell.current ? root.t.ink : root.t.ink2; backdrop: root.t.sunken; wrapMode: Text.NoWrap; fit: true; maxWidth: Math.max(1, root.cellWidth - 24 - x) }
                    MouseArea { anchors.fill: parent; onClicked: root.go(cell.page) }
                }
            }
        }
    }
}
