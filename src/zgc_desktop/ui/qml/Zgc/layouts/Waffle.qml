pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Zgc.parts
// Layout 7: 100 cells, one is 1 %. What nobody knows exactly (近30, 超30) has a hollow cell behind those that are filled.
SlideFrame {
    id: root
    readonly property var items: (slide.view.items || []).slice(0, 2)
    readonly property bool single: items.length < 2
    Repeater {
        model: root.items
        Part {
            id: item
            required property int index
            required property var modelData
            // What is no share of a hundred has no cells.
            readonly property bool known: typeof modelData.percent === "number"
            readonly property real percent: Math.max(0, Math.min(100, Number(modelData.percent) || 0))
            readonly property int hollow: modelData.vague ? percent : -1
            readonly property real filled: percent
            readonly property real pitch: root.single ? 62 : 58
            readonly property real cell: pitch * 48 / 58
            readonly property real wordsX: root.single ? root.t.col(5) - 96 : 600
            readonly property real wordsWidth: root.single ? root.t.span(6) : 252
            x: root.t.col(index * 6); y: 318; width: root.t.span(6)
            up: root.up(index); motion: root.slide.motion
            function squares(from: int, to: int, skip: int, share: real): string {
                let s = "M0 0";
                for (let i = from; i < to; ++i)
                    if (i !== skip)
                        s += "M" + (i % 10) * pitch + " " + Math.floor(i / 10) * pitch + "h" + cell * share + "v" + cell + "h" + -cell * share + "Z";
                return s;
            }
            Shape {
                visible: item.known
                width: 10 * item.pitch; height: width
                preferredRendererType: Shape.CurveRenderer
                ShapePath {
                    strokeColor: "transparent"; strokeWidth: -1; fillColor: root.t.rule
                    PathSvg { path: item.squares(Math.floor(item.filled * root.slide.reveal), 100, item.hollow, 1) }
                }
                ShapePath {
                    strokeColor: "transparent"; strokeWidth: -1; fillColor: root.accent
                    PathSvg { path: item.squares(0, Math.floor(item.filled * root.slide.reveal), -1, 1) }
                }
                ShapePath {
                    strokeColor: "transparent"; strokeWidth: -1; fillColor: root.accent
                    PathSvg { path: root.slide.reveal < 1 || item.filled % 1 === 0 ? "M0 0" : item.squares(Math.floor(item.filled), Math.floor(item.filled) + 1, -1, item.filled % 1) }
                }
            }
            Rectangle {
                visible: item.known && item.hollow >= 0 && root.slide.reveal > .9
                x: (item.hollow % 10) * item.pitch; y: Math.floor(item.hollow / 10) * item.pitch
                width: item.cell; height: item.cell; color: "transparent"; border.color: root.accent; border.width: 2
            }
            T {
                id: figure
                x: item.wordsX; base: root.single ? 150 : 74; s: item.modelData.text || ""; size: root.single ? 168 : 74; floor: 36; tight: false; serif: true; bold: true; color: root.accent; lead: 1.1; wrapMode: Text.NoWrap
                fit: true; maxWidth: item.wordsWidth; opacity: root.late
            }
            T { id: label; x: item.wordsX + 2; base: root.single ? 240 : 134; s: item.modelData.label || ""; size: root.single ? 36 : 28; color: root.t.ink; lead: 1.5; width: item.wordsWidth; fit: true; room: root.single ? 240 : 330 }
            Tag { t: root.t; x: item.wordsX + 2; y: label.y + label.contentHeight + 20; size: 22; mode: item.modelData.mode || 0; period: item.narrow ? "" : item.modelData.period || "" }
            readonly property bool narrow: !root.single && (modelData.period || "").length > 6
            T { id: period; visible: item.narrow; x: item.wordsX + 2; y: label.y + label.contentHeight + 56; width: item.wordsWidth; s: item.modelData.period || ""; size: 22; lead: 1.3; color: root.t.ink2; fit: true; lines: 2 }
            Loader { active: root.english; sourceComponent: English { slide: root.slide; x: item.wordsX + 2; base: label.y + label.contentHeight + (item.narrow ? 92 + period.contentHeight : 90); width: item.wordsWidth; lines: 5; s: item.modelData.en || "" } }
        }
    }
}
