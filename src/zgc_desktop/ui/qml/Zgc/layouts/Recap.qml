pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Layout 15: two or three numbers to keep, and the way to the quiz.
SlideFrame {
    id: root
    touchable: true
    readonly property var items: (slide.view.items || []).slice(0, 3)
    readonly property bool quiz: slide.view.quizLink === true
    readonly property real pitch: Math.min(240, (quiz ? 558 : 660) / Math.max(1, items.length))
    readonly property real raised: english ? 14 : 0
    readonly property real words: t.col(4) - 96 + 32
    function takes(x: real, y: real): bool { return quiz && y > 856 && y < 976 }
    Repeater {
        model: root.items
        Part {
            id: row
            required property int index
            required property var modelData
            x: 96; y: 296 + index * root.pitch; width: 1728; height: root.pitch
            up: root.up(index); motion: root.slide.motion
            Rule { t: root.t; width: parent.width; thickness: row.index ? 1 : 2; color: row.index ? root.t.rule : root.t.ink }
            Fig { base: root.pitch / 2 + 41 - root.raised; figure: row.modelData; size: wordy ? 88 : root.english ? 116 : 128; small: 44; gap: 10; flushRight: true; maxWidth: root.t.span(4); color: root.accent; opacity: root.late }
            T { x: root.words; base: root.pitch / 2 - 1 - root.raised; s: row.modelData.label || ""; size: 44; floor: 28; serif: true; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap; fit: true; maxWidth: parent.width - x - tag.width - 32 }
            T { x: root.words; base: root.pitch / 2 + 51 - root.raised; width: parent.width - x; s: row.modelData.remark || ""; size: 32; color: root.t.ink2; lead: 1.3; fit: true; lines: 1 }
            Loader { active: root.english; sourceComponent: English { slide: root.slide; x: root.words; base: root.pitch / 2 + 74; width: row.width - x; s: row.modelData.en || "" } }
            Tag { id: tag; t: root.t; anchors.right: parent.right; y: root.pitch / 2 - 27 - root.raised; mode: row.modelData.mode || 0; period: row.modelData.period || ""; size: 24 }
        }
    }
    Item {
        visible: root.quiz
        Rule { t: root.t; x: 96; y: 854; width: 1728; color: root.t.ink }
        Lens { x: 96; y: 880; width: 112; height: 72; kind: root.numbered ? root.chapter : 0; n: 12; stroke: 2.2; dot: 2.6; color: root.accent }
        Loader { active: root.english; sourceComponent: English { slide: root.slide; x: 236; base: 957; width: 1400; s: "Go on with the quiz of this chapter" + (root.slide.view.questionsInChapter ? ": " + root.slide.view.questionsInChapter + " questions" : "") } }
        T { x: 236; base: root.english ? 918 : 930; s: root.slide.view.questionsInChapter ? qsTr("接着做本章测验，%1 题").arg(root.slide.view.questionsInChapter) : qsTr("接着做本章测验"); size: 36; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 1400 }
        Icon { x: 1824 - 42; y: 892; size: 48; name: "right"; color: root.t.ink }
        MouseArea {
            x: 96; y: 856; width: 1728; height: 120
            enabled: root.slide.live
            cursorShape: Qt.PointingHandCursor
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("接着做本章测验")
            Accessible.ignored: !root.slide.heard
            Accessible.onPressAction: root.slide.openQuiz()
            onClicked: root.slide.openQuiz()
        }
    }
}
