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
    property real lastWheel: 0
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
        // One notch is one page, however many events it sends.
        const now = Date.now();
        if (wheel.angleDelta.y === 0 || now - lastWheel < 250)
            return;
        lastWheel = now;
        give(wheel.angleDelta.y < 0 ? "next" : "previous");
    }
    Timer { id: awake; interval: 2000 }
}
