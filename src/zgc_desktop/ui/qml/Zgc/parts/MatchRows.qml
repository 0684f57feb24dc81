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
    // Answered, the pairs have the room of what was to be paired.
    readonly property bool chips: !pane.answered
    readonly property real unit: chips ? (536 - 22 - gap * (rows.length + chipRows - 2)) / Math.max(1, rows.length + chipRows)
        : Math.min(116, (536 - gap * (rows.length - 1)) / Math.max(1, rows.length))
    readonly property real size: Fit.step([...rows, ...pane.options.map(o => o.text)], 400, unit > 66
        ? [{ size: 30, lines: 1 }, { size: 26, lines: 1 }, { size: 24, lines: 2 }, { size: 22, lines: 2 }]
        : [{ size: 26, lines: 1 }, { size: 22, lines: 1 }]).size
    width: 984
    height: 536
    function textOf(letter: string): string {
        const found = pane.options.find(o => o.key === letter);
        return found ? found.text : "";
    }
    function named(letter: string): string { return letter === "" ? "" : letter + "　" + textOf(letter) }
    // What belongs to a row once it is answered, what was given before.
    function said(n: int): string { return named(pane.answered ? wanted[n] : given[n]) }
    readonly property bool wrong: pane.answered && !pane.nobody && rows.some((row, n) => given[n] !== wanted[n])
    T { visible: root.wrong; x: 424; base: -14; s: root.pane.hall ? qsTr("大厅配的") : qsTr("你配的"); size: 22; lead: 1.2; color: root.t.ink2; wrapMode: Text.NoWrap }
    T { visible: root.wrong; x: 776; base: -14; s: qsTr("应配的"); size: 22; lead: 1.2; color: root.t.ink2; wrapMode: Text.NoWrap }
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
                width: root.wrong ? 408 : 480
                anchors.verticalCenter: parent.verticalCenter
                anchors.verticalCenterOffset: -2
                s: row.modelData; size: root.size; bold: true; lead: 1.2; color: root.t.ink; fit: true; room: root.unit
            }
            // What was given, struck out and hatched where it is wrong, and beside it what belongs there: the right text never
            // stands in the frame of a wrong one.
            Rectangle {
                id: mine
                readonly property bool missed: root.pane.answered && !row.well
                objectName: missed ? "given" + (row.index + 1) : ""
                x: root.wrong ? 424 : 504; width: missed ? 336 : root.wrong ? 684 : 480; height: parent.height
                color: root.t.surface
                border.width: Math.max(root.pane.answered || row.value !== "" ? 4 : 2, Math.ceil(root.t.pixel))
                border.color: root.pane.answered ? (row.well ? root.t.right : root.t.wrong) : row.value !== "" ? root.t.ink : root.t.edge
                Mark { id: hatch; visible: mine.missed; width: 64; height: parent.height; color: root.t.wrong; mode: 2; line: 3; gap: 14 }
                Rectangle { visible: mine.missed; anchors.centerIn: hatch; width: 38; height: 38; color: root.t.surface }
                T {
                    id: said
                    x: mine.missed ? 80 : 20
                    width: parent.width - x - (mine.missed ? 12 : root.pane.answered ? 68 : 20)
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.verticalCenterOffset: -2
                    s: mine.missed ? root.named(root.given[row.index]) || qsTr("没有配") : row.value
                    size: root.size; bold: true; lead: 1.2; backdrop: root.t.surface; color: mine.missed ? root.t.ink3 : root.t.ink; fit: true; room: root.unit
                }
                Rectangle { visible: mine.missed && root.given[row.index] !== ""; x: said.x; width: Math.min(said.width, said.contentWidth); y: Math.round(parent.height / 2); height: 2; color: root.t.ink3 }
                Icon { visible: mine.missed; anchors.centerIn: hatch; size: 30; stroke: 4; name: "cross"; color: root.t.wrong }
                Icon { visible: root.pane.answered && row.well; anchors.right: parent.right; anchors.rightMargin: 16; anchors.verticalCenter: parent.verticalCenter; size: 34; stroke: 4; name: "check"; color: root.t.right }
            }
            Rectangle {
                visible: mine.missed
                objectName: "wanted" + (row.index + 1)
                x: 776; width: 332; height: parent.height
                color: root.t.surface
                border.width: 4
                border.color: root.t.right
                T { x: 20; width: parent.width - 40; anchors.verticalCenter: parent.verticalCenter; anchors.verticalCenterOffset: -2; s: row.value; size: root.size; bold: true; lead: 1.2; backdrop: root.t.surface; color: root.t.ink; fit: true; room: root.unit }
            }
            HoverHandler { enabled: root.pane.open; cursorShape: Qt.PointingHandCursor }
            TapHandler { enabled: root.pane.open; onTapped: root.pane.point(row.index) }
        }
    }
    Grid {
        visible: root.chips
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
