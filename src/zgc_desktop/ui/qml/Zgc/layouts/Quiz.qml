pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Layout 14: one question on a slide. It keeps its own answer while the slide is up; drawn where
// nobody can answer (thumbnail, export) it shows the open question.
SlideFrame {
    id: root
    touchable: true
    heading: false
    topic: qsTr("随章测验")
    readonly property var question: slide.view.question || ({})
    readonly property bool numeric: question.kind === "numeric"
    readonly property bool answered: phase === "answered"
    readonly property string phase: verdict !== "" ? "answered" : chosen.length > 0 || typed.trim() !== "" ? "selected" : "unanswered"
    property var chosen: []
    property string typed: ""
    property string verdict: ""
    property string notice: ""

    // Not while the bindings of a new page are worked out for the first time: they read what is set here.
    property bool made: false
    onQuestionChanged: if (made) restore()
    Component.onCompleted: { made = true; restore() }
    function takes(x: real, y: real): bool {
        if (!answered)
            return y > 300 && y < 970 && x < 1200;
        return y > 880 && y < 970 && x < 600 || y > 300 && y < 970 && x > 1240;
    }
    // A slide that comes back, and its copy on another screen, shows what was answered on it.
    readonly property string answers: slide.answers
    onAnswersChanged: if (made) restore()
    function restore(): void {
        const kept = JSON.parse(answers)[question.id || ""] || ({});
        chosen = kept.chosen || [];
        typed = kept.typed || "";
        verdict = kept.feedback || "";
        notice = "";
    }
    function keep(): void {
        slide.answered(question.id || "", JSON.stringify({ chosen: chosen, typed: typed, feedback: verdict }));
    }
    function again(): void {
        chosen = [];
        typed = "";
        verdict = "";
        notice = "";
        keep();
    }
    function pick(letter: string): void {
        if (answered || !(question.options || []).some(o => o.key === letter))
            return;
        notice = "";
        if (question.kind !== "multiple")
            chosen = [letter];
        else
            chosen = chosen.includes(letter) ? chosen.filter(k => k !== letter) : chosen.concat(letter).sort();
        keep();
    }
    function type(text: string): void {
        typed = text;
        notice = "";
        keep();
    }
    function submit(): void {
        if (answered)
            return;
        if (numeric) {
            pane.commit();
            const grade = slide.grade;
            const mark = grade ? grade(JSON.stringify(question), typed) : "shown";
            if (mark === "empty" || mark === "unreadable") {
                notice = mark;
                return;
            }
            pane.dropField();
            settle(mark);
            return;
        }
        if (chosen.length === 0) {
            notice = "empty";
            return;
        }
        const right = question.options.filter(o => o.correct).map(o => o.key);
        const strays = chosen.filter(k => !right.includes(k)).length;
        settle(strays > 0 ? "wrong" : chosen.length === right.length ? "right" : "partial");
    }
    function settle(mark: string): void {
        verdict = mark;
        keep();
    }
    // Keys that belong to the question while it is open; everything else stays with the show.
    function handleKey(key: int, text: string): bool {
        if (!slide.live)
            return false;
        if (answered) {
            if (key === Qt.Key_L && question.page > 0)
                slide.openPage(question.page);
            else if (key === Qt.Key_R)
                again();
            else
                return false;
            return true;
        }
        if (key === Qt.Key_Return || key === Qt.Key_Enter) {
            if (phase !== "selected")
                return false;
            submit();
            return true;
        }
        if (numeric)
            return typeKey(key, text);
        const options = question.options || [];
        const letter = text.length === 1 ? Math.max("abcdef".indexOf(text.toLowerCase()), "123456".indexOf(text)) : -1;
        if (letter < 0 || letter >= options.length)
            return false;
        pick(options[letter].key);
        return true;
    }
    function typeKey(key: int, text: string): bool {
        if (key === Qt.Key_Backspace && typed !== "")
            type(typed.slice(0, -1));
        else if (/^[0-9０-９%]$/.test(text) || /^[.,．，]$/.test(text) && typed !== "")
            type(typed + text);
        else
            return false;
        return true;
    }
    QuestionPane {
        id: pane
        objectName: "slideQuestion"
        t: root.t
        question: root.question
        chosen: root.chosen
        typed: root.typed
        phase: root.phase
        feedback: root.verdict || root.notice
        correct: root.verdict === "right"
        accent: root.accent
        live: root.slide.live
        onLook: root.slide.openPage(root.question.page)
        motion: root.slide.motion
        onPick: letter => root.pick(letter)
        onEdit: text => root.type(text)
        onSubmit: root.submit()
        onDeparted: pane.dropField()
    }
    Loader { active: root.english; sourceComponent: English { slide: root.slide; x: pane.lineEnd + 28; base: 258; width: 1824 - x; size: 26; s: root.en.title || "" } }
    Row {
        x: 96; y: 894
        spacing: 20
        Button {
            visible: !root.answered
            t: root.t
            size: 28
            kind: root.phase === "selected" ? "primary" : "normal"
            label: qsTr("提交"); hotkey: qsTr("回车")
            onClicked: if (root.slide.live) root.submit()
        }
        Button {
            visible: root.answered
            t: root.t
            size: 28
            kind: "normal"
            label: qsTr("再答一次"); hotkey: "R"
            onClicked: root.again()
        }
    }
    T {
        x: 1264; base: 942
        s: root.answered ? ""
            : root.notice === "empty" ? qsTr("先作答，再提交")
            : root.numeric ? qsTr("输入后按回车提交")
            : qsTr("按 %1—%2 或 1—%3 选择").arg("A").arg("ABCDEF"[(root.question.options || []).length - 1] || "A").arg((root.question.options || []).length)
        size: 28; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap
    }
}
