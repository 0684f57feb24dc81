pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Layout 4: two or three numbers side by side, and a footnote drawn one mark a thing.
SlideFrame {
    id: root
    readonly property var items: (slide.view.items || []).slice(0, 3)
    readonly property var note: slide.view.footnote || null
    readonly property real columns: 12 / Math.max(2, items.length)
    readonly property real upper: note ? 330 : 388
    Repeater {
        model: root.items
        Part {
            id: cell
            required property int index
            required property var modelData
            x: root.t.col(index * root.columns); y: root.upper
            width: root.t.span(root.columns)
            up: root.up(index); motion: root.slide.motion
            Rule { t: root.t; width: parent.width; color: root.t.ink }
            T { id: label; base: 66; width: parent.width; s: cell.modelData.label || ""; size: 34; bold: true; color: root.t.ink; lead: 1.3; fit: true; lines: 2 }
            Tag { t: root.t; y: label.y + label.contentHeight + 8; size: 24; mode: cell.modelData.mode || 0; period: cell.modelData.period || "" }
            Loader { active: root.english; sourceComponent: English { slide: root.slide; base: label.y + label.contentHeight + 70; width: cell.width - 24; lines: root.note && label.contentHeight > label.lineHeight * 1.5 ? 1 : 2; s: cell.modelData.en || "" } }
            Fig {
                x: -4; base: (root.note ? 296 : 388) + (root.english ? 12 : 0); figure: cell.modelData; small: root.items.length < 3 ? 60 : root.note ? 40 : 48; gap: 12
                size: (wordy ? 96 : root.items.length < 3 ? 184 : 136) * (root.note ? 1 : 1.4)
                maxWidth: parent.width - 12; color: root.accent; opacity: root.late
            }
        }
    }
    Part {
        id: foot
        visible: root.note !== null && opacity > 0
        up: root.up(root.items.length - 1); motion: root.slide.motion
        readonly property var figure: root.note ? root.note.figure || ({}) : ({})
        readonly property int count: root.note ? root.note.count || 0 : 0
        readonly property bool drawn: count > 0
        readonly property int perRow: count <= 14 ? 14 : count <= 30 ? 15 : 20
        readonly property int rows: Math.ceil(count / perRow)
        readonly property real pitch: root.t.span(4) / perRow * (count <= 14 ? .95 : .98)
        Rule { t: root.t; x: 96; y: 708; width: 1728; thickness: 1 }
        Repeater {
            model: foot.drawn ? foot.count : 0
            Mark {
                required property int index
                x: 96 + (index % foot.perRow) * foot.pitch; y: 772 + Math.floor(index / foot.perRow) * (104 / foot.rows)
                width: foot.pitch * .68; height: 104 / foot.rows - (foot.rows > 1 ? 8 : 12)
                visible: index < root.slide.reveal * foot.count
                color: root.accent; line: 2; mode: foot.figure.mode || 0
            }
        }
        Fig { visible: !foot.drawn; x: 96; base: 856; figure: foot.figure; size: wordy ? 60 : 92; small: 40; maxWidth: root.t.span(4) - 24; color: root.accent; opacity: root.late }
        T { id: noteTitle; x: root.t.col(4); base: 808; s: root.note ? root.note.title || "" : ""; size: 36; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: root.t.span(8) - noteTag.width - 32 }
        Tag { id: noteTag; t: root.t; x: 1824 - width; y: 808 - 27; size: 24; mode: foot.figure.mode || 0; period: foot.figure.period || "" }
        T { id: noteText; x: root.t.col(4); base: 866; s: root.note ? root.note.text || "" : ""; size: 30; color: root.t.ink2; lead: 1.5; width: root.t.span(8); fit: true; lines: 3 }
        Loader { active: root.english; sourceComponent: English { slide: root.slide; x: root.t.col(4); base: noteText.s === "" ? 850 : 908 + noteText.contentHeight - noteText.lineHeight; width: root.t.span(8); lines: 2; s: root.note ? root.note.en || "" : "" } }
    }
}
