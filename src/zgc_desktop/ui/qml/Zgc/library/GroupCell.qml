pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// What came of one question: right, partly, wrong, skipped, unreached, or open where nothing was handed in.
Item {
    id: root
    required property Theme t
    property string mark: "right"
    readonly property bool boxed: mark === "right" || mark === "partly" || mark === "wrong"
    width: 24
    height: 24
    Rectangle { visible: root.boxed; anchors.fill: parent; color: root.mark === "right" ? root.t.ink : "transparent"; border.width: 2; border.color: root.t.ink }
    Rectangle { visible: root.mark === "partly"; x: 2; y: 12; width: 20; height: 10; color: root.t.ink }
    Loader {
        anchors.centerIn: parent
        active: root.mark === "right" || root.mark === "wrong"
        sourceComponent: Icon { name: root.mark === "right" ? "check" : "cross"; size: root.mark === "right" ? 18 : 14; stroke: 3.4; color: root.mark === "right" ? root.t.inkOn : root.t.ink }
    }
    Rectangle { visible: root.mark === "skipped"; x: 5; y: 11; width: 14; height: 2.5; color: root.t.ink2 }
    Rectangle { visible: root.mark === "unreached" || root.mark === "open"; x: 3; y: 20; width: 18; height: 2; color: root.t.edge }
}
