pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Layout 16: the result of the last quiz of this run; before there is one, an invitation.
SlideFrame {
    id: root
    touchable: true
    title: shown ? result.headline : slide.view.title || ""
    topic: qsTr("测验结果")
    // Of a result its title, and what every page tells of itself; the rest has its own places to read.
    spoken: (slide.view.spoken || []).filter(line => !shown || typeof line.words[0] === "string")
        .map(line => shown && line.words[0] === slide.view.title ? { words: [title] } : line)
    readonly property var result: slide.result
    function takes(x: real, y: real): bool { return shown && y > 300 && y < 980 }
    readonly property bool shown: result !== null && (result.total || 0) > 0
    ResultPane {
        visible: root.shown
        t: root.t
        result: root.result || ({})
        live: root.slide.live
        onOpen: page => root.slide.openPage(page)
    }
    T {
        visible: root.shown && !root.slide.view.source
        x: 96; base: 1027
        s: qsTr("计分：每题 1 分；未答按错计")
        size: 22; lead: 1.4; color: root.t.ink3; wrapMode: Text.NoWrap
    }
    Item {
        visible: !root.shown
        anchors.fill: parent
        Row {
            x: 96; y: 348
            spacing: 44
            Repeater {
                model: 5
                Column {
                    id: theme
                    required property int index
                    spacing: 28
                    Lens { width: 300; height: 190; kind: theme.index + 1; n: 18; stroke: 3; dot: 4.4; color: root.t.accent(theme.index + 1) }
                    Row {
                        spacing: 8
                        Repeater {
                            model: 4
                            Rectangle { width: 69; height: 44; color: "transparent"; border.width: Math.max(2.5, Math.ceil(root.t.pixel)); border.color: root.t.accent(theme.index + 1) }
                        }
                    }
                }
            }
        }
        T {
            x: 96; base: 728
            s: qsTr("还没有作答")
            size: 60; serif: true; bold: true; lead: 1.3; color: root.t.ink; wrapMode: Text.NoWrap
        }
        T {
            x: 96; base: 796; width: 1500
            s: qsTr("退出放映，在资料库里选“测验”；答完后，这一页显示得分、各章对错和建议回看的页。")
            size: 32; lead: 1.6; color: root.t.ink2
        }
    }
}
