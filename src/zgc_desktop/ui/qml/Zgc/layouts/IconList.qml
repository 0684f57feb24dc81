pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Layout 10: two to four terms, each with an icon.
SlideFrame {
    id: root
    Repeater {
        model: root.slide.view.items || []
        Part {
            id: cell
            required property int index
            required property var modelData
            x: root.t.col((index % 2) * 6)
            y: 292 + Math.floor(index / 2) * 320
            width: root.t.span(6)
            height: 320
            up: root.up(index); motion: root.slide.motion && root.slide.live
            Rule { t: root.t; width: parent.width; thickness: cell.index < 2 ? 2 : 1; color: cell.index < 2 ? root.t.ink : root.t.rule }
            // Two lines of Chinese leave room for the English only where they stand higher.
            readonly property real raised: root.english && text.contentHeight > text.lineHeight * 1.5 ? 44 : 0
            Icon { x: -6; y: 78; size: 152; stroke: 6; name: cell.modelData.icon; color: root.accent }
            T { x: root.t.span(2) - 48; base: 146 - cell.raised; width: root.t.span(4) + 48; s: cell.modelData.term; size: 64; floor: 32; serif: true; bold: true; color: root.t.ink; lead: 1.2; fit: true; lines: 1 }
            T { id: text; x: root.t.span(2) - 48; base: 210 - cell.raised; width: root.t.span(4) + 48; s: cell.modelData.text; size: 36; color: root.t.ink2; lead: 1.5; fit: true; lines: 2 }
            Loader { active: root.english; sourceComponent: English { slide: root.slide; x: root.t.span(2) - 48; base: 254 - cell.raised + text.contentHeight - text.lineHeight; width: root.t.span(4) + 48; size: 24; lines: 2; s: cell.modelData.en || "" } }
        }
    }
}
