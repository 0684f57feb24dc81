pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// At a glance: recall, practice, what comes, and what is confidently wrong.
Item {
    id: root
    property Theme t: Theme {}
    property var app: null
    readonly property var study: app && app.quiz ? app.quiz.study : null
    readonly property var told: study ? JSON.parse(study.progress) : ({ answers: 0 })
    readonly property bool empty: !told.answers
    width: 1568
    implicitHeight: empty ? 300 : Math.max(left.height, right.height) + 24
    function percent(part: real): string { return Math.round(part * 100) + "%" }
    function look(page: int): void { app.quiz.lookAt(page) }
    T { visible: root.empty; width: 900; s: qsTr("还没有答过题。到“题库”里开始；答过的题、记得多牢、哪些答错了却很有把握，都会画在这里。记录只在这台电脑上。"); size: 22; color: root.t.ink2; lead: 1.6 }
    Column {
        id: left
        visible: !root.empty
        width: 744
        spacing: 40
        Item {
            width: 744
            height: 44 + 56 * (root.told.themes || []).length
            T { id: head; base: 24; s: qsTr("现在能想起多少"); size: 24; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
            T { anchors.left: head.right; anchors.leftMargin: 20; base: 24; s: qsTr("一条线一条事实，越高越记得；没学过的只有线脚"); size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 540; floor: 14 }
            Repeater {
                model: root.told.themes || []
                RowLink {
                    id: bar
                    required property var modelData
                    required property int index
                    objectName: "theme" + modelData.n
                    t: root.t
                    y: 44 + index * 56
                    width: 744
                    height: 56
                    base: 35
                    page: modelData.page
                    name: qsTr("%1：能想起 %2，学过 %3 条，共 %4 条").arg(modelData.name).arg(root.percent(modelData.recall)).arg(modelData.asked).arg(modelData.facts)
                    onOpen: page => root.look(page)
                    T { base: 35; s: bar.modelData.name; size: 20; bold: true; color: root.t.accent(bar.modelData.n); lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 118; floor: 14 }
                    FactTicks { x: 130; y: 11; width: 330; height: 34; t: root.t; color: root.t.accent(bar.modelData.n); ticks: bar.modelData.ticks; recall: bar.modelData.recall; asked: bar.modelData.asked / Math.max(1, bar.modelData.facts) }
                    T { x: 540 - width; base: 35; s: root.percent(bar.modelData.recall); size: 22; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
                    T { x: 640 - width; base: 35; s: bar.modelData.asked + " / " + bar.modelData.facts; size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
                }
            }
        }
        StudyRows {
            width: 744
            t: root.t
            title: qsTr("有把握却答错")
            none: qsTr("没有。每题先说把握，这里才有内容。")
            rows: (root.told.sure || []).map(r => ({ label: r.label, page: r.page, note: qsTr("%1 次").arg(r.count) }))
            onOpen: page => root.look(page)
        }
        StudyRows {
            width: 744
            t: root.t
            title: qsTr("想得最久的")
            rows: (root.told.slow || []).map(r => ({ label: r.label, page: r.page, note: qsTr("%1 秒").arg(r.seconds) }))
            onOpen: page => root.look(page)
        }
    }
    Column {
        id: right
        visible: !root.empty
        x: 824
        width: 744
        spacing: 40
        Bars {
            width: 744
            t: root.t
            title: qsTr("接下来 30 天要复习")
            note: qsTr("共答 %1 题，对 %2 题").arg(root.told.answers).arg(root.told.right)
            values: root.told.forecast || []
            first: qsTr("今天")
            last: qsTr("30 天后")
        }
        PracticeDays { width: 744; t: root.t; days: root.told.calendar || [] }
        StudyRows {
            width: 744
            t: root.t
            title: qsTr("常认错的")
            none: qsTr("还没有选错过选项。")
            rows: (root.told.confused || []).map(r => ({ label: r.label, page: r.page, note: qsTr("选成“%1” %2 次").arg(r.chosen).arg(r.count) }))
            onOpen: page => root.look(page)
        }
    }
}
