import QtQuick
import QtQuick.Shapes
import "Icons.js" as Icons
// Line icon on a 24 grid: square caps, no fill. Names: Icons.js; an unknown name draws `info`.
Shape {
    id: root
    property string name: "check"
    property color color: "black"
    property real size: 24
    property real stroke: 2
    width: size
    height: size
    preferredRendererType: Shape.CurveRenderer
    ShapePath {
        strokeColor: root.color; strokeWidth: root.stroke; fillColor: "transparent"
        capStyle: ShapePath.FlatCap; joinStyle: ShapePath.MiterJoin
        scale: Qt.size(root.size / 24, root.size / 24)
        PathSvg { path: Icons.path(root.name) }
    }
}
