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
    property string asked: ""              // a question that stands in the place of the page that is up, as JSON
    property bool readAloud: false         // whether a screen reader listens
    property real detail: 1                // how much this is enlarged or reduced on the screen
    property real aside: 4 * width         // how far off the pages lie that are not shown
    signal given(command: string, argument: string)
    signal openPage(page: int)
    signal openQuiz
    property int _before: -1
    property int _reached: -1              // the page that pointers and readers find
    // On a screen of any scale but 1 Qt's software renderer draws pictures of items in the wrong place.
    readonly property bool _pictures: GraphicsInfo.api !== GraphicsInfo.Software || Screen.devicePixelRatio === 1
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
        calm.begin();
        host = cell.host;
        ahead.page = page < 0 ? -1 : page + (forward ? 1 : -1);
    }
    onPageChanged: turn()
    // Nothing can be drawn for a window that is not on the screen; and what became visible in a page while the page itself was
    // not would be left out.
    readonly property bool _seen: visible && Window.window !== null && Window.window.visible
    on_SeenChanged: calm.begin()
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
        // One that is not visible needs not be told.
        enabled: shown || pictured
        readonly property list<var> looks: [host.view, step, root.hall, root.english, root.answers, host.width, host.height, host.loading]
        onLooksChanged: {
            ++round;
            picture = null;
            calm.begin();
        }
        property int round: 0
        property var picture: null           // what the page looks like; null while that may change
        // Somebody may touch it or has it read.
        readonly property bool reached: root._reached === page && (root.readAloud || host.touchable)
        readonly property bool pictured: picture !== null && !reached
        function draw(): void {
            const begun = round;
            if (picture === null && page >= 0 && root._pictures && !reached && !host.loading)
                host.grabToImage(result => {
                    if (round === begun)
                        picture = result;
                }, Qt.size(host.width, host.height));
        }
        // The renderer looks at everything that is visible in a window in each of its frames, and a layer it draws in each.
        Item {
            visible: !cell.pictured
            SlideHost {
                id: host
                // In pixels of the screen, one for one: drawn in another size its picture would be blurred.
                width: Math.max(1, Math.round(root.width * root.detail))
                height: Math.max(1, Math.round(root.height * root.detail))
                transform: Scale { id: back; xScale: root.width / host.width; yScale: root.height / host.height }
                view: cell.shown && root.asked !== "" ? JSON.parse(root.asked) : root.deck.at(cell.page)
                hall: root.hall
                english: root.english
                motion: false
                bounded: true
                live: root.live
                heard: root.live && cell.shown
                announced: heard && cell.visible
                step: cell.step
                answers: root.answers
                onGiven: (command, argument) => root.given(command, argument)
                onOpenPage: page => root.openPage(page)
                onOpenQuiz: root.openQuiz()
            }
        }
        Image {
            visible: cell.pictured
            width: host.width
            height: host.height
            transform: back
            source: cell.picture === null ? "" : cell.picture.url
            cache: false
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
        enabled: page >= 0 || calm.running
        function onFrameSwapped(): void {
            ++calm.frames;
            if (ahead.page >= 0)
                rest.restart();
        }
    }
    Timer {
        id: calm
        objectName: "calm"
        property int frames: 0
        interval: 60
        function begin(): void {
            frames = 0;
            restart();
        }
        onTriggered: {
            if (!root._seen)
                return;
            // A Canvas paints for the frame after.
            if (frames < 2) {
                root.Window.window.update();
                restart();
                return;
            }
            root._reached = root.live ? root.page : -1;
            for (let i = 0; i < 3; ++i)
                (cells.itemAt(i) as Cell).draw();
        }
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
