import QtQuick
import QtQuick.Shapes
// One stroke. tool: pen or highlighter; colour: an index; d: SVG path data.
Shape {
    id: root
    property string d: ""
    property string tool: "pen"
    property int colour: 0
    property bool hall: false
    property real thickness: tool === "highlighter" ? 34 : 5
    readonly property list<color> pens: hall ? ["#FF7A6B", "#FFD84D", "#5CC8FF"] : ["#C8102E", "#1F4FD8", "#0B7A3E"]
    readonly property list<color> markers: hall ? pens : ["#FFB3A7", "#FFE14D", "#9BE8A8"]
    readonly property color tone: tool === "highlighter" ? Qt.alpha(markers[colour], hall ? .35 : .5) : pens[colour]
    preferredRendererType: Shape.CurveRenderer
    ShapePath {
        strokeColor: root.tone; strokeWidth: root.thickness; fillColor: "transparent"
        capStyle: ShapePath.RoundCap; joinStyle: ShapePath.RoundJoin
        PathSvg { path: root.d }
    }
}
