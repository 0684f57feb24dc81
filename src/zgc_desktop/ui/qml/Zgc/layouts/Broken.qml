import QtQuick
import Zgc.parts
// The place of a slide that cannot be read: a plain page that tells an editor where to look.
SlideFrame {
    id: root
    heading: false
    readonly property var problem: slide.view.problem || ({})
    readonly property bool inEnglish: Qt.uiLanguage === "en"
    T { x: 96; base: 182; s: qsTr("这一页暂时打不开"); size: 60; serif: true; bold: true; color: root.t.ink; lead: 1.3; wrapMode: Text.NoWrap }
    Rule { t: root.t; x: 96; y: 230; width: 1728; color: root.t.ink }
    T { x: 96; base: 310; width: 1728; s: (root.problem.file || "") + "　" + qsTr("第 %1 行，第 %2 列").arg(root.problem.line || 1).arg(root.problem.column || 1); size: 32; bold: true; color: root.t.ink2; lead: 1.4; fit: true; lines: 1 }
    T { id: message; x: 96; base: 380; width: 1728; s: (root.inEnglish ? root.problem.message_en : root.problem.message) || ""; size: 36; color: root.t.ink; lead: 1.6; fit: true; lines: 4 }
    T { x: 96; base: 452 + message.contentHeight - message.lineHeight; width: 1728; s: (root.inEnglish ? root.problem.suggestion_en : root.problem.suggestion) || ""; size: 32; color: root.t.ink2; lead: 1.6; fit: true; lines: 3 }
}
