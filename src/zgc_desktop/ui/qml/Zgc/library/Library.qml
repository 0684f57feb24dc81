pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The app's home: rail on the left, a page on the right; the whole scales with the window.
FocusScope {
    id: root
    objectName: "library"
    required property var app
    readonly property Theme t: Theme { hall: root.app.hall; unit: root.factor }
    readonly property var library: JSON.parse(app.library)
    readonly property real factor: Math.max(.5, Math.min(width / 1920, height / 1080))
    property int tab: 0
    readonly property int group: 5          // the page of a group, which belongs to the questions
    readonly property list<string> icons: ["home", "quiz", "chart", "clock", "settings"]
    readonly property list<string> names: [qsTr("资料库"), qsTr("题库"), qsTr("进度"), qsTr("记录"), qsTr("设置")]
    focus: true
    // A rehearsal is over: its times are offered as the plan.
    Connections {
        target: root.app
        function onRehearsed(): void { root.tab = 3 }
    }
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F5) {
            event.accepted = true;
            root.app.present(event.modifiers & Qt.ShiftModifier ? Math.max(1, root.library.last) : 1);
        }
    }
    Rectangle { anchors.fill: parent; color: root.t.bg }
    // Records of learners, and certificates to be checked, come to the page of a group; a fixed exam to the page of questions.
    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => root.drop(drop.urls.map(url => url.toString()))
    }
    Connections {
        target: page.item
        ignoreUnknownSignals: true
        function onTurn(tab: int): void { root.tab = tab }
    }
    function drop(urls: var): void {
        const sheet = urls.find(url => /\.ya?ml$/i.test(url));
        if (sheet !== undefined && !strip.closing) {
            app.fixedExam.take(sheet);
            tab = 1;
            (page.item as QuizPage).examine([]);
            return;
        }
        const records = urls.filter(url => /\.(json|csv|pdf)$/i.test(url));
        if (records.length === 0 || strip.closing)
            return;
        tab = group;
        app.group.take(JSON.stringify(records));
    }
    Item {
        width: root.width / root.factor
        height: root.height / root.factor
        scale: root.factor
        transformOrigin: Item.TopLeft
        Rectangle {
            width: 256
            height: parent.height
            color: root.t.sunken
            Accessible.role: Accessible.PageTabList
            Accessible.name: qsTr("简报与测验")
            Accessible.ignored: !visible
            Helix { t: root.t; x: 32; y: 34; width: 192; height: 44; origin: 0; lens: 38.4; amp: 18; n: 7; stroke: 1.6; dot: 1.5; tails: false }
            T { x: 32; base: 124; s: root.library.deck.title || ""; size: 26; serif: true; bold: true; color: root.t.ink; backdrop: root.t.sunken; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 200; floor: 16 }
            T { x: 32; base: 154; s: qsTr("简报与测验"); size: 18; color: root.t.ink2; backdrop: root.t.sunken; lead: 1.3; wrapMode: Text.NoWrap }
            Repeater {
                model: 5
                Item {
                    id: entry
                    required property int index
                    readonly property bool on: root.tab === index || root.tab === root.group && index === 1
                    y: 204 + index * 56
                    width: 256
                    height: 56
                    activeFocusOnTab: true
                    Accessible.role: Accessible.PageTab
                    Accessible.selectable: true
                    Accessible.selected: on
                    Accessible.ignored: !visible
                    Accessible.name: root.names[index]
                    Accessible.onPressAction: root.tab = entry.index
                    Keys.onPressed: event => {
                        if (event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
                            event.accepted = true;
                            root.tab = entry.index;
                        }
                    }
                    Rectangle { visible: entry.on; anchors.fill: parent; color: root.t.bg }
                    Rectangle { visible: entry.on; width: 6; height: parent.height; color: root.t.ink }
                    Rectangle { visible: entry.activeFocus; anchors.fill: parent; anchors.margins: 4; color: "transparent"; border.width: 3; border.color: root.t.focus }
                    Icon { x: 32; anchors.verticalCenter: parent.verticalCenter; name: root.icons[entry.index]; size: 24; color: entry.on ? root.t.ink : root.t.ink2 }
                    T { x: 72; base: 36; s: root.names[entry.index]; size: 20; bold: entry.on; color: entry.on ? root.t.ink : root.t.ink2; backdrop: root.t.sunken; lead: 1.3; wrapMode: Text.NoWrap }
                    TapHandler { onTapped: { entry.forceActiveFocus(Qt.MouseFocusReason); root.tab = entry.index; } }
                    HoverHandler { cursorShape: Qt.PointingHandCursor }
                }
            }
            Row {
                x: 32
                y: parent.height - 88
                spacing: -1
                Accessible.role: Accessible.Grouping
                Accessible.name: qsTr("外观")
                Accessible.ignored: !visible
                Choice { t: root.t; width: 97; label: qsTr("纸面"); on: !root.app.hall; onClicked: root.app.chooseTheme(false) }
                Choice { t: root.t; width: 97; label: qsTr("会场"); on: root.app.hall; onClicked: root.app.chooseTheme(true) }
            }
        }
        LeftStrip {
            id: strip
            t: root.t
            app: root.app
            practised: root.tab < 2
            x: 256
            width: parent.width - 256
        }
        Flickable {
            id: flick
            x: 256
            y: strip.height
            width: parent.width - 256
            height: parent.height - strip.height
            contentWidth: Math.max(width, 1664)
            contentHeight: Math.max(height, (page.item as Item)?.implicitHeight ?? 0)
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            Loader {
                id: page
                x: 48
                width: 1568
                source: ["LibraryHome.qml", "QuizPage.qml", "ProgressPage.qml", "RecordsPage.qml", "SettingsPage.qml", strip.closing ? "" : "GroupPage.qml"][root.tab]
                onLoaded: {
                    const it = item as Item;
                    it["t"] = Qt.binding(() => root.t);
                    if ("room" in it)
                        it["room"] = Qt.binding(() => flick.height);
                    it["app"] = root.app;
                }
            }
        }
    }
}
