import QtQuick
// The tools for pointing and drawing over a slide, while one is in hand.
Rectangle {
    id: root
    required property var stage
    required property Theme t
    property real size: 20
    property Item owner: null       // has the keys
    property real room: owner !== null ? owner.width - 32 : 1e6     // how wide it may be
    width: Math.min(room, tools.needed(0) + 28)
    height: tools.height + 24
    color: t.surface
    border.width: 2
    border.color: t.ink
    InkTools { id: tools; x: 12; y: 12; width: root.width - 24; stage: root.stage; t: root.t; size: root.size; pad: root.size * .7; owner: root.owner }
}
