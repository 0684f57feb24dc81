pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// What only the speaker sees of the question that is up: what is right, and why somebody takes what is not. It stands where the
// next page does, and is as high, so that the notes do not move.
Item {
    id: root
    required property Theme t
    required property ConsoleMeasures m
    property var view: ({})          // see panel_view in show/question_views.py
    readonly property real base: m.made.captionBase - m.made.bar
    readonly property real pageY: m.made.pageY - m.made.bar
    readonly property real boxHeight: Math.max(40, Math.round(m.made.nextWidth * .17))
    readonly property real line: Math.round(m.made.row * 1.12)
    readonly property real rowsY: pageY + boxHeight + Math.round(m.made.tiny * 2)
    // Where nothing is known of why somebody takes them, what is right is explained.
    readonly property var wrong: (view.wrong || []).some(row => row.why !== "") ? view.wrong : []
    readonly property int room: Math.max(1, Math.floor((height - rowsY + 2) / line))
    // With too little room the one that the hall chose, and how many there are besides.
    readonly property var shown: wrong.length <= room ? wrong : wrong.filter(row => row.chosen).concat(wrong.filter(row => !row.chosen)).slice(0, Math.max(1, room - 1))
    readonly property string letters: (view.answer || []).map(row => row.key).join(" ")
    readonly property bool lettered: ["single", "multiple", "true-false", "place"].includes(view.kind)
    function key(): string {
        const rows = view.answer || [];
        if (view.kind === "ordering")
            return rows.map(row => row.note + " " + row.text).join(" → ");
        if (view.kind === "matching")
            return rows.map(row => row.text + "：" + row.key + " " + row.note).join("；");
        if (view.kind === "cloze")
            return rows.map(row => row.key + " " + row.text).join("　");
        return rows.map(row => row.text).join("、");
    }
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("答案")
    Label { base: root.base; s: qsTr("答案"); size: root.m.made.caption; bold: true; color: root.t.ink2 }
    Row {
        anchors.right: parent.right
        y: root.base - root.m.made.caption
        spacing: root.m.made.small * .5
        Icon { name: root.view.revealed ? "eye" : "lock"; size: root.m.made.small; color: root.t.ink2; anchors.verticalCenter: parent.verticalCenter }
        Label { s: root.view.revealed ? qsTr("大厅也看到了") : qsTr("只有你看得到"); size: root.m.made.small; color: root.t.ink2; anchors.verticalCenter: parent.verticalCenter }
    }
    Rectangle {
        y: root.pageY
        width: root.width
        height: root.boxHeight
        color: root.t.surface
        border.width: 3
        border.color: root.t.right
        Rectangle {
            id: cell
            width: root.lettered ? Math.max(height * 1.02, letter.width + root.m.made.small) : height * .7
            height: parent.height
            color: root.t.right
            Label { id: letter; anchors.centerIn: parent; visible: root.lettered; s: root.letters; size: root.m.made.headline * 1.3; bold: true; color: root.t.bg; backdrop: root.t.right }
            Icon { anchors.centerIn: parent; visible: !root.lettered; name: "check"; size: root.m.made.headline; stroke: 3; color: root.t.bg }
        }
        T {
            x: cell.width + root.m.made.small
            width: note.x - x - root.m.made.small
            anchors.verticalCenter: parent.verticalCenter
            s: root.key(); size: root.m.made.headline * 1.4; floor: 12; bold: true; lead: 1.25; color: root.t.ink; backdrop: root.t.surface
            fit: true; room: root.boxHeight - 8; lines: 2
            Accessible.role: Accessible.StaticText
            Accessible.name: root.letters + " " + s
        }
        Label { id: note; x: parent.width - width - root.m.made.small; anchors.verticalCenter: parent.verticalCenter; s: root.view.kind === "numeric" && root.view.answer ? root.view.answer[0].note : ""; size: root.m.made.small; color: root.t.ink2; backdrop: root.t.surface }
    }
    Label { base: root.rowsY - root.m.made.tiny * .55; s: root.wrong.length > 0 ? qsTr("选错的，多半是这样想的") : qsTr("讲解"); size: root.m.made.tiny; color: root.t.ink3 }
    T {
        visible: root.wrong.length === 0
        y: root.rowsY
        width: root.width
        s: root.wrong.length === 0 ? root.view.explain || "" : ""; size: root.m.made.small; floor: 11; lead: 1.5; color: root.t.ink
        fit: true; room: root.height - root.rowsY + 4
    }
    Repeater {
        model: root.shown
        Item {
            id: row
            required property var modelData
            required property int index
            y: root.rowsY + index * root.line
            width: root.width
            height: root.line
            readonly property color ink: modelData.chosen ? root.t.wrong : root.t.ink
            Accessible.role: Accessible.StaticText
            Accessible.name: [modelData.key, modelData.text, modelData.why, modelData.chosen ? mine.s : ""].filter(x => x).join("，")
            Rule { visible: row.index > 0; t: root.t; width: parent.width; thickness: 1 }
            Label { id: letterOf; base: root.line * .7; s: row.modelData.key; size: root.m.made.small; bold: true; color: row.ink }
            Label { id: textOf; x: root.m.made.small * 1.8; base: root.line * .7; s: root.width < 450 ? "" : row.modelData.text; size: root.m.made.small; bold: true; color: row.ink; fit: true; floor: 11; maxWidth: root.width * .3 }
            T {
                x: root.width < 450 ? textOf.x : Math.max(root.m.made.small * 6.4, textOf.x + textOf.width + root.m.made.small)
                base: lineCount > 1 ? NaN : root.line * .7
                width: Math.max(1, root.width - x - (mine.s === "" ? 0 : mine.width + root.m.made.small))
                // Two lines before it gets too small to be read at a glance.
                s: row.modelData.why; size: root.m.made.small; color: root.t.ink; lead: 1.2
                fit: true; floor: 11; lines: 2; room: root.line - 1
            }
            Label { id: mine; x: root.width - width; base: root.line * .7; s: row.modelData.chosen ? qsTr("大厅选的") : ""; size: root.m.made.small; bold: true; color: root.t.wrong }
        }
    }
    Label {
        visible: root.shown.length < root.wrong.length && root.shown.length < root.room
        y: root.rowsY + root.shown.length * root.line + root.line * .15
        s: qsTr("另 %1 条").arg(root.wrong.length - root.shown.length); size: root.m.made.small; color: root.t.ink3
    }
}
