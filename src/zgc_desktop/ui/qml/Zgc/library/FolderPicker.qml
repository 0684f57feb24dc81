import QtQuick
import QtQuick.Dialogs
// The system's folder dialog, loaded only when somebody opens a folder.
FolderDialog {
    id: root
    signal picked(folder: url)
    signal cancelled
    title: qsTr("打开简报文件夹")
    onAccepted: root.picked(selectedFolder)
    onRejected: root.cancelled()
}
