pragma ComponentBehavior: Bound
import QtQuick
import "Fit.js" as Fit
// Pairs to find: a row for each left side with a slot, and below what goes into the slots.
Item {
    id: root
    required property var pane
    readonly property Theme t: pane.t
    readonly property var rows: pane.question.rows || []
    readonly property var given: rows.map((row, n) => pane.chosen[n] || "")
    readonly property var wanted: pane.question.answer ? pane.question.answer.pairs || [] : []
    readonly property int chipRows: Math.ceil(pane.options.length / 2)
    readonly property real gap: 10
    readonly property real unit: (536 - 22 - gap * (rows.length + chipRows - 2)) / Math.max(1, rows.length + chipRows)
    readonly property real size: Fit.step([...rows, ...pane.options.map(o => o.text)], 400, unit > 66
        ? [{ size: 30, lines: 1 }, { size: 26, lines: 1 }, { size: 24, lines: 2 }, { size: 22, lines: 2 }]
        : [{ size: 26, lines: 1 }, { size: 22, lines: 1 }]).size
    width: 984
    height: 536
    function textOf(letter: string): string {
        const found = pane.options.find(o => o.key === letter);
        return found ? found.text : "";
    }
    function said(n: int): string {
        if (!pane.answered)
            return given[n] === "" ? "" : given[n] + "　" + textOf(given[n]);
        return wanted[n] + "　" + textOf(wanted[n]);
    }
    Repeater {
        model: root.rows
        Item {
            id: row
            required property string modelData
            required property int index
            readonly property bool current: root.pane.open && root.pane.cursor === index
            readonly property bool well: root.pane.nobody || root.given[index] === root.wanted[index]
            readonly property string value: root.said(index)
            objectName: "row" + (index + 1)
            y: index * (root.unit + root.gap)
            width: 984
            height: root.unit
            Accessible.role: Accessible.ListItem
            Accessible.name: [modelData + "：" + (value === "" ? qsTr("还没有选") : value), !root.pane.answered || root.pane.nobody ? "" : well ? qsTr("答对了") : qsTr("答错了")].filter(x => x).join("，")
            Accessible.focusable: root.pane.open
            Accessible.focused: current
            Accessible.onPressAction: root.pane.point(row.index)
            Rectangle { visible: row.current; anchors.fill: parent; anchors.margins: -5; color: "transparent"; border.width: 4; border.color: root.t.focus }
            T {
                width: 480
                anchors.verticalCenter: parent.verticalCenter
                anchors.verticalCenterOffset: -2
                s: row.modelData; size: root.size; bold: true; lead: 1.2; color: root.t.ink; fit: true; room: root.unit
            }
            Rectangle {
                x: 504; width: 480; height: parent.height
                color: root.t.surface
                border.width: Math.max(root.pane.answered || row.value !== "" ? 4 : 2, Math.ceil(root.t.pixel))
                border.color: root.pane.answered ? (row.well ? root.t.right : root.t.wrong) : row.value !== "" ? root.t.ink : root.t.edge
                T {
                    x: 20
                    width: parent.width - 40 - (root.pane.answered ? 96 : 0)
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.verticalCenterOffset: -2
                    s: row.value; size: root.size; bold: true; lead: 1.2; backdrop: root.t.surface; color: root.t.ink; fit: true; room: root.unit
                }
                Row {
                    visible: root.pane.answered
                    anchors.right: parent.right
                    anchors.rightMargin: 16
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: 8
                    T { visible: !row.well && root.given[row.index] !== ""; s: root.given[row.index]; size: 28; bold: true; lead: 1.2; color: root.t.wrong; backdrop: root.t.surface; wrapMode: Text.NoWrap }
                    Icon { size: 34; stroke: 4; name: row.well ? "check" : "cross"; color: row.well ? root.t.right : root.t.wrong }
                }
            }
            HoverHandler { enabled: root.pane.open; cursorShape: Qt.PointingHandCursor }
            TapHandler { enabled: root.pane.open; onTapped: root.pane.point(row.index) }
        }
    }
    Grid {
        y: 536 - height
        columns: 2
        columnSpacing: 24
        rowSpacing: root.gap
        Repeater {
            model: root.pane.options
            Rectangle {
                id: chip
                required property var modelData
                required property int index
                readonly property bool used: root.given.includes(modelData.key)
                objectName: "option" + modelData.key
                width: 480
                height: root.unit
                color: "transparent"
                border.width: Math.max(2, Math.ceil(root.t.pixel))
                border.color: used || root.pane.answered ? root.t.rule : hover.hovered ? root.t.ink : root.t.edge
                Accessible.role: Accessible.Button
                Accessible.name: modelData.key + " " + modelData.text
                Accessible.onPressAction: if (root.pane.open) root.pane.pick(chip.modelData.key)
                T {
                    x: 20
                    width: 440
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.verticalCenterOffset: -2
                    s: chip.modelData.key + "　" + chip.modelData.text
                    size: root.size; lead: 1.2; color: chip.used || root.pane.answered ? root.t.ink3 : root.t.ink; fit: true; room: root.unit
                }
                HoverHandler { id: hover; enabled: root.pane.open; cursorShape: Qt.PointingHandCursor }
                TapHandler { enabled: root.pane.open; onTapped: root.pane.pick(chip.modelData.key) }
            }
        }
    }
}
