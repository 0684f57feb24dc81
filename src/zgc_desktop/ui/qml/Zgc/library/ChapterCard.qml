pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// A chapter: its lens, its size, and two ways in.
Item {
    id: root
    required property Theme t
    required property var chapter
    property var record: null      // `answers right`, where the record knows of any
    property bool known: false
    readonly property color accent: t.accent(chapter.n)
    signal opened
    signal quizzed
    width: (1568 - 96) / 5
    height: 216
    Rectangle { width: parent.width; height: 4; color: root.accent }
    Lens { y: 30; width: 112; height: 72; kind: root.chapter.n; n: 12; stroke: 2.2; dot: 2.6; color: root.accent }
    T { x: 128; base: 64; s: root.chapter.name; size: 26; floor: 16; serif: true; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap; fit: true; maxWidth: 160 }
    T { x: 128; base: 96; s: root.chapter.topic; size: 18; floor: 15; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 160 }
    T { id: size; base: 138; s: qsTr("%1 页　%2 题").arg(root.chapter.pages).arg(root.chapter.questions); size: 18; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
    T { anchors.right: parent.right; base: 138; visible: root.known; s: root.record ? qsTr("答 %1 题，对 %2 题").arg(root.record.answers).arg(root.record.right) : qsTr("未开始"); size: 18; bold: root.record !== null; color: root.record ? root.t.ink : root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: Math.min(160, root.width - size.width - 16); floor: 12 }
    Row {
        y: 160
        spacing: 12
        Button { t: root.t; size: 16; label: qsTr("看"); Accessible.name: qsTr("看%1").arg(root.chapter.name); onClicked: root.opened() }
        Button { t: root.t; size: 16; visible: root.chapter.questions > 0; label: qsTr("测验"); Accessible.name: qsTr("%1测验").arg(root.chapter.name); onClicked: root.quizzed() }
    }
}
