pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The questions: filtered by chapter, kind, difficulty and what was done with them; looked at, picked, banned, practised.
FocusScope {
    id: root
    property Theme t: Theme {}
    property var app: null
    property real room: 1080
    readonly property var study: app && app.quiz ? app.quiz.study : null
    readonly property var who: study ? JSON.parse(study.state) : ({ problem: "", gone: false })
    readonly property real drop: (who.problem || "") !== "" ? 52 : 0
    readonly property var bank: study ? study.bank : null
    readonly property var state_: bank ? JSON.parse(bank.state) : ({ themes: {}, mine: {}, found: 0, all: 0, picked: 0, kinds: [], made: -1, written: 0, said: "" })
    readonly property var chapters: app ? JSON.parse(app.library).deck.chapters : []
    readonly property var kindNames: ({ single: qsTr("单选"), multiple: qsTr("多选"), "true-false": qsTr("判断"), numeric: qsTr("填数"), text: qsTr("填名称"), cloze: qsTr("填空"), ordering: qsTr("排序"), matching: qsTr("配对"), place: qsTr("标尺") })
    readonly property list<string> mines: ["all", "never", "wrong", "reported", "banned"]
    readonly property list<string> mineNames: [qsTr("全部 %1"), qsTr("没做过 %1"), qsTr("错过的 %1"), qsTr("标记的 %1"), qsTr("停用的 %1")]
    readonly property list<string> sources: ["hand", "made", "both"]
    property int theme: -1
    property string kind: ""
    property int level: 0
    property string mine: "all"
    property string source: "hand"
    property bool opened: false
    property var told: ({})
    readonly property bool narrowed: theme >= 0 || kind !== "" || level > 0 || mine !== "all" || source !== "hand" || search.text !== ""
    implicitHeight: Math.max(760, room)
    signal paper(ids: var)           // a fixed exam is to be made of these
    signal setUp
    Component.onCompleted: if (app) app.openStudy()
    onAppChanged: if (app) app.openStudy()
    onBankChanged: ready()
    Connections {
        target: root.app
        function onScreenChanged(): void { if (root.app.screen === "library" && root.bank) root.bank.look(); }
    }
    // Another person is learning, or the record is another.
    Connections {
        target: root.study
        function onChanged(): void { if (root.bank) root.bank.look(); }
    }
    Connections {
        target: root.bank
        function onChanged(): void { root.show() }
    }
    function ready(): void {
        if (bank) {
            bank.look();
            want();
        }
    }
    function want(): void {
        if (!bank)
            return;
        bank.want(JSON.stringify({ theme: theme, kind: kind, level: level, mine: mine, source: source, text: search.text }));
        list.currentIndex = Math.min(0, list.count - 1);
        list.positionViewAtBeginning();
        show();
    }
    onThemeChanged: want()
    onKindChanged: want()
    onLevelChanged: want()
    onMineChanged: want()
    onSourceChanged: want()
    function clear(): void { theme = -1; kind = ""; level = 0; mine = "all"; source = "hand"; search.text = ""; }
    function show(): void {
        const id = bank ? bank.at(Math.max(0, list.currentIndex)) : "";
        if (id !== told.id)
            opened = false;
        told = id ? JSON.parse(bank.question(id)) : ({});
    }
    function act(what: string): void {
        if (told.id === undefined)
            return;
        if (what === "answer")
            opened = !opened;
        else if (what === "report")
            bank.report(told.id, !told.reported);
        else if (what === "ban" && !told.templateBanned)
            bank.ban(told.id, !told.banned);
        else if (what === "template" && told.template)
            bank.banTemplate(told.id, !told.templateBanned);
    }
    function begin(): void { if (state_.asked > 0) app.startQuiz(bank.asking()); }
    function due(days: int, banned: bool): string {
        return banned ? qsTr("停用") : days < 0 ? qsTr("没做过") : days === 0 ? qsTr("今天") : days === 1 ? qsTr("明天") : qsTr("%1 天后").arg(days);
    }
    Keys.onPressed: event => {
        const plain = !(event.modifiers & ~(Qt.KeypadModifier | Qt.ShiftModifier));
        if (event.key === Qt.Key_F && event.modifiers === Qt.ControlModifier)
            search.forceActiveFocus();
        else if (plain && event.key === Qt.Key_V)
            act("answer");
        else if (plain && (event.key === Qt.Key_F || event.key === Qt.Key_R))
            act("report");
        else if (plain && event.key === Qt.Key_X)
            act(event.modifiers & Qt.ShiftModifier ? "template" : "ban");
        else if (plain && event.key === Qt.Key_A && bank)
            bank.pickAll();
        else if (plain && event.key === Qt.Key_Escape && state_.picked > 0)
            bank.pickNone();
        else
            return;
        event.accepted = true;
    }

    T { id: title; base: 96; s: qsTr("题库"); size: 48; serif: true; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap }
    Row {
        visible: root.drop > 0
        y: 248
        spacing: 24
        T { height: 44; verticalAlignment: Text.AlignVCenter; s: root.who.problem || ""; size: 19; bold: true; color: root.t.wrong; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: root.who.gone ? 1160 : 1560; floor: 14 }
        LostRecord { visible: root.who.gone === true; t: root.t; study: root.study }
    }
    T { x: title.width + 28; base: 94; s: root.state_.made < 0 ? qsTr("手写 %1 题").arg(root.state_.written) : qsTr("手写 %1 题，由事实现出 %2 题").arg(root.state_.written).arg(root.state_.made); size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 560; floor: 14 }
    Row {
        anchors.right: parent.right
        y: 56
        spacing: 12
        Rectangle {
            width: 360
            height: 44
            color: root.t.surface
            border.width: search.activeFocus ? 3 : Math.max(1.5, Math.ceil(root.t.pixel))
            border.color: search.activeFocus ? root.t.focus : root.t.edge
            Icon { x: 12; y: 12; name: "search"; size: 20; color: root.t.ink2 }
            TextInput {
                id: search
                objectName: "bankSearch"
                x: 46; width: 230; height: parent.height
                verticalAlignment: TextInput.AlignVCenter
                font.family: root.t.sans
                font.pixelSize: 18
                color: root.t.ink
                selectionColor: root.t.ink
                selectedTextColor: root.t.inkOn
                clip: true
                maximumLength: 60
                activeFocusOnTab: true
                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("搜题干、数字、编号")
                onTextChanged: root.want()
                Keys.onPressed: event => {
                    if (event.key === Qt.Key_Down || event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                        list.forceActiveFocus();
                    else if (event.key === Qt.Key_Escape && text !== "")
                        text = "";
                    else
                        return;
                    event.accepted = true;
                }
                T { visible: search.text === "" && !search.inputMethodComposing; anchors.verticalCenter: parent.verticalCenter; s: qsTr("搜题干、数字、编号"); size: 18; lead: 1.2; color: root.t.ink3; backdrop: root.t.surface; wrapMode: Text.NoWrap; fit: true; maxWidth: 226; floor: 13 }
            }
            T { anchors.right: parent.right; anchors.rightMargin: 12; anchors.verticalCenter: parent.verticalCenter; s: "Ctrl F"; size: 15; latin: true; color: root.t.ink3; backdrop: root.t.surface; lead: 1.3; wrapMode: Text.NoWrap }
        }
        Button { objectName: "quizSetup"; t: root.t; size: 18; icon: "quiz"; label: qsTr("考试、复习、挑战"); onClicked: root.setUp() }
    }
    Row {
        y: 128
        spacing: 8
        Accessible.role: Accessible.Grouping; Accessible.name: qsTr("哪一章"); Accessible.ignored: !visible
        BankChip { t: root.t; objectName: "bankTheme-1"; label: qsTr("全部"); count: root.state_.all; on: root.theme < 0; onClicked: root.theme = -1 }
        Repeater {
            model: root.chapters
            BankChip { required property var modelData; objectName: "bankTheme" + modelData.n; visible: count > 0 || on; t: root.t; chapter: modelData.n; label: modelData.name; count: root.state_.themes[modelData.n] || 0; on: root.theme === modelData.n; onClicked: root.theme = modelData.n }
        }
    }
    Row {
        y: 188
        spacing: 28
        Row {
            spacing: -1
            Accessible.role: Accessible.Grouping; Accessible.name: qsTr("我的"); Accessible.ignored: !visible
            Repeater {
                model: root.mines
                Choice { required property int index; required property string modelData; objectName: "bankMine-" + modelData; t: root.t; pad: 14; label: root.mineNames[index].arg(root.state_.mine[modelData] || 0); on: root.mine === modelData; onClicked: root.mine = modelData }
            }
        }
        Picker {
            readonly property list<string> kinds: ["", ...root.state_.kinds]
            objectName: "bankKind"; t: root.t; page: root; name: qsTr("题型")
            width: 190
            names: kinds.map(k => k === "" ? qsTr("题型：全部") : root.kindNames[k] || k)
            index: Math.max(0, kinds.indexOf(root.kind))
            onChosen: at => root.kind = kinds[at]
        }
        Row {
            spacing: -1
            Accessible.role: Accessible.Grouping; Accessible.name: qsTr("难度"); Accessible.ignored: !visible
            T { height: 44; rightPadding: 12; verticalAlignment: Text.AlignVCenter; s: qsTr("难度"); size: 17; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
            Repeater {
                model: 4
                Choice { required property int index; objectName: "bankLevel" + index; t: root.t; pad: 14; label: index === 0 ? qsTr("全部") : String(index); Accessible.name: qsTr("难度 %1").arg(label); on: root.level === index; onClicked: root.level = index }
            }
        }
        Row {
            spacing: -1
            Accessible.role: Accessible.Grouping; Accessible.name: qsTr("题从哪来"); Accessible.ignored: !visible
            Repeater {
                model: [qsTr("手写"), qsTr("现出"), qsTr("都要")]
                Choice { required property int index; required property string modelData; objectName: "bankSource-" + root.sources[index]; t: root.t; pad: 14; label: modelData; on: root.source === root.sources[index]; onClicked: root.source = root.sources[index] }
            }
        }
    }
    Item {
        y: 258 + root.drop
        width: 984
        T { id: amount; base: 24; s: qsTr("%1 题").arg(root.state_.found); size: 18; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
        Button { visible: root.narrowed; objectName: "bankClear"; x: amount.width + 8; y: -6; t: root.t; size: 16; hpad: 10; kind: "ghost"; label: qsTr("清除条件"); onClicked: root.clear() }
        T { anchors.right: parent.right; base: 24; s: root.state_.reading && root.source !== "hand" ? qsTr("正在准备…") : qsTr("最该练的在前"); size: 16; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
        Rule { t: root.t; y: 36; width: parent.width; color: root.t.ink }
        Repeater {
            model: [[52, qsTr("题干"), 300], [590, qsTr("题型"), 82], [680, qsTr("难度"), 76], [762, qsTr("最近几次"), 112], [880, qsTr("下一次"), 100]]
            T { required property var modelData; x: modelData[0]; base: 64; s: modelData[1]; size: 16; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: modelData[2]; floor: 13 }
        }
    }
    ListView {
        id: list
        objectName: "bankList"
        property int anchor: 0
        y: 334 + root.drop
        width: 984
        height: Math.floor((root.implicitHeight - 96 - 40 - y) / 46) * 46
        clip: true
        reuseItems: true
        cacheBuffer: 0
        boundsBehavior: Flickable.StopAtBounds
        model: root.bank
        activeFocusOnTab: true
        keyNavigationEnabled: false
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("题目，%1 题").arg(root.state_.found)
        onCurrentIndexChanged: root.show()
        delegate: BankRow {
            required property int index
            required property string kind
            required property int due
            objectName: "bankRow" + index
            t: root.t
            width: 984
            kindName: root.kindNames[kind] || kind
            when: root.due(due, banned)
            chaptered: root.theme < 0
            chapter: root.chapters.filter(c => c.n === theme).map(c => c.name).join("")
            current: ListView.isCurrentItem
            focused: current && list.activeFocus
            onPointed: { list.forceActiveFocus(Qt.MouseFocusReason); list.currentIndex = index; list.anchor = index; }
            onToggled: root.bank.pick(item)
        }
        function go(to: int, shift: bool): void {
            const at = Math.max(0, Math.min(count - 1, to));
            if (!shift)
                anchor = at;
            currentIndex = at;
            positionViewAtIndex(at, ListView.Contain);
            if (shift)
                root.bank.pickRows(anchor, at);
            if (currentItem)
                list.Accessible.announce((currentItem as BankRow).Accessible.name);
        }
        Keys.onPressed: event => {
            const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
            if (event.modifiers & ~(Qt.KeypadModifier | Qt.ShiftModifier) || count === 0)
                return;
            const page = Math.max(1, Math.floor(height / 46) - 1);
            switch (event.key) {
            case Qt.Key_Up: go(currentIndex - 1, shift); break;
            case Qt.Key_Down: go(currentIndex + 1, shift); break;
            case Qt.Key_PageUp: go(currentIndex - page, shift); break;
            case Qt.Key_PageDown: go(currentIndex + page, shift); break;
            case Qt.Key_Home: go(0, shift); break;
            case Qt.Key_End: go(count - 1, shift); break;
            case Qt.Key_Space: root.bank.pick(root.bank.at(currentIndex)); break;
            case Qt.Key_Return:
            case Qt.Key_Enter: root.begin(); break;
            default: return;
            }
            event.accepted = true;
        }
    }
    Column {
        visible: list.count === 0 && root.bank !== null && !root.state_.reading
        y: 372 + root.drop
        width: 984
        spacing: 20
        T { width: 900; s: root.narrowed ? qsTr("没有这样的题。") : qsTr("这份简报还没有题目：写在 resources/questions 里，或者在 resources/facts 里加事实，由事实现出。"); size: 22; color: root.t.ink2; lead: 1.6 }
        Button { visible: root.narrowed; objectName: "bankClearEmpty"; t: root.t; size: 18; kind: "primary"; label: qsTr("清除条件"); onClicked: root.clear() }
    }
    Row {
        visible: list.count > 0
        y: list.y + list.height + 12
        spacing: 10
        Repeater {
            model: [[1, qsTr("对")], [0, qsTr("错")], [2, qsTr("半对")], [3, qsTr("跳过，不计")]]
            Row {
                id: sign
                required property var modelData
                spacing: 8
                rightPadding: 8
                AnswerCell { t: root.t; what: sign.modelData[0]; size: 16; y: 4 }
                T { s: sign.modelData[1]; size: 15; color: root.t.ink2; lead: 1.5; wrapMode: Text.NoWrap }
            }
        }
        T { s: qsTr("最近的在右"); size: 15; color: root.t.ink3; lead: 1.5; wrapMode: Text.NoWrap }
    }
    BankPreview {
        objectName: "bankPreview"
        x: 1032; y: 258 + root.drop
        width: 536
        height: root.implicitHeight - 96 - y - 16
        t: root.t
        told: root.told
        open: root.opened
        kindName: root.told.kind ? root.kindNames[root.told.kind] || root.told.kind : ""
        onAsked: what => root.act(what)
        onLook: page => root.app.quiz.lookAt(page)
    }
    Item {
        y: root.implicitHeight - 96
        width: 1568
        height: 96
        Rule { t: root.t; width: parent.width; color: root.t.ink }
        T { id: sum; base: 46; s: root.state_.picked ? qsTr("选了 %1 题").arg(root.state_.picked) : qsTr("没有选，从头练起"); size: 20; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
        T { x: sum.width + 20; base: 46; s: root.state_.said || (root.state_.minutes ? qsTr("约 %1 分钟").arg(root.state_.minutes) : ""); size: 18; color: root.state_.said ? root.t.wrong : root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 560; floor: 14 }
        Row {
            anchors.right: parent.right
            y: 16
            spacing: 12
            Button { visible: root.state_.picked > 0; objectName: "bankNone"; t: root.t; size: 18; kind: "ghost"; hotkey: "Esc"; label: qsTr("不选了"); onClicked: root.bank.pickNone() }
            Button { visible: root.state_.picked > 0; objectName: "bankBanPicked"; t: root.t; size: 18; label: root.mine === "banned" ? qsTr("恢复 %1 题").arg(root.state_.picked) : qsTr("停用 %1 题").arg(root.state_.picked); onClicked: root.bank.banPicked(root.mine !== "banned") }
            Button { visible: root.state_.picked > 0; objectName: "bankPaper"; t: root.t; size: 18; label: qsTr("出成一份卷"); onClicked: root.paper(JSON.parse(root.bank.asking()).items) }
            Button { objectName: "bankBegin"; t: root.t; size: 18; kind: "primary"; icon: "play"; enabled: root.state_.asked > 0; hotkey: Qt.uiLanguage === "en" ? "Enter" : qsTr("回车"); label: root.state_.picked ? qsTr("练这 %1 题").arg(root.state_.picked) : qsTr("练前 %1 题").arg(root.state_.asked || 0); onClicked: root.begin() }
        }
    }
}
