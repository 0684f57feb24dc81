pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The pages of the show in a strip; a click goes there. Those in reserve are not among them.
Rectangle {
    id: root
    required property Theme t
    required property Deck deck
    property var outline: ({})
    property int page: 0
    property var skipped: []         // pages left out, dimmed
    property bool hall: false
    property real detail: 1          // pixels of the screen for one of this item's
    readonly property int count: outline.flow || 0
    signal go(page: int)
    height: 112
    color: t.sunken
    onPageChanged: Qt.callLater(film.toCurrent)
    // Number and chapter are part of a page's picture: each thing that stands in the strip is looked at in every frame.
    component Badge: Item {
        id: badge
        property int page: -1
        width: 144
        height: 89
        Rectangle { y: 85; width: 144; height: 4; color: root.t.accent(root.outline.chapter?.[badge.page] || 0) }
        Rectangle {
            x: 6; y: 4; width: number.width + 12; height: 26
            color: root.t.sunken
            T { id: number; anchors.centerIn: parent; s: root.outline.number?.[badge.page] || ""; size: 18; bold: true; color: root.t.ink; backdrop: root.t.sunken; lead: 1.2; wrapMode: Text.NoWrap }
        }
    }
    ThumbPress {
        id: press
        deck: root.deck
        hall: root.hall
        held: film.moving || !root.visible
        detail: root.detail
        foot: 8
        badge: Badge { }
    }
    Item {
        anchors.fill: parent
        anchors.leftMargin: 32
        anchors.rightMargin: 32
        clip: true
        ListView {
            id: film
            anchors.fill: parent
            anchors.topMargin: 12
            orientation: ListView.Horizontal
            spacing: 12
            boundsBehavior: Flickable.StopAtBounds
            interactive: true
            currentIndex: root.page
            highlightMoveDuration: 0
            // The pages on both sides are drawn beforehand, so that a turn of the page has none to draw.
            cacheBuffer: 320
            model: root.count
            function toCurrent(): void { positionViewAtIndex(root.page, ListView.Center) }
            Component.onCompleted: Qt.callLater(toCurrent)
            onWidthChanged: Qt.callLater(toCurrent)
            // One item a page, while nothing is to be said of it but what its picture says.
            delegate: Image {
                id: cell
                required property int index
                readonly property bool skipped: root.skipped.includes(index)
                readonly property string name: root.outline.number[index] || ""
                readonly property int round: press.round
                width: 144
                height: 89
                source: press.picture(index)
                Accessible.role: Accessible.ListItem
                Accessible.name: name + " " + (root.outline.title[index] || "") + (skipped ? qsTr("，略过") : "")
                onRoundChanged: press.want(index)
                Component.onCompleted: press.want(index)
                Component.onDestruction: press.drop(index)
                Loader {
                    visible: active
                    active: cell.skipped || cell.status !== Image.Ready
                    sourceComponent: Badge {
                        page: cell.index
                        Rectangle { z: -1; width: 144; height: 81; color: cell.status === Image.Ready ? root.t.sunken : root.t.bg; opacity: !cell.skipped ? 1 : cell.status === Image.Ready ? .75 : .25 }
                    }
                }
            }
            Rectangle { parent: film.contentItem; visible: film.count > 0; objectName: "current"; x: root.page * 156 - 6; y: -6; width: 156; height: 101; color: "transparent"; border.width: 4; border.color: root.t.ink }
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
