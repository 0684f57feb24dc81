pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// What the hall sees just now, where that is not the page that is up here, and how it is let go.
Item {
    id: root
    required property Theme t
    required property ConsoleMeasures m
    required property Deck deck
    required property var stage
    property var audience: null
    property var hall: ({})
    property string since: ""
    property var whole: w => w
    property var keyOf: id => ""
    readonly property string command: hall.kind === "frozen" ? "freeze" : hall.kind || ""
    readonly property bool covered: hall.kind === "black" || hall.kind === "white"
    readonly property real line: Math.round(m.made.small * 1.4)
    // What is left above the words, in the form of a page.
    readonly property real wide: whole(Math.max(48, Math.min(width, (height - 6 - 3 * line) * 16 / 9)))
    signal letGo(id: string)
    Accessible.role: Accessible.Grouping
    Accessible.name: hall.sentence || ""
    Item {
        id: picture
        width: root.wide
        height: root.wide * 9 / 16
        Rectangle { anchors.fill: parent; visible: root.covered; color: root.hall.kind === "white" ? "white" : "black" }
        Loader {
            anchors.fill: parent
            active: !root.covered && root.hall.page >= 0
            sourceComponent: SlidePool {
                deck: root.deck
                aside: 4 * width + 4096
                detail: root.m.factor * Screen.devicePixelRatio
                page: root.audience !== null ? root.audience.page : root.hall.page
                step: root.audience !== null ? root.audience.step : root.hall.step
                hall: root.audience !== null ? root.audience.hall : root.stage.hall
                english: root.audience !== null ? root.audience.english : false
            }
        }
        Rectangle { anchors.fill: parent; anchors.margins: -2; color: "transparent"; border.width: 2; border.color: root.t.ink }
    }
    Column {
        y: picture.height + 6
        width: root.width
        Label { s: root.covered ? qsTr("大厅此刻　%1").arg(root.hall.words) : qsTr("大厅此刻　第 %1 页").arg(root.hall.number); size: root.m.made.small; bold: true; color: root.t.ink; lead: 1.4; fit: true; floor: 11; maxWidth: Math.max(1, root.width) }
        Label { s: (root.hall.kind === "frozen" ? qsTr("定格了 %1") : qsTr("已 %1")).arg(root.since); size: root.m.made.small; color: root.t.ink2; lead: 1.4 }
        Item {
            width: root.width
            height: root.line
            Label { id: words; s: qsTr("放开"); size: root.m.made.small; color: root.t.ink; font.underline: true; lead: 1.4 }
            KeyCap { t: root.t; x: words.width + 8; anchors.verticalCenter: words.verticalCenter; s: root.keyOf(root.command); size: root.m.made.small * .8 }
            HoverHandler { cursorShape: Qt.PointingHandCursor }
            TapHandler { onTapped: root.letGo(root.command) }
            Accessible.role: Accessible.Button
            Accessible.name: words.s
            Accessible.onPressAction: root.letGo(root.command)
        }
    }
}
