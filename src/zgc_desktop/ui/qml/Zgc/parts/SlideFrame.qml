pragma ComponentBehavior: Bound
import QtQuick
import "Spoken.js" as Spoken
// The page: running head (chapter number, name, topic; deck), title, lead, footer (source, progress, page).
Rectangle {
    id: root
    required property SlideData slide
    readonly property Theme t: slide.t
    readonly property int chapter: slide.view.chapter || 0
    readonly property bool numbered: chapter >= 1 && chapter <= 5
    readonly property color accent: t.accent(chapter)
    readonly property string leadText: slide.view.lead || ""
    readonly property bool english: slide.english
    readonly property var en: slide.view.english || ({})
    property bool furniture: true
    property bool heading: furniture
    property string title: slide.view.title || ""
    property string topic: slide.view.topic || ""
    property string source: slide.view.source || ""
    default property alias content: body.data
    width: 1920
    height: 1080
    color: t.bg
    Accessible.role: Accessible.Pane
    Accessible.name: said
    Accessible.ignored: !slide.heard

    // All that is drawn, in the order in which it is read.
    property var spoken: slide.view.spoken || [{ words: [title] }]
    // Worked out when the page is made ready, and not at the moment when it comes up.
    readonly property string all: saidSince(-1)
    readonly property string said: slide.heard ? all : ""
    // What is up, or of that only what builds after `since` brought.
    function saidSince(since: int): string {
        const lines = spoken.filter(line => up(line.part || 0) && (line.part || 0) > since);
        return [Spoken.text(lines, Qt.uiLanguage === "en" ? 1 : 0), english ? Spoken.english(lines) : ""].join(" ").trim();
    }
    property var _told: null
    property int _toldStep: -1
    readonly property bool announced: slide.announced
    onAnnouncedChanged: Qt.callLater(tell)
    onSaidChanged: Qt.callLater(tell)
    // A page that comes up is told, and of a build what is new in it.
    function tell(): void {
        if (!announced || said === "") {
            _told = null;
            return;
        }
        const more = _told === slide.view && slide.step > _toldStep ? saidSince(_toldStep) : "";
        root.Accessible.announce(more || said, Accessible.Assertive);
        _told = slide.view;
        _toldStep = slide.step;
    }

    // Title and lead make room for the English title between them.
    readonly property bool tight: english && leadText !== ""
    readonly property real late: Math.max(0, Math.min(1, (slide.reveal - .7) / .3))   // figures come last
    // Kind and period that all figures share, as {mode, period}; null where they differ.
    function shared(figures: var): var {
        const list = (figures || []).filter(f => f);
        if (list.length === 0 || list.some(f => f.mode !== list[0].mode || f.period !== list[0].period))
            return null;
        return { mode: list[0].mode || 0, period: list[0].period || "" };
    }
    // Whether something on it is clicked or typed, and whether something is still being read that it shows.
    property bool touchable: false
    property bool loading: false
    property bool undrawn: false         // whether a picture of it could not be read
    // Whether a click at a place of the page is for something on it, and not for the show.
    function takes(x: real, y: real): bool { return false }
    // Whether build part i is up.
    function up(i: int): bool { return (slide.view.steps || 1) <= 1 || slide.step >= i }

    Item {
        visible: root.furniture
        anchors.fill: parent
        Rectangle {
            visible: root.numbered
            x: 96; y: 62; width: 24; height: 24; color: root.accent
            T { anchors.centerIn: parent; anchors.verticalCenterOffset: -1; s: String(root.chapter); size: 18; bold: true; color: root.t.bg; backdrop: root.accent; lead: 1.3 }
        }
        T { id: name; x: root.numbered ? 134 : 96; base: 83; s: root.slide.view.chapterName || ""; size: 24; bold: true; color: root.accent; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 500 }
        T { id: topic; x: name.x + name.width + 18; base: 83; s: root.topic === name.s ? "" : root.topic; size: 24; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 600 }
        T {
            anchors.right: parent.right; anchors.rightMargin: 96; base: 83
            s: [root.slide.view.deckTitle, root.slide.view.deckYears].filter(x => x).join("　")
            size: 22; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 520
        }
        T {
            objectName: "source"
            x: 96; base: lineBase(); s: root.source; size: 22; color: root.t.ink3; lead: 1.36; width: 1290; fit: true; lines: root.english ? 1 : 2
            function lineBase(): real { return root.english || contentHeight > lineHeight * 1.5 ? 1013 : 1027 }
        }
        Progress {
            t: root.t
            chapter: root.chapter
            pages: root.slide.view.ticks || []
            pageInChapter: root.slide.view.pageInChapter || 0
            y: 1007; anchors.right: page.left; anchors.rightMargin: 28
        }
        T { id: page; anchors.right: parent.right; anchors.rightMargin: 96; base: 1027; s: String(root.slide.view.number || root.slide.view.page || ""); size: 22; bold: true; color: root.t.ink2; lead: 1.4; wrapMode: Text.NoWrap }
    }
    Item {
        visible: root.heading
        anchors.fill: parent
        T {
            objectName: "title"
            x: 96; base: root.tight ? 164 : 182; width: 1728; s: root.title; size: 60; floor: 32; serif: true; bold: true; color: root.t.ink; lead: 1.3; fit: true; lines: 1
        }
        T { id: leadLine; visible: s !== ""; x: 96; base: root.tight ? 256 : 242; width: 1728; s: root.leadText; size: 30; color: root.t.ink2; lead: 1.5; fit: true; lines: 1 }
    }
    Loader {
        active: root.english && root.furniture
        sourceComponent: Item {
            English { slide: root.slide; x: 96; width: 1390; base: 1043; s: root.en.source || "" }
            English { slide: root.slide; x: topic.x + topic.width + (topic.width > 0 ? 18 : 0); width: 1300 - x; base: 83; s: root.en.chapter || "" }
            Item {
                visible: root.heading
                English { id: enTitle; slide: root.slide; x: 96; width: 1728; base: root.tight ? 206 : 240; size: root.tight ? 24 : 28; s: root.en.title || "" }
                English {
                    // Beside the lead; where it needs more room, beside the English title.
                    // Rich text takes the whole width, whatever is in it.
                    readonly property real after: 96 + Math.min(leadLine.contentWidth, leadLine.s.length * leadLine.px) + 26
                    readonly property bool beside: s.length * 11.5 < 1824 - after
                    slide: root.slide
                    x: beside ? after : 96 + enTitle.contentWidth + 26; width: 1824 - x; base: beside ? 256 : 206; s: root.en.lead || ""
                }
            }
        }
    }
    Item { id: body; anchors.fill: parent }
}
