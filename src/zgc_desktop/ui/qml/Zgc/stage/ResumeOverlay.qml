import QtQuick
import Zgc.parts
// Offers to go on with a show that broke off. The keys are the stage's: next takes the offer, Esc turns it down.
FocusScope {
    id: root
    property var stage: null
    readonly property Theme t: Theme { hall: root.stage !== null && root.stage.hall }
    readonly property var kept: stage && stage.kept !== "" ? JSON.parse(stage.kept) : ({ page: 0, elapsed: "" })
    onStageChanged: forceActiveFocus()
    Keys.onPressed: event => event.accepted = root.stage.key(event.key, event.modifiers, event.text)
    Rectangle { anchors.fill: parent; color: root.t.bg }
    MouseArea { anchors.fill: parent; acceptedButtons: Qt.AllButtons }
    Item {
        width: 1920
        height: 1080
        scale: Math.min(root.width / 1920, root.height / 1080)
        x: (root.width - 1920 * scale) / 2
        y: (root.height - 1080 * scale) / 2
        transformOrigin: Item.TopLeft
        T { x: 96; base: 420; s: qsTr("上次的放映中断了"); size: 96; serif: true; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap; fit: true; maxWidth: 1728 }
        T { x: 96; base: 520; s: qsTr("停在第 %1 页，已用 %2。接着放，还是从头开始？").arg(root.kept.page).arg(root.kept.elapsed); size: 36; color: root.t.ink2; lead: 1.5; wrapMode: Text.NoWrap; fit: true; maxWidth: 1728 }
        Row {
            x: 96; y: 620
            spacing: 24
            Button { t: root.t; kind: "primary"; size: 32; label: qsTr("接着放"); hotkey: qsTr("回车"); onClicked: root.stage.command("next") }
            Button { t: root.t; size: 32; label: qsTr("从头开始"); hotkey: "Esc"; onClicked: root.stage.command("leave") }
        }
    }
}
