pragma ComponentBehavior: Bound
import QtQuick
// Shows one slide of many. The ones beside it are made beforehand, once this one is on screen, so that a turn of the
// page shows at once what is already there.
Item {
    id: root
    required property Deck deck
    property int page: -1
    property int step: 0
    property bool hall: false
    property bool english: false
    property bool live: false
    property string answers: "{}"
    property var grade: null
    property real detail: 1                // how much this is enlarged or reduced on the screen
    property real aside: 4 * width         // how far off the pages lie that are not shown
    signal answered(question: string, response: string)
    signal openPage(page: int)
    signal openQuiz
    property int _before: -1
    property SlideHost host: null
    // Worked out at the call: a binding may still hold the slot of the page before.
    function cellOf(page: int): Cell { return cells.itemAt(((page % 3) + 3) % 3) as Cell }
    function turn(): void {
        const forward = page >= _before;
        _before = page;
        const cell = cellOf(page);
        if (cell === null)
            return;
        cell.page = page;
        host = cell.host;
        ahead.page = page < 0 ? -1 : page + (forward ? 1 : -1);
    }
    onPageChanged: turn()
    Component.onCompleted: turn()

    component Cell: Item {
        id: cell
        property int page: -1
        readonly property bool shown: page === root.page
        // The step of a page that is not shown; one that goes stays as it was, or it would be drawn again.
        property int kept: 0
        readonly property int step: shown ? root.step : kept
        onStepChanged: kept = step
        readonly property alias host: host
        width: root.width
        height: root.height
        x: shown ? 0 : -root.aside
        enabled: shown
        SlideHost {
            id: host
            // In pixels of the screen, one for one: a layer of another size than the item has what was there before where a
            // line covers part of a pixel.
            width: Math.max(1, Math.round(root.width * root.detail))
            height: Math.max(1, Math.round(root.height * root.detail))
            transform: Scale { xScale: root.width / host.width; yScale: root.height / host.height }
            view: root.deck.at(cell.page)
            hall: root.hall
            english: root.english
            motion: false
            live: root.live
            heard: root.live && cell.shown
            step: cell.step
            answers: root.answers
            grade: root.grade
            onAnswered: (question, response) => root.answered(question, response)
            onOpenPage: page => root.openPage(page)
            onOpenQuiz: root.openQuiz()
            // What was drawn once is there at once; without a layer the software renderer also leaves dirt of lines
            // under 1 px. On a screen of any scale but 1 that renderer draws layers in the wrong place.
            layer.enabled: GraphicsInfo.api !== GraphicsInfo.Software || Screen.devicePixelRatio === 1
            layer.smooth: true
        }
    }
    Repeater {
        id: cells
        model: 3
        Cell { }
    }
    Connections {
        id: ahead
        property int page: -1
        target: root.Window.window
        enabled: page >= 0
        function onFrameSwapped(): void { rest.restart() }
    }
    // Another window may still have to draw the page that was turned to.
    Timer {
        id: rest
        interval: 15
        onTriggered: {
            const wanted = ahead.page;
            ahead.page = -1;
            if (wanted < 0 || wanted >= root.deck.count)
                return;
            const cell = root.cellOf(wanted);
            cell.page = wanted;
            cell.kept = wanted < root.page ? 9999 : 0;
        }
    }
}
