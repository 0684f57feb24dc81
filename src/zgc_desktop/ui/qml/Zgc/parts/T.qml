import QtQuick
import "Cjk.js" as Cjk
// Chinese text. s: as written; size: px; lead: line height as a multiple; base: y of the first baseline.
// fit: shrinks down to `floor`, then shortens with …, until it fits `lines` lines and/or `room` px of
// height, or (without a width of its own) `maxWidth`.
Text {
    id: text
    property string s
    property real size: 32
    property real lead: 1.5
    property bool serif: false
    property bool bold: false
    property real base: NaN
    property bool tight: serif && size >= 44
    property bool fit: false
    property real floor: 22
    property int lines: 0            // 0 = as many as room allows
    property real room: 0            // 0 = no limit
    property real maxWidth: 0        // for text without a width
    property bool latin: false       // no Chinese in it: none of its typography
    // For checkers that walk the tree: what this is, its real size, the ground it stands on
    // (transparent = the page's own), whether it was shortened or leaves its box.
    readonly property bool zgcText: true
    property color backdrop: "transparent"
    property real px: size
    property int kept: -1            // characters shown; -1 = all
    readonly property bool cut: kept >= 0 || truncated
    readonly property bool spills: s !== "" && (widthLimit > 0 && contentWidth > widthLimit + 1.5 || _heightLimit > 0 && contentHeight > _heightLimit + _slack + 1.5)
    readonly property bool overflows: cut || spills
    // No room at all is a limit, too: with its own width as limit a text would follow what it does to itself.
    readonly property real widthLimit: maxWidth !== 0 ? Math.max(1, maxWidth) : width
    readonly property real _lineBox: lines > 0 ? lines * Math.round(px * lead) : 0
    readonly property real _heightLimit: room > 0 && _lineBox > 0 ? Math.min(room, _lineBox) : room > 0 ? room : _lineBox
    // Qt counts the last line with the font's own height even where the fixed line height is less.
    readonly property real _slack: Math.max(0, Math.ceil(px * 1.46) - lineHeight)
    // Raised to have the new text measured: while `s` changes, what is laid out may still be the one before.
    property int _turn: 0
    readonly property string _shown: _turn >= 0 && kept >= 0 ? Cjk.head(s, kept) : s
    readonly property bool _rich: Cjk.needsRich(_shown, tight, latin)
    property bool _fitting: false
    property bool _ready: false

    // Text comes from files of strangers, and one of the two bindings is always worked out before the other: whichever format
    // counts for that moment, what markup() gives holds no tag but our own, and nothing that could be taken for one.
    text: Cjk.markup(_shown, px, tight, latin)
    textFormat: _rich ? Text.RichText : Text.PlainText
    font.family: serif ? "Noto Serif SC" : "Noto Sans SC"
    font.pixelSize: Math.round(px)
    font.weight: bold ? Font.Bold : Font.Normal
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(px * lead)
    wrapMode: Text.Wrap
    // Native glyphs would be those of a page 1920 wide, which a graphics card enlarges and reduces: they come out jagged.
    renderType: size >= 96 ? Text.CurveRendering : Text.QtRendering
    // RichText's baselineOffset lacks what a fixed line height adds or takes.
    readonly property real _fix: _rich ? lineHeight - Math.round(px * (serif ? 1.437 : 1.448)) : 0
    readonly property real firstLine: baselineOffset + _fix
    y: isNaN(base) ? 0 : Math.round(base - firstLine)

    function _fits(): bool {
        if (widthLimit > 0 && contentWidth > widthLimit + 1)
            return false;
        return _heightLimit <= 0 || contentHeight <= _heightLimit + _slack + 1;
    }
    function refit(): void {
        if (!_ready || !fit || _fitting)
            return;
        _fitting = true;
        kept = -1;
        px = size;
        const chars = s.length;
        // More than the box can hold at the smallest size is not laid out at all.
        const w = widthLimit, h = room > 0 ? room : lines * floor * lead;
        const most = w > 0 && h > 0 ? Math.ceil(w / floor * 2.6) * Math.max(1, Math.ceil(h / (floor * lead))) + 8 : 6000;
        if (chars > most)
            kept = most;
        if (!_fits()) {
            let low = Math.min(floor, size), high = Math.round(size);
            px = low;
            if (_fits()) {
                while (high - low > 1) {
                    const mid = Math.floor((low + high) / 2);
                    px = mid;
                    if (_fits()) low = mid; else high = mid;
                }
                px = low;
            } else {
                let few = 0, many = kept >= 0 ? kept : chars;
                while (many - few > 1) {
                    const mid = Math.floor((few + many) / 2);
                    kept = mid;
                    if (_fits()) few = mid; else many = mid;
                }
                kept = few;
            }
        }
        _fitting = false;
    }
    onSChanged: { _turn += 1; refit() }
    onSizeChanged: { px = size; refit() }
    onWidthLimitChanged: refit()
    onRoomChanged: refit()
    onFitChanged: refit()
    Component.onCompleted: { _ready = true; refit() }
}
