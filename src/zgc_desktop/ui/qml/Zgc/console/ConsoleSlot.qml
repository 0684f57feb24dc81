pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The lower slot: tabs that share one place, so that the notes above never move. What is new only marks its tab.
Item {
    id: root
    required property Theme t
    required property ConsoleMeasures m
    required property var stage
    property var view: ({})
    property var time: ({})
    property var updates: null       // see Updates.view in ui/watch.py
    property string notice: ""
    property bool unkept: false      // place and strokes are not being saved
    property bool folded: false      // only the tabs, and of the one in front what it says in a line
    property var rules: []           // what keys do while a question is up
    property bool sourcesWanted: false
    // While a question is up its keys stand in front of the sources, until these are asked for.
    readonly property string tab: rules.length > 0 && (view.tab || "sources") === "sources" && !sourcesWanted ? "keys" : view.tab || "sources"
    readonly property bool asking: rules.length > 0
    onAskingChanged: sourcesWanted = false
    function open(tab: string): void {
        sourcesWanted = tab === "sources";
        give("slot", tab === "keys" ? "sources" : tab);
    }
    readonly property var keyOf: id => stage.keyOf(id)
    readonly property bool waiting: updates !== null && updates.waiting
    readonly property int faults: updates !== null ? updates.faults : 0
    // What has come to the tab of changes, for whoever brings it to the front.
    readonly property string news: waiting || faults > 0 || notice !== "" ? [waiting ? updates.changes.map(c => c.kind + c.number).join(" ") : "", faults, notice].join("/") : ""
    readonly property var tabs: (asking ? [{ id: "keys", label: qsTr("这时的按键"), word: "", alarm: false }] : []).concat([
        { id: "sources", label: qsTr("出处"), word: (view.sources || []).length > 0 ? String(view.sources.length) : "", alarm: false },
        { id: "time", label: qsTr("时间"), word: view.cut && !view.cut.offered ? qsTr("略过 %1 页").arg(view.cut.pages.length) : time.late ? qsTr("晚 %1").arg(time.late) : time.early ? qsTr("早 %1").arg(time.early) : "", alarm: !!time.late },
        {
            id: "changes", label: qsTr("改动"), alarm: unkept || !waiting && (faults > 0 || notice !== ""),
            word: unkept ? qsTr("没在保存") : waiting ? (updates.changed > 0 ? qsTr("%1 页").arg(updates.changed) : qsTr("有")) : faults > 0 ? qsTr("有错") : notice !== "" ? qsTr("有故障") : ""
        }
    ])
    readonly property Item front: tab === "time" ? late : tab === "changes" ? changes : sources
    signal give(id: string, arg: string)
    signal putAway                   // the notice
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("出处、时间、改动")
    Rule { t: root.t; width: root.width; thickness: 1; color: root.t.edge }
    Row {
        id: heads
        spacing: root.m.made.tab * 1.3
        Repeater {
            model: root.tabs.length
            Item {
                id: head
                required property int index
                readonly property var tab: root.tabs[index]
                readonly property bool on: root.tab === tab.id
                width: label.width + (word.s === "" ? 0 : word.width + root.m.made.tab * .45)
                height: root.m.made.tabs
                Accessible.role: Accessible.PageTab
                Accessible.name: [tab.label, tab.word].filter(x => x).join(" ")
                Accessible.selected: on
                Accessible.onPressAction: root.open(tab.id)
                Rectangle { visible: head.on; width: parent.width; height: root.m.made.tab > 16 ? 4 : 3; color: root.t.ink }
                Label { id: label; base: Math.round(root.m.made.tabs * .72); s: head.tab.label; size: root.m.made.tab; bold: head.on; color: head.on ? root.t.ink : root.t.ink2 }
                Label { id: word; x: label.width + root.m.made.tab * .45; base: Math.round(root.m.made.tabs * .72); s: head.tab.word; size: root.m.made.tabWord; bold: head.tab.alarm; color: head.tab.alarm ? root.t.wrong : root.t.ink3 }
                HoverHandler { cursorShape: Qt.PointingHandCursor }
                TapHandler { onTapped: root.open(head.tab.id) }
            }
        }
    }
    Label {
        id: hint
        readonly property bool more: root.tab === "sources" && sources.read === null && sources.count > sources.rows && !root.folded
        visible: s !== ""
        x: root.width - width
        base: Math.round(root.m.made.tabs * .72)
        s: root.tab === "keys" ? "" : root.folded ? root.tab === "sources" ? "" : late.visible ? late.headline : changes.headline
            : more ? qsTr("第 %1—%2 个，共 %3 个").arg(sources.from + 1).arg(sources.to).arg(sources.count)
            : root.tab === "sources" ? (sources.read !== null ? qsTr("列表 Esc") : root.m.size === "large" && sources.count > 0 ? qsTr("点段落看原文") : "") : root.keyOf(root.tab === "time" ? "cut" : "updates")
        size: root.m.made.tabWord; color: more || root.folded ? root.t.ink : root.t.ink3; font.underline: more
        fit: true; floor: 10; maxWidth: Math.max(1, root.width - heads.width - root.m.made.tab)
        HoverHandler { enabled: hint.more; cursorShape: Qt.PointingHandCursor }
        TapHandler { enabled: hint.more; onTapped: sources.turn() }
    }
    Item {
        id: body
        y: root.m.made.tabs
        width: root.width
        height: Math.max(0, root.height - y)
        visible: !root.folded
        SlotKeys { visible: root.tab === "keys"; anchors.fill: parent; t: root.t; m: root.m; rules: root.rules }
        SlotSources {
            id: sources
            visible: root.tab === "sources"
            anchors.fill: parent
            t: root.t; m: root.m
            sources: root.view.sources || []
            reading: root.view.reading ?? -1
            page: root.view.page ?? -1
            onOpen: figure => figure < 0 ? root.give("slot", "sources") : root.give("sources", String(figure))
        }
        SlotTime {
            id: late
            visible: root.tab === "time"
            anchors.fill: parent
            t: root.t; m: root.m
            view: root.view.cut || null
            time: root.time
            keyOf: root.keyOf
            onGive: id => root.give(id, "")
        }
        SlotChanges {
            id: changes
            visible: root.tab === "changes"
            anchors.fill: parent
            t: root.t; m: root.m
            view: root.updates
            notice: root.notice
            frozen: root.stage.frozen
            keyOf: root.keyOf
            onGive: id => {
                if (id === "sources")
                    root.putAway();
                root.give(id, "");
            }
        }
    }
}
