pragma ComponentBehavior: Bound
import QtQuick
// How a credit came about: what of the answer is right, one box a pair, the formula, and what guessing would have earned.
Item {
    id: root
    required property Theme t
    required property var sum        // headline, formula, luck, points, boxes: see quiz/said.py
    readonly property var boxes: sum ? sum.boxes : []
    width: 560
    height: 196
    Accessible.role: Accessible.StaticText
    Accessible.name: sum ? [sum.headline, qsTr("得 %1 分").arg(sum.points), sum.formula, sum.luck].filter(x => x).join("，") : ""
    Accessible.ignored: !visible
    T { base: 44; s: root.sum ? root.sum.headline : ""; size: 28; bold: true; lead: 1.3; color: root.t.ink; wrapMode: Text.NoWrap; fit: true; maxWidth: 560; lines: 1 }
    Row {
        y: 66
        spacing: 6
        Repeater {
            model: root.boxes
            Rectangle {
                id: box
                required property bool modelData
                readonly property bool well: modelData
                width: Math.min(36, (420 - 6 * root.boxes.length) / Math.max(1, root.boxes.length)); height: width
                color: well ? root.t.right : root.t.surface
                border.width: 2
                border.color: well ? root.t.right : root.t.wrong
                Icon { anchors.centerIn: parent; size: parent.width * .7; stroke: 3; name: box.well ? "check" : "cross"; color: box.well ? root.t.surface : root.t.wrong }
            }
        }
    }
    T { anchors.right: parent.right; base: 100; s: root.sum ? root.sum.points : ""; size: 48; bold: true; lead: 1.2; color: root.t.ink; wrapMode: Text.NoWrap }
    T { objectName: "formula"; base: 146; s: root.sum ? root.sum.formula : ""; size: 25; lead: 1.3; color: root.t.ink; wrapMode: Text.NoWrap; fit: true; maxWidth: 560; lines: 1; floor: 18 }
    T { base: 182; s: root.sum ? root.sum.luck : ""; size: 22; lead: 1.3; color: root.t.ink3; wrapMode: Text.NoWrap; fit: true; maxWidth: 560; lines: 1; floor: 16 }
}
