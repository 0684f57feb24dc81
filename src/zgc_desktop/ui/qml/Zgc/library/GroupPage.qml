pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The results of a group: its table, what to teach again, and whether a certificate is one of theirs.
Item {
    id: root
    property Theme t: Theme {}
    property var app: null
    readonly property var model: app ? app.group : null
    readonly property var told: model ? JSON.parse(model.state) : ({ rows: [], columns: [], again: [], said: [], sheets: [], told: "", checked: "", busy: false })
    readonly property bool empty: told.rows.length === 0
    property var open: null        // the cell that is looked at
    signal turn(tab: int)
    implicitHeight: empty ? 900 : Math.max(1060, 136 + table.height + 32, 136 + side.height + 32)
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("一个班的成绩")
    Accessible.ignored: !visible
    Connections {
        target: root.model
        function onChanged(): void {
            root.open = null;
            if (root.told.checked || root.told.told)
                root.Accessible.announce(root.told.checked || root.told.told, Accessible.Polite);
        }
    }
    Button { objectName: "groupBack"; t: root.t; x: -16; y: 12; size: 18; hpad: 16; kind: "ghost"; icon: "left"; label: qsTr("题库"); onClicked: root.turn(1) }
    T { id: title; base: 96; s: root.empty ? qsTr("一个班的成绩") : (root.told.title || qsTr("一个班的成绩")) + "　" + root.told.number; size: 44; serif: true; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap; fit: true; maxWidth: 640; floor: 22 }
    T { visible: !root.empty; anchors.left: title.right; anchors.leftMargin: 28; base: 94; s: root.empty ? "" : [qsTr("%1 人，%2 人交齐").arg(root.told.people).arg(root.told.handedIn), root.told.when].filter(x => x).join(qsTr("，")); size: 19; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: Math.max(120, 1568 - buttons.width - title.width - 64); floor: 13 }
    Row {
        id: buttons
        anchors.right: parent.right
        y: 60
        spacing: 12
        visible: !root.empty
        Button { objectName: "groupSheet"; visible: root.told.sheets.length > 1; t: root.t; size: 17; label: qsTr("另一份卷"); onClicked: root.model.nextSheet() }
        Button { objectName: "groupHide"; t: root.t; size: 17; checkable: true; on: root.told.hidden === true; label: qsTr("只看编号"); onClicked: root.model.hide(!root.told.hidden) }
        Button { objectName: "groupExport"; t: root.t; size: 17; label: qsTr("导出表格"); onClicked: root.model.export() }
        Button { objectName: "groupCertificates"; t: root.t; size: 17; enabled: (root.told.certified || 0) > 0; label: qsTr("证书 %1 份").arg(root.told.certified || 0); onClicked: root.model.certificates() }
    }
    Rule { t: root.t; y: 136; width: root.empty ? 1568 : 1250; color: root.t.ink }
    Column {
        visible: root.empty
        y: 176
        width: 1000
        spacing: 28
        T { width: 1180; s: qsTr("学员考完同一份卷，各自导出记录，交给您；把这些文件一起拖进来，就成一张表：一人一行，一题一列。"); size: 24; color: root.t.ink; lead: 1.6 }
        T { width: 1000; s: qsTr("学员那边：题库、考试、成绩交给老师；或者 zgc record export 姓名.json"); size: 20; color: root.t.ink2; lead: 1.6 }
        T { width: 1000; s: qsTr("这里只看，不并进您自己的学习记录。拖来一份证书的 PDF，就核对它。"); size: 20; color: root.t.ink2; lead: 1.6 }
        Button { objectName: "groupChoose"; focus: true; t: root.t; size: 20; kind: "primary"; icon: "plus"; enabled: !root.told.busy; label: root.told.busy ? qsTr("正在读…") : qsTr("选文件"); onClicked: dialog.active = true }
        T { visible: s !== ""; width: 1200; s: [root.told.checked].concat(root.told.said).filter(x => x).slice(0, 8).join("\n"); size: 20; color: root.t.wrong; lead: 1.5; fit: true; lines: 10; floor: 14 }
    }
    // What will stand here.
    Column {
        visible: root.empty
        y: 560
        opacity: .38
        Repeater {
            model: root.empty ? 7 : 0
            Item {
                id: sample
                required property int index
                width: 1250
                height: 42
                Rule { t: root.t; width: 1250; thickness: 1 }
                Rectangle { y: 15; width: [76, 58, 76, 64, 58, 76, 58][sample.index]; height: 12; color: root.t.ink3 }
                Row {
                    x: 124
                    Repeater {
                        model: 20
                        Item {
                            required property int index
                            width: 47
                            height: 42
                            GroupCell { anchors.centerIn: parent; t: root.t; mark: (parent.index * 7 + sample.index * 11) % 13 < sample.index + 1 ? ["wrong", "partly", "skipped"][(parent.index + sample.index) % 3] : "right" }
                        }
                    }
                }
                Rectangle { x: 1108; y: 15; width: 40; height: 12; color: root.t.ink3 }
            }
        }
    }
    T { visible: root.empty; x: 1292; y: 568; s: qsTr("示意"); size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
    GroupTable {
        id: table
        visible: !root.empty
        y: 136
        t: root.t
        told: root.empty ? ({ rows: [], columns: [], line: "", handedIn: 0, byName: false }) : root.told
        onOpened: (row, place) => {
            const found = JSON.parse(root.model.cell(row, place));
            root.open = found.name ? Object.assign(found, { place: place }) : null;
            if (root.open)
                table.Accessible.announce(detail.spoken, Accessible.Polite);
        }
        onClosed: root.open = null
        onSorted: byName => root.model.sortByName(byName)
    }
    Column {
        id: side
        visible: !root.empty
        x: 1292
        y: 136
        width: 276
        spacing: 16
        Rule { t: root.t; width: 276; color: root.t.ink }
        Column {
            width: 276
            spacing: 0
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("这个班 %1 人合格，%2 人交卷").arg(root.told.passed || 0).arg(root.told.handedIn || 0)
            Accessible.ignored: !visible
            T { s: qsTr("这个班"); size: 18; bold: true; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
            Row {
                spacing: 12
                T { id: big; s: String(root.told.passed || 0); size: 68; serif: true; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap }
                T { anchors.bottom: big.bottom; anchors.bottomMargin: 10; s: qsTr("/ %1 人合格").arg(root.told.handedIn || 0); size: 21; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 180; floor: 14 }
            }
        }
        Rule { t: root.t; width: 276; thickness: 1 }
        Column {
            id: detail
            objectName: "groupDetail"
            readonly property string spoken: root.open === null ? "" : [qsTr("%1，第 %2 题").arg(root.open.name).arg(root.open.place + 1), root.open.stem, qsTr("答的：%1").arg(root.open.given || qsTr("没答")), qsTr("答案：%1").arg(root.open.answer), qsTr("得 %1 分").arg(root.open.points)].join(qsTr("。"))
            visible: root.open !== null
            width: 276
            spacing: 8
            Accessible.role: Accessible.StaticText
            Accessible.name: spoken
            Accessible.ignored: !visible
            T { width: 276; s: root.open ? qsTr("%1，第 %2 题").arg(root.open.name).arg(root.open.place + 1) : ""; size: 19; bold: true; color: root.t.ink; lead: 1.4; fit: true; lines: 1; floor: 14 }
            T { width: 276; s: root.open ? root.open.stem : ""; size: 18; color: root.t.ink; lead: 1.5; fit: true; lines: 5; floor: 14 }
            T { width: 276; s: root.open ? qsTr("答的：%1").arg(root.open.given || qsTr("没答")) : ""; size: 18; bold: true; color: root.open && root.open.mark === "right" ? root.t.right : root.t.wrong; lead: 1.5; fit: true; lines: 4; floor: 14 }
            T { width: 276; s: root.open ? qsTr("答案：%1").arg(root.open.answer) : ""; size: 18; color: root.t.ink; lead: 1.5; fit: true; lines: 4; floor: 14 }
            T { width: 276; s: root.open ? qsTr("得 %1 分").arg(root.open.points) : ""; size: 18; color: root.t.ink2; lead: 1.5 }
            T { visible: s !== ""; width: 276; s: root.open ? root.open.advice : ""; size: 16; color: root.t.ink2; lead: 1.5; fit: true; lines: 4; floor: 13 }
            Button { objectName: "groupClose"; t: root.t; size: 17; kind: "ghost"; hpad: 8; label: qsTr("收起"); hotkey: "Esc"; onClicked: { root.open = null; table.forceActiveFocus(); } }
        }
        T { visible: !detail.visible; width: 276; s: qsTr("该再讲一遍的"); size: 18; bold: true; color: root.t.ink; lead: 1.3 }
        T { visible: !detail.visible && root.told.again.length === 0; width: 276; s: root.told.handedIn ? qsTr("没有一道题错得多。") : qsTr("还没有人交卷。"); size: 17; color: root.t.ink2; lead: 1.5 }
        Repeater {
            model: detail.visible ? [] : root.told.again
            Column {
                id: weak
                required property var modelData
                width: 276
                spacing: 4
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("第 %1 题，%2 人对。").arg(modelData.place + 1).arg(modelData.right) + modelData.stem
                Accessible.ignored: !visible
                Item {
                    width: 276
                    height: 26
                    T { s: qsTr("第 %1 题").arg(weak.modelData.place + 1); size: 18; bold: true; color: root.t.wrong; lead: 1.3; wrapMode: Text.NoWrap }
                    T { x: 276 - width; s: qsTr("%1 人对").arg(weak.modelData.right); size: 17; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
                }
                T { width: 276; s: weak.modelData.stem; size: 17; color: root.t.ink; lead: 1.5; fit: true; lines: 3; floor: 13 }
                T { width: 276; s: weak.modelData.answer; size: 16; color: root.t.ink2; lead: 1.5; fit: true; lines: 2; floor: 13 }
                T { visible: s !== ""; width: 276; s: weak.modelData.advice; size: 15; color: root.t.ink2; lead: 1.5; fit: true; lines: 3; floor: 12 }
            }
        }
        T { visible: !detail.visible; width: 276; s: root.told.verdict || qsTr("%1 个人还不够说一道题出得好不好；满 30 人才给题目分析。").arg(root.told.handedIn || 0); size: 16; color: root.t.ink2; lead: 1.5; fit: true; lines: 5; floor: 12 }
        Button { objectName: "groupMore"; t: root.t; width: 276; size: 17; icon: "plus"; enabled: !root.told.busy; label: root.told.busy ? qsTr("正在读…") : qsTr("拖来或选记录文件"); onClicked: dialog.active = true }
        Rectangle {
            width: 276
            height: 44
            color: root.t.surface
            border.width: number.activeFocus ? 3 : 1.5
            border.color: number.activeFocus ? root.t.focus : root.t.edge
            TextInput {
                id: number
                objectName: "groupNumber"
                anchors.fill: parent
                anchors.margins: 10
                font.family: root.t.sans
                font.pixelSize: 17
                color: root.t.ink
                clip: true
                maximumLength: 40
                activeFocusOnTab: true
                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("核对证书：写上记录号，按回车")
                onAccepted: if (text.trim() !== "") root.model.check(text)
                Keys.onEscapePressed: clear()
                T { visible: number.text === ""; anchors.verticalCenter: parent.verticalCenter; s: qsTr("核对证书：记录号，回车"); size: 17; lead: 1.2; color: root.t.ink3; backdrop: root.t.surface; wrapMode: Text.NoWrap; fit: true; maxWidth: 254; floor: 12 }
            }
        }
        T { objectName: "groupChecked"; visible: s !== ""; width: 276; s: root.told.checked; size: 17; bold: true; color: root.t.ink; lead: 1.5; fit: true; lines: 5; floor: 13 }
        T { visible: s !== ""; width: 276; s: root.told.told; size: 16; color: root.t.ink2; lead: 1.5; fit: true; lines: 4; floor: 12 }
        T { visible: s !== ""; width: 276; s: root.told.said.slice(0, 6).join("\n") + (root.told.said.length > 6 ? "\n" + qsTr("另有 %1 句").arg(root.told.said.length - 6) : ""); size: 16; color: root.t.wrong; lead: 1.5; fit: true; lines: 14; floor: 12 }
        Button { objectName: "groupForget"; t: root.t; size: 16; kind: "ghost"; hpad: 8; label: qsTr("清空这张表"); onClicked: root.model.forget() }
    }
    Loader {
        id: dialog
        active: false
        source: "RecordPicker.qml"
        readonly property var picker: item
        onLoaded: picker.open()
        Connections {
            target: dialog.item
            ignoreUnknownSignals: true
            function onPicked(files: string): void { dialog.active = false; root.model.take(files) }
            function onCancelled(): void { dialog.active = false }
        }
    }
}
