pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Facts in rows; every row opens its slide.
Item {
    id: root
    required property Theme t
    property string title: ""
    property string none: ""
    property var rows: []
    signal open(page: int)
    implicitHeight: 44 + Math.max(1, rows.length) * 44
    T { base: 24; s: root.title; size: 24; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
    T { visible: root.rows.length === 0; base: 70; s: root.none; size: 20; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
    Repeater {
        model: root.rows
        RowLink {
            id: row
            required property var modelData
            required property int index
            t: root.t
            y: 44 + index * 44
            width: root.width
            page: modelData.page
            number: modelData.number
            name: modelData.label + (modelData.note ? "，" + modelData.note : "")
            onOpen: page => root.open(page)
            T { id: label; base: 29; s: row.modelData.label; size: 20; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: row.modelData.note === "" ? root.width - 110 : Math.min(400, root.width * .55); floor: 16 }
            T { anchors.right: parent.right; anchors.rightMargin: row.pageWidth + 26; base: 29; s: row.modelData.note; size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: root.width - row.pageWidth - 46 - label.width; floor: 15 }
        }
    }
}
