import QtQuick
import QtQuick.Shapes
// Tick bar: one line is one unit; a decimal shortens the last line. mode 0 公布 thick, 1 推算 dashed
// thin, 2 预计 thin with open ends (hatched reading at a distance).
Shape {
    id: root
    property real value: 100
    property real pitch: 9.6
    property int mode: 0
    property color color: "black"
    property real thick: mode === 0 ? pitch * .583 : Math.max(1.6, pitch * .3125)
    width: value * pitch
    preferredRendererType: Shape.CurveRenderer
    ShapePath {
        strokeColor: root.color; strokeWidth: root.thick; fillColor: "transparent"; capStyle: ShapePath.FlatCap
        strokeStyle: root.mode === 0 ? ShapePath.SolidLine : ShapePath.DashLine
        dashPattern: root.mode === 2 ? [5, 1.67] : [2, 1.67]
        PathSvg { path: root.ticks(root.value, root.pitch, root.height) }
    }
    function ticks(value: real, pitch: real, h: real): string {
        const n = Math.floor(value + 1e-6), rest = value - n;
        let s = "M0 0";
        for (let i = 0; i < n; ++i)
            s += "M" + (i * pitch + pitch / 2) + " 0V" + h + " ";
        if (rest > .05)
            s += "M" + (n * pitch + pitch / 2) + " " + h * (1 - rest) + "V" + h;
        return s;
    }
}
