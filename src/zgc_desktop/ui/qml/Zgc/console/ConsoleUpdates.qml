pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// What was saved while the show runs: which pages differ, what is wrong, and the key that shows it now.
Rectangle {
    id: root
    required property Theme t
    property var view: null          // see Updates.view in ui/watch.py
    property bool frozen: false      // the audience's picture belongs to the version that is up
    readonly property bool waiting: view !== null && view.waiting
    property var keyOf: id => ""
    signal take
    signal open
    visible: view !== null && (view.waiting || view.faults > 0)
    height: visible ? column.height + 28 : 0
    color: t.sunken
    Accessible.role: Accessible.Grouping
    Accessible.name: headline.visible ? headline.s : faults.s
    MouseArea { anchors.fill: parent; cursorShape: Qt.PointingHandCursor; onClicked: root.open() }
    Column {
        id: column
        x: 20; y: 14
        width: root.width - 40
        spacing: 8
        Item {
            visible: root.waiting
            width: parent.width
            height: Math.max(headline.height, button.height)
            T {
                id: headline
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - (button.visible ? button.width + 16 : 0)
                s: root.waiting ? (root.view.changed > 0 ? qsTr("改了 %1 页").arg(root.view.changed) : qsTr("文件有改动")) + (root.frozen ? qsTr("，定格结束后采用") : qsTr("，翻页时采用")) : ""
                size: 24; bold: true; color: root.t.ink; backdrop: root.color; lead: 1.4; fit: true; floor: 18; lines: 1
            }
            Button { id: button; visible: !root.frozen; anchors.right: parent.right; t: root.t; size: 20; kind: "primary"; label: qsTr("现在采用"); hotkey: root.keyOf("update"); activeFocusOnTab: false; onClicked: root.take() }
        }
        T {
            visible: root.view !== null && root.view.changed > 0
            width: parent.width
            s: root.view !== null ? root.view.changes.slice(0, 6).map(c => c.number + " " + c.title).join(qsTr("；")) : ""
            size: 22; color: root.t.ink2; backdrop: root.color; lead: 1.4; wrapMode: Text.NoWrap; elide: Text.ElideRight
        }
        T {
            id: faults
            visible: s !== ""
            width: parent.width
            s: root.view !== null && root.view.faults > 0 ? qsTr("%1 处问题，观众看不到：%2").arg(root.view.faults).arg(root.view.problems[0].place + " " + root.view.problems[0].message) : ""
            size: 22; color: root.t.wrong; backdrop: root.color; lead: 1.4; wrapMode: Text.NoWrap; elide: Text.ElideRight
        }
        T { s: qsTr("全部列出　%1").arg(root.keyOf("updates")); size: 20; color: root.t.ink3; backdrop: root.color; lead: 1.3 }
    }
}
