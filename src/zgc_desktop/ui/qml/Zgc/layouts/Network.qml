pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Zgc.parts
import "../parts/Geo.js" as Geo
// Layout 11: blocks of dots flow into or out of one node, a line a row. Position is not geography.
SlideFrame {
    id: root
    readonly property int columns: 14
    readonly property real pitch: 20
    readonly property real nodeX: 976
    readonly property real nodeY: 590
    readonly property var groups: slide.view.groups || []
    function rows(group: var): int { return Math.max(1, Math.ceil(group.count / columns)) }
    function slot(group: var): real { return Math.max(170, rows(group) * pitch) }
    // Groups of one side stand under each other with room for their labels, the whole side centred on the node.
    function upper(i: int): real {
        const side = groups.filter(g => g.side === groups[i].side);
        const filled = side.reduce((sum, g) => sum + slot(g), 0);
        const gap = side.length > 1 ? Math.max(20, Math.min(110, (670 - filled) / (side.length - 1))) : 0;
        let y = Math.max(284, nodeY - (filled + gap * (side.length - 1)) / 2);
        for (const g of side) {
            if (g === groups[i])
                return y + (slot(g) - rows(g) * pitch) / 2;
            y += slot(g) + gap;
        }
        return y;
    }
    function dots(group: var, x0: real, y0: real): var {
        const all = [];
        for (let i = 0; i < group.count; ++i)
            all.push(Geo.circle(x0 + (i % columns + .5) * pitch, y0 + (Math.floor(i / columns) + .5) * pitch, 6));
        return Geo.pieces(all, 2 * columns);
    }
    function lines(group: var, x0: real, y0: real): var {
        const inward = group.side === "in", n = group.count > 0 ? rows(group) : 0, all = [];
        const edge = inward ? x0 + columns * pitch + 6 : x0 - 6, d = nodeX - edge;
        for (let i = 0; i < n; ++i) {
            const y = y0 + (i + .5) * pitch, e = nodeY + (y - nodeY) * .12;
            all.push("M" + edge + " " + y + "C" + (edge + d * .5) + " " + y + " " + (nodeX - d * .5) + " " + e + " " + nodeX + " " + e);
        }
        return all;
    }
    Repeater {
        model: root.groups.length
        Item {
            id: block
            required property int index
            readonly property var group: root.groups[index]
            readonly property bool inward: group.side === "in"
            readonly property real x0: inward ? 400 : 1272
            readonly property real y0: root.upper(index)
            readonly property int rows: root.rows(group)
            Paths {
                opacity: root.slide.reveal
                color: root.accent
                lineColor: Qt.alpha(root.accent, .62)
                stroke: 1.8
                cap: ShapePath.SquareCap
                lines: root.lines(block.group, block.x0, block.y0)
                faces: root.dots(block.group, block.x0, block.y0)
            }
            Item {
                x: block.inward ? 96 : 1580
                y: block.y0 + block.rows * root.pitch / 2 - (root.english ? block.rows > 2 ? 24 : 48 : 0)
                Fig { base: block.rows > 2 ? 14 : 6; figure: block.group; size: block.rows > 2 ? 112 : 72; small: 36; gap: 10; maxWidth: block.inward ? 280 : 224; color: root.accent }
                T { base: block.rows > 2 ? 62 : 50; width: block.inward ? 284 : 224; s: block.group.label; size: 28; color: root.t.ink; lead: 1.35; fit: true; lines: 2 }
                Loader { active: root.english; sourceComponent: English { slide: root.slide; base: tag.y + 58; width: block.inward ? 290 : 244; lines: 3; s: block.group.en || "" } }
                Row {
                    id: tag
                    y: (block.rows > 2 ? 62 : 50) + (block.group.label.length > (block.inward ? 10 : 8) ? 54 : 16)
                    spacing: 10
                    Tag { t: root.t; size: 22; mode: block.group.mode || 0 }
                    T { s: block.group.period; size: 22; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
                }
            }
        }
    }
    Rectangle {
        x: root.nodeX - 84; y: root.nodeY - 84; width: 168; height: 168; radius: 84; color: root.accent; border.width: 6; border.color: root.t.bg
        T { anchors.centerIn: parent; anchors.verticalCenterOffset: -2; s: root.slide.view.node || ""; size: 40; bold: true; color: root.t.bg; backdrop: root.accent; lead: 1.2; wrapMode: Text.NoWrap; fit: true; maxWidth: 150 }
    }
    Loader { active: root.english; sourceComponent: English { slide: root.slide; x: root.nodeX - 150; base: root.nodeY + 122; width: 300; horizontalAlignment: Text.AlignHCenter; s: root.slide.view.nodeEn || "" } }
    Loader { active: root.english; sourceComponent: English { slide: root.slide; x: 1272; base: 958; width: 552; lines: 2; s: root.slide.view.noteEn || "" } }
    T { x: 1272; base: root.english ? 924 : 936; s: root.slide.view.note || ""; size: 28; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 552 }
}
