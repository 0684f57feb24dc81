import QtQuick
// A part of a slide that a build brings up.
Item {
    id: root
    property bool up: true
    property bool motion: true
    opacity: up ? 1 : 0
    visible: opacity > 0
    Behavior on opacity { enabled: root.motion; NumberAnimation { duration: 240 } }
}
