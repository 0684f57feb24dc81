pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
import "../parts/Cjk.js" as Cjk
// The sources of the page's figures, one a row, whole rows only; or that of one of them in full.
Item {
    id: root
    required property Theme t
    required property ConsoleMeasures m
    property var sources: []
    property int reading: -1         // the figure whose source is read in full
    property int page: -1
    readonly property int rows: Math.max(1, Math.floor((height + 2) / m.made.row))
    readonly property int count: sources.length
    property int from: 0             // the first row that is shown
    readonly property int to: Math.min(count, from + rows)
    readonly property var read: reading >= 0 && reading < count ? sources[reading] : null
    readonly property real size: Math.min(m.made.small, Math.round(m.made.row * .6))
    // Names of seven characters and more would be half as large as the figures beside them.
    readonly property bool wordy: sources.some(each => (each.text || "").replace(/[\x00-\xff\u2009\u200a]/g, "").length > 6)
    signal open(figure: int)
    function turn(): void { from = to >= count ? 0 : to }
    onPageChanged: from = 0
    onRowsChanged: from = 0
    function quoted(words: string): string { return qsTr("“%1”").arg(words.replace(/“/g, "‘").replace(/”/g, "’")) }
    // Rows stay, whatever page they tell of: making them anew with each turn takes longer than all else here.
    Repeater {
        model: root.rows
        SourceRow {
            required property int index
            visible: root.read === null && root.from + index < root.count
            y: index * root.m.made.row
            width: root.width
            height: root.m.made.row
            t: root.t
            size: root.size
            first: index === 0
            wordy: root.wordy
            source: root.sources[root.from + index] || ({})
            onOpen: root.open(root.from + index)
        }
    }
    Label { visible: root.count === 0; y: Math.round(root.m.made.row * .2); s: qsTr("这页没有数字"); size: root.m.made.small; color: root.t.ink3; lead: 1.5 }
    Item {
        visible: root.read !== null
        anchors.fill: parent
        SourceRow { id: row; width: root.width; height: root.m.made.row; t: root.t; size: root.size; first: true; link: false; source: root.read || ({}) }
        T {
            id: words
            objectName: "sourceInFull"
            y: row.height + 4
            width: root.width
            s: root.read === null ? "" : [
                root.read.place + (root.read.opening === "" ? "" : qsTr("：") + root.quoted(root.read.opening)),
                root.read.formula === "" ? "" : Cjk.whole(root.read.formula, 99) + (root.read.interval === "" ? "" : qsTr("（%1）").arg(root.read.interval))
            ].filter(x => x).join("\n")
            size: root.m.made.small; floor: 11; lead: 1.4; color: root.t.ink; fit: true
            room: root.height - y
        }
        HoverHandler { cursorShape: Qt.PointingHandCursor }
        TapHandler { onTapped: root.open(-1) }
    }
    WheelHandler { onWheel: event => { if (root.count > root.rows && Math.abs(event.angleDelta.y) >= 60) root.from = event.angleDelta.y < 0 ? Math.min(root.from + 1, root.count - root.rows) : Math.max(0, root.from - 1) } }
}
