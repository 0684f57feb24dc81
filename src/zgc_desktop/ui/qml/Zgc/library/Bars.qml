pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// A row of bars, one a day.
Item {
    id: root
    required property Theme t
    property string title: ""
    property var values: []
    property string first: ""
    property string last: ""
    readonly property int most: Math.max(1, ...values)
    readonly property real pitch: width / Math.max(1, values.length)
    height: 180
    Accessible.role: Accessible.Chart
    Accessible.name: title + "：" + values.join("、")
    T { base: 24; s: root.title; size: 24; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
    T { anchors.right: parent.right; base: 24; s: qsTr("一天最多 %1").arg(root.most); size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
    Repeater {
        model: root.values
        Rectangle {
            required property int modelData
            required property int index
            x: index * root.pitch
            y: 146 - height
            width: root.pitch - 4
            height: modelData === 0 ? 2 : Math.max(4, 100 * modelData / root.most)
            color: modelData === 0 ? root.t.rule : root.t.ink
        }
    }
    T { base: 172; s: root.first; size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
    T { anchors.right: parent.right; base: 172; s: root.last; size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
}
