import QtQuick
import Zgc.parts
// When what was answered is asked again, and what the answer earned.
Item {
    id: root
    required property Theme t
    property int days: -1
    property real credit: 0
    readonly property string when: days < 0 ? "" : days === 0 ? qsTr("今天还会再问") : days === 1 ? qsTr("明天再问") : qsTr("%1 天后再问").arg(days)
    readonly property string points: qsTr("得 %1 分").arg(String(Math.round(credit * 100) / 100))
    width: 984
    height: 58
    Accessible.role: Accessible.StaticText
    Accessible.name: when === "" ? points : qsTr("下一次") + qsTr("：") + when + qsTr("，") + points
    Accessible.ignored: !visible
    Rule { t: root.t; width: parent.width }
    T { id: head; visible: root.when !== ""; base: 42; s: qsTr("下一次"); size: 26; bold: true; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap }
    T { visible: root.when !== ""; x: head.width + 34; base: 42; s: root.when; size: 26; lead: 1.3; color: root.t.ink; wrapMode: Text.NoWrap }
    T { anchors.right: parent.right; base: 42; s: root.points; size: 26; bold: true; lead: 1.3; color: root.t.ink; wrapMode: Text.NoWrap }
}
