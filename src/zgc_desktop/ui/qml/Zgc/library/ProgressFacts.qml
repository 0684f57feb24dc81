pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Every fact: how likely it is to be recalled now, what was answered, when it is asked again.
Item {
    id: root
    property Theme t: Theme {}
    property var app: null
    readonly property var study: app && app.quiz ? app.quiz.study : null
    readonly property var every: study ? JSON.parse(study.facts) : []
    readonly property var chapters: app ? JSON.parse(app.library).deck.chapters.filter(c => every.some(f => f.n === c.n)) : []
    property int theme: -1
    readonly property var rows: theme < 0 ? every : every.filter(f => f.n === theme)
    width: 1568
    implicitHeight: 780
    function when(row: var): string {
        if (row.changed)
            return qsTr("改过，要重学");
        return row.due < 0 ? "" : row.due === 0 ? qsTr("今天复习") : qsTr("%1 天后复习").arg(row.due);
    }
    Flow {
        width: 1568
        spacing: 12
        Accessible.role: Accessible.Grouping; Accessible.name: qsTr("哪一章"); Accessible.ignored: !visible
        Choice { t: root.t; label: qsTr("全部 %1 条").arg(root.every.length); on: root.theme < 0; onClicked: root.theme = -1 }
        Repeater {
            model: root.chapters
            Choice { required property var modelData; t: root.t; label: modelData.name; on: root.theme === modelData.n; onClicked: root.theme = modelData.n }
        }
    }
    T { base: 84; s: qsTr("事实"); size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
    T { x: 700; base: 84; s: qsTr("现在能想起"); size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
    T { x: 1080; base: 84; s: qsTr("答对"); size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
    T { x: 1220; base: 84; s: qsTr("下一次"); size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
    ListView {
        id: list
        objectName: "factList"
        y: 98
        width: 1568
        height: 44 * 15
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.rows
        delegate: RowLink {
            id: row
            required property var modelData
            required property int index
            objectName: "fact" + index
            t: root.t
            width: 1556
            page: modelData.page
            name: modelData.label + "，" + (modelData.recall < 0 ? qsTr("没学过") : Math.round(modelData.recall * 100) + "%，" + root.when(modelData))
            onOpen: page => root.app.quiz.lookAt(page)
            onActiveFocusChanged: if (activeFocus) list.positionViewAtIndex(index, ListView.Contain)
            Rectangle { y: 15; width: 6; height: 16; color: root.t.accent(row.modelData.n) }
            T { x: 20; base: 29; s: row.modelData.label; size: 20; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 650; floor: 16 }
            RecallBar { visible: row.modelData.recall >= 0; x: 700; y: 16; width: 240; t: root.t; color: root.t.accent(row.modelData.n); value: row.modelData.recall }
            T { x: 700; base: 29; visible: row.modelData.recall < 0; s: qsTr("没学过"); size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
            T { visible: row.modelData.recall >= 0; x: 1020 - width; base: 29; s: Math.round(row.modelData.recall * 100) + "%"; size: 20; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
            T { visible: row.modelData.answers > 0; x: 1080; base: 29; s: row.modelData.right + " / " + row.modelData.answers; size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
            T { x: 1220; base: 29; s: root.when(row.modelData); size: 18; bold: row.modelData.changed; color: row.modelData.changed ? root.t.wrong : root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
        }
    }
}
