pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Elapsed and planned time, this page's time, the pace, and the chapters: what is told, and where by the plan it should be.
Item {
    id: root
    required property Theme t
    required property ConsoleMeasures m
    property var time: ({})
    property var track: []
    readonly property real small: m.made.clockSmall
    readonly property real big: m.made.clock
    readonly property real first: Math.round(big * .44)
    readonly property real second: Math.round(big * .94)
    readonly property color pace: time.late ? t.wrong : t.ink
    readonly property real rest: width - pace.width - 16
    height: m.made.clockHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("已用 %1，计划 %2，%3").arg(time.elapsed || "").arg(time.planned || "").arg(time.pace || "")
    Label { id: elapsed; base: root.second; s: root.time.elapsed || ""; size: root.big; bold: true; color: root.time.over ? root.t.wrong : root.t.ink; lead: 1.1 }
    Label { x: elapsed.width + root.big * .35; base: root.first; s: root.time.running === false ? qsTr("已暂停") : qsTr("已用"); size: root.small; color: root.t.ink3 }
    Label { id: planned; x: elapsed.width + root.big * .35; base: root.second; s: qsTr("计划 %1，还剩 %2").arg(root.time.planned || "").arg(root.time.remaining || ""); size: root.m.made.clockText; color: root.t.ink2; fit: true; floor: 12; maxWidth: root.rest - x }
    Label { id: onPage; x: root.width - width; base: root.first; s: root.time.pagePlan ? qsTr("本页 %1，计划 %2").arg(root.time.onPage || "").arg(root.time.pagePlan) : qsTr("本页 %1").arg(root.time.onPage || ""); size: root.m.made.clockText; color: root.t.ink2 }
    Label { id: pace; x: root.width - width; base: root.second; s: root.time.paceShort || ""; size: root.m.made.clockText; bold: true; color: root.pace }
    Item {
        y: root.m.made.track
        width: root.width
        Repeater {
            model: root.track
            Item {
                id: part
                required property var modelData
                readonly property real done: Math.max(0, Math.min(1, ((root.time.done || 0) - modelData.start) / Math.max(1e-6, modelData.end - modelData.start)))
                x: Math.round(modelData.start * root.width)
                width: Math.max(2, Math.round(modelData.end * root.width) - x - 4)
                height: root.m.made.trackHeight
                Rectangle { anchors.fill: parent; color: root.t.rule }
                Rectangle { width: parent.width * part.done; height: parent.height; color: part.modelData.chapter ? root.t.accent(part.modelData.chapter) : root.t.ink2 }
            }
        }
        Rectangle { x: Math.round((root.time.done || 0) * root.width) - 2; y: -Math.round(root.m.made.trackHeight * .55); width: 4; height: Math.round(root.m.made.trackHeight * 2.1); color: root.t.ink }
        Item {
            id: plan
            readonly property color color: root.time.late ? root.t.wrong : root.t.ink3
            x: Math.round((root.time.due || 0) * root.width) - 1
            y: root.m.made.trackHeight + 2
            Rectangle { width: 3; height: root.m.made.trackHeight; color: plan.color }
            Label {
                visible: root.m.size === "large" && !!root.time.late
                x: plan.x + 12 + width < root.width ? 10 : -width - 7
                base: 17; s: qsTr("按计划该讲到这里"); size: 16; color: plan.color
            }
        }
    }
}
