pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// A fixed exam for a group: its file is opened, or one is made of what is chosen on the page; then told of, and printed.
Column {
    id: root
    required property Theme t
    required property var model
    required property var asked      // () => what an exam is made of, see FixedExamModel.make
    required property var study
    property var chosen: []          // the ids of what it is to ask, else it is drawn
    property string exported: ""
    property bool making: false
    readonly property string handed: told.open && study && study.state ? study.handedIn(told.number) : ""
    readonly property var told: model ? JSON.parse(model.state) : ({ open: false, problem: "", told: "", why: "" })
    readonly property bool ready: told.open && told.why === "" && handed === ""
    spacing: 14
    component Entry: Rectangle {
        id: entry
        property alias text: input.text
        property string name
        property string hint
        signal accepted
        function begin(): void { input.forceActiveFocus() }
        height: 44
        color: root.t.surface
        border.width: input.activeFocus ? 3 : 1.5
        border.color: input.activeFocus ? root.t.focus : root.t.edge
        TextInput {
            id: input
            objectName: entry.objectName + "Input"
            anchors.fill: parent
            anchors.margins: 10
            font.family: root.t.sans
            font.pixelSize: 18
            color: root.t.ink
            clip: true
            maximumLength: 60
            activeFocusOnTab: true
            Accessible.role: Accessible.EditableText
            Accessible.name: entry.name
            Accessible.description: entry.hint
            onAccepted: entry.accepted()
            Keys.onEscapePressed: root.drop()
            T { visible: input.text === "" && !input.inputMethodComposing; anchors.verticalCenter: parent.verticalCenter; s: entry.name + (entry.hint ? "　" + entry.hint : ""); size: 18; lead: 1.2; color: root.t.ink3; backdrop: root.t.surface; wrapMode: Text.NoWrap; fit: true; maxWidth: entry.width - 24; floor: 13 }
        }
    }
    function make(): void {
        root.model.make(JSON.stringify(Object.assign(root.asked(), { items: root.chosen, title: title.text, opens: opens.text, closes: closes.text })));
        if (root.told.problem === "")
            root.drop();
    }
    function drop(): void {
        making = false;
        chosen = [];
    }
    function begin(ids: var): void {
        chosen = ids;
        exported = "";
        model.forget();
        making = true;
        title.begin();
    }
    Row {
        visible: !root.told.open
        spacing: 16
        Button { objectName: "openExam"; t: root.t; size: 18; icon: "notes"; label: qsTr("打开试卷"); onClicked: dialog.active = true }
        Button { objectName: "makeExam"; t: root.t; size: 18; icon: "plus"; checkable: true; on: root.making; label: qsTr("出一份卷"); onClicked: root.making ? root.drop() : root.begin([]) }
        Button { objectName: "exportExams"; visible: !root.making; t: root.t; size: 18; icon: "out"; label: qsTr("成绩交给老师"); onClicked: root.exported = root.study.exportExams() }
        T { width: 700; height: 44; verticalAlignment: Text.AlignVCenter; s: root.making && root.chosen.length ? qsTr("选好的 %1 题，按选的次序；人人同样的题、同样的选项。").arg(root.chosen.length) : root.making ? qsTr("按下面选的范围、题数和时间抽题，人人同样的题、同样的选项。") : qsTr("老师发的试卷文件，也可以直接拖进窗口。"); size: 18; color: root.t.ink2; lead: 1.4; fit: true; lines: 2; floor: 15 }
    }
    Flow {
        visible: root.making && !root.told.open
        width: 1270
        spacing: 16
        Entry { id: title; objectName: "examTitle"; width: 300; name: qsTr("卷名"); onAccepted: root.make() }
        Entry { id: opens; objectName: "examOpens"; width: 330; name: qsTr("几时起"); hint: qsTr("如 2026-12-02 09:00"); onAccepted: root.make() }
        Entry { id: closes; objectName: "examCloses"; width: 330; name: qsTr("几时止"); hint: qsTr("空着不限"); onAccepted: root.make() }
        Button { objectName: "saveExam"; t: root.t; size: 18; kind: "primary"; label: qsTr("出卷"); onClicked: root.make() }
    }
    Rectangle {
        visible: root.told.open
        width: 1270
        height: card.height + 40
        color: root.t.surface
        border.width: 1.5
        border.color: root.t.edge
        Column {
            id: card
            x: 24
            y: 20
            width: parent.width - 48
            spacing: 8
            Accessible.role: Accessible.Grouping
            Accessible.name: [name.s, facts.s, why.s].filter(text => text).join("，")
            Accessible.ignored: !visible
            T { id: name; width: parent.width; s: root.told.open ? root.told.title : ""; size: 28; serif: true; bold: true; color: root.t.ink; backdrop: root.t.surface; lead: 1.3; fit: true; lines: 1; floor: 18 }
            T {
                id: facts
                width: parent.width
                s: root.told.open ? [qsTr("卷号 %1").arg(root.told.number), qsTr("%1 题").arg(root.told.count), root.told.minutes > 0 ? qsTr("%1 分钟").arg(root.told.minutes) : qsTr("不限时"), root.told.when].filter(text => text).join("　") : ""
                size: 18; color: root.t.ink2; backdrop: root.t.surface; lead: 1.5
            }
            T { id: why; objectName: "examWhy"; visible: s !== ""; width: parent.width; s: root.told.why || root.handed; size: 18; bold: true; color: root.t.wrong; backdrop: root.t.surface; lead: 1.5 }
            Row {
                spacing: 16
                Button { objectName: "printSheet"; visible: root.told.own === true; t: root.t; size: 17; label: qsTr("试卷存成 PDF"); onClicked: { root.exported = ""; root.model.print(false); } }
                Button { objectName: "printKey"; visible: root.told.own === true; t: root.t; size: 17; label: qsTr("答案存成 PDF"); onClicked: { root.exported = ""; root.model.print(true); } }
                Button { objectName: "exportHanded"; visible: root.handed !== ""; t: root.t; size: 17; icon: "out"; label: qsTr("成绩交给老师"); onClicked: root.exported = root.study.exportExams() }
                Button { objectName: "closeExam"; t: root.t; size: 17; kind: "ghost"; label: qsTr("不用这份卷"); onClicked: { root.exported = ""; root.model.forget(); } }
            }
        }
    }
    T { objectName: "examProblem"; visible: s !== ""; width: 1270; s: root.told.problem; size: 18; bold: true; color: root.t.wrong; lead: 1.5 }
    T { objectName: "examTold"; visible: s !== ""; width: 1270; s: root.exported || root.told.told; size: 18; color: root.t.ink2; lead: 1.5 }
    // It may open or close while somebody looks at it.
    Timer { running: root.visible && root.told.open; repeat: true; interval: 5000; onTriggered: root.model.look() }
    Loader {
        id: dialog
        active: false
        source: "ExamPicker.qml"
        readonly property var picker: item
        onLoaded: picker.open()
        Connections {
            target: dialog.item
            ignoreUnknownSignals: true
            function onPicked(file: string): void { dialog.active = false; root.model.take(file) }
            function onCancelled(): void { dialog.active = false }
        }
    }
}
