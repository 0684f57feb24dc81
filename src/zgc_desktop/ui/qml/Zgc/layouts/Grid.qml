pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Layout 8: one square a unit, some of them named, and a column of figures.
SlideFrame {
    id: root
    readonly property int total: slide.view.total || 0
    readonly property int columns: Math.max(8, Math.ceil(Math.sqrt(total)))
    readonly property real pitch: 640 / columns
    readonly property real cell: pitch * .775
    readonly property var named: slide.view.named || []
    readonly property var figures: slide.view.figures || []
    readonly property real rowHeight: figures.length > 4 ? 96 : 118
    function marked(index: int): int {
        for (let i = 0; i < named.length; ++i)
            if (index === (i * 3 + 1) * columns - 1)
                return i;
        return -1;
    }
    Repeater {
        model: root.total
        Rectangle {
            id: square
            required property int index
            x: 96 + (index % root.columns) * root.pitch
            y: 318 + Math.floor(index / root.columns) * root.pitch
            width: root.cell
            height: root.cell
            color: root.accent
            opacity: root.slide.reveal * root.total > index ? 1 : 0
            Rectangle { visible: root.marked(square.index) >= 0; anchors.fill: parent; anchors.margins: root.cell * .13; color: root.t.bg }
            Rectangle { visible: root.marked(square.index) >= 0; anchors.fill: parent; anchors.margins: root.cell * .29; color: root.accent }
        }
    }
    Repeater {
        model: root.named
        Item {
            id: name
            required property int index
            required property var modelData
            x: 96 + (root.columns - 1) * root.pitch + root.cell
            y: 318 + index * 3 * root.pitch
            Rule { t: root.t; x: 8; y: 30; width: 62; color: root.t.ink }
            T { x: 84; base: 30; s: name.modelData.title; size: 28; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap; fit: true; maxWidth: 280 }
            T { x: 84; base: 66; s: name.modelData.text; size: 26; color: root.t.ink2; lead: 1.2; wrapMode: Text.NoWrap; fit: true; maxWidth: 280 }
            Loader { active: root.english; sourceComponent: English { slide: root.slide; x: 84; base: 98; width: 290; lines: 2; s: name.modelData.en || "" } }
        }
    }
    Item {
        x: root.t.col(7)
        y: 318
        width: root.t.span(5)
        Repeater {
            model: root.figures
            Part {
                id: row
                required property int index
                required property var modelData
                y: index * root.rowHeight
                width: parent.width
                height: root.rowHeight
                up: root.up(index); motion: root.slide.motion && root.slide.live
                Rule { t: root.t; width: parent.width; thickness: row.index ? 1 : 2; color: row.index ? root.t.rule : root.t.ink }
                Fig { base: row.height * (root.english ? .56 : .7); figure: row.modelData; size: root.english ? 66 : 76; small: 34; gap: 10; maxWidth: 330; color: root.accent }
                T { x: 350; base: row.height * (root.english ? .31 : .48); s: row.modelData.label; size: 28; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 356 }
                Loader { active: root.english; sourceComponent: English { slide: root.slide; base: row.height * .87; width: row.width; s: row.modelData.en || "" } }
                Row {
                    x: 350
                    y: row.height * (root.english ? .37 : .58)
                    spacing: 14
                    Tag { t: root.t; size: 22; mode: row.modelData.mode || 0 }
                    T { s: row.modelData.period; size: 22; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
                }
            }
        }
        Item {
            visible: (root.slide.view.derived || "") !== ""
            y: root.figures.length * root.rowHeight
            width: parent.width
            Rule { t: root.t; width: parent.width; thickness: 1 }
            Tag { t: root.t; mode: 1; y: 28; size: 24 }
            T { id: derived; base: 108; width: parent.width; s: root.slide.view.derived || ""; size: 28; color: root.t.ink2; lead: 1.3; fit: true; lines: 2 }
            Loader { active: root.english; sourceComponent: English { slide: root.slide; base: 144 + derived.contentHeight - derived.lineHeight; width: derived.width; lines: 2; s: root.slide.view.derivedEn || "" } }
        }
    }
}
