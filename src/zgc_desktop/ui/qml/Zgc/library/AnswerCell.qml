import QtQuick
import Zgc.parts
// How one answer was: 1 right, 0 wrong, 2 partly right, 3 skipped.
Item {
    id: root
    required property Theme t
    property int what: 1
    property real size: 18
    property color ink: t.ink
    width: size
    height: size
    Rectangle { visible: root.what !== 3; anchors.fill: parent; color: root.what === 1 ? root.ink : "transparent"; border.width: Math.max(2, Math.ceil(root.t.pixel)); border.color: root.ink }
    Icon { visible: root.what === 1 || root.what === 0; anchors.centerIn: parent; name: root.what === 1 ? "check" : "cross"; size: root.size * .72; stroke: 4; color: root.what === 1 ? root.t.inkOn : root.ink }
    Rectangle { visible: root.what === 2; y: root.size / 2; width: root.size; height: root.size / 2; color: root.ink }
    Rectangle { visible: root.what === 3; anchors.centerIn: parent; width: root.size * .7; height: Math.max(2, Math.ceil(root.t.pixel)); color: root.ink }
}
