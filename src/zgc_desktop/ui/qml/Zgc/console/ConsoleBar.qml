pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The line at the top: what is shown, where the audience sees it, the time of day.
Rectangle {
    id: root
    required property Theme t
    property string deck: ""
    property string screenText: ""
    property string wall: ""
    property string notice: ""
    property bool rehearsal: false
    property var buttons: []
    signal give(id: string)
    height: 64
    color: t.sunken
    T { id: name; x: 32; base: 42; s: root.deck; size: 24; bold: true; color: root.t.ink; backdrop: root.color; lead: 1.3; wrapMode: Text.NoWrap }
    T { id: what; x: name.x + name.width + 16; base: 42; s: root.rehearsal ? qsTr("排练中") : qsTr("讲者台"); size: 22; bold: root.rehearsal; color: root.rehearsal ? root.t.ink : root.t.ink3; backdrop: root.color; lead: 1.3; wrapMode: Text.NoWrap }
    Row {
        id: commands
        x: what.x + what.width + 16
        anchors.verticalCenter: parent.verticalCenter
        visible: root.notice === ""      // which has more to say
        Repeater {
            model: root.buttons
            Button {
                required property var modelData
                t: root.t
                kind: "ghost"
                size: 20
                hpad: 14
                label: modelData.title
                hotkey: modelData.key
                activeFocusOnTab: false
                onClicked: root.give(modelData.id)
            }
        }
    }
    T {
        visible: s !== ""
        x: what.x + what.width + 32; base: 42; s: root.notice; size: 22; bold: true; color: root.t.wrong; backdrop: root.color; lead: 1.3; wrapMode: Text.NoWrap
        fit: true; floor: 16; maxWidth: state.x - x - 32
    }
    Row {
        id: state
        anchors.right: parent.right; anchors.rightMargin: 32
        height: parent.height
        spacing: 12
        Icon { name: "deck"; size: 26; color: root.t.ink2; anchors.verticalCenter: parent.verticalCenter }
        T { s: root.screenText; size: 22; color: root.t.ink2; backdrop: root.color; lead: 1.3; wrapMode: Text.NoWrap; anchors.verticalCenter: parent.verticalCenter }
        Item { width: 20; height: 1 }
        Icon { name: "clock"; size: 26; color: root.t.ink2; anchors.verticalCenter: parent.verticalCenter }
        T { s: root.wall; size: 24; bold: true; color: root.t.ink; backdrop: root.color; lead: 1.3; wrapMode: Text.NoWrap; anchors.verticalCenter: parent.verticalCenter }
    }
}
