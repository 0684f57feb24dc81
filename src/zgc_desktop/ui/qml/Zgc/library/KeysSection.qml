pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The keys of every command: taken away, added by pressing them, learned from a clicker.
FocusScope {
    id: root
    required property Theme t
    required property var model
    readonly property var rows: JSON.parse(model.rows)
    readonly property var clicker: JSON.parse(model.clicker)
    property string waiting: ""     // the command that the next key is for
    property int learning: -1       // what the clicker is asked for
    implicitHeight: 300 + rows.length * 64
    function want(id: string): void {
        learning = -1;
        model.forget();
        waiting = id;
        catcher.forceActiveFocus();
    }
    function learn(at: int): void {
        model.forget();
        learning = at < clicker.length ? at : -1;
        waiting = learning < 0 ? "" : clicker[learning].id;
        catcher.forceActiveFocus();
    }
    function done(): void {
        if (learning >= 0 && !model.asking)
            learning + 1 < clicker.length ? ask(learning + 1) : stop();
        else if (learning < 0 && !model.asking)
            waiting = "";
    }
    function ask(at: int): void { learning = at; waiting = clicker[at].id }
    function stop(): void { learning = -1; waiting = "" }
    Item {
        id: catcher
        Keys.onShortcutOverride: event => { event.accepted = root.waiting !== "" }
        Keys.onPressed: event => {
            if (root.waiting === "")
                return;
            event.accepted = true;
            if (event.key === Qt.Key_Escape) {
                root.model.forget();
                root.stop();
            } else if (!event.isAutoRepeat && root.model.press(root.waiting, event.key, event.modifiers, event.text))
                root.done();
        }
        onActiveFocusChanged: if (!activeFocus && !root.model.asking) root.stop()
    }
    Rule { t: root.t; width: 1568; color: root.t.ink }
    T { base: 56; s: qsTr("翻页笔"); size: 24; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
    T { base: 92; s: qsTr("按一次，就记住"); size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
    Row {
        x: 360; y: 34
        spacing: 16
        Button { t: root.t; size: 20; visible: root.learning < 0; label: qsTr("学一支翻页笔"); onClicked: root.learn(0) }
        T { visible: root.learning >= 0; anchors.verticalCenter: parent.verticalCenter; s: root.learning < 0 ? "" : qsTr("请按翻页笔上的：%1").arg(root.clicker[root.learning].title); size: 24; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
        Button { t: root.t; size: 20; visible: root.learning >= 0; label: qsTr("没有这个键"); activeFocusOnTab: false; onClicked: root.learn(root.learning + 1) }
        Button { t: root.t; size: 20; visible: root.learning >= 0; label: qsTr("到此为止"); activeFocusOnTab: false; onClicked: { root.model.forget(); root.stop() } }
    }
    // What came of a key, and the question whether it is to be moved.
    Row {
        x: 360; y: 100
        height: 56
        spacing: 16
        T { anchors.verticalCenter: parent.verticalCenter; s: root.model.said; size: 20; color: root.model.asking ? root.t.ink : root.t.ink2; bold: root.model.asking; lead: 1.3; wrapMode: Text.NoWrap }
        Button { t: root.t; size: 18; kind: "primary"; visible: root.model.asking; label: qsTr("换过来"); onClicked: { root.model.take(); root.done(); catcher.forceActiveFocus() } }
        Button { t: root.t; size: 18; visible: root.model.asking; label: qsTr("算了"); onClicked: { root.model.forget(); catcher.forceActiveFocus(); root.done() } }
    }
    T { base: 224; s: qsTr("按键"); size: 24; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
    Repeater {
        model: root.rows
        Item {
            id: row
            required property int index
            required property var modelData
            readonly property bool waiting: root.waiting === modelData.id && root.learning < 0
            y: 248 + index * 64
            width: 1568
            height: 64
            Rule { t: root.t; x: row.modelData.category ? 0 : 160; width: parent.width - x; thickness: 1 }
            T { base: 40; s: row.modelData.category; size: 20; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; floor: 14; maxWidth: 150 }
            T { x: 160; base: 40; s: row.modelData.title; size: 20; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; floor: 15; maxWidth: 440 }
            Row {
                x: 620; y: 10
                spacing: 8
                Repeater {
                    model: row.modelData.keys
                    Button {
                        required property var modelData
                        t: root.t
                        size: 18
                        enabled: !modelData.fixed
                        opacity: 1
                        label: modelData.fixed ? modelData.name : modelData.name + "　×"
                        Accessible.name: modelData.fixed ? modelData.name : qsTr("去掉 %1").arg(modelData.name)
                        onClicked: root.model.remove(row.modelData.id, modelData.key)
                    }
                }
                Button { t: root.t; size: 18; kind: "ghost"; visible: !row.waiting; label: qsTr("加一个键"); Accessible.name: qsTr("给“%1”加一个键").arg(row.modelData.title); onClicked: root.want(row.modelData.id) }
                T { visible: row.waiting; anchors.verticalCenter: parent.verticalCenter; s: qsTr("请按一个键……　Esc 取消"); size: 18; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
                Button { t: root.t; size: 18; kind: "ghost"; visible: row.modelData.changed && !row.waiting; label: qsTr("恢复"); onClicked: root.model.restore(row.modelData.id) }
            }
        }
    }
}
