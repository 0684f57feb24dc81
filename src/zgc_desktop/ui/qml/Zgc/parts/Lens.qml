import QtQuick
import "Geo.js" as Geo
// One lens: a chapter's large picture or small badge. kind = chapter 1–5, 0 plain.
Paths {
    id: root
    property int kind: 0
    property int n: 26
    property real dot: 0
    property real drawFrom: -Infinity     // what lies outside these is not drawn
    property real drawTo: Infinity
    readonly property var paths: Geo.lens(kind > 5 ? 0 : kind, 0, 0, height / 2, width, height / 2, n, dot, drawFrom, drawTo)
    lines: paths.lines
    faces: paths.faces
}
