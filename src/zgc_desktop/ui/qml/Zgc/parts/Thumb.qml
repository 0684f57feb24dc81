import QtQuick
// A live page, small (not a screenshot). 16:9 by its width.
Item {
    id: root
    property var view: ({})
    property bool hall: false
    property color frame: "transparent"
    property real frameWidth: 1
    property real pixel: 1           // one of the screen's, for the frame
    property bool shown: true
    // On a screen of any scale but 1, Qt's software renderer draws a layer in the wrong place, except upside down.
    readonly property bool flipped: GraphicsInfo.api === GraphicsInfo.Software && Screen.devicePixelRatio !== 1
    height: Math.round(width * 9 / 16)
    SlideHost {
        anchors.fill: parent
        view: root.view
        visible: root.shown
        hall: root.hall
        step: 9999
        bounded: true
        motion: false
        layer.enabled: true          // drawn once; without it the software renderer also leaves dirt of thin lines
        layer.smooth: true
        layer.textureMirroring: root.flipped ? ShaderEffectSource.NoMirroring : ShaderEffectSource.MirrorVertically
        transform: Scale { yScale: root.flipped ? -1 : 1; origin.y: root.height / 2 }
        enabled: false
    }
    PixelFrame { visible: root.frame.a > 0; anchors.fill: parent; thickness: root.frameWidth; pixel: root.pixel; color: root.frame }
}
