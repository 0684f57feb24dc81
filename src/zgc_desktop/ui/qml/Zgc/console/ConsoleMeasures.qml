import QtQuick
// The console's measures: pixels of a desk that is made for one of four sizes of window and scaled to the one there is.
// Each size has its own, and is not the large one made smaller.
QtObject {
    id: root
    required property real width     // of the window
    required property real height
    property string layout: "split"
    // Wide windows by their width; those that are nearly as high as wide have the lower slot below the time; the smallest have no film.
    readonly property string size: width <= 960 || width < 1180 && width / height >= 1.45 ? "small" : width / height < 1.45 ? "tall" : width < 1600 ? "medium" : "large"
    readonly property var made: _made[size]
    readonly property real factor: Math.max(.1, Math.min(width / made.width, height / made.height))
    readonly property real deskWidth: width / factor
    readonly property real deskHeight: height / factor
    readonly property bool slotLeft: size === "tall"
    readonly property real leftWidth: made.left[layout] || made.left.split
    readonly property real margin: made.margin
    readonly property real rightX: margin + leftWidth + made.gap
    readonly property var _made: ({
        "large": {
            width: 1920, height: 1080, margin: 32, gap: 32, left: { split: 1120, notes: 768, slide: 1296 },
            bar: 64, barSize: 22, barBase: 41,
            caption: 20, captionBase: 106, pageY: 122,
            clock: 64, clockHeight: 132, clockText: 22, clockSmall: 18, track: 84, trackHeight: 12,
            button: 20, buttonPad: 14, buttonHeight: 49, buttonGap: 8, belowButtons: 19,
            film: 112, filmTop: 10, thumb: 140, thumbGap: 16, film_number: 15,
            nextWidth: 416, nextGap: 24, title: 22, small: 18, tiny: 16, belowNext: 20,
            notesHead: 52, notesBase: 38, notesScale: 1, notesLead: 1.6,
            slot: 180, belowSlot: 8, tabs: 38, tab: 18, tabWord: 16, row: 35, headline: 22, slotButton: 18
        },
        "medium": {
            width: 1366, height: 768, margin: 24, gap: 20, left: { split: 784, notes: 544, slide: 912 },
            bar: 48, barSize: 17, barBase: 31,
            caption: 16, captionBase: 72, pageY: 82,
            clock: 46, clockHeight: 98, clockText: 17, clockSmall: 15, track: 62, trackHeight: 10,
            button: 17, buttonPad: 12, buttonHeight: 44, buttonGap: 8, belowButtons: 14,
            film: 88, filmTop: 7, thumb: 97, thumbGap: 14, film_number: 15,
            nextWidth: 240, nextGap: 16, title: 17, small: 15, tiny: 15, belowNext: 15,
            notesHead: 36, notesBase: 26, notesScale: 22 / 30, notesLead: 1.5,
            slot: 147, belowSlot: 8, tabs: 31, tab: 16, tabWord: 15, row: 29, headline: 18, slotButton: 16
        },
        "tall": {
            width: 1024, height: 768, margin: 16, gap: 12, left: { split: 608, notes: 448, slide: 688 },
            bar: 44, barSize: 16, barBase: 29,
            caption: 15, captionBase: 66, pageY: 76,
            clock: 38, clockHeight: 82, clockText: 15, clockSmall: 14, track: 52, trackHeight: 8,
            button: 15, buttonPad: 9, buttonHeight: 44, buttonGap: 6, belowButtons: 12,
            film: 78, filmTop: 6, thumb: 86, thumbGap: 12, film_number: 13,
            nextWidth: 160, nextGap: 12, title: 15, small: 14, tiny: 14, belowNext: 12,
            notesHead: 32, notesBase: 24, notesScale: 20 / 30, notesLead: 1.5,
            slot: 118, belowSlot: 10, tabs: 28, tab: 15, tabWord: 14, row: 22, headline: 16, slotButton: 14
        },
        "small": {
            width: 960, height: 600, margin: 16, gap: 12, left: { split: 560, notes: 448, slide: 624 },
            bar: 44, barSize: 16, barBase: 29,
            caption: 15, captionBase: 66, pageY: 76,
            clock: 38, clockHeight: 82, clockText: 15, clockSmall: 14, track: 52, trackHeight: 8,
            button: 15, buttonPad: 9, buttonHeight: 44, buttonGap: 6, belowButtons: 16,
            film: 0, filmTop: 6, thumb: 86, thumbGap: 12, film_number: 13,
            nextWidth: 128, nextGap: 12, title: 15, small: 14, tiny: 14, belowNext: 10,
            notesHead: 30, notesBase: 23, notesScale: 18 / 30, notesLead: 1.5,
            slot: 134, belowSlot: 12, tabs: 28, tab: 15, tabWord: 14, row: 26, headline: 16, slotButton: 14
        }
    })
}
