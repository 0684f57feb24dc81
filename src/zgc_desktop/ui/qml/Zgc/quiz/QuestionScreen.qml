pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// A question of a running quiz: the pane, its commands and their keys.
Item {
    id: root
    required property var quiz
    required property Theme t
    property bool fromShow: false
    required property bool motion
    property var view: ({})
    property var question: ({})
    property int cursor: -1
    property bool asked: false
    readonly property bool looking: view.looking || false
    readonly property bool exam: view.mode === "exam" && !looking
    readonly property bool answered: view.phase === "answered"
    readonly property string questionId: question.id || ""
    readonly property int optionCount: (question.options || []).length
    // What the cursor steps through: options, or the rows of a matching.
    readonly property int stops: pane.matching ? question.rows.length : optionCount
    readonly property int theme: question.theme || 0
    signal keysWanted
    width: 1920
    height: 1080
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("题目")
    Accessible.ignored: !visible
    // What there is to hear after each turn: the question, or whether it was answered right, and what is.
    readonly property string said: answered ? speech.outcome() : speech.asking()
    PaneSpeech { id: speech; pane: pane }

    onQuestionIdChanged: { asked = false; prepare(); }
    onAnsweredChanged: prepare()
    onVisibleChanged: if (visible) prepare()
    function tell(): void { if (visible) root.Accessible.announce(said, Accessible.Assertive) }
    // A numeric question takes the keyboard into its field; every other state gives it back to the screen.
    function prepare(): void {
        cursor = -1;
        if (!visible)
            return;
        Qt.callLater(tell);
        if (pane.typing && !answered)
            pane.focusField();
        else
            keysWanted();
    }
    function go(): void {
        if (looking)
            quiz.lookOver();
        else
            quiz.leave();
    }
    function pick(index: int): void {
        if (answered || index < 0 || index >= optionCount)
            return;
        if (pane.matching)
            return pair(question.options[index].key);
        cursor = index;
        quiz.select(question.options[index].key);
    }
    // An option goes to the row pointed at, and the next empty row is pointed at.
    function pair(letter: string): void {
        const count = question.rows.length;
        const given = question.rows.map((row, n) => view.chosen[n] || "");
        const row = cursor >= 0 ? cursor : Math.max(0, given.indexOf(""));
        given[row] = letter;
        quiz.pair(row, letter);
        const after = given.map((one, n) => n).filter(n => n !== row && (given[n] === "" || n > row && given[n] === letter));
        cursor = after.find(n => n > row) ?? after[0] ?? Math.min(row + 1, count - 1);
    }
    function send(): void {
        if (pane.composing)
            pane.commit();
        quiz.submit();
    }
    // Leaving questions open is asked about once.
    function handIn(): void {
        if ((view.done || []).length < (view.total || 0) && !asked)
            asked = true;
        else
            quiz.handIn();
    }
    function enter(): void {
        if (answered)
            quiz.advance();
        else if (cursor >= 0 && pane.picking && !(view.chosen || []).includes(question.options[cursor].key))
            pick(cursor);
        else
            send();
    }
    // Steps of the cursor: through the options, or onto the link behind an answer.
    function move(by: int): void {
        if (answered)
            cursor = by > 0 ? 0 : -1;
        else if (stops > 0)
            cursor = cursor < 0 ? (by > 0 ? 0 : stops - 1) : (cursor + by + stops) % stops;
    }
    function handleKey(key: int, text: string): bool {
        const letter = "abcdef".indexOf(text.toLowerCase());
        switch (key) {
        case Qt.Key_Escape: go(); return true;
        case Qt.Key_Return:
        case Qt.Key_Enter:
            if (answered && cursor === 0)
                quiz.look();
            else
                enter();
            return true;
        case Qt.Key_Left: quiz.back(); return true;
        case Qt.Key_Right:
            if (exam)
                quiz.goTo((view.index || 0) + 1);
            else if (answered)
                quiz.advance();
            return true;
        case Qt.Key_Up: move(-1); return true;
        case Qt.Key_Down: move(1); return true;
        case Qt.Key_Space:
            if (answered)
                enter();
            else if (!pane.matching)
                pick(cursor);
            return true;
        case Qt.Key_Backspace:
        case Qt.Key_Delete:
            if (!answered && pane.matching && cursor >= 0)
                quiz.pair(cursor, "");
            return true;
        case Qt.Key_L: quiz.look(); return true;
        case Qt.Key_S: quiz.skip(); return true;
        case Qt.Key_M: quiz.flag(); return true;
        case Qt.Key_O: quiz.correct(); return true;
        case Qt.Key_R:
            if (answered && quiz.meeting)
                quiz.meeting.report();
            return true;
        case Qt.Key_K:
            if (answered && quiz.meeting)
                quiz.meeting.lookAgain();
            return true;
        case Qt.Key_H: quiz.hint(); return true;
        }
        if (text.length === 1 && letter >= 0) {
            pick(letter);
            return true;
        }
        if (text.length === 1 && text >= "1" && text <= "6") {
            pick(Number(text) - 1);
            return true;
        }
        return false;
    }
    function advice(): string {
        if (answered && !next.visible && next.when !== "")
            return qsTr("下一次") + "　" + next.when;
        if (answered)
            return qsTr("本章已答 %1 题，对 %2 题").arg(view.themeAnswered || 0).arg(view.themeGot || 0);
        if (view.feedback === "unsure")
            return qsTr("先说有多大把握");
        if (view.feedback === "empty" && !pane.typing)
            return pane.ordering || pane.matching ? qsTr("每一项都排好，再提交") : qsTr("先选一项，再提交");
        if (pane.typing)
            return qsTr("输入后按回车提交");
        const last = optionCount;
        const range = qsTr("按 %1—%2 或 1—%3 选择").arg("A").arg("ABCDEF"[last - 1]).arg(last);
        if (pane.ordering)
            return qsTr("按次序点选，再点取消");
        return pane.matching ? qsTr("↑↓ 选一行，按字母配对") : pane.multiple ? qsTr("%1，可多选").arg(range) : range;
    }

    QuizFurniture {
        t: root.t
        chapter: root.theme
        name: root.question.themeName || ""
        topic: root.view.mode === "exam" ? root.view.paper || qsTr("考试") : root.view.mode === "review" ? qsTr("复习") : root.view.mode === "challenge" ? qsTr("挑战") : qsTr("测验")
        deck: (root.view.deckTitle || "") + "　" + (root.view.deckYears || "")
        source: root.answered ? (Qt.uiLanguage === "en" ? root.question.source_en : root.question.source) || "" : ""
        number: root.view.number || 0
        total: root.view.total || 0
    }
    QuestionPane {
        id: pane
        objectName: "questionPane"
        t: root.t
        question: root.question
        chosen: root.view.chosen || []
        typed: root.view.typed || ""
        blanks: root.view.blanks || []
        parts: root.view.parts || []
        phase: root.view.phase || "unanswered"
        feedback: root.view.feedback || ""
        correct: root.view.right || false
        corrected: root.view.corrected || false
        told: root.view.told ? root.view.told[Qt.uiLanguage === "en" ? "en" : "zh"] : {}
        credit: root.view.credit || 0
        plainSide: root.exam
        progress: qsTr("第 %1 题，共 %2 题").arg(root.view.number || 0).arg(root.view.total || 0)
        accent: root.t.accent(root.theme)
        motion: root.motion
        cursor: root.cursor
        onPick: letter => {
            if (pane.matching)
                return root.pair(letter);
            root.cursor = -1;
            root.quiz.select(letter);
        }
        onEdit: text => root.quiz.typeText(text)
        onFill: (gap, text) => root.quiz.typeGap(gap, text)
        onPoint: row => root.cursor = row
        onSubmit: root.send()
        onDeparted: root.go()
        onLook: root.quiz.look()
    }
    QuestionButtons {
        x: 96; y: 894
        screen: root
        quiz: root.quiz
        t: root.t
        view: root.view
        typing: pane.typing
    }
    NextTime {
        id: next
        objectName: "nextTime"
        visible: root.answered && pane.typing && (root.view.blanks || []).length < 3
        x: 96; y: 796
        t: root.t
        days: root.view.next ?? -1
        credit: root.view.credit || 0
    }
    // Where the hint will stand.
    Button {
        objectName: "hintButton"
        visible: root.view.hintable || false
        x: 1264; y: 610
        t: root.t
        size: 28
        label: qsTr("看提示（算作猜的）")
        hotkey: pane.typing ? "" : "H"
        onClicked: root.quiz.hint()
    }
    ExamSheet {
        visible: root.exam
        x: 1264; y: 318
        quiz: root.quiz
        t: root.t
        view: root.view
    }
    T {
        visible: s !== ""
        x: 1264; y: 318 - height - 12; width: 560
        s: root.view.unkept || (root.view.challenge ? qsTr("连对 %1　%2 分　还能错 %3 题").arg(root.view.challenge.streak).arg(root.view.challenge.points).arg(root.view.challenge.lives) : "")
        size: 24; bold: true; lead: 1.3; color: root.view.unkept ? root.t.wrong : root.t.ink; fit: true; room: 64; floor: 15
        Accessible.role: Accessible.StaticText
        Accessible.name: s
        Accessible.ignored: !visible || s === ""
    }
    T {
        visible: !root.exam
        x: 1264; base: 942
        s: root.advice(); size: 28; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap; fit: true; maxWidth: leave.x - x - 8
        Accessible.role: Accessible.StaticText
        Accessible.name: s
        Accessible.ignored: !visible || s === ""
    }
    Button {
        id: leave
        objectName: "leaveButton"
        anchors.right: parent.right
        anchors.rightMargin: 80
        y: 902
        t: root.t
        size: 24
        kind: "ghost"
        label: root.looking ? qsTr("回到结果") : root.fromShow ? qsTr("返回放映") : root.view.mode === "challenge" ? qsTr("资料库") : root.exam ? qsTr("先离开，考试存着") : qsTr("先放下")
        hotkey: "Esc"
        onClicked: root.go()
    }
}
