pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The commands below the page, or, while one is in hand, the tools in their place.
Item {
    id: root
    required property Theme t
    required property ConsoleMeasures m
    required property var stage
    property Item owner: null        // has the keys
    property string buttons: "[]"    // see ConsoleModel.buttons
    property var question: null      // that is up
    readonly property bool drawing: stage.tool !== ""
    height: m.made.buttonHeight
    CommandRow {
        visible: !root.drawing && root.question === null
        width: root.width
        t: root.t
        size: root.m.made.button; pad: root.m.made.buttonPad; spacing: root.m.made.buttonGap
        rows: JSON.parse(root.buttons).map((row, i) => ({
            id: row.id, title: row.title, short: row.short, icon: row.icon, key: row.key,
            kind: i === 0 ? "primary" : "normal",
            on: row.id === "freeze" ? root.stage.frozen : row.id === "black" ? root.stage.curtain === "black" : undefined
        }))
        onGive: id => { root.stage.command(id); root.owner.forceActiveFocus() }
    }
    Loader {
        active: !root.drawing && root.question !== null
        sourceComponent: AskingCommands { width: root.width; t: root.t; m: root.m; stage: root.stage; owner: root.owner; view: root.question }
    }
    Loader {
        active: root.drawing
        sourceComponent: InkTools {
            width: root.width
            t: root.t
            size: root.m.made.button; pad: root.m.made.buttonPad; spacing: root.m.made.buttonGap
            stage: root.stage
            owner: root.owner
        }
    }
}
