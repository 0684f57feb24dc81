pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The right-click menu, drawn from the command table; arrows and Enter work.
FocusScope {
    id: root
    property var stage: null
    property string note: ""         // what was put away, in one line
    readonly property Theme t: Theme { hall: root.stage !== null && root.stage.hall }
    // Where the audience has a screen, a window of the show's never stops to fill its own.
    readonly property var rows: stage ? JSON.parse(stage.help).filter(row => row.menu && (row.id !== "full-screen" || !stage.shared())) : []
    property int at: 0
    // As many columns as let all of it be seen.
    readonly property int columns: Math.max(1, Math.ceil(rows.length * 48 / Math.max(48, height - 64 - (note === "" ? 0 : 48))))
    readonly property int perColumn: Math.ceil(rows.length / columns)
    readonly property real cellWidth: Math.min(488, Math.floor((width - 64) / columns))
    // The row that happens to open under the pointer is not chosen: only one that it moves to.
    property var pointed: null
    function point(to: point, row: int): void {
        if (pointed !== null && (pointed.x !== to.x || pointed.y !== to.y))
            at = row;
        pointed = to;
    }
    function move(by: int): void {
        if (at + by >= 0 && at + by < rows.length)
            at += by;
    }
    function give(i: int): void {
        const id = rows[i].id;
        stage.command("menu");
        stage.command(id);
    }
    onStageChanged: forceActiveFocus()
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Down)
            at = (at + 1) % rows.length;
        else if (event.key === Qt.Key_Up)
            at = (at + rows.length - 1) % rows.length;
        else if (event.key === Qt.Key_Left || event.key === Qt.Key_Right)
            move(event.key === Qt.Key_Right ? perColumn : -perColumn);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space)
            give(at);
        else
            event.accepted = stage.key(event.key, event.modifiers, event.text);
    }
    MouseArea { anchors.fill: parent; acceptedButtons: Qt.LeftButton | Qt.RightButton; onClicked: root.stage.command("menu") }
    Rectangle {
        anchors.centerIn: parent
        width: list.width + 32
        height: list.height + 32 + (note.visible ? note.height + 12 : 0)
        color: root.t.surface
        border.width: 2
        border.color: root.t.ink
        T { id: note; visible: s !== ""; x: 32; y: list.y + list.height + 8; width: list.width - 32; s: root.note; size: 16; color: root.t.ink2; backdrop: root.t.surface; lead: 1.4; lines: 1; fit: true; floor: 12 }
        Grid {
            id: list
            x: 16
            y: 16
            flow: Grid.TopToBottom
            rows: root.perColumn
            Repeater {
                model: root.rows
                Rectangle {
                    id: row
                    required property int index
                    required property var modelData
                    width: root.cellWidth
                    height: 48
                    color: root.at === index ? root.t.ink : "transparent"
                    Accessible.role: Accessible.MenuItem
                    Accessible.name: modelData.title
                    T { x: 16; base: 31; s: row.modelData.title; size: 20; color: root.at === row.index ? root.t.inkOn : root.t.ink; backdrop: row.color; lead: 1.3; wrapMode: Text.NoWrap; fit: true; floor: 15; maxWidth: root.cellWidth - keys.width - 48 }
                    T { id: keys; anchors.right: parent.right; anchors.rightMargin: 16; base: 31; s: row.modelData.keys; size: 16; color: root.at === row.index ? root.t.inkOn : root.t.ink3; backdrop: row.color; lead: 1.3; wrapMode: Text.NoWrap; fit: true; floor: 14; maxWidth: root.cellWidth * .45 }
                    MouseArea { anchors.fill: parent; hoverEnabled: true; onPositionChanged: mouse => root.point(mapToItem(root, mouse.x, mouse.y), row.index); onClicked: root.give(row.index) }
                }
            }
        }
    }
}
