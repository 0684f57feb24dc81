pragma ComponentBehavior: Bound
import QtQuick
import "Geo.js" as Geo
// The signature: a double helix, one half-turn a chapter, each with its own construction; grey tails
// stand for before and after. only > 0 lights that chapter alone.
Item {
    id: root
    required property Theme t
    property real lens: 320
    property int n: 26
    property real amp: 150
    property real origin: 160
    property real stroke: 2.5
    property real dot: 4.4
    property bool tails: true
    property int only: 0
    property bool mono: false
    property real reveal: 1
    Repeater {
        model: root.tails ? 7 : 5
        Paths {
            id: turn
            required property int index
            readonly property int k: root.tails ? index - 1 : index
            readonly property bool tail: k < 0 || k > 4
            readonly property var paths: Geo.lens(tail ? 0 : k + 1, k, root.origin + root.lens * k, root.height / 2, root.lens, root.amp, root.n, root.dot, 0, root.width)
            anchors.fill: parent
            color: root.mono ? root.t.ink : tail || (root.only > 0 && k + 1 !== root.only) ? root.t.rule : root.t.accent(k + 1)
            stroke: root.stroke
            lines: paths.lines
            faces: paths.faces
            opacity: tail ? 1 : Geo.part(root.reveal, k * .15, k * .15 + .4)
        }
    }
}
