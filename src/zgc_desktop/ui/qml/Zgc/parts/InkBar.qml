pragma ComponentBehavior: Bound
import QtQuick
// The tools for pointing and drawing, while one is in hand.
Rectangle {
    id: root
    required property var stage
    required property Theme t
    property real size: 20
    property Item owner: null       // has the keys
    readonly property var tools: [["laser", qsTr("激光点")], ["spotlight", qsTr("聚光灯")], ["pen", qsTr("笔")], ["highlighter", qsTr("荧光笔")], ["eraser", qsTr("橡皮")], ["zoom", qsTr("放大")]]
    readonly property var actions: [["ink-colour", qsTr("换颜色")], ["ink-undo", qsTr("撤销")], ["ink-clear", qsTr("擦净")], ["leave", qsTr("收起")]]
    width: row.width + 24
    height: row.height + 24
    color: t.surface
    border.width: 2
    border.color: t.ink
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("指点与书写")
    function give(id: string): void { stage.command(id); if (owner !== null) owner.forceActiveFocus() }
    Row {
        id: row
        x: 12; y: 12
        spacing: 8
        Repeater {
            model: root.tools
            Button {
                required property var modelData
                t: root.t; size: root.size; hpad: root.size * .6; kind: "ghost"; label: modelData[1]
                on: root.stage.tool === modelData[0]; checkable: true; activeFocusOnTab: false
                onClicked: root.give(modelData[0])
            }
        }
        Rule { upright: true; t: root.t; height: row.height }
        Repeater {
            model: root.actions
            Button {
                required property var modelData
                t: root.t; size: root.size; hpad: root.size * .6; kind: "ghost"; label: modelData[1]; activeFocusOnTab: false
                onClicked: root.give(modelData[0])
            }
        }
    }
}
