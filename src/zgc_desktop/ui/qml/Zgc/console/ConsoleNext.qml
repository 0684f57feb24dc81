pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// What comes next: the page, what it is called and takes, and the pages behind it; or, in the place of those, what the hall sees
// where that is not the page that is up here.
Item {
    id: root
    required property Theme t
    required property ConsoleMeasures m
    required property Deck deck
    required property var stage
    property var view: ({})
    property var time: ({})
    property var audience: null      // the stage as the hall sees it
    property bool small: false       // without the picture, where the notes need the room
    property var whole: w => w
    property var keyOf: id => ""
    readonly property bool apart: view.hall !== undefined && !view.hall.here
    readonly property alias pool: page.pool
    property real most: m.made.nextWidth
    readonly property real wide: whole(Math.min(most, width * .6))
    readonly property alias pageY: page.pageY
    /// With the picture.
    readonly property real fullHeight: pageY + wide * 9 / 16
    readonly property real infoX: small ? 0 : page.width + m.made.nextGap
    readonly property real infoWidth: width - infoX
    signal letGo(id: string)
    height: small ? page.pageY + m.made.title * 1.4 : page.height
    ConsolePage {
        id: page
        width: root.small ? root.width : root.wide
        height: root.small ? pageY : pageY + root.wide * 9 / 16
        t: root.t
        m: root.m
        bare: root.small
        captionWidth: root.width
        caption: root.view.nextPage < 0 ? qsTr("放映到此为止") : root.view.nextPage === root.view.page ? qsTr("下一步") : (root.view.reserve ? qsTr("回到第 %1 页") : qsTr("下一页　第 %1 页")).arg(root.view.nextNumber)
        note: root.view.nextPage < 0 ? qsTr("没有下一页了") : ""
        deck: root.deck
        pool.page: root.small ? -1 : root.view.nextPage
        pool.hall: root.stage.hall
        pool.english: root.view.english
        pool.step: root.view.nextStep
    }
    // As many of its lines as there is room for beside the picture.
    Item {
        id: info
        visible: !root.apart
        x: root.infoX; y: page.pageY - 2
        width: root.infoWidth
        height: root.small ? root.m.made.title * 1.4 : root.height - y
        readonly property real line: Math.round(root.m.made.small * 1.5) + (root.m.size === "large" ? 4 : root.m.size === "medium" ? 2 : 0)
        readonly property var said: {
            const plan = root.view.nextPlan ? qsTr("计划 %1").arg(root.view.nextPlan) : "";
            const steps = root.view.nextSteps > 1 ? qsTr("分 %1 步").arg(root.view.nextSteps) : "";
            const first = [plan, steps].filter(x => x).join(qsTr("，"));
            const may = root.view.nextOptional ? root.m.size === "large" ? qsTr("赶时间可以略过") : qsTr("可以略过") : "";
            return root.view.nextTitle === "" ? [] : (root.m.size === "large" ? [first, may] : [[first, may].filter(x => x).join(qsTr("，"))]).filter(x => x);
        }
        T { id: title; Accessible.role: Accessible.StaticText; Accessible.name: [s].concat(info.said).join("，"); Accessible.ignored: !visible || s === ""; width: parent.width; s: root.view.nextTitle || ""; size: root.m.made.title; floor: 12; bold: true; lead: 1.4; color: root.t.ink; fit: true; lines: root.small || info.height < root.m.made.title * 1.4 * 2 + info.line ? 1 : 2 }
        readonly property real titleHeight: title.s === "" ? 0 : Math.max(1, Math.round(title.contentHeight / title.lineHeight)) * title.lineHeight
        readonly property real ruleY: titleHeight + said.length * line + 6
        readonly property real labelHeight: Math.round(root.m.made.tiny * 1.5)
        readonly property bool labelled: ruleY + 8 + labelHeight + line <= height + 2
        readonly property real rowsY: ruleY + 8 + (labelled ? labelHeight : 0)
        readonly property int rows: root.small ? 0 : Math.max(0, Math.min((root.view.further || []).length, Math.floor((height + 2 - rowsY) / line)))
        Repeater {
            model: root.small ? 0 : 2
            Label { required property int index; visible: index < info.said.length && y + info.line <= info.height + 2; y: info.titleHeight + index * info.line; width: info.width; s: info.said[index] || ""; size: root.m.made.small; color: root.t.ink2; lead: 1.5; fit: true; floor: 11; lines: 1 }
        }
        Rule { visible: info.rows > 0; t: root.t; y: info.ruleY; width: parent.width; thickness: 1 }
        Label { visible: info.rows > 0 && info.labelled; y: info.ruleY + 8; s: qsTr("再往后"); size: root.m.made.tiny; color: root.t.ink3; lead: 1.5 }
        Repeater {
            model: 2
            Item {
                id: row
                required property int index
                readonly property var page: (root.view.further || [])[index]
                visible: index < info.rows
                y: info.rowsY + index * info.line
                Label { id: number; s: row.page ? row.page.number : ""; size: root.m.made.small; color: root.t.ink2; lead: 1.5 }
                Label { x: Math.max(number.width + root.m.made.small * .6, root.m.made.small * 1.8); width: info.width - x; s: row.page ? row.page.title : ""; size: root.m.made.small; color: root.t.ink2; lead: 1.5; fit: true; floor: Math.round(root.m.made.small * .8); lines: 1 }
            }
        }
    }
    Loader {
        x: root.infoX; y: page.pageY
        active: root.apart && !root.small
        sourceComponent: HallNow {
            width: root.infoWidth
            height: root.height - page.pageY
            t: root.t; m: root.m; deck: root.deck; stage: root.stage; audience: root.audience
            hall: root.view.hall
            since: root.time.hallFor || ""
            whole: root.whole
            keyOf: root.keyOf
            onLetGo: id => root.letGo(id)
        }
    }
}
