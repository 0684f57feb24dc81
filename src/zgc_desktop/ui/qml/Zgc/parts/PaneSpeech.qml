import QtQuick
// What a screen reader says of a question pane: what is asked, and after the answer whether it was right and what is.
QtObject {
    id: root
    required property QuestionPane pane

    function asking(): string { return sentence([pane.progress, pane.kindName, ...pane.asides, pane.stemText()]) }
    function outcome(): string { return [sentence([pane.words.verdict()]), pane.correct ? "" : sentence([qsTr("正确答案：%1").arg(right())]), pane.question.explain || ""].filter(x => x).join(" ") }
    function sentence(parts: var): string {
        const said = parts.filter(part => part !== "").join("，");
        return /[。？！?!.]$/.test(said) ? said : said + (Qt.uiLanguage === "en" ? "." : "。");
    }
    function textOf(key: string): string { return pane.labelOf(pane.options.find(option => option.key === key) || { text: "" }, pane.options.findIndex(option => option.key === key)) }
    // What is right, in words.
    function right(): string {
        const answer = pane.question.answer || {};
        if (answer.order)
            return answer.order.map(textOf).join("、");
        if (answer.pairs)
            return answer.pairs.map((key, n) => pane.question.rows[n] + "：" + textOf(key)).join("；");
        if (answer.blanks)
            return answer.blanks.map(blank => blank.text).join("、");
        return answer.text || pane.options.filter(option => option.correct).map(option => option.key + " " + textOf(option.key)).join("、");
    }
}
