pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Finds a command by what is typed and gives it; drawn from the command table, with the keys in effect.
FocusScope {
    id: root
    property var stage: null
    readonly property Theme t: Theme { hall: root.stage !== null && root.stage.hall; unit: page.scale }
    property var rows: []
    // The row that happens to come under the pointer is not chosen: only one that it moves to.
    property var pointed: null
    function point(to: point, row: int): void {
        if (pointed !== null && (pointed.x !== to.x || pointed.y !== to.y))
            list.currentIndex = row;
        pointed = to;
    }
    onStageChanged: {
        field.forceActiveFocus();
        lookUp();
    }
    onRowsChanged: list.currentIndex = rows.length > 0 ? 0 : -1
    function give(index: int): void {
        if (index < 0 || index >= rows.length)
            return;
        const show = stage;
        const id = rows[index].id;
        show.command("palette");
        show.command(id);
    }
    function move(by: int): void {
        list.currentIndex = Math.max(0, Math.min(rows.length - 1, list.currentIndex + by));
    }
    function lookUp(): void {
        if (stage === null)
            return;
        // What an input method has not yet handed over is looked up too.
        const at = field.cursorPosition;
        rows = JSON.parse(stage.commandsFor(field.text.slice(0, at) + field.preeditText.replace(/['\s]/g, "") + field.text.slice(at)));
    }

    Rectangle { anchors.fill: parent; color: root.t.bg }
    MouseArea { anchors.fill: parent; acceptedButtons: Qt.AllButtons; onWheel: wheel => { wheel.accepted = true } }
    Item {
        id: page
        width: 1920
        height: 1080
        scale: Math.min(root.width / 1920, root.height / 1080)
        x: (root.width - 1920 * scale) / 2
        y: (root.height - 1080 * scale) / 2
        transformOrigin: Item.TopLeft
        Icon { x: 320; y: 76; name: "search"; size: 48; stroke: 2; color: root.t.ink }
        TextInput {
            id: field
            objectName: "paletteField"
            x: 392; y: 60
            width: 960; height: 80
            verticalAlignment: TextInput.AlignVCenter
            font.family: root.t.sans
            font.pixelSize: 40
            color: root.t.ink
            selectionColor: root.t.ink
            selectedTextColor: root.t.inkOn
            clip: true
            maximumLength: 40
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("查找命令")
            onTextChanged: root.lookUp()
            onPreeditTextChanged: root.lookUp()
            Keys.priority: Keys.BeforeItem
            Keys.onPressed: event => {
                event.accepted = true;
                if (field.inputMethodComposing)
                    event.accepted = event.text < " " || event.key === Qt.Key_Delete;
                else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                    root.give(list.currentIndex);
                else if (event.key === Qt.Key_Escape || (event.key === Qt.Key_P && event.modifiers & Qt.ControlModifier))
                    root.stage.command("palette");
                else if (event.key === Qt.Key_Down || event.key === Qt.Key_Up)
                    root.move(event.key === Qt.Key_Down ? 1 : -1);
                else if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp)
                    root.move(event.key === Qt.Key_PageDown ? list.screenful : -list.screenful);
                else
                    event.accepted = false;
            }
        }
        T {
            visible: field.text === "" && !field.inputMethodComposing
            x: 394; base: 114
            s: qsTr("命令的名字、拼音或首字母"); size: 36; lead: 1.2; color: root.t.ink3; wrapMode: Text.NoWrap; fit: true; maxWidth: 940
        }
        T { x: 1600 - width; base: 112; s: qsTr("%1 个命令").arg(root.rows.length); size: 26; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
        Rule { t: root.t; x: 320; y: 144; width: 1280; color: root.t.ink }
        T { visible: root.rows.length === 0; x: 320; base: 208; s: qsTr("没有找到"); size: 28; bold: true; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
        ListView {
            id: list
            objectName: "paletteList"
            readonly property int screenful: Math.floor(height / 60)
            x: 320; y: 160
            width: 1280; height: 840
            model: root.rows
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            delegate: Rectangle {
                id: row
                required property int index
                required property var modelData
                readonly property bool on: index === list.currentIndex
                width: list.width
                height: 60
                color: on ? root.t.ink : root.t.bg
                Accessible.role: Accessible.ListItem
                Accessible.name: [modelData.title, modelData.category, modelData.keys].filter(x => x).join(" ")
                Accessible.selected: on
                Accessible.onPressAction: root.give(row.index)
                Rule { t: root.t; visible: !row.on; y: parent.height - height; width: parent.width; thickness: 1 }
                T { x: 20; base: 39; s: row.modelData.title; size: 26; bold: true; color: row.on ? root.t.inkOn : root.t.ink; backdrop: row.color; lead: 1.3; wrapMode: Text.NoWrap; fit: true; floor: 16; maxWidth: 620 }
                T { x: 680; base: 38; s: row.modelData.category; size: 22; color: row.on ? root.t.inkOn : root.t.ink2; backdrop: row.color; lead: 1.3; wrapMode: Text.NoWrap; fit: true; floor: 14; maxWidth: 200 }
                T { x: 1260 - width; base: 38; s: row.modelData.keys; size: 22; bold: true; color: row.on ? root.t.inkOn : root.t.ink2; backdrop: row.color; lead: 1.3; wrapMode: Text.NoWrap; fit: true; floor: 14; maxWidth: 360 }
                MouseArea {
                    anchors.fill: parent
                    hoverEnabled: true
                    cursorShape: Qt.PointingHandCursor
                    onPositionChanged: mouse => root.point(mapToItem(root, mouse.x, mouse.y), row.index)
                    onClicked: root.give(row.index)
                }
            }
        }
        T { x: 320; base: 1044; s: qsTr("回车执行　Esc 关闭"); size: 20; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
    }
}
