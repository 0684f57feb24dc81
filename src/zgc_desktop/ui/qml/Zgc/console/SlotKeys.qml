pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// What the keys do while a question is up.
Item {
    id: root
    required property Theme t
    required property ConsoleMeasures m
    property var rules: []           // see QuestionsModel.keys
    readonly property var shown: ["letters", "reveal", "search", "black", "alt", "ask-leave", "unreveal"].map(id => rules.find(rule => rule.id === id)).filter(rule => rule).slice(0, 6)
    readonly property real line: Math.min(height / 3, m.made.small * 2.5)
    readonly property real capSize: Math.min(m.made.small, line * .56)
    Repeater {
        model: root.shown
        Item {
            id: rule
            required property var modelData
            required property int index
            readonly property bool leading: index % 2 === 0
            x: leading ? 0 : root.width * .52
            y: Math.floor(index / 2) * root.line
            width: leading ? root.width * .5 : root.width * .48
            height: root.line
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData.keys.join(" ") + "，" + modelData.words
            KeyCap { id: cap; t: root.t; size: root.capSize; s: rule.modelData.keys.join("  "); anchors.verticalCenter: parent.verticalCenter }
            T { x: Math.max(cap.width + root.capSize * .8, rule.leading ? root.capSize * 6.6 : root.capSize * 4.2); anchors.verticalCenter: parent.verticalCenter; s: rule.modelData.words; size: root.m.made.small; color: root.t.ink2; lead: 1.2; fit: true; floor: 11; lines: 2; room: root.line; width: Math.max(1, rule.width - x) }
        }
    }
}
