pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
import "../parts/Cjk.js" as Cjk
// The notes as they are spoken, what to say now bright. Only whole lines are shown; what does not fit is counted.
Item {
    id: root
    required property Theme t
    required property ConsoleMeasures m
    property var view: ({})
    property var keyOf: id => ""
    readonly property real size: Math.round((view.noteSize || 30) * m.made.notesScale)
    readonly property real line: Math.round(size * m.made.notesLead)
    readonly property real between: Math.round(line * .22)
    readonly property real head: m.made.notesHead
    /// So high that six whole lines are seen, whatever is below.
    readonly property real needed: head + 6 * line + 2 * between
    readonly property var script: view.script || []
    readonly property var english: view.scriptEnglish || []
    signal larger
    signal smaller
    property string place: ""        // the page and step whose notes these are
    property int scrolled: 0         // how often they were scrolled by keys
    property bool moved: false       // whether the speaker has scrolled since the last step
    property int first: 0            // the first line that is shown
    property int shown: 0
    property int lines: 0
    property int _first: 0           // and where it was wished for
    readonly property int below: lines - first - shown
    onViewChanged: {
        const there = (view.page ?? "") + "/" + (view.step ?? ""), scroll = view.scroll || 0;
        if (there !== place) {
            moved = false;
        } else if (scroll !== scrolled) {
            moved = true;
            go(_first + (scroll - scrolled) * Math.max(1, shown - 1));
        }
        place = there;
        scrolled = scroll;
        settling.restart();
    }
    onHeightChanged: settling.restart()
    onLineChanged: settling.restart()
    Timer { id: settling; interval: 0; onTriggered: root.settle() }
    function go(to: int): void {
        _first = Math.max(0, to);
        lay();
        _first = first;
    }
    // What is said now stands at the top, as far as there is more below.
    function settle(): void {
        words.forceLayout();
        if (!moved) {
            const at = script.findIndex(passage => passage.when === "now");
            _first = at > 0 ? boxes().findIndex(box => box.of === passages.itemAt(at)) : 0;
        }
        lay();
    }
    // Every line of the notes: where it begins and ends.
    function boxes(): var {
        const found = [];
        for (const rows of [passages, translated])
            for (let i = 0; i < rows.count; ++i) {
                const item = rows.itemAt(i) as Passage;
                for (let k = 0; item !== null && k < item.lines; ++k)
                    found.push({ top: item.y + item.above + k * item.line, bottom: item.y + item.above + (k + 1) * item.line, of: item });
            }
        return found;
    }
    function lay(): void {
        const all = boxes(), room = height - head;
        lines = all.length;
        if (lines === 0) {
            first = shown = 0;
            return;
        }
        const end = all[lines - 1].bottom;
        let last = all.findIndex(box => end - box.top <= room + 1);
        if (last < 0)
            last = lines - 1;
        const from = Math.max(0, Math.min(_first, last));
        let to = from;
        while (to + 1 < lines && all[to + 1].bottom - all[from].top <= room + 1)
            ++to;
        first = from;
        shown = to - from + 1;
        words.y = -all[from].top;
        sheet.height = all[to].bottom - all[from].top;
    }
    component Passage: Item {
        property alias line: said.lineHeight
        property real above: 0
        property alias s: said.s
        property alias size: said.size
        property alias lead: said.lead
        property alias color: said.color
        property alias latin: said.latin
        property string mark: ""
        // Rich text does not tell its lines.
        readonly property int lines: Math.max(1, Math.round(said.contentHeight / said.lineHeight))
        width: words.width
        height: above + lines * said.lineHeight
        T { id: bullet; y: said.y; s: parent.mark; size: said.size; lead: said.lead; color: said.color; wrapMode: Text.NoWrap }
        T {
            id: said
            y: parent.above
            x: bullet.s === "" ? 0 : Math.max(size, bullet.width + size * .4)
            width: parent.width - x
            onContentHeightChanged: settling.restart()
            Accessible.role: Accessible.StaticText
            Accessible.name: s
        }
    }
    Rule { t: root.t; width: root.width; color: root.t.ink }
    Label { id: title; base: root.m.made.notesBase; s: qsTr("备注"); size: root.m.made.caption; bold: true; color: root.t.ink2 }
    Label { id: more; objectName: "hidden"; visible: s !== ""; x: title.width + root.m.made.small * .8; base: root.m.made.notesBase; s: root.below > 0 ? qsTr("还有 %1 行").arg(root.below) : root.first > 0 ? qsTr("上面 %1 行").arg(root.first) : ""; size: root.m.made.small; color: root.t.ink2 }
    KeyCap { visible: more.visible && s !== "" && x + width < sizes.x; t: root.t; x: more.x + more.width + root.m.made.small * .6; y: more.y + (more.height - height) / 2; s: root.keyOf(root.below > 0 ? "notes-down" : "notes-up"); size: root.m.made.small * .88 }
    Row {
        id: sizes
        anchors.right: parent.right
        y: root.m.made.notesBase - root.m.made.caption * 1.3
        Button { t: root.t; kind: "ghost"; size: root.m.made.caption * .9; hpad: 8; height: Math.round(root.m.made.caption * 1.8); width: 40; label: "A−"; activeFocusOnTab: false; onClicked: root.smaller(); Accessible.name: qsTr("备注缩小") }
        Button { t: root.t; kind: "ghost"; size: root.m.made.caption * .9; hpad: 8; height: Math.round(root.m.made.caption * 1.8); width: 40; label: "A+"; activeFocusOnTab: false; onClicked: root.larger(); Accessible.name: qsTr("备注放大") }
    }
    Label { visible: root.script.length === 0; y: root.head; s: qsTr("这一页没有备注"); size: root.m.made.title; color: root.t.ink3; lead: 1.6 }
    Item {
        id: sheet
        objectName: "sheet"
        y: root.head
        width: root.width
        clip: true
        Column {
            id: words
            width: parent.width
            spacing: root.between
            Repeater {
                id: passages
                model: root.script.length
                Passage {
                    required property int index
                    readonly property var passage: root.script[index] || ({})
                    s: Cjk.whole(passage.text || "", words.width / root.size)
                    mark: passage.mark || ""
                    size: root.size
                    lead: root.m.made.notesLead
                    color: passage.when === "now" ? root.t.ink : root.t.ink3
                }
            }
            Repeater {
                id: translated
                model: root.english.length
                Passage {
                    required property int index
                    readonly property var passage: root.english[index] || ({})
                    above: index === 0 ? root.between : 0
                    latin: true
                    s: passage.text || ""
                    size: Math.round(root.size * .8)
                    lead: 1.4
                    color: passage.when === "now" ? root.t.ink2 : root.t.ink3
                }
            }
        }
    }
    WheelHandler {
        property real sum: 0
        onWheel: event => {
            sum += event.angleDelta.y;
            const notches = Math.trunc(sum / 60);
            if (notches !== 0) {
                sum -= notches * 60;
                root.moved = true;
                root.go(root._first - notches);
            }
        }
    }
    DragHandler {
        id: drag
        target: null
        property int begun: 0
        onActiveChanged: if (active) begun = root.first
        onTranslationChanged: {
            if (active && root.line > 0) {
                root.moved = true;
                root.go(begun - Math.round(translation.y / root.line));
            }
        }
    }
}
