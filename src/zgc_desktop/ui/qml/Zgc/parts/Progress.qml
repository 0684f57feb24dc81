pragma ComponentBehavior: Bound
import QtQuick
// Footer progress: five small lenses, one line a page. pages[i] = pages of chapter i + 1.
Row {
    id: root
    required property Theme t
    property int chapter: 1
    property int pageInChapter: 1
    property var pages: []
    readonly property int sum: (pages || []).reduce((a, b) => a + b, 0)
    readonly property real pitch: Math.min(7, 330 / Math.max(1, sum))
    spacing: 6
    Repeater {
        model: root.pages || []
        Rungs {
            required property int index
            required property int modelData
            readonly property int number: index + 1
            width: modelData * root.pitch
            height: 24
            n: modelData
            stroke: root.pitch * 3 / 7
            color: number === root.chapter ? root.t.accent(number) : root.t.ink3
            color2: root.t.rule
            lit: number < root.chapter ? n : number === root.chapter ? Math.min(n, root.pageInChapter) : 0
        }
    }
}
