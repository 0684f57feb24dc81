pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The quiz, letterboxed in whatever window it gets. `quiz` is the QuizModel; all words are drawn from it.
FocusScope {
    id: root
    required property var quiz
    required property bool hall
    required property bool motion
    property bool fromShow: false    // whether it returns there
    readonly property Theme t: Theme { hall: root.hall; unit: canvas.ratio }
    readonly property var view: JSON.parse(quiz.state || "{}")
    readonly property var question: JSON.parse(quiz.question || "{}")
    readonly property var result: quiz.result === "" ? ({}) : JSON.parse(quiz.result)
    readonly property var card: quiz.meeting ? JSON.parse(quiz.meeting.card) : ({})
    readonly property string screen: card.fact ? "card" : view.screen || "empty"
    focus: true
    onVisibleChanged: if (visible) wake()
    Component.onCompleted: wake()
    function wake(): void {
        if (screen === "question")
            asking.prepare();
        else
            keys.forceActiveFocus();
    }
    onScreenChanged: wake()
    Rectangle { anchors.fill: parent; color: root.t.bg }
    Item {
        id: canvas
        readonly property real ratio: Math.min(root.width / 1920, root.height / 1080)
        width: 1920
        height: 1080
        x: Math.round((root.width - 1920 * ratio) / 2)
        y: Math.round((root.height - 1080 * ratio) / 2)
        scale: ratio
        transformOrigin: Item.TopLeft
        FocusScope {
            id: keys
            focus: true
            anchors.fill: parent
            Keys.onPressed: event => {
                const plain = !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier));
                const sure = [Qt.Key_1, Qt.Key_2, Qt.Key_3].indexOf(event.key) + 1;
                if (root.view.confident && sure > 0 && event.modifiers === Qt.ControlModifier)
                    root.quiz.trust(sure);
                else if (event.modifiers === Qt.ControlModifier && event.key === Qt.Key_Z && root.view.corrected)
                    root.quiz.takeBack();
                else if (!plain)
                    event.accepted = false;
                else if (root.screen === "question")
                    event.accepted = asking.handleKey(event.key, event.text);
                else if (root.screen === "card")
                    event.accepted = meeting.handleKey(event.key);
                else if (root.screen === "result")
                    event.accepted = summing.handleKey(event.key);
                else if (event.key === Qt.Key_Escape)
                    root.quiz.leave();
                else
                    event.accepted = false;
            }
            QuestionScreen {
                id: asking
                visible: root.screen === "question"
                quiz: root.quiz
                t: root.t
                motion: root.motion
                view: root.view
                question: root.question
                fromShow: root.fromShow
                onKeysWanted: holder.forceActiveFocus()
            }
            FirstMeeting {
                id: meeting
                visible: root.screen === "card"
                quiz: root.quiz
                t: root.t
                card: root.card
            }
            ResultScreen {
                id: summing
                visible: root.screen === "result"
                quiz: root.quiz
                t: root.t
                view: root.view
                fromShow: root.fromShow
                result: root.result
            }
            // Holds the keyboard while no field does, so that leaving a field is a change of focus.
            Item {
                id: holder
                objectName: "holder"
                focus: true
                x: 96; y: 96; width: 1728; height: 170
                Accessible.role: Accessible.Grouping
                Accessible.name: root.screen === "question" ? asking.said : root.screen === "card" ? meeting.said : root.screen === "result" ? root.result.headline || "" : nothing.s
                Accessible.focusable: true
            }
            Item {
                visible: root.screen === "empty"
                anchors.fill: parent
                T { id: nothing; x: 96; base: 182; s: qsTr("没有可答的题"); size: 60; serif: true; bold: true; lead: 1.3; color: root.t.ink }
                T { x: 96; base: 266; s: root.view.problem || qsTr("换一章，或在简报里加几道题。"); size: 30; lead: 1.3; color: root.t.ink2; width: 1500 }
                Button { x: 96; y: 318; t: root.t; size: 28; kind: "primary"; label: root.fromShow ? qsTr("返回放映") : qsTr("返回资料库"); hotkey: "Esc"; onClicked: root.quiz.leave() }
            }
        }
    }
}
