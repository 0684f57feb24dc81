import QtQuick
import QtQuick.Shapes
// A lens of upright lines: one line a page (or question, or point); the first `lit` are lit.
Item {
    id: root
    property color color: "black"
    property color color2: "gray"
    property int n: 6
    property int lit: n
    // More are no longer told apart.
    readonly property int lines: Math.min(n, 400)
    readonly property int bright: n > lines ? Math.round(lit * lines / n) : lit
    property real stroke: 3
    property real power: .8
    function seg(from: int, to: int, w: real, h: real): string {
        let s = "M0 0";
        const cy = h / 2;
        for (let i = from; i < to; ++i) {
            const x = w * (i + .5) / lines, half = cy * Math.pow(Math.sin(Math.PI * (i + .5) / lines), power);
            s += "M" + x + " " + (cy - half) + "V" + (cy + half) + " ";
        }
        return s;
    }
    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            strokeColor: root.color2; strokeWidth: root.stroke; fillColor: "transparent"; capStyle: ShapePath.FlatCap
            PathSvg { path: root.seg(root.bright, root.lines, root.width, root.height) }
        }
        ShapePath {
            strokeColor: root.color; strokeWidth: root.stroke; fillColor: "transparent"; capStyle: ShapePath.FlatCap
            PathSvg { path: root.seg(0, root.bright, root.width, root.height) }
        }
    }
}
