pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The keys, drawn from the command table.
Item {
    id: root
    property var stage: null
    readonly property Theme t: Theme { hall: root.stage !== null && root.stage.hall }
    readonly property var rows: stage ? JSON.parse(stage.help) : []
    Rectangle { anchors.fill: parent; color: root.t.bg }
    MouseArea { anchors.fill: parent; onClicked: root.stage.command("help") }
    Item {
        width: 1920
        height: 1080
        scale: Math.min(root.width / 1920, root.height / 1080)
        x: (root.width - 1920 * scale) / 2
        y: (root.height - 1080 * scale) / 2
        transformOrigin: Item.TopLeft
        T { x: 96; base: 182; s: qsTr("按键一览"); size: 60; serif: true; bold: true; color: root.t.ink; lead: 1.3 }
        Grid {
            id: grid
            readonly property int perColumn: Math.ceil(root.rows.length / 2)
            // As much air as all rows leave on the page.
            readonly property real step: Math.min(92, Math.floor(790 / Math.max(1, perColumn)))
            x: 96
            y: 240
            columns: 2
            columnSpacing: 24
            flow: Grid.TopToBottom
            rows: perColumn
            Repeater {
                model: root.rows
                Item {
                    id: row
                    required property var modelData
                    width: 852
                    height: grid.step
                    Rectangle { width: parent.width; height: 1; antialiasing: true; color: root.t.rule }
                    T { base: grid.step / 2 + 10; s: row.modelData.title; size: Math.min(30, grid.step * .45); color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 430 }
                    T { x: 440; base: grid.step / 2 + 10; s: row.modelData.keys; size: Math.min(26, grid.step * .4); bold: true; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 410 }
                }
            }
        }
    }
}
