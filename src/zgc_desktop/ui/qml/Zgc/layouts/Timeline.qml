pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
import "../parts/Geo.js" as Geo
// Layout 9: years on a line. A year-only event fills its year, a month or day is a dot, undated ones stand in a bracket.
SlideFrame {
    id: root
    readonly property int start: slide.view.start || 2021
    readonly property int end: slide.view.end || start
    readonly property int years: Math.max(1, end - start + 1)
    readonly property real unit: 1728 / years
    readonly property real axis: 536
    readonly property var events: slide.view.events || []
    readonly property var undated: slide.view.undated || []
    // Every year has its tick and every second its number, as long as they are told apart.
    readonly property int labelled: years > 40 ? Geo.step(years, 20) : years > 9 ? 2 : 1
    readonly property int ticked: years > 40 ? labelled : 1
    function at(time: real): real { return 96 + (Math.max(start, Math.min(end + 1, time)) - start) * unit }
    // Labels share the line above the axis; each has the room up to the next.
    function room(i: int): real {
        if (i >= events.length)
            return 160; // of an event that is about to go
        const here = at(events[i].from);
        const next = i + 1 < events.length ? at(events[i + 1].from) : 1824;
        return Math.max(160, next - here - 40);
    }
    Rectangle { x: 96; y: root.axis; width: 1728; height: 4; color: root.t.ink }
    Repeater {
        model: Math.ceil(root.years / root.ticked)
        Item {
            id: year
            required property int index
            readonly property int number: root.start + index * root.ticked
            x: root.at(number)
            Rule { upright: true; t: root.t; y: root.axis - 14; height: 18; color: root.t.ink }
            T { objectName: "tick"; visible: (year.number - root.start) % root.labelled === 0; base: root.axis + 50; s: String(year.number); size: root.years > 9 ? 28 : 34; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap }
        }
    }
    Repeater {
        model: root.slide.view.spans || []
        Mark {
            required property var modelData
            x: root.at(modelData.from)
            y: root.axis - 30
            width: (root.at(modelData.to) - x) * root.slide.reveal
            height: 16
            color: root.accent
            mode: 1
            line: 2
        }
    }
    Repeater {
        model: root.events
        Item {
            id: event
            required property int index
            required property var modelData
            readonly property bool whole: modelData.precision === "year"
            x: root.at(modelData.from)
            Rectangle { visible: event.whole; y: root.axis - 60; width: (root.at(event.modelData.to) - event.x) * root.slide.reveal; height: 30; color: root.accent }
            Rule { upright: true; t: root.t; visible: !event.whole; x: -1; y: root.axis - 196; height: 156; color: root.accent }
            Rectangle { visible: !event.whole; x: -13; y: root.axis - 59; width: 26; height: 26; radius: 13; color: root.accent; border.width: 4; border.color: root.t.bg }
            T { x: event.whole ? 0 : 20; base: root.axis - 168; s: event.modelData.text; size: 34; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: root.room(event.index) }
            T { x: event.whole ? 0 : 20; base: root.axis - 120; s: event.modelData.support; size: 28; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: root.room(event.index) }
            Loader { active: root.english; sourceComponent: English { slide: root.slide; x: event.whole ? 0 : 20; base: root.axis - 82; width: root.room(event.index); lines: event.whole ? 1 : 2; s: event.modelData.en || "" } }
        }
    }
    Item {
        visible: root.undated.length > 0
        // On the scale of the axis, so that it says between which years the things below it happened.
        Item {
            id: bracket
            objectName: "bracket"
            readonly property var span: root.slide.view.bracket || ({ from: root.start, to: root.end + 1 })
            x: root.at(span.from); y: 628
            width: Math.max(24, root.at(span.to) - x)
            height: 14
            Rule { t: root.t; y: 12; width: parent.width; color: root.t.ink3 }
            Rule { upright: true; t: root.t; height: 12; color: root.t.ink3 }
            Rule { upright: true; t: root.t; x: parent.width - 2; height: 12; color: root.t.ink3 }
            Rectangle { visible: name.inside && name.s !== ""; x: name.x - 20; y: 9; width: name.width + 40; height: 8; color: root.t.bg }
            T {
                id: name
                objectName: "bracketName"
                // Beside the bracket where there is room, else in a gap of its line.
                readonly property bool follows: bracket.x + bracket.width + 24 + width <= 1824
                readonly property bool inside: !follows && bracket.width >= width + 120
                x: follows ? bracket.width + 24 : inside ? bracket.width - width - 60 : -width - 24
                base: 22; s: root.slide.view.undatedLabel || ""; size: 26; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 600
            }
            Loader { active: root.english; sourceComponent: English { slide: root.slide; x: Math.min(name.x, 1824 - bracket.x - contentWidth); base: 54; width: 560; s: root.slide.view.undatedEn || "" } }
        }
        Repeater {
            model: root.undated
            Part {
                id: cell
                required property int index
                required property var modelData
                x: root.t.col(index * 3)
                y: 672
                up: root.up(index); motion: root.slide.motion && root.slide.live
                Fig { base: 96; figure: cell.modelData; size: 72; small: 36; gap: 8; maxWidth: root.t.span(3); color: root.accent }
                T { base: 152; width: root.t.span(3); s: cell.modelData.label; size: 28; color: root.t.ink; lead: 1.4; fit: true; lines: 1 }
                Loader { active: root.english; sourceComponent: English { slide: root.slide; base: 240; width: root.t.span(3); lines: 2; s: cell.modelData.en || "" } }
                Row {
                    y: 178
                    spacing: 12
                    Tag { t: root.t; size: 22; mode: cell.modelData.mode || 0 }
                    T { s: cell.modelData.period; size: 22; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 260 }
                }
            }
        }
    }
}
