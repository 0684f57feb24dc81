pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// What will stand here once there is something, as a pale sketch; what it is; and the one button that leads there.
Column {
    id: root
    required property Theme t
    required property string words
    required property string label
    property string icon: "play"
    property var bars: []            // the sketch: how long each bar is, 0 to 1
    property bool upright: true
    signal act
    spacing: 32
    T { width: 900; s: root.words; size: 22; color: root.t.ink2; lead: 1.6; Accessible.role: Accessible.StaticText; Accessible.name: s }
    Button { objectName: "emptyAct"; t: root.t; size: 20; kind: "primary"; icon: root.icon; label: root.label; onClicked: root.act() }
    Item {
        width: 1568
        height: root.upright ? 160 : root.bars.length * 44
        Repeater {
            model: root.bars
            Rectangle {
                required property int index
                required property real modelData
                color: root.t.rule
                x: root.upright ? Math.round(index * 1568 / root.bars.length) : 0
                y: root.upright ? 150 - height : index * 44 + 12
                width: root.upright ? 3 : Math.round(modelData * 1400)
                height: root.upright ? Math.max(10, Math.round(modelData * 140)) : 18
            }
        }
        Rule { visible: root.upright; t: root.t; y: 158; width: 1568 }
    }
}
