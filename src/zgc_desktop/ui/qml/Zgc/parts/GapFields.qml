pragma ComponentBehavior: Bound
import QtQuick
// One field a gap of a sentence; after the answer what belongs there stands behind it.
Item {
    id: root
    required property var pane
    readonly property Theme t: pane.t
    readonly property var blanks: pane.question.answer ? pane.question.answer.blanks || [] : []
    property string questionId: pane.question.id || ""
    readonly property bool composing: blanks.some((b, n) => fields.count > n && (fields.itemAt(n) as GapField).composing)
    width: 984
    height: 536
    onQuestionIdChanged: load()
    Component.onCompleted: load()
    readonly property var kept: pane.blanks
    onKeptChanged: load()
    function load(): void {
        for (let n = 0; n < fields.count; n++) {
            const field = fields.itemAt(n) as GapField;
            // What is being written in another window, or here, is not written over.
            if (field !== null && !field.composing && field.text !== (pane.blanks[n] || ""))
                field.text = pane.blanks[n] || "";
        }
    }
    function takeFocus(): void {
        if (fields.count > 0)
            (fields.itemAt(0) as GapField).takeFocus();
    }
    function dropFocus(): void {
        for (let n = 0; n < fields.count; n++)
            (fields.itemAt(n) as GapField).dropFocus();
    }
    function begin(text: string): void {
        const first = fields.itemAt(0) as GapField;
        if (first === null)
            return;
        first.text = text;
        first.edited(text);
    }
    function next(from: int): void {
        if (from + 1 < fields.count)
            (fields.itemAt(from + 1) as GapField).takeFocus();
        else
            pane.submit();
    }
    Repeater {
        id: fields
        model: root.blanks
        GapField {
            required property var modelData
            required property int index
            y: index * 140
            t: root.t
            number: index + 1
            unit: modelData.unit || ""
            answer: modelData.text || ""
            live: root.pane.open
            answered: root.pane.answered
            blank: root.pane.nobody
            well: (root.pane.parts[index] ?? root.pane.correct) === true
            question: root.pane.stemText()
            onEdited: words => root.pane.fill(index, words)
            onSubmitted: root.next(index)
            onEscaped: root.pane.departed()
        }
    }
    T {
        y: root.blanks.length * 140 + 4
        width: 984
        s: root.pane.words.gapMessage()
        size: 30; lead: 1.5; color: !["", "unsure"].includes(root.pane.feedback) && !root.pane.answered ? root.t.ink : root.t.ink2
        Accessible.role: Accessible.StaticText
        Accessible.name: s
        Accessible.ignored: s === ""
    }
}
