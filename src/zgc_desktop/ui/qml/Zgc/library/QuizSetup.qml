pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Choose what to be asked and how much.
Item {
    id: root
    property Theme t: Theme {}
    property var app: null
    readonly property var lib: app ? JSON.parse(app.library) : ({ deck: { chapters: [] } })
    readonly property var themes: lib.deck.chapters.filter(c => c.questions > 0)
    readonly property int available: theme < 0 ? (lib.deck.questions || 0) : themes.filter(c => c.n === theme).reduce((sum, c) => sum + c.questions, 0)
    property int theme: -1
    property int count: 10
    implicitHeight: 720
    T { base: 96; s: qsTr("题库"); size: 48; serif: true; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap }
    Rectangle { y: 136; width: 1568; height: 2; color: root.t.ink }
    T { base: 190; s: qsTr("考哪些"); size: 24; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
    Flow {
        y: 214
        width: 1568
        spacing: 16
        Choice { t: root.t; label: qsTr("全部"); on: root.theme < 0; onClicked: root.theme = -1 }
        Repeater {
            model: root.themes
            Choice { required property var modelData; t: root.t; label: modelData.name + "　" + modelData.questions; on: root.theme === modelData.n; onClicked: root.theme = modelData.n }
        }
    }
    T { base: 340; s: qsTr("考几题"); size: 24; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
    Flow {
        y: 364
        width: 1568
        spacing: 16
        Repeater {
            model: [5, 10, 20, 0]
            Choice { required property int modelData; t: root.t; visible: modelData === 0 || modelData < root.available; label: modelData === 0 ? qsTr("全部 %1 题").arg(root.available) : qsTr("%1 题").arg(modelData); on: root.count === modelData; onClicked: root.count = modelData }
        }
    }
    Row {
        y: 480
        spacing: 16
        Button { t: root.t; size: 20; kind: "primary"; icon: "play"; enabled: root.available > 0; label: qsTr("开始"); onClicked: root.app.startQuiz(JSON.stringify({ theme: root.theme < 0 ? null : root.theme, count: root.count })) }
    }
    T { visible: root.available === 0; base: 590; s: qsTr("这份简报还没有题目。"); size: 20; color: root.t.ink2; lead: 1.4 }
}
