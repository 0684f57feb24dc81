pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
// Lines and faces of one colour, given as pieces of SVG path data that do not lie on each other.
Item {
    id: root
    property var lines: []
    property var faces: []
    property color color: "black"
    property color lineColor: color
    property real stroke: 2.5
    property int cap: ShapePath.FlatCap
    Repeater {
        model: root.lines
        Shape {
            id: line
            required property string modelData
            preferredRendererType: Shape.CurveRenderer
            ShapePath {
                strokeColor: root.lineColor; strokeWidth: root.stroke; fillColor: "transparent"; capStyle: root.cap
                PathSvg { path: line.modelData }
            }
        }
    }
    Repeater {
        model: root.faces
        Shape {
            id: face
            required property string modelData
            preferredRendererType: Shape.CurveRenderer
            ShapePath {
                strokeColor: "transparent"; strokeWidth: -1; fillColor: root.color; fillRule: ShapePath.WindingFill
                PathSvg { path: face.modelData }
            }
        }
    }
}
