pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Zgc.parts
// A window for each further screen, with what the audience sees.
Item {
    id: root
    required property var app
    function screens(): var {
        const found = [];
        for (let i = 0; i < windows.count; ++i)
            found.push((windows.objectAt(i) as Window).screen);
        return found;
    }
    Instantiator {
        id: windows
        model: root.app.further
        Window {
            id: window
            required property int index
            readonly property Theme t: Theme { hall: root.app.hall }
            objectName: "further" + index
            title: qsTr("放映")
            color: "black"
            visible: false
            transientParent: null
            onClosing: close => { close.accepted = false; root.app.end() }
            Stage { anchors.fill: parent; app: root.app; stage: root.app.audience }
            ScreenNumber { anchors.centerIn: parent; visible: root.app.numbers; t: window.t; on: window.screen }
        }
    }
}
