import QtQuick
import Zgc.parts
// Where one figure is from: figure, what it is of, period, kind, paragraph. A click shows the paragraph, or how it was derived.
Item {
    id: root
    required property Theme t
    property var source: ({})        // see sources_view in ui/console_view.py
    property real size: 18
    property bool first: false
    property bool link: true
    property bool wordy: false       // some figures of the list are names
    readonly property bool narrow: width < 400
    readonly property var columns: narrow ? [0, .26, .53, .8] : wordy ? [0, .29, .535, .745] : width < 640 ? [0, .202, .5, .708] : [0, .202, .528, .727]
    readonly property real base: Math.round(height / 2 + size * .36)
    signal open
    function at(i: int): real { return Math.round(columns[i] * width) }
    Accessible.role: Accessible.Button
    Accessible.name: [source.text, source.label, source.period, source.kind, source.place].filter(x => x).join(qsTr("，"))
    Accessible.onPressAction: root.open()
    Rule { visible: !root.first; t: root.t; width: parent.width; thickness: 1 }
    Label { id: figure; base: root.base; s: root.source.text || ""; size: root.size; bold: true; color: root.t.ink; fit: true; floor: root.narrow ? 11 : Math.round(root.size * .8); maxWidth: root.at(1) - 8 }
    Label { x: root.at(1); base: root.base; width: root.at(2) - x - 8; s: root.source.label || ""; size: root.size; color: root.t.ink2; fit: true; floor: root.narrow ? 11 : Math.round(root.size * .62); lines: 1; maxWidth: width }
    Label { x: root.at(2); base: root.base; s: root.source.period || ""; size: root.size; color: root.t.ink2; fit: true; floor: 10; maxWidth: root.at(3) - x - 6 }
    Mark { id: mark; x: root.at(3); anchors.verticalCenter: parent.verticalCenter; width: Math.round(root.size * (root.narrow ? .9 : 1.4)); height: Math.round(root.size * .9); mode: root.source.mode || 0; color: root.t.ink2; line: Math.max(1.5, root.size / 9); gap: 7 }
    Label { visible: !root.narrow; x: mark.x + mark.width + root.size * .4; base: root.base; s: root.source.kind || ""; size: root.size; color: root.t.ink2; fit: true; floor: 10; maxWidth: Math.max(1, place.x - x - 4) }
    Label { id: place; x: root.width - width; base: root.base; s: root.source.formula ? qsTr("看算式") : root.source.place || ""; size: root.size; color: root.t.ink2; font.underline: root.link; fit: true; floor: 10; maxWidth: root.width - mark.x - mark.width - (root.narrow ? 4 : root.size * 2.5) }
    HoverHandler { enabled: root.link; cursorShape: Qt.PointingHandCursor }
    TapHandler { enabled: root.link; onTapped: root.open() }
}
