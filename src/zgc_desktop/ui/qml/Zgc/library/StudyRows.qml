pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Facts in rows; every row opens its slide.
Item {
    id: root
    required property Theme t
    property string title: ""
    property string none: ""
    property var rows: []
    signal open(page: int)
    height: 44 + Math.max(1, rows.length) * 44
    T { base: 24; s: root.title; size: 24; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
    T { visible: root.rows.length === 0; base: 70; s: root.none; size: 20; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
    Repeater {
        model: root.rows
        Item {
            id: row
            required property var modelData
            required property int index
            y: 44 + index * 44
            width: root.width
            height: 44
            activeFocusOnTab: true
            Accessible.role: Accessible.Link
            Accessible.name: modelData.label + "，" + modelData.note
            Accessible.onPressAction: root.open(row.modelData.page)
            Keys.onPressed: event => {
                if (event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
                    event.accepted = true;
                    root.open(row.modelData.page);
                }
            }
            Rectangle { width: parent.width; height: 1; color: root.t.rule }
            Rectangle { visible: row.activeFocus; anchors.fill: parent; color: "transparent"; border.width: 3; border.color: root.t.focus }
            T { id: page; anchors.right: parent.right; anchors.rightMargin: 4; base: 29; visible: row.modelData.page > 0; s: qsTr("第 %1 页").arg(row.modelData.page); size: 18; bold: true; color: hover.hovered ? root.t.ink : root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
            T { id: label; base: 29; s: row.modelData.label; size: 20; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 400; floor: 16 }
            T { anchors.right: page.left; anchors.rightMargin: 20; base: 29; s: row.modelData.note; size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 240; floor: 14 }
            HoverHandler { id: hover; cursorShape: Qt.PointingHandCursor }
            TapHandler { onTapped: root.open(row.modelData.page) }
        }
    }
}
