pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Elapsed and planned time, this page's time, the pace, and the track of chapters with the plan's tick.
Item {
    id: root
    required property Theme t
    property var time: ({})
    property var track: []
    height: 116
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("已用 %1，计划 %2，%3").arg(time.elapsed || "").arg(time.planned || "").arg(time.pace || "")
    T { id: elapsed; base: 58; s: root.time.elapsed || ""; size: 72; bold: true; color: root.time.over ? root.t.wrong : root.t.ink; lead: 1.1; wrapMode: Text.NoWrap }
    T { x: elapsed.width + 24; base: 26; s: root.time.running === false ? qsTr("已暂停") : qsTr("已用"); size: 22; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
    T { x: elapsed.width + 24; base: 58; s: qsTr("计划 %1，还剩 %2").arg(root.time.planned || "").arg(root.time.remaining || ""); size: 24; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
    T { x: root.width - width; base: 26; s: root.time.pagePlan ? qsTr("本页 %1，计划 %2").arg(root.time.onPage || "").arg(root.time.pagePlan) : qsTr("本页 %1").arg(root.time.onPage || ""); size: 24; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
    T { x: root.width - width; base: 58; s: root.time.pace || ""; size: 24; bold: true; color: root.time.late ? root.t.wrong : root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
    Repeater {
        model: root.track
        Item {
            id: part
            required property var modelData
            readonly property real done: Math.max(0, Math.min(1, ((root.time.position || 0) - modelData.start) / Math.max(1e-6, modelData.end - modelData.start)))
            x: Math.round(modelData.start * root.width); y: 80
            width: Math.max(2, Math.round(modelData.end * root.width) - x - 4); height: 12
            Rectangle { anchors.fill: parent; color: root.t.rule }
            Rectangle { width: parent.width * part.done; height: parent.height; color: root.t.accent(part.modelData.chapter) }
        }
    }
    // Where the time is, and, below, where the plan says it should be.
    Rectangle { x: Math.round((root.time.position || 0) * root.width) - 2; y: 70; width: 4; height: 32; color: root.t.ink }
    Rule { upright: true; t: root.t; x: Math.round((root.time.expected || 0) * root.width) - 1; y: 96; height: 16; color: root.t.ink2 }
}
