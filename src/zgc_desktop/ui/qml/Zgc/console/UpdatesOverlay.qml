pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// All that was saved while the show runs, page by page, and all that is wrong with the files.
FocusScope {
    id: root
    property var stage: null
    property var view: null          // see Updates.view in ui/watch.py
    readonly property Theme t: Theme { hall: true; unit: page.scale }
    readonly property var words: ({ "changed": qsTr("改了"), "notes": qsTr("备注改了"), "added": qsTr("新加"), "removed": qsTr("删了"), "moved": qsTr("挪了") })
    onStageChanged: forceActiveFocus()
    Rectangle { anchors.fill: parent; color: root.t.bg }
    MouseArea { anchors.fill: parent; acceptedButtons: Qt.AllButtons; onWheel: wheel => { wheel.accepted = true } }
    Keys.onPressed: event => {
        const by = event.key === Qt.Key_Down ? 80 : event.key === Qt.Key_Up ? -80 : event.key === Qt.Key_PageDown ? 700 : event.key === Qt.Key_PageUp ? -700 : 0;
        if (by !== 0) {
            for (const list of [changes, problems])
                list.contentY = Math.max(0, Math.min(list.contentHeight - list.height, list.contentY + by));
        }
        event.accepted = by !== 0 || root.stage.key(event.key, event.modifiers, event.text);
    }
    Item {
        id: page
        width: 1920
        height: 1080
        scale: Math.min(root.width / 1920, root.height / 1080)
        x: (root.width - 1920 * scale) / 2
        y: (root.height - 1080 * scale) / 2
        transformOrigin: Item.TopLeft
        T { x: 96; base: 150; s: qsTr("改动和问题"); size: 60; serif: true; bold: true; color: root.t.ink; lead: 1.3 }
        T { anchors.right: parent.right; anchors.rightMargin: 96; base: 150; s: root.view && root.view.waiting ? qsTr("翻页时采用；%1 现在采用；Esc 收起").arg(root.stage.keyOf("update")) : qsTr("Esc 收起"); size: 24; color: root.t.ink2; lead: 1.3 }
        T { x: 96; base: 250; s: root.view ? qsTr("改动　%1 页").arg(root.view.changed) : ""; size: 30; bold: true; color: root.t.ink; lead: 1.3 }
        T { x: 984; base: 250; s: root.view ? qsTr("问题　%1 处").arg(root.view.faults) : ""; size: 30; bold: true; color: root.view && root.view.faults > 0 ? root.t.wrong : root.t.ink; lead: 1.3 }
        Rule { t: root.t; x: 96; y: 272; width: 840; color: root.t.ink }
        Rule { t: root.t; x: 984; y: 272; width: 840; color: root.t.ink }
        ListView {
            id: changes
            x: 96; y: 274; width: 840; height: 740
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.view ? root.view.changes : []
            delegate: Item {
                id: change
                required property var modelData
                width: 840
                height: 64
                Rule { t: root.t; width: parent.width; thickness: 1; y: parent.height - 1 }
                T { base: 42; s: change.modelData.number; size: 26; bold: true; color: root.t.ink; lead: 1.3 }
                T { x: 96; base: 42; width: 590; s: change.modelData.title; size: 26; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; lines: 1; floor: 20 }
                T { anchors.right: parent.right; base: 42; s: root.words[change.modelData.kind] || ""; size: 24; color: root.t.ink2; lead: 1.3 }
            }
        }
        ListView {
            id: problems
            x: 984; y: 274; width: 840; height: 740
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.view ? root.view.problems : []
            delegate: Item {
                id: problem
                required property var modelData
                width: 840
                height: message.y + message.contentHeight + 20
                Rule { t: root.t; width: parent.width; thickness: 1; y: parent.height - 1 }
                T { base: 40; width: 840; s: problem.modelData.place; size: 22; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; lines: 1; floor: 16 }
                T { id: message; y: 54; width: 840; s: problem.modelData.message + (problem.modelData.fix ? qsTr("　怎么改：%1").arg(problem.modelData.fix) : ""); size: 26; color: root.t.ink; lead: 1.4; lines: 3; fit: true; floor: 20 }
            }
        }
    }
}
