pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// What the speaker sees: this page, the next step, notes, time, all pages. It lays itself out in pixels of a screen
// 1920 wide or 1080 high, whichever is the tighter, and is then scaled.
FocusScope {
    id: root
    required property var app
    required property var stage
    required property var model
    readonly property Theme t: Theme { hall: true; unit: root.factor }
    readonly property Deck deck: Deck { stage: root.stage }
    readonly property var view: JSON.parse(model.page)
    readonly property var time: JSON.parse(model.time)
    readonly property real factor: Math.max(.1, Math.min(width / 1920, height / 1080))
    readonly property string layout: view.layout
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("讲者台")
    function layoutItem(): SlideFrame { return current.host ? current.host.layout as SlideFrame : null }

    Keys.onPressed: event => { event.accepted = root.stage.key(event.key, event.modifiers, event.text) }
    Rectangle { anchors.fill: parent; color: root.t.bg }
    Item {
        id: desk
        width: root.width / root.factor
        height: root.height / root.factor
        scale: root.factor
        transformOrigin: Item.TopLeft
        // Under an overlay it would be drawn again with each frame.
        visible: root.stage.overlay === "" || root.stage.overlay === "menu"
        readonly property real leftWidth: root.layout === "notes" ? 760 : root.layout === "slide" ? 1296 : 1120
        // A page whose sides are whole pixels, and that begins at one, is copied to the screen as it is, and not drawn anew in
        // another size.
        function whole(width: real): real { return Math.floor(width * root.factor / 16) * 16 / root.factor }
        function pixel(x: real): real { return Math.round(x * root.factor) / root.factor }
        readonly property real rightX: 32 + leftWidth + 32
        readonly property real filmY: film.visible ? height - film.height : height - 16
        readonly property real buttonsY: filmY - 16 - buttons.height
        readonly property real clockY: buttonsY - clock.height - 16
        ConsoleBar {
            width: desk.width
            t: root.t
            deck: root.deck.at(0).deckTitle || ""
            screenText: (root.stage.curtain === "black" ? qsTr("观众：黑屏") : root.stage.curtain === "white" ? qsTr("观众：白屏")
                : root.view.held >= 0 ? qsTr("观众：定格在第 %1 页").arg(root.view.heldNumber) : root.app.audienceText + (root.view.languages === "" ? "" : "　" + root.view.languages)) + (root.stage.countdown === "" ? "" : qsTr("　倒计时 %1").arg(root.stage.countdown))
            buttons: JSON.parse(root.model.bar)
            onGive: id => { root.stage.command(id); root.forceActiveFocus() }
            wall: root.time.wall || ""
            notice: root.app.notice
            rehearsal: root.view.rehearsal
        }
        ConsolePage {
            id: current
            x: desk.pixel(32); y: 80
            // As large as the column and what is left above the clock allow.
            width: desk.whole(root.layout === "notes" && following.visible ? Math.min(desk.leftWidth, (desk.clockY - 330 - y) * 16 / 9) : Math.min(desk.leftWidth, (desk.clockY - 16 - y - pageY) * 16 / 9))
            t: root.t
            strong: true
            frameWidth: 3
            caption: (root.view.reserve ? qsTr("备用页 %1").arg(root.view.number.slice(1)) : qsTr("第 %1 页，共 %2 页").arg(root.view.page + 1).arg(root.view.pages)) + (root.view.steps > 1 ? qsTr("　第 %1 步，共 %2 步").arg(root.view.step + 1).arg(root.view.steps) : "")
                + (root.view.origin < 0 || root.view.reserve ? "" : "　" + qsTr("回到第 %1 页　Esc").arg(root.view.origin + 1))
            chapter: root.view.chapter
            chapterName: root.view.chapterName
            fault: root.view.fault
            deck: root.deck
            pool.detail: root.factor * Screen.devicePixelRatio
            pool.page: root.stage.page
            pool.hall: root.stage.hall
            pool.english: root.view.english
            pool.step: root.stage.step
            pool.live: true
            pool.readAloud: root.stage.readAloud
            pool.answers: root.stage.answers
            pool.asked: root.stage.asked
            pool.onGiven: (command, argument) => root.stage.command(command, argument)
            pool.onOpenPage: page => root.stage.command("look", String(page))
            pool.onOpenQuiz: root.stage.openQuiz()
            Loader {
                y: current.pageY
                scale: current.width / 1920
                transformOrigin: Item.TopLeft
                active: root.stage.tool !== "" || root.stage.marks !== "[]"
                sourceComponent: InkLayer { stage: root.stage }
            }
            // The part that the audience sees while the slide is magnified.
            Loader {
                y: current.pageY
                scale: current.width / 1920
                transformOrigin: Item.TopLeft
                active: root.stage.zoom[0] > 1
                sourceComponent: ZoomFrame { zoom: root.stage.zoom }
            }
            SlidePointer {
                y: current.pageY; width: parent.width; height: parent.height - y
                stage: root.stage
                whole: true
                takes: (x, y) => {
                    const item = root.layoutItem();
                    return item !== null && item.takes(x, y);
                }
            }
        }
        ConsoleClock {
            id: clock
            x: 32; y: desk.clockY
            width: desk.leftWidth
            t: root.t
            time: root.time
            track: JSON.parse(root.model.track)
        }
        Flow {
            id: buttons
            visible: root.stage.tool === ""      // the tools take their place
            x: 32; y: desk.buttonsY
            width: desk.leftWidth
            spacing: 12
            Repeater {
                model: JSON.parse(root.model.buttons)
                Button {
                    required property var modelData
                    required property int index
                    t: root.t
                    kind: index === 0 ? "primary" : "normal"
                    size: 20
                    hpad: 18
                    icon: modelData.icon
                    label: modelData.title
                    hotkey: modelData.key
                    activeFocusOnTab: false
                    onClicked: { root.stage.command(modelData.id); root.forceActiveFocus() }
                }
            }
        }
        ConsolePage {
            id: following
            visible: root.view.previews
            readonly property bool below: root.layout === "notes"
            x: desk.pixel(below ? 32 : desk.rightX)
            y: below ? current.y + current.height + 16 : 80
            width: desk.whole(below ? Math.min(760, (desk.clockY - 16 - y - pageY) * 16 / 9) : root.layout === "slide" ? desk.width - x - 32 : Math.min(desk.width - x - 32, Math.max(512, (desk.filmY - 80) * .57)))
            t: root.t
            caption: root.view.nextPage < 0 ? qsTr("放映到此为止") : root.view.nextPage === root.view.page ? qsTr("下一步") : (root.view.reserve ? qsTr("回到第 %1 页") : qsTr("下一页　第 %1 页")).arg(root.view.nextNumber)
            note: root.view.nextPage < 0 ? qsTr("没有下一页了") : ""
            deck: root.deck
            pool.detail: root.factor * Screen.devicePixelRatio
            pool.page: root.view.nextPage
            pool.hall: root.stage.hall
            pool.english: root.view.english
            pool.step: root.view.nextStep
        }
        ConsoleNotes {
            id: notes
            x: desk.rightX
            y: root.layout === "notes" || !following.visible ? 92 : following.y + following.height + 24
            width: desk.width - x - 32
            height: desk.filmY - 24 - y - (cut.visible ? cut.height + 16 : 0) - (updates.visible ? updates.height + 16 : 0)
            t: root.t
            view: root.view
            onLarger: { root.stage.command("notes-larger"); root.forceActiveFocus() }
            onSmaller: { root.stage.command("notes-smaller"); root.forceActiveFocus() }
        }
        ConsoleCut {
            id: cut
            keyOf: id => root.stage.keyOf(id)
            x: notes.x
            y: desk.filmY - 16 - height
            width: notes.width
            t: root.t
            view: root.view.cut || null
            late: root.time.cuttable === true
            onAsk: { root.stage.command("cut"); root.forceActiveFocus() }
            onAccept: { root.stage.command("cut-accept"); root.forceActiveFocus() }
            onRefuse: { root.stage.command("leave"); root.forceActiveFocus() }
        }
        ConsoleUpdates {
            id: updates
            keyOf: id => root.stage.keyOf(id)
            x: notes.x
            y: desk.filmY - 16 - height - (cut.visible ? cut.height + 16 : 0)
            width: notes.width
            t: root.t
            view: root.app.updates ? JSON.parse(root.app.updates.view) : null
            frozen: root.stage.frozen
            onTake: { root.stage.command("update"); root.forceActiveFocus() }
            onOpen: root.stage.command("updates")
        }
        ConsoleFilm {
            id: film
            // For the slide to be large, the strip makes room where the screen is low.
            visible: root.view.previews && (root.layout !== "slide" || desk.height >= 1176)
            y: desk.filmY
            width: desk.width
            t: root.t
            deck: root.deck
            detail: root.factor * Screen.devicePixelRatio
            outline: JSON.parse(root.stage.outline)
            skipped: root.view.skipped || []
            page: root.view.reserve ? Math.max(0, root.view.origin) : root.view.page
            hall: root.stage.hall
            onGo: page => root.stage.command("goto", String(page))
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
        x: 32 * root.factor; y: 66 * root.factor
        sourceComponent: ScreenCheck { t: Theme { hall: true } stage: root.stage; screens: root.app.hallScreens; name: root.app.audienceText; size: Math.max(14, 20 * root.factor); owner: root }
    }
    Loader {
        z: 8
        readonly property bool wanted: root.stage.prompt !== ""
        onWantedChanged: wanted ? setSource("../parts/SpeakerPrompt.qml", given) : source = ""
        readonly property var given: ({ stage: root.stage, t: root.t })
        // On the slide: notes are read on.
        x: Math.round((current.x + current.width / 2) * root.factor - width / 2)
        y: Math.round((current.y + current.height) * root.factor - height - 16)
    }
    Loader {
        z: 8
        active: root.stage.tool !== "" && root.stage.overlay === ""
        x: 32 * root.factor
        y: (desk.filmY - 16) * root.factor - height
        sourceComponent: InkBar { stage: root.stage; t: root.t; size: Math.max(14, 20 * root.factor); owner: root }
    }
    Loader {
        z: 10
        anchors.fill: parent
        active: root.stage.overlay !== "" && root.visible
        source: ({ "help": "../stage/HelpOverlay.qml", "grid": "../stage/GridOverlay.qml", "menu": "../stage/StageMenu.qml", "search": "../stage/SearchOverlay.qml", "palette": "../stage/PaletteOverlay.qml", "resume": "../stage/ResumeOverlay.qml", "updates": "UpdatesOverlay.qml" })[root.stage.overlay] || ""
        readonly property var shown: item
        onLoaded: {
            shown.stage = root.stage;
            if (root.stage.overlay === "updates")
                shown.view = Qt.binding(() => JSON.parse(root.app.updates ? root.app.updates.view : "null"));
        }
        onActiveChanged: if (!active && root.visible) root.forceActiveFocus()
    }
}
