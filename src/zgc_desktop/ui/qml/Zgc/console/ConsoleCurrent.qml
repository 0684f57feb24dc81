pragma ComponentBehavior: Bound
import QtQuick
import Zgc.parts
// The page that is up, as the speaker works with it: clicked, drawn on, answered.
ConsolePage {
    id: root
    required property var stage
    property var view: ({})
    property var question: null
    function layout(): SlideFrame { return host ? host.layout as SlideFrame : null }
    strong: true
    frameWidth: 3
    caption: view.reserve ? qsTr("备用页 %1").arg(view.number.slice(1)) : qsTr("第 %1 页，共 %2 页").arg(view.page + 1).arg(view.pages)
    more: [view.steps > 1 ? qsTr("第 %1 步，共 %2 步").arg(view.step + 1).arg(view.steps) : "",
        view.origin < 0 || view.reserve ? "" : qsTr("回到第 %1 页　Esc").arg(view.origin + 1)].filter(x => x).join("　")
    chapter: view.chapter
    chapterName: view.chapterName
    aside: view.fault !== "" ? qsTr("文件有错，放的是上一版：%1").arg(view.fault) : !view.hall.here ? qsTr("大厅看到的不是这一页") : question === null ? "" : question.revealed ? qsTr("对错已经给大厅看了") : qsTr("大厅看不到对错，也看不到右边")
    asideWrong: view.fault !== ""
    pool.page: stage.page
    pool.hall: stage.hall
    pool.english: view.english
    pool.step: stage.step
    pool.live: true
    pool.readAloud: stage.readAloud
    pool.answers: stage.answers
    pool.asked: stage.asked
    pool.onGiven: (command, argument) => root.stage.command(command, argument)
    pool.onOpenPage: page => root.stage.command("look", String(page))
    pool.onOpenQuiz: root.stage.openQuiz()
    Loader {
        y: root.pageY
        scale: root.width / 1920
        transformOrigin: Item.TopLeft
        active: root.stage.tool !== "" || root.stage.marks !== "[]"
        sourceComponent: InkLayer { stage: root.stage }
    }
    // The part that the audience sees while the slide is magnified.
    Loader {
        y: root.pageY
        scale: root.width / 1920
        transformOrigin: Item.TopLeft
        active: root.stage.zoom[0] > 1
        sourceComponent: ZoomFrame { zoom: root.stage.zoom }
    }
    SlidePointer {
        y: root.pageY; width: parent.width; height: parent.height - y
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        stage: root.stage
        whole: true
        takes: (x, y) => {
            const item = root.layout();
            return item !== null && item.takes(x, y);
        }
    }
}
