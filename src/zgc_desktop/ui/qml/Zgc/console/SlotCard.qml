pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// What a tab of the slot says that wants an answer: one line, some more below it, buttons.
Item {
    id: root
    required property Theme t
    required property ConsoleMeasures m
    property string headline: ""
    property string line: ""
    property bool wrong: false       // the line tells of a mistake
    property var pages: []           // in the place of the line
    property string aside: ""
    property var rows: []            // see CommandRow
    readonly property real titleHeight: Math.round(m.made.headline * 1.45)
    readonly property real rowHeight: buttons.implicitHeight
    readonly property real between: Math.max(0, height - titleHeight - rowHeight)
    signal give(id: string)
    Accessible.role: Accessible.Grouping
    Accessible.name: headline
    T { id: title; width: root.width; s: root.headline; size: root.m.made.headline; floor: 12; bold: true; color: root.t.ink; lead: 1.45; fit: true; lines: 1 }
    T { visible: root.pages.length === 0; y: root.titleHeight; width: root.width; s: root.line; size: root.m.made.small; floor: 11; color: root.wrong ? root.t.wrong : root.t.ink2; lead: 1.4; fit: true; lines: Math.max(1, Math.floor(root.between / (root.m.made.small * 1.4))) }
    PageList { visible: root.pages.length > 0; y: root.titleHeight; width: root.width; height: root.between; t: root.t; pages: root.pages; size: root.m.made.small }
    CommandRow {
        id: buttons
        y: root.height - height
        width: root.width - (aside.visible ? aside.width + 16 : 0)
        t: root.t
        size: root.m.made.slotButton
        pad: root.m.made.buttonPad
        rows: root.rows
        onGive: id => root.give(id)
    }
    Label { id: aside; visible: s !== "" && root.width >= 500; x: root.width - width; y: buttons.y + (buttons.height - height) / 2; s: root.aside; size: root.m.made.tiny; color: root.t.ink3 }
}
