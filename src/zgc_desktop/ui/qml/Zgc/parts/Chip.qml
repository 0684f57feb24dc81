import QtQuick
// A few words on a dark ground, over whatever lies below; with `pressed` connected, a button.
Rectangle {
    id: root
    required property Theme t
    property string s: ""
    property real size: 22
    property bool button: false
    signal pressed
    width: words.width + size * 2.2
    height: Math.round(size * 2.4)
    color: t.ink
    Accessible.role: button ? Accessible.Button : Accessible.StaticText
    Accessible.name: s
    Accessible.ignored: !visible
    Accessible.onPressAction: root.pressed()
    T { id: words; anchors.centerIn: parent; s: root.s; size: root.size; bold: true; lead: 1.3; color: root.t.inkOn; backdrop: root.t.ink; wrapMode: Text.NoWrap }
    MouseArea { anchors.fill: parent; enabled: root.button; cursorShape: Qt.PointingHandCursor; onClicked: root.pressed() }
}
