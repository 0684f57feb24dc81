import QtQuick
import Zgc.parts
// How many facts are in a state, and what the state means.
Item {
    id: root
    required property Theme t
    property int count: 0
    property string word: ""
    property string note: ""
    property color color: t.ink
    property real room: 400
    width: number.width + 16 + Math.max(title.width, small.width)
    height: 76
    Accessible.role: Accessible.StaticText
    Accessible.name: root.word + " " + root.count + "，" + root.note
    T { id: number; base: 64; s: String(root.count); size: 76; serif: true; bold: true; color: root.color; lead: 1; latin: true; wrapMode: Text.NoWrap }
    T { id: title; x: number.width + 16; base: 34; s: root.word; size: 22; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
    T { id: small; x: number.width + 16; base: 62; s: root.note; size: 17; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: root.room - number.width - 16; floor: 13 }
}
