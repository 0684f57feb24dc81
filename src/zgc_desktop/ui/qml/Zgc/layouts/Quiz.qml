pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Layout 14: a question for the hall, on a slide of its own or in the place of one. What the hall says, and whether it is
// revealed, is the show's; before that nothing is known here that would tell the answer.
SlideFrame {
    id: root
    touchable: true
    heading: false
    topic: qsTr("随章测验")
    source: answered ? (Qt.uiLanguage === "en" ? question.source_en : question.source) || "" : ""
    readonly property var open: slide.view.question || ({})
    readonly property string questionId: open.id || ""
    readonly property var given: JSON.parse(slide.answers)[questionId] || ({})
    readonly property var question: given.question || open
    readonly property bool answered: (given.feedback || "") !== ""
    readonly property bool writes: ["numeric", "text", "cloze"].includes(question.kind)
    // What is being written, and is not yet the hall's answer.
    property var draft: null
    property var drafts: ({})
    readonly property var blanks: given.blanks || []
    // Whoever sees this page writes on it: the speaker without a console, or a visitor. A hall only sees it.
    readonly property bool mine: slide.asker !== null
    readonly property bool live: slide.live && (!writes || mine)
    onQuestionIdChanged: forget()
    onAnsweredChanged: if (answered) { forget(); pane.dropField() }
    function forget(): void {
        draft = null;
        drafts = {};
    }
    function takes(x: real, y: real): bool {
        if (slide.view.asked)
            return true;
        if (!answered)
            return y > 300 && y < 970 && x < 1200;
        return mine && y > 880 && y < 970;
    }
    function pick(letter: string): void { slide.given("choose", letter) }
    // What stands in the fields becomes the hall's answer.
    function keep(): void {
        if (draft !== null)
            slide.given("write", "1 " + draft);
        for (const gap of Object.keys(drafts))
            slide.given("write", (Number(gap) + 1) + " " + drafts[gap]);
        forget();
        pane.dropField();
        slide.asker.keysWanted();
    }
    function give(command: string): void {
        if (draft !== null || Object.keys(drafts).length > 0)
            keep();
        slide.given(command, "");
    }
    Connections {
        target: root.mine && root.visible && root.slide.heard && root.writes ? root.slide.asker : null
        function onFieldWanted(text: string): void { pane.begin(text) }
    }
    QuestionPane {
        id: pane
        objectName: "slideQuestion"
        t: root.t
        hall: true
        alone: root.slide.alone
        question: root.question
        chosen: root.given.chosen || []
        typed: root.draft ?? root.given.typed ?? ""
        blanks: root.blanks
        parts: root.given.parts || []
        phase: root.answered ? "answered" : "unanswered"
        nobody: ["empty", "unreadable", "vague"].includes(root.given.feedback)
        feedback: root.given.feedback || ""
        correct: root.given.correct ?? root.given.feedback === "right"
        credit: root.given.credit || 0
        cursor: root.given.row ?? -1
        accent: root.accent
        live: root.live
        linked: false
        motion: root.slide.motion
        onPick: letter => root.pick(letter)
        onPoint: row => root.slide.given("choose", String(row + 1))
        onEdit: text => root.draft = text
        onFill: (gap, text) => root.drafts = Object.assign({}, root.drafts, { [gap]: text })
        onSubmit: root.keep()
        onDeparted: { root.forget(); pane.dropField(); root.slide.asker.keysWanted() }
    }
    Loader { active: root.english; sourceComponent: English { slide: root.slide; x: pane.lineEnd + 28; base: 258; width: 1824 - x; size: 26; s: root.en.title || "" } }
    Loader {
        x: 96; y: 891
        active: root.mine && !root.slide.alone
        sourceComponent: AskingKeys {
            t: root.t
            stage: root.slide.asker
            answered: root.answered
            writing: root.writes
            onGiven: command => root.give(command)
        }
    }
    Loader {
        x: 96; y: 888
        active: root.slide.alone && root.slide.live
        sourceComponent: Button {
            t: root.t
            size: 28
            objectName: "visitorReveal"
            kind: root.answered ? "normal" : "primary"
            label: root.answered ? qsTr("再答一次") : qsTr("揭晓")
            hotkey: root.answered ? "" : qsTr("回车")
            activeFocusOnTab: false
            onClicked: root.give(root.answered ? "unreveal" : "reveal")
        }
    }
}
