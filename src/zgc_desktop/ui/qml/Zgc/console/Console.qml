pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// What the speaker sees: this page, the next step, notes, time, all pages; laid out by ConsoleMeasures.
FocusScope {
    id: root
    required property var app
    required property var stage
    required property var model
    readonly property Theme t: Theme { hall: true; unit: root.factor }
    readonly property Deck deck: Deck { stage: root.stage }
    readonly property var view: JSON.parse(model.page)
    readonly property var time: JSON.parse(model.time)
    readonly property real factor: m.factor
    readonly property string layout: view.layout
    // The question that is up, null where none is.
    readonly property var question: JSON.parse(stage.questions.panel)
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("讲者台")
    readonly property string notice: putAway ? "" : app.notice
    property bool putAway: false     // the speaker has read the notice
    Connections {
        target: root.app
        function onNoticeChanged(): void { root.putAway = false }
    }
    ConsoleMeasures { id: m; width: Math.max(1, root.width); height: Math.max(1, root.height); layout: root.layout }
    function give(id: string, arg: string): void { stage.command(id, arg); forceActiveFocus() }

    Keys.onPressed: event => { event.accepted = root.stage.key(event.key, event.modifiers, event.text) }
    Rectangle { anchors.fill: parent; color: root.t.bg }
    // A click with the right button, wherever nothing else takes it.
    MouseArea { anchors.fill: parent; acceptedButtons: Qt.RightButton; onClicked: root.give("menu", "") }
    Item {
        id: desk
        width: m.deskWidth
        height: m.deskHeight
        scale: root.factor
        transformOrigin: Item.TopLeft
        // Under an overlay it would be drawn again with each frame.
        visible: root.stage.overlay === "" || root.stage.overlay === "menu"
        // A page whose sides are whole pixels, and that begins at one, is copied to the screen as it is, and not drawn anew in
        // another size.
        function whole(width: real): real { return Math.floor(width * root.factor / 16) * 16 / root.factor }
        function pixel(x: real): real { return Math.round(x * root.factor) / root.factor }
        readonly property real rightX: pixel(m.rightX)
        readonly property real rightWidth: width - rightX - m.margin
        readonly property real filmY: film.visible ? height - film.height : height - 8
        readonly property real slotY: filmY - m.made.belowSlot - slot.height
        readonly property real buttonsY: (m.slotLeft ? slotY : filmY) - m.made.belowButtons - commands.height
        readonly property real clockY: buttonsY - clock.height
        readonly property bool nextBelow: root.layout === "notes" && !m.slotLeft && m.size !== "small"
        readonly property real notesY: answer.active ? answer.y + answer.height + m.made.belowNext : following.visible && !nextBelow ? following.y + following.height + m.made.belowNext : m.made.bar + m.made.belowNext
        ConsoleBar {
            width: desk.width
            t: root.t
            m: m
            deck: root.deck.at(0).deckTitle || ""
            hall: root.view.hall
            quiz: root.question === null ? qsTr("没有在问") : root.question.asked ? qsTr("第 %1 题，共 %2 题").arg(root.question.at).arg(root.question.total) : root.question.revealed ? qsTr("已揭晓") : qsTr("这一页的题")
            quizMore: root.stage.questions.tally !== "" ? root.stage.questions.tally : root.question !== null ? qsTr("还没有揭晓") : root.view.questions > 0 ? qsTr("本章 %1 题").arg(root.view.questions) : ""
            quizKey: root.question === null ? root.stage.keyOf("quiz") : ""
            screenText: root.app.audienceText + (root.view.languages === "" ? "" : qsTr("，%1").arg(root.view.languages))
            countdown: root.stage.countdown
            wall: root.time.wall || ""
            rehearsal: root.view.rehearsal
        }
        ConsoleCurrent {
            id: current
            x: desk.pixel(m.margin); y: m.made.bar
            // As large as the column and what is left above the clock allow.
            width: desk.whole(Math.min(m.leftWidth, ((desk.nextBelow && following.visible ? desk.clockY - following.least : desk.clockY - 1) - y - pageY) * 16 / 9))
            captionWidth: Math.max(width, m.leftWidth)
            t: root.t
            m: m
            deck: root.deck
            stage: root.stage
            view: root.view
            question: root.question
        }
        ConsoleClock {
            id: clock
            x: m.margin; y: desk.clockY
            width: m.leftWidth
            t: root.t
            m: m
            time: root.time
            track: JSON.parse(root.model.track)
        }
        ConsoleCommands {
            id: commands
            x: m.margin; y: desk.buttonsY
            width: m.leftWidth
            t: root.t
            m: m
            stage: root.stage
            owner: root
            buttons: root.model.buttons
            question: root.question
        }
        ConsoleNext {
            id: following
            // Below the page there is no less than this for it.
            readonly property real least: m.size === "large" ? 250 : 150
            visible: root.view.previews && answer.item === null || root.question !== null && desk.nextBelow
            x: desk.nextBelow ? desk.pixel(m.margin) : desk.rightX
            y: desk.nextBelow ? current.y + current.height + 12 - (m.made.pageY - m.made.bar) / 3 : m.made.bar
            width: desk.nextBelow ? m.leftWidth : desk.rightWidth
            most: desk.nextBelow ? (desk.clockY - 12 - y - pageY) * 16 / 9 : m.made.nextWidth
            small: !desk.nextBelow && notes.needed > desk.height - (desk.height - (m.slotLeft ? desk.filmY - m.made.belowSlot : desk.filmY - m.made.belowSlot - m.made.tabs)) - y - fullHeight - m.made.belowNext
            t: root.t
            m: m
            deck: root.deck
            stage: root.stage
            audience: root.app.audience
            view: root.view
            time: root.time
            whole: w => desk.whole(w)
            keyOf: id => root.stage.keyOf(id)
            onLetGo: id => root.give(id, "")
        }
        Loader {
            id: answer
            active: root.question !== null
            x: desk.rightX; y: m.made.bar
            width: desk.rightWidth
            height: Math.max(following.fullHeight, m.made.pageY - m.made.bar + m.made.slotButton * 8)
            sourceComponent: AnswerPanel { t: root.t; m: m; view: root.question }
        }
        ConsoleNotes {
            id: notes
            x: desk.rightX
            y: desk.notesY
            width: desk.rightWidth
            height: (m.slotLeft ? desk.filmY - m.made.belowSlot : desk.slotY - 4) - y
            t: root.t
            m: m
            view: root.view
            keyOf: id => root.stage.keyOf(id)
            onLarger: root.give("notes-larger", "")
            onSmaller: root.give("notes-smaller", "")
        }
        ConsoleSlot {
            id: slot
            x: m.slotLeft ? m.margin : desk.rightX
            y: desk.slotY
            width: m.slotLeft ? m.leftWidth : desk.rightWidth
            height: folded ? m.made.tabs : m.made.slot
            folded: !m.slotLeft && notes.needed > desk.filmY - m.made.belowSlot - m.made.slot - 4 - desk.notesY
            t: root.t
            m: m
            stage: root.stage
            view: root.view
            time: root.time
            updates: root.app.updates ? JSON.parse(root.app.updates.view) : null
            notice: root.notice
            unkept: root.app.unkept !== ""
            rules: root.question !== null ? JSON.parse(root.stage.questions.keys) : []
            onNewsChanged: root.model.tell(news)
            Component.onCompleted: root.model.tell(news)
            onGive: (id, arg) => root.give(id, arg)
            onPutAway: root.putAway = true
        }
        ConsoleFilm {
            id: film
            // For the slide to be large, the strip makes room.
            visible: root.view.previews && m.made.film > 0 && root.layout !== "slide"
            y: desk.filmY
            width: desk.width
            t: root.t
            m: m
            deck: root.deck
            outline: JSON.parse(root.stage.outline)
            skipped: root.view.skipped || []
            page: root.view.reserve ? Math.max(0, root.view.origin) : root.view.page
            hallPage: root.view.hall.kind === "frozen" ? root.view.hall.page : -1
            hall: root.stage.hall
            onGo: page => root.give("goto", String(page))
        }
        Loader {
            active: film.visible && root.question !== null && root.question.asked
            y: desk.filmY
            width: desk.width
            sourceComponent: QuestionFilm { t: root.t; m: m; rows: JSON.parse(root.stage.questions.film); onAsk: id => root.give("ask-one", id) }
        }
    }
    // On X11 Qt waits for the server before it draws over a place that it has sent, until it has drawn over something else that it
    // has sent. Right after a page turn the server is copying the audience's window, so that is done beforehand: one pixel, twice.
    Rectangle {
        id: probe
        property int ticks: 0
        width: 1; height: 1
        color: ticks % 2 ? Qt.lighter(root.t.sunken, 1.2) : root.t.sunken
    }
    Timer {
        interval: 60
        running: probe.ticks > 0
        repeat: true
        onTriggered: --probe.ticks
    }
    onViewChanged: {
        if (Qt.platform.pluginName === "xcb" && probe.ticks <= 2)
            probe.ticks = 4;
    }
    Chip {
        z: 8
        visible: root.stage.digits !== ""
        anchors.centerIn: parent
        t: root.t
        s: qsTr("第 %1 页　回车").arg(root.stage.digits)
        size: 28
    }
    Loader {
        z: 9
        active: root.stage.checkScreens
        x: m.margin * root.factor; y: (m.made.bar + 2) * root.factor
        sourceComponent: ScreenCheck { t: Theme { hall: true } stage: root.stage; screens: root.app.hallScreens; name: root.app.audienceText; size: Math.max(14, 20 * root.factor); owner: root }
    }
    Loader {
        z: 8
        readonly property bool wanted: root.stage.prompt !== ""
        onWantedChanged: wanted ? setSource("../parts/SpeakerPrompt.qml", given) : source = ""
        readonly property var given: ({ stage: root.stage })
        // On the slide: notes are read on.
        x: Math.round((current.x + current.width / 2) * root.factor - width / 2)
        y: Math.round((current.y + current.height) * root.factor - height - 16)
    }
    Loader {
        z: 10
        anchors.fill: parent
        active: root.stage.overlay !== "" && root.visible
        source: ({ "help": "../stage/HelpOverlay.qml", "grid": "../stage/GridOverlay.qml", "menu": "../stage/StageMenu.qml", "search": "../stage/SearchOverlay.qml", "palette": "../stage/PaletteOverlay.qml", "resume": "../stage/ResumeOverlay.qml", "updates": "UpdatesOverlay.qml" })[root.stage.overlay] || ""
        readonly property var shown: item
        onLoaded: {
            shown.stage = root.stage;
            if (root.stage.overlay === "menu")
                shown.note = Qt.binding(() => root.putAway ? root.app.notice : "");
            if (root.stage.overlay === "updates")
                shown.view = Qt.binding(() => JSON.parse(root.app.updates ? root.app.updates.view : "null"));
        }
        onActiveChanged: if (!active && root.visible) root.forceActiveFocus()
    }
}
