pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Choose how to be asked, what, and how much; and who is learning.
Item {
    id: root
    property Theme t: Theme {}
    property var app: null
    readonly property var lib: app ? JSON.parse(app.library) : ({ deck: { chapters: [] } })
    readonly property var study: app && app.quiz ? app.quiz.study : null
    readonly property var who: study ? JSON.parse(study.state) : ({ profiles: [], due: 0, fresh: 0, exam: false, best: 0, problem: "" })
    readonly property var themes: lib.deck.chapters.filter(c => c.questions > 0)
    readonly property int written: theme < 0 ? (lib.deck.questions || 0) : themes.filter(c => c.n === theme).reduce((sum, c) => sum + c.questions, 0)
    readonly property bool limitless: made || mode === "review"
    readonly property list<string> modes: ["practice", "exam", "review", "challenge"]
    readonly property list<string> names: [qsTr("练习"), qsTr("考试"), qsTr("复习"), qsTr("挑战")]
    readonly property list<string> words: [qsTr("每答一题，当场讲解。"), qsTr("各章、各难度的题数固定；交卷前不讲解，可标记、可回头；程序中断也能接着考，钟也接着走。"),
        qsTr("到期的 %1 条，没学过的 %2 条，今天还可以见 %3 条新的；先看再问，同一条事实每次换个问法。").arg(who.due).arg(who.fresh).arg(who.newLeft || 0), qsTr("答错三题结束；最高 %1 分，快慢只在对得一样多时才算。").arg(who.best)]
    property string mode: "practice"
    property int theme: -1
    property int count: 10
    property int minutes: 20
    property bool made: true
    property bool confidence: false
    property bool renaming: false
    signal turn(tab: int)
    property bool all: false
    // A record with many people shows a few, whoever is learning among them.
    readonly property int few: 8
    readonly property bool paper: mode === "exam" && fixed.told.open
    readonly property bool fixedItems: mode === "exam" && fixed.chosen.length > 0
    readonly property var shown: all || who.profiles.length <= few + 1 ? who.profiles : who.profiles.filter((p, n) => p.on || n < few)
    implicitHeight: Math.max(900, 168 + rows.height + 64)
    Component.onCompleted: if (app) ready()
    onAppChanged: if (app) ready()
    // Whoever comes back from a quiz or a slide finds what was answered there.
    Connections {
        target: root.app
        function onScreenChanged(): void { if (root.app.screen === "library" && root.study) root.study.look(); }
    }
    function ready(): void {
        app.openStudy();
        if (study)
            study.look();
    }
    function examine(ids: var): void {
        mode = "exam";
        if (ids.length)
            fixed.begin(ids);
    }
    function begin(): void {
        if (paper) {
            const options = app.fixedExam.options();
            if (options !== "")
                app.startQuiz(JSON.stringify(Object.assign(JSON.parse(options), { confidence: confidence })));
            return;
        }
        app.startQuiz(JSON.stringify({ theme: theme < 0 ? null : theme, count: count, mode: mode, made: made, confidence: confidence, minutes: mode === "exam" ? minutes : 0 }));
    }
    T { base: 96; s: qsTr("题库"); size: 48; serif: true; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap }
    Rule { t: root.t; y: 136; width: 1568; color: root.t.ink }
    Grid {
        id: rows
        y: 168
        columns: 2
        columnSpacing: 40
        rowSpacing: 30
        T { width: 250; s: qsTr("怎么做"); size: 22; bold: true; color: root.t.ink; lead: 2; wrapMode: Text.NoWrap }
        Column {
            spacing: 6
            Row {
                Accessible.role: Accessible.Grouping; Accessible.name: qsTr("怎么做"); Accessible.ignored: !visible
                spacing: 16
                Repeater {
                    model: 4
                    Choice { required property int index; objectName: "mode-" + root.modes[index]; t: root.t; label: root.names[index]; on: root.mode === root.modes[index]; onClicked: root.mode = root.modes[index] }
                }
            }
            T { width: 1270; s: root.words[root.modes.indexOf(root.mode)]; size: 20; color: root.t.ink2; lead: 1.6 }
        }
        T { visible: root.mode === "exam"; width: 250; s: qsTr("固定的卷子"); size: 22; bold: true; color: root.t.ink; lead: 2; wrapMode: Text.NoWrap; fit: true; maxWidth: 240; floor: 15 }
        FixedExam {
            id: fixed
            objectName: "fixedExam"
            visible: root.mode === "exam"
            t: root.t
            model: root.app ? root.app.fixedExam : null
            study: root.study
            asked: () => ({ theme: root.theme < 0 ? null : root.theme, count: root.count, made: root.made, minutes: root.minutes })
        }
        T { visible: !root.paper && !root.fixedItems; width: 250; s: qsTr("考哪些"); size: 22; bold: true; color: root.t.ink; lead: 2; wrapMode: Text.NoWrap }
        Flow {
            Accessible.role: Accessible.Grouping; Accessible.name: qsTr("考哪些"); Accessible.ignored: !visible
            visible: !root.paper && !root.fixedItems
            width: 1270
            spacing: 16
            Choice { t: root.t; label: qsTr("全部"); on: root.theme < 0; onClicked: root.theme = -1 }
            Repeater {
                model: root.themes
                Choice { required property var modelData; t: root.t; label: modelData.name; on: root.theme === modelData.n; onClicked: root.theme = modelData.n }
            }
        }
        T { visible: root.mode === "practice" || root.mode === "exam" && !root.paper && !root.fixedItems; width: 250; s: qsTr("题从哪来"); size: 22; bold: true; color: root.t.ink; lead: 2; wrapMode: Text.NoWrap }
        Row {
            Accessible.role: Accessible.Grouping; Accessible.name: qsTr("题从哪来"); Accessible.ignored: !visible
            visible: root.mode === "practice" || root.mode === "exam" && !root.paper && !root.fixedItems
            spacing: 16
            Choice { t: root.t; label: qsTr("手写的，加上由事实现出的"); on: root.made; onClicked: root.made = true }
            Choice { t: root.t; label: qsTr("只用手写的 %1 题").arg(root.written); on: !root.made; onClicked: root.made = false }
        }
        T { visible: root.mode !== "challenge" && !root.paper && !root.fixedItems; width: 250; s: qsTr("考几题"); size: 22; bold: true; color: root.t.ink; lead: 2; wrapMode: Text.NoWrap }
        Row {
            Accessible.role: Accessible.Grouping; Accessible.name: qsTr("考几题"); Accessible.ignored: !visible
            visible: root.mode !== "challenge" && !root.paper && !root.fixedItems
            spacing: 16
            Repeater {
                model: [5, 10, 20, 40]
                Choice { required property int modelData; t: root.t; visible: root.limitless || modelData < root.written; label: qsTr("%1 题").arg(modelData); on: root.count === modelData; onClicked: root.count = modelData }
            }
            Choice { t: root.t; visible: !root.limitless; label: qsTr("全部 %1 题").arg(root.written); on: root.count === 0; onClicked: root.count = 0 }
        }
        T { visible: root.mode === "review"; width: 250; s: qsTr("新的一天至多"); size: 22; bold: true; color: root.t.ink; lead: 2; wrapMode: Text.NoWrap; fit: true; maxWidth: 240; floor: 15 }
        Row {
            Accessible.role: Accessible.Grouping; Accessible.name: qsTr("新的一天至多"); Accessible.ignored: !visible
            visible: root.mode === "review"
            spacing: 16
            Repeater {
                model: [4, 8, 16, 32]
                Choice { required property int modelData; objectName: "new" + modelData; t: root.t; label: qsTr("%1 条").arg(modelData); on: root.who.newMost === modelData; onClicked: { root.app.choose("new_a_day", modelData); root.study.look(); } }
            }
        }
        T { visible: root.mode === "exam" && !root.paper; width: 250; s: qsTr("时间"); size: 22; bold: true; color: root.t.ink; lead: 2; wrapMode: Text.NoWrap }
        Row {
            Accessible.role: Accessible.Grouping; Accessible.name: qsTr("时间"); Accessible.ignored: !visible
            visible: root.mode === "exam" && !root.paper
            spacing: 16
            Repeater {
                model: [10, 20, 40, 0]
                Choice { required property int modelData; t: root.t; label: modelData === 0 ? qsTr("不限时") : qsTr("%1 分钟").arg(modelData); on: root.minutes === modelData; onClicked: root.minutes = modelData }
            }
        }
        T { visible: root.study !== null; width: 250; s: qsTr("题目语言"); size: 22; bold: true; color: root.t.ink; lead: 2; wrapMode: Text.NoWrap; fit: true; maxWidth: 240; floor: 15 }
        Row {
            Accessible.role: Accessible.Grouping; Accessible.name: qsTr("题目语言"); Accessible.ignored: !visible
            visible: root.study !== null
            spacing: 16
            Repeater {
                model: ["zh", "en"]
                Choice { required property string modelData; objectName: "language-" + modelData; t: root.t; label: modelData === "en" ? "English" : "中文"; on: root.who.language === modelData; onClicked: { root.app.choose("quiz_language", modelData); root.study.look(); } }
            }
        }
        T { width: 250; s: qsTr("把握"); size: 22; bold: true; color: root.t.ink; lead: 2; wrapMode: Text.NoWrap }
        Row {
            Accessible.role: Accessible.Grouping; Accessible.name: qsTr("把握"); Accessible.ignored: !visible
            spacing: 16
            Choice { t: root.t; label: qsTr("不问"); on: !root.confidence; onClicked: root.confidence = false }
            Choice { t: root.t; label: qsTr("每题先说有多大把握：对了得 1、2、3 分，错了扣 0、2、6 分"); on: root.confidence; onClicked: root.confidence = true }
        }
        T { visible: root.study !== null; width: 250; s: qsTr("谁在学"); size: 22; bold: true; color: root.t.ink; lead: 2; wrapMode: Text.NoWrap }
        Flow {
            Accessible.role: Accessible.Grouping; Accessible.name: qsTr("谁在学"); Accessible.ignored: !visible
            visible: root.study !== null
            width: 1270
            spacing: 16
            Repeater {
                model: root.shown
                Choice { required property var modelData; objectName: "learner-" + modelData.name; t: root.t; label: modelData.name; on: modelData.on; onClicked: root.study.choose(modelData.uid) }
            }
            Choice { objectName: "allLearners"; t: root.t; visible: root.shown.length < root.who.profiles.length; label: qsTr("全部 %1 位").arg(root.who.profiles.length); onClicked: root.all = true }
            Rectangle {
                width: 360
                height: 44
                color: root.t.surface
                border.width: name.activeFocus ? 3 : 1.5
                border.color: name.activeFocus ? root.t.focus : root.t.edge
                TextInput {
                    id: name
                    objectName: "newLearner"
                    anchors.fill: parent
                    anchors.margins: 10
                    font.family: root.t.sans
                    font.pixelSize: 18
                    color: root.t.ink
                    clip: true
                    maximumLength: 30
                    activeFocusOnTab: true
                    Accessible.role: Accessible.EditableText
                    Accessible.name: root.renaming ? qsTr("改名") : qsTr("加一位学习的人")
                    onAccepted: if (text.trim() !== "" && (root.renaming ? root.study.rename(text) : root.study.add(text))) { clear(); root.renaming = false; }
                    Keys.onEscapePressed: { clear(); root.renaming = false; }
                    T { visible: name.text === "" && !name.inputMethodComposing; anchors.verticalCenter: parent.verticalCenter; s: root.renaming ? qsTr("新的名字，按回车") : qsTr("加一位：写名字，按回车"); size: 18; lead: 1.2; color: root.t.ink3; backdrop: root.t.surface; wrapMode: Text.NoWrap }
                }
            }
            Button { objectName: "rename"; visible: root.who.profiles.length > 0; t: root.t; size: 18; kind: "ghost"; checkable: true; on: root.renaming; label: qsTr("改名"); onClicked: { root.renaming = !root.renaming; name.forceActiveFocus(); } }
        }
        Item { width: 250; height: 1 }
        Row {
            spacing: 16
            Button { objectName: "beginQuiz"; t: root.t; size: 20; kind: "primary"; icon: "play"; visible: !root.fixedItems; enabled: root.paper ? fixed.ready : root.written > 0 || root.limitless; label: qsTr("开始"); onClicked: root.begin() }
            Button { objectName: "groupResults"; t: root.t; size: 20; icon: "chart"; label: qsTr("一个班的成绩"); onClicked: root.turn(5) }
        }
        Item { visible: warning.s !== ""; width: 250; height: 1 }
        Column {
            spacing: 12
            visible: warning.s !== ""
            T { id: warning; width: 1270; s: root.who.problem || ""; size: 20; bold: true; color: root.t.wrong; lead: 1.5 }
            LostRecord { t: root.t; study: root.study; visible: root.who.gone === true }
        }
    }
}
