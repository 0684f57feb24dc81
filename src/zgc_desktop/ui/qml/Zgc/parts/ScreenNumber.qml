import QtQuick
// The number and name of a screen, large, so that people can tell screens apart.
Rectangle {
    id: root
    required property Theme t
    required property var on         // the screen
    readonly property string name: on ? on.name : ""    // a window that is not shown yet has none
    // Qt's order of the screens, which is the desktop's. One that has just gone may still have its place there.
    readonly property int number: !visible ? 0 : Math.max(0, Array.from(Application.screens).findIndex(screen => screen !== null && screen.name === name)) + 1
    z: 100
    width: Math.max(digit.width, words.width) + 160
    height: 420
    color: t.ink
    T { id: digit; anchors.horizontalCenter: parent.horizontalCenter; base: 290; s: String(root.number); size: 280; bold: true; color: root.t.inkOn; backdrop: root.color; lead: 1.1; wrapMode: Text.NoWrap }
    T { id: words; anchors.horizontalCenter: parent.horizontalCenter; base: 370; s: root.name; size: 36; color: root.t.inkOn; backdrop: root.color; lead: 1.3; wrapMode: Text.NoWrap }
}
