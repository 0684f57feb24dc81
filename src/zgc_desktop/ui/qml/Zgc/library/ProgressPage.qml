pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// What the record tells of who is learning: recall, practice, what comes, and what is confidently wrong.
Item {
    id: root
    property Theme t: Theme {}
    property var app: null
    readonly property var study: app && app.quiz ? app.quiz.study : null
    readonly property var told: study ? JSON.parse(study.progress) : ({ answers: 0 })
    readonly property bool empty: !told.answers
    property var plan: ({})
    property string said: ""
    implicitHeight: empty ? 720 : 1380
    Component.onCompleted: if (app) ready()
    onAppChanged: if (app) ready()
    function ready(): void {
        app.openStudy();
        if (study)
            study.look();
    }
    function percent(part: real): string { return Math.round(part * 100) + "%" }
    T { base: 96; s: qsTr("学习进度"); size: 48; serif: true; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap }
    Row {
        anchors.right: parent.right
        y: 64
        visible: !root.empty
        spacing: 16
        T { anchors.verticalCenter: parent.verticalCenter; s: root.said; size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 560; floor: 14 }
        Button { objectName: "reportButton"; t: root.t; size: 18; icon: "save"; label: qsTr("报告"); onClicked: root.said = root.study.paper("report") }
        Button { objectName: "certificateButton"; t: root.t; size: 18; icon: "save"; label: qsTr("证书"); onClicked: root.said = root.study.paper("certificate") }
    }
    T { x: 240; base: 94; visible: !root.empty; s: qsTr("共答 %1 题，对 %2 题").arg(root.told.answers).arg(root.told.right); size: 22; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
    Rectangle { y: 136; width: 1568; height: 2; color: root.t.ink }
    T { visible: root.empty; y: 168; width: 900; s: qsTr("还没有答过题。到“题库”里开始；答过的题、记得多牢、哪些答错了却很有把握，都会画在这里。记录只在这台电脑上。"); size: 22; color: root.t.ink2; lead: 1.6 }
    Item {
        visible: !root.empty
        anchors.fill: parent
        T { base: 196; s: qsTr("现在能想起多少"); size: 24; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
        T { x: 220; base: 196; s: qsTr("每章事实的平均回忆概率；没学过的按 0 算"); size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
        Repeater {
            model: root.told.themes || []
            Item {
                id: bar
                required property var modelData
                required property int index
                objectName: "theme" + modelData.n
                y: 222 + index * 52
                width: 744
                height: 44
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1：能想起 %2，学过 %3 条，共 %4 条").arg(modelData.name).arg(root.percent(modelData.recall)).arg(modelData.asked).arg(modelData.facts)
                T { base: 29; s: bar.modelData.name; size: 20; bold: true; color: root.t.accent(bar.modelData.n); lead: 1.3; wrapMode: Text.NoWrap }
                Rectangle { x: 130; y: 12; width: 440; height: 20; color: root.t.sunken }
                Rectangle { x: 130; y: 12; width: 440 * bar.modelData.asked / Math.max(1, bar.modelData.facts); height: 20; color: root.t.rule }
                Rectangle { x: 130; y: 12; width: 440 * bar.modelData.recall; height: 20; color: root.t.accent(bar.modelData.n) }
                T { x: 590; base: 29; s: root.percent(bar.modelData.recall); size: 20; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
                T { anchors.right: parent.right; base: 29; s: bar.modelData.asked + " / " + bar.modelData.facts; size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
            }
        }
        Bars {
            x: 824; y: 172; width: 744
            t: root.t
            title: qsTr("接下来 30 天要复习")
            values: root.told.forecast || []
            first: qsTr("今天")
            last: qsTr("30 天后")
        }
        PracticeDays { x: 824; y: 376; width: 744; t: root.t; days: root.told.calendar || [] }
        StudyRows {
            y: 632; width: 744
            t: root.t
            title: qsTr("有把握却答错")
            none: qsTr("没有。每题先说把握，这里才有内容。")
            rows: (root.told.sure || []).map(r => ({ label: r.label, page: r.page, note: qsTr("%1 次").arg(r.count) }))
            onOpen: page => root.app.quiz.lookAt(page)
        }
        StudyRows {
            x: 824; y: 632; width: 744
            t: root.t
            title: qsTr("常认错的")
            none: qsTr("还没有选错过选项。")
            rows: (root.told.confused || []).map(r => ({ label: r.label, page: r.page, note: qsTr("选成“%1” %2 次").arg(r.chosen).arg(r.count) }))
            onOpen: page => root.app.quiz.lookAt(page)
        }
        StudyRows {
            y: 972; width: 744
            t: root.t
            title: qsTr("想得最久的")
            rows: (root.told.slow || []).map(r => ({ label: r.label, page: r.page, note: qsTr("%1 秒").arg(r.seconds) }))
            onOpen: page => root.app.quiz.lookAt(page)
        }
        Item {
            x: 824; y: 972
            width: 744
            T { base: 24; s: qsTr("为某一天做准备"); size: 24; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
            Rectangle {
                y: 44
                width: 260
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
                    maximumLength: 10
                    clip: true
                    activeFocusOnTab: true
                    inputMethodHints: Qt.ImhDate
                    Accessible.role: Accessible.EditableText
                    Accessible.name: qsTr("哪一天，写成 2026-12-12")
                    onTextEdited: root.plan = JSON.parse(root.study.plan(text, 20))
                    T { visible: day.text === ""; anchors.verticalCenter: parent.verticalCenter; s: qsTr("哪一天，如 2026-12-12"); size: 18; lead: 1.2; color: root.t.ink3; backdrop: root.t.surface; wrapMode: Text.NoWrap }
                }
            }
            T {
                y: 104
                width: 744
                s: root.plan.days === undefined ? qsTr("写一个以后的日子，每天至多 20 条，算出到那天能想起多少。")
                    : qsTr("从今天起学 %1 天，到那天能想起 %2；不学只有 %3。最不牢的是：").arg(root.plan.days.length).arg(root.percent(root.plan.recall)).arg(root.percent(root.plan.before))
                size: 20; color: root.t.ink2; lead: 1.5
            }
            Column {
                y: 176
                Repeater {
                    model: (root.plan.slides || []).slice(0, 4)
                    T { required property var modelData; width: 744; s: qsTr("第 %1 页　%2　%3").arg(modelData.page).arg(modelData.title).arg(root.percent(modelData.recall)); size: 18; color: root.t.ink; lead: 1.9; fit: true; lines: 1 }
                }
            }
        }
    }
}
