import QtQuick
// The name of a screen, large, so that people can tell screens apart.
Rectangle {
    id: root
    required property Theme t
    property string text: ""
    property int number: 1
    z: 100
    width: Math.max(digit.width, name.width) + 160
    height: 420
    color: t.ink
    T { id: digit; anchors.horizontalCenter: parent.horizontalCenter; base: 290; s: String(root.number); size: 280; bold: true; color: root.t.inkOn; backdrop: root.color; lead: 1.1; wrapMode: Text.NoWrap }
    T { id: name; anchors.horizontalCenter: parent.horizontalCenter; base: 370; s: root.text; size: 36; color: root.t.inkOn; backdrop: root.color; lead: 1.3; wrapMode: Text.NoWrap }
}
