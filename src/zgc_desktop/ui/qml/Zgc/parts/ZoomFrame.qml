import QtQuick
// The part of a slide that fills the screen: the rest dimmed, a frame around it; in the slide's own 1920 x 1080.
Item {
    id: root
    required property var zoom      // magnification, and the place in the middle, x and y in slide pixels
    readonly property real wide: 1920 / zoom[0]
    readonly property real high: 1080 / zoom[0]
    readonly property real from: zoom[1] - wide / 2
    readonly property real above: zoom[2] - high / 2
    readonly property color dim: Qt.rgba(0, 0, 0, .5)
    width: 1920
    height: 1080
    Rectangle { width: 1920; height: root.above; color: root.dim }
    Rectangle { y: root.above + root.high; width: 1920; height: 1080 - y; color: root.dim }
    Rectangle { y: root.above; width: root.from; height: root.high; color: root.dim }
    Rectangle { x: root.from + root.wide; y: root.above; width: 1920 - x; height: root.high; color: root.dim }
    Rectangle { x: root.from; y: root.above; width: root.wide; height: root.high; color: "transparent"; border.width: 6; border.color: "#FFFFFF" }
    Rectangle { x: root.from + 6; y: root.above + 6; width: root.wide - 12; height: root.high - 12; color: "transparent"; border.width: 2; border.color: "#0E1217" }
}
