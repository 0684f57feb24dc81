pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Layout 13: one or two lines that say it, beside the chapter's lens.
SlideFrame {
    id: root
    heading: false
    readonly property var lines: slide.view.lines || []
    Lens { x: 1180; y: 150; width: 900; drawTo: 1920 - x; height: 760; kind: root.numbered ? root.chapter : 0; n: 34; stroke: 4; dot: 8; color: root.accent; opacity: .9 }
    T { id: words; x: 92; base: 470; width: 1200; s: root.lines.join("\n"); size: 120; serif: true; bold: true; color: root.t.ink; lead: 1.42; fit: true; floor: 48; lines: 2 }
    T { id: support; x: 96; base: root.english ? 792 : 760; width: 1000; s: root.slide.view.support || ""; size: 36; color: root.t.ink2; lead: 1.6; fit: true; lines: 3 }
    Loader { active: root.english; sourceComponent: English { slide: root.slide; x: 96; base: 534 + words.contentHeight - words.lineHeight; width: 1060; size: 30; s: root.en.title || "" } }
    Loader { active: root.english; sourceComponent: English { slide: root.slide; x: 96; base: 838 + support.contentHeight - support.lineHeight; width: 1060; size: 24; lines: 2; s: [root.en.lead, root.en.body].filter(x => x).join(" ") } }
}
