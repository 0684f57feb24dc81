pragma ComponentBehavior: Bound
import QtQuick
// Shows one slide, letterboxed: loads the layout that `view` names and scales 1920 × 1080 to its own size.
Item {
    id: root
    property var view: ({})
    property bool hall: false
    property bool english: false
    property int step: 0
    property bool motion: true
    property bool still: false           // raised for a moment to end what moves
    property bool live: false
    property bool heard: live            // whether a screen reader reads it; a page that is live beforehand is not heard
    property bool announced: false
    property real reveal: 1
    // Whether what it is drawn into ends where the page does. A clip would then do nothing but harm: inside of one Qt's software
    // renderer leaves what was there before in the place of anything thinner than a pixel.
    property bool bounded: false
    readonly property Item layout: loader.item as Item
    readonly property bool touchable: (loader.item as SlideFrame)?.touchable ?? false
    readonly property bool loading: (loader.item as SlideFrame)?.loading ?? false
    readonly property bool undrawn: (loader.item as SlideFrame)?.undrawn ?? false
    readonly property real factor: Math.min(width / 1920, height / 1080)
    // Where the slide lies inside this item.
    readonly property rect page: Qt.rect((width - 1920 * factor) / 2, (height - 1080 * factor) / 2, 1920 * factor, 1080 * factor)
    readonly property alias slideData: data
    property var result: null
    property string answers: "{}"
    property var asker: null
    property bool alone: false
    signal given(command: string, argument: string)
    signal openPage(page: int)
    signal openQuiz
    readonly property var files: ({
        "cover": "Cover", "opener": "Opener", "big-number": "BigNumber", "number-row": "NumberRow", "comparison": "Comparison",
        "ladder": "Ladder", "waffle": "Waffle", "grid": "Grid", "timeline": "Timeline", "icon-list": "IconList", "network": "Network",
        "image-text": "ImageText", "statement": "Statement", "quiz": "Quiz", "recap": "Recap", "result": "Result", "closing": "Closing"
    })

    // What a screen of another shape leaves beside the page has the page's ground. It is part of the page and not of what lies
    // below: kept as a picture the page would be black there.
    component Bar: Rectangle {
        visible: width > 0 && height > 0
        color: (loader.item as SlideFrame)?.color ?? "transparent"
    }
    // As far as the page's edge, which may lie within a pixel.
    readonly property size beside: Qt.size(Math.ceil(page.x), Math.ceil(page.y))
    Bar { width: root.beside.width; height: root.height }
    Bar { width: root.beside.width; height: root.height; x: root.width - width }
    Bar { width: root.width; height: root.beside.height }
    Bar { width: root.width; height: root.beside.height; y: root.height - height }
    // Made, and so destroyed, before what it is shown: a layout must not outlive its data.
    Loader {
        id: loader
        x: Math.round(root.page.x)
        y: Math.round(root.page.y)
        width: 1920
        height: 1080
        scale: root.factor
        transformOrigin: Item.TopLeft
        clip: !root.bounded
    }
    SlideData {
        id: data
        hall: root.hall
        english: root.english && root.view.english !== undefined
        step: root.step
        motion: root.motion && !root.still
        live: root.live
        heard: root.heard
        announced: root.announced
        reveal: root.reveal
        factor: root.factor
        result: root.result
        answers: root.answers
        asker: root.asker
        alone: root.alone
        onGiven: (command, argument) => root.given(command, argument)
        onOpenPage: page => root.openPage(page)
        onOpenQuiz: root.openQuiz()
    }
    // The old layout goes before the new view comes, so that no layout ever sees another layout's fields.
    onViewChanged: show()
    Component.onCompleted: show()
    property string _file: ""
    // One object for all: Qt (6.11) keeps a little of every new one that is given to setSource, for good.
    readonly property var _given: ({ slide: data })
    function show(): void {
        // Worked out here: a binding may still hold the file of the view before.
        const file = view && view.layout ? "../layouts/" + (files[view.layout] || "Broken") + ".qml" : "";
        if (file === _file && _file !== "") {
            data.view = view;
            return;
        }
        loader.source = "";
        data.view = view || ({});
        _file = file;
        if (file !== "")
            loader.setSource(Qt.resolvedUrl(file), _given);
    }
}
