import QtQuick
// A figure: qualifier, number, 余/多, unit on one baseline; `base` is its y. Shrinks as a whole to maxWidth.
// Its width is what it takes; flushRight puts its right edge at x + maxWidth.
Item {
    id: root
    property var figure: ({})
    property real base: 0
    property real size: 136
    property real small: size * .3          // qualifier and unit
    property real gap: size * .08
    property real maxWidth: 0
    property color color: "black"
    property color backdrop: "transparent"
    property bool flushRight: false
    property real smallest: 22
    // What stands beside the number; it does not depend on the number's size.
    readonly property real beside: (before.visible ? before.implicitWidth + gap : 0) + (after.visible ? after.implicitWidth + gap : 0)
    readonly property real natural: beside + number.implicitWidth
    readonly property real factor: maxWidth > 0 && natural > maxWidth ? maxWidth / natural : 1
    readonly property string prefix: figure.prefix || ""
    readonly property string value: figure.value || figure.text || ""
    readonly property string tail: (figure.infix || "") + (figure.value ? figure.unit || "" : "")
    // Words (全国推开, names) are set smaller than digits would be.
    readonly property bool wordy: !/[0-9]/.test(value)
    y: base
    width: natural * factor
    height: 0
    Item {
        x: root.flushRight && root.maxWidth > 0 ? root.maxWidth - root.width : 0
        scale: root.factor
        transformOrigin: Item.TopLeft
        T {
            id: before
            visible: root.prefix !== ""
            base: 0; s: root.prefix; size: root.small; serif: true; bold: true; lead: 1.2; tight: false
            color: root.color; backdrop: root.backdrop; wrapMode: Text.NoWrap
        }
        T {
            id: number
            x: before.visible ? before.implicitWidth + root.gap : 0
            base: 0; s: root.value; size: root.size; serif: true; bold: true; lead: 1.1; tight: false
            color: root.color; backdrop: root.backdrop; wrapMode: Text.NoWrap
            font.letterSpacing: root.size >= 300 ? -8 * root.size / 368 : 0
        }
        T {
            id: after
            visible: s !== ""
            x: number.x + number.implicitWidth + root.gap
            base: 0; s: root.tail; size: root.small; serif: true; bold: true; lead: 1.2; tight: false
            color: root.color; backdrop: root.backdrop; wrapMode: Text.NoWrap
        }
    }
}
