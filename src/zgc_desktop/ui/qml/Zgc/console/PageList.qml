pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Pages by number and title in whole lines. What does not fit is counted, and shown by a click on that.
Item {
    id: root
    required property Theme t
    property var pages: []           // [{number, title}]
    property real size: 18
    readonly property real line: Math.round(size * 1.45)
    readonly property int lines: Math.max(1, Math.floor((height + 2) / line))
    readonly property string apart: "　　"
    property int from: 0
    readonly property var laid: fill()
    readonly property int hidden: pages.length - laid.count
    onPagesChanged: from = 0
    Accessible.role: Accessible.StaticText
    Accessible.name: pages.map(told).join(qsTr("；"))
    function told(page: var): string { return page.number + "　" + page.title }
    function fill(): var {
        const found = [];
        let at = from;
        for (let i = 0; i < lines && at < pages.length; ++i) {
            const room = width - (i === lines - 1 ? more.wide : 0);
            let words = told(pages[at++]);
            while (at < pages.length && font.advanceWidth(words + apart + told(pages[at])) <= room)
                words += apart + told(pages[at++]);
            found.push(words);
        }
        return { rows: found, count: at - from };
    }
    FontMetrics { id: font; font.family: root.t.sans; font.pixelSize: Math.round(root.size) }
    Repeater {
        model: root.laid.rows
        Label {
            required property int index
            required property string modelData
            y: index * root.line
            width: root.width - (index === root.lines - 1 && root.hidden > 0 ? more.wide : 0)
            s: modelData; size: root.size; color: root.t.ink2; lead: 1.45; fit: true; lines: 1; floor: Math.round(root.size * .8)
        }
    }
    Label {
        id: more
        readonly property real wide: font.advanceWidth(qsTr("还有 %1 页").arg(88)) + root.size
        visible: root.hidden > 0
        x: root.width - width; y: (root.laid.rows.length - 1) * root.line
        s: qsTr("还有 %1 页").arg(root.hidden); size: root.size; color: root.t.ink; font.underline: true; lead: 1.45
        HoverHandler { cursorShape: Qt.PointingHandCursor }
        TapHandler { onTapped: root.from = root.from + root.laid.count >= root.pages.length ? 0 : root.from + root.laid.count }
    }
}
