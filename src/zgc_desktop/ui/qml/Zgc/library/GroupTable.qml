pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// People and questions. One stop for Tab: arrows go from cell to cell, Enter tells what was answered there.
FocusScope {
    id: root
    required property Theme t
    required property var told
    readonly property int cols: told.columns.length
    readonly property int people: told.rows.length
    readonly property int pitch: 47
    readonly property int most: 20          // columns that are seen at once
    readonly property int shown: Math.min(people, 16)
    readonly property int above: 92
    property int row: 0
    property int place: 0
    // The first ones seen. What is not seen is not there: Qt's software renderer does not clip shapes.
    property int first: 0
    property int from: 0
    readonly property real step: Math.min(3.4, 48 / Math.max(1, told.handedIn))
    readonly property bool lined: step >= 2.4
    readonly property int seen: Math.min(cols, most)
    readonly property list<string> marks: ["right", "partly", "wrong", "skipped", "unreached", "open"]
    readonly property list<string> names: [qsTr("对"), qsTr("部分对"), qsTr("错"), qsTr("跳过"), qsTr("没做到"), qsTr("没交卷")]
    signal opened(row: int, place: int)
    signal closed
    signal sorted(byName: bool)
    width: 1250
    height: foot.y + 142
    onPeopleChanged: { row = Math.max(0, Math.min(row, people - 1)); roll(0, 0); }
    onColsChanged: { place = Math.max(0, Math.min(place, cols - 1)); roll(0, 0); }
    function roll(rows: int, columns: int): void {
        first = Math.max(0, Math.min(people - shown, first + rows));
        from = Math.max(0, Math.min(cols - seen, from + columns));
    }
    function said(at: int, q: int): string {
        const one = told.rows[at];
        if (!one)
            return "";
        const sum = one.handedIn ? qsTr("%1 分，%2").arg(one.score).arg(one.passed ? qsTr("合格") : qsTr("没有合格")) : qsTr("没交卷");
        return qsTr("%1，%2。第 %3 题：%4").arg(one.name).arg(sum).arg(q + 1).arg(names[marks.indexOf(one.marks[q])] || "");
    }
    function go(at: int, q: int): void {
        row = Math.max(0, Math.min(people - 1, at));
        place = Math.max(0, Math.min(cols - 1, q));
        roll(Math.min(0, row - first) + Math.max(0, row - first - shown + 1), Math.min(0, place - from) + Math.max(0, place - from - seen + 1));
        grid.Accessible.announce(said(row, place), Accessible.Polite);
    }
    Item {
        id: grid
        objectName: "groupGrid"
        anchors.fill: parent
        focus: true
        activeFocusOnTab: true
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("成绩表，%1 人 %2 题").arg(root.people).arg(root.cols)
        Accessible.description: root.said(root.row, root.place)
        Accessible.focusable: true
        Accessible.ignored: !visible
        Accessible.onPressAction: root.opened(root.row, root.place)
        Keys.onPressed: event => {
            const steps = ({ [Qt.Key_Up]: [-1, 0], [Qt.Key_Down]: [1, 0], [Qt.Key_Left]: [0, -1], [Qt.Key_Right]: [0, 1], [Qt.Key_PageUp]: [-16, 0], [Qt.Key_PageDown]: [16, 0], [Qt.Key_Home]: [0, -root.cols], [Qt.Key_End]: [0, root.cols] });
            event.accepted = true;
            if (event.key in steps)
                root.go(root.row + steps[event.key][0], root.place + steps[event.key][1]);
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space)
                root.opened(root.row, root.place);
            else if (event.key === Qt.Key_Escape)
                root.closed();
            else
                event.accepted = false;
        }
    }
    Button {
        objectName: "groupSort"
        t: root.t; x: -8; y: 46; height: 44; hpad: 8; size: 17; kind: "ghost"; icon: "down"
        label: root.told.byName ? qsTr("按姓名") : qsTr("按得分")
        Accessible.name: root.told.byName ? qsTr("现在按姓名排，改成按得分") : qsTr("现在按得分排，改成按姓名")
        onClicked: root.sorted(!root.told.byName)
    }
    WheelHandler {
        property real turned: 0
        acceptedModifiers: Qt.KeyboardModifierMask
        onWheel: event => {
            turned += event.angleDelta.y || event.angleDelta.x;
            const steps = Math.trunc(turned / 60);
            turned -= steps * 60;
            const across = event.angleDelta.y === 0 || event.modifiers & Qt.ShiftModifier;
            root.roll(across ? 0 : -steps, across ? -steps : 0);
        }
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        enabled: root.people > root.shown || root.cols > root.seen
    }
    Row {
        id: across
        x: 124
        Repeater {
            model: root.seen
            Item {
                id: head
                required property int index
                readonly property int at: root.from + index
                readonly property var column: root.told.columns[at] || ({ n: 0, mark: "", again: false })
                width: root.pitch
                height: root.above
                Rectangle { visible: head.column.again; y: 46; width: parent.width; height: root.above - 46; color: root.t.sunken }
                Rectangle { x: (parent.width - 22) / 2; y: 16; width: 22; height: 22; color: root.t.accent(head.column.n) }
                T { anchors.horizontalCenter: parent.horizontalCenter; y: 17; s: head.column.mark; size: 15; bold: true; color: root.t.inkOn; backdrop: root.t.accent(head.column.n); lead: 1.3; wrapMode: Text.NoWrap }
                T { anchors.horizontalCenter: parent.horizontalCenter; base: 74; s: String(head.at + 1); size: 17; bold: head.column.again || head.at === root.place && grid.activeFocus; color: head.column.again ? root.t.wrong : root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
            }
        }
    }
    // How much more there is.
    Rectangle { visible: root.cols > root.seen; x: 124 + root.seen * root.pitch * root.from / root.cols; y: 4; width: root.seen * root.pitch * root.seen / root.cols; height: 4; color: root.t.edge }
    Rectangle { visible: root.people > root.shown; x: 1260; y: root.above + rows.height * root.first / root.people; width: 4; height: rows.height * root.shown / root.people; color: root.t.edge }
    T { x: 1148 - width; base: 74; s: qsTr("得分"); size: 17; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
    T { x: 1166; base: 74; s: qsTr("线 %1 分").arg(root.told.line); size: 17; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 84; floor: 12 }
    Column {
        id: rows
        objectName: "groupRows"
        y: root.above
        Repeater {
        model: root.shown
        Item {
            id: line
            required property int index
            readonly property int at: root.first + index
            readonly property var one: root.told.rows[at] || ({ name: "", marks: [], score: "", handedIn: false, passed: false })
            readonly property bool on: grid.activeFocus && root.row === at
            width: 1250
            height: 42
            Rule { t: root.t; width: 1250; thickness: 1 }
            T { base: 28; s: line.one.name; size: 18; bold: line.on; color: line.one.handedIn ? root.t.ink : root.t.ink2; lead: 1.3; fit: true; lines: 1; width: 116; floor: 13; wrapMode: Text.Wrap }
            Row {
                x: 124
                Repeater {
                    model: root.seen
                    Item {
                        id: spot
                        required property int index
                        readonly property int at: root.from + index
                        width: root.pitch
                        height: 42
                        Rectangle { visible: root.told.columns[spot.at]?.again ?? false; anchors.fill: parent; anchors.topMargin: 1; color: root.t.sunken }
                        Rectangle { visible: line.on && root.place === spot.at; anchors.fill: parent; anchors.margins: 4; color: "transparent"; border.width: 2; border.color: root.t.focus }
                        GroupCell { anchors.centerIn: parent; t: root.t; mark: line.one.marks[spot.at] || "open" }
                    }
                }
            }
            T { x: 1148 - width; base: 28; s: line.one.score; size: 18; bold: true; color: line.one.handedIn ? root.t.ink : root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
            T { x: 1166; base: 28; s: !line.one.handedIn ? qsTr("没交卷") : line.one.passed ? qsTr("合格") : qsTr("没有合格"); size: 17; bold: line.one.handedIn && !line.one.passed; color: !line.one.handedIn ? root.t.ink2 : line.one.passed ? root.t.right : root.t.wrong; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 84; floor: 12 }
            Rectangle { visible: line.on; x: -8; width: 1264; height: 42; color: "transparent"; border.width: 3; border.color: root.t.focus }
            TapHandler {
                onTapped: point => {
                    grid.forceActiveFocus(Qt.MouseFocusReason);
                    const x = point.position.x - 124;
                    const within = x >= 0 && x < across.width;
                    root.go(line.at, within ? root.from + Math.floor(x / root.pitch) : root.place);
                    if (within)
                        root.opened(root.row, root.place);
                }
            }
        }
        }
    }
    Item {
        id: foot
        y: rows.y + root.shown * 42
        width: 1250
        Rule { t: root.t; width: 1250; color: root.t.ink }
        T { base: 28; s: qsTr("答对"); size: 18; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
        T { visible: root.lined; base: 52; s: qsTr("一线一人"); size: 15; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 116; floor: 11 }
        Row {
            x: 124
            Repeater {
                model: root.seen
                Item {
                    id: sum
                    required property int index
                    readonly property var column: root.told.columns[root.from + index] || ({ right: 0, again: false })
                    readonly property color ink: column.again ? root.t.wrong : root.t.ink2
                    width: root.pitch
                    height: 96
                    // More people than lines can be told apart are one block.
                    Repeater {
                        model: root.lined ? sum.column.right : 1
                        Rectangle { required property int index; x: (root.pitch - 24) / 2; y: 8 + index * root.step; width: 24; height: root.lined ? 1.8 : sum.column.right * root.step; color: sum.ink }
                    }
                    T { anchors.horizontalCenter: parent.horizontalCenter; base: 82; s: String(sum.column.right); size: 17; bold: true; color: sum.column.again ? root.t.wrong : root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
                }
            }
        }
        Row {
            x: 124
            y: 106
            spacing: 10
            Repeater {
                model: 5
                Row {
                    id: key
                    required property int index
                    spacing: 8
                    GroupCell { t: root.t; scale: .8; mark: root.marks[key.index] }
                    T { width: implicitWidth + 14; s: root.names[key.index]; size: 16; color: root.t.ink2; lead: 1.5; wrapMode: Text.NoWrap }
                }
            }
        }
    }
}
