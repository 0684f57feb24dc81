import QtQuick
// What is left out so that the talk ends in time: the offer as it was made, or what was accepted.
SlotCard {
    id: root
    property var view: null          // see cut_view in ui/console_view.py
    property var time: ({})
    property var keyOf: id => ""
    readonly property bool offered: view !== null && view.offered
    readonly property int count: view === null ? 0 : view.pages.length
    function button(id: string, title: string, kind: string): var { return { id: id, title: title, kind: kind, key: id === "leave" ? "Esc" : keyOf(id) } }
    headline: {
        if (view === null)
            return (time.paceShort || "").replace(/^[a-z]/, first => first.toUpperCase());
        if (!offered)
            return qsTr("已略过第 %1 页，省 %2").arg(view.numbers).arg(view.saved);
        if (view.closing)
            return qsTr("只剩 %1：讲完这页，跳到结尾").arg(view.left);
        if (count === 0)
            return view.over !== "" ? qsTr("到结尾还差 %1，没有能略过的页").arg(view.over) : qsTr("还剩 %1，讲得完，不用略过").arg(view.left);
        const said = qsTr("略过第 %1 页，省 %2").arg(view.numbers).arg(view.saved);
        return said + (view.over !== "" ? qsTr("，还差 %1").arg(view.over) : qsTr("，可以按时讲完"));
    }
    line: view === null ? qsTr("到点的时间变了，就先输剩下的分钟数，再按 %1").arg(keyOf("cut"))
        : view.closing && view.chapters.length > 0 ? qsTr("略过第 %1 页，包括%2").arg(view.numbers).arg(view.chapters.join(qsTr("、")))
        : count === 0 && view.over !== "" ? (view.each === "" ? "" : qsTr("可以略过的页都讲过了；从这里每页少讲 %1").arg(view.each)) : ""
    pages: view === null || view.closing && view.chapters.length > 0 ? [] : view.pages
    aside: !offered || count === 0 ? "" : time.stale ? qsTr("按刚才的时间算") : qsTr("这份提议不会自己变")
    rows: {
        if (view === null)
            return [button("cut", qsTr("看看略过哪些"), "normal"), button("leave", qsTr("收起"), "ghost")];
        if (!offered)
            return [button("cut-accept", qsTr("撤销"), "normal"), button("leave", qsTr("收起"), "ghost")];
        if (count === 0)
            return [button("leave", qsTr("知道了"), "primary")];
        const take = button("cut-accept", view.closing ? qsTr("跳到结尾") : qsTr("略过这 %1 页").arg(count), "primary");
        const again = button("cut", qsTr("重算"), "normal");
        const other = button("cut-otherwise", view.closing ? qsTr("换别的页") : qsTr("跳到结尾"), "normal");
        return [take].concat(time.stale ? [again] : [], view.other ? [other] : [], [button("leave", qsTr("不略过"), "ghost")]);
    }
}
