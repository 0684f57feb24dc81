import QtQuick
import Zgc.parts
// Recall as a stroke on its slot; hollow what it would be otherwise.
Item {
    id: root
    required property Theme t
    property color color: t.ink
    property real value: 0
    property real other: -1
    width: 200
    height: 14
    Rule { t: root.t; anchors.verticalCenter: parent.verticalCenter; width: parent.width }
    Rectangle { width: parent.width * Math.max(0, root.value); height: parent.height; color: root.color }
    Rectangle { visible: root.other >= 0; x: Math.round(parent.width * root.other) - 1; y: -4; width: 3; height: parent.height + 8; color: root.t.bg; border.width: 1; border.color: root.t.ink }
}
