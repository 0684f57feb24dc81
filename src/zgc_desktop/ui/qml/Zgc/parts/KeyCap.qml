import QtQuick
// A key, or several that do the same, as a framed cap.
Rectangle {
    id: root
    required property Theme t
    property string s: ""
    property real size: 20
    width: words.width + size * .9
    height: Math.round(size * 1.6)
    color: "transparent"
    border.width: 1.5
    border.color: t.edge
    T { id: words; anchors.centerIn: parent; anchors.verticalCenterOffset: -root.size * .04; s: root.s; size: root.size; lead: 1.3; color: root.t.ink; wrapMode: Text.NoWrap }
}
