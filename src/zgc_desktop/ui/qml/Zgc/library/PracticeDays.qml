pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// A square a day, a column a week: the fuller, the more was answered. A month's name stands where it begins.
Item {
    id: root
    required property Theme t
    property var days: []
    readonly property int most: Math.max(1, ...days.map(d => d[1]))
    readonly property real pitch: Math.min(28, width / 26)
    readonly property int active: days.filter(d => d[1] > 0).length
    readonly property var months: days.map((d, n) => ({ n: n, month: Number(d[0].slice(5, 7)), day: Number(d[0].slice(8)) })).filter(d => d.day <= 7 && d.n % 7 === 0)
    implicitHeight: 74 + 7 * pitch
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("练习日历：26 周里有 %1 天在学").arg(active)
    T { base: 24; s: qsTr("哪些天在学"); size: 24; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
    T { anchors.right: parent.right; base: 24; s: qsTr("26 周里有 %1 天").arg(root.active); size: 18; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
    Repeater {
        model: root.months
        T { required property var modelData; x: Math.floor(modelData.n / 7) * root.pitch; base: 60; s: Qt.uiLanguage === "en" ? Qt.locale("en").standaloneMonthName(modelData.month - 1, Locale.ShortFormat) : qsTr("%1 月").arg(modelData.month); size: 15; color: root.t.ink3; lead: 1.2; wrapMode: Text.NoWrap }
    }
    Repeater {
        model: root.days
        Rectangle {
            id: square
            required property var modelData
            required property int index
            readonly property real part: modelData[1] / root.most
            x: Math.floor(index / 7) * root.pitch
            y: 70 + (index % 7) * root.pitch
            width: root.pitch - 4
            height: root.pitch - 4
            color: root.t.sunken
            Rectangle {
                anchors.centerIn: parent
                visible: square.part > 0
                width: Math.max(6, parent.width * (.4 + .6 * square.part))
                height: width
                antialiasing: true
                color: root.t.ink
            }
        }
    }
}
