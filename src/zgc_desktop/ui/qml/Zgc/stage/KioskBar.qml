import QtQuick
import Zgc.parts
// What a visitor of an exhibition screen can do, in one row of large buttons.
Rectangle {
    id: root
    required property var app
    required property var kiosk
    required property var refocus    // a button takes the focus; the keys are the screen's
    readonly property Theme t: Theme { hall: root.app.hall }
    readonly property var stage: app.stage
    readonly property bool showing: app.screen === "stage"
    readonly property real size: Math.max(16, Math.min(30, Math.min(height * .36, width / 44)))
    implicitHeight: Math.round(Math.max(56, Math.min(88, Screen.height * .075)))
    color: t.bg
    Rule { t: root.t; width: parent.width; thickness: 1 }
    T {
        visible: root.kiosk.attract
        anchors.centerIn: parent
        s: qsTr("触摸屏幕或按任意键，自己翻看、做测验")
        size: root.size; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap; fit: true; floor: 14; maxWidth: root.width - 48
    }
    Row {
        id: buttons
        visible: !root.kiosk.attract
        anchors.verticalCenter: parent.verticalCenter
        x: 24
        spacing: 12
        Button { visible: root.showing; t: root.t; size: root.size * .82; label: qsTr("上一页"); activeFocusOnTab: false; onClicked: root.give("previous") }
        Button { visible: root.showing; t: root.t; size: root.size * .82; label: qsTr("下一页"); kind: "primary"; activeFocusOnTab: false; onClicked: root.give("next") }
        Button { visible: root.showing; t: root.t; size: root.size * .82; label: qsTr("全部页面"); activeFocusOnTab: false; onClicked: root.give("grid") }
        Button { visible: root.showing; t: root.t; size: root.size * .82; label: qsTr("做测验"); activeFocusOnTab: false; onClicked: root.give("visitor-quiz") }
        Button { t: root.t; size: root.size * .82; label: qsTr("从头播放"); activeFocusOnTab: false; onClicked: { root.kiosk.loop(); root.refocus() } }
    }
    T {
        visible: !root.kiosk.attract && root.kiosk.left >= 0
        anchors.verticalCenter: parent.verticalCenter
        x: root.width - width - 24
        s: qsTr("%1 秒后自动从头播放").arg(root.kiosk.left)
        size: root.size * .8; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap; fit: true; floor: 12; maxWidth: Math.max(1, root.width - buttons.x - buttons.width - 60)
    }
    function give(id: string): void {
        root.stage.command(id);
        root.refocus();
    }
}
