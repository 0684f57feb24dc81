pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The questions of the chapter in a strip, in the place of the pages; a click puts one up.
Rectangle {
    id: root
    required property Theme t
    required property ConsoleMeasures m
    property var rows: []            // see film_view in show/question_views.py
    // Two years and the comma behind them stand in a line.
    readonly property real wide: Math.round(Math.max(m.made.thumb * 1.243, m.made.film_number * 9.3))
    readonly property int up: Math.max(0, rows.findIndex(row => row.up))
    signal ask(id: string)
    height: m.made.film
    color: t.sunken
    onUpChanged: Qt.callLater(film.toCurrent)
    ListView {
        id: film
        anchors.fill: parent
        anchors.margins: root.m.made.filmTop
        anchors.leftMargin: root.m.margin
        anchors.rightMargin: root.m.margin
        orientation: ListView.Horizontal
        spacing: Math.round(root.m.made.thumbGap * .75)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.rows
        function toCurrent(): void { positionViewAtIndex(root.up, ListView.Contain) }
        Component.onCompleted: Qt.callLater(toCurrent)
        delegate: Rectangle {
            id: cell
            required property var modelData
            readonly property string state_: modelData.revealed ? qsTr("已揭晓") : modelData.up ? qsTr("正在问") : modelData.asked ? qsTr("问过") : modelData.kind
            readonly property real size: root.m.made.film_number
            width: root.wide
            height: film.height
            color: root.t.sunken
            border.width: modelData.up ? 3 : 1.5
            border.color: modelData.up ? root.t.ink : root.t.edge
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData.number + " " + state_ + " " + modelData.stem
            Accessible.selected: modelData.up
            Accessible.onPressAction: root.ask(cell.modelData.id)
            Label { id: number; x: cell.size * .7; base: cell.size * 1.5; s: String(cell.modelData.number); size: cell.size; bold: true; color: root.t.ink; backdrop: cell.color }
            Label { x: cell.width - width - cell.size * .7; base: cell.size * 1.5; s: cell.state_; size: cell.size * .95; bold: cell.modelData.up; color: cell.modelData.up ? root.t.ink : root.t.ink2; backdrop: cell.color; fit: true; floor: 10; maxWidth: Math.max(1, cell.width - number.width - cell.size * 2) }
            T {
                x: cell.size * .7; y: cell.size * 1.95
                width: cell.width - 1.4 * cell.size
                s: cell.modelData.stem; size: cell.size; lead: 1.4; color: cell.modelData.up ? root.t.ink : root.t.ink2; backdrop: cell.color
                fit: true; floor: cell.size; lines: Math.max(1, Math.floor((cell.height - y - 2) / Math.round(cell.size * 1.4)))
            }
            HoverHandler { cursorShape: Qt.PointingHandCursor }
            TapHandler { onTapped: root.ask(cell.modelData.id) }
        }
    }
}
