pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
import "../parts/Geo.js" as Geo
// Layout 6: orders of magnitude. One dot is one thing; a dot's area is in proportion to the threshold.
SlideFrame {
    id: root
    readonly property var tiers: (slide.view.tiers || []).slice(0, 5)
    readonly property string note: slide.view.note || ""
    readonly property var common: shared(tiers)
    readonly property real edge: 574
    readonly property real wide: 1250
    readonly property bool noteEnglish: english && note !== "" && (en.body || "") !== ""
    readonly property real tall: (note === "" ? 956 : noteEnglish ? 880 : 912) - 324
    // With English below them, threshold and figure stand higher in their row.
    readonly property real raised: english ? 13 : 0
    readonly property real padding: tiers.length > 4 ? 24 : 36
    readonly property var plan: layoutRows(tiers, tall)
    // The largest dots with which all rows fit; every row at least as high as its words.
    function layoutRows(tiers: var, tall: real): var {
        const top = Math.max(...tiers.map(f => f.threshold_base || 0), 0);
        const least = common ? 62 : 92;
        for (let radius = 52.2; radius > .5; radius *= .985) {
            const rows = tiers.map(f => {
                const n = Math.max(0, Math.round(f.drawn || 0));
                const r = Math.max(1.1, top > 0 && f.threshold_base ? radius * Math.sqrt(f.threshold_base / top) : radius / 3);
                const columns = fullRows(n, Math.max(1, Math.floor(wide / (r * 2 * 1.085))));
                const pitch = n >= columns ? wide / columns : r * 2 * 1.085;
                const lines = Math.ceil(n / columns);
                return { n: n, r: r, columns: columns, pitch: pitch, height: Math.max(least, lines * pitch) + padding };
            });
            const sum = rows.reduce((s, x) => s + x.height, 0);
            if (sum <= tall || radius < .52) {
                const extra = Math.max(0, Math.min(40, (tall - sum) / Math.max(1, rows.length)));
                let y = 324;
                for (const row of rows) {
                    row.y = y;
                    row.height += extra;
                    y += row.height;
                }
                return rows;
            }
        }
        return [];
    }
    // A round count stands in rows that are all full, if nearly as many columns allow that.
    function fullRows(n: int, most: int): int {
        for (let d = most; n > most && d > most * (n < 500 ? .8 : .7); --d)
            if (n % d === 0)
                return d;
        return most;
    }
    T { id: over; x: 96; base: 308; s: qsTr("门槛"); size: 24; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
    Loader {
        active: root.english
        sourceComponent: Item {
            English { slide: root.slide; x: over.x + over.width + 14; base: 308; width: 90; s: "Level" }
            English { slide: root.slide; x: number.x - 124; base: 308; width: 110; horizontalAlignment: Text.AlignRight; s: "Number" }
        }
    }
    T { id: number; x: root.edge - 48 - width; base: 308; s: qsTr("数量"); size: 24; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap }
    Tag { visible: root.common !== null; t: root.t; x: 1824 - width; y: 284; size: 24; mode: root.common ? root.common.mode : 0; period: root.common ? root.common.period : "" }
    Repeater {
        model: root.plan
        Part {
            id: row
            required property int index
            required property var modelData
            readonly property var tier: root.tiers[index]
            readonly property real mid: modelData.height / 2
            y: modelData.y; width: 1920; height: modelData.height
            up: root.up(index); motion: root.slide.motion
            Rule { t: root.t; x: 96; width: 1728; thickness: row.index === 0 ? 2 : 1; color: row.index === 0 ? root.t.ink : root.t.rule }
            T { x: 96; base: row.mid + (root.common ? 14 : 0) - root.raised; s: row.tier.threshold || row.tier.label || ""; size: 36; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 190 }
            Tag { visible: root.common === null; t: root.t; x: 96; y: row.mid + 14 - root.raised; mode: row.tier.mode || 0; period: row.tier.period || "" }
            Fig { x: 296; base: row.mid + (root.common ? 17 : 2) - root.raised; figure: row.tier; size: 52; small: 44; gap: 8; flushRight: true; maxWidth: root.edge - 48 - 296; color: root.accent; opacity: root.late }
            Loader { active: root.english; sourceComponent: English { slide: root.slide; x: 96; base: row.mid + (root.common ? 34 : 56); width: 200; s: row.tier.thresholdEn || "" } }
            Loader { active: root.english; sourceComponent: English { slide: root.slide; x: 300; base: row.mid + (root.common ? 34 : 22); width: root.edge - 48 - x; horizontalAlignment: Text.AlignRight; s: row.tier.valueEn || "" } }
            Item {
                x: root.edge; width: root.wide * Geo.part(root.slide.reveal, row.index * .12, row.index * .12 + .5); height: parent.height; clip: width < root.wide
                Dots { y: row.mid - height / 2; n: row.modelData.n; columns: row.modelData.columns; pitchX: row.modelData.pitch; radius: row.modelData.r; color: root.accent; detail: root.slide.factor }
            }
        }
    }
    Loader { active: root.english; sourceComponent: English { slide: root.slide; x: 96; base: 956; width: 1728; s: root.noteEnglish ? root.en.body : "" } }
    T { x: 96; base: root.noteEnglish ? 922 : 956; s: root.note; size: 26; color: root.t.ink2; lead: 1.3; width: 1728; fit: true; lines: 1 }
}
