pragma ComponentBehavior: Bound
import QtQuick
// The strokes on a slide, in its own 1920 x 1080; marks as from ui.ink.marks_view.
Item {
    id: root
    property string marks: "[]"
    property bool hall: false
    width: 1920
    height: 1080
    Repeater {
        model: JSON.parse(root.marks)
        InkLine {
            required property var modelData
            d: modelData.path
            tool: modelData.tool
            colour: modelData.colour
            thickness: modelData.width
            hall: root.hall
        }
    }
}
