pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// A line a fact: high and solid where it is known, low and hollow while it is being learned, a foot where it is not known
// yet. Too many become a bar of three parts.
Item {
    id: root
    required property Theme t
    property color color: t.ink
    property var ticks: []            // 2 known, 1 being learned, 0 not yet
    property real most: 16
    readonly property int known: ticks.filter(tick => tick === 2).length
    readonly property int learning: ticks.filter(tick => tick === 1).length
    readonly property bool drawn: ticks.length <= width / 4
    readonly property real pitch: Math.min(most, width / Math.max(1, ticks.length))
    readonly property real stroke: Math.max(2, Math.round(pitch * .66))
    Repeater {
        model: root.drawn ? root.ticks : []
        Rectangle {
            required property int modelData
            required property int index
            x: index * root.pitch
            width: modelData === 0 ? Math.max(2, root.pitch * .75) : root.stroke
            height: modelData === 2 ? root.height : modelData === 1 ? Math.round(root.height * .58) : 3
            y: root.height - height
            color: modelData === 2 ? root.color : modelData === 1 ? "transparent" : root.t.edge
            border.width: modelData === 1 && root.stroke > 4 ? 2 : modelData === 1 ? 1 : 0
            border.color: root.color
        }
    }
    Item {
        visible: !root.drawn
        anchors.fill: parent
        readonly property real one: width / Math.max(1, root.ticks.length)
        Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: 3; color: root.t.edge }
        Rectangle { anchors.bottom: parent.bottom; x: parent.one * root.known; width: parent.one * root.learning; height: Math.round(parent.height * .58); color: root.t.bg; border.width: 2; border.color: root.color }
        Rectangle { anchors.bottom: parent.bottom; width: parent.one * root.known; height: parent.height; color: root.color }
    }
}
