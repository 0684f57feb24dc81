import QtQuick
import Zgc.parts
// A live page with its caption above it.
Item {
    id: root
    required property Theme t
    property string caption: ""
    property string chapterName: ""
    property int chapter: 0
    property string fault: ""        // where the page's file is broken
    property string note: ""         // in the place of the page, where there is none
    property bool strong: false
    property real frameWidth: 2
    required property Deck deck
    property alias pool: pool
    readonly property SlideHost host: pool.host
    // From a whole pixel of the screen on.
    readonly property real pageY: Math.round((y + 40) * t.unit) / t.unit - y
    height: pageY + width * 9 / 16
    T { id: words; base: 26; s: root.caption; size: 24; bold: root.strong; color: root.strong ? root.t.ink : root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
    T {
        visible: s !== ""
        x: root.width - width; base: 26
        s: root.fault === "" ? "" : qsTr("文件有错，放的是上一版：%1").arg(root.fault)
        size: 22; color: root.t.wrong; lead: 1.3; wrapMode: Text.NoWrap; fit: true; floor: 16; maxWidth: root.width - words.width - 40
    }
    T { visible: root.fault === ""; x: words.width + 20; base: 26; s: root.chapterName; size: 22; color: root.t.accent(root.chapter); lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: Math.max(1, root.width - x) }
    Item {
        y: root.pageY
        width: root.width
        height: root.height - root.pageY
        clip: true
        SlidePool {
            id: pool
            deck: root.deck
            anchors.fill: parent
            visible: root.note === ""
        }
        T { anchors.centerIn: parent; visible: root.note !== ""; s: root.note; size: 24; color: root.t.ink3; lead: 1.3 }
    }
    // Around the page, where nothing cuts it off: a dark slide would not be told from the desk.
    Rectangle {
        x: -root.frameWidth; y: root.pageY - root.frameWidth
        width: root.width + 2 * root.frameWidth; height: root.height - root.pageY + 2 * root.frameWidth
        color: "transparent"; border.width: root.frameWidth; border.color: root.strong ? root.t.ink : root.t.edge
    }
}
