pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The commands of a question.
Row {
    id: root
    required property QuestionScreen screen
    required property var quiz
    required property Theme t
    property var view: ({})
    property bool typing: false
    spacing: 20
    ConfidenceBar {
        visible: root.view.confident && !root.screen.answered
        quiz: root.quiz
        t: root.t
        level: root.view.confidence || 0
        missing: root.view.feedback === "unsure"
    }
    Button {
        objectName: "primaryButton"
        t: root.t
        size: 28
        kind: root.screen.answered || root.view.phase === "selected" ? "primary" : "normal"
        label: root.screen.exam ? (root.view.last ? qsTr("记下") : qsTr("下一题")) : !root.screen.answered ? qsTr("提交") : root.view.last ? (root.screen.looking ? qsTr("回到结果") : qsTr("看结果")) : qsTr("下一题")
        hotkey: root.screen.answered ? "→" : qsTr("回车")
        onClicked: root.screen.answered ? root.quiz.advance() : root.screen.send()
    }
    Button {
        objectName: "correctButton"
        visible: root.view.correctable || root.view.corrected || false
        t: root.t
        size: 28
        label: root.view.corrected ? qsTr("撤销改判") : qsTr("我答对了")
        hotkey: root.view.corrected ? "Ctrl Z" : "O"
        onClicked: root.view.corrected ? root.quiz.takeBack() : root.quiz.correct()
    }
    Button {
        objectName: "handInButton"
        visible: root.screen.exam
        t: root.t
        size: 28
        kind: (root.view.done || []).length === (root.view.total || 0) ? "primary" : "normal"
        label: root.screen.asked ? qsTr("还有没答的，仍要交卷？") : qsTr("交卷")
        onClicked: root.screen.handIn()
    }
    Button {
        objectName: "flagButton"
        visible: root.screen.exam
        t: root.t
        size: 28
        kind: "ghost"
        checkable: true
        on: (root.view.flags || []).includes(root.view.index)
        label: qsTr("标记")
        hotkey: root.typing ? "" : "M"
        onClicked: root.quiz.flag()
    }
    Button {
        objectName: "skipButton"
        visible: !root.screen.answered && !root.screen.exam
        t: root.t
        size: 28
        kind: "ghost"
        label: qsTr("跳过")
        hotkey: root.typing ? "" : "S"
        onClicked: root.quiz.skip()
    }
    Button {
        objectName: "cardButton"
        visible: root.screen.answered && !!root.quiz.meeting && root.quiz.meeting.told
        t: root.t
        size: 28
        kind: "ghost"
        label: qsTr("看卡片")
        hotkey: "K"
        onClicked: root.quiz.meeting.lookAgain()
    }
    Button {
        objectName: "reportQuestion"
        visible: root.screen.answered && !!root.quiz.meeting
        t: root.t
        size: 28
        kind: "ghost"
        checkable: true
        on: !!root.quiz.meeting && root.quiz.meeting.reported
        label: on ? qsTr("已报问题") : qsTr("报问题")
        hotkey: "R"
        onClicked: root.quiz.meeting.report()
    }
    Button {
        objectName: "backButton"
        visible: (root.view.number || 0) > 1
        t: root.t
        size: 28
        kind: "ghost"
        label: qsTr("上一题")
        hotkey: root.typing && !root.screen.answered ? "" : "←"
        onClicked: root.quiz.back()
    }
}
