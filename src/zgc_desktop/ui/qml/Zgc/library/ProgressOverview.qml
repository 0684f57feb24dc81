pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// At a glance: what is known, what is being learned, what is not known yet; by chapter, and what comes.
Item {
    id: root
    property Theme t: Theme {}
    property var app: null
    readonly property var study: app && app.quiz ? app.quiz.study : null
    readonly property var told: study ? JSON.parse(study.progress) : ({ answers: 0, skipped: 0 })
    readonly property bool empty: !told.answers && !told.skipped
    readonly property bool there: (told.facts || 0) > 0      // there is something to be known
    readonly property var themes: told.themes || []
    width: 1568
    implicitHeight: !there ? 300 : empty ? left.y + left.height + 24 : Math.max(left.y + left.height, right.y + right.height) + 24
    signal begin
    function look(page: int): void { app.quiz.lookAt(page) }
    // What will stand here stands here already, with nothing known.
    Column {
        visible: root.empty
        x: root.there ? 1096 : 0
        y: root.there ? 206 : 0
        width: root.there ? 472 : 900
        spacing: 24
        Rule { t: root.t; visible: root.there; width: parent.width; color: root.t.ink }
        T { objectName: "nothingYet"; width: parent.width; s: root.there ? qsTr("还没有答过题。答过的会在左边一条一条立起来；这里会有接下来 14 天要复习的、学的日子、有把握却答错的。记录只在这台电脑上。") : qsTr("没有事实可学：这份简报还没有可问的事实，或者学习记录打不开。"); size: 20; color: root.t.ink2; lead: 1.6 }
        Button { objectName: "emptyAct"; visible: root.there; t: root.t; size: 20; kind: "primary"; icon: "play"; label: qsTr("开始第一条"); onClicked: root.begin() }
    }
    Item {
        id: head
        visible: root.there
        width: 1568
        height: 190
        T { base: 20; s: qsTr("%1 条事实，一线一条").arg(root.told.facts || 0); size: 18; bold: true; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
        StateCount { objectName: "knownCount"; y: 34; t: root.t; room: 376; count: root.told.known || 0; word: qsTr("会"); note: qsTr("隔天想起过，之后没再错") }
        StateCount { objectName: "learningCount"; x: 412; y: 34; t: root.t; room: 370; count: root.told.learning || 0; word: qsTr("在学"); note: qsTr("答对过，还没隔天想起") }
        StateCount { objectName: "notYetCount"; x: 790; y: 34; t: root.t; room: 400; color: root.t.ink2; count: (root.told.missed || 0) + (root.told.unseen || 0); word: qsTr("还不会"); note: root.told.missed ? qsTr("%1 条错后没再想起，%2 条没答过").arg(root.told.missed).arg(root.told.unseen || 0) : qsTr("%1 条没答过").arg(root.told.unseen || 0) }
        Rectangle { x: 1204; y: 34; width: 1.4; height: 72; color: root.t.rule }
        T { x: 1228; base: 68; s: root.told.known ? qsTr("会的 %1 条里，今天估计想得起 %2 条").arg(root.told.known).arg(root.told.expected) : qsTr("还没有会的，估计不了今天想得起几条"); size: 19; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 340; floor: 14 }
        T { x: 1228; base: 96; s: root.told.skipped ? qsTr("估计的，不是考出来的；跳过的 %1 次不算答过").arg(root.told.skipped) : qsTr("估计的，不是考出来的；跳过的不算答过"); size: 17; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 340; floor: 13 }
        FactTicks { y: 126; width: 1568; height: 44; t: root.t; most: 22; ticks: root.themes.reduce((all, one) => all.concat(one.ticks), []).sort((a, b) => b - a) }
    }
    Column {
        id: left
        visible: root.there
        y: 206
        width: 1040
        spacing: 32
        Item {
            width: 1040
            height: 48 + 58 * root.themes.length
            Rule { t: root.t; width: parent.width; color: root.t.ink }
            T { base: 34; s: qsTr("分章"); size: 18; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
            Repeater {
                model: [[564, qsTr("会"), 62], [630, qsTr("在学"), 82], [720, qsTr("还不会"), 92], [820, qsTr("今天到期"), 110]]
                T { required property var modelData; x: modelData[0]; base: 34; s: modelData[1]; size: 17; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: modelData[2]; floor: 12 }
            }
            Repeater {
                model: root.themes
                RowLink {
                    id: bar
                    required property var modelData
                    required property int index
                    objectName: "theme" + modelData.n
                    t: root.t
                    y: 48 + index * 58
                    width: 1040
                    height: 58
                    base: 37
                    page: modelData.page
                    name: qsTr("%1：会 %2 条，在学 %3 条，还不会 %4 条，今天到期 %5 条").arg(modelData.name).arg(modelData.known).arg(modelData.learning).arg(modelData.missed + modelData.unseen).arg(modelData.due)
                    onOpen: page => root.look(page)
                    Rectangle {
                        x: 8; y: 17; width: 24; height: 24; color: root.t.accent(bar.modelData.n)
                        T { anchors.centerIn: parent; s: bar.modelData.n >= 1 && bar.modelData.n <= 5 ? String(bar.modelData.n) : bar.modelData.name.slice(0, 1); size: 15; bold: true; color: root.t.inkOn; backdrop: root.t.accent(bar.modelData.n); lead: 1.2; wrapMode: Text.NoWrap }
                    }
                    T { x: 44; base: 37; s: bar.modelData.name; size: 19; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 106; floor: 13 }
                    FactTicks { x: 160; y: 11; width: 390; height: 36; t: root.t; most: 13; color: root.t.accent(bar.modelData.n); ticks: bar.modelData.ticks }
                    T { x: 564; base: 37; s: String(bar.modelData.known); size: 20; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
                    T { x: 630; base: 37; s: String(bar.modelData.learning); size: 20; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
                    T { x: 720; base: 37; s: String(bar.modelData.missed + bar.modelData.unseen); size: 20; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
                    T { x: 820; base: 37; s: bar.modelData.due > 0 ? qsTr("%1 条").arg(bar.modelData.due) : qsTr("没有"); size: 18; bold: bar.modelData.due > 0; color: bar.modelData.due > 0 ? root.t.ink : root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
                }
            }
        }
        T { width: 1040; s: qsTr("高而实：会　矮而空：在学　只有线脚：还不会　　共答 %1 题，对 %2 题").arg(root.told.answers || 0).arg(root.told.right || 0); size: 17; color: root.t.ink2; lead: 1.4 }
        StudyRows {
            visible: !root.empty
            width: 1040
            t: root.t
            title: qsTr("有把握却答错")
            none: qsTr("没有。每题先说把握，这里才有内容。")
            rows: (root.told.sure || []).map(r => ({ label: r.label, page: r.page, number: r.number, note: qsTr("%1 次").arg(r.count) }))
            onOpen: page => root.look(page)
        }
        StudyRows {
            visible: !root.empty
            width: 1040
            t: root.t
            title: qsTr("常认错的")
            none: qsTr("还没有选错过选项。")
            rows: (root.told.confused || []).map(r => ({ label: r.label, page: r.page, number: r.number, note: qsTr("选成“%1” %2 次").arg(r.chosen).arg(r.count) }))
            onOpen: page => root.look(page)
        }
    }
    Column {
        id: right
        visible: !root.empty
        x: 1096
        y: 206
        width: 472
        spacing: 32
        Bars {
            width: 472
            t: root.t
            title: qsTr("接下来 14 天要复习")
            note: qsTr("一线一条")
            values: (root.told.forecast || []).slice(0, 14)
            first: qsTr("今天")
            last: qsTr("13 天后")
        }
        PracticeDays { width: 472; t: root.t; days: root.told.calendar || [] }
        StudyRows {
            width: 472
            t: root.t
            title: qsTr("想得最久的")
            rows: (root.told.slow || []).map(r => ({ label: r.label, page: r.page, number: r.number, note: qsTr("%1 秒").arg(r.seconds) }))
            onOpen: page => root.look(page)
        }
    }
}
