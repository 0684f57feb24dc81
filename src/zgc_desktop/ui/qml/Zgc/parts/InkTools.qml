import QtQuick
// The tools of the kind that is in hand, pointing or drawing, in one line.
CommandRow {
    id: root
    required property var stage
    property Item owner: null       // has the keys
    readonly property bool drawing: ["pen", "highlighter", "eraser"].includes(stage.tool)
    readonly property InkLine ink: InkLine { hall: root.stage.hall; visible: false }
    function tool(id: string, title: string, icon: string): var { return { id: id, title: title, icon: icon, key: stage.keyOf(id), on: stage.tool === id } }
    function plain(id: string, title: string, short: string, icon: string, kind: string): var { return { id: id, title: title, short: short, icon: icon, kind: kind, key: kind === "ghost" ? "" : stage.keyOf(id) } }
    readonly property var away: plain("leave", qsTr("收起"), "", "", "normal")
    rows: drawing ? [
        tool("pen", qsTr("笔"), "pen"), tool("highlighter", qsTr("荧光笔"), "edit"), tool("eraser", qsTr("橡皮"), "cross"),
        { id: "ink-colour", colours: stage.tool === "highlighter" ? ink.markers : ink.pens },
        plain("ink-undo", qsTr("撤销"), "", "undo", "normal"), plain("ink-clear", qsTr("擦净这一页"), qsTr("擦净"), "", "ghost"), away
    ] : [
        tool("laser", qsTr("激光点"), "laser"), tool("spotlight", qsTr("聚光灯"), "sun"), tool("zoom", qsTr("放大"), "search"),
        tool("pen", qsTr("笔"), "pen"), tool("highlighter", qsTr("荧光笔"), "edit"), away
    ]
    colour: stage.inkColour
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("指点与书写")
    onGive: id => {
        const [name, arg] = id.split(" ");
        stage.command(name, arg || "");
        if (owner !== null)
            owner.forceActiveFocus();
    }
}
