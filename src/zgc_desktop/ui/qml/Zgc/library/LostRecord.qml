import QtQuick
import Zgc.parts
// What to do about a record that is gone while a copy of it holds answers.
Row {
    id: root
    required property Theme t
    required property var study
    spacing: 12
    Button { objectName: "bringBack"; t: root.t; size: 18; kind: "primary"; label: qsTr("取回备份"); onClicked: root.study.settle(true) }
    Button { objectName: "startAfresh"; t: root.t; size: 18; label: qsTr("从头开始"); onClicked: root.study.settle(false) }
}
