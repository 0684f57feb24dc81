pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The notes as they are spoken, what to say now bright, and below them where each figure is from.
Item {
    id: root
    required property Theme t
    property var view: ({})
    readonly property real size: view.noteSize || 30
    // Where the figures are from: by paragraph, each with its first words, as the speaker would look it up.
    readonly property string sources: (view.sources || []).map(p => "\ue001" + p.paragraph + "\ue002 " + (p.opening === "" ? "" : qsTr("“%1”").arg(p.opening) + " ") + p.figures.map(figure).join(qsTr("；"))).join("\n")
    function figure(f: var): string { return qsTr("%1 %2（%3，%4）").arg(f.label).arg(f.text).arg(f.kind).arg(f.period) + (f.formula ? " " + f.formula : "") }
    // They stand below the notes or, where that would leave too little of those, at their end: none is ever left out.
    readonly property real room: Math.min(180, height * .4)
    readonly property bool sourcesBelow: height < 320 || measure.contentHeight > room
    signal larger
    signal smaller
    property string place: ""        // the page and step whose notes these are
    property int scrolled: 0         // how often they were scrolled by keys
    property bool moved: false       // whether the speaker has scrolled since the last step
    onViewChanged: {
        const there = (view.page ?? "") + "/" + (view.step ?? ""), scroll = view.scroll || 0;
        if (there !== place) {
            moved = false;
            following.restart();
        } else if (scroll !== scrolled) {
            moved = true;
            toY(notes.contentY + (scroll - scrolled) * notes.height * .7);
        }
        place = there;
        scrolled = scroll;
    }
    Timer { id: following; interval: 0; onTriggered: root.follow() }
    function toY(y: real): void { notes.contentY = Math.max(0, Math.min(notes.contentHeight - notes.height, y)) }
    // What is said now stands at the top, as far as there is more below.
    function follow(): void {
        if (moved)
            return;
        words.forceLayout();
        const at = (view.script || []).findIndex(passage => passage.when === "now");
        const item = at > 0 ? passages.itemAt(at) : null;
        toY(item ? item.y : 0);
    }
    Rule { t: root.t; width: root.width; color: root.t.ink }
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
        onContentHeightChanged: following.restart()
        onHeightChanged: following.restart()
        onMovementStarted: root.moved = true
        Column {
            id: words
            width: notes.width
            spacing: root.size * .4
            Repeater {
                id: passages
                model: root.view.script || []
                Item {
                    id: passage
                    required property var modelData
                    readonly property color ink: modelData.when === "now" ? root.t.ink : root.t.ink3
                    width: words.width
                    height: said.height
                    T { id: mark; s: passage.modelData.mark; size: root.size; lead: 1.6; color: passage.ink; wrapMode: Text.NoWrap }
                    T {
                        id: said
                        x: mark.s === "" ? 0 : Math.max(root.size, mark.width + root.size * .4)
                        width: parent.width - x
                        s: passage.modelData.text
                        size: root.size
                        lead: 1.6
                        color: passage.ink
                        Accessible.role: Accessible.StaticText
                        Accessible.name: s
                    }
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
            T { visible: below.visible; topPadding: 24; s: qsTr("数字的出处"); size: 22; bold: true; color: root.t.ink2; lead: 1.3 }
            T { id: below; visible: root.sources !== "" && root.sourcesBelow; width: words.width; s: root.sources; size: 22; lead: 1.4; color: root.t.ink2 }
        }
    }
    // More notes below: a bar at the side.
    Rectangle {
        visible: notes.contentHeight > notes.height + 1
        x: root.width + 10
        y: notes.y + notes.visibleArea.yPosition * notes.height
        width: 4
        height: Math.max(24, notes.visibleArea.heightRatio * notes.height)
        color: root.t.edge
    }
    T { id: measure; visible: false; width: root.width; s: root.sources; size: 16; lead: 1.4 }
    Item {
        id: sources
        visible: root.sources !== "" && !root.sourcesBelow
        anchors.bottom: parent.bottom
        width: root.width
        height: list.height + 44
        Rule { t: root.t; width: parent.width; thickness: 1 }
        T { base: 34; s: qsTr("数字的出处"); size: 22; bold: true; color: root.t.ink2; lead: 1.3 }
        T { id: list; y: 44; width: parent.width; s: root.sources; size: 22; floor: 16; lead: 1.4; color: root.t.ink2; fit: true; room: root.room }
    }
}
