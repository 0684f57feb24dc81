pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// A fact that was never met is shown before it is asked: its sentence, its figure, its lines, and the slide that tells it.
Item {
    id: root
    required property var quiz
    required property Theme t
    property var card: ({})
    readonly property color accent: t.accent(card.n || 0)
    readonly property bool english: Qt.uiLanguage === "en"
    readonly property string said: ((english ? card.said_en : card.said) || "").replace(/[\ue001\ue002]/g, "")
    readonly property var figure: (english ? card.en : card.zh) || ({})
    readonly property string number: card.number || ""
    readonly property string paged: /^\d/.test(number) ? qsTr("第 %1 页").arg(number) : qsTr("备用页 %1").arg(number.replace(/^\D+/, ""))
    readonly property bool again: card.again || false    // opened on purpose, for the question that was answered
    readonly property var paragraphs: card.paragraphs || []
    readonly property string begins: paragraphs.filter(p => p.begins).slice(0, 1).map(p => qsTr("原文这一段的开头：“%1”").arg(p.begins)).join("")
    function placed(one: var): string { return one.chapter ? qsTr("原文“%1”第 %2 段").arg(one.chapter).arg(one.number) : qsTr("原文 %1 段").arg(one.number) }
    width: 1920
    height: 1080
    function handleKey(key: int): bool {
        switch (key) {
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Space:
        case Qt.Key_Right: quiz.meeting.seen(); return true;
        case Qt.Key_S: quiz.meeting.putOff(); return true;
        case Qt.Key_L: if (card.page > 0) quiz.lookAt(card.page); return true;
        case Qt.Key_K: if (again) quiz.meeting.seen(); return true;
        case Qt.Key_Escape: again ? quiz.meeting.seen() : quiz.leave(); return true;
        }
        return false;
    }
    Rectangle {
        visible: (root.card.n || 0) > 0
        x: 96; y: 62; width: 24; height: 24; color: root.accent
        T { anchors.centerIn: parent; s: String(root.card.n || ""); size: 16; bold: true; lead: 1.2; color: root.t.inkOn; backdrop: root.accent; wrapMode: Text.NoWrap }
    }
    T { id: chapter; x: root.card.n > 0 ? 134 : 96; base: 82; s: root.card.chapter || ""; size: 23; bold: true; lead: 1.3; color: root.accent; wrapMode: Text.NoWrap }
    T { anchors.left: chapter.right; anchors.leftMargin: 20; base: 82; s: root.again ? qsTr("这条事实") : qsTr("第一次见"); size: 23; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap }
    Row {
        visible: !root.again
        x: 1824 - width
        y: 58
        height: 34
        spacing: 22
        T { anchors.verticalCenter: parent.verticalCenter; s: qsTr("今天的新事实"); size: 22; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap }
        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: 7
            Repeater {
                model: Math.min(32, root.card.most || 0)
                Rectangle { required property int index; width: 5; height: 26; color: index < root.card.turn ? root.accent : root.t.rule }
            }
        }
        T { anchors.verticalCenter: parent.verticalCenter; s: qsTr("第 %1 条，至多 %2 条").arg(root.card.turn || 0).arg(root.card.most || 0); size: 22; bold: true; lead: 1.3; color: root.t.ink; wrapMode: Text.NoWrap }
    }
    T { id: lead; x: 96; y: 138; width: 1100; s: root.english ? root.said : root.card.front || ""; size: 44; serif: true; bold: true; lead: 1.35; color: root.t.ink; fit: true; lines: 2; floor: 26 }
    Item {
        id: big
        x: 96; y: 266; width: 1100; height: 230
        T { id: prefix; visible: s !== ""; anchors.bottom: parent.bottom; anchors.bottomMargin: 22; s: root.card.name ? "" : root.figure.prefix || ""; size: 72; serif: true; bold: true; lead: 1.2; color: root.accent; wrapMode: Text.NoWrap }
        T { visible: root.card.name || false; width: 1100; height: parent.height; verticalAlignment: Text.AlignBottom; s: visible ? (root.figure.prefix || "") + (root.figure.value || "") + (root.figure.unit || "") : ""; size: 110; serif: true; bold: true; lead: 1.15; color: root.accent; fit: true; lines: 2; room: 230; floor: 36 }
        T { id: value; x: prefix.visible ? prefix.width + 16 : 0; height: parent.height; verticalAlignment: Text.AlignBottom; s: root.card.name ? "" : root.figure.value || ""; size: 220; serif: true; bold: true; lead: 1.1; color: root.accent; wrapMode: Text.NoWrap; fit: true; lines: 1; floor: 40; maxWidth: 1100 - x - unit.width - 40 }
        T { id: unit; visible: s !== ""; x: value.x + value.width + 20; anchors.bottom: parent.bottom; anchors.bottomMargin: 22; s: root.card.name ? "" : root.figure.unit || ""; size: 72; serif: true; bold: true; lead: 1.2; color: root.accent; wrapMode: Text.NoWrap; fit: true; maxWidth: 640; floor: 30 }
    }
    Row {
        x: 96
        y: 514
        spacing: 24
        Mark { anchors.verticalCenter: parent.verticalCenter; width: 26; height: 18; color: root.t.ink2; mode: root.card.mode || 0 }
        T { s: [root.figure.kind, root.figure.period].filter(x => x).join("　"); size: 24; lead: 1.4; color: root.t.ink2; wrapMode: Text.NoWrap }
        T { visible: (root.card.lines || 0) > 0; s: qsTr("一线一个").replace(/个$/, root.card.unitOne || ""); size: 22; lead: 1.5; color: root.t.ink3; wrapMode: Text.NoWrap }
    }
    Row {
        id: strokes
        x: 96
        y: 562
        spacing: Math.min(26, 1040 / Math.max(1, root.card.lines || 0)) - stroke
        readonly property real stroke: Math.max(3, Math.min(10, 520 / Math.max(1, root.card.lines || 0)))
        Repeater {
            model: root.card.lines || 0
            Rectangle { width: strokes.stroke; height: 56; color: root.accent }
        }
    }
    Rule { t: root.t; x: 96; y: 664; width: 1000; color: root.t.ink }
    T { x: 96; base: 706; s: qsTr("整句话"); size: 22; bold: true; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap }
    T { x: 1096 - width; base: 706; s: root.paragraphs.map(root.placed).join(qsTr("、")); size: 22; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap; fit: true; maxWidth: 820; lines: 1; floor: 16 }
    T { id: sentence; objectName: "meetingSentence"; x: 96; y: 724; width: 1000; s: root.card.said || ""; size: 28; lead: 1.6; color: root.t.ink; fit: true; lines: root.begins === "" ? 4 : 3; floor: 20 }
    T { objectName: "meetingParagraph"; x: 96; y: sentence.y + sentence.height + 6; width: 1000; s: root.begins; size: 22; lead: 1.5; color: root.t.ink2; fit: true; lines: 1; floor: 16 }
    Item {
        x: 1264
        y: 148
        width: 560
        height: 700
        Rule { t: root.t; width: 560; color: root.t.ink }
        T { visible: root.card.page > 0; base: 40; s: qsTr("在这一页"); size: 22; bold: true; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap }
        T { visible: root.card.page > 0; anchors.right: parent.right; base: 40; s: root.paged; size: 22; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap }
        Loader {
            y: 60
            active: root.visible && !!root.card.view
            sourceComponent: Thumb { width: 560; view: root.card.view; hall: root.t.hall; frame: root.t.edge; pixel: root.t.pixel }
        }
        Button { objectName: "meetingLook"; visible: root.card.page > 0; y: 392; t: root.t; size: 22; kind: "ghost"; hpad: 0; icon: "link"; label: qsTr("看这一页"); hotkey: "L"; onClicked: root.quiz.lookAt(root.card.page) }
        Rule { t: root.t; y: 516; width: 560 }
        T { base: 558; s: qsTr("接下来"); size: 22; bold: true; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap }
        T { y: 576; width: 560; s: root.again ? qsTr("回到刚才那题。再看一遍不算答题，也不算记得。") : root.card.more > 0 ? qsTr("再看 %1 条，回头第一次问你。现在不算答题，也不算记得。").arg(root.card.more) : qsTr("看完就第一次问你。现在不算答题，也不算记得。"); size: 25; lead: 1.55; color: root.t.ink }
    }
    Row {
        x: 96
        y: 928
        spacing: 20
        Button { objectName: "meetingSeen"; t: root.t; size: 28; kind: "primary"; label: root.again ? qsTr("回到题目") : qsTr("看过了"); hotkey: qsTr("回车"); onClicked: root.quiz.meeting.seen() }
        Button { objectName: "meetingPutOff"; t: root.t; size: 28; label: qsTr("先不学这条"); hotkey: "S"; onClicked: root.quiz.meeting.putOff() }
        Button { objectName: "meetingLeave"; visible: !root.again; t: root.t; size: 28; kind: "ghost"; label: qsTr("今天到这里"); hotkey: "Esc"; onClicked: root.quiz.leave() }
    }
    T { visible: !root.again; x: 1264; base: 972; s: qsTr("新事实按章的顺序来"); size: 22; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap }
}
