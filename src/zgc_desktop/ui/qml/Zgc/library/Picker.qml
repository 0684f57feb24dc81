pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// One of many: shows what is chosen; Space, Enter or a click opens the list, arrows move, Esc closes it.
Rectangle {
    id: root
    required property Theme t
    required property Item page      // holds the list: outside of the item that it belongs to, clicks may not reach it
    property string name: ""
    property list<string> names: []
    property int index: 0
    property bool open: false
    property int cursor: 0
    signal chosen(index: int)
    width: 184
    height: 44
    color: t.surface
    border.width: Math.max(1.5, Math.ceil(t.pixel))
    border.color: open || hover.hovered ? t.ink : t.edge
    activeFocusOnTab: true
    Accessible.role: Accessible.ComboBox
    Accessible.name: [name, names[index] || ""].filter(s => s).join(qsTr("，"))
    Accessible.ignored: !visible
    Accessible.onPressAction: root.turn()
    onActiveFocusChanged: if (!activeFocus) open = false
    function turn(): void {
        const at = mapToItem(page, 0, height + 4);
        sheet.x = at.x;
        sheet.y = at.y;
        cursor = index;
        open = !open;
    }
    function choose(at: int): void { open = false; chosen(at) }
    Keys.onPressed: event => {
        const enter = event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        if (event.modifiers & ~Qt.KeypadModifier)
            return;
        if (!enter && !(event.key === Qt.Key_Escape && open) && event.key !== Qt.Key_Up && event.key !== Qt.Key_Down)
            return;
        event.accepted = true;
        if (enter && open)
            choose(cursor);
        else if (enter || event.key === Qt.Key_Escape)
            turn();
        else {
            const by = event.key === Qt.Key_Down ? 1 : -1;
            if (open)
                cursor = Math.max(0, Math.min(names.length - 1, cursor + by));
            else
                chosen(Math.max(0, Math.min(names.length - 1, index + by)));
        }
    }
    onCursorChanged: if (open) root.Accessible.announce(names[cursor] || "")
    Rectangle { visible: root.activeFocus; anchors.fill: parent; anchors.margins: -6; color: "transparent"; border.width: 3; border.color: root.t.focus }
    T { x: 14; anchors.verticalCenter: parent.verticalCenter; s: root.names[root.index] || ""; size: 18; color: root.t.ink; backdrop: root.t.surface; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: root.width - 54; floor: 14 }
    Icon { x: parent.width - 34; anchors.verticalCenter: parent.verticalCenter; name: "down"; size: 18; color: root.t.ink2 }
    HoverHandler { id: hover; cursorShape: Qt.PointingHandCursor }
    TapHandler { onTapped: { root.forceActiveFocus(Qt.MouseFocusReason); root.turn(); } }
    Rectangle {
        id: sheet
        parent: root.page
        visible: root.open
        z: 20
        width: root.width
        height: list.height + 4
        color: root.t.surface
        border.width: Math.max(2, Math.ceil(root.t.pixel))
        border.color: root.t.ink
        Column {
            id: list
            x: 2; y: 2
            width: parent.width - 4
            Repeater {
                model: root.open ? root.names : []
                Rectangle {
                    id: row
                    required property int index
                    required property string modelData
                    readonly property bool at: root.cursor === index
                    objectName: root.objectName + index
                    width: list.width
                    height: 40
                    color: at ? root.t.sunken : root.t.surface
                    Accessible.role: Accessible.ListItem
                    Accessible.name: modelData
                    Accessible.selected: root.index === index
                    Accessible.onPressAction: root.choose(row.index)
                    T { x: 12; anchors.verticalCenter: parent.verticalCenter; s: row.modelData; size: 18; bold: root.index === row.index; color: root.t.ink; backdrop: row.color; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: list.width - 24; floor: 14 }
                    // What lies below is not clicked with it.
                    MouseArea { anchors.fill: parent; hoverEnabled: true; cursorShape: Qt.PointingHandCursor; onEntered: root.cursor = row.index; onClicked: root.choose(row.index) }
                }
            }
        }
    }
}
