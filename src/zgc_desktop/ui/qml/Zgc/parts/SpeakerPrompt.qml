import QtQuick
// What the speaker is told for a moment, and never the audience: that the next Esc ends the show, that the clock is at zero.
Chip {
    id: root
    required property var stage
    readonly property string what: stage.prompt
    t: Theme { hall: root.stage.hall }      // it stands on the slide
    Accessible.role: Accessible.AlertMessage
    s: what === "leave" ? qsTr("再按一次 %1 结束放映").arg(stage.keyOf("leave")) : what === "reset" ? qsTr("计时已归零，再按 %1 恢复").arg(stage.keyOf("clock-reset")) : ""
    size: 28
}
