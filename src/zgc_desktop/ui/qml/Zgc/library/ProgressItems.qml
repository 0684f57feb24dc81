pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Item analysis for who edits the questions; for too few people why there is none.
Item {
    id: root
    property Theme t: Theme {}
    property var app: null
    readonly property var study: app && app.quiz ? app.quiz.study : null
    readonly property var told: study ? JSON.parse(study.items) : ({})
    readonly property var rows: told.items || []
    width: 1568
    implicitHeight: 780
    function number(value: var): string { return value === null || value === undefined ? "–" : value.toFixed(2).replace("-", "−") }
    function chosen(row: var): string {
        const wrong = row.wrong.map(w => qsTr("%1（%2 人）").arg(w[0]).arg(w[1]));
        return wrong.length ? qsTr("选错的：%1").arg(wrong.join("、")) : "";
    }
    // What people say of questions, for who edits them: a few, and how many more there are.
    readonly property list<string> saidNames: [qsTr("报了问题的"), qsTr("判错、答的人说自己对的")]
    readonly property var said: [(told.reported || []).map(row => qsTr("%1（%2 人）").arg(row[0]).arg(row[1])), (told.corrected || []).map(row => qsTr("%1：写的是“%2”（%3 人）").arg(row[0]).arg(row[1]).arg(row[2]))]
    readonly property int saidRows: said.filter(rows => rows.length > 0).length
    // Where nothing is analysed yet there is room for more of them.
    readonly property int most: rows.length ? 5 : 20
    function some(rows: var): string { return rows.slice(0, most).join(qsTr("；")) + (rows.length > most ? qsTr("；另有 %1 条").arg(rows.length - most) : "") }
    Column {
        id: notes
        objectName: "saidRight"
        y: root.rows.length ? 780 - height : 72
        width: 1568
        spacing: 6
        Repeater {
            model: root.said
            Item {
                id: note
                required property var modelData
                required property int index
                visible: modelData.length > 0
                width: 1568
                height: visible ? Math.max(32, words.height) : 0
                Accessible.role: Accessible.StaticText
                Accessible.name: root.saidNames[index] + qsTr("：") + words.s
                Accessible.ignored: !visible
                T { width: 280; s: root.saidNames[note.index]; size: 18; bold: true; color: root.t.ink; lead: 1.5; fit: true; lines: 1; floor: 13 }
                T { id: words; x: 300; width: 1268; s: root.some(note.modelData); size: 18; color: root.t.ink; lead: 1.5; fit: true; lines: root.rows.length ? 2 : 8; floor: 15 }
            }
        }
    }
    T { visible: root.rows.length === 0; width: 1100; s: root.told.why || qsTr("没有学习记录。"); size: 22; color: root.t.ink2; lead: 1.6 }
    Item {
        visible: root.rows.length > 0
        width: 1568
        T { width: 1568; s: qsTr("%1 个人的第一次作答。%2").arg(root.told.people || 0).arg(root.told.verdict || ""); size: 22; color: root.t.ink; lead: 1.4; fit: true; lines: 1; floor: 16 }
        T { base: 74; s: qsTr("题，最分不出会与不会的在前"); size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
        T { x: 630; base: 74; s: qsTr("人"); size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
        T { x: 700; base: 74; s: qsTr("难度 p"); size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
        T { x: 960; base: 74; s: qsTr("区分度 D 和 95% 区间"); size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 320; floor: 13 }
        T { x: 1290; base: 74; s: qsTr("点二列 r"); size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
        ListView {
            id: list
            objectName: "itemList"
            y: 88
            width: 1568
            height: 84 * (root.saidRows > 0 ? 6 : 7)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.rows
            delegate: RowLink {
                id: row
                required property var modelData
                required property int index
                objectName: "item" + index
                t: root.t
                width: 1556
                height: 84
                page: modelData.page
                number: modelData.number
                name: qsTr("%1，难度 %2，区分度 %3。%4").arg(modelData.label).arg(root.number(modelData.p)).arg(root.number(modelData.d)).arg(modelData.advice)
                onOpen: page => root.app.quiz.lookAt(page)
                onActiveFocusChanged: if (activeFocus) list.positionViewAtIndex(index, ListView.Contain)
                Rectangle { y: 15; width: 6; height: 16; color: root.t.accent(row.modelData.n) }
                T { id: name; x: 20; base: 29; s: row.modelData.label; size: 20; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 380; floor: 16 }
                T { anchors.left: name.right; anchors.leftMargin: 16; base: 29; s: row.modelData.item; latin: true; size: 15; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 590 - name.x - name.width; floor: 11 }
                T { x: 656 - width; base: 29; s: String(row.modelData.answers); size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
                RecallBar { x: 700; y: 16; width: 130; t: root.t; color: root.t.ink; value: row.modelData.p }
                T { x: 900 - width; base: 29; s: root.number(row.modelData.p); size: 18; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
                RecallBar { x: 960; y: 16; width: 130; t: root.t; color: row.modelData.band[1] < .2 ? root.t.wrong : root.t.ink; value: row.modelData.d }
                T { x: 1170 - width; base: 29; s: root.number(row.modelData.d); size: 18; bold: true; color: row.modelData.band[1] < .2 ? root.t.wrong : root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
                T { x: 1182; base: 29; s: root.number(row.modelData.band[0]) + "—" + root.number(row.modelData.band[1]); size: 14; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap; latin: true; fit: true; maxWidth: 100; floor: 11 }
                T { x: 1356 - width; base: 29; s: root.number(row.modelData.r); size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
                T { x: 20; base: 64; s: row.modelData.advice; size: 18; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 900; floor: 15 }
                T { x: 960; base: 64; s: root.chosen(row.modelData); size: 16; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 590; floor: 13 }
            }
        }
        T { y: list.y + list.height + 12; width: 1568; s: root.told.thresholds || ""; size: 16; color: root.t.ink2; lead: 1.5; fit: true; lines: 2; floor: 13 }
    }
}
