pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Of a show that was given: the questions that were asked, and the pages that were drawn on.
Column {
    id: root
    required property Theme t
    property var asked: []
    property var drawn: []
    spacing: 40
    component Heading: Item {
        id: heading
        property string s
        width: root.width
        height: 44
        Rule { t: root.t; width: parent.width; color: root.t.ink }
        T { base: 34; s: heading.s; size: 20; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
    }
    Column {
        visible: root.asked.length > 0
        Heading { s: qsTr("现场问的题") }
        Repeater {
            model: root.asked
            Item {
                id: row
                required property var modelData
                width: root.width
                height: 44
                Accessible.role: Accessible.ListItem
                Accessible.name: [modelData.number, modelData.stem, modelData.said].filter(x => x).join(" ")
                Rule { t: root.t; width: parent.width; thickness: 1 }
                T { base: 29; s: row.modelData.number || qsTr("测验"); size: 18; bold: true; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
                T { x: 80; base: 29; s: row.modelData.stem; size: 18; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; floor: 18; maxWidth: root.width - 240 }
                T { x: root.width - width; base: 29; s: row.modelData.said; size: 18; bold: row.modelData.right; color: row.modelData.right ? root.t.right : root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
            }
        }
    }
    Column {
        visible: root.drawn.length > 0
        Heading { s: qsTr("写画的页") }
        Item { width: 1; height: 16 }
        Grid {
            columns: 4
            columnSpacing: 24
            rowSpacing: 16
            Repeater {
                model: root.drawn
                Item {
                    id: page
                    required property var modelData
                    width: (root.width - 72) / 4
                    height: thumb.height + 36
                    Accessible.role: Accessible.ListItem
                    Accessible.name: modelData.number + " " + modelData.title
                    Thumb { id: thumb; width: parent.width; view: page.modelData.view; hall: root.t.hall; frame: root.t.edge; pixel: root.t.pixel }
                    InkStrokes { marks: page.modelData.marks; hall: root.t.hall; scale: thumb.width / 1920; transformOrigin: Item.TopLeft; clip: true }
                    T { base: thumb.height + 28; s: page.modelData.number + "　" + page.modelData.title; size: 18; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; floor: 18; maxWidth: parent.width }
                }
            }
        }
    }
}
