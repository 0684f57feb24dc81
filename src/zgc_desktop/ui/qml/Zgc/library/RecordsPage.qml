pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The shows that were given: how long every page took against its plan, and the offer to make that the plan.
Item {
    id: root
    property Theme t: Theme {}
    property var app: null
    readonly property var model: app ? app.records : null
    readonly property var rows: model ? JSON.parse(model.rows) : []
    property int index: 0
    readonly property var chosen: index < rows.length ? rows[index] : null
    readonly property var show: chosen ? JSON.parse(model.show(chosen.name)) : null
    property string asked: ""     // the show whose times are about to become the plan
    implicitHeight: show ? Math.max(760, 136 + more.y + more.height + 64) : 760
    onRowsChanged: if (index >= rows.length) index = 0
    T { base: 96; s: qsTr("放映记录"); size: 48; serif: true; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap }
    Loader {
        active: root.rows.length === 0
        y: 136
        sourceComponent: EmptyState {
            t: root.t
            words: qsTr("还没有记录。放映满30秒，离开时就会在这里留下每一页的用时，和计划比；记录只在这台电脑上。")
            label: qsTr("开始放映")
            upright: false
            bars: [.34, .52, .28, .61, .44, .37, .5]
            onAct: root.app.present(1)
        }
    }

    Column {
        y: 136
        width: 360
        Repeater {
            model: root.rows
            Item {
                id: row
                required property int index
                required property var modelData
                readonly property bool on: root.index === index
                width: 360
                height: 72
                activeFocusOnTab: true
                Accessible.role: Accessible.ListItem
                Accessible.name: [modelData.when, modelData.rehearsal ? qsTr("排练") : qsTr("放映"), modelData.spent].join(" ")
                Accessible.selected: on
                Accessible.onPressAction: root.choose(row.index)
                Keys.onPressed: event => {
                    if (event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
                        event.accepted = true;
                        root.choose(row.index);
                    }
                }
                Rectangle { anchors.fill: parent; color: row.on ? root.t.ink : root.t.bg }
                Rectangle { visible: row.activeFocus; anchors.fill: parent; color: "transparent"; border.width: 3; border.color: root.t.focus }
                Rule { t: root.t; visible: !row.on; y: parent.height - 1; width: parent.width; thickness: 1 }
                T { x: 16; base: 32; s: row.modelData.when; size: 20; bold: true; color: row.on ? root.t.inkOn : root.t.ink; backdrop: row.on ? root.t.ink : root.t.bg; lead: 1.3; wrapMode: Text.NoWrap }
                T { x: 16; base: 58; s: (row.modelData.rehearsal ? qsTr("排练") : qsTr("放映")) + "　" + row.modelData.spent; size: 18; color: row.on ? root.t.inkOn : root.t.ink2; backdrop: row.on ? root.t.ink : root.t.bg; lead: 1.3; wrapMode: Text.NoWrap }
                TapHandler { onTapped: { row.forceActiveFocus(Qt.MouseFocusReason); root.choose(row.index); } }
                HoverHandler { cursorShape: Qt.PointingHandCursor }
            }
        }
    }
    function choose(at: int): void {
        index = at;
        asked = "";
        model.forget();
    }

    Item {
        id: sheet
        visible: root.show !== null
        x: 408; y: 136
        width: 1160
        readonly property var show: root.show || ({ slides: [], top: 60 })
        Rule { t: root.t; width: parent.width; color: root.t.ink }
        T { id: spent; base: 64; s: sheet.show.spent || ""; size: 48; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap }
        T { x: spent.width + 20; base: 62; s: qsTr("计划 %1　%2").arg(sheet.show.planned || "").arg(sheet.show.pace || ""); size: 22; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
        T {
            base: 100; size: 20; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap
            s: [sheet.show.when ? qsTr("%1 开始").arg(sheet.show.when) : "", sheet.show.skipped ? qsTr("略过 %1 页").arg(sheet.show.skipped) : "", sheet.show.inked ? qsTr("写画 %1 页").arg(sheet.show.inked) : "", sheet.show.questions || ""].filter(x => x).join("　")
        }
        Row {
            anchors.right: parent.right
            y: 20
            spacing: 12
            Button { t: root.t; size: 20; visible: root.asked === "" && sheet.show.plannable === true; label: qsTr("写进计划"); onClicked: root.asked = root.chosen.name }
            Button { t: root.t; size: 20; visible: root.asked === ""; label: qsTr("存成表格"); onClicked: root.model.table(root.chosen.name) }
            Button { t: root.t; size: 20; kind: "primary"; visible: root.asked !== ""; label: qsTr("把每页用时写进文件"); onClicked: { root.asked = ""; root.model.plan(root.chosen.name) } }
            Button { t: root.t; size: 20; visible: root.asked !== ""; label: qsTr("不写"); onClicked: root.asked = "" }
        }
        T { anchors.right: parent.right; base: 100; s: root.asked !== "" ? qsTr("计划的分钟数换成这一场的用时，取到15秒") : root.model ? root.model.said : ""; size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; floor: 14; maxWidth: 760 }

        // Bars are what was spent, the line above or in them is the plan.
        Item {
            id: chart
            y: 136
            width: parent.width
            height: 300
            readonly property real step: Math.min(48, width / Math.max(1, sheet.show.slides.length))
            readonly property real minute: (height - 24) / (sheet.show.top / 60)
            readonly property int every: Math.max(1, Math.ceil(sheet.show.top / 60 / 4))
            Repeater {
                model: Math.floor(sheet.show.top / 60 / chart.every) + 1
                Item {
                    id: line
                    required property int index
                    y: chart.height - index * chart.every * chart.minute
                    Rule { t: root.t; width: chart.width; thickness: 1; color: line.index ? root.t.rule : root.t.ink }
                    T { visible: line.index > 0; x: chart.width - width; base: -6; s: qsTr("%1分").arg(line.index * chart.every); size: 16; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
                }
            }
            Repeater {
                model: sheet.show.slides
                Item {
                    id: bar
                    required property int index
                    required property var modelData
                    x: index * chart.step
                    width: Math.max(2, chart.step - Math.min(6, chart.step * .3))
                    height: chart.height
                    Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: Math.max(bar.modelData.spent > 0 ? 2 : 0, bar.modelData.spent / 60 * chart.minute); color: root.t.accent(bar.modelData.chapter) }
                    // A gap around the line keeps it apart from a bar of its colour.
                    Rectangle { visible: bar.modelData.planned > 0; y: chart.height - bar.modelData.planned / 60 * chart.minute - 4; width: parent.width; height: 9; color: root.t.bg }
                    Rectangle { visible: bar.modelData.planned > 0; y: chart.height - bar.modelData.planned / 60 * chart.minute - 1; width: parent.width; height: 3; color: root.t.ink }
                }
            }
        }
        T { y: 444; s: qsTr("色条是用时，横线是计划"); size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
        Grid {
            id: pages
            y: 496
            columns: 2
            columnSpacing: 40
            flow: Grid.TopToBottom
            rows: Math.max(1, Math.ceil(sheet.show.slides.length / 2))
            Repeater {
                model: sheet.show.slides
                Item {
                    id: entry
                    required property var modelData
                    width: 560
                    height: 44
                    Accessible.role: Accessible.ListItem
                    Accessible.name: [modelData.number, modelData.title, qsTr("用时 %1").arg(modelData.spentText), modelData.plannedText ? qsTr("计划 %1").arg(modelData.plannedText) : "", modelData.ink ? qsTr("写画") : ""].filter(x => x).join(" ")
                    Rule { t: root.t; width: parent.width; thickness: 1 }
                    T { base: 29; s: entry.modelData.number; size: 18; bold: true; color: root.t.accent(entry.modelData.chapter); lead: 1.3; wrapMode: Text.NoWrap }
                    T { x: 56; base: 29; s: entry.modelData.title; size: 18; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; floor: 18; maxWidth: entry.modelData.ink ? 300 : 340 }
                    Icon { visible: entry.modelData.ink; x: 372; y: 12; name: "pen"; size: 20; color: root.t.ink2 }
                    T { x: 480 - width; base: 29; s: entry.modelData.skipped ? qsTr("略过") : entry.modelData.spentText; size: 18; bold: entry.modelData.over; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
                    T { x: 560 - width; base: 29; s: entry.modelData.plannedText; size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
                }
            }
        }
        RecordsMore {
            id: more
            y: pages.y + pages.height + 40
            width: parent.width
            t: root.t
            asked: sheet.show.asked || []
            drawn: sheet.show.drawn || []
        }
    }
}
