import QtQuick
// What a question pane says of an answer: to the person who gave it, or to a hall whose answer a speaker has entered.
QtObject {
    id: root
    required property var pane
    readonly property bool hall: pane.hall
    readonly property string mine: pane.hall ? qsTr("大厅选的") : qsTr("你的选择")
    readonly property string written: pane.hall ? qsTr("大厅答的") : qsTr("你的答案")
    // Beside a choice that is not judged yet.
    readonly property string selected: pane.hall ? qsTr("大厅选的") : qsTr("已选")

    function noteOf(option: var, mark: string, mine: bool): string {
        if (pane.ordering)
            return pane.answered ? qsTr("第 %1 位").arg(pane.placeOf(option.key) + 1) + (mark === "wrong" && mine ? (root.hall ? qsTr("（大厅排 %1）") : qsTr("（你排 %1）")).arg(pane.chosen.indexOf(option.key) + 1) : "")
                : mine ? qsTr("第 %1 位").arg(pane.chosen.indexOf(option.key) + 1) : "";
        if (mark === "selected")
            return pane.multiple && !root.hall ? "" : selected;
        if (mark === "right")
            return pane.multiple && mine ? qsTr("选对了") : qsTr("正确答案");
        return mark === "missed" ? qsTr("漏选") : mark === "wrong" ? root.mine : "";
    }
    function verdict(): string { return pane.hall ? "" : pane.told.verdict || "" }
    function numberMessage(): string {
        const answer = pane.question.answer || {}, feedback = pane.feedback;
        if (pane.nobody)
            return "";
        if (pane.told.message)
            return pane.told.message;
        if (feedback === "unit")
            return qsTr("数字对，单位不对：这里问的单位是%1。").arg(answer.unit || "");
        if (feedback === "magnitude")
            return qsTr("数字对，小数点的位置不对。");
        if (feedback === "qualifier")
            return qsTr("数字对，“约”“近”“超”这样的字不对：公布的是%1。").arg(answer.text || "");
        if (pane.hall)
            return pane.open ? qsTr("回车写下，再按回车揭晓。") : "";
        if (!pane.numeric)
            return pane.answered ? "" : qsTr("简体、繁体、全角、半角都认得；引号和标点可写可不写。");
        return pane.answered ? "" : answer.sense ? qsTr("“约”“近”“超”这样的字也要写；单位可写可不写。")
            : qsTr("逗号、全角数字和“万”“亿”都认得；单位和“约”“近”“超”可写可不写。");
    }
    function gapMessage(): string {
        if (pane.told.message)
            return pane.told.message;
        if (pane.answered)
            return "";
        if (pane.hall)
            return pane.open ? qsTr("回车到下一个空；写完再按回车揭晓。") : "";
        return qsTr("回车到下一个空；最后一个空里回车提交。");
    }
    // To a hall, beside a question that is not revealed.
    function waiting(): string {
        const letters = pane.chosen.filter(letter => letter !== "");
        if (pane.picking && letters.length > 0)
            return (pane.alone ? qsTr("选了 %1，按“揭晓”看对错") : qsTr("选了 %1，等讲者揭晓")).arg(letters.join("、"));
        if (letters.length > 0 || pane.typed !== "" && !pane.editing || pane.blanks.some(text => text !== ""))
            return pane.alone ? qsTr("答好了，按“揭晓”看对错") : qsTr("答好了，等讲者揭晓");
        return pane.typing ? qsTr("先在心里想好答案") : pane.ordering ? qsTr("先在心里排好") : pane.matching ? qsTr("先在心里配好")
            : pane.multiple ? qsTr("先在心里选好几个") : qsTr("先在心里选好一个");
    }
}
