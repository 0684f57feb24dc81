import QtQuick
// A live page, small (not a screenshot). 16:9 by its width.
Item {
    id: root
    property var view: ({})
    property bool hall: false
    property color frame: "transparent"
    property real frameWidth: 1
    property bool shown: true
    height: Math.round(width * 9 / 16)
    SlideHost {
        anchors.fill: parent
        view: root.view
        visible: root.shown
        hall: root.hall
        step: 9999
        motion: false
        layer.enabled: true          // drawn once; without it the software renderer also leaves dirt of thin lines
        layer.smooth: true
        enabled: false
    }
    Rectangle { anchors.fill: parent; color: "transparent"; border.width: root.frameWidth; border.color: root.frame }
}
