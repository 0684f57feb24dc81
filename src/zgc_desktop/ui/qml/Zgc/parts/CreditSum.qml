pragma ComponentBehavior: Bound
import QtQuick
// How a credit came about: what of the answer is right, one box a pair, the formula, and what guessing would have earned.
Item {
    id: root
    required property Theme t
    required property var sum        // headline, formula, luck, points, boxes: see quiz/said.py
    readonly property var boxes: sum ? sum.boxes : []
    readonly property bool whole: height > 190
    readonly property bool short: height < 100
    width: 560
    height: 196
    Accessible.role: Accessible.StaticText
    Accessible.name: sum ? [sum.headline, qsTr("得 %1 分").arg(sum.points), sum.formula, sum.luck].filter(x => x).join("，") : ""
    Accessible.ignored: !visible
    T { visible: !root.short; base: 44; s: root.sum ? root.sum.headline : ""; size: 28; bold: true; lead: 1.3; color: root.t.ink; wrapMode: Text.NoWrap; fit: true; maxWidth: root.whole ? 560 : 460; lines: 1 }
    Row {
        visible: root.whole
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
    T { anchors.right: parent.right; base: root.whole ? 100 : root.short ? 38 : 52; s: root.sum ? root.sum.points : ""; size: root.short ? 36 : 48; bold: true; lead: 1.2; color: root.t.ink; wrapMode: Text.NoWrap }
    T { objectName: "formula"; base: root.whole ? 146 : root.short ? 36 : 94; s: root.sum ? root.sum.formula : ""; size: 25; lead: 1.3; color: root.t.ink; wrapMode: Text.NoWrap; fit: true; maxWidth: root.short ? 470 : 560; lines: 1; floor: 16 }
    T { visible: root.whole; base: 182; s: root.sum ? root.sum.luck : ""; size: 22; lead: 1.3; color: root.t.ink3; wrapMode: Text.NoWrap; fit: true; maxWidth: 560; lines: 1; floor: 16 }
}
