pragma ComponentBehavior: Bound
import QtQuick
import "Fit.js" as Fit
// The right column after the answer: verdict, explanation, why options are wrong, chart, link.
Item {
    id: root
    required property Theme t
    property var question: ({})
    property var chosen: []
    property bool correct: false
    property bool brief: false       // only what was chosen is said to be wrong
    property string verdict: ""
    property var sum: null           // how the credit came about
    property color accent: t.ink
    property bool linked: true
    property bool current: false
    readonly property var options: question.options || []
    // Told first why a chosen option is wrong, then, where there is room, why any other is that does not say so itself.
    property var beside: []
    readonly property var mine: options.filter(o => o.why && !o.correct && chosen.includes(o.key))
    readonly property var every: options.filter(o => o.why && !o.correct && (chosen.includes(o.key) || !beside.includes(o.key)))
    readonly property var whys: !brief && neededFor(every, 22) <= height - start - 84 - linkHeight - chartRoom ? every : mine
    // Where the words begin: below the credit, where it was worked out from parts; of that less is said where they are many.
    readonly property real start: sum ? [196, 116, 56].find(size => neededFor(mine, 22) + 36 <= height - size - 84 - linkHeight) ?? 56 : 0
    readonly property real linkHeight: linked ? 56 : 0
    readonly property real chartRoom: chart.height ? chart.height + 28 : 0
    // Words come first: where they leave no room for the chart, there is none.
    readonly property bool charted: chartRoom > 0 && needed(22) <= height - start - 84 - linkHeight - chartRoom
    readonly property real room: height - start - 84 - linkHeight - (charted ? chartRoom : 0)
    readonly property real textSize: fitted()
    signal look
    width: 560
    height: 536

    function needed(size: real): real { return neededFor(whys, size) }
    function neededFor(whys: var, size: real): real {
        const small = Math.max(22, size - 4);
        let sum = Fit.lines(question.explain || "", size, width) * size * 1.6;
        if (whys.length)
            sum += 20 + whys.reduce((n, o) => n + Fit.lines("A　" + o.why, small, width), 0) * small * 1.5 + 10 * (whys.length - 1);
        return sum;
    }
    function fitted(): real {
        for (const size of [32, 30, 28, 26, 24])
            if (needed(size) + (sum ? size * 1.6 : 0) <= room)
                return size;
        return 22;
    }
    Loader { active: root.sum !== null; sourceComponent: CreditSum { t: root.t; sum: root.sum; height: root.start } }
    Rule { visible: root.sum !== null; t: root.t; y: root.start; width: parent.width }
    T { base: root.start + 60; s: qsTr("讲解"); size: 26; bold: true; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap }
    Row {
        anchors.right: parent.right
        y: root.start + 30
        spacing: 10
        Icon { visible: root.verdict !== ""; size: 30; stroke: 3; name: root.correct ? "check" : "cross"; color: root.correct ? root.t.right : root.t.wrong; anchors.verticalCenter: parent.verticalCenter }
        T { objectName: "verdict"; Accessible.role: Accessible.StaticText; Accessible.name: s; Accessible.ignored: !visible || s === ""; s: root.verdict; size: 26; bold: true; lead: 1.3; color: root.correct ? root.t.right : root.t.wrong; wrapMode: Text.NoWrap }
    }
    Column {
        objectName: "words"
        y: root.start + 80
        width: parent.width
        spacing: 20
        T {
            visible: s !== ""
            width: parent.width
            s: root.question.explain || ""
            size: root.textSize; lead: 1.6; color: root.t.ink
            // Nothing is cut here, but a checker is told when all of it does not fit above the link.
            room: Math.max(size, root.room - (root.whys.length > 0 ? reasons.height + parent.spacing : 0))
            Accessible.role: Accessible.StaticText
            Accessible.name: visible ? s : ""
            Accessible.ignored: !visible
        }
        Column {
            id: reasons
            visible: root.whys.length > 0
            width: parent.width
            spacing: 10
            Repeater {
                model: root.whys
                Row {
                    id: why
                    required property var modelData
                    readonly property real size: Math.max(22, root.textSize - 4)
                    spacing: why.size * .7
                    T { s: why.modelData.key; size: why.size; bold: true; lead: 1.5; color: root.chosen.includes(s) ? root.t.wrong : root.t.ink3; wrapMode: Text.NoWrap }
                    T {
                        width: root.width - why.size * 1.5
                        s: why.modelData.why; size: why.size; lead: 1.5; color: root.t.ink2
                        Accessible.role: Accessible.StaticText
                        Accessible.name: why.modelData.key + " " + s
                        Accessible.ignored: !visible
                    }
                }
            }
        }
    }
    AnswerChart {
        id: chart
        objectName: "chart"
        visible: root.charted
        y: root.height - root.linkHeight - height
        width: parent.width
        t: root.t
        rows: root.question.chart || []
        color: root.accent
    }
    Item {
        id: link
        visible: root.linked && (root.question.page || 0) > 0
        objectName: "lookLink"
        y: root.height - 44
        width: linkRow.width
        height: 44
        Accessible.role: Accessible.Link
        Accessible.name: words.s
        Accessible.ignored: !visible
        Accessible.focusable: true
        Accessible.onPressAction: root.look()
        Rectangle { visible: root.current; anchors.fill: parent; anchors.margins: -6; color: "transparent"; border.width: 4; border.color: root.t.focus }
        Row {
            id: linkRow
            height: parent.height
            spacing: 10
            Icon { name: "link"; size: 30; color: root.t.ink; anchors.verticalCenter: parent.verticalCenter }
            T { id: words; readonly property string number: root.question.pageNumber || String(root.question.page || 0); s: (/^\d/.test(number) ? qsTr("回看第 %1 页") : qsTr("回看备用页 %1")).arg(number.replace(/^\D+/, "")); size: 28; bold: true; lead: 1.3; color: root.t.ink; wrapMode: Text.NoWrap; anchors.verticalCenter: parent.verticalCenter }
            T { s: "L"; size: 23; lead: 1.3; color: root.t.ink3; wrapMode: Text.NoWrap; anchors.verticalCenter: parent.verticalCenter }
        }
        Rule { t: root.t; visible: over.hovered; y: parent.height - 2; x: 40; width: words.width; color: root.t.ink }
        HoverHandler { id: over; cursorShape: Qt.PointingHandCursor }
        TapHandler { onTapped: root.look() }
    }
}
