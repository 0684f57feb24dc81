pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Go on with the briefing that is open; its chapters; all briefings.
Item {
    id: root
    property Theme t: Theme {}
    property var app: null
    readonly property var lib: app ? JSON.parse(app.library) : ({ deck: { chapters: [] }, recent: [], problems: [], last: 0 })
    readonly property var chapters: lib.deck.chapters.filter(c => c.n >= 1 && c.n <= 5)
    // What was answered, by the number of a chapter; asked for when the page has long been drawn.
    property var answered: null
    Timer { id: asking; objectName: "askRecord"; interval: 600; running: root.app !== null; onTriggered: root.ask() }
    Connections {
        target: root.app
        function onScreenChanged(): void { if (root.app.screen === "library") asking.restart(); }
    }
    function ask(): void {
        if (!app || app.screen !== "library")
            return;
        app.openStudy();
        const study = app.quiz ? app.quiz.study : null;
        if (study) {
            study.look();
            answered = JSON.parse(study.chapters);
        }
    }
    implicitHeight: 880 + Math.max(1, lib.recent.length) * 56 + 48
    T { base: 96; s: qsTr("资料库"); size: 48; serif: true; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap }
    Button { t: root.t; x: 1568 - width; y: 56; icon: "plus"; kind: "primary"; label: qsTr("打开文件夹"); onClicked: dialog.active = true }
    Loader {
        id: dialog
        active: false
        source: "FolderPicker.qml"
        readonly property var picker: item
        onLoaded: picker.open()
        Connections {
            target: dialog.item
            ignoreUnknownSignals: true
            function onPicked(folder: url): void { root.app.openFolder(folder); dialog.active = false }
            function onCancelled(): void { dialog.active = false }
        }
    }
    // One thing a line; three lines end at the rule.
    T { visible: s !== ""; x: 360; base: 90 - (lineCount - 1) * lineHeight / 2; s: root.app ? root.app.notice : ""; size: 18; color: root.t.wrong; lead: 1.3; width: 1180; fit: true; lines: 3; floor: 13 }

    Item {
        y: 136
        width: 1568
        height: 400
        Thumb { objectName: "cover"; width: 711; view: root.lib.cover || ({}); hall: root.t.hall; frame: root.t.rule; pixel: root.t.pixel }
        Item {
            x: 759
            width: 809
            height: 400
            Rule { t: root.t; width: parent.width; color: root.t.ink }
            T { base: 44; s: root.lib.last > 0 ? qsTr("接着看") : qsTr("从头看"); size: 18; bold: true; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
            T { base: 112; s: [root.lib.deck.title, root.lib.deck.years].filter(x => x).join("　"); size: 44; floor: 20; serif: true; bold: true; color: root.t.ink; lead: 1.2; wrapMode: Text.NoWrap; fit: true; maxWidth: 800 }
            T { base: 156; s: qsTr("简报 %1 页　测验 %2 题　约 %3 分钟").arg(root.lib.deck.pages || 0).arg(root.lib.deck.questions || 0).arg(Math.round(root.lib.deck.minutes || 0)); size: 20; color: root.t.ink2; lead: 1.4; wrapMode: Text.NoWrap }
            Row {
                y: 190
                spacing: 18
                Repeater {
                    model: root.chapters
                    Item {
                        id: progress
                        required property var modelData
                        readonly property bool here: root.lib.lastChapter === modelData.n
                        width: 147
                        height: 108
                        Rungs { width: progress.modelData.pages * 15; height: 60; n: progress.modelData.pages; stroke: 6; power: .7; color: progress.here ? root.t.accent(progress.modelData.n) : root.t.ink3; color2: root.t.rule; lit: progress.here ? root.lib.lastInChapter : root.lib.lastChapter > progress.modelData.n ? n : 0 }
                        T { base: 88; s: progress.modelData.name; size: 18; bold: progress.here; color: progress.here ? root.t.accent(progress.modelData.n) : root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
                    }
                }
            }
            T { base: 322; s: root.lib.last > 0 ? (/^\d/.test(root.lib.lastNumber) ? qsTr("看到第 %1 页：%2") : qsTr("看到备用页 %1：%2")).arg(root.lib.lastNumber.replace(/^\D+/, "")).arg(root.lib.lastTitle) : ""; size: 20; color: root.t.ink; lead: 1.4; wrapMode: Text.NoWrap; fit: true; maxWidth: 800; floor: 16 }
            Row {
                y: 350
                spacing: 12
                Button { t: root.t; size: 20; kind: "primary"; icon: "play"; focus: true; label: root.lib.last > 1 ? qsTr("继续放映") : qsTr("开始放映"); hotkey: root.lib.last > 1 ? "Shift F5" : "F5"; onClicked: root.app.present(Math.max(1, root.lib.last)) }
                Button { t: root.t; size: 20; icon: "deck"; visible: root.lib.last > 1; label: qsTr("从头放映"); hotkey: "F5"; onClicked: root.app.present(1) }
                Button { t: root.t; size: 20; icon: "quiz"; visible: (root.lib.deck.questions || 0) > 0; label: qsTr("做测验"); onClicked: root.app.startQuiz(JSON.stringify({ count: 10 })) }
            }
        }
    }
    T { base: 600; s: qsTr("按章学"); size: 24; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
    Row {
        y: 620
        spacing: 24
        Repeater {
            model: root.chapters
            ChapterCard {
                required property var modelData
                t: root.t
                chapter: modelData
                known: root.answered !== null
                record: root.answered ? root.answered[modelData.n] || null : null
                onOpened: root.app.present(modelData.first)
                onQuizzed: root.app.startQuiz(JSON.stringify({ theme: modelData.n, count: 0 }))
            }
        }
    }
    T { base: 880; s: qsTr("全部简报"); size: 24; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
    Repeater {
        model: root.lib.recent
        BriefingRow {
            required property int index
            required property var modelData
            y: 896 + index * 56
            t: root.t
            first: index === 0
            row: modelData
            onOpened: root.app.openPath(modelData.path)
        }
    }
}
