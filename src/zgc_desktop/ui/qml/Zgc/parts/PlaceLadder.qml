pragma ComponentBehavior: Bound
import QtQuick
import "Fit.js" as Fit
import "Geo.js" as Geo
// A ladder of known numbers, rising downwards, each with its tick bar; what is chosen are the places between them.
Item {
    id: root
    required property var pane
    readonly property Theme t: pane.t
    readonly property var marks: pane.question.rows || []
    readonly property var drawn: pane.question.marks || []
    readonly property real largest: Math.max(1e-9, ...drawn.map(m => m.base))
    // What one line stands for: a power of ten, so that the longest bar has at most 100 lines.
    readonly property real perTick: largest > 100 || largest < 4 ? Math.pow(10, Math.ceil(Math.log10(largest / 100))) : 1
    readonly property real markHeight: drawn.length ? 58 : 46
    readonly property real placeHeight: (536 - markHeight * marks.length) / Math.max(1, pane.options.length)
    readonly property real markSize: Fit.step(marks, 780, [{ size: 28, lines: 1 }, { size: 24, lines: 1 }, { size: 22, lines: 1 }]).size
    width: 984
    height: 536
    Rule { upright: true; t: root.t; x: 57; height: parent.height; color: root.t.ink2 }
    Repeater {
        model: root.pane.options
        Option {
            id: place
            required property var modelData
            required property int index
            objectName: "option" + modelData.key
            y: index * (root.placeHeight + root.markHeight)
            t: root.t
            height: root.placeHeight
            letter: modelData.key
            label: modelData.text
            size: root.placeHeight > 90 ? 36 : 28
            chosen: root.pane.chosen.includes(modelData.key)
            mark: root.pane.markOf(modelData)
            note: root.pane.words.noteOf(modelData, mark, chosen)
            current: root.pane.open && root.pane.cursor === index
            live: root.pane.open
            duration: root.pane.motion ? root.t.fast : 0
            onPicked: root.pane.pick(place.modelData.key)
        }
    }
    Repeater {
        model: root.marks
        Item {
            id: mark
            required property string modelData
            required property int index
            y: (index + 1) * root.placeHeight + index * root.markHeight
            width: parent.width
            height: root.markHeight
            Rectangle { x: 49; anchors.verticalCenter: parent.verticalCenter; width: 18; height: 18; radius: 9; color: root.t.bg; border.width: 4; border.color: root.t.ink }
            T {
                objectName: "mark"
                x: 152; width: 800
                anchors.verticalCenter: parent.verticalCenter
                anchors.verticalCenterOffset: root.drawn.length ? -9 : -1
                s: mark.modelData; size: root.markSize; lead: 1.2; color: root.t.ink2; fit: true; room: root.drawn.length ? 38 : 46
                Accessible.role: Accessible.StaticText
                Accessible.name: s
            }
            RungBar {
                objectName: "markBar"
                visible: mark.index < root.drawn.length
                x: 152; y: 40; height: 12
                pitch: Math.min(12, 620 / (root.largest / root.perTick))
                value: visible ? root.drawn[mark.index].base / root.perTick : 0
                mode: visible ? root.drawn[mark.index].mode : 0
                color: root.pane.accent
            }
            T {
                visible: s !== ""
                anchors.right: parent.right
                y: 26
                s: mark.index === root.drawn.length - 1 ? qsTr("一线 %1").arg(Geo.scaled(root.perTick, Geo.bareUnit(root.drawn[mark.index].unit))) : ""
                size: 22; lead: 1.2; color: root.t.ink3; wrapMode: Text.NoWrap
            }
        }
    }
}
