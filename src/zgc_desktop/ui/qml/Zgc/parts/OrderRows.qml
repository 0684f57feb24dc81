pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import "Fit.js" as Fit
// An ordering that was answered: on the left as it was given, on the right as it is, and a line from each to where it belongs.
// Two lines cross where a pair is reversed.
Item {
    id: root
    required property var pane
    readonly property Theme t: pane.t
    readonly property var wanted: (pane.question.answer || {}).order || []
    readonly property var given: wanted.map((key, n) => pane.chosen[n] || "")
    // Where what was given belongs; -1 where nothing was.
    readonly property var places: given.map(key => wanted.indexOf(key))
    readonly property var crossings: crossed()
    readonly property real gap: pane.gap
    readonly property real side: pane.optionHeight
    readonly property real pitch: side + gap
    readonly property real from: 448
    readonly property real to: 664
    readonly property real size: Fit.step(pane.options.map(o => o.text), 330, side > 100
        ? [{ size: 34, lines: 1 }, { size: 30, lines: 2 }, { size: 26, lines: 2 }, { size: 22, lines: 2 }]
        : [{ size: 30, lines: 1 }, { size: 26, lines: 1 }, { size: 22, lines: 2 }]).size
    width: 1108
    height: 536
    function optionOf(key: string): var { return pane.options.find(o => o.key === key) || { text: "", why: "" } }
    function middle(n: int): real { return n * pitch + side / 2 }
    function reversed(n: int): bool { return places[n] >= 0 && places.some((p, m) => p >= 0 && (m - n) * (p - places[n]) < 0) }
    // The number and the day that say where it belongs.
    function toldOf(key: string): string { return (optionOf(key).why || "").replace(/[。.]$/, "") }
    function curve(n: int): string {
        const half = (from + to) / 2;
        return "M" + from + " " + middle(n) + "C" + half + " " + middle(n) + " " + half + " " + middle(places[n]) + " " + to + " " + middle(places[n]);
    }
    // All lines rise alike, so that two of them cross where both have gone the same part of their way.
    function crossed(): var {
        const found = [];
        for (let a = 0; a < places.length; a++)
            for (let b = a + 1; b < places.length; b++) {
                if (places[a] < 0 || places[b] < 0 || places[a] < places[b])
                    continue;
                const part = (b - a) / (b - a + places[a] - places[b]);
                let low = 0, high = 1;
                for (let i = 0; i < 30; i++) {
                    const mid = (low + high) / 2;
                    3 * mid * mid - 2 * mid * mid * mid < part ? low = mid : high = mid;
                }
                const x = 1.5 * low * (1 - low) * (1 - low) + 1.5 * low * low * (1 - low) + low * low * low;
                found.push({ x: from + (to - from) * x, y: middle(a) + (middle(places[a]) - middle(a)) * part });
            }
        return found;
    }
    T { base: -14; s: root.pane.hall ? qsTr("大厅排的") : qsTr("你排的"); size: 22; lead: 1.2; color: root.t.ink2; wrapMode: Text.NoWrap }
    T { x: root.to; base: -14; s: qsTr("公布的顺序"); size: 22; lead: 1.2; color: root.t.ink2; wrapMode: Text.NoWrap }
    T {
        visible: root.crossings.length > 1
        x: root.from; width: root.to - root.from; horizontalAlignment: Text.AlignHCenter
        base: -14; s: qsTr("反了 %1 对").arg(root.crossings.length); size: 22; bold: true; lead: 1.2; color: root.t.wrong; wrapMode: Text.NoWrap
    }
    Repeater {
        model: root.given.length
        Shape {
            id: line
            required property int index
            visible: root.places[index] >= 0
            preferredRendererType: Shape.CurveRenderer
            ShapePath {
                strokeColor: root.reversed(line.index) ? root.t.wrong : root.t.right
                strokeWidth: root.reversed(line.index) ? 4 : 3.5
                strokeStyle: root.reversed(line.index) ? ShapePath.DashLine : ShapePath.SolidLine
                dashPattern: [4, 1.6]
                fillColor: "transparent"
                PathSvg { path: line.visible ? root.curve(line.index) : "M0 0" }
            }
        }
    }
    Repeater {
        model: root.crossings
        Rectangle {
            id: cross
            required property var modelData
            readonly property real edge: root.crossings.length > 3 ? 28 : 40
            x: modelData.x - edge / 2; y: modelData.y - edge / 2
            width: edge; height: edge
            color: root.t.bg
            border.width: 3; border.color: root.t.wrong
            Icon { anchors.centerIn: parent; size: cross.edge * .6; stroke: 4; name: "cross"; color: root.t.wrong }
        }
    }
    T {
        visible: root.crossings.length === 1
        readonly property var at: root.crossings[0] || { x: 0, y: 0 }
        x: root.from; width: root.to - root.from; horizontalAlignment: Text.AlignHCenter
        y: at.y + root.pitch * .5 + 4
        s: qsTr("这一对反了"); size: 22; bold: true; lead: 1.3; color: root.t.wrong; wrapMode: Text.NoWrap; fit: true; lines: 1; floor: 16
    }
    Repeater {
        model: root.given
        Rectangle {
            id: mine
            required property string modelData
            required property int index
            readonly property bool wrong: root.reversed(index)
            objectName: "given" + (index + 1)
            y: index * root.pitch
            width: root.from; height: root.side
            color: root.t.surface
            border.width: wrong ? 5 : Math.max(2, Math.ceil(root.t.pixel))
            border.color: wrong ? root.t.wrong : root.t.edge
            Accessible.role: Accessible.ListItem
            Accessible.name: [qsTr("第 %1 位").arg(index + 1) + "：" + (text.s || ""), modelData === "" ? "" : root.places[index] === index ? qsTr("答对了") : qsTr("应在第 %1 位").arg(root.places[index] + 1)].filter(x => x).join("，")
            Accessible.ignored: !visible
            Rectangle { x: 72; width: mine.wrong ? 5 : 2; height: parent.height; color: mine.border.color }
            T { width: 72; horizontalAlignment: Text.AlignHCenter; anchors.verticalCenter: parent.verticalCenter; anchors.verticalCenterOffset: -2; s: String(mine.index + 1); size: 34; bold: true; lead: 1.2; color: mine.wrong ? root.t.wrong : root.t.ink2; backdrop: root.t.surface; wrapMode: Text.NoWrap }
            T { id: text; x: 96; width: parent.width - x - 16; anchors.verticalCenter: parent.verticalCenter; anchors.verticalCenterOffset: -2; s: mine.modelData === "" ? qsTr("没有排") : root.optionOf(mine.modelData).text; size: root.size; bold: true; lead: 1.2; color: mine.modelData === "" ? root.t.ink3 : root.t.ink; backdrop: root.t.surface; fit: true; room: root.side - 8 }
        }
    }
    Repeater {
        model: root.wanted
        Rectangle {
            id: right
            required property string modelData
            required property int index
            readonly property string told: root.toldOf(modelData)
            readonly property bool both: told !== "" && root.side >= 80
            objectName: "wanted" + (index + 1)
            x: root.to; y: index * root.pitch
            width: root.width - x; height: root.side
            color: root.t.surface
            border.width: Math.max(2, Math.ceil(root.t.pixel))
            border.color: root.t.edge
            Accessible.role: Accessible.ListItem
            Accessible.name: [qsTr("第 %1 位").arg(index + 1) + "：" + root.optionOf(modelData).text, told].filter(x => x).join("，")
            Accessible.ignored: !visible
            Column {
                x: 24; width: parent.width - 40
                anchors.verticalCenter: parent.verticalCenter
                anchors.verticalCenterOffset: -2
                T { width: parent.width; s: root.optionOf(right.modelData).text; size: root.size; bold: true; lead: 1.2; color: root.t.ink; backdrop: root.t.surface; fit: true; room: right.both ? right.height - 52 : right.height - 8; floor: 18 }
                T { visible: right.both; width: parent.width; s: right.told; size: 22; lead: 1.2; color: root.pane.accent; backdrop: root.t.surface; fit: true; lines: 1; floor: 16 }
            }
        }
    }
}
