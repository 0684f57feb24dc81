pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// What keys do while a question is up, in a line below it, where the speaker has no console to read it from; each can be clicked.
Row {
    id: root
    required property Theme t
    required property var stage
    property bool answered: false
    property bool writing: false
    signal given(command: string)
    readonly property var rules: JSON.parse(stage.questions.keys)
    readonly property var shown: (answered ? ["reveal", "unreveal", "ask-look", "ask-leave", "search", "black", "alt"] : ["letters", "reveal", "ask-next", "ask-leave", "search", "black", "alt"])
        .map(id => rules.find(rule => rule.id === id)).filter(rule => rule)
    spacing: 32
    objectName: "askingKeys"
    Repeater {
        model: root.shown
        Item {
            id: rule
            required property var modelData
            readonly property bool clickable: modelData.command !== ""
            objectName: "key-" + modelData.id
            width: cap.width + 10 + words.width
            height: cap.height
            Accessible.role: clickable ? Accessible.Button : Accessible.StaticText
            Accessible.name: modelData.keys.join(" ") + "，" + modelData.short
            Accessible.onPressAction: root.given(rule.modelData.command)
            KeyCap { id: cap; t: root.t; s: rule.modelData.keys.join("  "); size: 22 }
            T { id: words; x: cap.width + 10; anchors.verticalCenter: cap.verticalCenter; s: rule.modelData.short; size: 22; lead: 1.3; color: over.hovered ? root.t.ink : root.t.ink2; wrapMode: Text.NoWrap }
            HoverHandler { id: over; enabled: rule.clickable; cursorShape: Qt.PointingHandCursor }
            TapHandler { enabled: rule.clickable; onTapped: root.given(rule.modelData.command) }
        }
    }
}
