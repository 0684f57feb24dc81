pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Layout 1: title, years, the whole helix with its five chapters.
SlideFrame {
    id: root
    furniture: false
    readonly property var chapters: slide.view.chapters || []
    T { id: kicker; x: 96; base: 100; s: root.slide.view.kicker || ""; size: 26; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 840 }
    T { id: counts; anchors.right: parent.right; anchors.rightMargin: 96; base: 100; s: root.slide.view.counts || ""; size: 26; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 840 }
    Loader { active: root.english; sourceComponent: English { slide: root.slide; x: kicker.x + kicker.width + 24; base: 100; width: counts.x - 32 - x; s: root.en.kicker || "" } }
    Rule { t: root.t; x: 96; y: 128; width: 1728; color: root.t.ink }
    T {
        x: 84; base: 356; s: root.slide.view.title || ""; size: 208; floor: 40; serif: true; bold: true; color: root.t.ink; lead: 1.2; font.letterSpacing: 4; wrapMode: Text.NoWrap
        fit: true; maxWidth: 1728 - years.width - 56
    }
    T { id: years; anchors.right: parent.right; anchors.rightMargin: 96; base: 356; s: root.slide.view.deckYears || ""; size: 72; floor: 32; serif: true; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap; fit: true; maxWidth: 600 }
    T { x: 96; base: 456; width: 1728; s: root.slide.view.subtitle || ""; size: 40; color: root.t.ink2; lead: 1.4; fit: true; lines: 1 }
    Loader { active: root.english; sourceComponent: English { slide: root.slide; x: 96; base: 507; width: 1728; size: 28; s: [root.en.title, root.en.subtitle].filter(x => x).join(": ") } }
    Helix { t: root.t; y: 512; width: 1920; height: 330; lens: 320; amp: 142; origin: 160; reveal: root.slide.reveal }
    Repeater {
        model: root.chapters
        Item {
            id: chapter
            required property int index
            required property var modelData
            x: 160 + index * 320; y: 868
            T { base: root.english ? 26 : 38; s: chapter.modelData.name || ""; size: 34; serif: true; bold: true; color: root.t.accent(chapter.modelData.n); lead: 1.3; width: 320; horizontalAlignment: Text.AlignHCenter; fit: true; lines: 1 }
            T { base: root.english ? 64 : 80; s: chapter.modelData.topic || ""; size: 26; color: root.t.ink2; lead: 1.3; width: 320; horizontalAlignment: Text.AlignHCenter; fit: true; lines: 1 }
            Loader { active: root.english; sourceComponent: English { slide: root.slide; x: 6; base: 96; width: 308; horizontalAlignment: Text.AlignHCenter; lines: 2; s: chapter.modelData.en || "" } }
        }
    }
    Loader { active: root.english; sourceComponent: English { slide: root.slide; x: 96; base: 1051; width: 1728; s: root.en.source || "" } }
    T { objectName: "source"; x: 96; base: root.english ? 1021 : 1027; width: 1728; s: root.slide.view.source || ""; size: 22; color: root.t.ink3; lead: 1.4; fit: true; lines: 1 }
}
