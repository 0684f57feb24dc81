import QtQuick
// What was saved while the show runs, what is wrong with it, and what went wrong in the program itself.
SlotCard {
    id: root
    property var view: null          // see Updates.view in ui/watch.py
    property string notice: ""       // one sentence for the speaker
    property bool frozen: false      // the audience's picture belongs to the version that is up
    property var keyOf: id => ""
    readonly property bool waiting: view !== null && view.waiting
    readonly property int faults: view !== null ? view.faults : 0
    readonly property var words: ({ "changed": qsTr("改了"), "notes": qsTr("备注改了"), "added": qsTr("新加"), "removed": qsTr("删了"), "moved": qsTr("挪了") })
    readonly property string broken: faults > 0 ? view.problems[0].place + " " + view.problems[0].message : ""
    function button(id: string, title: string, kind: string): var { return { id: id, title: title, kind: kind, key: id === "sources" ? "" : keyOf(id) } }
    // By what became of them: 改了 第 19 页　备注改了 第 21、22 页
    function told(changes: var): string {
        const found = new Map();
        for (const change of changes)
            found.set(change.kind, (found.get(change.kind) || []).concat(change.number));
        return [...found].map(([kind, pages]) => qsTr("%1 第 %2 页").arg(words[kind] || "").arg(pages.slice(0, 12).join(qsTr("、")) + (pages.length > 12 ? "…" : ""))).join("　　");
    }
    headline: waiting ? (view.changed > 0 ? qsTr("文件有改动：%1 页").arg(view.changed) : qsTr("文件有改动")) + (frozen ? qsTr("，定格结束后采用") : qsTr("，翻页时采用"))
        : faults > 0 ? qsTr("文件有 %1 处错，放的还是上一版").arg(faults) : notice !== "" ? qsTr("程序说") : qsTr("没有改动")
    line: broken !== "" && waiting ? told(view.changes) + "\n" + qsTr("%1 处错：%2").arg(faults).arg(broken) : waiting ? told(view.changes) : broken !== "" ? broken : notice
    wrong: !waiting && faults === 0 && notice !== ""
    rows: [
        ...waiting && !frozen ? [button("update", qsTr("现在采用"), "primary")] : [],
        ...waiting || faults > 0 ? [button("updates", faults > 0 && !waiting ? qsTr("看哪里错") : qsTr("全部列出"), "normal")] : [],
        button("sources", qsTr("收起"), "ghost")
    ]
}
