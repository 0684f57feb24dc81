pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// One line of the list of briefings, with the state of its check.
Item {
    id: root
    required property Theme t
    required property var row
    property bool first: false
    readonly property bool sound: row.problems === 0
    signal opened
    width: 1568
    height: 56
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: row.title + "，" + state.s
    Accessible.onPressAction: root.opened()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            event.accepted = true;
            root.opened();
        }
    }
    Rule { t: root.t; width: parent.width; thickness: root.first ? 2 : 1; color: root.first ? root.t.ink : root.t.rule }
    Rectangle { visible: root.activeFocus; anchors.fill: parent; anchors.margins: 2; color: "transparent"; border.width: 3; border.color: root.t.focus }
    T { base: 36; s: root.row.title; size: 20; floor: 16; bold: root.first; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 620 }
    T { x: 640; base: 36; s: qsTr("%1 页，%2 题").arg(root.row.pages).arg(root.row.questions); size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
    T { x: 960; base: 36; s: root.row.when; size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
    Icon { x: 1280; y: 18; size: 22; name: root.sound ? "check" : "warn"; color: root.sound ? root.t.right : root.t.wrong }
    T { id: state; x: 1312; base: 36; s: root.sound ? qsTr("已核对") : qsTr("%1 处问题").arg(root.row.problems); size: 18; bold: !root.sound; color: root.sound ? root.t.ink2 : root.t.wrong; lead: 1.3; wrapMode: Text.NoWrap }
    TapHandler { onTapped: { root.forceActiveFocus(Qt.MouseFocusReason); root.opened(); } }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
