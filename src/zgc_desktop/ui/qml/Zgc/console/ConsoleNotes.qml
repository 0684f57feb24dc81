pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The notes as they are spoken, what to say now bright, and below them where each figure is from.
Item {
    id: root
    required property Theme t
    property var view: ({})
    readonly property real size: view.noteSize || 30
    readonly property int scroll: view.scroll || 0
    signal larger
    signal smaller
    onScrollChanged: toPlace()
    function toPlace(): void {
        notes.contentY = Math.max(0, Math.min(notes.contentHeight - notes.height, scroll * notes.height * .7));
    }
    Rectangle { width: root.width; height: 2; antialiasing: true; color: root.t.ink }
    T { base: 46; s: qsTr("备注"); size: 24; bold: true; color: root.t.ink2; lead: 1.3 }
    Row {
        anchors.right: parent.right
        y: 10
        spacing: 8
        Button { t: root.t; kind: "ghost"; size: 22; label: "A−"; hotkey: "-"; activeFocusOnTab: false; onClicked: root.smaller() }
        Button { t: root.t; kind: "ghost"; size: 22; label: "A+"; hotkey: "+"; activeFocusOnTab: false; onClicked: root.larger() }
    }
    Flickable {
        id: notes
        y: 72
        width: root.width
        height: root.height - y - (sources.visible ? sources.height + 20 : 0)
        contentHeight: words.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        onContentHeightChanged: root.toPlace()
        Column {
            id: words
            width: notes.width
            spacing: root.size * .4
            Repeater {
                model: root.view.script || []
                T {
                    required property var modelData
                    width: words.width
                    s: modelData.text
                    size: root.size
                    lead: 1.6
                    color: modelData.when === "now" ? root.t.ink : root.t.ink3
                    Accessible.role: Accessible.StaticText
                    Accessible.name: s
                }
            }
            Repeater {
                model: root.view.scriptEnglish || []
                T {
                    required property var modelData
                    required property int index
                    topPadding: index === 0 ? root.size * .6 : 0
                    width: words.width
                    latin: true
                    font.features: ({ "pwid": 1 })
                    s: modelData.text
                    size: root.size * .8
                    lead: 1.4
                    color: modelData.when === "now" ? root.t.ink2 : root.t.ink3
                    Accessible.role: Accessible.StaticText
                    Accessible.name: s
                }
            }
            T { visible: (root.view.script || []).length === 0; s: qsTr("这一页没有备注"); size: 24; color: root.t.ink3; lead: 1.6 }
        }
    }
    // More notes below: a bar at the side.
    Rectangle {
        visible: notes.contentHeight > notes.height + 1
        x: root.width - 4
        y: notes.y + notes.visibleArea.yPosition * notes.height
        width: 4
        height: Math.max(24, notes.visibleArea.heightRatio * notes.height)
        color: root.t.edge
    }
    Item {
        id: sources
        visible: (root.view.facts || []).length > 0 && root.height > 400    // what is said goes before where it is from
        anchors.bottom: parent.bottom
        width: root.width
        height: list.height + 44
        Rectangle { width: parent.width; height: 1; antialiasing: true; color: root.t.rule }
        T { base: 34; s: qsTr("数字的出处"); size: 22; bold: true; color: root.t.ink2; lead: 1.3 }
        T {
            id: list
            y: 44
            width: parent.width
            s: (root.view.facts || []).map(f => qsTr("%1 %2（%3，%4，%5）").arg(f.label).arg(f.text).arg(f.period).arg(f.kind).arg(f.paragraph) + (f.formula ? " " + f.formula : "")).join(qsTr("；"))
            size: 22; floor: 16; lead: 1.4; color: root.t.ink2; fit: true; room: 160
        }
    }
}
