import QtQuick
// What kind of number: pattern and word. mode: 0 公布, 1 推算, 2 预计.
Row {
    id: root
    required property Theme t
    property int mode: 0
    property color color: t.ink2
    property real size: 22
    property string period: ""
    property color backdrop: "transparent"
    spacing: 8
    Mark { width: 26; height: 18; anchors.verticalCenter: parent.verticalCenter; color: root.color; mode: root.mode; line: 2; gap: 7 }
    T { s: [qsTr("公布"), qsTr("推算"), qsTr("预计")][root.mode] || ""; size: root.size; color: root.color; backdrop: root.backdrop; lead: 1.3; wrapMode: Text.NoWrap }
    T { visible: s !== ""; leftPadding: 6; s: root.period; size: root.size; color: root.color; backdrop: root.backdrop; lead: 1.3; wrapMode: Text.NoWrap }
}
