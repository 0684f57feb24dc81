pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// A column a day, a stroke a fact; where strokes would grow too thin, solid columns. Its number stands on each.
Item {
    id: root
    required property Theme t
    property string title: ""
    property string note: ""
    property var values: []
    property string first: ""
    property string last: ""
    readonly property int most: Math.max(1, ...values)
    readonly property real pitch: Math.min(48, width / Math.max(1, values.length))
    readonly property real room: 110
    readonly property real step: Math.min(10, room / most)
    readonly property bool strokes: step >= 8
    implicitHeight: 220
    Accessible.role: Accessible.Chart
    Accessible.name: title + "：" + values.join("、")
    T { base: 24; s: root.title; size: 24; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
    T { anchors.right: parent.right; base: 24; s: root.note; size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
    Repeater {
        model: root.values
        Item {
            id: day
            required property int modelData
            required property int index
            x: index * root.pitch
            width: root.pitch * .8
            height: 186
            Rule { t: root.t; y: 184; width: parent.width; color: day.modelData ? root.t.ink : root.t.rule }
            Repeater {
                model: root.strokes ? day.modelData : day.modelData > 0 ? 1 : 0
                Rectangle {
                    required property int index
                    y: 184 - (root.strokes ? (index + 1) * root.step : Math.max(3, day.modelData * root.step))
                    width: day.width
                    height: root.strokes ? root.step - 2 : Math.max(3, day.modelData * root.step)
                    antialiasing: true
                    color: root.t.ink
                }
            }
            T { visible: day.modelData > 0 && root.pitch >= 18; anchors.horizontalCenter: parent.horizontalCenter; base: 178 - day.modelData * root.step; s: String(day.modelData); size: 15; color: root.t.ink2; lead: 1.2; wrapMode: Text.NoWrap }
        }
    }
    T { base: 212; s: root.first; size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
    T { x: Math.max(root.pitch * root.values.length - width, 120); base: 212; visible: root.values.length > 1; s: root.last; size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
}
