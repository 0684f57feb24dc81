pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Every fact: whether it is known, what was answered, when it is asked again; an estimate of recall for what is known.
Item {
    id: root
    property Theme t: Theme {}
    property var app: null
    readonly property var study: app && app.quiz ? app.quiz.study : null
    readonly property var every: study ? JSON.parse(study.facts) : []
    readonly property var chapters: app ? JSON.parse(app.library).deck.chapters.filter(c => every.some(f => f.n === c.n)) : []
    property int theme: -1
    // What is not learned for the time being, in a list of its own, as long as there is any.
    property bool offOnly: false
    readonly property var off: every.filter(f => f.off)
    readonly property var rows: offOnly ? off : theme < 0 ? every : every.filter(f => f.n === theme)
    onOffChanged: if (off.length === 0) offOnly = false
    width: 1568
    implicitHeight: 780
    readonly property var words: ({ known: qsTr("会"), learning: qsTr("在学"), missed: qsTr("还不会"), unseen: qsTr("还不会") })
    function before(row: var): string {
        if (row.last < 0)
            return row.skipped > 0 ? qsTr("跳过 %1 次").arg(row.skipped) : qsTr("没答过");
        const day = row.last === 0 ? qsTr("今天") : row.last === 1 ? qsTr("昨天") : qsTr("%1 天前").arg(row.last);
        return (row.state === "missed" ? qsTr("%1，错") : qsTr("%1，对")).arg(day) + (row.skipped > 0 ? "　" + qsTr("跳过 %1 次").arg(row.skipped) : "");
    }
    function recalled(row: var): string { return row.recall >= 0 ? Math.round(row.recall * 100) + "%" : row.state === "learning" ? qsTr("还没隔天想起过") : qsTr("没想起过"); }
    function when(row: var): string {
        if (row.off)
            return qsTr("先不学");
        if (row.changed)
            return qsTr("改过，要重学");
        return row.due < 0 ? "" : row.due === 0 ? qsTr("今天复习") : qsTr("%1 天后复习").arg(row.due);
    }
    Flow {
        width: 1568
        spacing: 12
        Accessible.role: Accessible.Grouping; Accessible.name: qsTr("哪一章"); Accessible.ignored: !visible
        Choice { t: root.t; label: qsTr("全部 %1 条").arg(root.every.length); on: root.theme < 0 && !root.offOnly; onClicked: { root.offOnly = false; root.theme = -1; } }
        Repeater {
            model: root.chapters
            Choice { required property var modelData; t: root.t; label: modelData.name; on: root.theme === modelData.n && !root.offOnly; onClicked: { root.offOnly = false; root.theme = modelData.n; } }
        }
        Choice { objectName: "putOffOnly"; visible: root.off.length > 0; t: root.t; label: qsTr("先不学的 %1 条").arg(root.off.length); on: root.offOnly; onClicked: root.offOnly = true }
    }
    T { base: 84; s: qsTr("事实"); size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
    Repeater {
        model: [[580, qsTr("状态")], [700, qsTr("上次")], [920, qsTr("今天估计想得起")], [1140, qsTr("答对")], [1240, qsTr("下一次")]]
        T { required property var modelData; x: modelData[0]; base: 84; s: modelData[1]; size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 210; floor: 13 }
    }
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
                number: modelData.number
            name: [modelData.label, root.words[modelData.state], root.before(modelData), root.recalled(modelData), root.when(modelData)].filter(s => s).join("，")
            onOpen: page => root.app.quiz.lookAt(page)
            onActiveFocusChanged: if (activeFocus) list.positionViewAtIndex(index, ListView.Contain)
            Rectangle { y: 15; width: 6; height: 16; color: root.t.accent(row.modelData.n) }
            T { x: 20; base: 29; s: row.modelData.label; size: 20; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 540; floor: 14 }
            FactTicks { x: 582; y: 12; width: 10; height: 22; t: root.t; most: 10; color: root.t.accent(row.modelData.n); ticks: [row.modelData.state === "known" ? 2 : row.modelData.state === "learning" ? 1 : 0] }
            T { x: 604; base: 29; s: root.words[row.modelData.state]; size: 18; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 90; floor: 13 }
            T { x: 700; base: 29; s: root.before(row.modelData); size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 210; floor: 13 }
            RecallBar { visible: row.modelData.recall >= 0; x: 920; y: 16; width: 110; t: root.t; value: row.modelData.recall }
            T { x: row.modelData.recall >= 0 ? 1042 : 920; base: 29; s: root.recalled(row.modelData); size: 18; bold: row.modelData.recall >= 0; color: row.modelData.recall >= 0 ? root.t.ink : root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 210; floor: 13 }
            T { visible: row.modelData.answers > 0; x: 1140; base: 29; s: row.modelData.right + " / " + row.modelData.answers; size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
            Button {
                objectName: "putOff" + row.index
                visible: root.offOnly || row.activeFocus || row.hovered || activeFocus
                x: 1430 - width; t: root.t; size: 16; hpad: 8; kind: "ghost"
                label: row.modelData.off ? qsTr("叫回") : qsTr("先不学")
                onClicked: root.study.putOff(row.modelData.fact, !row.modelData.off)
            }
            T { x: 1240; base: 29; s: root.when(row.modelData); size: 18; bold: row.modelData.changed; color: row.modelData.changed ? root.t.wrong : root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
        }
    }
}
