pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// All pages as live thumbs; arrows move, Enter shows.
FocusScope {
    id: root
    property var stage: null
    readonly property Theme t: Theme { hall: root.stage !== null && root.stage.hall }
    readonly property var slides: stage ? JSON.parse(stage.slides) : []
    readonly property int columns: Math.max(2, Math.floor((width - 96) / 300))
    onStageChanged: view.forceActiveFocus()
    Rectangle { anchors.fill: parent; color: root.t.sunken }
    MouseArea { anchors.fill: parent; acceptedButtons: Qt.AllButtons; onWheel: wheel => { wheel.accepted = false } }
    GridView {
        id: view
        anchors { left: parent.left; right: parent.right; margins: 48; verticalCenter: parent.verticalCenter }
        // Whole rows only: a row cut in half reads as a slide with something missing.
        height: Math.max(1, Math.floor((parent.height - 48) / cellHeight)) * cellHeight
        snapMode: GridView.SnapToRow
        focus: true
        function toCurrent(): void {
            const row = Math.floor(currentIndex / root.columns), shown = Math.round(height / cellHeight);
            const rows = Math.ceil(count / root.columns);
            contentY = originY + Math.max(0, Math.min(row - Math.floor(shown / 2), rows - shown)) * cellHeight;
        }
        // The first layout, which is still to come, scrolls back to where it begins.
        onCellHeightChanged: Qt.callLater(toCurrent)
        onHeightChanged: Qt.callLater(toCurrent)
        cellWidth: Math.floor(width / root.columns)
        cellHeight: Math.round((cellWidth - 24) * 9 / 16) + 56
        model: root.slides
        onCountChanged: {
            currentIndex = root.stage ? root.stage.page : 0;
            Qt.callLater(toCurrent);
        }
        boundsBehavior: Flickable.StopAtBounds
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space) {
                event.accepted = true;
                root.stage.command("goto", String(currentIndex + 1));
            } else if (event.key === Qt.Key_Home || event.key === Qt.Key_End) {
                event.accepted = true;
                currentIndex = event.key === Qt.Key_Home ? 0 : count - 1;
            } else if (![Qt.Key_Left, Qt.Key_Right, Qt.Key_Up, Qt.Key_Down].includes(event.key)) {
                event.accepted = root.stage.key(event.key, event.modifiers, event.text);
            }
        }
        delegate: Item {
            id: cell
            required property int index
            required property var modelData
            width: view.cellWidth
            height: view.cellHeight
            // Instead of a clip, outside of which the software renderer leaves dirt of shapes.
            visible: y + height > view.contentY + 1 && y < view.contentY + view.height - 1
            Accessible.role: Accessible.ListItem
            readonly property string name: (modelData.title || (modelData.question || {}).stem || "").replace(/\n/g, "")
            Accessible.name: modelData.page + " " + name
            Thumb {
                id: thumb
                x: 8
                y: 8
                width: view.cellWidth - 24
                view: cell.modelData
                hall: root.t.hall
                frame: cell.index === view.currentIndex ? root.t.focus : root.t.edge
                frameWidth: cell.index === view.currentIndex ? 4 : 1
            }
            T {
                x: 8; base: thumb.height + 36; width: parent.width - 24; wrapMode: Text.NoWrap; fit: true; maxWidth: view.cellWidth - 24
                s: cell.modelData.page + "　" + cell.name; size: 16; lead: 1.3
                color: cell.modelData.chapter >= 1 && cell.modelData.chapter <= 5 ? root.t.ink : root.t.ink2; backdrop: root.t.sunken
            }
            MouseArea { anchors.fill: parent; onClicked: root.stage.command("goto", String(cell.index + 1)) }
        }
    }
}
