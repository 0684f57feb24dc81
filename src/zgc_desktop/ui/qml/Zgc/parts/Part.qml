import QtQuick
// A part of a slide that a build brings up. Whoever turns motion off ends what is going on.
Item {
    id: root
    property bool up: true
    property bool motion: true
    property bool made: false
    function show(): void {
        appearing.stop();
        appearing.to = up ? 1 : 0;
        if (made && motion)
            appearing.start();
        else
            opacity = appearing.to;
    }
    visible: opacity > 0
    onUpChanged: show()
    onMotionChanged: if (!motion) appearing.complete()
    Component.onCompleted: { show(); made = true }
    NumberAnimation {
        id: appearing
        target: root
        property: "opacity"
        duration: 240
        easing.type: Easing.BezierSpline
        easing.bezierCurve: to > 0 ? [.05, .7, .1, 1, 1, 1] : [.3, 0, .8, .15, 1, 1]
    }
}
