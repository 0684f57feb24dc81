pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// A page that was found: its number and title, and the text that led to it with what was found in bold.
Rectangle {
    id: root
    required property Theme t
    required property var row
    required property bool current
    property real hair: 1
    signal chosen
    readonly property color ink: current ? t.inkOn : t.ink
    readonly property color faint: current ? t.inkOn : t.ink2
    readonly property bool quoted: !["title", "reserve", "number"].includes(row.kind)
    readonly property string kind: ({ "text": qsTr("页面"), "fact": qsTr("事实"), "note": qsTr("备注"), "question": qsTr("题目") })[row.kind] || ""
    height: 92
    color: current ? t.ink : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: [row.number, row.title, kind, row.before + row.match + row.after].filter(x => x).join(" ")
    Accessible.selected: current
    Accessible.onPressAction: root.chosen()
    // One pixel of the screen, wherever the row comes to lie.
    Rectangle { visible: !root.current; y: parent.height - root.hair; width: parent.width; height: root.hair; color: root.t.rule }
    T { x: 20; base: root.quoted ? 40 : 56; s: root.row.number; size: 28; bold: true; color: root.ink; backdrop: root.color; lead: 1.3; wrapMode: Text.NoWrap; fit: true; floor: 16; maxWidth: 76 }
    Rectangle { x: 104; y: root.quoted ? 22 : 38; width: 8; height: 20; visible: !root.current; color: root.t.accent(root.row.chapter) }
    Found {
        x: 128; y: root.quoted ? 10 : 26
        size: 30; strong: true
        before: root.row.kind === "title" ? root.row.before : root.row.title
        match: root.row.kind === "title" ? root.row.match : ""
        after: root.row.kind === "title" ? root.row.after : ""
        color: root.ink
    }
    Found {
        visible: root.quoted
        x: 128; y: 52
        size: 24
        before: root.row.before
        match: root.row.match
        after: root.row.after
        color: root.faint
    }
    T { visible: root.quoted; x: root.width - width - 20; base: 76; s: root.kind; size: 22; color: root.faint; backdrop: root.color; lead: 1.3; wrapMode: Text.NoWrap }
    MouseArea { anchors.fill: parent; cursorShape: Qt.PointingHandCursor; onClicked: root.chosen() }

    // One line with a part of it marked; its end goes where there is no room.
    component Found: Item {
        id: found
        property real size: 24
        property bool strong: false
        property string before: ""
        property string match: ""
        property string after: ""
        property color color: root.ink
        readonly property real room: root.width - x - (strong ? 20 : 112)
        T { id: head; base: found.size; s: found.before; size: found.size; bold: found.strong; color: found.color; backdrop: root.color; lead: 1.3; wrapMode: Text.NoWrap; fit: true; floor: found.size; maxWidth: found.room }
        Rectangle { visible: hit.s !== "" && !root.current; x: hit.x; y: Math.round(-.1 * found.size); width: hit.width; height: Math.round(1.35 * found.size); color: root.t.rule }
        T { id: hit; x: head.width; base: found.size; s: found.match; size: found.size; bold: true; color: root.ink; backdrop: root.current ? root.color : root.t.rule; lead: 1.3; wrapMode: Text.NoWrap; fit: true; floor: found.size; maxWidth: Math.max(1, found.room - x) }
        Rule { t: root.t; visible: hit.s !== "" && root.current; x: hit.x; y: Math.round(1.2 * found.size); width: hit.width; color: root.t.inkOn }
        T { x: hit.x + hit.width; base: found.size; s: found.after; size: found.size; bold: found.strong; color: found.color; backdrop: root.color; lead: 1.3; wrapMode: Text.NoWrap; fit: true; floor: found.size; maxWidth: Math.max(1, found.room - x) }
    }
}
