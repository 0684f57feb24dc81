import QtQuick
import Zgc.parts
// The line at the top: what is shown, where the audience sees it, the time of day.
Rectangle {
    id: root
    required property Theme t
    property string deck: ""
    property string screenText: ""
    property string wall: ""
    height: 64
    color: t.sunken
    T { id: name; x: 32; base: 42; s: root.deck; size: 24; bold: true; color: root.t.ink; backdrop: root.color; lead: 1.3; wrapMode: Text.NoWrap }
    T { x: name.x + name.width + 16; base: 42; s: qsTr("讲者台"); size: 22; color: root.t.ink3; backdrop: root.color; lead: 1.3; wrapMode: Text.NoWrap }
    Row {
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
