pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Layout 3: one number, large; beside it at most three small charts that give it scale.
SlideFrame {
    id: root
    readonly property var figure: slide.view.figure || ({})
    readonly property var context: (slide.view.context || []).slice(0, 3)
    readonly property bool alone: context.length === 0
    readonly property real wide: alone ? t.span(12) : t.span(7) - 48
    // Bars' rows get closer when three blocks need the height.
    readonly property int bars: context.reduce((n, c) => n + (c.type === "bars" ? (c.rows || []).length : 0), 0)
    // Height for a block's English below its title.
    function room(block: var): real { return english && block.en ? 28 : 0 }
    readonly property real fixed: context.reduce((n, c) => n + (c.type === "bars" ? 110 + room(c) : 176 + room(c) / 2), 0)
    readonly property real rowPitch: Math.max(30, Math.min(context.length > 1 ? 58 : 92, (648 - fixed) / Math.max(1, bars)))
    Part {
        up: root.up(0); motion: root.slide.motion
        T {
            id: label
            x: 96; base: 372 - Math.max(0, contentHeight - lineHeight)
            width: Math.min(implicitWidth + 2, root.wide - tag.width - 32)
            s: root.figure.label || ""; size: 32; floor: 24; color: root.t.ink2; lead: 1.3
        }
        Tag { id: tag; t: root.t; x: label.x + label.width + 28; y: 372 - 26; size: 24; mode: root.figure.mode || 0; period: root.figure.period || "" }
        Fig {
            x: 96; base: 690; figure: root.figure; size: wordy ? 208 : 368; small: 96; gap: 16; maxWidth: root.wide; color: root.accent
            opacity: root.late
        }
        Loader { active: root.english; sourceComponent: English { slide: root.slide; x: 96; base: 750; width: root.wide; size: 28; s: root.figure.en || "" } }
        T { id: support; x: 96; base: 812; width: root.alone ? root.t.span(10) : root.t.span(6); s: root.slide.view.support || ""; size: 32; color: root.t.ink; lead: 1.6; fit: true; floor: 22; room: 180 }
        Loader { active: root.english; sourceComponent: English { slide: root.slide; x: 96; base: 856 + support.contentHeight - support.lineHeight; width: support.width; lines: 2; s: root.en.body || "" } }
    }
    Column {
        x: root.t.col(7); y: 312
        width: root.t.span(5)
        Repeater {
            model: root.context
            Part {
                id: block
                required property int index
                required property var modelData
                readonly property bool share: modelData.type === "share"
                up: root.up(index + 1); motion: root.slide.motion
                width: root.t.span(5)
                height: share ? 176 + root.room(modelData) / 2 : 110 + root.room(modelData) + (modelData.rows || []).length * root.rowPitch
                Rule { t: root.t; width: parent.width; thickness: block.index ? 1 : 2; color: block.index ? root.t.rule : root.t.ink }
                Loader {
                    anchors.fill: parent
                    sourceComponent: block.share ? shareBlock : barsBlock
                    onLoaded: item["block"] = block.modelData // qmllint disable
                }
            }
        }
    }
    component Block: Item { property var block: ({}) }
    Component { id: shareBlock; ShareBlock {} }
    Component { id: barsBlock; BarsBlock {} }
    component ShareBlock: Block {
        id: share
        readonly property var figure: block.figure || ({})
        readonly property int parts: Math.max(0, Math.min(20, block.parts || 0))
        T { base: 56; s: share.block.title || (share.figure.label || "") + (share.figure.text || ""); size: 32; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: share.width - shareTag.width - 20 }
        Tag { id: shareTag; t: root.t; y: 30; anchors.right: parent.right; mode: share.figure.mode || 0; period: share.figure.period || "" }
        Loader { active: root.english; sourceComponent: English { slide: root.slide; base: 87; width: share.width; s: share.block.en || "" } }
        Row {
            y: 84 + root.room(share.block) * .75; spacing: 6
            Repeater {
                model: share.parts
                Item {
                    id: cell
                    required property int index
                    width: (share.width - 6 * (share.parts - 1)) / share.parts
                    height: 56
                    Rectangle { anchors.fill: parent; color: root.t.rule }
                    Mark {
                        visible: cell.index < (share.block.filled || 0) && width > 0
                        width: parent.width * Math.max(0, Math.min(1, root.slide.reveal * 1.3 * share.parts - cell.index)); height: parent.height
                        color: root.accent; mode: share.figure.mode === 2 ? 2 : 0
                    }
                }
            }
        }
    }
    component BarsBlock: Block {
        id: bars
        readonly property var rows: block.rows || []
        readonly property bool samePeriod: rows.length > 1 && rows.every(r => r.period === rows[0].period)
        readonly property bool sameUnit: rows.every(r => r.unit === rows[0].unit)
        readonly property real largest: Math.max(1e-9, ...rows.map(r => amount(r)))
        readonly property bool sameLabel: rows.every(r => r.label === rows[0].label)
        readonly property real labelWidth: sameLabel ? (rows.some(r => (r.period || "").length > 7) ? 190 : 118) : samePeriod ? 210 : 340
        function caption(r: var): string { return sameLabel && !samePeriod ? r.period : samePeriod ? r.label : r.label + "，" + r.period }
        readonly property real valueWidth: sameUnit ? 136 : 190
        readonly property real barWidth: width - labelWidth - valueWidth - 104
        readonly property real barHeight: Math.min(56, root.rowPitch * .72)
        function amount(r: var): real { return Number(sameUnit ? r.amount : r.base) || 0 }
        T { base: 56; s: bars.block.title || ""; size: 32; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: bars.width - unit.width - 20 }
        Loader { active: root.english; sourceComponent: English { slide: root.slide; base: 87; width: bars.width; s: bars.block.en || "" } }
        T { id: unit; anchors.right: parent.right; base: 56; s: bars.sameUnit && (bars.block.unit || "") ? qsTr("单位：%1").arg(bars.block.unit) : ""; size: 24; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
        Repeater {
            model: bars.rows
            Item {
                id: row
                required property int index
                required property var modelData
                y: 86 + root.room(bars.block) + index * root.rowPitch
                width: bars.width; height: bars.barHeight
                readonly property real mid: height / 2 + 10
                T { base: row.mid; s: bars.caption(row.modelData) || ""; size: 26; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: bars.labelWidth - 12 }
                Loader { active: root.english; sourceComponent: English { slide: root.slide; base: row.mid + 27; width: bars.labelWidth - 12; s: root.rowPitch < 76 ? "" : row.modelData.en || "" } }
                Mark { x: bars.labelWidth; width: Math.min(1, bars.amount(row.modelData) / bars.largest) * bars.barWidth * root.slide.reveal; height: parent.height; color: root.accent; mode: row.modelData.mode || 0 }
                T {
                    x: bars.labelWidth + bars.barWidth + 18; base: row.mid; opacity: root.late
                    s: bars.sameUnit ? (row.modelData.prefix || "") + (row.modelData.value || "") + (row.modelData.infix || "") : row.modelData.text || ""
                    size: 28; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: bars.valueWidth - 10
                }
                Tag { t: root.t; anchors.right: parent.right; y: row.mid - 24; size: 24; mode: row.modelData.mode || 0 }
            }
        }
    }
}
