import QtQuick
import Zgc.parts
// A page is looked at in between: where Esc leads, above the page.
Rectangle {
    id: root
    required property Theme t
    required property var app
    readonly property bool over: app.quiz !== null && JSON.parse(app.quiz.state || "{}").screen === "result"
    readonly property string label: app.lookingFrom !== "quiz" ? qsTr("回到资料库") : over ? qsTr("回到结果") : qsTr("回到题目")
    function back(): void { app.stage.command("leave", "") }
    objectName: "lookBar"
    width: words.width + 40
    height: 44
    color: t.ink
    border.width: 1
    border.color: t.inkOn
    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.description: "Esc"
    Accessible.ignored: !visible
    Accessible.onPressAction: root.back()
    Component.onCompleted: Accessible.announce(qsTr("按 Esc %1").arg(label), Accessible.Polite)
    Row {
        id: words
        anchors.centerIn: parent
        spacing: 12
        T { anchors.verticalCenter: parent.verticalCenter; s: "Esc"; size: 16; lead: 1.3; color: root.t.inkOn; opacity: .75; backdrop: root.t.ink; wrapMode: Text.NoWrap }
        T { anchors.verticalCenter: parent.verticalCenter; s: root.label; size: 18; bold: true; lead: 1.3; color: root.t.inkOn; backdrop: root.t.ink; wrapMode: Text.NoWrap }
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
    TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds; onTapped: root.back() }
}
