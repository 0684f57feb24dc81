import QtQuick
// A line across a page, or down it where it is upright. It is drawn a pixel of the screen wide at least, and paler where that
// is wider than it is: Qt's software renderer leaves out what is thinner, and inside a clip it leaves in its place what
// was there before.
Item {
    id: root
    required property Theme t
    property real thickness: 2
    property bool upright: false
    property color color: t.rule
    readonly property real drawn: Math.max(thickness, t.pixel)
    height: thickness
    width: thickness
    Rectangle {
        width: root.upright ? root.drawn : root.width
        height: root.upright ? root.height : root.drawn
        antialiasing: true
        opacity: Math.max(.4, root.thickness / root.drawn)
        color: root.color
    }
}
