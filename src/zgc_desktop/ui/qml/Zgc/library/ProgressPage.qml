pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// What the record tells of who is learning, in four parts: at a glance, every fact, ready by a day, and the questions.
Item {
    id: root
    property Theme t: Theme {}
    property var app: null
    readonly property var study: app && app.quiz ? app.quiz.study : null
    readonly property var who: study ? JSON.parse(study.state) : ({ profiles: [], problem: "" })
    readonly property string learner: who.profiles.filter(p => p.on).map(p => p.name).join("")
    readonly property list<string> names: [qsTr("概况"), qsTr("每条事实"), qsTr("为某一天准备"), qsTr("题目分析")]
    property int part: 0
    property string said: ""
    // What is due, and what is new today.
    readonly property int today: (who.due || 0) + Math.min(who.fresh || 0, who.newLeft || 0)
    implicitHeight: Math.max(900, 232 + ((page.item as Item)?.implicitHeight ?? 0) + 48)
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
    function begin(): void { app.startQuiz(JSON.stringify({ mode: "review", count: Math.max(1, today), made: true })) }
    Connections {
        target: page.item
        ignoreUnknownSignals: true
        function onBegin(): void { root.begin() }
    }
    T { id: title; base: 96; s: qsTr("学习进度"); size: 48; serif: true; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap }
    T { anchors.left: title.right; anchors.leftMargin: 32; base: 94; s: root.learner; size: 22; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 380; floor: 16 }
    Row {
        anchors.right: parent.right
        y: 64
        spacing: 16
        T { anchors.verticalCenter: parent.verticalCenter; s: root.said; size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 440; floor: 14 }
        Button { objectName: "reportButton"; t: root.t; size: 18; icon: "save"; label: qsTr("报告"); onClicked: root.said = root.study.paper("report") }
        Button { objectName: "certificateButton"; t: root.t; size: 18; icon: "save"; label: qsTr("证书"); onClicked: root.said = root.study.paper("certificate") }
        Button { objectName: "todayButton"; visible: root.today > 0 && (page.item as ProgressOverview)?.empty !== true; t: root.t; size: 18; kind: "primary"; icon: "play"; label: qsTr("今天的 %1 条").arg(root.today); onClicked: root.begin() }
    }
    Rule { t: root.t; y: 136; width: 1568; color: root.t.ink }
    Row {
        y: 162
        spacing: 16
        Accessible.role: Accessible.Grouping; Accessible.name: qsTr("看什么"); Accessible.ignored: !visible
        Repeater {
            model: 4
            Choice { required property int index; objectName: "part" + index; t: root.t; label: root.names[index]; on: root.part === index; onClicked: root.part = index }
        }
        T { visible: s !== ""; height: 44; verticalAlignment: Text.AlignVCenter; s: root.who.gone ? "" : root.who.problem || ""; size: 18; bold: true; color: root.t.wrong; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 960; floor: 14 }
    }
    Row {
        id: lost
        visible: root.who.gone === true
        y: 226
        spacing: 24
        T { height: 44; verticalAlignment: Text.AlignVCenter; s: root.who.problem || ""; size: 20; bold: true; color: root.t.wrong; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 1200; floor: 14 }
        LostRecord { t: root.t; study: root.study }
    }
    Loader {
        id: page
        y: lost.visible ? 296 : 232
        width: 1568
        source: root.study === null ? "" : ["ProgressOverview.qml", "ProgressFacts.qml", "ProgressPlan.qml", "ProgressItems.qml"][root.part]
        onLoaded: {
            const it = item as Item;
            it["t"] = Qt.binding(() => root.t);
            it["app"] = root.app;
        }
    }
}
