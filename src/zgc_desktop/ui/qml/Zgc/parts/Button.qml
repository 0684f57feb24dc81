import QtQuick
// Button: kind = primary | normal | ghost. Square, flat; keyboard, mouse and screen reader.
Item {
    id: root
    required property Theme t
    property string label: ""
    property string icon: ""
    property string kind: "normal"
    property string hotkey: ""
    property bool on: false          // pressed in, for switches
    property bool checkable: false
    property bool current: false     // drawn as focused where the owner keeps the focus
    property real size: 18
    property real hpad: size
    readonly property bool filled: kind === "primary" || on
    readonly property color fg: filled ? t.inkOn : t.ink
    readonly property color ground: filled ? t.ink : kind === "normal" ? t.surface : "transparent"
    signal clicked
    height: Math.max(44, Math.round(size * 2.45))
    width: Math.max(44, words.width + hpad * 2)
    implicitWidth: width
    implicitHeight: height
    activeFocusOnTab: enabled
    opacity: enabled ? 1 : .45
    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: label === "" ? icon : label
    Accessible.description: hotkey
    Accessible.checkable: checkable
    Accessible.checked: on
    Accessible.focusable: true
    Accessible.ignored: !visible
    Accessible.onPressAction: root.press()
    Accessible.onToggleAction: root.press()
    Keys.onPressed: event => {
        if (event.modifiers & ~Qt.KeypadModifier)
            return;
        if (event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            event.accepted = true;
            if (!event.isAutoRepeat)
                root.press();
        }
    }
    function press(): void { if (enabled) clicked() }

    Rectangle {
        visible: root.activeFocus || root.current
        anchors.fill: parent; anchors.margins: -7
        color: "transparent"; border.width: 3; border.color: root.t.focus
    }
    Rectangle {
        anchors.fill: parent
        color: root.ground
        border.width: root.kind === "normal" && !root.on || over.hovered && root.kind === "ghost" ? 1.5 : 0
        border.color: over.hovered ? root.t.ink : root.t.edge
    }
    Row {
        id: words
        anchors.centerIn: parent
        spacing: root.size * .5
        Icon { visible: root.icon !== ""; name: root.icon; size: root.size * 1.2; color: root.fg; anchors.verticalCenter: parent.verticalCenter }
        T {
            visible: s !== ""
            s: root.label; size: root.size; bold: root.kind === "primary"; lead: 1.3
            color: root.fg; backdrop: root.ground; wrapMode: Text.NoWrap; anchors.verticalCenter: parent.verticalCenter
        }
        T {
            visible: s !== ""
            s: root.hotkey; size: root.size * .83; lead: 1.3; wrapMode: Text.NoWrap; anchors.verticalCenter: parent.verticalCenter
            color: root.filled ? root.fg : root.t.ink3; opacity: root.filled ? .75 : 1; backdrop: root.ground
        }
    }
    HoverHandler { id: over; enabled: root.enabled; cursorShape: Qt.PointingHandCursor }
    TapHandler { enabled: root.enabled; gesturePolicy: TapHandler.ReleaseWithinBounds; onTapped: { root.forceActiveFocus(Qt.MouseFocusReason); root.press() } }
}
