pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The show: pages, curtain, overlays, keys and mouse. What a key means is the command table's business.
FocusScope {
    id: root
    required property var app
    required property var stage
    readonly property Theme t: Theme { hall: root.stage.hall }
    readonly property Deck deck: Deck { stage: root.stage }
    property int current: -1
    property int leaving: -1
    property bool moving: false     // whether a page is still coming in over the one that leaves
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("放映")

    function shownPage(): StagePage { return pages.itemAt(((current % 3) + 3) % 3) as StagePage }
    function turn(): void {
        const forward = stage.page >= current;
        const first = current < 0;
        turning = true;
        Qt.callLater(turned);
        leaving = current;
        current = stage.page;
        const page = shownPage();
        page.page = current;
        if (!first)
            page.arrive(forward);
        moving = page.busy;
        ahead.forward = forward;
        ahead.wanted = true;
        behind.stop();
    }
    function prepare(other: int): void {
        const page = pages.itemAt(((other % 3) + 3) % 3) as StagePage;
        page.pictured = false;
        page.page = other;
        page.kept = other < current ? 9999 : 0;
        // On a screen of any scale but 1 that renderer draws pictures kept in layers in the wrong place.
        page.pictured = GraphicsInfo.api === GraphicsInfo.Software && Screen.devicePixelRatio === 1;
        page.ready = true;
    }
    // The part of the slide that is shown; a new page shows all of itself at once.
    property real zoomScale: 1
    property real zoomX: 960
    property real zoomY: 540
    property bool turning: false
    function turned(): void { turning = false }
    function look(): void { [zoomScale, zoomX, zoomY] = stage.zoom }
    Connections {
        target: root.stage
        function onZoomChanged(): void {
            zooming.stop();
            if (root.app.motion === "full" && !root.turning && !pointer.pressed) {
                zooming.restart();
                return;
            }
            root.look();
        }
    }
    ParallelAnimation {
        id: zooming
        NumberAnimation { target: root; property: "zoomScale"; to: root.stage.zoom[0]; duration: 240; easing.type: Easing.BezierSpline; easing.bezierCurve: [.2, 0, 0, 1, 1, 1] }
        NumberAnimation { target: root; property: "zoomX"; to: root.stage.zoom[1]; duration: 240; easing.type: Easing.BezierSpline; easing.bezierCurve: [.2, 0, 0, 1, 1, 1] }
        NumberAnimation { target: root; property: "zoomY"; to: root.stage.zoom[2]; duration: 240; easing.type: Easing.BezierSpline; easing.bezierCurve: [.2, 0, 0, 1, 1, 1] }
    }
    function shownLayout(): var { return shownPage().host.layout }
    function slideTakes(x: real, y: real): bool {
        const layout = shownLayout() as SlideFrame;
        return layout !== null && stage.overlay === "" && stage.curtain === "" && layout.takes(x, y);
    }
    function finish(): bool {
        const page = shownPage();
        const busy = page.busy;
        page.finish();
        zooming.complete();
        return busy;
    }
    Component.onCompleted: { look(); turn() }
    Connections {
        target: root.stage
        function onPageChanged(): void {
            if (root.visible)
                root.turn();
            else
                hidden.restart();
        }
        function onKeysWanted(): void { if (root.visible) root.forceActiveFocus() }
    }
    // Beside the console nobody sees this stage: it follows once the audience has its page.
    Timer {
        id: hidden
        interval: 120
        onTriggered: root.catchUp()
    }
    onVisibleChanged: if (visible) catchUp()
    function catchUp(): void {
        if (current !== stage.page)
            turn();
    }
    // The next page is prepared as soon as this one is on screen and at rest, the one behind it some time later:
    // whoever leafs quickly goes on in the same direction.
    Connections {
        id: ahead
        property bool forward: true
        property bool wanted: false
        target: root.Window.window
        enabled: wanted
        function onFrameSwapped(): void { settle() }
        function settle(): void {
            const page = root.shownPage();      // none any more, where the window is going
            if (!wanted || page === null || page.busy)
                return;
            wanted = false;
            Qt.callLater(ahead.prepare);
        }
        function prepare(): void {
            if (wanted)
                return;
            root.prepare(root.current + (forward ? 1 : -1));
            behind.restart();
        }
    }
    Timer {
        id: behind
        interval: 60
        onTriggered: root.prepare(root.current + (ahead.forward ? -1 : 1))
    }

    Rectangle { anchors.fill: parent; color: root.t.bg }
    Repeater {
        id: pages
        model: 3
        StagePage {
            required property int index
            slot: index - 3
            stage: root.stage
            result: root.app.quizResult !== "" ? JSON.parse(root.app.quizResult) : null
            answers: root.stage.answers
            asked: root.stage.asked
            alone: root.app.kiosk !== null
            page: index - 3
            width: root.width
            height: root.height
            current: root.current
            leaving: root.leaving
            moving: root.moving
            turning: root.turning
            deck: root.deck
            hall: root.stage.hall
            english: root.stage.english
            motion: root.app.motion
            step: root.stage.step
            zoom: [root.zoomScale, root.zoomX, root.zoomY]
            onOutdated: ahead.wanted = true
            onBusyChanged: {
                if (!busy && shown)
                    root.moving = false;
                ahead.settle();
            }
        }
    }
    Rectangle {
        z: 5
        anchors.fill: parent
        visible: root.stage.curtain !== ""
        color: root.stage.curtain === "white" ? "white" : "black"
    }

    Keys.onPressed: event => {
        root.finish();
        pointer.still();
        event.accepted = root.stage.key(event.key, event.modifiers, event.text);
    }
    SlidePointer {
        id: pointer
        objectName: "stagePointer"
        z: 4
        anchors.fill: parent
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        propagateComposedEvents: true
        stage: root.stage
        quiet: true
        toSlide: (x, y) => {
            const page = root.shownPage();
            return Qt.point((x - page.origin.x) / page.host.factor, (y - page.origin.y) / page.host.factor);
        }
        takes: (x, y) => root.slideTakes(x, y)
        onActing: root.finish()
    }

    Loader {
        id: ink
        z: 3
        readonly property StagePage page: root.current >= 0 ? root.shownPage() : null
        // Its file is read when the first tool is taken.
        readonly property bool wanted: root.stage.tool !== "" || root.stage.marks !== "[]"
        onWantedChanged: wanted ? setSource("../parts/InkLayer.qml", given) : source = ""
        readonly property var given: ({ stage: root.stage, around: 2000 })     // see SlideHost
        Component.onCompleted: wantedChanged()
        x: page ? page.origin.x : 0
        y: page ? page.origin.y : 0
        scale: page ? page.host.factor : 1
        transformOrigin: Item.TopLeft
    }
    Loader {
        z: 8
        readonly property bool wanted: root.stage.speaker && root.stage.tool !== "" && root.stage.overlay === ""
        onWantedChanged: wanted ? setSource("../parts/InkBar.qml", given) : source = ""
        readonly property var given: ({ stage: root.stage, t: root.t, owner: root, size: Math.max(14, Math.min(20, root.width / 80)) })
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
    }
    // The way back from a page that was only looked at.
    Chip {
        z: 8
        visible: root.stage.origin >= 0 && root.stage.curtain === "" && root.stage.asked === "" && root.stage.digits === "" && root.stage.prompt === ""
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 24
        t: root.t
        s: qsTr("回到第 %1 页　Esc").arg(root.stage.origin + 1)
        button: true
        onPressed: root.stage.command("leave")
    }
    Chip {
        z: 8
        visible: root.stage.digits !== ""
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 48
        t: root.t
        s: qsTr("第 %1 页　回车").arg(root.stage.digits)
        size: 28
    }
    Loader {
        z: 8
        readonly property bool wanted: root.stage.speaker && root.stage.prompt !== ""
        onWantedChanged: wanted ? setSource("../parts/SpeakerPrompt.qml", given) : source = ""
        readonly property var given: ({ stage: root.stage })
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 48
    }
    // Quietly above a slide, between its running heads; large where nothing else is shown.
    Loader {
        z: 6
        readonly property bool alone: root.stage.curtain !== ""
        active: root.stage.countdown !== ""
        anchors.horizontalCenter: parent.horizontalCenter
        y: alone ? (root.height - height) / 2 : root.height * .02
        sourceComponent: Chip { t: Theme { } s: root.stage.countdown; size: root.height * (root.stage.curtain !== "" ? .22 : .03); color: root.stage.curtain === "black" ? "black" : t.ink }
    }
    Loader {
        id: overlay
        z: 10
        anchors.fill: parent
        // Only where it is seen: beside the console the stage is still there.
        active: root.stage.overlay !== "" && root.visible
        source: ({ "help": "HelpOverlay.qml", "grid": "GridOverlay.qml", "menu": "StageMenu.qml", "search": "SearchOverlay.qml", "palette": "PaletteOverlay.qml", "resume": "ResumeOverlay.qml" })[root.stage.overlay] || ""
        readonly property var shown: item
        onLoaded: shown.stage = root.stage
        onActiveChanged: if (!active && root.visible) root.forceActiveFocus()
    }
}
