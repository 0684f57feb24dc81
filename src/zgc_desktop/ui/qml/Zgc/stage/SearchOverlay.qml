pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Finds a page by what is typed, and shows it here before anybody else sees it.
FocusScope {
    id: root
    property var stage: null
    readonly property Theme t: Theme { hall: root.stage !== null && root.stage.hall; unit: page.scale }
    readonly property var model: stage ? stage.search : null
    readonly property var rows: model ? JSON.parse(model.results) : []
    readonly property string typed: field.text
    readonly property var chosen: list.currentIndex >= 0 && list.currentIndex < rows.length ? rows[list.currentIndex] : null
    // Enter was pressed before anything could be found: what is found first is gone to.
    property bool going: false
    onStageChanged: field.forceActiveFocus()
    // The model keeps what was typed the last time, or, after an update, nothing of what is typed now.
    onModelChanged: if (model) lookUp()
    onRowsChanged: {
        list.currentIndex = rows.length > 0 ? 0 : -1;
        if (going && rows.length > 0)
            stage.command("look", String(rows[0].page));
    }
    function go(): void {
        if (chosen)
            stage.command("look", String(chosen.page));
        else
            going = typed.trim() !== "" && !model.ready;
    }
    function move(by: int): void {
        list.currentIndex = Math.max(0, Math.min(rows.length - 1, list.currentIndex + by));
    }
    // What an input method has not yet handed over is looked up too: letters find their page before they are characters.
    function lookUp(): void {
        going = false;
        const at = field.cursorPosition;
        model.find(field.text.slice(0, at) + field.preeditText.replace(/['\s]/g, "") + field.text.slice(at));
    }

    Rectangle { anchors.fill: parent; color: root.t.bg }
    MouseArea { anchors.fill: parent; acceptedButtons: Qt.AllButtons; onWheel: wheel => { wheel.accepted = true } }
    Item {
        id: page
        width: 1920
        height: 1080
        scale: Math.min(root.width / 1920, root.height / 1080)
        x: (root.width - 1920 * scale) / 2
        y: (root.height - 1080 * scale) / 2
        transformOrigin: Item.TopLeft

        Icon { x: 96; y: 76; name: "search"; size: 48; stroke: 2; color: root.t.ink }
        TextInput {
            id: field
            objectName: "searchField"
            x: 168; y: 60
            width: 1400; height: 80
            verticalAlignment: TextInput.AlignVCenter
            font.family: root.t.sans
            font.pixelSize: 44
            color: root.t.ink
            selectionColor: root.t.ink
            selectedTextColor: root.t.inkOn
            clip: true
            maximumLength: 60
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("搜索")
            onTextChanged: root.lookUp()
            onPreeditTextChanged: root.lookUp()
            // While an input method composes, Enter, Esc and the arrows are its own and never reach the show.
            Keys.priority: Keys.BeforeItem
            Keys.onPressed: event => {
                event.accepted = true;
                if (field.inputMethodComposing)
                    event.accepted = event.text < " " || event.key === Qt.Key_Delete;
                else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                    root.go();
                else if (event.key === Qt.Key_Escape || (event.key === Qt.Key_K && event.modifiers & Qt.ControlModifier))
                    root.stage.command("search");
                else if (event.key === Qt.Key_Down || event.key === Qt.Key_Up)
                    root.move(event.key === Qt.Key_Down ? 1 : -1);
                else if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp)
                    root.move(event.key === Qt.Key_PageDown ? list.screenful : -list.screenful);
                else if (event.key === Qt.Key_Home || event.key === Qt.Key_End)
                    root.move(event.key === Qt.Key_Home ? -root.rows.length : root.rows.length);
                else
                    event.accepted = false;
            }
        }
        T {
            visible: field.text === "" && !field.inputMethodComposing
            x: 170; base: 116
            s: qsTr("汉字、拼音、首字母或数字，例如 fmzl"); size: 40; lead: 1.2; color: root.t.ink3; wrapMode: Text.NoWrap; fit: true; maxWidth: 1380
        }
        T { x: 1824 - width; base: 114; s: root.typed.trim() === "" || root.rows.length === 0 && root.model && !root.model.ready ? "" : qsTr("%1 页").arg(root.rows.length); size: 30; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap }
        Rule { t: root.t; x: 96; y: 144; width: 1728; color: root.t.ink }

        T {
            visible: s !== ""
            x: 96; base: 208
            s: root.typed.trim() === "" ? (root.rows.length > 0 ? qsTr("备用页") : "") : root.rows.length > 0 ? "" : root.model && root.model.ready ? qsTr("没有找到") : qsTr("正在准备…")
            size: 28; bold: true; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap
        }
        ListView {
            id: list
            readonly property int screenful: Math.floor(height / 92)
            x: 96; y: root.typed.trim() === "" ? 232 : 176
            width: 1000; height: 1016 - y
            model: root.rows
            clip: true
            cacheBuffer: 0
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            delegate: SearchRow {
                required property int index
                required property var modelData
                width: list.width - 24
                t: root.t
                row: modelData
                current: index === list.currentIndex
                hair: 1 / page.scale
                onChosen: if (current) root.go(); else list.currentIndex = index
            }
        }
        Item {
            visible: root.chosen !== null
            x: 1120; y: 176
            width: 704
            Thumb {
                id: preview
                property int wanted: root.chosen ? root.chosen.page - 1 : -1
                // Whoever types or leafs quickly does not wait for pages that nobody looks at.
                onWantedChanged: settle.restart()
                Timer { id: settle; interval: 60; onTriggered: preview.view = preview.wanted < 0 ? ({}) : JSON.parse(root.stage.view(preview.wanted)) }
                width: 704
                hall: root.t.hall
                frame: root.t.edge
                frameWidth: 2
                pixel: root.t.pixel
                MouseArea { anchors.fill: parent; onClicked: root.go() }
            }
            T {
                id: name
                base: 448
                s: root.chosen ? root.chosen.reserve ? qsTr("备用页 %1").arg(root.chosen.number.slice(1)) : qsTr("第 %1 页").arg(root.chosen.number) : ""
                size: 28; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap
            }
            T { x: name.width + 20; base: 448; s: preview.view.chapterName || ""; size: 28; color: root.t.accent(preview.view.chapter || 0); lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 704 - x }
            T {
                y: 476; width: 704
                s: root.chosen === null ? "" : root.chosen.reserve ? qsTr("翻页不经过这里；看完按下一步，回到原来的地方") : qsTr("看完按 Esc 回到原来的地方，或者从这里讲下去")
                size: 24; color: root.t.ink2; lead: 1.5
            }
            Row {
                y: 596
                spacing: 16
                Button { t: root.t; kind: "primary"; size: 26; label: qsTr("放映这一页"); hotkey: qsTr("回车"); activeFocusOnTab: false; onClicked: root.go() }
                Button { t: root.t; size: 26; label: qsTr("关闭"); hotkey: "Esc"; activeFocusOnTab: false; onClicked: root.stage.command("search") }
            }
        }
    }
}
