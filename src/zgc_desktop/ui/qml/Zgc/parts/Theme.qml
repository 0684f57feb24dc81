import QtQuick
// Design tokens. hall: false = 纸面 (light room), true = 会场 (dark hall).
QtObject {
    property bool hall: false
    property real unit: 1            // pixels of the screen for one of the page's
    readonly property real pixel: 1 / unit
    readonly property string sans: "Noto Sans SC"
    readonly property string serif: "Noto Serif SC"
    // Surfaces and inks
    readonly property color bg: hall ? "#0E1217" : "#F4F4F1"
    readonly property color surface: hall ? "#171C23" : "#FFFFFF"
    readonly property color sunken: hall ? "#080B0F" : "#E9E9E4"
    readonly property color ink: hall ? "#F2F3F0" : "#14181D"
    readonly property color ink2: hall ? "#BFC5CC" : "#454B54"
    readonly property color ink3: hall ? "#8E96A1" : "#60666F"
    readonly property color rule: hall ? "#2D343E" : "#D2D2CC"
    readonly property color edge: hall ? "#636C79" : "#7D8289"
    readonly property color inkOn: bg
    // Meanings
    readonly property color right: hall ? "#7BE0A0" : "#0B6B3A"
    readonly property color wrong: hall ? "#FF9F66" : "#B03A00"
    readonly property color focus: hall ? "#FFFFFF" : "#14181D"
    // Chapters: 0 and 6 neutral, 1 朱 2 靛 3 金 4 松 5 紫
    readonly property list<color> accents: hall
        ? ["#F2F3F0", "#EC7E6A", "#6F9BDD", "#F2D264", "#62E6C8", "#DAA9F4"]
        : ["#14181D", "#9F1B2A", "#1F3FA6", "#9A6200", "#12756B", "#66125C"]
    // Grounds of chapter openers; words on them are always light
    readonly property list<color> deeps: hall
        ? ["#14181D", "#35090F", "#0C1A47", "#332100", "#04302B", "#2B0727"]
        : ["#14181D", "#9F1B2A", "#1F3FA6", "#855400", "#0F665D", "#66125C"]
    function accent(chapter: int): color { return chapter >= 1 && chapter <= 5 ? accents[chapter] : ink }
    function deep(chapter: int): color { return deeps[chapter >= 1 && chapter <= 5 ? chapter : 0] }
    // 12 columns of 122, gutter 24, margins 96
    function col(n: real): real { return 96 + n * 146 }
    function span(n: real): real { return n * 146 - 24 }
    // Motion, ms, and curves for Easing.BezierSpline
    readonly property int fast: 120
    readonly property int base: 240
    readonly property int slow: 480
    readonly property int scene: 640
    readonly property list<real> enter: [.05, .7, .1, 1, 1, 1]
    readonly property list<real> leave: [.3, 0, .8, .15, 1, 1]
    readonly property list<real> move: [.2, 0, 0, 1, 1, 1]
}
