pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// One question of the bank: picked or not, its words, its kind, how it was answered of late, when it is asked again.
Item {
    id: root
    required property Theme t
    required property string item
    required property string stem
    required property string kindName
    required property int level
    required property int theme
    required property var cells
    required property string when
    required property string chapter
    required property bool banned
    required property bool reported
    required property bool picked
    property bool current: false
    property bool focused: false
    property bool chaptered: false   // of which chapter, where all are listed
    readonly property color ink: banned ? t.ink3 : t.ink
    readonly property color ground: current ? t.sunken : hover.hovered ? t.surface : t.bg
    signal pointed
    signal toggled
    height: 46
    Accessible.role: Accessible.ListItem
    Accessible.name: [stem, kindName, qsTr("难度 %1").arg(level), reported ? qsTr("标记") : "", when, picked ? qsTr("选了") : ""].filter(s => s).join(qsTr("，"))
    Accessible.selectable: true
    Accessible.selected: picked
    Accessible.focusable: true
    Accessible.focused: focused
    Accessible.onPressAction: root.toggled()
    Rectangle { visible: root.ground !== root.t.bg; anchors.fill: parent; color: root.ground }
    Rule { t: root.t; y: parent.height - Math.max(1, root.t.pixel); width: parent.width; thickness: 1 }
    Rectangle { visible: root.focused; anchors.fill: parent; color: "transparent"; border.width: 3; border.color: root.t.focus }
    HoverHandler { id: hover; cursorShape: Qt.PointingHandCursor }
    TapHandler { onTapped: point => { root.pointed(); if (point.position.x < 48) root.toggled(); } }
    Rectangle {
        x: 14; y: 12; width: 22; height: 22
        color: root.picked ? root.t.ink : root.t.surface
        border.width: root.picked ? 0 : Math.max(2, Math.ceil(root.t.pixel))
        border.color: root.t.edge
        Icon { visible: root.picked; anchors.centerIn: parent; name: "check"; size: 16; stroke: 3.5; color: root.t.inkOn }
    }
    Rectangle {
        visible: root.chaptered
        x: 52; y: 13; width: 20; height: 20; color: root.t.accent(root.theme)
        T { anchors.centerIn: parent; s: root.theme >= 1 && root.theme <= 5 ? String(root.theme) : root.chapter.slice(0, 1); size: 14; bold: true; color: root.t.inkOn; backdrop: parent.color; lead: 1.2; wrapMode: Text.NoWrap }
    }
    T {
        id: words
        x: root.chaptered ? 84 : 52; base: 30; s: root.stem; size: 18; bold: root.current; color: root.ink; backdrop: root.ground; lead: 1.3; wrapMode: Text.NoWrap
        fit: true; floor: 18; maxWidth: (tag.visible ? tag.x - 12 : 576) - x
    }
    Rectangle { visible: root.banned; x: words.x; y: 23; width: words.width; height: Math.max(1.5, Math.ceil(root.t.pixel)); color: root.t.ink3 }
    Rectangle {
        id: tag
        visible: root.reported
        x: 576 - width; y: 11; width: flag.width + 14; height: 24; color: "transparent"; border.width: Math.max(2, Math.ceil(root.t.pixel)); border.color: root.t.ink
        T { id: flag; anchors.centerIn: parent; s: qsTr("标记"); size: 14; bold: true; color: root.t.ink; backdrop: root.ground; lead: 1.3; wrapMode: Text.NoWrap }
    }
    T { x: 590; base: 30; s: root.kindName; size: 17; color: root.banned ? root.t.ink3 : root.t.ink2; backdrop: root.ground; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 82; floor: 13 }
    T { x: 680; base: 30; s: String(root.level); size: 17; color: root.banned ? root.t.ink3 : root.t.ink2; backdrop: root.ground; lead: 1.3; wrapMode: Text.NoWrap }
    Row {
        x: 762; y: 14
        spacing: 6
        Repeater {
            model: root.cells
            AnswerCell { required property int modelData; t: root.t; what: modelData; ink: root.ink }
        }
    }
    T { x: 880; base: 30; s: root.when; size: 17; bold: root.when === qsTr("今天"); color: root.when === qsTr("今天") ? root.t.ink : root.t.ink3; backdrop: root.ground; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 100; floor: 13 }
}
