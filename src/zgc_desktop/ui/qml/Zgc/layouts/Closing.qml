pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Layout 17: five numbers under the five lenses; the colours meet again.
SlideFrame {
    id: root
    furniture: false
    readonly property var items: (slide.view.items || []).slice(0, 5)
    T { x: 96; base: 100; s: root.slide.view.deckTitle || ""; size: 26; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 840 }
    T { anchors.right: parent.right; anchors.rightMargin: 96; base: 100; s: root.slide.view.deckYears || ""; size: 26; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 840 }
    Rule { t: root.t; x: 96; y: 128; width: 1728; color: root.t.ink }
    T { id: title; x: 90; base: 272; s: root.slide.view.title || ""; size: 120; floor: 40; serif: true; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap; fit: true; maxWidth: 1734 }
    Loader {
        active: root.english
        sourceComponent: English {
            readonly property real after: title.x + title.width + 40
            readonly property bool beside: s.length * 15 < 1824 - after
            slide: root.slide; x: beside ? after : 96; base: beside ? 268 : 326; width: 1824 - x; size: 28; s: root.en.title || ""
        }
    }
    Helix { t: root.t; y: 330; width: 1920; height: 330; lens: 320; amp: 142; origin: 160; reveal: root.slide.reveal }
    Repeater {
        model: root.items
        Part {
            id: cell
            required property int index
            required property var modelData
            x: 160 + index * 320; y: 664; width: 320
            up: root.up(index); motion: root.slide.motion
            Fig { x: 160 - width / 2; base: 104; figure: cell.modelData; size: wordy ? 64 : 96; small: 36; gap: 8; maxWidth: 296; color: root.t.accent(cell.index + 1); opacity: root.late }
            T { id: label; base: 156; x: 20; width: 280; horizontalAlignment: Text.AlignHCenter; s: cell.modelData.label || ""; size: 28; color: root.t.ink; lead: 1.4; fit: true; lines: 2 }
            Loader { active: root.english; sourceComponent: English { slide: root.slide; x: 10; base: label.y + label.contentHeight + 76; width: 300; horizontalAlignment: Text.AlignHCenter; lines: 2; s: cell.modelData.en || "" } }
            Tag { t: root.t; x: 160 - width / 2; y: label.y + label.contentHeight + 16; mode: cell.modelData.mode || 0; period: cell.modelData.period || "" }
        }
    }
    Loader { active: root.english; sourceComponent: English { slide: root.slide; x: 96; base: 1051; width: 1728 - thanks.width - 48; s: root.en.source || "" } }
    T { objectName: "source"; x: 96; base: root.english ? 1021 : 1027; s: root.slide.view.source || ""; size: 22; color: root.t.ink3; lead: 1.4; width: 1728 - thanks.width - 48; fit: true; lines: 1 }
    Loader { active: root.english; sourceComponent: English { slide: root.slide; x: 1324; base: 990; width: 500; horizontalAlignment: Text.AlignRight; s: root.slide.view.thanksEn || "" } }
    T { id: thanks; anchors.right: parent.right; anchors.rightMargin: 96; base: 1027; s: root.slide.view.thanks || ""; size: 26; bold: true; color: root.t.ink; lead: 1.4; wrapMode: Text.NoWrap; fit: true; maxWidth: 500 }
}
