import QtQuick
// The mouse over a slide: it turns pages, points, draws, frames what is to be magnified, and leaves to the slide what can
// be clicked there.
MouseArea {
    id: root
    required property var stage
    property var toSlide: (x, y) => Qt.point(x * 1920 / width, y * 1080 / height)
    property var takes: (x, y) => false     // whether the slide takes a click itself; in slide pixels
    property bool whole: false              // the slide is seen as a whole here, whatever the audience sees of it
    property bool quiet: false              // the arrow goes when it has not moved for a while
    readonly property string tool: stage.tool
    readonly property bool inking: tool !== ""
    readonly property bool drawing: ["pen", "highlighter", "eraser", "zoom"].includes(tool)
    property real lastWheel: 0              // when a page was turned
    property real lastEvent: 0
    property real sum: 0                    // what was turned since; a notch is 120
    property bool swept: false              // whether the sweep that goes on has turned its page
    signal acting                           // before a command is given
    function still(): void { awake.stop() }
    function give(id: string): void { acting(); stage.command(id) }
    function hand(what: string, mouse: var): void {
        const at = toSlide(mouse.x, mouse.y);
        stage.pen[what](at.x, at.y);
    }
    hoverEnabled: quiet || inking
    cursorShape: tool === "zoom" && stage.zoom[0] > 1 ? Qt.OpenHandCursor : drawing ? Qt.CrossCursor : inking ? Qt.BlankCursor : !quiet || awake.running ? Qt.ArrowCursor : Qt.BlankCursor
    onPositionChanged: mouse => {
        awake.restart();
        if (inking)
            hand(drawing && pressed ? whole ? "carry" : "drag" : "point", mouse);
    }
    onExited: if (inking) stage.pen.leave()
    onReleased: if (drawing) stage.pen.release()
    onPressed: mouse => {
        if (drawing) {
            if (mouse.button === Qt.LeftButton)
                hand("press", mouse);
            return;
        }
        const at = toSlide(mouse.x, mouse.y);
        if (mouse.button === Qt.LeftButton && takes(at.x, at.y))
            mouse.accepted = false;
    }
    onClicked: mouse => {
        if (mouse.button === Qt.RightButton)
            give("menu");
        else if (!drawing)
            give("next");
    }
    onWheel: wheel => {
        if (tool === "spotlight") {
            stage.pen.grow(wheel.angleDelta.y / 6);
            return;
        }
        if (tool === "zoom") {
            const at = toSlide(wheel.x, wheel.y);
            stage.pen.wheel(at.x, at.y, wheel.angleDelta.y);
            return;
        }
        const by = page(wheel.angleDelta.y, wheel.pixelDelta.y !== 0, Date.now());
        if (by !== 0)
            give((stage.asked === "" ? "" : "ask-") + (by < 0 ? "next" : "previous"));
    }
    // One notch is one page, however many events it sends, and so is one sweep over a touchpad, however long it runs on.
    function page(turned: real, touched: bool, now: real): int {
        if (now - lastEvent > 400 || turned * sum < 0)
            sum = 0;
        const sweeping = touched && now - lastEvent < 150;
        lastEvent = now;
        sum += turned;
        if (touched && !sweeping)
            swept = false;
        if (Math.abs(sum) < (touched ? 40 : 120) || touched && swept)
            return 0;
        const by = sum;
        sum = 0;
        if (now - lastWheel < 250)
            return 0;
        lastWheel = now;
        swept = touched;
        return by;
    }
    Timer { id: awake; interval: 2000 }
}
