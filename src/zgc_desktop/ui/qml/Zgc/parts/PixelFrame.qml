pragma ComponentBehavior: Bound
import QtQuick
// A frame whose four edges are as many whole pixels of the screen wide, at every scale: what ends between two pixels is drawn
// on one side and left out, or doubled, on the other.
Item {
    id: root
    property real thickness: 1
    property real pixel: 1           // one of the screen's, in the measure of the page
    property color color: "transparent"
    readonly property real _one: pixel / Screen.devicePixelRatio
    readonly property real drawn: Math.max(1, Math.round(thickness / _one)) * _one
    // Qt's software renderer draws a rectangle of whole numbers only; what it is scaled by need not be one.
    component Edge: Rectangle {
        id: edge
        property bool upright: false
        color: root.color
        width: edge.upright ? 1 : root.width
        height: edge.upright ? root.height : 1
        transform: Scale { xScale: edge.upright ? root.drawn : 1; yScale: edge.upright ? 1 : root.drawn }
    }
    Edge {}
    Edge { y: root.height - root.drawn }
    Edge { upright: true }
    Edge { upright: true; x: root.width - root.drawn }
}
