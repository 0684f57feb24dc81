pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
// A block that says what kind of number it is. mode: 0 公布 solid, 1 推算 hollow and dashed, 2 预计 hatched.
Item {
    id: root
    property color color: "black"
    property int mode: 0
    property real line: 3
    property real gap: 14
    Rectangle { anchors.fill: parent; color: root.color; visible: root.mode === 0 }
    Loader {
        anchors.fill: parent
        active: root.mode > 0 && root.width > 0 && root.height > 0
        sourceComponent: Item {
            clip: root.mode === 2
            Shape {
                anchors.fill: parent
                preferredRendererType: Shape.CurveRenderer
                ShapePath {
                    strokeColor: root.mode === 2 ? root.color : "transparent"
                    strokeWidth: root.mode === 2 ? root.line : -1
                    fillColor: "transparent"
                    PathSvg { path: root.hatch(root.width, root.height) }
                }
                ShapePath {
                    strokeColor: root.color
                    strokeWidth: root.line
                    fillColor: "transparent"
                    joinStyle: ShapePath.MiterJoin
                    strokeStyle: root.mode === 1 ? ShapePath.DashLine : ShapePath.SolidLine
                    dashPattern: [3, 2.2]
                    PathSvg { path: root.frame(root.width, root.height) }
                }
            }
        }
    }
    function hatch(w: real, h: real): string {
        let s = "M0 0";
        if (mode === 2)
            // A width can be out of all bounds for a moment, while bindings settle.
            for (let x = -h; x < Math.min(w, 4000); x += gap)
                s += "M" + x + " " + h + "L" + (x + h) + " 0 ";
        return s;
    }
    function frame(w: real, h: real): string {
        const o = line / 2;
        return "M" + o + " " + o + "H" + (w - o) + "V" + (h - o) + "H" + o + "Z";
    }
}
