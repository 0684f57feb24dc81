pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// What was begun and left stands first: an exam, which closes all else while it runs; or a practice and a review to go on with.
Rectangle {
    id: root
    required property Theme t
    required property var app
    property bool practised: true    // whether a practice is offered here
    readonly property var kept: app.quiz ? app.quiz.left : null
    readonly property var offers: kept ? JSON.parse(kept.offers) : []
    readonly property var exam: offers.find(o => o.mode === "exam") || null
    readonly property var others: practised && !on ? offers.filter(o => o.mode !== "exam") : []
    readonly property bool closing: app.screen === "library" && app.quiz !== null && app.quiz.examining
    readonly property bool on: closing || exam !== null
    readonly property bool late: exam !== null && exam.remaining === 0
    readonly property string head: !on ? "" : (late ? qsTr("考试的时间到了：%1") : closing ? qsTr("考试存着，钟还在走：%1") : qsTr("考试还没交卷：%1")).arg(named())
    readonly property string tail: closing ? qsTr("交卷以前，放映、搜索、页面和别的测验都关着。") : ""
    property bool asked: false
    objectName: on ? "examStrip" : "leftStrip"
    visible: on || others.length > 0
    height: visible ? 72 : 0
    color: on ? t.ink : t.sunken
    onExamChanged: asked = false
    Connections {
        target: root.app
        function onScreenChanged(): void {
            if (root.app.screen !== "library")
                return;
            root.asked = false;
            if (root.closing)
                Qt.callLater(root.meet);
        }
    }
    // Whoever leaves an exam hears that it is kept, and comes back with Enter.
    function meet(): void {
        if (!visible || !on)
            return;
        go.forceActiveFocus(Qt.TabFocusReason);
        root.Accessible.announce(head + qsTr("。") + tail, Accessible.Assertive);
    }
    // Where the focus is, on this ground.
    component Ring: Rectangle {
        required property Theme t
        visible: parent.activeFocus
        anchors.fill: parent
        anchors.margins: -7
        color: "transparent"
        border.width: 3
        border.color: t.inkOn
    }
    Timer { interval: 20000; repeat: true; running: root.on && root.app.screen === "library" && root.kept !== null; onTriggered: root.kept.look() }
    function named(): string {
        if (exam === null)
            return qsTr("没有存下来");
        const began = new Date(exam.begun), today = new Date();
        const time = began.toDateString() === today.toDateString() ? Qt.formatTime(began, "h:mm") : Qt.formatDateTime(began, "M-d h:mm");
        const words = [exam.theme || qsTr("各章"), qsTr("%1 开始").arg(time), qsTr("第 %1/%2 题").arg(exam.number).arg(exam.total), qsTr("已答 %1 题").arg(exam.answered)];
        if (exam.remaining > 0)
            words.push(exam.remaining < 60 ? qsTr("剩不到 1 分钟") : qsTr("剩 %1 分钟").arg(Math.floor(exam.remaining / 60)));
        return words.join(qsTr("，"));
    }
    function ago(minutes: int): string {
        if (minutes < 1)
            return qsTr("刚才");
        if (minutes < 60)
            return qsTr("%1 分钟前").arg(minutes);
        return minutes < 1440 ? qsTr("%1 小时前").arg(Math.floor(minutes / 60)) : qsTr("%1 天前").arg(Math.floor(minutes / 1440));
    }
    function offered(one: var): string {
        return (one.mode === "review" ? qsTr("继续复习 · 第 %1/%2 题 · %3") : qsTr("继续练习 · 第 %1/%2 题 · %3")).arg(one.number).arg(one.total).arg(ago(one.minutes));
    }
    Column {
        visible: root.on
        x: 48; width: parent.width - 96 - buttons.width - 32
        anchors.verticalCenter: parent.verticalCenter
        Accessible.role: Accessible.AlertMessage
        Accessible.name: root.head + qsTr("。") + root.tail
        Accessible.ignored: !visible
        T { width: parent.width; s: root.head; size: 20; bold: true; color: root.t.inkOn; backdrop: root.t.ink; lead: 1.4; fit: true; lines: 1; floor: 14 }
        T { visible: s !== ""; width: parent.width; s: root.tail; size: 17; color: root.t.inkOn; backdrop: root.t.ink; lead: 1.4; fit: true; lines: 1; floor: 13 }
    }
    Row {
        id: buttons
        visible: root.on
        anchors.right: parent.right
        anchors.rightMargin: 48
        anchors.verticalCenter: parent.verticalCenter
        spacing: 16
        Button { id: go; objectName: root.on ? "goOn-exam" : ""; t: root.t; size: 18; icon: "play"; label: root.late ? qsTr("看结果") : qsTr("回到考试"); hotkey: activeFocus ? qsTr("回车") : ""; onClicked: root.kept.goOn("exam"); Ring { t: root.t } }
        Button {
            objectName: root.on ? "giveUp-exam" : ""
            visible: !root.late && root.exam !== null
            t: root.t; size: 18
            Ring { t: root.t }
            label: root.asked ? qsTr("没答的不得分，仍要交卷？") : qsTr("不考了，就这样交卷")
            onClicked: {
                if (root.asked)
                    root.kept.giveUp("exam");
                else
                    root.asked = true;
            }
        }
    }
    Row {
        visible: !root.on
        x: 48
        anchors.verticalCenter: parent.verticalCenter
        spacing: 16
        Repeater {
            model: root.others
            Row {
                id: other
                required property var modelData
                spacing: 4
                Button { objectName: "goOn-" + other.modelData.mode; t: root.t; size: 18; icon: "play"; label: root.offered(other.modelData); onClicked: root.kept.goOn(other.modelData.mode) }
                Button { objectName: "giveUp-" + other.modelData.mode; t: root.t; size: 18; hpad: 12; kind: "ghost"; label: qsTr("不做了"); Accessible.name: (other.modelData.mode === "review" ? qsTr("不再继续这次复习") : qsTr("不再继续这次练习")); onClicked: root.kept.giveUp(other.modelData.mode) }
            }
        }
    }
}
