pragma ComponentBehavior: Bound
import QtQuick
import "Geo.js" as Geo
// The explanation's small chart: one tick bar a figure, or value rows where figures share no unit.
Item {
    id: root
    required property Theme t
    property var rows: []
    property color color: t.ink
    readonly property var shown: (rows || []).slice(0, 4)
    readonly property string bareUnit: shown.length ? Geo.bareUnit(shown[0].unit) : ""
    readonly property bool sameUnit: shown.every(r => r.unit === shown[0].unit)
    readonly property bool drawable: shown.length > 0 && shown.every(r => Geo.bareUnit(r.unit) === bareUnit && amount(r) > 0)
    readonly property real largest: drawable ? Math.max(bareUnit === "%" ? 100 : 0, ...shown.map(r => amount(r))) : 1
    readonly property real perTick: nice(largest)
    readonly property bool sameLabel: shown.every(r => r.label === shown[0].label)
    readonly property real barWidth: 330
    readonly property real pitch: Math.min(12, barWidth / (largest / perTick))
    readonly property real rowHeight: drawable ? (shown.length > 2 ? 66 : 78) : 76
    width: 560
    height: shown.length === 0 ? 0 : shown.length * rowHeight + (drawable ? 34 : 0)

    function amount(row: var): real { return Number(sameUnit ? row.amount : row.base) || 0 }
    // 1, 2 or 5 times a power of ten, so that the longest bar has at most 100 lines; whole things stay whole.
    function nice(value: real): real {
        if (value <= 100 && (value >= 4 || shown.every(r => Number.isInteger(amount(r)))))
            return 1;
        let step = Math.pow(10, Math.floor(Math.log10(value / 100)));
        for (const times of [1, 2, 5, 10])
            if (value / (step * times) <= 100)
                return step * times;
        return step * 10;
    }
    // One line's worth in words: in the printed unit, or scaled by 万 and 亿 when units differ.
    function worth(): string {
        const worth = sameUnit ? Geo.inUnit(perTick, shown[0].unit) : Geo.scaled(perTick, bareUnit);
        return qsTr("一线 %1").arg(worth);
    }
    Repeater {
        model: root.shown
        Item {
            id: row
            required property var modelData
            required property int index
            y: index * root.rowHeight
            width: root.width
            height: root.rowHeight
            Accessible.role: Accessible.StaticText
            Accessible.name: row.modelData.label + " " + row.modelData.accessible
            Accessible.ignored: !visible
            T {
                base: 22
                width: root.width
                fit: true; lines: 1; floor: 18
                wrapMode: Text.NoWrap
                s: root.sameLabel && root.shown.length > 1 ? row.modelData.period + "　" + row.modelData.kind_label : row.modelData.label + "　" + row.modelData.period
                size: 22; lead: 1.3; color: root.t.ink2
            }
            RungBar {
                visible: root.drawable
                y: 30
                height: root.rowHeight - 42
                value: root.drawable ? root.amount(row.modelData) / root.perTick : 0
                pitch: root.pitch
                mode: row.modelData.mode === 0 ? 0 : 1
                thick: Math.max(1.6, root.pitch * (row.modelData.mode === 0 ? .58 : .4))
                color: root.color
            }
            T {
                x: root.drawable ? root.amount(row.modelData) / root.perTick * root.pitch + 14 : 0
                base: root.drawable ? root.rowHeight / 2 + 22 : 56
                s: row.modelData.text; size: 30; bold: true; lead: 1.2; color: root.color; wrapMode: Text.NoWrap
            }
        }
    }
    T {
        visible: root.drawable
        base: root.height - 8
        s: root.drawable ? root.worth() : ""
        size: 22; lead: 1.3; color: root.t.ink2; wrapMode: Text.NoWrap
    }
}
