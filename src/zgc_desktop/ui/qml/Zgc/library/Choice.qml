pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// One side of a switch: filled when chosen.
Rectangle {
    id: root
    required property Theme t
    property string label: ""
    property real pad: 24
    property bool on: false
    signal clicked
    height: 44
    width: words.width + 2 * pad
    color: on ? t.ink : "transparent"
    border.width: 1.5
    border.color: t.edge
    activeFocusOnTab: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: label
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
    T { id: words; anchors.centerIn: parent; s: root.label; size: 18; bold: root.on; color: root.on ? root.t.inkOn : root.t.ink2; backdrop: root.on ? root.t.ink : root.t.bg; lead: 1.3; wrapMode: Text.NoWrap }
    TapHandler { onTapped: { root.forceActiveFocus(Qt.MouseFocusReason); root.clicked(); } }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
