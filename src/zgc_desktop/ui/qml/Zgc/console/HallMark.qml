pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// What the hall sees as the shape of a screen; it is told by the shape, and not by a colour. kind: see show/hall.py.
Item {
    id: root
    required property Theme t
    property string kind: "slide"
    property real size: 22
    readonly property color ink: kind === "none" ? t.wrong : t.ink
    readonly property real unit: size / 22
    width: Math.round(size * 1.9)
    height: Math.round(size * 1.12)
    Rectangle { anchors.fill: parent; color: root.kind === "white" ? "white" : root.kind === "black" ? "black" : "transparent"; border.width: 2; border.color: root.ink }
    Item {
        visible: root.kind === "slide" || root.kind === "mirror"
        anchors.fill: parent
        Rectangle { x: 6 * root.unit; y: Math.round(5 * root.unit); width: parent.width - 2 * x; height: 3; color: root.ink }
        Rectangle { x: 6 * root.unit; y: Math.round(11 * root.unit); width: parent.width * .45; height: parent.height - 5 * root.unit - y; color: root.ink }
    }
    Row {
        visible: root.kind === "frozen"
        anchors.centerIn: parent
        spacing: 4
        Repeater { model: 2; Rectangle { width: 4; height: root.size * .55; color: root.ink } }
    }
    Column {
        visible: root.kind === "question" || root.kind === "revealed"
        anchors.centerIn: parent
        spacing: Math.max(2, Math.round(3 * root.unit))
        Repeater {
            model: 3
            Rectangle { required property int index; width: root.width - 12 * root.unit; height: Math.max(2, Math.round(3 * root.unit)); color: root.kind === "revealed" && index === 1 ? root.t.right : root.ink }
        }
    }
}
