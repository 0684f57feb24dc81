import QtQuick
import Zgc.parts
// A live page with its caption above it.
Item {
    id: root
    required property Theme t
    required property ConsoleMeasures m
    property string caption: ""
    property string more: ""         // after the caption, less strong
    property string chapterName: ""
    property int chapter: 0
    property string aside: ""        // at the right end of the caption
    property bool asideWrong: false
    property string note: ""         // in the place of the page, where there is none
    property bool strong: false
    property bool bare: false        // the caption alone
    property real frameWidth: 2
    property real captionWidth: width
    required property Deck deck
    property alias pool: pool
    readonly property SlideHost host: pool.host
    readonly property real size: m.made.caption
    readonly property real base: m.made.captionBase - m.made.bar
    // From a whole pixel of the screen on.
    readonly property real pageY: Math.round((y + m.made.pageY - m.made.bar) * t.unit) / t.unit - y
    height: pageY + width * 9 / 16
    Accessible.role: Accessible.Grouping
    Accessible.name: [caption, more, chapterName, aside, note].filter(x => x).join("　")
    Accessible.ignored: !visible
    Label { id: words; base: root.base; s: root.caption; size: root.size; bold: true; color: root.strong ? root.t.ink : root.t.ink2; fit: true; floor: 11; maxWidth: Math.max(1, root.captionWidth) }
    Label { id: after; visible: s !== ""; x: words.width + root.size * .9; base: root.base; s: root.more; size: root.size; color: root.t.ink2; fit: true; floor: 11; maxWidth: Math.max(1, root.captionWidth - x - side.width - root.size) }
    Label { id: name; visible: x + width + root.size + side.width <= root.captionWidth; x: words.width + root.size * .9 + (after.visible ? after.width + root.size * .9 : 0); base: root.base; s: root.chapterName; size: root.size; color: root.t.accent(root.chapter) }
    Label { id: side; visible: s !== ""; x: root.captionWidth - width; base: root.base; s: root.aside; size: root.size * .9; bold: !root.asideWrong; color: root.asideWrong ? root.t.wrong : root.t.ink; fit: true; floor: 11; maxWidth: Math.max(1, root.captionWidth - words.width - root.size) }
    Item {
        visible: !root.bare
        y: root.pageY
        width: root.width
        height: root.height - root.pageY
        clip: true
        SlidePool {
            id: pool
            deck: root.deck
            anchors.fill: parent
            aside: 4 * width + 4096      // out of the window, wherever in it this stands
            detail: root.m.factor * Screen.devicePixelRatio
            visible: root.note === ""
        }
        T { anchors.centerIn: parent; visible: root.note !== ""; s: root.note; size: root.m.made.small; color: root.t.ink3; lead: 1.3 }
    }
    // Around the page, where nothing cuts it off: a dark slide would not be told from the desk.
    Rectangle {
        visible: !root.bare
        x: -root.frameWidth; y: root.pageY - root.frameWidth
        width: root.width + 2 * root.frameWidth; height: root.height - root.pageY + 2 * root.frameWidth
        color: "transparent"; border.width: root.frameWidth; border.color: root.strong ? root.t.ink : root.t.edge
    }
}
