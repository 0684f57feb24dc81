pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Motion, renderer and language; what needs a new start says so.
Item {
    id: root
    property Theme t: Theme {}
    property var app: null
    readonly property var values: app ? JSON.parse(app.settings) : ({})
    readonly property var rows: [
        { key: "motion", title: qsTr("动效"), note: qsTr("立即生效"), choices: [["full", qsTr("完整")], ["reduced", qsTr("减弱")], ["off", qsTr("关闭")]] },
        { key: "updates", title: qsTr("放映中改了文件"), note: qsTr("立即生效"), choices: [["turn", qsTr("翻页时采用")], ["now", qsTr("马上采用")]] },
        { key: "renderer", title: qsTr("绘图方式"), note: qsTr("下次启动生效"), choices: [["auto", qsTr("自动")], ["software", qsTr("软件")], ["gpu", qsTr("显卡")]] },
        { key: "lang", title: qsTr("语言"), note: qsTr("下次启动生效"), choices: [["auto", qsTr("自动")], ["zh", "中文"], ["en", "English"]] }
    ]
    implicitHeight: 136 + rows.length * 132 + keys.height + 64
    Loader {
        id: keys
        y: 136 + root.rows.length * 132 + 24
        width: 1568
        height: item ? (item as Item).implicitHeight : 0
        active: root.app !== null
        sourceComponent: KeysSection { t: root.t; model: root.app.keys }
    }
    T { base: 96; s: qsTr("设置"); size: 48; serif: true; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap }
    Repeater {
        model: root.rows
        Item {
            id: row
            required property int index
            required property var modelData
            y: 136 + index * 132
            width: 1568
            height: 132
            Rule { t: root.t; width: parent.width; thickness: row.index ? 1 : 2; color: row.index ? root.t.rule : root.t.ink }
            T { base: 56; s: row.modelData.title; size: 24; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
            T { base: 92; s: row.modelData.note; size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
            Row {
                x: 360
                y: 40
                spacing: -1
                Accessible.role: Accessible.Grouping; Accessible.name: row.modelData.title; Accessible.ignored: !visible
                Repeater {
                    model: row.modelData.choices
                    Choice {
                        required property var modelData
                        t: root.t
                        width: 140
                        label: modelData[1]
                        on: root.values[row.modelData.key] === modelData[0]
                        onClicked: root.app.choose(row.modelData.key, modelData[0])
                    }
                }
            }
        }
    }
}
