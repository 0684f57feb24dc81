pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The pages of the show in a strip; a click goes there. Those in reserve are not among them.
Rectangle {
    id: root
    required property Theme t
    required property ConsoleMeasures m
    required property Deck deck
    property var outline: ({})
    property int page: 0
    property int hallPage: -1        // the page that the hall keeps, −1 where it sees the current one
    property var skipped: []         // pages left out, dimmed
    property bool hall: false
    readonly property int count: outline.flow || 0
    readonly property real wide: m.made.thumb
    readonly property real high: Math.round(wide * 9 / 16)
    readonly property real pitch: wide + m.made.thumbGap
    readonly property int foot: 20
    signal go(page: int)
    height: m.made.film
    color: t.sunken
    onPageChanged: Qt.callLater(film.toCurrent)
    // Pages that are there already would keep the places that they had in another size.
    onPitchChanged: Qt.callLater(film.again)
    function nameOf(page: int): string { return outline.number?.[page] || "" }
    function colourOf(page: int): color { return t.accent(outline.chapter?.[page] || 0) }
    // Number and chapter are part of a page's picture: each thing that stands in the strip is looked at in every frame.
    component Foot: Item {
        id: foot
        property int page: -1
        property bool strong: false
        property string more: ""
        width: root.wide
        height: root.foot
        Rectangle { visible: foot.strong; anchors.fill: parent; color: root.t.sunken }
        Label { id: number; base: 17; s: root.nameOf(foot.page) + foot.more; size: root.m.made.film_number; bold: foot.strong; color: foot.strong ? root.t.ink : root.t.ink2; backdrop: root.t.sunken }
        Rectangle { x: number.width + 8; y: 10; width: Math.max(0, parent.width - x); height: 4; color: root.colourOf(foot.page) }
    }
    component Badge: Item {
        id: badge
        property int page: -1
        width: root.wide
        height: root.high + root.foot
        Rectangle { width: root.wide; height: root.high; color: "transparent"; border.width: 1; border.color: root.t.rule }
        Rectangle { y: root.high; width: root.wide; height: root.foot; color: root.t.sunken }
        Foot { y: root.high; page: badge.page }
    }
    ThumbPress {
        id: press
        width: root.wide
        deck: root.deck
        hall: root.hall
        held: film.moving || !root.visible
        detail: root.m.factor * Screen.devicePixelRatio
        foot: root.foot
        badge: Badge { }
    }
    Item {
        anchors.fill: parent
        anchors.leftMargin: root.m.margin - 8
        anchors.rightMargin: root.m.margin - 8
        clip: true
        ListView {
            id: film
            anchors.fill: parent
            anchors.topMargin: root.m.made.filmTop
            anchors.leftMargin: 8
            anchors.rightMargin: 8
            orientation: ListView.Horizontal
            spacing: root.m.made.thumbGap
            boundsBehavior: Flickable.StopAtBounds
            interactive: true
            currentIndex: root.page
            highlightMoveDuration: 0
            // The pages on both sides are drawn beforehand, so that a turn of the page has none to draw.
            cacheBuffer: 320
            model: root.count
            function again(): void {
                model = 0;
                model = Qt.binding(() => root.count);
                toCurrent();
            }
            // In the middle, as far as no page is cut in two at the sides.
            function toCurrent(): void {
                positionViewAtIndex(root.page, ListView.Center);
                contentX = Math.max(0, Math.min(Math.round(contentX / root.pitch) * root.pitch, contentWidth - width));
            }
            Component.onCompleted: Qt.callLater(toCurrent)
            onWidthChanged: Qt.callLater(toCurrent)
            // One item a page, while nothing is to be said of it but what its picture says.
            delegate: Image {
                id: cell
                required property int index
                readonly property bool skipped: root.skipped.includes(index)
                readonly property string name: root.nameOf(index)
                readonly property int round: press.round
                width: root.wide
                height: root.high + root.foot
                source: press.picture(index)
                Accessible.role: Accessible.ListItem
                Accessible.name: name + " " + (root.outline.title[index] || "") + (skipped ? qsTr("，略过") : "")
                onRoundChanged: press.want(index)
                Component.onCompleted: press.want(index)
                Component.onDestruction: press.drop(index)
                Loader {
                    visible: active
                    active: cell.skipped || cell.status !== Image.Ready
                    sourceComponent: Item {
                        Rectangle { width: root.wide; height: root.high; color: cell.status === Image.Ready ? root.t.sunken : root.t.bg; opacity: !cell.skipped ? 1 : cell.status === Image.Ready ? .75 : .25 }
                        Foot { y: root.high; page: cell.index }
                    }
                }
            }
            component Around: Item {
                id: around
                property int page: -1
                property string more: ""
                parent: film.contentItem
                z: 2
                x: page * root.pitch
                Foot { y: root.high; page: around.page; strong: true; more: around.more }
            }
            Around { visible: root.hallPage >= 0 && root.hallPage !== root.page && root.hallPage < film.count; page: root.hallPage; more: qsTr(" 大厅") }
            Around {
                visible: film.count > 0
                page: root.page
                // Outside the picture: on a white page it would not be seen.
                Rectangle { objectName: "current"; x: -5; y: -5; width: root.wide + 10; height: root.high + 10; color: "transparent"; border.width: 3; border.color: root.t.ink }
            }
            HoverHandler { cursorShape: Qt.PointingHandCursor }
            TapHandler {
                onTapped: point => {
                    const page = film.indexAt(point.position.x + film.contentX, 20);
                    if (page >= 0)
                        root.go(page + 1);
                }
            }
        }
    }
}
