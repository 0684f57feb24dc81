pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The bank of questions, and the form by which an exam, a review or a challenge is asked for.
Item {
    id: root
    property Theme t: Theme {}
    property var app: null
    property real room: 1080
    property bool setting: false
    signal turn(tab: int)
    implicitHeight: setting ? Math.max(900, (form.item as Item)?.implicitHeight ?? 0) : bank.implicitHeight
    function examine(ids: var): void {
        setting = true;
        (form.item as QuizSetup).examine(ids);
    }
    QuestionBank {
        id: bank
        visible: !root.setting
        width: root.width
        t: root.t
        app: root.app
        room: root.room
        onPaper: ids => root.examine(ids)
        onSetUp: { root.setting = true; back.forceActiveFocus(Qt.OtherFocusReason); }
    }
    Loader {
        id: form
        active: root.setting
        width: root.width
        source: active ? "QuizSetup.qml" : ""
        onLoaded: {
            const it = item as Item;
            it["t"] = Qt.binding(() => root.t);
            it["app"] = root.app;
        }
    }
    Connections {
        target: form.item
        function onTurn(tab: int): void { root.turn(tab) }
    }
    Button { id: back; visible: root.setting; objectName: "quizBank"; anchors.right: parent.right; y: 56; t: root.t; size: 18; icon: "left"; label: qsTr("看题目"); onClicked: root.setting = false }
}
