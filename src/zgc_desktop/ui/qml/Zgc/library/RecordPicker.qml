import QtQuick
import QtQuick.Dialogs
// The system's dialog for files, loaded only when somebody chooses records of learners or a certificate.
FileDialog {
    id: root
    signal picked(files: string)
    signal cancelled
    title: qsTr("选学员的记录，或要核对的证书")
    fileMode: FileDialog.OpenFiles
    nameFilters: [qsTr("学员的记录和证书 (*.json *.csv *.pdf)"), qsTr("全部文件 (*)")]
    onAccepted: root.picked(JSON.stringify(selectedFiles.map(file => file.toString())))
    onRejected: root.cancelled()
}
