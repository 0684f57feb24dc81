pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The keys, drawn from the command table, by category.
Item {
    id: root
    property var stage: null
    readonly property Theme t: Theme { hall: root.stage !== null && root.stage.hall }
    readonly property var rows: stage ? JSON.parse(stage.help) : []
    readonly property int columns: 3
    readonly property int perColumn: longest(rows)
    readonly property var cells: laidOut(rows)
    // With a row for the name of each category, and one to spare.
    function longest(rows: var): int { return Math.ceil((rows.length + new Set(rows.map(row => row.category)).size) / columns) + 1 }
    function laidOut(rows: var): var {
        const out = [], most = longest(rows);
        for (const category of new Set(rows.map(row => row.category))) {
            // No name at the foot of a column, away from what it names.
            if (out.length % most === most - 1)
                out.push({});
            out.push({ head: category }, ...rows.filter(row => row.category === category));
        }
        return out;
    }
    Rectangle { anchors.fill: parent; color: root.t.bg }
    MouseArea { anchors.fill: parent; onClicked: root.stage.command("help") }
    Item {
        width: 1920
        height: 1080
        scale: Math.min(root.width / 1920, root.height / 1080)
        x: (root.width - 1920 * scale) / 2
        y: (root.height - 1080 * scale) / 2
        transformOrigin: Item.TopLeft
        T { x: 96; base: 104; s: qsTr("按键一览"); size: 48; serif: true; bold: true; color: root.t.ink; lead: 1.3 }
        Grid {
            id: grid
            // As much air as all rows leave on the page.
            readonly property real step: Math.min(60, Math.floor(900 / Math.max(1, root.perColumn)))
            readonly property real cell: (1728 - 2 * columnSpacing) / root.columns
            x: 96
            y: 136
            columns: root.columns
            columnSpacing: 48
            flow: Grid.TopToBottom
            rows: root.perColumn
            Repeater {
                model: root.cells
                Item {
                    id: row
                    required property var modelData
                    readonly property bool head: modelData.head !== undefined
                    readonly property real line: Math.round(grid.step * .68)
                    width: grid.cell
                    height: grid.step
                    Rectangle { visible: row.head || keys.s !== ""; y: parent.height - height; width: parent.width; height: row.head ? 2 : 1; antialiasing: true; color: row.head ? root.t.ink : root.t.rule }
                    T { base: row.line; s: row.modelData.head || ""; size: Math.min(26, grid.step * .58); bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
                    T { base: row.line; s: row.modelData.title || ""; size: Math.min(26, grid.step * .58); floor: 15; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: grid.cell - keys.width - 16 }
                    T { id: keys; anchors.right: parent.right; base: row.line; s: row.modelData.keys || ""; size: Math.min(24, grid.step * .54); floor: 15; bold: true; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: grid.cell * .5 }
                }
            }
        }
    }
}
