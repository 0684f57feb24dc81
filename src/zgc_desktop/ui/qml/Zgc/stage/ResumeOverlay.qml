import QtQuick
import Zgc.parts
// Offers to go on with a show that broke off, or ended a moment ago, and says what of it has no place any more. The keys are the stage's: next takes the offer, Esc turns it down.
FocusScope {
    id: root
    property var stage: null
    readonly property Theme t: Theme { hall: root.stage !== null && root.stage.hall }
    readonly property var show: stage && stage.interrupted !== "" ? JSON.parse(stage.interrupted) : ({ number: "", elapsed: "", ended: false, missing: {} })
    readonly property string missing: [
        show.missing.page ? qsTr("停的那一页不在了，从它前面的一页接着放。") : "",
        show.missing.step ? qsTr("停的那一页少了几步，从它的最后一步接着放。") : "",
        show.missing.frozen ? qsTr("定格给观众的那一页不在了，观众跟着你翻页。") : "",
        show.missing.drawn ? qsTr("有写画的 %1 页不在了：写画留着，页面回来时还在。").arg(show.missing.drawn) : "",
        show.missing.spent ? qsTr("不在了的页面用掉的 %1，算在它们前面的一页上。").arg(show.missing.spent) : ""
    ].filter(x => x).join("\n")
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
        T { x: 96; base: 420; s: root.show.ended ? qsTr("刚才的放映结束了") : qsTr("上次的放映中断了"); size: 96; serif: true; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap; fit: true; maxWidth: 1728 }
        T { x: 96; base: 520; s: qsTr("停在第 %1 页，已用 %2。接着放，还是从头开始？").arg(root.show.number).arg(root.show.elapsed); size: 36; color: root.t.ink2; lead: 1.5; wrapMode: Text.NoWrap; fit: true; maxWidth: 1728 }
        T { id: lost; x: 96; y: 560; visible: root.missing !== ""; width: 1728; s: root.missing; size: 28; color: root.t.ink; lead: 1.6 }
        Row {
            x: 96; y: lost.visible ? lost.y + lost.height + 40 : 620
            spacing: 24
            Button { t: root.t; kind: "primary"; size: 32; label: qsTr("接着放"); hotkey: qsTr("回车"); onClicked: root.stage.command("next") }
            Button { t: root.t; size: 32; label: qsTr("从头开始"); hotkey: "Esc"; onClicked: root.stage.command("leave") }
        }
    }
}
