pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The keys, drawn from the command table: by category, in as many columns as let all of them be read at once.
Item {
    id: root
    property var stage: null
    readonly property Theme t: Theme { hall: root.stage !== null && root.stage.hall }
    readonly property var lines: stage ? entries(JSON.parse(stage.help)) : []
    readonly property real margin: Math.max(16, Math.min(width, height) * .06)
    readonly property real head: Math.max(28, Math.min(60, height * .056))
    readonly property real above: margin + head * 1.5
    readonly property var plan: best(width - 2 * margin, height - above - margin / 2)
    readonly property real pitch: (width - 2 * margin + gap) / plan.columns
    readonly property real gap: plan.size * 1.6
    readonly property real wide: pitch - gap

    // A line for each category and for each of its commands.
    function entries(rows: var): var {
        const names = [...new Set(rows.map(row => row.category))];
        return [].concat(...names.map(name => [{ category: name }, ...rows.filter(row => row.category === name)]));
    }
    // The columns in which the lines stand where each holds `most`: no category ends one.
    function columns(most: int): var {
        const found = [[]];
        for (const line of lines) {
            const last = found[found.length - 1];
            if (last.length >= most || line.category && !line.title && last.length >= most - 1)
                found.push([line]);
            else
                last.push(line);
        }
        return found;
    }
    // The largest type with which everything has room.
    function best(wide: real, high: real): var {
        for (let size = Math.max(22, height / 49); size > 8; size -= .5) {
            const count = Math.max(1, Math.floor(wide / (size * 20)));
            for (let most = Math.ceil(lines.length / count); most * size * 1.75 <= high; ++most) {
                const found = columns(most);
                if (found.length <= count)
                    return { size: size, step: Math.min(size * 2.3, high / most), columns: found.length, lines: found };
            }
        }
        return { size: 8, step: 14, columns: 3, lines: columns(Math.ceil(lines.length / 3) + 1) };
    }

    Rectangle { anchors.fill: parent; color: root.t.bg }
    MouseArea { anchors.fill: parent; onClicked: root.stage.command("help") }
    T { x: root.margin; base: root.margin + root.head * .8; s: qsTr("按键一览"); size: root.head; serif: true; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
    Repeater {
        model: root.plan.lines
        Column {
            id: column
            required property int index
            required property var modelData
            x: root.margin + index * root.pitch
            y: root.above
            width: root.wide
            Repeater {
                model: column.modelData
                Item {
                    id: row
                    required property var modelData
                    readonly property bool category: modelData.title === undefined
                    readonly property real size: root.plan.size
                    readonly property real line: root.plan.step / 2 + size * .36
                    width: root.wide
                    height: root.plan.step
                    Accessible.role: category ? Accessible.Heading : Accessible.StaticText
                    Accessible.name: category ? modelData.category : modelData.title + "，" + modelData.keys
                    Rule { t: root.t; y: parent.height - height; width: parent.width; thickness: row.category ? 2 : 1; color: row.category ? root.t.ink : root.t.rule }
                    T {
                        base: row.line
                        s: row.category ? row.modelData.category : row.modelData.title
                        size: row.size; floor: 8; bold: row.category; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap; fit: true
                        maxWidth: root.wide - (row.category ? 0 : keys.width + 12)
                    }
                    T {
                        id: keys
                        anchors.right: parent.right
                        base: row.line
                        s: row.category ? "" : row.modelData.keys
                        size: row.size * .9; floor: 8; bold: true; color: root.t.ink2; lead: 1.3; wrapMode: Text.NoWrap; fit: true
                        maxWidth: root.wide * .66
                    }
                }
            }
        }
    }
}
