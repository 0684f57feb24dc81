pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Ready by a day: what to study on each day until then, and how much of every slide will be recalled.
Item {
    id: root
    property Theme t: Theme {}
    property var app: null
    readonly property var study: app && app.quiz ? app.quiz.study : null
    property int perDay: 20
    property var plan: ({})
    readonly property bool made: plan.days !== undefined
    readonly property int studied: made ? plan.days.filter(d => d[1] > 0).length : 0
    width: 1568
    implicitHeight: 820
    function percent(part: real): string { return Math.round(part * 100) + "%" }
    property int without: -1         // the chapter that is left out
    readonly property var chapters: app ? JSON.parse(app.library).deck.chapters : []
    function chapter(n: int): string { return chapters.filter(c => c.n === n).map(c => c.name).join("") }
    function work(): void { plan = study ? JSON.parse(study.plan(day.text, perDay, without)) : ({}) }
    function said(iso: string): string { const d = iso.split("-").map(Number); return Qt.uiLanguage === "en" ? iso : qsTr("%1 月 %2 日").arg(d[1]).arg(d[2]); }
    Row {
        spacing: 16
        Rectangle {
            width: 300
            height: 44
            color: root.t.surface
            border.width: day.activeFocus ? 3 : 1.5
            border.color: day.activeFocus ? root.t.focus : root.t.edge
            TextInput {
                id: day
                objectName: "planDay"
                anchors.fill: parent
                anchors.margins: 10
                font.family: root.t.sans
                font.pixelSize: 18
                color: root.t.ink
                maximumLength: 12
                clip: true
                activeFocusOnTab: true
                inputMethodHints: Qt.ImhDate
                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("哪一天，写成 2026-12-12 或 12 日")
                onTextEdited: root.work()
                T { visible: day.text === "" && !day.inputMethodComposing; anchors.verticalCenter: parent.verticalCenter; s: qsTr("哪一天，如 2026-12-12 或 12 日"); size: 18; lead: 1.2; color: root.t.ink3; backdrop: root.t.surface; wrapMode: Text.NoWrap }
            }
        }
        Row {
            spacing: parent.spacing
            Accessible.role: Accessible.Grouping; Accessible.name: qsTr("一天多少"); Accessible.ignored: !visible
            Repeater {
                model: [10, 20, 40].includes(root.perDay) ? [10, 20, 40] : [10, 20, 40, root.perDay]
                Choice { required property int modelData; objectName: "perDay" + modelData; t: root.t; label: qsTr("每天至多 %1 条").arg(modelData); on: root.perDay === modelData; onClicked: { root.perDay = modelData; root.work(); } }
            }
        }
        Button { objectName: "beginToday"; visible: root.made && root.plan.today.length > 0; t: root.t; size: 18; kind: "primary"; icon: "play"; label: qsTr("开始今天的 %1 条").arg(root.made ? root.plan.today.length : 0); onClicked: root.app.startQuiz(JSON.stringify({ mode: "review", count: root.plan.today.length, facts: root.plan.today })) }
    }
    T {
        y: 68
        width: 1568
        s: root.made ? qsTr("到 %1 还有 %2 天，其中 %3 天要学；照着学，次次答对，那天会 %4 条，估计想得起 %5 条；不学只会 %6 条。").arg(root.plan.day).arg(root.plan.days.length).arg(root.studied).arg(root.plan.known).arg(root.plan.expected).arg(root.plan.before) + (root.without < 0 ? "" : qsTr("不算%1。").arg(root.chapter(root.without)))
            : day.text === "" ? qsTr("写下讲的那一天，就排出从今天起每天学哪些，赶不赶得上，到那天每一页会多少。") : qsTr("写一个明天以后、一年以内的日子。")
        size: 22; color: root.t.ink; lead: 1.5
    }
    // What cannot be met is said, with what would do.
    Rectangle {
        id: verdict
        objectName: "planVerdict"
        readonly property bool late: root.made && root.plan.missing > 0
        visible: root.made
        y: 112
        width: 1568
        height: late ? 124 : 48
        color: "transparent"
        border.width: late ? 3 : 0
        border.color: root.t.wrong
        Accessible.role: Accessible.AlertMessage
        Accessible.name: title.s + " " + why.s
        Accessible.ignored: !visible
        Icon { visible: verdict.late; x: 20; y: 18; size: 28; name: "warn"; color: root.t.wrong }
        T { id: title; x: verdict.late ? 60 : 0; base: verdict.late ? 42 : 32; s: !root.made ? "" : verdict.late ? qsTr("照现在的走法，赶不上") : root.plan.reached === "" ? "" : qsTr("照现在的走法，%1就都会").arg(root.said(root.plan.reached)); size: 22; bold: true; color: verdict.late ? root.t.wrong : root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
        T { id: why; visible: verdict.late; x: 60; y: 62; width: 760; s: verdict.late ? qsTr("还有 %1 天，每天至多 %2 条，%3 条里到时会 %4 条；最后一天才见的也来不及隔天想起。").arg(root.plan.days.length).arg(root.perDay).arg(root.plan.facts).arg(root.plan.known) : ""; size: 18; color: root.t.ink; lead: 1.4; fit: true; lines: 2; floor: 14 }
        Row {
            visible: verdict.late
            anchors.right: parent.right
            anchors.rightMargin: 24
            anchors.verticalCenter: parent.verticalCenter
            spacing: 16
            Button { objectName: "planMore"; visible: verdict.late && root.plan.perDay > 0; t: root.t; size: 18; label: qsTr("每天 %1 条").arg(root.plan.perDay || 0); onClicked: { root.perDay = root.plan.perDay; root.work(); } }
            Button { objectName: "planLater"; visible: verdict.late && root.plan.later !== ""; t: root.t; size: 18; label: verdict.late && root.plan.later ? qsTr("推到%1").arg(root.said(root.plan.later)) : ""; onClicked: { day.text = root.plan.later; root.work(); } }
            Button { objectName: "planLess"; visible: verdict.late && root.plan.chapter >= 0; t: root.t; size: 18; kind: "ghost"; label: verdict.late ? qsTr("先不学%1").arg(root.chapter(root.plan.chapter)) : ""; onClicked: { root.without = root.plan.chapter; root.work(); } }
        }
    }
    Bars {
        visible: root.made
        y: 260
        width: 620
        t: root.t
        title: qsTr("每天学几条")
        values: root.made ? root.plan.days.map(d => d[1]) : []
        first: qsTr("今天")
        last: root.made ? qsTr("%1 前一天").arg(root.plan.day) : ""
    }
    StudyRows {
        visible: root.made && rows.length > 0
        y: 500
        width: 620
        t: root.t
        title: qsTr("今天先学的")
        rows: (root.plan.begin || []).map(r => ({ label: r.label, page: r.page, number: r.number, note: "" }))
        onOpen: page => root.app.quiz.lookAt(page)
    }
    Item {
        visible: root.made
        x: 700
        y: 260
        width: 868
        T { id: head; base: 24; s: qsTr("那天每一页会多少"); size: 24; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
        T { anchors.left: head.right; anchors.leftMargin: 20; base: 24; s: qsTr("竖线是现在"); size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
        ListView {
            id: list
            objectName: "planSlides"
            y: 44
            width: 868
            height: 44 * 11
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.plan.slides || []
            delegate: RowLink {
                id: row
                required property var modelData
                required property int index
                objectName: "planSlide" + index
                t: root.t
                width: 856
                page: modelData.page
                number: modelData.number
                name: qsTr("%1，会 %2").arg(modelData.label).arg(root.percent(modelData.with))
                onOpen: page => root.app.quiz.lookAt(page)
                onActiveFocusChanged: if (activeFocus) list.positionViewAtIndex(index, ListView.Contain)
                Rectangle { y: 15; width: 6; height: 16; color: root.t.accent(row.modelData.n) }
                T { x: 20; base: 29; s: row.modelData.label; size: 20; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 400; floor: 16 }
                RecallBar { x: 440; y: 16; t: root.t; color: root.t.accent(row.modelData.n); value: row.modelData.with; other: row.modelData.without }
                T { x: 720 - width; base: 29; s: root.percent(row.modelData.with); size: 20; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
            }
        }
    }
}
