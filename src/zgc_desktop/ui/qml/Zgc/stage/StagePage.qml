pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// One of the three pages that the stage keeps ready. The neighbours are made and laid out beside the screen, and a page
// that goes is taken off it at once: whatever changes under the page shown would have it painted again.
Item {
    id: root
    required property int slot
    required property var stage
    required property var result
    required property string answers
    required property string asked
    required property bool alone
    required property int current
    required property int leaving
    required property bool moving
    required property bool turning
    required property Deck deck
    required property bool hall
    required property bool english
    required property string motion
    required property int step
    required property var zoom      // magnification, and the place in the middle, x and y in slide pixels
    property int page: slot
    property bool ready: false
    readonly property bool shown: page === current
    readonly property bool up: shown || (moving && page === leaving)
    // A page that was shown stays as it was until it is prepared anew: drawing it again would delay the one that comes.
    property int kept: 0
    property bool pictured: false
    onShownChanged: {
        // One that comes up stays ready: not visible for the moment until `up` follows, it would be drawn again.
        ready = true;
        if (!shown)
            pictured = false;
    }
    // What changes in a page that lies beside the screen may be missing in its picture for good: Qt's software renderer (6.11)
    // takes the mirrored copy of a layer for fresh when a frame passed without it.
    readonly property list<var> looks: [host.view, hall, english, result, answers, host.width, host.height, host.loading]
    onLooksChanged: {
        if (!pictured)
            return;
        pictured = false;
        if (!shown)
            outdated();
    }
    signal outdated
    // A page that was not ready is drawn once, and not into a picture first.
    onPageChanged: pictured = false
    onStepChanged: {
        if (!shown)
            return;
        kept = step;
        // Drawn as one picture, all of it would be drawn again for each part that appears.
        if (!turning)
            pictured = false;
    }
    readonly property alias host: host
    // Where the slide's own 0, 0 lies on this item.
    readonly property point origin: Qt.point(frame.x + host.page.x, frame.y + host.page.y)
    readonly property bool busy: arrival.running
    // A page that comes in fades over the one that was up, not over whichever is kept ready.
    z: shown ? 2 : page === leaving ? 1 : 0
    // To a screen reader a page that lies beside the screen would be there too.
    // What lies under an overlay would be drawn again with each of its frames: OpenGL in software takes 30 ms for it.
    readonly property bool covered: stage.overlay !== "" && stage.overlay !== "menu"
    visible: !covered && (up || (ready && (shown || !stage.readAloud)))
    x: up ? 0 : -2 * width
    enabled: shown

    function finish(): void {
        arrival.complete();
        host.still = true;
        host.still = false;
    }
    function arrive(forward: bool): void {
        arrival.complete();
        if (motion === "off")
            return;
        slide.from = motion === "full" ? (forward ? 24 : -24) : 0;
        fade.duration = motion === "full" ? 240 : 120;
        build.duration = motion === "full" && forward ? 640 : 0;
        arrival.restart();
    }

    Item {
        id: frame
        readonly property real magnified: root.shown ? root.zoom[0] : 1
        readonly property real unit: Math.min(root.width / 1920, root.height / 1080) * magnified
        x: magnified === 1 ? 0 : root.width / 2 * (1 - magnified) + unit * (960 - root.zoom[1])
        y: magnified === 1 ? 0 : root.height / 2 * (1 - magnified) + unit * (540 - root.zoom[2])
        SlideHost {
            id: host
            width: root.width * frame.magnified
            height: root.height * frame.magnified
            // A question of the chapter stands in the place of the page that is up.
            view: root.shown && root.asked !== "" ? JSON.parse(root.asked) : root.deck.at(root.page)
            hall: root.hall
            english: root.english
            motion: root.motion === "full"
            step: root.shown ? root.step : root.kept
            live: true
            heard: root.shown
            announced: root.shown && root.visible && root.stage.speaker
            result: root.result
            answers: root.answers
            asker: root.stage.speaker ? root.stage : null
            alone: root.alone
            onGiven: (command, argument) => root.stage.command(command, argument)
            onOpenPage: page => root.stage.command("look", String(page))
            onOpenQuiz: root.stage.openQuiz()
            // The next page is drawn beforehand, and shown as it is.
            layer.enabled: root.pictured && frame.magnified === 1
        }
    }
    ParallelAnimation {
        id: arrival
        NumberAnimation { id: slide; target: host; property: "x"; to: 0; duration: fade.duration; easing.type: Easing.BezierSpline; easing.bezierCurve: [.05, .7, .1, 1, 1, 1] }
        NumberAnimation { id: fade; target: host; property: "opacity"; from: 0; to: 1; easing.type: Easing.BezierSpline; easing.bezierCurve: [.05, .7, .1, 1, 1, 1] }
        NumberAnimation { id: build; target: host; property: "reveal"; from: duration > 0 ? 0 : 1; to: 1; easing.type: Easing.BezierSpline; easing.bezierCurve: [.05, .7, .1, 1, 1, 1] }
    }
}
