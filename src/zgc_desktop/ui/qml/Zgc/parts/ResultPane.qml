pragma ComponentBehavior: Bound
import QtQuick
// The result: score, slides worth another look, one cell a question by theme. Geometry of mock 11;
// `compact` lifts the left column so that a row of buttons fits under it.
Item {
    id: root
    required property Theme t
    property var result: ({})
    property bool compact: false
    property bool live: false
    property int cursor: -1
    readonly property var themes: result.perTheme || []
    readonly property var review: result.review || []
    readonly property real pitch: Math.min(128, 640 / Math.max(1, themes.length))
    readonly property int most: Math.max(1, ...themes.map(e => e.total))
    // Cells of all themes are of one width, so that rows can be compared; very many go in two lines.
    readonly property int columns: most <= 16 ? most : Math.ceil(most / 2)
    readonly property real cellGap: columns > 8 ? 4 : 8
    readonly property real cellWidth: Math.min(92, ((most > 9 ? 392 : 408) - cellGap * (columns - 1)) / columns)
    signal open(page: int)
    signal inspect(place: int)
    width: 1920
    height: 1080
    function duration(seconds: int): string {
        const minutes = Math.floor(seconds / 60);
        return minutes ? qsTr("%1 分 %2 秒").arg(minutes).arg(seconds % 60) : qsTr("%1 秒").arg(seconds);
    }
    onCursorChanged: if (cursor >= 0 && cursor < review.length) list.positionViewAtIndex(cursor, ListView.Contain)

    T {
        id: got
        x: 90; base: root.compact ? 510 : 560
        s: String(root.result.got || 0)
        size: 320; serif: true; bold: true; lead: 1.1; color: root.t.ink; wrapMode: Text.NoWrap
    }
    T {
        anchors.left: got.right
        anchors.leftMargin: 22
        base: got.base
        s: "/ " + (root.result.total || 0)
        size: 96; serif: true; bold: true; lead: 1.1; color: root.t.ink3; wrapMode: Text.NoWrap
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("共 %1 题，答对 %2 题").arg(root.result.total || 0).arg(root.result.got || 0)
        Accessible.ignored: !visible
    }
    T {
        x: 96; base: got.base + 74
        s: qsTr("正确率 %1%，用时 %2").arg(Math.round(100 * (root.result.got || 0) / Math.max(1, root.result.total || 0))).arg(root.duration(root.result.seconds || 0))
            + ((root.result.points || 0) > (root.result.got || 0) ? qsTr("，连同对了一部分的得 %1 分").arg(root.result.points) : "")
        size: 32; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap
        Accessible.role: Accessible.StaticText
        Accessible.name: s
        Accessible.ignored: !visible
    }
    T {
        x: 96; base: got.base + (root.compact ? 152 : 192)
        s: root.review.length === 0 ? qsTr("没有要回看的页") : root.review.length > list.rows ? qsTr("建议回看　%1 页，可滚动").arg(root.review.length) : qsTr("建议回看")
        size: 26; bold: true; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap
        Accessible.role: Accessible.StaticText
        Accessible.name: s
        Accessible.ignored: !visible
    }
    ListView {
        id: list
        readonly property int rows: root.compact ? 4 : 3
        objectName: "reviewList"
        x: 96; y: got.base + (root.compact ? 172 : 212)
        width: 706
        height: 56 * rows + 1
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        interactive: root.live && root.review.length > rows
        model: root.review
        delegate: Item {
            id: row
            required property int index
            required property var modelData
            width: 706
            height: 56
            Accessible.role: Accessible.Link
            readonly property string number: row.modelData.number || String(row.modelData.page)
            readonly property string paged: /^\d/.test(number) ? qsTr("第 %1 页").arg(number) : qsTr("备用页 %1").arg(number.replace(/^\D+/, ""))
            Accessible.name: qsTr("回看%1").arg(paged) + "，" + row.modelData.text
            Accessible.focusable: root.live
            Accessible.ignored: !visible
            Accessible.focused: root.live && root.cursor === row.index
            Accessible.onPressAction: if (root.live) root.open(row.modelData.page)
            HoverHandler { id: over; enabled: root.live; cursorShape: Qt.PointingHandCursor }
            TapHandler { enabled: root.live; onTapped: root.open(row.modelData.page) }
            Rectangle { visible: over.hovered; anchors.fill: parent; color: root.t.surface }
            Rule { t: root.t; width: parent.width; thickness: 1 }
            Rectangle {
                visible: row.modelData.n > 0
                y: 16; width: 24; height: 24
                color: root.t.accent(row.modelData.n)
                T { anchors.centerIn: parent; anchors.verticalCenterOffset: -1; s: String(row.modelData.n); size: 18; bold: true; lead: 1.3; color: root.t.bg }
            }
            T { x: 40; base: 39; width: 530; fit: true; lines: 1; floor: 24; s: row.modelData.text; size: 28; lead: 1.3; color: root.t.ink; wrapMode: Text.NoWrap }
            T { anchors.right: parent.right; base: 39; s: row.paged; size: 26; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap }
            Rectangle { visible: root.live && root.cursor === row.index; anchors.fill: parent; color: "transparent"; border.width: 4; border.color: root.t.focus }
        }
    }
    Item {
        x: 972; y: 300
        width: 852
        Repeater {
            model: root.themes
            Item {
                id: theme
                required property int index
                required property var modelData
                readonly property color ink: root.t.accent(modelData.n)
                readonly property int lines: Math.ceil(modelData.total / root.columns)
                readonly property real cellHeight: lines > 1 ? 32 : 58
                y: index * root.pitch
                width: parent.width
                height: root.pitch
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1，%2 题答对 %3 题").arg(modelData.name).arg(modelData.total).arg(modelData.got)
                Accessible.ignored: !visible
                Rule { t: root.t; width: parent.width; thickness: theme.index ? 1 : 2; color: theme.index ? root.t.rule : root.t.ink }
                Lens { y: (root.pitch - 62) / 2; width: 96; height: 62; kind: theme.modelData.n; n: 11; stroke: 2.2; dot: 2.6; color: theme.ink }
                T { x: 122; base: root.pitch / 2 - 2; s: theme.modelData.name; size: 32; bold: true; lead: 1.2; color: theme.ink; wrapMode: Text.NoWrap }
                T { x: 122; base: root.pitch / 2 + 36; s: theme.modelData.topic; size: 26; lead: 1.2; color: root.t.ink2; wrapMode: Text.NoWrap }
                Grid {
                    x: 316
                    anchors.verticalCenter: parent.verticalCenter
                    columns: root.columns
                    spacing: root.cellGap
                    Repeater {
                        model: theme.modelData.items
                        Item {
                            id: cell
                            required property int modelData
                            required property int index
                            objectName: "result" + ((theme.modelData.places || [])[index] ?? "")
                            width: root.cellWidth
                            height: theme.cellHeight
                            Rectangle {
                                anchors.fill: parent
                                color: cell.modelData ? theme.ink : "transparent"
                                border.width: cell.modelData ? 0 : Math.max(2.5, Math.ceil(root.t.pixel))
                                border.color: theme.ink
                            }
                            Icon {
                                anchors.centerIn: parent
                                size: Math.min(32, root.cellWidth * .72, theme.cellHeight * .8); stroke: 3
                                name: cell.modelData ? "check" : "cross"
                                color: cell.modelData ? root.t.bg : theme.ink
                            }
                            Rectangle { visible: onCell.hovered; anchors.fill: parent; anchors.margins: -4; color: "transparent"; border.width: 2; border.color: root.t.focus }
                            HoverHandler { id: onCell; enabled: root.live; cursorShape: Qt.PointingHandCursor }
                            TapHandler { enabled: root.live; onTapped: root.inspect(theme.modelData.places[cell.index]) }
                        }
                    }
                }
                T {
                    anchors.right: parent.right
                    base: root.pitch / 2 + 22
                    s: theme.modelData.got + " / " + theme.modelData.total
                    size: theme.modelData.total > 9 ? 36 : 48; serif: true; bold: true; lead: 1.2; color: root.t.ink; wrapMode: Text.NoWrap
                }
            }
        }
    }
}
