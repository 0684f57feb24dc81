pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The right-click menu, drawn from the command table; arrows and Enter work.
FocusScope {
    id: root
    property var stage: null
    readonly property Theme t: Theme { hall: root.stage !== null && root.stage.hall }
    readonly property var rows: stage ? JSON.parse(stage.help).filter(r => r.menu) : []
    property int at: 0
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
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space)
            give(at);
        else
            event.accepted = stage.key(event.key, event.modifiers, event.text);
    }
    MouseArea { anchors.fill: parent; acceptedButtons: Qt.LeftButton | Qt.RightButton; onClicked: root.stage.command("menu") }
    Rectangle {
        anchors.centerIn: parent
        width: 520
        height: list.height + 32
        color: root.t.surface
        border.width: 2
        border.color: root.t.ink
        Column {
            id: list
            x: 16
            y: 16
            Repeater {
                model: root.rows
                Rectangle {
                    id: row
                    required property int index
                    required property var modelData
                    width: 488
                    height: 48
                    color: root.at === index ? root.t.ink : "transparent"
                    Accessible.role: Accessible.MenuItem
                    Accessible.name: modelData.title
                    T { x: 16; base: 31; s: row.modelData.title; size: 20; color: root.at === row.index ? root.t.inkOn : root.t.ink; backdrop: row.color; lead: 1.3; wrapMode: Text.NoWrap }
                    T { anchors.right: parent.right; anchors.rightMargin: 16; base: 31; s: row.modelData.keys; size: 16; color: root.at === row.index ? root.t.inkOn : root.t.ink3; backdrop: row.color; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 220 }
                    MouseArea { anchors.fill: parent; hoverEnabled: true; onEntered: root.at = row.index; onClicked: root.give(row.index) }
                }
            }
        }
    }
}
