pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Zgc.parts
// A number on each screen that shows neither of the two windows, so that it can be told from them and chosen.
Item {
    id: root
    required property Theme t
    required property var taken      // the screens of the two windows
    required property var stage
    // Under Wayland a window cannot say where it is to be, only which screen it fills. Such a one gets the keys, too.
    readonly property bool filling: Qt.platform.pluginName.startsWith("wayland")
    function free(screens: var): var {
        const places = taken.filter(screen => screen !== null).map(place);
        return Array.from(screens).filter(screen => {
            if (screen === null)
                return false;
            const there = place(screen), known = places.includes(there);
            places.push(there);
            return !known;
        });
    }
    function place(screen: var): string { return [screen.virtualX, screen.virtualY, screen.width, screen.height].join() }
    Instantiator {
        model: root.free(Application.screens)
        Window {
            id: window
            required property var modelData
            screen: modelData
            x: modelData.virtualX + Math.round((modelData.width - width) / 2)
            y: modelData.virtualY + Math.round((modelData.height - height) / 2)
            width: number.width
            height: number.height
            color: root.filling ? root.t.bg : number.color
            flags: root.filling ? Qt.FramelessWindowHint : Qt.ToolTip | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint | Qt.WindowDoesNotAcceptFocus
            visibility: root.filling ? Window.FullScreen : Window.Windowed
            ScreenNumber {
                id: number
                anchors.centerIn: parent
                focus: true
                Keys.onPressed: event => event.accepted = root.stage !== null && root.stage.key(event.key, event.modifiers, event.text)
                t: root.t
                on: window.modelData
            }
        }
    }
}
