import QtQuick
import QtQuick.Shapes
import "Geo.js" as Geo
// One lens: a chapter's large picture or small badge. kind = chapter 1–5, 0 plain.
Shape {
    id: root
    property int kind: 0
    property color color: "black"
    property int n: 26
    property real stroke: 2.5
    property real dot: 0
    readonly property var paths: Geo.lens(kind > 5 ? 0 : kind, 0, 0, height / 2, width, height / 2, n, dot)
    preferredRendererType: Shape.CurveRenderer
    ShapePath {
        strokeColor: root.color; strokeWidth: root.stroke; fillColor: "transparent"; capStyle: ShapePath.FlatCap
        PathSvg { path: root.paths[0] }
    }
    ShapePath {
        strokeColor: "transparent"; strokeWidth: -1; fillColor: root.color; fillRule: ShapePath.WindingFill
        PathSvg { path: root.paths[1] }
    }
}
