pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
// What is drawn on the slide, the stroke in the making, laser and spotlight; in the slide's own 1920 x 1080.
Item {
    id: root
    required property var stage
    readonly property bool hall: stage.hall
    readonly property var pen: stage.pen
    readonly property bool pointing: pen !== null && pen.present
    // How far the spotlight dims what lies around the slide: bars beside it would be the brightest thing on the screen.
    property int around: 0
    width: 1920
    height: 1080
    Item {
        anchors.fill: parent
        clip: true
        InkStrokes { marks: root.stage.marks; hall: root.hall }
        InkLine {
            visible: d !== ""
            d: root.pen !== null ? root.pen.draft : ""
            tool: root.stage.tool
            colour: root.stage.inkColour
            hall: root.hall
        }
    }
    // The rest of the slide is dimmed in steps, for a soft edge.
    Repeater {
        model: root.pointing && root.stage.tool === "spotlight" ? 3 : 0
        Shape {
            id: dim
            required property int index
            readonly property real r: root.pen.radius + index * 14
            readonly property string ground: "M" + -root.around + " " + -root.around + "H" + (1920 + root.around) + "V" + (1080 + root.around) + "H" + -root.around + "Z"
            preferredRendererType: Shape.CurveRenderer
            ShapePath {
                strokeWidth: -1; strokeColor: "transparent"; fillColor: Qt.rgba(0, 0, 0, .32); fillRule: ShapePath.OddEvenFill
                PathSvg {
                    path: dim.ground + "M" + (root.pen.x - dim.r) + " " + root.pen.y + "a" + dim.r + " " + dim.r + " 0 1 0 " + 2 * dim.r + " 0a" + dim.r + " " + dim.r + " 0 1 0 " + -2 * dim.r + " 0Z"
                }
            }
        }
    }
    // The region that is being framed, for whoever frames it.
    Rectangle {
        readonly property var frame: root.stage.speaker && root.pen !== null ? root.pen.frame : []
        visible: frame.length > 0
        x: frame[0] || 0; y: frame[1] || 0; width: frame[2] || 0; height: frame[3] || 0
        color: Qt.rgba(1, 1, 1, .12)
        border.width: 5
        border.color: "#0E1217"
        Rectangle { anchors.fill: parent; anchors.margins: 5; color: "transparent"; border.width: 3; border.color: "#FFFFFF" }
    }
    Item {
        visible: root.pointing && root.stage.tool === "laser"
        x: root.pen !== null ? root.pen.x : 0
        y: root.pen !== null ? root.pen.y : 0
        Rectangle { x: -26; y: -26; width: 52; height: 52; radius: 26; color: Qt.rgba(1, .1, .15, .18) }
        Rectangle { x: -17; y: -17; width: 34; height: 34; radius: 17; color: Qt.rgba(1, .1, .15, .35) }
        Rectangle { x: -10; y: -10; width: 20; height: 20; radius: 10; color: "#FF1F2D"; border.width: 2; border.color: "#FFFFFF" }
    }
}
