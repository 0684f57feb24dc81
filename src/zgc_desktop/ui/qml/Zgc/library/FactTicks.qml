pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// A line a fact: as high as it is likely to be recalled now; a stub where it was never asked. Too many become a bar.
Item {
    id: root
    required property Theme t
    property color color: t.ink
    property var ticks: []
    property real recall: 0
    property real asked: 0
    readonly property bool drawn: ticks.length <= width / 4
    readonly property real pitch: Math.min(16, width / Math.max(1, ticks.length))
    Repeater {
        model: root.drawn ? root.ticks : []
        Item {
            id: tick
            required property real modelData
            required property int index
            x: tick.index * root.pitch
            width: Math.max(2, root.pitch * .4)
            height: root.height
            Rectangle { visible: tick.modelData >= 0; width: parent.width; height: parent.height; color: root.t.rule }
            Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: tick.modelData < 0 ? 4 : Math.max(4, parent.height * tick.modelData); color: tick.modelData < 0 ? root.t.edge : root.color }
        }
    }
    Item {
        visible: !root.drawn
        anchors.fill: parent
        Rectangle { anchors.verticalCenter: parent.verticalCenter; width: parent.width; height: 20; color: root.t.sunken }
        Rectangle { anchors.verticalCenter: parent.verticalCenter; width: parent.width * root.asked; height: 20; color: root.t.rule }
        Rectangle { anchors.verticalCenter: parent.verticalCenter; width: parent.width * root.recall; height: 20; color: root.color }
    }
}
