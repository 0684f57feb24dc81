pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
import "../parts/Geo.js" as Geo
// Layout 5: two tick bars over one axis from zero; one line is `perTick` units.
SlideFrame {
    id: root
    readonly property var a: slide.view.a || ({})
    readonly property var b: slide.view.b || ({})
    readonly property bool scaled: a.unit !== b.unit
    readonly property real va: amount(a)
    readonly property real vb: amount(b)
    readonly property real largest: Math.max(va, vb, ...(slide.view.axis || []).slice(-1).filter(v => v <= Math.max(va, vb)), 1e-9)
    readonly property real perTick: largest / (slide.view.perTick || largest) <= 240 && slide.view.perTick > 0 ? slide.view.perTick : Geo.step(largest, 200)
    readonly property int ticks: Math.ceil(largest / perTick - 1e-6)
    readonly property real pitch: Math.min(160, 1680 / Math.max(1, ticks))
    readonly property real endA: 96 + va / perTick * pitch
    readonly property real endB: 96 + vb / perTick * pitch
    // Measured apart from the figure, whose size depends on it.
    readonly property bool besideA: endA + 28 + figA.beside + wide.advanceWidth <= 1824
    TextMetrics { id: wide; font.family: "Noto Serif SC"; font.weight: Font.Bold; font.pixelSize: 104; text: figA.value }
    readonly property bool samePeriod: a.period === b.period
    readonly property bool levelShown: va < vb
    readonly property bool levelFree: levelShown && figB.x > endA + 8
    function amount(f: var): real { return Number(scaled && f.base ? f.base : f.amount) || 0 }
    function grown(v: real): real { return slide.reveal < 1 ? Math.round(v / perTick * slide.reveal) : v / perTick }
    component Caption: Row {
        id: caption
        property var figure: ({})
        property real limit: 900
        spacing: 26
        T { id: words; s: (root.samePeriod ? caption.figure.label : caption.figure.period) || ""; size: 32; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: caption.limit - 120 }
        Tag { t: root.t; size: 24; mode: caption.figure.mode || 0; period: root.samePeriod ? caption.figure.period || "" : ""; anchors.verticalCenter: words.verticalCenter; anchors.verticalCenterOffset: 1 }
    }
    Part {
        up: root.up(0); motion: root.slide.motion
        Caption { id: captionA; x: 96; y: 304; figure: root.a }
        Loader { active: root.english; sourceComponent: English { slide: root.slide; x: captionA.x + captionA.width + 26; base: 337; width: (root.besideA ? 1824 : figA.x - 24) - x; s: root.a.en || "" } }
        RungBar { x: 96; y: 358; height: 116; value: root.grown(root.va); pitch: root.pitch; mode: root.a.mode || 0; color: root.accent }
        Fig {
            id: figA
            x: root.besideA ? root.endA + 28 : Math.max(captionA.x + captionA.width + 40, root.endA - width)
            base: root.besideA ? 466 : 344; figure: root.a; size: root.besideA ? 104 : 84; small: 44; gap: 12; maxWidth: 900; color: root.accent; opacity: root.late
        }
    }
    Part {
        up: root.up(1); motion: root.slide.motion
        Caption { id: captionB; x: 96; y: 604; figure: root.b }
        Loader { active: root.english; sourceComponent: English { slide: root.slide; x: captionB.x + captionB.width + 26; base: 637; width: figB.x - 24 - x; s: root.b.en || "" } }
        RungBar { x: 96; y: 658; height: 116; value: root.grown(root.vb); pitch: root.pitch; mode: root.b.mode || 0; color: root.accent }
        Fig {
            id: figB
            x: Math.min(1824 - width, Math.max(captionB.x + captionB.width + 40, root.endB - width)); base: 636
            figure: root.b; size: 144; small: 44; gap: 14; maxWidth: 900; color: root.accent; opacity: root.late
        }
        Repeater {
            model: root.levelShown ? (root.levelFree ? 19 : 8) : 0
            Rectangle {
                required property int index
                x: root.endA - 1; y: (root.levelFree ? 484 : 658) + index * 16
                width: 2; height: Math.min(9, 778 - y); antialiasing: true; opacity: root.late
                color: root.t.ink
            }
        }
        T { objectName: "tick"; visible: root.levelFree && !root.samePeriod; x: root.endA + 16; base: 524; opacity: root.late; s: qsTr("%1水平").arg(root.a.period || ""); size: 24; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 1824 - x }
    }
    Rule { t: root.t; x: 96; y: 784; width: root.ticks * root.pitch; color: root.t.ink3 }
    Repeater {
        model: root.slide.view.axis || []
        Item {
            id: tick
            required property int index
            required property var modelData
            readonly property real at: Number(modelData) / root.perTick * root.pitch
            visible: at <= root.ticks * root.pitch + 1
            x: 96 + at
            Rule { upright: true; t: root.t; y: 784; height: 14; color: root.t.ink3 }
            T { objectName: "tick"; visible: ((root.slide.view.axis || []).length <= 10 || tick.index % 2 === 0) && tick.x + width < unit.x - 12; x: -1; base: 826; s: Geo.axisText(Number(tick.modelData)); size: 24; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
        }
    }
    T { id: unit; x: 1824 - width; base: 826; s: root.slide.view.unit ? qsTr("单位：%1").arg(root.slide.view.unit) : ""; size: 24; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 300 }
    Rule { t: root.t; x: 96; y: 862; width: 1728; thickness: 1 }
    T { id: formula; x: 96; base: 920; s: root.a.formula || root.b.formula || ""; size: 30; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 800 }
    Loader { active: root.english; sourceComponent: English { readonly property bool tall: note.contentHeight > note.lineHeight * 1.5; slide: root.slide; x: note.x; base: tall ? 978 : 956; width: note.width; lines: tall ? 1 : 2; s: root.en.body || "" } }
    T {
        id: note
        x: formula.s === "" ? 96 : Math.max(root.t.col(3), 96 + formula.width + 56); base: 920 - (contentHeight > lineHeight * 1.5 ? 16 : 0)
        width: 1824 - x; s: root.slide.view.note || ""; size: 30; color: root.t.ink2; lead: 1.36; fit: true; lines: 2
    }
}
