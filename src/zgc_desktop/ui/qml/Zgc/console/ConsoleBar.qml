pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The line at the top: whose talk it is, what the hall sees, what is asked, the projector, the time of day. The hall's state
// always begins at one place; with little room the rest goes first.
Rectangle {
    id: root
    required property Theme t
    required property ConsoleMeasures m
    property string deck: ""
    property var hall: ({})          // see hall_view in ui/console_view.py
    property string quiz: ""
    property string quizMore: ""
    property string quizKey: ""
    property string screenText: ""
    property string countdown: ""
    property string wall: ""
    property bool rehearsal: false
    readonly property real size: m.made.barSize
    readonly property real base: m.made.barBase
    readonly property real gap: size * 1.4
    readonly property real ends: 2 * m.margin + clock.width + (count.s === "" ? 0 : count.width + gap)
    readonly property real must: mark.width + size * .6 + label.width + size * .4 + words.width
    readonly property real who: name.width + size * .7 + what.width + 2 * gap
    readonly property real asked: 2 * gap + quizLabel.width + size * .5 + quizWords.width + (quizKey === "" ? 0 : size * .7 + key.width)
    readonly property bool showWho: ends + must + who + gap <= width
    readonly property bool showQuiz: ends + must + asked + gap + (showWho ? who : 0) <= width
    readonly property bool showScreen: screen.s !== "" && ends + must + asked + who + screen.width + 2 * gap <= width
    readonly property bool showMore: quizMore !== "" && ends + must + asked + who + screen.width + more.width + 4 * gap <= width
    height: m.made.bar
    color: t.sunken
    Label { id: name; visible: root.showWho; x: root.m.margin; base: root.base; s: root.deck; size: root.size; bold: true; color: root.t.ink; backdrop: root.color }
    Label { id: what; visible: root.showWho; x: name.x + name.width + root.size * .7; base: root.base; s: root.rehearsal ? qsTr("排练中") : qsTr("讲者台"); size: root.size; bold: root.rehearsal; color: root.rehearsal ? root.t.ink : root.t.ink3; backdrop: root.color }
    Rule { visible: root.showWho; upright: true; t: root.t; thickness: 1; x: cell.x - root.gap; y: root.height * .28; height: root.height * .44 }
    Item {
        id: cell
        x: root.showWho ? root.m.margin + root.who : root.m.margin
        width: root.must
        height: parent.height
        Accessible.role: Accessible.StaticText
        Accessible.name: root.hall.sentence || ""
        HallMark { id: mark; t: root.t; size: root.size; kind: root.hall.kind || "slide"; anchors.verticalCenter: parent.verticalCenter }
        Label { id: label; x: mark.width + root.size * .6; base: root.base; s: qsTr("大厅"); size: root.size; color: root.t.ink2; backdrop: root.color }
        Label { id: words; objectName: "hall"; x: label.x + label.width + root.size * .4; base: root.base; s: root.hall.words || ""; size: root.size; bold: true; color: root.hall.kind === "none" ? root.t.wrong : root.t.ink; backdrop: root.color }
    }
    Item {
        visible: root.showQuiz
        // Where it stands does not depend on what the hall sees, unless that takes more words.
        x: Math.max(cell.x + root.must + 2 * root.gap, Math.min(cell.x + root.size * 17.3, root.width - root.ends - root.asked))
        height: parent.height
        Rule { upright: true; t: root.t; thickness: 1; x: -root.gap; y: root.height * .28; height: root.height * .44 }
        Label { id: quizLabel; base: root.base; s: qsTr("测验"); size: root.size; color: root.t.ink2; backdrop: root.color }
        Label { id: quizWords; x: quizLabel.width + root.size * .5; base: root.base; s: root.quiz; size: root.size; bold: true; color: root.t.ink; backdrop: root.color }
        Label { id: more; visible: root.showMore; x: quizWords.x + quizWords.width + root.size * .6; base: root.base; s: root.quizMore; size: root.size; color: root.t.ink3; backdrop: root.color }
        KeyCap { id: key; t: root.t; x: (root.showMore ? more.x + more.width : quizWords.x + quizWords.width) + root.size * .7; anchors.verticalCenter: parent.verticalCenter; s: root.quizKey; size: root.size * .75; backdrop: root.color }
    }
    Label { id: clock; x: root.width - root.m.margin - width; base: root.base; s: root.wall; size: root.size * 1.1; bold: true; color: root.t.ink; backdrop: root.color }
    Label { id: count; visible: s !== ""; x: clock.x - root.gap - width; base: root.base; s: root.countdown === "" ? "" : qsTr("倒计时 %1").arg(root.countdown); size: root.size; bold: true; color: root.t.ink; backdrop: root.color }
    Label { id: screen; visible: root.showScreen; x: (count.s === "" ? clock.x : count.x) - root.gap - width; base: root.base; s: root.screenText; size: root.size * .9; color: root.t.ink3; backdrop: root.color }
}
