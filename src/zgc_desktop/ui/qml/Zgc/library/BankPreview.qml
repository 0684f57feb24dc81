pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The question that is pointed at: its options, its answer once that is wanted, what it is about and how it was answered.
Flickable {
    id: root
    required property Theme t
    property var told: ({})
    property bool open: false        // the answer is shown
    property string kindName: ""
    readonly property bool there: told.id !== undefined
    readonly property var rows: there ? told.rows : []
    readonly property bool choosing: there && ["single", "multiple", "true-false", "place"].includes(told.kind)
    signal asked(what: string)
    signal look(page: int)
    contentHeight: all.height
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    component Fact: Item {
        id: fact
        property string name: ""
        property string words: ""
        visible: words !== ""
        width: all.width
        height: visible ? Math.max(32, text.height + 4) : 0
        T { base: 22; s: fact.name; size: 17; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 76; floor: 13 }
        T { id: text; x: 84; y: 3; width: all.width - 84; s: fact.words; size: 17; color: root.t.ink; lead: 1.5 }
    }
    Column {
        id: all
        visible: root.there
        width: root.width
        Item {
            width: all.width
            height: 42
            Rectangle {
                id: number
                visible: root.there && root.told.theme >= 1 && root.told.theme <= 5
                y: 6; width: visible ? 22 : 0; height: 22; color: root.t.accent(root.told.theme || 0)
                T { anchors.centerIn: parent; s: String(root.told.theme || ""); size: 15; bold: true; color: root.t.inkOn; backdrop: parent.color; lead: 1.2; wrapMode: Text.NoWrap }
            }
            T { x: number.width ? 33 : 0; base: 24; s: root.there ? [root.told.chapter, root.kindName, qsTr("难度 %1").arg(root.told.level)].join("　") : ""; size: 17; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 300; floor: 13 }
            T { anchors.right: parent.right; base: 24; s: root.told.id || ""; size: 15; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap; latin: true; fit: true; maxWidth: 210; floor: 11 }
            Rule { t: root.t; y: 40; width: parent.width; color: root.t.ink }
        }
        Item { width: 1; height: 12 }
        T { objectName: "bankStem"; width: all.width; s: root.told.stem || ""; size: 28; serif: true; bold: true; color: root.t.ink; lead: 1.45 }
        Item { width: 1; height: 14 }
        Column {
            width: all.width
            spacing: 8
            Repeater {
                model: root.rows
                Rectangle {
                    id: option
                    required property var modelData
                    readonly property bool sound: root.open && root.choosing && modelData.right
                    readonly property bool told: root.open && !sound && modelData.why !== ""
                    width: all.width
                    height: Math.max(46, words.height + (told ? why.height + 2 : 0) + 16)
                    color: root.t.surface
                    border.width: sound ? 4 : Math.max(2, Math.ceil(root.t.pixel))
                    border.color: sound ? root.t.right : root.t.edge
                    Accessible.role: Accessible.StaticText
                    Accessible.name: [modelData.letter, modelData.text, sound ? qsTr("对") : told ? modelData.why : ""].filter(s => s).join(qsTr("，"))
                    Accessible.ignored: !visible
                    Rectangle { width: 46; height: parent.height; color: option.sound ? root.t.right : "transparent"; border.width: option.border.width; border.color: option.border.color }
                    T { visible: !option.sound; x: 23 - width / 2; y: 11; s: option.modelData.letter; size: 17; bold: true; color: root.t.ink; backdrop: root.t.surface; lead: 1.4; wrapMode: Text.NoWrap; latin: true }
                    Icon { visible: option.sound; x: 13; y: 13; name: "check"; size: 20; stroke: 3; color: root.t.inkOn }
                    T { id: words; x: 62; y: 9; width: option.width - 76; s: option.modelData.text; size: 18; bold: option.sound; color: root.t.ink; backdrop: root.t.surface; lead: 1.5 }
                    T { id: why; visible: option.told; x: 62; y: words.y + words.height; width: option.width - 76; s: option.modelData.why; size: 15; color: root.t.ink2; backdrop: root.t.surface; lead: 1.4 }
                }
            }
        }
        Rectangle {
            visible: root.there && root.rows.length === 0
            width: all.width
            height: 46
            color: root.t.surface
            border.width: Math.max(2, Math.ceil(root.t.pixel))
            border.color: root.t.edge
            T { x: 14; anchors.verticalCenter: parent.verticalCenter; s: qsTr("自己写"); size: 17; color: root.t.ink3; backdrop: root.t.surface; lead: 1.3; wrapMode: Text.NoWrap }
        }
        Item { width: 1; height: 18 }
        Button { objectName: "bankAnswer"; t: root.t; size: 17; label: root.open ? qsTr("遮住答案") : qsTr("看答案"); hotkey: "V"; onClicked: root.asked("answer") }
        Column {
            visible: root.open
            width: all.width
            topPadding: 14
            spacing: 4
            Repeater {
                model: root.open && root.there ? root.told.answer : []
                T { required property string modelData; required property int index; width: all.width; s: (root.told.kind === "ordering" ? index + 1 + "　" : "") + modelData; size: 19; bold: true; color: root.t.right; lead: 1.5 }
            }
            T { objectName: "bankExplain"; width: all.width; s: root.open ? root.told.explain || "" : ""; size: 17; color: root.t.ink; lead: 1.6 }
        }
        Item { width: 1; height: 20 }
        Rule { t: root.t; width: all.width; thickness: 1 }
        Item { width: 1; height: 10 }
        // What is asked about would tell the answer of a question of names.
        Fact { name: qsTr("考的"); words: root.there && root.open ? root.told.facts.join(qsTr("；")) : root.there ? root.told.facts.slice(0, 1).join("") : "" }
        Fact { name: qsTr("来源"); words: root.open ? root.told.source || "" : "" }
        Fact { name: qsTr("做过"); words: !root.there ? "" : root.told.answers ? qsTr("%1 次，对 %2 次").arg(root.told.answers).arg(root.told.right) : qsTr("没做过") }
        Fact { name: qsTr("首答"); words: root.there && root.told.people ? qsTr("这台电脑上 %1 人，对 %2 人").arg(root.told.people).arg(root.told.peopleRight) : "" }
        Fact { name: qsTr("模板"); words: root.there ? root.told.template : "" }
        Item { width: 1; height: 12 }
        Flow {
            width: all.width
            spacing: 8
            Button { objectName: "bankPage"; visible: root.there && root.told.page > 0; t: root.t; size: 16; hpad: 12; label: root.there ? qsTr("第 %1 页").arg(root.told.number) : ""; onClicked: root.look(root.told.page) }
            Button { objectName: "bankReport"; t: root.t; size: 16; hpad: 12; hotkey: "F"; checkable: true; on: root.told.reported || false; label: root.told.reported ? qsTr("标记了") : qsTr("标记，有问题"); onClicked: root.asked("report") }
            Button { objectName: "bankBan"; t: root.t; size: 16; hpad: 12; hotkey: "X"; label: root.told.banned && !root.told.templateBanned ? qsTr("恢复这道") : qsTr("停用这道"); enabled: !root.told.templateBanned; onClicked: root.asked("ban") }
            Button { objectName: "bankBanTemplate"; visible: (root.told.template || "") !== ""; t: root.t; size: 16; hpad: 12; hotkey: "Shift X"; label: root.told.templateBanned ? qsTr("恢复这个模板") : qsTr("停用这个模板"); onClicked: root.asked("template") }
        }
        Item { width: 1; height: 12 }
        T { width: all.width; s: qsTr("停用的不再抽，也不再复习；记录留着"); size: 15; color: root.t.ink3; lead: 1.4 }
        Item { width: 1; height: 16 }
    }
}
