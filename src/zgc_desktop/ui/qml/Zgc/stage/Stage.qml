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
    Accessible.name: deck.at(stage.page).accessible || ""

    function shownPage(): StagePage { return pages.itemAt(((current % 3) + 3) % 3) as StagePage }
    function turn(): void {
        const forward = stage.page >= current;
        const first = current < 0;
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
        page.page = other;
        page.ready = true;
    }
    function shownLayout(): var { return shownPage().host.layout }
    function quizzing(): bool {
        return stage.overlay === "" && stage.curtain === "" && shownLayout() !== null && deck.at(current).layout === "quiz";
    }
    function slideTakes(x: real, y: real): bool {
        const page = shownPage();
        const layout = page.host.layout as SlideFrame;
        if (layout === null || stage.overlay !== "" || stage.curtain !== "")
            return false;
        return layout.takes((x - page.host.page.x) / page.host.factor, (y - page.host.page.y) / page.host.factor);
    }
    function finish(): bool {
        const page = shownPage();
        const busy = page.busy;
        page.finish();
        return busy;
    }
    Component.onCompleted: turn()
    Connections {
        target: root.stage
        function onPageChanged(): void { root.turn() }
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
            if (!wanted || root.shownPage().busy)
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
    Timer { id: behind; interval: 60; onTriggered: root.prepare(root.current + (ahead.forward ? -1 : 1)) }

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
            page: index - 3
            width: root.width
            height: root.height
            current: root.current
            leaving: root.leaving
            moving: root.moving
            deck: root.deck
            hall: root.stage.hall
            motion: root.app.motion
            step: root.stage.step
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
        const taken = root.quizzing() && root.shownLayout().handleKey(event.key, event.text);
        pointer.still();
        event.accepted = taken || root.stage.key(event.key, event.modifiers, event.text);
    }
    MouseArea {
        id: pointer
        z: 4
        anchors.fill: parent
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        hoverEnabled: true
        // Ink: whether a tool is in hand, whether it draws, and where the pointer is on the slide.
        readonly property bool inking: root.stage.tool !== ""
        readonly property bool drawing: ["pen", "highlighter", "eraser"].includes(root.stage.tool)
        function onSlide(x: real, y: real): point {
            const host = root.shownPage().host;
            return Qt.point((x - host.page.x) / host.factor, (y - host.page.y) / host.factor);
        }
        function hand(what: string, mouse: var): void {
            const at = onSlide(mouse.x, mouse.y);
            root.stage.pen[what](at.x, at.y);
        }
        cursorShape: inking ? drawing ? Qt.CrossCursor : Qt.BlankCursor : awake.running ? Qt.ArrowCursor : Qt.BlankCursor
        propagateComposedEvents: true
        property real lastWheel: 0
        function still(): void { awake.stop() }
        onPositionChanged: mouse => {
            awake.restart();
            if (inking)
                hand(drawing && pressed ? "drag" : "point", mouse);
        }
        onExited: if (inking) root.stage.pen.leave()
        onReleased: if (drawing) root.stage.pen.release()
        onPressed: mouse => {
            if (drawing) {
                if (mouse.button === Qt.LeftButton)
                    hand("press", mouse);
                return;
            }
            // What can be clicked on a slide takes its own clicks.
            if (mouse.button === Qt.LeftButton && root.slideTakes(mouse.x, mouse.y))
                mouse.accepted = false;
        }
        onClicked: mouse => {
            if (drawing && mouse.button === Qt.LeftButton)
                return;
            root.finish();
            root.stage.command(mouse.button === Qt.RightButton ? "menu" : "next");
        }
        onWheel: wheel => {
            if (root.stage.tool === "spotlight") {
                root.stage.pen.grow(wheel.angleDelta.y / 6);
                return;
            }
            const now = Date.now();
            if (wheel.angleDelta.y === 0 || now - lastWheel < 250)
                return;
            lastWheel = now;
            root.finish();
            root.stage.command(wheel.angleDelta.y < 0 ? "next" : "previous");
        }
        Timer { id: awake; interval: 2000 }
    }

    Loader {
        id: ink
        z: 3
        readonly property SlideHost host: root.current >= 0 ? root.shownPage().host : null
        // Its file is read when the first tool is taken.
        readonly property bool wanted: root.stage.tool !== "" || root.stage.marks !== "[]"
        onWantedChanged: wanted ? setSource("../parts/InkLayer.qml", { stage: root.stage }) : source = ""
        Component.onCompleted: wantedChanged()
        x: host ? host.page.x : 0
        y: host ? host.page.y : 0
        scale: host ? host.factor : 1
        transformOrigin: Item.TopLeft
    }
    Loader {
        z: 8
        readonly property bool wanted: root.stage.speaker && root.stage.tool !== "" && root.stage.overlay === ""
        onWantedChanged: wanted ? setSource("../parts/InkBar.qml", { stage: root.stage, t: root.t, owner: root, size: Math.max(14, Math.min(20, root.width / 80)) }) : source = ""
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
    }
    // The way back from a page that was only looked at.
    Chip {
        z: 8
        visible: root.stage.origin >= 0 && root.stage.digits === ""
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
        source: ({ "help": "HelpOverlay.qml", "grid": "GridOverlay.qml", "menu": "StageMenu.qml", "search": "SearchOverlay.qml", "resume": "ResumeOverlay.qml" })[root.stage.overlay] || ""
        readonly property var shown: item
        onLoaded: shown.stage = root.stage
        onActiveChanged: if (!active && root.visible) root.forceActiveFocus()
    }
}
