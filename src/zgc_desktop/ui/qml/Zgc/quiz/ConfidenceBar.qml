pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// How sure the answer is, said before it is judged.
Item {
    id: root
    required property var quiz
    required property Theme t
    property int level: 0
    property bool missing: false     // an answer was sent without it
    readonly property list<string> names: [qsTr("猜的"), qsTr("较有把握"), qsTr("有把握")]
    width: row.width
    height: row.height
    anchors.verticalCenter: parent?.verticalCenter
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("有多大把握")
    Accessible.ignored: !visible
    Rectangle { objectName: "sureMissing"; visible: root.missing; anchors.fill: parent; anchors.margins: -10; color: "transparent"; border.width: 4; border.color: root.t.wrong }
    Row {
        id: row
        spacing: 12
        Repeater {
            model: 3
            Button {
                required property int index
                objectName: "sure" + (index + 1)
                t: root.t
                size: 24
                checkable: true
                on: root.level === index + 1
                label: root.names[index]
                hotkey: "Ctrl " + (index + 1)
                onClicked: root.quiz.trust(index + 1)
            }
        }
    }
}
