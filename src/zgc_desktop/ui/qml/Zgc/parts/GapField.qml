import QtQuick
// The field of one gap.
Item {
    id: root
    required property Theme t
    property int number: 1
    property string unit: ""
    property string answer: ""
    property string question: ""
    property bool live: true
    property bool answered: false
    property bool well: false
    property bool blank: false       // answered, and nothing was given
    property alias text: input.text
    readonly property bool composing: input.inputMethodComposing
    signal edited(words: string)
    signal submitted
    signal escaped
    width: 984
    height: 116
    function takeFocus(): void { input.forceActiveFocus() }
    function dropFocus(): void { input.focus = false }
    Rectangle { visible: input.activeFocus && !root.answered; anchors.fill: parent; anchors.margins: -8; color: "transparent"; border.width: 4; border.color: root.t.focus }
    Rectangle {
        anchors.fill: parent
        color: root.t.surface
        border.width: Math.max(root.answered && !root.blank ? 5 : 2, Math.ceil(root.t.pixel))
        border.color: root.answered && !root.blank ? (root.well ? root.t.right : root.t.wrong) : input.activeFocus ? root.t.ink : root.t.edge
    }
    T { x: 0; width: 116; horizontalAlignment: Text.AlignHCenter; anchors.verticalCenter: parent.verticalCenter; anchors.verticalCenterOffset: -3; s: "①②③"[root.number - 1]; size: 44; lead: 1.2; color: root.t.ink2; backdrop: root.t.surface }
    TextInput {
        id: input
        objectName: "gap" + root.number
        x: 132
        width: tail.x - x - 24
        anchors.verticalCenter: parent.verticalCenter
        font.family: root.t.sans
        font.pixelSize: 40
        font.weight: Font.Bold
        font.strikeout: root.answered && !root.well
        color: font.strikeout ? root.t.ink2 : root.t.ink
        selectionColor: root.t.ink
        selectedTextColor: root.t.inkOn
        clip: true
        maximumLength: 60
        readOnly: !root.live
        enabled: root.live
        activeFocusOnTab: true
        inputMethodHints: Qt.ImhNoPredictiveText
        Accessible.role: Accessible.EditableText
        Accessible.description: !root.answered ? root.question : root.well ? qsTr("答对了") : qsTr("正确答案：%1").arg(root.answer)
        Accessible.name: root.unit === "" ? qsTr("第 %1 空").arg(root.number) : qsTr("第 %1 空，单位%2").arg(root.number).arg(root.unit)
        onTextEdited: root.edited(text)
        // While an input method composes, Enter and Esc belong to it and never reach the quiz.
        Keys.priority: Keys.BeforeItem
        Keys.onPressed: event => {
            const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
            const escape = event.key === Qt.Key_Escape;
            event.accepted = enter || escape;
            if (input.inputMethodComposing)
                return;
            if (enter)
                root.submitted();
            else if (escape)
                root.escaped();
        }
    }
    Row {
        id: tail
        anchors.right: parent.right
        anchors.rightMargin: 28
        anchors.verticalCenter: parent.verticalCenter
        spacing: 18
        T { s: root.answered ? (root.well ? "" : root.answer) : root.unit; visible: s !== ""; size: 32; bold: true; lead: 1.2; color: root.answered ? root.t.right : root.t.ink2; backdrop: root.t.surface; maxWidth: 420; fit: true; wrapMode: Text.NoWrap; anchors.verticalCenter: parent.verticalCenter }
        Icon { visible: root.answered && !root.blank; size: 40; stroke: 4; name: root.well ? "check" : "cross"; color: root.well ? root.t.right : root.t.wrong; anchors.verticalCenter: parent.verticalCenter }
    }
}
