pragma ComponentBehavior: Bound
import QtQuick
import "Geo.js" as Geo
// n dots, row by row. More than 500 are drawn on a Canvas: the software renderer drops very long filled paths.
Item {
    id: root
    property int n: 0
    property int columns: 1
    property real pitchX: 20
    property real pitchY: pitchX
    property real radius: 6
    property color color: "black"
    property real detail: 1         // how much the page is enlarged, so that a Canvas is as sharp as a Shape
    readonly property bool many: n > 500
    width: columns * pitchX
    height: Math.ceil(n / Math.max(1, columns)) * pitchY
    Paths {
        visible: !root.many
        color: root.color
        faces: root.many ? [] : Geo.pieces(root.circles(root.n, root.columns, root.pitchX, root.pitchY, root.radius), 30)
    }
    Loader {
        active: root.many
        sourceComponent: Canvas {
            id: canvas
            readonly property real k: Math.max(.1, root.detail)
            readonly property string key: [root.n, root.columns, root.pitchX, root.pitchY, root.radius, root.color, k].join()
            width: root.width * k
            height: root.height * k
            scale: 1 / k
            transformOrigin: Item.TopLeft
            renderStrategy: Canvas.Immediate
            onKeyChanged: requestPaint()
            onPaint: {
                const g = canvas.getContext("2d"), r = root.radius;
                g.setTransform(1, 0, 0, 1, 0, 0);
                g.clearRect(0, 0, width, height);
                g.scale(k, k);
                g.fillStyle = String(root.color);
                // In pieces: the time of a path grows with the square of what lies in a row of it.
                for (let first = 0; first < root.n; first += 30) {
                    g.beginPath();
                    for (let i = first; i < Math.min(root.n, first + 30); ++i) {
                        const x = (i % root.columns + .5) * root.pitchX, y = (Math.floor(i / root.columns) + .5) * root.pitchY;
                        g.moveTo(x + r, y);
                        g.arc(x, y, r, 0, 6.2832);
                    }
                    g.fill();
                }
            }
        }
    }
    function circles(n: int, columns: int, dx: real, dy: real, r: real): var {
        const all = [];
        for (let i = 0; i < n; ++i)
            all.push(Geo.circle((i % columns + .5) * dx, (Math.floor(i / columns) + .5) * dy, r));
        return all;
    }
}
