pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// What is left out so that the talk ends in time: a hint when it runs late, the offer, and what was accepted.
Rectangle {
    id: root
    required property Theme t
    property var view: null          // see cut_view in ui/console.py
    property bool late: false        // whether leaving pages out is worth a thought
    readonly property bool offered: view !== null && view.offered
    readonly property int most: 4    // titles listed
    property var keyOf: id => ""
    signal ask
    signal accept
    signal refuse
    visible: view !== null || late
    height: visible ? Math.max(words.height, ask.visible ? ask.height : 0) + 32 : 0
    color: t.sunken
    border.width: offered ? 2 : 0
    border.color: t.ink
    Accessible.role: Accessible.Grouping
    Accessible.name: headline.s
    function headlineText(): string {
        if (view === null)
            return qsTr("讲得慢了，可以略过几页");
        if (!offered)
            return qsTr("已略过 %1 页，省 %2").arg(view.pages.length).arg(view.saved);
        if (view.pages.length === 0)
            return view.over !== "" ? qsTr("还剩 %1，没有可以略过的页，仍多 %2").arg(view.left).arg(view.over) : qsTr("还剩 %1，讲得完，不用略过").arg(view.left);
        const said = view.unasked ? qsTr("讲得慢了：略过 %1 页，省 %2").arg(view.pages.length).arg(view.saved)
            : qsTr("还剩 %1：略过 %2 页，省 %3").arg(view.left).arg(view.pages.length).arg(view.saved);
        return view.over !== "" ? said + qsTr("，仍多 %1").arg(view.over) : said;
    }
    Column {
        id: words
        x: 20; y: 16
        width: root.width - 40 - (ask.visible ? ask.width + 24 : 0)
        spacing: root.view === null ? 4 : 10
        T { id: headline; width: parent.width; s: root.headlineText(); size: 24; bold: true; color: root.t.ink; backdrop: root.color; lead: 1.4; fit: true; floor: 18; lines: 2 }
        T {
            visible: s !== "" && (root.view !== null || root.width > 620)
            width: parent.width
            s: root.view === null ? qsTr("到点的时间变了，就先输剩下的分钟数") : root.view.pages.slice(0, root.most).map(p => p.number + " " + p.title).join(qsTr("；")) + (root.view.pages.length > root.most ? qsTr("；还有 %1 页").arg(root.view.pages.length - root.most) : "")
            size: 22; color: root.t.ink2; backdrop: root.color; lead: 1.4; fit: true; floor: 16; lines: 2
        }
        Row {
            visible: root.view !== null
            spacing: 12
            Button { visible: root.offered; t: root.t; size: 20; kind: "primary"; label: qsTr("采用"); hotkey: root.keyOf("cut-accept"); activeFocusOnTab: false; onClicked: root.accept() }
            Button { visible: root.offered; t: root.t; size: 20; label: qsTr("不用"); hotkey: "Esc"; activeFocusOnTab: false; onClicked: root.refuse() }
            Button { visible: root.view !== null && !root.offered; t: root.t; size: 20; label: qsTr("撤销"); hotkey: root.keyOf("cut-accept"); activeFocusOnTab: false; onClicked: root.accept() }
        }
    }
    Button { id: ask; visible: root.view === null; anchors.right: parent.right; anchors.rightMargin: 20; anchors.verticalCenter: parent.verticalCenter; t: root.t; size: 20; label: qsTr("看看略过哪些"); hotkey: root.keyOf("cut"); activeFocusOnTab: false; onClicked: root.ask() }
}
