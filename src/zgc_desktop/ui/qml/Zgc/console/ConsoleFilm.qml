pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// All pages in a strip; a click goes there.
Rectangle {
    id: root
    required property Theme t
    property var slides: []
    property int page: 0
    property bool hall: false
    signal go(page: int)
    height: 112
    color: t.sunken
    onPageChanged: Qt.callLater(film.toCurrent)
    ListView {
        id: film
        anchors.fill: parent
        anchors.leftMargin: 32
        anchors.rightMargin: 32
        orientation: ListView.Horizontal
        spacing: 12
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: true
        currentIndex: root.page
        highlightMoveDuration: 0
        cacheBuffer: 0
        model: root.slides
        function toCurrent(): void { positionViewAtIndex(root.page, ListView.Center) }
        Component.onCompleted: Qt.callLater(toCurrent)
        onWidthChanged: Qt.callLater(toCurrent)
        delegate: Item {
            id: cell
            required property int index
            required property var modelData
            readonly property bool current: index === root.page
            width: 144
            height: 112
            Accessible.role: Accessible.ListItem
            Accessible.name: (index + 1) + " " + (modelData.title || "")
            Thumb {
                y: 12
                width: 144
                view: cell.modelData
                hall: root.hall
            }
            Rectangle { visible: cell.current; x: -6; y: 6; width: 156; height: 93; color: "transparent"; border.width: 4; border.color: root.t.ink }
            Rectangle { y: 97; width: 144; height: 4; color: root.t.accent(cell.modelData.chapter) }
            Rectangle {
                x: 6; y: 16; width: number.width + 12; height: 26
                color: root.t.sunken
                T { id: number; anchors.centerIn: parent; s: String(cell.index + 1); size: 18; bold: true; color: root.t.ink; backdrop: root.t.sunken; lead: 1.2; wrapMode: Text.NoWrap }
            }
            MouseArea { anchors.fill: parent; cursorShape: Qt.PointingHandCursor; onClicked: root.go(cell.index + 1) }
        }
    }
}
