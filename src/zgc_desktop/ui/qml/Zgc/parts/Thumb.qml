import QtQuick
// A live page, small (not a screenshot). 16:9 by its width.
Item {
    id: root
    property var view: ({})
    property bool hall: false
    property color frame: "transparent"
    property real frameWidth: 1
    property bool shown: true        // false unloads the page, for long lists
    height: Math.round(width * 9 / 16)
    SlideHost {
        anchors.fill: parent
        view: root.shown ? root.view : ({})
        hall: root.hall
        step: 9999
        motion: false
        opacity: .999                // the software renderer leaves dirt of lines under 1 px without a layer
        enabled: false
    }
    Rectangle { anchors.fill: parent; color: "transparent"; border.width: root.frameWidth; border.color: root.frame }
}
