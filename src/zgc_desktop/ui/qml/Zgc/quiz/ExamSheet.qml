pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The questions of an exam: answered, flagged, where one is; a click goes there. Above it the time that is left.
Item {
    id: root
    required property var quiz
    required property Theme t
    property var view: ({})
    readonly property int total: view.total || 0
    readonly property int columns: total > 24 ? 10 : 6
    readonly property real pitch: width / columns
    readonly property real side: Math.min(pitch - 10, 62)
    width: 560
    height: 536
    function clock(seconds: int): string { return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0") }
    T { base: 52; s: root.quiz.remaining < 0 ? qsTr("不限时") : qsTr("剩余 %1").arg(root.clock(root.quiz.remaining)); size: 32; bold: true; lead: 1.3; color: root.quiz.remaining >= 0 && root.quiz.remaining < 60 ? root.t.wrong : root.t.ink; wrapMode: Text.NoWrap; objectName: "remaining" }
    T { anchors.right: parent.right; base: 52; s: qsTr("已答 %1 / %2").arg((root.view.done || []).length).arg(root.total); size: 26; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap }
    Repeater {
        model: root.total
        Rectangle {
            id: cell
            required property int index
            readonly property bool done: (root.view.done || []).includes(index)
            readonly property bool flagged: (root.view.flags || []).includes(index)
            readonly property bool here: root.view.index === index
            objectName: "cell" + (index + 1)
            x: (index % root.columns) * root.pitch
            y: 84 + Math.floor(index / root.columns) * (root.side + 10)
            width: root.side
            height: root.side
            color: done ? root.t.ink : "transparent"
            border.width: here ? 4 : 2
            border.color: here ? root.t.focus : done ? root.t.ink : root.t.edge
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("第 %1 题").arg(index + 1) + (done ? qsTr("，已答") : "") + (flagged ? qsTr("，已标记") : "")
            Accessible.ignored: !visible
            Accessible.onPressAction: root.quiz.goTo(cell.index)
            T { anchors.centerIn: parent; anchors.verticalCenterOffset: -1; s: String(cell.index + 1); size: 24; bold: true; lead: 1.2; color: cell.done ? root.t.inkOn : root.t.ink2; backdrop: cell.done ? root.t.ink : root.t.bg; wrapMode: Text.NoWrap }
            Icon { visible: cell.flagged; anchors.right: parent.right; anchors.top: parent.top; anchors.margins: -4; size: 22; stroke: 3; name: "flag"; color: root.t.wrong }
            TapHandler { onTapped: root.quiz.goTo(cell.index) }
            HoverHandler { cursorShape: Qt.PointingHandCursor }
        }
    }
}
