import QtQuick
import Zgc.parts
// A row that opens its slide: by mouse, Space or Enter; a hairline above it, its page at the right.
Item {
    id: root
    required property Theme t
    property int page: 0
    property string number: String(page)     // 12, or 备2 for a page that is kept in reserve
    readonly property string paged: /^\d/.test(number) ? qsTr("第 %1 页").arg(number) : qsTr("备用页 %1").arg(number.replace(/^\D+/, ""))
    property string name: ""
    property real base: 29
    readonly property bool hovered: hover.hovered
    readonly property alias pageWidth: word.width
    signal open(page: int)
    height: 44
    activeFocusOnTab: page > 0
    Accessible.role: page > 0 ? Accessible.Link : Accessible.StaticText
    Accessible.name: name + (page > 0 ? "，" + paged : "")
    Accessible.focusable: page > 0
    Accessible.onPressAction: root.go()
    function go(): void {
        if (page > 0)
            open(page);
    }
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            event.accepted = true;
            root.go();
        }
    }
    Rectangle { visible: root.hovered && root.page > 0; anchors.fill: parent; color: root.t.surface }
    Rectangle { width: parent.width; height: 1.4; antialiasing: true; color: root.t.rule }
    Rectangle { visible: root.activeFocus; anchors.fill: parent; color: "transparent"; border.width: 3; border.color: root.t.focus }
    T { id: word; visible: root.page > 0; anchors.right: parent.right; anchors.rightMargin: 6; base: root.base; s: root.paged; size: 18; bold: true; color: root.hovered ? root.t.ink : root.t.ink2; backdrop: root.hovered ? root.t.surface : root.t.bg; lead: 1.3; wrapMode: Text.NoWrap }
    HoverHandler { id: hover; enabled: root.page > 0; cursorShape: Qt.PointingHandCursor }
    TapHandler { enabled: root.page > 0; onTapped: { root.forceActiveFocus(Qt.MouseFocusReason); root.go(); } }
}
