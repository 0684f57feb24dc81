pragma ComponentBehavior: Bound
import QtQuick
// One option: letter cell, frame, words. state: idle | selected | right | missed | wrong | dim
Item {
    id: root
    required property Theme t
    property string letter: "A"
    property string label: ""
    property string mark: "idle"
    property string note: ""
    property string why: ""          // why it is wrong: told beside it where nobody chose it
    property real noteRoom: 176
    property bool marked: false      // some of its letters are bold, the others are not
    property bool multiple: false
    property bool chosen: false
    property bool current: false
    property bool live: true
    property real size: 42
    property int duration: 0
    readonly property bool thin: mark === "idle" || mark === "dim"
    readonly property real line: thin ? 2 : 5
    readonly property color lineColor: mark === "right" || mark === "missed" ? t.right : mark === "wrong" ? t.wrong
        : mark === "selected" ? t.ink : mark === "dim" ? t.rule : hover.hovered && live ? t.ink : t.edge
    signal picked
    width: 984
    height: 116
    Accessible.role: multiple ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.name: [letter === "=" ? label.replace(/[\ue001\ue002]/g, "") : letter + " " + label, note, mark === "dim" ? why : ""].filter(s => s !== "").join("，")
    Accessible.ignored: !visible
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.focusable: live
    Accessible.focused: current
    Accessible.onPressAction: if (root.live) root.picked()
    Accessible.onToggleAction: if (root.live) root.picked()

    HoverHandler { id: hover; enabled: root.live; cursorShape: Qt.PointingHandCursor }
    TapHandler { enabled: root.live; onTapped: root.picked() }
    Rectangle {
        visible: root.current
        anchors.fill: parent
        anchors.margins: -8
        color: "transparent"
        border.width: 4
        border.color: root.t.focus
    }
    Rectangle {
        anchors.fill: parent
        color: root.t.surface
        border.width: Math.max(root.line, Math.ceil(root.t.pixel))
        border.color: root.lineColor
        Behavior on border.color { enabled: root.duration > 0; ColorAnimation { duration: root.duration } }
    }
    Item {
        width: 116
        height: parent.height
        Rectangle {
            anchors.fill: parent
            color: root.mark === "right" ? root.t.right : root.mark === "selected" ? root.t.ink : "transparent"
            Behavior on color { enabled: root.duration > 0; ColorAnimation { duration: root.duration } }
        }
        Mark { visible: root.mark === "wrong"; anchors.fill: parent; color: root.t.wrong; mode: 2; line: 3; gap: 16 }
        Rectangle { visible: root.mark === "wrong"; anchors.centerIn: parent; width: 64; height: 64; color: root.t.surface }
        Rectangle { anchors.right: parent.right; width: root.line; height: parent.height; color: root.lineColor }
        T {
            visible: root.thin || root.mark === "selected"
            anchors.centerIn: parent
            anchors.verticalCenterOffset: -3
            s: root.letter; size: 44; bold: true; lead: 1.2; wrapMode: Text.NoWrap
            backdrop: root.mark === "selected" ? root.t.ink : root.t.surface
            color: root.mark === "selected" ? root.t.inkOn : root.mark === "dim" ? root.t.ink3 : root.t.ink
        }
        Icon {
            visible: root.mark === "right" || root.mark === "missed" || root.mark === "wrong"
            anchors.centerIn: parent
            size: 48; stroke: 4
            name: root.mark === "wrong" ? "cross" : "check"
            color: root.mark === "right" ? root.t.surface : root.mark === "wrong" ? root.t.wrong : root.t.right
        }
    }
    Rectangle {
        id: box
        visible: root.multiple
        x: 144
        anchors.verticalCenter: parent.verticalCenter
        width: 40; height: 40
        color: root.chosen ? root.t.ink : "transparent"
        border.width: 3
        border.color: root.chosen ? root.t.ink : root.mark === "dim" ? root.t.edge : root.t.ink2
        Icon { visible: root.chosen; anchors.centerIn: parent; size: 32; stroke: 4; name: "check"; color: root.t.inkOn }
    }
    T {
        id: words
        objectName: "label"
        x: root.multiple ? 212 : 152
        width: 984 - x - root.noteRoom
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -3
        s: root.label; size: root.size; bold: !root.marked; lead: root.marked ? 1.45 : root.size <= 24 ? 1.1 : 1.2
        fit: true; room: root.height; backdrop: root.t.surface
        color: root.mark === "dim" ? root.t.ink3 : root.t.ink
    }
    T {
        readonly property real from: words.x + words.contentWidth + 40
        objectName: "why"
        visible: root.mark === "dim" && root.why !== ""
        x: from; width: 984 - 28 - from
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -2
        s: visible ? root.why : ""; size: 22; lead: 1.35; color: root.t.ink2; backdrop: root.t.surface
    }
    T {
        anchors.right: parent.right
        anchors.rightMargin: 32
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -2
        s: root.note; size: 28; bold: true; lead: 1.2; wrapMode: Text.NoWrap; backdrop: root.t.surface
        color: root.mark === "right" || root.mark === "missed" ? root.t.right : root.mark === "wrong" ? root.t.wrong : root.t.ink2
    }
}
