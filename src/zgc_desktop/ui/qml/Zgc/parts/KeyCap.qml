import QtQuick
// The name of a key, as it is printed on one.
Item {
    id: root
    required property Theme t
    property string s: ""
    property real size: 16
    property color color: t.ink
    property color backdrop: "transparent"
    width: Math.max(height, words.width + size * .9)
    height: Math.round(size * 1.62)
    implicitWidth: width
    visible: s !== ""
    Rectangle { anchors.fill: parent; color: "transparent"; border.width: Math.max(1.5, root.t.pixel); border.color: root.t.edge }
    Label { id: words; anchors.centerIn: parent; s: root.s; size: root.size; color: root.color; backdrop: root.backdrop }
}
