import QtQuick
import Zgc.parts
// Screens that were never seen before: whether the hall's is the right one. Whoever turns the page has said yes.
Rectangle {
    id: root
    required property Theme t
    required property var stage
    required property string screens // their numbers, as the screens show them
    required property string name    // what is known of the main one
    required property Item owner     // has the keys before and after
    property real size: 20
    readonly property real pad: Math.round(size * .5)
    width: row.width + pad * 2 + root.size
    height: row.height + pad * 2
    color: t.surface
    border.width: 2
    border.color: t.ink
    Accessible.role: Accessible.AlertMessage
    Accessible.name: question.s + "　" + root.name
    function give(id: string): void { stage.command(id); owner.forceActiveFocus() }
    Row {
        id: row
        x: root.pad + root.size; y: root.pad
        spacing: root.size
        T { id: question; anchors.verticalCenter: parent.verticalCenter; s: qsTr("大厅在 %1 号屏幕？").arg(root.screens); size: root.size * 1.1; bold: true; lead: 1.3; color: root.t.ink; backdrop: root.color; wrapMode: Text.NoWrap }
        T { anchors.verticalCenter: parent.verticalCenter; s: root.name; size: root.size * .9; lead: 1.3; color: root.t.ink2; backdrop: root.color; wrapMode: Text.NoWrap }
        Row {
            spacing: root.pad
            Button { t: root.t; size: root.size; hpad: root.size * .8; kind: "primary"; label: qsTr("对"); hotkey: qsTr("回车"); activeFocusOnTab: false; onClicked: root.give("screens-right") }
            Button { t: root.t; size: root.size; hpad: root.size * .8; label: qsTr("对调"); hotkey: root.stage.keyOf("exchange"); activeFocusOnTab: false; onClicked: root.give("exchange") }
        }
    }
}
