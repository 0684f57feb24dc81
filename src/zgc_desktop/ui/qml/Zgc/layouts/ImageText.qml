pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// Layout 12: a picture, or a field of the chapter's own geometry, and up to three terms.
SlideFrame {
    id: root
    loading: photo.status === Image.Loading
    undrawn: image !== "" && photo.status === Image.Error
    // What cannot be drawn leaves its place to the field.
    readonly property bool drawn: image !== "" && !undrawn
    readonly property string image: slide.view.image || ""
    readonly property bool lens: slide.view.field === "lens"
    readonly property color lit: t.hall ? accent : "#FFFFFF"
    Item {
        y: 292
        width: root.t.col(7) - 24
        height: 657
        clip: true
        Rectangle { anchors.fill: parent; color: root.t.deep(root.chapter) }
        // As a phone held it, and decoded no larger than the largest screen shows it: see source/images.py (WANTED).
        Image { id: photo; anchors.fill: parent; visible: root.drawn; source: root.image; sourceSize: Qt.size(2056, 1314); autoTransform: true; fillMode: Image.PreserveAspectCrop; asynchronous: true }
        Lens {
            visible: !root.drawn && root.lens
            x: -40; y: -60; width: 1180; height: 780; drawFrom: -x; drawTo: parent.width - x; kind: root.numbered ? root.chapter : 0; n: 40; stroke: 4; dot: 8
            color: root.t.hall ? root.accent : Qt.rgba(1, 1, 1, .55)
        }
        Repeater {
            model: !root.drawn && !root.lens ? 135 : 0
            Rectangle {
                required property int index
                readonly property int cx: index % 15
                readonly property int cy: Math.floor(index / 15)
                readonly property bool on: cx * .9 + ((cx * 7 + cy * 5) % 4) > 6.2
                x: cx * 73 + 8
                y: cy * 73 + 8
                width: 57
                height: 57
                color: on ? root.lit : "transparent"
                border.width: on ? 0 : Math.max(2, Math.ceil(root.t.pixel))
                border.color: Qt.rgba(1, 1, 1, .45)
            }
        }
    }
    Loader { active: root.english; sourceComponent: English { slide: root.slide; x: 96 + caption.contentWidth + 24; base: 982; width: 1000 - x; s: root.slide.view.captionEn || "" } }
    T { id: caption; visible: s !== ""; x: 96; base: 982; s: [root.slide.view.caption, root.slide.view.credit].filter(x => x).join("　"); size: 22; color: root.t.ink3; lead: 1.3; wrapMode: Text.NoWrap; fit: true; maxWidth: 900 }
    Repeater {
        model: root.slide.view.items || []
        Part {
            id: row
            required property int index
            required property var modelData
            x: root.t.col(7) + 24
            y: 292 + index * 208
            width: root.t.span(5) - 24
            height: 208
            up: root.up(index); motion: root.slide.motion && root.slide.live
            Rule { t: root.t; width: parent.width; thickness: row.index ? 1 : 2; color: row.index ? root.t.rule : root.t.ink }
            readonly property bool tall: text.contentHeight > text.lineHeight * 1.5
            readonly property real raised: root.english ? tall ? 26 : 14 : 0
            T { base: 76 - row.raised; width: parent.width; s: row.modelData.term; size: 44; floor: 28; serif: true; bold: true; color: root.t.ink; lead: 1.3; fit: true; lines: 1 }
            T { id: text; base: 132 - row.raised; width: parent.width; s: row.modelData.text; size: 32; color: root.t.ink2; lead: 1.5; fit: true; lines: 2 }
            Loader { active: root.english; sourceComponent: English { slide: root.slide; base: 172 - row.raised + text.contentHeight - text.lineHeight; width: row.width; lines: row.tall ? 1 : 2; s: row.modelData.en || "" } }
        }
    }
}
