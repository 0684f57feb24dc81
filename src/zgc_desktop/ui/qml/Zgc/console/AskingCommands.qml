pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The commands while a question is up: reveal, what the hall says, and what comes after.
Item {
    id: root
    required property Theme t
    required property ConsoleMeasures m
    required property var stage
    required property Item owner     // has the keys
    property var view: ({})          // see panel_view in show/question_views.py
    readonly property var fields: view.revealed ? [] : view.fields || []
    readonly property var choices: view.revealed ? [] : view.choices || []
    readonly property real size: m.made.button
    height: m.made.buttonHeight
    function give(id: string, arg: string): void { stage.command(id, arg); owner.forceActiveFocus() }
    // What stands in the fields is the hall's answer when it is taken, and before it is revealed.
    function take(): void {
        // Read first: with what is written for one of them the fields are made anew.
        const texts = [];
        for (let n = 0; n < written.count; n++) {
            const field = written.itemAt(n) as Field;
            if (field !== null && field.changed)
                texts.push((n + 1) + " " + field.text);
        }
        for (const text of texts)
            stage.command("write", text);
        owner.forceActiveFocus();
    }
    component Field: Rectangle {
        id: field
        required property var modelData
        required property int index
        property alias text: input.text
        readonly property bool changed: text !== modelData.text
        function begin(words: string): void {
            input.forceActiveFocus();
            input.text = words;
        }
        width: root.m.made.button * (root.fields.length > 1 ? 7 : 12)
        height: root.height
        color: root.t.surface
        border.width: input.activeFocus ? 3 : 1.5
        border.color: input.activeFocus ? root.t.focus : root.view.unread ? root.t.wrong : root.t.edge
        Label { id: label; x: root.size * .5; anchors.verticalCenter: parent.verticalCenter; s: field.modelData.label; size: root.size; color: root.t.ink2; backdrop: root.t.surface }
        Label { id: unit; x: parent.width - width - root.size * .5; anchors.verticalCenter: parent.verticalCenter; s: field.modelData.unit; size: root.size * .9; color: root.t.ink2; backdrop: root.t.surface }
        TextInput {
            id: input
            objectName: "hallField" + (field.index + 1)
            x: label.x + (label.s === "" ? 0 : label.width + root.size * .4)
            width: unit.x - x - root.size * .3
            anchors.verticalCenter: parent.verticalCenter
            font.family: root.t.sans
            font.pixelSize: Math.round(root.size * 1.1)
            font.weight: Font.Bold
            color: root.t.ink
            selectionColor: root.t.ink
            selectedTextColor: root.t.inkOn
            clip: true
            maximumLength: 60
            text: field.modelData.text
            activeFocusOnTab: true
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("大厅答的") + field.modelData.label
            Keys.priority: Keys.BeforeItem
            Keys.onPressed: event => {
                const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                event.accepted = enter || event.key === Qt.Key_Escape;
                if (input.inputMethodComposing)
                    return;
                if (enter)
                    root.taken(field.index);
                else if (event.key === Qt.Key_Escape) {
                    input.text = field.modelData.text;
                    root.owner.forceActiveFocus();
                }
            }
        }
    }
    function taken(place: int): void {
        const next = written.itemAt(place + 1) as Field;
        if (next !== null)
            next.begin(next.text);
        else
            take();
    }
    Connections {
        target: root.fields.length > 0 && root.visible ? root.stage : null
        function onFieldWanted(text: string): void {
            const first = written.itemAt(0) as Field;
            if (first !== null)
                first.begin(text);
        }
    }
    Button {
        id: first
        objectName: "askingFirst"
        t: root.t
        kind: "primary"
        size: root.size
        hpad: root.m.made.buttonPad
        icon: root.view.revealed ? "right" : "eye"
        label: !root.view.revealed ? qsTr("揭晓") : root.view.asked ? (root.view.last ? qsTr("回到页面") : qsTr("下一题")) : qsTr("下一页")
        hotkey: root.view.revealed && root.view.asked && !root.view.last ? "→" : qsTr("回车")
        activeFocusOnTab: false
        onClicked: {
            root.take();
            root.give(!root.view.revealed ? "reveal" : root.view.asked ? "ask-next" : "next", "");
        }
    }
    Label { id: who; visible: !root.view.revealed; x: first.width + root.size * .9; anchors.verticalCenter: parent.verticalCenter; s: root.fields.length > 0 ? qsTr("大厅答") : qsTr("大厅选"); size: root.size * .9; color: root.t.ink2 }
    Row {
        id: letters
        visible: root.choices.length > 0
        x: who.x + who.width + root.size * .6
        spacing: -1.5
        Repeater {
            model: root.choices
            Rectangle {
                id: choice
                required property var modelData
                objectName: "choice" + modelData.key
                width: Math.max(44, Math.round(root.height * (root.choices.length > 4 ? .9 : 1.2)))
                height: root.height
                color: modelData.chosen ? root.t.ink : root.t.surface
                border.width: 1.5
                border.color: over.hovered ? root.t.ink : root.t.edge
                Accessible.role: Accessible.RadioButton
                Accessible.name: modelData.key + " " + modelData.text
                Accessible.checkable: true
                Accessible.checked: modelData.chosen
                Accessible.onPressAction: root.give("choose", choice.modelData.key)
                Label { anchors.centerIn: parent; s: choice.modelData.key; size: root.size; bold: true; color: choice.modelData.chosen ? root.t.inkOn : root.t.ink; backdrop: choice.color }
                HoverHandler { id: over; cursorShape: Qt.PointingHandCursor }
                TapHandler { onTapped: root.give("choose", choice.modelData.key) }
            }
        }
    }
    Row {
        x: who.x + who.width + root.size * .6
        spacing: root.m.made.buttonGap
        Repeater {
            id: written
            model: root.fields
            Field { }
        }
    }
    CommandRow {
        x: root.view.revealed ? first.width + root.m.made.buttonGap : who.x + who.width + root.size * 1.3 + (root.choices.length > 0 ? letters.width : written.count * (root.size * (written.count > 1 ? 7 : 12) + root.m.made.buttonGap))
        width: root.width - x
        t: root.t
        size: root.size; pad: root.m.made.buttonPad; spacing: root.m.made.buttonGap
        rows: [
            !root.view.revealed && root.view.asked ? { id: "ask-next", title: qsTr("下一题"), icon: "right", key: "→" } : null,
            root.view.revealed && root.view.teaches ? { id: "ask-look", title: (/^\d/.test(root.view.number) ? qsTr("给大厅看第 %1 页") : qsTr("给大厅看备用页 %1")).arg(root.view.number.replace(/^\D+/, "")), short: (/^\d/.test(root.view.number) ? qsTr("第 %1 页") : qsTr("备用页 %1")).arg(root.view.number.replace(/^\D+/, "")), icon: "link", key: "Alt L" } : null,
            root.view.revealed ? { id: "unreveal", title: qsTr("收回揭晓"), icon: "undo", key: "Ctrl Z" } : null,
            !root.view.revealed ? { id: "countdown", title: qsTr("倒计时"), icon: "clock", key: root.stage.keyOf("countdown") } : null,
            root.view.asked ? { id: "ask-leave", title: qsTr("回到页面"), kind: "ghost", key: "Esc" } : null
        ].filter(row => row !== null)
        onGive: id => root.give(id, "")
    }
}
