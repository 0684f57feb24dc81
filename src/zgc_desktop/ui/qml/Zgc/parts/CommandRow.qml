pragma ComponentBehavior: Bound
import QtQuick
// Buttons of commands in one line. With less room they have fewer keys, then shorter names, then no icons: none is left out.
// rows: [{id, title, short, icon, key, kind, on, colours}]; one with `colours` is a row of them to choose from.
Item {
    id: root
    required property Theme t
    property var rows: []
    property real size: 20
    property real pad: 14
    property real spacing: 8
    property int colour: 0
    readonly property real swatch: Math.round(height * 1.06)
    // 0: all of it; 1: keys of one letter; 2: no keys; 3: short names; 4: no icons; 5: closer together.
    readonly property int detail: {
        for (let level = 0; level < 5; ++level)
            if (needed(level) <= width)
                return level;
        return 5;
    }
    readonly property real gap: detail < 5 ? spacing : Math.max(2, spacing / 2)
    signal give(id: string)
    implicitHeight: Math.max(44, Math.round(size * 2.45))
    height: implicitHeight
    function titleAt(row: var, level: int): string { return level < 3 || !row.short ? row.title : row.short }
    function keyAt(row: var, level: int): string { return level === 0 || level === 1 && (row.key || "").length === 1 ? row.key || "" : "" }
    function iconAt(row: var, level: int): string { return level < 4 ? row.icon || "" : "" }
    function wide(words: string): real { return words === "" ? 0 : font.advanceWidth(words) }
    function needed(level: int): real {
        let sum = 0;
        for (const row of rows) {
            const key = keyAt(row, level), icon = iconAt(row, level);
            const inside = wide(titleAt(row, level)) * (row.kind === "primary" ? 1.06 : 1) + (key === "" ? 0 : wide(key) * .83 + size * .5) + (icon === "" ? 0 : size * 1.7);
            sum += row.colours ? row.colours.length * swatch : Math.max(44, inside + 2 * pad);
        }
        return sum + Math.max(0, rows.length - 1) * spacing + 4;
    }
    FontMetrics { id: font; font.family: root.t.sans; font.pixelSize: Math.round(root.size) }
    Row {
        spacing: root.gap
        Repeater {
            model: root.rows
            Item {
                id: entry
                required property var modelData
                width: modelData.colours ? modelData.colours.length * root.swatch : button.width
                height: root.height
                Button {
                    id: button
                    visible: !entry.modelData.colours
                    t: root.t
                    kind: entry.modelData.kind || "normal"
                    size: root.size
                    hpad: root.detail < 5 ? root.pad : root.pad / 2
                    icon: root.iconAt(entry.modelData, root.detail)
                    label: entry.modelData.colours ? "" : root.titleAt(entry.modelData, root.detail)
                    hotkey: root.keyAt(entry.modelData, root.detail)
                    on: entry.modelData.on === true
                    checkable: entry.modelData.on !== undefined
                    activeFocusOnTab: false
                    Accessible.name: entry.modelData.title || ""
                    onClicked: root.give(entry.modelData.id)
                }
                Repeater {
                    model: entry.modelData.colours || []
                    Item {
                        id: choice
                        required property int index
                        required property color modelData
                        x: index * root.swatch
                        width: root.swatch + 1.5
                        height: root.height
                        Accessible.role: Accessible.RadioButton
                        Accessible.name: qsTr("颜色 %1").arg(index + 1)
                        Accessible.checked: root.colour === index
                        Rectangle { anchors.fill: parent; color: root.t.surface; border.width: Math.max(1.5, root.t.pixel); border.color: root.t.edge }
                        Rectangle { anchors.centerIn: parent; width: parent.width / 2; height: root.size * .4; color: choice.modelData }
                        Rectangle { visible: root.colour === choice.index; x: parent.width * .15; y: parent.height - 8; width: parent.width * .7; height: 3; color: root.t.ink }
                        HoverHandler { cursorShape: Qt.PointingHandCursor }
                        TapHandler { onTapped: root.give("ink-colour " + choice.index) }
                    }
                }
            }
        }
    }
}
