pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Running head and foot of the quiz: where the question comes from, its source, one line a question.
Item {
    id: root
    required property Theme t
    property int chapter: 0
    property string name: ""
    property string topic: ""
    property string deck: ""
    property string source: ""
    property int number: 0
    property int total: 0
    readonly property bool lensed: chapter > 0 && chapter < 6
    readonly property color accent: t.accent(chapter)
    width: 1920
    height: 1080
    Rectangle {
        visible: root.lensed
        x: 96; y: 62; width: 24; height: 24
        color: root.accent
        T { anchors.centerIn: parent; anchors.verticalCenterOffset: -1; s: String(root.chapter); size: 18; bold: true; lead: 1.3; color: root.t.bg }
    }
    T { id: name; x: root.lensed ? 134 : 96; base: 83; s: root.name; size: 24; bold: true; lead: 1.3; color: root.accent; wrapMode: Text.NoWrap }
    T { anchors.left: name.right; anchors.leftMargin: 18; base: 83; s: root.topic; size: 24; lead: 1.3; color: root.t.ink3; wrapMode: Text.NoWrap }
    T { anchors.right: parent.right; anchors.rightMargin: 96; base: 83; s: root.deck; size: 22; lead: 1.3; color: root.t.ink3; wrapMode: Text.NoWrap }
    T { x: 96; base: 1027; width: 1290; fit: true; lines: 1; floor: 18; s: root.source; size: 22; lead: 1.4; color: root.t.ink3; wrapMode: Text.NoWrap }
    Rungs {
        visible: root.number > 0
        anchors.right: count.left
        anchors.rightMargin: 28
        y: 1007
        width: Math.min(400, Math.max(60, root.total * 9)); height: 24
        n: root.total; lit: root.number
        stroke: root.total > 56 ? 2 : 3
        color: root.accent; color2: root.t.rule
    }
    T {
        id: count
        visible: root.number > 0
        anchors.right: parent.right; anchors.rightMargin: 96
        base: 1027
        s: root.number + " / " + root.total
        size: 22; bold: true; lead: 1.4; color: root.t.ink2; wrapMode: Text.NoWrap
    }
}
