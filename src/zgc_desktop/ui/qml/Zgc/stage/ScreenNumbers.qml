pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Zgc.parts
// A number on each screen that shows neither of the two windows, so that it can be told from them and chosen.
Item {
    id: root
    required property Theme t
    required property var taken      // the screens of the two windows
    function free(screens: var): var {
        const places = taken.map(place);
        return Array.from(screens).filter(screen => {
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
            color: number.color
            flags: Qt.ToolTip | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint | Qt.WindowDoesNotAcceptFocus
            visible: true
            ScreenNumber { id: number; t: root.t; on: window.modelData }
        }
    }
}
