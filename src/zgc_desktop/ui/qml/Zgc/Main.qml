pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The one window. A screen's QML is compiled only when it is wanted.
Window {
    id: root
    required property var app
    readonly property Theme t: Theme { hall: root.app.hall }
    readonly property bool full: app.full
    readonly property var sources: ({
        "library": "library/Library.qml",
        "stage": "stage/Stage.qml",
        "audience": "stage/Stage.qml",
        "console": "console/Console.qml",
        "quiz": "quiz/QuizScreen.qml"
    })
    width: 1440
    height: 810
    minimumWidth: 640
    minimumHeight: 400
    title: app.title
    color: t.bg

    Loader {
        id: stage
        anchors.fill: parent
        anchors.bottomMargin: kiosk.height
        visible: root.app.screen === "stage"
        onVisibleChanged: if (visible) root.wake(this)
        onLoaded: root.wake(this)
    }
    Loader {
        id: library
        anchors.fill: parent
        anchors.bottomMargin: kiosk.height
        visible: root.app.screen === "library"
        onVisibleChanged: if (visible) root.wake(this)
        onLoaded: root.wake(this)
    }
    Loader {
        id: audience
        anchors.fill: parent
        anchors.bottomMargin: kiosk.height
        visible: root.app.screen === "audience"
        onVisibleChanged: if (visible) root.wake(this)
        onLoaded: root.wake(this)
    }
    Loader {
        id: console_
        anchors.fill: parent
        anchors.bottomMargin: kiosk.height
        visible: root.app.screen === "console"
        onVisibleChanged: if (visible) root.wake(this)
        onLoaded: root.wake(this)
    }
    Loader {
        id: quiz
        anchors.fill: parent
        anchors.bottomMargin: kiosk.height
        visible: root.app.screen === "quiz"
        onVisibleChanged: if (visible) root.wake(this)
        onLoaded: root.wake(this)
    }
    // An exhibition screen tells what can be done with it, below whatever it shows.
    Loader {
        id: kiosk
        width: parent.width
        anchors.bottom: parent.bottom
        height: item ? (item as Item).implicitHeight : 0
        z: 20
    }
    // Whoever looks at a page from a quiz is told the way back.
    Loader {
        id: look
        visible: root.app.screen === "stage"
        anchors.horizontalCenter: parent.horizontalCenter
        y: 8
        z: 20
    }
    // The second window, once there is a second screen.
    Loader { id: other }
    // Asked which screen is the hall's, the speaker goes on reading the notes.
    ScreenNumber { anchors.centerIn: parent; visible: root.app.numbers && !(root.app.screen === "console" && root.app.stage.checkScreens); t: root.t; on: root.screen }
    Loader { id: further }
    // More screens than windows have theirs shown by windows of their own.
    Loader { id: numbers }
    // What had the keys may have gone while this window was not the active one.
    onActiveFocusItemChanged: if (active && activeFocusItem === null) waking.restart()
    onActiveChanged: if (active && activeFocusItem === null) waking.restart()
    Timer { id: waking; interval: 0; onTriggered: [stage, library, audience, console_, quiz].forEach(root.wake) }
    function wake(loader: Loader): void {
        if (loader.visible && loader.item)
            (loader.item as Item).forceActiveFocus();
    }
    function load(): void {
        if (app.screen === "stage" && stage.source.toString() === "" && app.stage)
            stage.setSource(sources.stage, { app: app, stage: app.stage });
        if (app.screen === "audience" && audience.source.toString() === "" && app.audience)
            audience.setSource(sources.audience, { app: app, stage: app.audience });
        if (app.other !== "" && other.source.toString() === "")
            other.setSource("stage/OtherWindow.qml", { app: app });
        if (app.further > 0 && further.source.toString() === "")
            further.setSource("stage/FurtherWindows.qml", { app: app });
        if (app.screen === "console" && console_.source.toString() === "" && app.console)
            console_.setSource(sources.console, { app: app, stage: app.stage, model: app.console });
        if (app.lookingFrom === "")
            look.source = "";
        else if (look.source.toString() === "")
            look.setSource("stage/LookBar.qml", { t: t, app: app });
        if (app.kiosk && kiosk.source.toString() === "")
            kiosk.setSource("stage/KioskBar.qml", { app: app, kiosk: app.kiosk, refocus: () => [stage, quiz].forEach(wake) });
        if (app.screen === "library" && library.source.toString() === "")
            library.setSource(sources.library, { app: app });
        if (app.screen === "quiz" && quiz.source.toString() === "" && app.quiz)
            quiz.setSource(sources.quiz, {
                quiz: app.quiz,
                hall: Qt.binding(() => root.app.hall),
                fromShow: Qt.binding(() => root.app.fromShow),
                motion: Qt.binding(() => root.app.motion === "full")
            });
    }
    // Without this handler Qt would end the program.
    onSceneGraphError: root.app.rendererFailed()
    Component.onCompleted: {
        app.fit(root);
        load();
        visibility = full ? Window.FullScreen : Window.Windowed;
    }
    onFullChanged: {
        if (full)
            app.fit(root);
        visibility = full ? Window.FullScreen : Window.Windowed;
        if (!full)
            app.fit(root);
    }
    onClosing: close => { close.accepted = root.app.close(root) }
    Connections {
        target: root.app
        function onScreenChanged(): void { root.load() }
        function onStageChanged(): void {
            for (const loader of [stage, audience, console_, other, further])
                loader.source = "";
            root.load();
        }
        function onKioskChanged(): void { root.load() }
        function onCastChanged(): void { root.load() }
        function onNumbersChanged(): void {
            numbers.source = "";
            const second = other.item as Window;
            if (root.app.numbers && Application.screens.length > 1)
                numbers.setSource("stage/ScreenNumbers.qml", { t: root.t, stage: root.app.stage, taken: [root.screen].concat(second && second.visible ? [second.screen] : [], further.item ? further.item["screens"]() : []) }); // qmllint disable missing-property
        }
        function onQuizChanged(): void { quiz.source = ""; root.load() }
    }
}
