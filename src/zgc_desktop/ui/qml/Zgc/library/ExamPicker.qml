import QtQuick
import QtQuick.Dialogs
// The system's dialog for a file, loaded only when somebody opens a fixed exam.
FileDialog {
    id: root
    signal picked(file: string)
    signal cancelled
    title: qsTr("打开试卷")
    nameFilters: [qsTr("试卷 (*.yaml *.yml)"), qsTr("全部文件 (*)")]
    onAccepted: root.picked(selectedFile.toString())
    onRejected: root.cancelled()
}
