pragma ComponentBehavior: Bound
import QtQuick
import "Fit.js" as Fit
// One question in one geometry for all its states; it shows what it is given and tells what is done.
// Used by the quiz screen (state from Python) and by the quiz slide (state kept by the layout).
Item {
    id: root
    required property Theme t
    property var question: ({})
    property var chosen: []
    property string typed: ""
    property var blanks: []
    property var parts: []
    property string phase: "unanswered"
    property string feedback: ""
    property bool correct: false
    property real credit: 0          // the part that was right
    property bool corrected: false   // the person says that it is right, the program that it is not
    property var told: ({})          // what is said of the answer: see quiz/said.py
    property string progress: ""
    property color accent: t.ink
    property bool live: true
    property bool hall: false        // a hall is asked: a speaker enters what it says, and reveals
    property bool alone: false       // nobody speaks: the visitor reveals
    property bool nobody: false      // revealed, and nobody had answered
    property bool plainSide: false   // what stands beside the answers is somebody else's
    property bool linked: true
    property bool motion: true
    property int cursor: -1
    readonly property string kind: question.kind || "single"
    readonly property bool multiple: kind === "multiple"
    readonly property bool ordering: kind === "ordering"
    readonly property bool matching: kind === "matching"
    // One option is the answer: a second key sends it.
    readonly property bool picking: ["single", "true-false", "place"].includes(kind)
    readonly property bool numeric: kind === "numeric"
    // Kinds that take the keyboard into a field.
    readonly property bool field: numeric || kind === "text"
    readonly property bool typing: field || kind === "cloze"
    // Where an ordering was given, it is answered side by side with the right one.
    readonly property bool crossing: ordering && answered && !nobody && chosen.length > 0
    readonly property bool listed: !crossing && ["single", "multiple", "true-false", "ordering"].includes(kind)
    readonly property bool answered: phase === "answered"
    readonly property bool open: live && !answered
    readonly property var options: question.options || []
    readonly property bool composing: entry.composing || gaps !== null && gaps.composing
    readonly property bool editing: entry.editing
    readonly property alias words: words
    readonly property GapFields gaps: special.item as GapFields
    // What stands below the question in few words: that the source gives no year, that there is no English.
    readonly property var asides: [question.note || "", question.untranslated ? qsTr("这题没有英文，用中文问") : ""].filter(a => a !== "")
    // Where the line below the question ends.
    readonly property real lineEnd: kindLine.x + kindLine.width
    readonly property string kindName: ({ single: qsTr("单选"), multiple: qsTr("多选"), "true-false": qsTr("判断"), numeric: qsTr("填数"),
        text: qsTr("填名称"), cloze: qsTr("填空"), ordering: qsTr("排序"), matching: qsTr("配对"), place: qsTr("标尺") })[kind] || ""
    readonly property var stemStep: Fit.step([stemText()], 1728, [
        { size: 60, lines: 1 }, { size: 54, lines: 1 }, { size: 42, lines: 2 }, { size: 38, lines: 2 }, { size: 30, lines: 3 }, { size: 24, lines: 4 }])
    readonly property real gap: [24, 24, 24, 24, 24, 16, 10][Math.min(6, options.length)]
    readonly property real optionHeight: options.length <= 4 ? 116 : (536 - gap * (options.length - 1)) / options.length
    readonly property var optionStep: Fit.step(options.map((o, i) => labelOf(o, i)), multiple ? 576 : ordering ? 540 : 636, optionHeight > 100
        ? [{ size: 42, lines: 1 }, { size: 36, lines: 1 }, { size: 32, lines: 2 }, { size: 28, lines: 3 }, { size: 24, lines: 3 }, { size: 22, lines: 4 }]
        : [{ size: 40, lines: 1 }, { size: 34, lines: 1 }, { size: 28, lines: 2 }, { size: 24, lines: 2 }, { size: 22, lines: 3 }])
    // The options with room to say beside their words why they are wrong; on a ladder all say the same.
    readonly property var beside: answered && !hall ? options.filter((o, i) => o.why && (kind === "place" || roomy(labelOf(o, i), o.why))).map(o => o.key) : []
    signal pick(letter: string)
    signal edit(text: string)
    signal fill(gap: int, text: string)
    signal point(row: int)
    signal submit
    signal departed
    signal look
    width: 1920
    height: 1080

    function focusField(): void {
        if (gaps !== null)
            gaps.takeFocus();
        else
            entry.takeFocus();
    }
    // A key was pressed before there was a field to take it.
    function begin(text: string): void {
        focusField();
        if (gaps !== null)
            gaps.begin(text);
        else
            edit(text);
    }
    function commit(): void { entry.composing ? entry.commit() : InputMethod.commit() }
    function dropField(): void {
        entry.dropFocus();
        if (gaps !== null)
            gaps.dropFocus();
    }
    // Every gap of a cloze by its number.
    function stemText(): string {
        let n = 0;
        return kind !== "cloze" ? question.stem || "" : (question.stem || "").replace(/____/g, () => "①②③"[n++] + "____");
    }
    // What a sentence is judged with is the program's word, not the briefing's.
    function labelOf(option: var, index: int): string {
        return kind !== "true-false" ? option.text : index === 0 ? qsTr("对") : qsTr("错");
    }
    function roomy(label: string, why: string): bool {
        const room = (multiple ? 704 : 764) - Fit.ems(label) * optionStep.size;
        return room >= 240 && Fit.lines(why, 22, room) <= Math.floor((optionHeight - 20) / 30);
    }
    function markOf(option: var): string {
        const mine = chosen.includes(option.key);
        if (!answered)
            return mine ? "selected" : "idle";
        if (ordering)
            return nobody || placeOf(option.key) === chosen.indexOf(option.key) ? "right" : "wrong";
        if (option.correct)
            return mine || !multiple || nobody ? "right" : "missed";
        return mine ? "wrong" : "dim";
    }
    function placeOf(key: string): int { return ((question.answer || {}).order || []).indexOf(key) }
    PaneWords { id: words; pane: root }

    T {
        id: stem
        objectName: "stem"
        // The last line stands where a single line would, so that the line below never moves.
        y: 222 - height
        width: 1728
        x: 96
        s: root.stemText()
        size: root.stemStep.size; serif: true; bold: true; lead: 1.3; color: root.t.ink
        fit: true; room: 128
        Accessible.role: Accessible.Heading
        Accessible.name: s
        Accessible.ignored: !visible || root.hall
    }
    T {
        id: kindLine
        x: 96; base: 258
        s: [root.progress, root.kindName].filter(p => p !== "").join("　") + (root.multiple && !root.hall ? qsTr("　选对加分，选错减分") : "") + root.asides.map(a => "　" + a).join("")
        size: 30; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap; fit: true; maxWidth: 1728; floor: 20
        Accessible.role: Accessible.StaticText
        Accessible.name: s
        Accessible.ignored: !visible || root.hall
    }
    Column {
        Accessible.role: Accessible.Grouping
        Accessible.name: stem.s
        Accessible.ignored: !visible
        visible: root.listed
        x: 96; y: 318
        spacing: root.gap
        Repeater {
            model: root.listed ? root.options : []
            Option {
                id: option
                required property var modelData
                required property int index
                objectName: "option" + modelData.key
                t: root.t
                height: root.optionHeight
                letter: modelData.key
                label: root.labelOf(modelData, index)
                size: root.optionStep.size
                multiple: root.multiple
                chosen: root.chosen.includes(modelData.key)
                mark: root.markOf(modelData)
                note: words.noteOf(modelData, mark, chosen)
                noteRoom: root.ordering ? 280 : 176
                why: root.beside.includes(modelData.key) ? modelData.why : ""
                current: root.open && root.cursor === index
                live: root.open
                duration: root.motion ? root.t.fast : 0
                onPicked: root.pick(option.modelData.key)
            }
        }
    }
    NumberField {
        id: entry
        visible: root.field
        x: 96; y: 318
        t: root.t
        live: root.live && root.field
        words: !root.numeric
        answered: root.answered
        question: root.stemText()
        unit: root.field && root.question.answer ? root.question.answer.unit || "" : ""
        answer: root.field && root.question.answer ? root.question.answer.text : ""
        value: root.field ? root.typed : ""
        mark: root.answered ? (root.correct ? "right" : "wrong") : "idle"
        mine: root.corrected
        apart: root.told && root.told.apart && root.told.apart.right ? root.told.apart : null
        blank: root.nobody
        silent: root.hall && !root.open
        note: root.answered && (root.correct || root.typed !== "") ? (root.corrected ? root.told.verdict : root.correct ? qsTr("正确答案") : words.written) : ""
        message: words.numberMessage()
        alert: !["", "unsure"].includes(root.feedback)
        onEdited: text => root.edit(text)
        onSubmitted: root.submit()
        onEscaped: root.departed()
    }
    Loader {
        id: special
        x: 96; y: 318
        active: ["place", "matching", "cloze"].includes(root.kind) || root.crossing
        sourceComponent: root.crossing ? crossings : root.kind === "place" ? ladder : root.kind === "matching" ? pairs : fields
        Component { id: crossings; OrderRows { pane: root } }
        Component { id: ladder; PlaceLadder { pane: root } }
        Component { id: pairs; MatchRows { pane: root } }
        Component { id: fields; GapFields { pane: root } }
    }
    // Right column: hint and lens before the answer, explanation after it; nothing moves.
    Item {
        x: 1264; y: 318
        width: 560; height: 536
        Rule { t: root.t; width: parent.width; color: root.t.ink }
        Item {
            visible: !root.answered && !root.plainSide
            anchors.fill: parent
            Lens { y: 44; width: 340; height: 212; kind: root.question.theme || 0; n: 20; stroke: 3; dot: 5; color: root.accent }
            T {
                id: waiting
                visible: root.hall; base: 328; width: parent.width; s: root.hall ? words.waiting() : ""; size: 30; bold: true; lead: 1.3; color: root.t.ink; fit: true; lines: 1
                Accessible.role: Accessible.StaticText
                Accessible.name: visible ? s + qsTr("。") + unjudged.s : ""
                Accessible.ignored: !visible
            }
            T { id: unjudged; visible: root.hall; base: 382; width: parent.width; s: qsTr("揭晓前不显示对错。"); size: 28; lead: 1.3; color: root.t.ink2 }
            T { visible: hint.s !== ""; base: 322; s: qsTr("提示"); size: 26; bold: true; lead: 1.3; color: root.t.ink2 }
            T { id: hint; base: 376; width: parent.width; s: root.hall ? "" : root.question.hint || ""; size: Fit.step([s], 560, [{ size: 32, lines: 4 }, { size: 28, lines: 4 }, { size: 24, lines: 5 }]).size; lead: 1.6; color: root.t.ink; Accessible.role: Accessible.StaticText; Accessible.name: qsTr("提示：%1").arg(s); Accessible.ignored: !visible || s === "" }
        }
        Explanation {
            anchors.fill: parent
            opacity: root.answered ? 1 : 0
            visible: opacity > 0
            t: root.t
            question: root.question
            chosen: root.chosen
            beside: root.beside
            brief: root.hall
            correct: root.correct
            verdict: root.answered ? words.verdict() : ""
            sum: root.answered && !root.correct && root.told.sum || null
            accent: root.accent
            linked: root.linked
            current: root.answered && root.cursor === 0
            onLook: root.look()
            Behavior on opacity { enabled: root.motion && root.answered; NumberAnimation { duration: root.t.base } }
        }
    }
}
