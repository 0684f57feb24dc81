pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Layout 2: a chapter opens: number, name, line, its lens, three facts.
SlideFrame {
    id: root
    furniture: false
    readonly property color ground: t.deep(chapter)
    readonly property color on: "#FFFFFF"
    readonly property color on2: slide.hall ? t.ink2 : Qt.tint(ground, Qt.rgba(1, 1, 1, .9))
    readonly property string foot: [slide.view.pagesInChapter ? qsTr("本章 %1 页").arg(slide.view.pagesInChapter) : "",
        slide.view.questionsInChapter ? qsTr("测验 %1 题").arg(slide.view.questionsInChapter) : ""].filter(x => x).join("　")
    readonly property string footEnglish: [slide.view.pagesInChapter ? slide.view.pagesInChapter + " slides" : "",
        slide.view.questionsInChapter ? slide.view.questionsInChapter + " questions" : ""].filter(x => x).join(", ")
    color: ground
    // Lens n and stroke by chapter, so that all five are of like weight.
    Item {
        width: 1920; height: 812; clip: true
        opacity: Math.min(1, root.slide.reveal * 1.4)
        Lens {
            x: 744; y: -66; width: 1560; height: 980; drawTo: 1920 - x
            n: [46, 56, 46, 42, 46, 40, 46][root.chapter]; stroke: root.chapter === 1 ? 6 : 5; dot: 10; kind: root.numbered ? root.chapter : 0
            color: root.slide.hall ? root.t.accent(root.chapter) : Qt.rgba(1, 1, 1, .34)
        }
    }
    T { id: deck; x: 96; base: 100; s: root.slide.view.deckTitle || ""; size: 26; bold: true; color: root.on; backdrop: root.ground; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 700 }
    T { x: deck.x + deck.width + 22; base: 100; s: root.slide.view.deckYears || ""; size: 26; color: root.on2; backdrop: root.ground; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 400 }
    T { visible: root.numbered; x: 80; base: 426; s: String(root.chapter); size: 320; serif: true; bold: true; color: root.slide.hall ? root.accent : root.on; backdrop: root.ground; lead: 1; wrapMode: Text.NoWrap }
    T {
        x: 92; base: 606; s: root.slide.view.title || root.slide.view.chapterName || ""; size: 136; floor: 40; serif: true; bold: true; color: root.on; backdrop: root.ground; lead: 1.2; wrapMode: Text.NoWrap; fit: true; maxWidth: 1300
    }
    T { id: line; x: 96; base: 688; s: root.slide.view.line || ""; size: 36; color: root.on; backdrop: root.ground; lead: 1.4; width: 960; fit: true; lines: 2 }
    Loader {
        active: root.english
        sourceComponent: English {
            slide: root.slide
            readonly property real past: line.contentHeight - line.lineHeight
            x: 96; base: line.s === "" ? 672 : 734 + past; width: 900; size: 26; lines: past > 10 ? 1 : 2
            s: [root.en.title, root.en.lead].filter(x => x).join(". "); color: root.on2; backdrop: root.ground
        }
    }
    Rectangle { y: 812; width: 1920; height: 268; color: root.ground }
    Rule { t: root.t; x: 96; y: 812; width: 1728; color: Qt.rgba(1, 1, 1, .6) }
    Repeater {
        model: (root.slide.view.facts || []).slice(0, 3)
        Part {
            id: fact
            required property int index
            required property var modelData
            x: root.t.col(index * 4); y: 812
            up: root.up(index); motion: root.slide.motion
            Fig { id: fig; base: root.english ? 78 : 80; figure: fact.modelData; size: 60; small: 44; gap: 8; color: root.on; backdrop: root.ground; maxWidth: root.t.span(4) - 8 - (root.english ? tag.width + 28 : 0); opacity: root.late }
            T { base: root.english ? 128 : 124; s: fact.modelData.label || ""; size: 26; color: root.on2; backdrop: root.ground; lead: 1.3; width: root.t.span(4) - 8; fit: true; lines: 1 }
            // With English below the label, kind and period stand beside the figure.
            Tag { id: tag; t: root.t; x: root.english ? fig.width + 28 : 0; y: root.english ? 50 : 140; mode: fact.modelData.mode || 0; period: fact.modelData.period || ""; color: root.on2; backdrop: root.ground }
            Loader { active: root.english; sourceComponent: English { slide: root.slide; base: 164; width: root.t.span(4) - 8; s: fact.modelData.en || ""; color: root.on2; backdrop: root.ground } }
        }
    }
    T { x: 96; base: root.english ? 1021 : 1027; s: root.foot; size: 22; color: root.on2; backdrop: root.ground; lead: 1.4; wrapMode: Text.NoWrap; id: foot; fit: true; maxWidth: 500 }
    Loader {
        active: root.english
        sourceComponent: Item {
            English { slide: root.slide; x: 96; base: 1051; width: root.t.span(4); s: root.footEnglish; color: root.on2; backdrop: root.ground }
            English { slide: root.slide; x: root.t.col(4); base: 1051; width: root.t.span(8) - 80; s: root.en.source || ""; color: root.on2; backdrop: root.ground }
        }
    }
    T { objectName: "source"; x: root.t.col(4); base: root.english ? 1021 : 1027; width: root.t.span(8) - 80; s: root.slide.view.source || ""; size: 22; color: root.on2; backdrop: root.ground; lead: 1.4; fit: true; lines: 1 }
    T { anchors.right: parent.right; anchors.rightMargin: 96; base: 1027; s: String(root.slide.view.number || root.slide.view.page || ""); size: 22; bold: true; color: root.on; backdrop: root.ground; lead: 1.4; wrapMode: Text.NoWrap }
}
