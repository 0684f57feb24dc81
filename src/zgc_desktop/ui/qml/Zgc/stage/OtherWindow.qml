pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The window on the second screen. What it shows may change; the window stays where it is.
Window {
    id: root
    objectName: "other"
    required property var app
    readonly property Theme t: Theme { hall: root.app.hall }
    readonly property string shows: app.other
    title: shows === "console" ? qsTr("讲者台") : qsTr("放映")
    color: shows === "console" ? "#0E1217" : "black"
    visible: false
    // Of a window that belongs to another one Qt does not ask the window manager to give the keys back to that.
    transientParent: null
    onClosing: close => { close.accepted = false; root.app.end() }
    function load(): void {
        if ((shows === "audience" || shows === "stage") && stage.source.toString() === "")
            stage.setSource("Stage.qml", { app: app, stage: Qt.binding(() => root.shows === "stage" ? root.app.stage : root.app.audience) });
        if (shows === "console" && speaker.source.toString() === "")
            speaker.setSource("../console/Console.qml", { app: app, stage: app.stage, model: app.console });
        const shown = shows === "console" ? speaker : stage;
        if (shows !== "" && shown.item)
            (shown.item as Item).forceActiveFocus();
    }
    onShowsChanged: load()
    onActiveFocusItemChanged: if (active && activeFocusItem === null) waking.restart()
    onActiveChanged: if (active && activeFocusItem === null) waking.restart()
    Timer { id: waking; interval: 0; onTriggered: root.load() }
    Component.onCompleted: load()
    // Both stay once they were shown: what is torn down in the middle of its own key press would fail.
    Loader { id: stage; anchors.fill: parent; visible: root.shows === "audience" || root.shows === "stage" }
    Loader { id: speaker; anchors.fill: parent; visible: root.shows === "console" }
    // Asked which screen is the hall's, the speaker goes on reading the notes.
    ScreenNumber { anchors.centerIn: parent; visible: root.app.numbers && !(root.shows === "console" && root.app.stage.checkScreens); t: root.t; on: root.screen }
}
