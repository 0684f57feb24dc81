"""Drawing slides without a screen: one hidden window, one slide after another."""

from __future__ import annotations

import json
import os
from typing import Any

from zgc_desktop.ui import boot

_HOST = """
import QtQuick
import QtQuick.Window
import Zgc.parts
Window {
    id: root
    property string json: "{}"
    property bool hall: false
    property bool english: false
    property string answers: "{}"
    readonly property alias host: host
    color: theme.bg
    Theme { id: theme; hall: root.hall }
    SlideHost { id: host; objectName: "host"; anchors.fill: parent; hall: root.hall; english: root.english; answers: root.answers; motion: false; step: 9999 }
    property string marks: "[]"
    Loader {
        active: root.marks !== "[]"
        x: host.page.x; y: host.page.y; scale: host.factor; transformOrigin: Item.TopLeft
        sourceComponent: InkStrokes { marks: root.marks; hall: root.hall }
    }
    onJsonChanged: {
        const view = JSON.parse(json);
        host.result = view.result || null;
        host.view = view;
    }
}
"""

#: How long a picture of a slide is waited for, in ms.
PATIENCE = 10_000


class Renderer:
    """Draws composed slides at one size. Only one may live in a process, since it owns the Qt application."""

    def __init__(self, width: int = 1920, height: int = 1080) -> None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        boot.prepare("software")
        from PySide6.QtCore import QObject, QUrl
        from PySide6.QtGui import QGuiApplication
        from PySide6.QtQml import QQmlComponent, QQmlEngine

        # Without this import the window would arrive in Python as a plain QWindow, which cannot be grabbed.
        from PySide6.QtQuick import QQuickWindow

        from zgc_desktop.ui.access import refuse_network

        self.application = QGuiApplication.instance() or QGuiApplication(["zgc"])
        boot.load_fonts()
        self._engine = QQmlEngine()
        self._engine.addImportPath(str(boot.QML))
        refuse_network()
        # The window dies with its component, so both are kept.
        self._component = component = QQmlComponent(self._engine)
        component.setData(_HOST.encode(), QUrl.fromLocalFile(str(boot.QML / "Render.qml")))
        made = component.create()
        if not isinstance(made, QQuickWindow):
            raise RuntimeError(component.errorString())  # noqa: TRY004 - what is wrong is the QML, not an argument
        self.window = made
        host = made.findChild(QObject, "host")
        assert host is not None
        self._host = host
        self.window.resize(width, height)
        self.window.show()

    def draw(
        self, view: dict[str, Any], *, hall: bool = False, english: bool = False, marks: str = "[]"
    ) -> Any:
        """The slide as a QImage, with its English lines, and strokes on it; `marks` as from `ui.ink.marks_view`."""
        self.window.setProperty("marks", marks)
        self.lay_out(view, hall=hall, english=english)
        self.application.processEvents()
        # A Canvas paints for the frame after the one that first holds it.
        return self.window.grabWindow()

    def lay_out(
        self, view: dict[str, Any], *, hall: bool = False, english: bool = False, answers: str = "{}"
    ) -> None:
        """Bring the slide into the window, everything in its place, though a Canvas may still be empty.

        `answers` is what was answered on quiz slides, as the stage keeps it.
        """
        self.window.setProperty("answers", answers)
        self.window.setProperty("hall", hall)
        self.window.setProperty("english", english)
        self.window.setProperty("json", json.dumps(view, ensure_ascii=False))
        self.application.processEvents()
        self._await_pictures()
        self.window.grabWindow()

    @property
    def undrawn(self) -> bool:
        """Whether a picture of the slide could not be read, or not in time."""
        return bool(self._host.property("undrawn") or self._host.property("loading"))

    def _await_pictures(self) -> None:
        """Wait until the slide's picture has been read, which a thread of Qt's does, and not for ever."""
        from PySide6.QtCore import QEventLoop, QTimer

        if not self._host.property("loading"):
            return
        over = QTimer(singleShot=True)
        over.start(PATIENCE)
        while self._host.property("loading") and over.isActive():
            self.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
