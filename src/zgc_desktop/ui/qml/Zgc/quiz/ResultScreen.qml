pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The end of a quiz: the result, the slides to look at again, and three ways on.
Item {
    id: root
    required property var quiz
    required property Theme t
    property bool fromShow: false
    property var view: ({})
    property var result: ({})
    property int cursor: -1
    readonly property int rows: (result.review || []).length
    readonly property bool flawless: result.got === result.total
    readonly property int wrong: (result.total || 0) - (result.got || 0)
    property bool told: false        // it was asked for though there is none
    width: 1920
    height: 1080
    onResultChanged: { cursor = -1; told = false; }
    // The wrong ones once more; where there are none, that is said.
    function again(): void {
        told = flawless;
        if (flawless)
            root.Accessible.announce(qsTr("没有做错的，不用再来。"), Accessible.Assertive);
        else
            quiz.retry();
    }
    function handleKey(key: int): bool {
        switch (key) {
        case Qt.Key_Escape: quiz.leave(); return true;
        case Qt.Key_Up: cursor = Math.max(-1, cursor - 1); return true;
        case Qt.Key_Down: cursor = Math.min(rows - 1, cursor + 1); return true;
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Space:
        case Qt.Key_L:
            if (rows > 0 && (cursor >= 0 || key === Qt.Key_L))
                quiz.lookAt(result.review[Math.max(0, cursor)].page);
            return true;
        case Qt.Key_R: again(); return true;
        case Qt.Key_N: quiz.another(); return true;
        case Qt.Key_V: quiz.lookBack(0); return true;
        }
        return false;
    }
    QuizFurniture {
        t: root.t
        name: root.view.deckTitle || ""
        topic: qsTr("测验结果")
        deck: (root.view.deckTitle || "") + "　" + (root.view.deckYears || "")
        source: (root.view.late ? qsTr("时间到，已自动交卷。") : "") + (root.view.challenge ? qsTr("计分：每对一题 1000 分，快慢合计不到一题的分") : root.view.certainty !== undefined
            ? qsTr("计分：每题 1 分；按把握计 %1 分（对得 1、2、3，错扣 0、2、6）").arg(String(root.view.certainty).replace("-", "−")) : qsTr("计分：每题 1 分；未答按错计"))
    }
    T {
        x: 96; base: 182; width: 1728
        s: root.view.challenge ? qsTr("对 %1 题，最长连对 %2 题，%3 分").arg(root.view.challenge.right).arg(root.view.challenge.streak).arg(root.view.challenge.points)
            + (root.view.challenge.points > root.view.challenge.best ? qsTr("，新纪录") : "") : root.result.headline || ""
        size: 60; serif: true; bold: true; lead: 1.3; color: root.t.ink; wrapMode: Text.NoWrap
        Accessible.role: Accessible.Heading
        Accessible.name: s
        Accessible.ignored: !visible
    }
    ResultPane {
        t: root.t
        result: root.result
        compact: true
        live: true
        cursor: root.cursor
        onOpen: page => root.quiz.lookAt(page)
        onInspect: place => root.quiz.lookBack(place)
    }
    Row {
        x: 96; y: 926
        spacing: 16
        Button {
            objectName: "retryButton"
            visible: !root.flawless
            t: root.t; size: 24; kind: "primary"; label: qsTr("做错的再来一遍") + (root.wrong > 0 ? qsTr("（%1 题）").arg(root.wrong) : ""); hotkey: "R"
            onClicked: root.again()
        }
        T {
            objectName: "noneWrong"
            visible: root.flawless
            height: 59
            verticalAlignment: Text.AlignVCenter
            s: root.told ? qsTr("没有做错的，不用再来。") : qsTr("没有做错的")
            size: 24; bold: root.told; lead: 1.3; color: root.told ? root.t.ink : root.t.ink2; wrapMode: Text.NoWrap
            Accessible.role: Accessible.StaticText
            Accessible.name: s
            Accessible.ignored: !visible
        }
        Button {
            objectName: "anotherButton"
            t: root.t; size: 24; kind: root.flawless ? "primary" : "normal"; label: qsTr("再来一组"); hotkey: "N"
            onClicked: root.quiz.another()
        }
        Button {
            objectName: "lookBackButton"
            t: root.t; size: 24; label: qsTr("逐题看讲解"); hotkey: "V"
            onClicked: root.quiz.lookBack(0)
        }
        Button {
            objectName: "leaveButton"
            t: root.t; size: 24; kind: "ghost"; label: root.fromShow ? qsTr("返回放映") : qsTr("返回资料库"); hotkey: "Esc"
            onClicked: root.quiz.leave()
        }
    }
}
