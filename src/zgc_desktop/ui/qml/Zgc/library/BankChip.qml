import QtQuick
import Zgc.parts
// A chapter to filter by: its number in its colour, its name, how many questions it has.
Rectangle {
    id: root
    required property Theme t
    property int chapter: -1         // −1 for all
    property string label: ""
    property int count: 0
    property bool on: false
    readonly property bool numbered: chapter >= 1 && chapter <= 5
    signal clicked
    width: row.width + 28
    height: 44
    color: on ? t.ink : hover.hovered ? t.surface : "transparent"
    border.width: Math.max(1.5, Math.ceil(t.pixel))
    border.color: on ? t.ink : t.edge
    activeFocusOnTab: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: qsTr("%1，%2 题").arg(label).arg(count)
    Accessible.ignored: !visible
    Accessible.checkable: true
    Accessible.checked: on
    Accessible.onPressAction: root.clicked()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            event.accepted = true;
            root.clicked();
        }
    }
    Rectangle { visible: root.activeFocus; anchors.fill: parent; anchors.margins: -6; color: "transparent"; border.width: 3; border.color: root.t.focus }
    Row {
        id: row
        anchors.centerIn: parent
        spacing: 9
        Rectangle {
            visible: root.numbered
            anchors.verticalCenter: parent.verticalCenter
            width: 20; height: 20
            color: root.on ? root.t.bg : root.t.accent(root.chapter)
            T { anchors.centerIn: parent; s: String(root.chapter); size: 14; bold: true; color: root.on ? root.t.ink : root.t.inkOn; backdrop: parent.color; lead: 1.2; wrapMode: Text.NoWrap }
        }
        T { anchors.verticalCenter: parent.verticalCenter; s: root.label; size: 18; bold: root.on; color: root.on ? root.t.inkOn : root.t.ink; backdrop: root.color; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 150; floor: 14 }
        T { anchors.verticalCenter: parent.verticalCenter; s: String(root.count); size: 16; color: root.on ? root.t.inkOn : root.t.ink2; backdrop: root.color; lead: 1.3; wrapMode: Text.NoWrap }
    }
    HoverHandler { id: hover; cursorShape: Qt.PointingHandCursor }
    TapHandler { onTapped: { root.forceActiveFocus(Qt.MouseFocusReason); root.clicked(); } }
}
