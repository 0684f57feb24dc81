pragma ComponentBehavior: Bound
import QtQuick
// A numeric answer: one field with its unit; after the answer the right value stands under it.
// mark: idle | selected | right | wrong
Item {
    id: root
    required property Theme t
    property string unit: ""
    property string value: ""
    property string mark: "idle"
    property string note: ""
    property string message: ""
    property bool alert: false
    property string answer: ""
    property var apart: null         // what was typed and what is right, what differs in bold
    property string question: ""     // what is asked, told to who comes to the field
    property bool live: true
    property bool answered: false
    property bool words: false       // a name is typed, not a number
    property bool blank: false       // answered, and nothing was given
    property bool mine: false        // the person says that it is right
    property bool silent: false      // nobody writes here
    readonly property bool composing: input.inputMethodComposing
    readonly property bool editing: input.activeFocus
    readonly property color lineColor: mark === "right" ? t.right : mark === "wrong" && !blank ? t.wrong : input.activeFocus ? t.ink : t.edge
    signal edited(text: string)
    signal submitted
    signal escaped
    width: 984
    height: 536
    // What was not understood is written over by the next key.
    onAlertChanged: if (alert && !answered && live) input.selectAll()
    function takeFocus() { input.forceActiveFocus() }
    function dropFocus() { input.focus = false }
    function commit() { if (input.inputMethodComposing) InputMethod.commit() }
    onValueChanged: if (input.text !== value && !input.inputMethodComposing) input.text = value

    Rectangle {
        visible: input.activeFocus && !root.answered
        width: parent.width + 16; height: 132; x: -8; y: -8
        color: "transparent"; border.width: 4; border.color: root.t.focus
    }
    Rectangle {
        width: parent.width; height: 116
        color: root.t.surface
        border.width: Math.max(root.answered && !root.blank ? 5 : 2, Math.ceil(root.t.pixel))
        border.color: root.lineColor
        Item {
            width: 116; height: parent.height
            Rectangle { visible: root.mark === "right" && !root.mine; anchors.fill: parent; color: root.t.right }
            Mark { visible: root.mark === "right" && root.mine; anchors.centerIn: parent; width: 84; height: 84; color: root.t.right; mode: 1 }
            Mark { visible: root.mark === "wrong" && !root.blank; anchors.fill: parent; color: root.t.wrong; mode: 2; line: 3; gap: 16 }
            Rectangle { visible: root.mark === "wrong" && !root.blank; anchors.centerIn: parent; width: 64; height: 64; color: root.t.surface }
            Rectangle { anchors.right: parent.right; width: root.answered && !root.blank ? 5 : 2; height: parent.height; color: root.lineColor }
            T { visible: !root.answered || root.blank; anchors.centerIn: parent; anchors.verticalCenterOffset: -3; s: root.alert && !root.answered ? "?" : "="; size: 44; bold: true; lead: 1.2; color: root.t.ink2 }
            Icon {
                visible: root.answered && !root.blank
                anchors.centerIn: parent; size: 48; stroke: 4
                name: root.mark === "right" ? "check" : "cross"
                color: root.mark !== "right" ? root.t.wrong : root.mine ? root.t.right : root.t.surface
            }
        }
        TextInput {
            id: input
            objectName: "numberInput"
            opacity: given.visible ? 0 : 1
            x: 152
            width: parent.width - 152 - 32 - tail.width - 24
            anchors.verticalCenter: parent.verticalCenter
            font.family: root.t.sans
            font.pixelSize: 48
            font.weight: Font.Bold
            color: root.t.ink
            selectionColor: root.t.ink
            selectedTextColor: root.t.inkOn
            clip: true
            maximumLength: 60
            readOnly: !root.live || root.answered
            activeFocusOnTab: true
            enabled: root.live
            inputMethodHints: Qt.ImhNoPredictiveText
            Accessible.role: Accessible.EditableText
            Accessible.description: root.question
            Accessible.ignored: !visible
            Accessible.name: root.unit === "" ? qsTr("答案") : qsTr("答案，单位%1").arg(root.unit)
            onTextEdited: root.edited(text)
            // While an input method composes, Enter and Esc belong to it and never reach the quiz.
            Keys.priority: Keys.BeforeItem
            Keys.onPressed: event => {
                const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                if (input.inputMethodComposing) {
                    event.accepted = enter || event.key === Qt.Key_Escape;
                } else if (enter && !root.answered) {
                    event.accepted = true;
                    root.submitted();
                } else if (event.key === Qt.Key_Escape) {
                    event.accepted = true;
                    root.escaped();
                } else {
                    event.accepted = false;
                }
            }
        }
        T {
            id: given
            objectName: "apart"
            visible: root.answered && !!root.apart && s !== ""
            x: 152
            width: input.width
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: -2
            s: root.apart && root.apart.typed || ""; size: 44; lead: 1.45; color: root.t.ink; backdrop: root.t.surface; fit: true; lines: 1; floor: 22
        }
        T {
            visible: input.text === "" && !input.inputMethodComposing && !root.silent
            x: 152
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: -2
            s: root.words ? qsTr("在这里输入名称") : qsTr("在这里输入数字"); size: 36; lead: 1.2; color: root.t.ink3; wrapMode: Text.NoWrap
        }
        Row {
            id: tail
            anchors.right: parent.right
            anchors.rightMargin: 32
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: -2
            spacing: 28
            T { visible: !root.answered || /^[0-9０-９.,．，]+$/.test(root.value.trim()); s: root.unit; size: 42; bold: true; lead: 1.2; color: root.t.ink2; wrapMode: Text.NoWrap }
            T { visible: s !== ""; s: root.note; size: 28; bold: true; lead: 1.2; wrapMode: Text.NoWrap; color: root.mark === "right" ? root.t.right : root.t.wrong; anchors.verticalCenter: parent.verticalCenter }
        }
    }
    Option {
        visible: root.answered && (root.mark === "wrong" || root.mine)
        y: 140
        t: root.t
        live: false
        mark: "right"
        letter: "="
        label: !root.answered ? "" : root.apart && root.apart.right || root.answer
        marked: given.visible
        note: qsTr("正确答案")
    }
    T {
        y: root.answered && (root.mark === "wrong" || root.mine) ? 280 : 140
        width: 984
        s: root.message; size: 30; lead: 1.5
        color: root.alert ? root.t.ink : root.t.ink2
        bold: root.alert && !root.answered
        Accessible.role: Accessible.StaticText
        Accessible.name: s
        Accessible.ignored: !visible || s === ""
    }
}
