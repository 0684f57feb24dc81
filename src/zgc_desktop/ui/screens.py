"""Qt's screens as values, with what Qt does not say of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSocketNotifier, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtQml import QQmlProperty

from zgc_desktop.show.displays import Display, described
from zgc_desktop.show.screens import ScreenInfo
from zgc_desktop.ui.displays import for_platform

if TYPE_CHECKING:
    from zgc_desktop.ui.xserver import XServer

# Here Qt leaves a screen's place as it is, and divides only its size by the scale.
NATIVE_PLACES = ("xcb", "windows")


# The first slide does not wait for what Qt itself knows at the start.
LISTEN_AFTER = 500  # ms


def screen_info(screen: QScreen, primary: bool, place: QRect | None = None) -> ScreenInfo:
    """A screen of Qt's as a value, at `place` where Qt has it somewhere else."""
    place, scale = place or screen.geometry(), screen.devicePixelRatio()
    width, height = place.width(), place.height()
    if QGuiApplication.platformName() in NATIVE_PLACES:
        width, height, scale = round(width * scale), round(height * scale), 1.0
    return ScreenInfo(
        screen.name(),
        screen.manufacturer(),
        screen.model(),
        screen.serialNumber(),
        place.x(),
        place.y(),
        width,
        height,
        scale,
        primary,
    )


def screen_of(window: QWindow) -> QScreen | None:
    """The screen that a window stands on.

    Not by `window.screen()`: PySide (6.11) takes that screen for a part of the window, and ends it with what Python keeps of the
    window, when the collector comes by; the next window then has no screen to be made for.
    """
    screens = QGuiApplication.screens()
    if len(screens) == 1:
        return screens[0]
    # Of QML's own description of it only the name: the whole is of a class that PySide does not know.
    name = QQmlProperty.read(window, "screen.name")
    named = [screen for screen in screens if screen.name() == name]
    if len(named) == 1:
        return named[0]
    return QGuiApplication.screenAt(window.geometry().center()) or QGuiApplication.primaryScreen()


class Screens(QObject):
    """The screens there are; `changed` whenever one comes, goes, moves or changes its size.

    `displays` says what the platform knows of them.
    """

    changed = Signal()

    def __init__(
        self, displays: Callable[[], list[Display]] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        application = QGuiApplication.instance()
        if not isinstance(application, QGuiApplication):
            raise TypeError("screens are there only once the application is")
        self._application: QGuiApplication = application
        self._displays = displays or for_platform()
        application.screenAdded.connect(self._added)
        application.screenRemoved.connect(lambda _: self.changed.emit())
        application.primaryScreenChanged.connect(lambda _: self.changed.emit())
        for screen in application.screens():
            self._watch(screen)
        self._server: XServer | None = None
        self._notifier: QSocketNotifier | None = None
        self._told: list[ScreenInfo] = []
        if application.platformName() == "xcb":
            QTimer.singleShot(LISTEN_AFTER, self, self._listen)

    def _listen(self) -> None:
        """Hear from the X server itself what moves (see xserver)."""
        from zgc_desktop.ui.xserver import XError, XServer

        self._told = self.infos()
        try:
            self._server = XServer()
            self._server.listen()
        except XError:
            self._server = None
            return
        self._notifier = QSocketNotifier(self._server.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        self._compare()

    def _hear(self) -> None:
        from zgc_desktop.ui.xserver import XError

        try:
            if self._server is None or not self._server.heard():
                return
        except XError:
            self._hang_up()
            return
        self._compare()

    def _compare(self) -> None:
        if (infos := self.infos()) != self._told:
            self._told = infos
            self.changed.emit()

    def _hang_up(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier = None
        self._server = None

    def _places(self) -> dict[str, QRect]:
        """Where the X server has its monitors, by their names; nothing where it is not listened to."""
        from zgc_desktop.ui.xserver import XError

        try:
            found = self._server.monitors() if self._server is not None else []
        except XError:
            self._hang_up()
            return {}
        if self._server is not None and self._server.noted:
            QTimer.singleShot(0, self, self._hear)
        return {one.name: QRect(one.x, one.y, one.width, one.height) for one in found}

    @staticmethod
    def _in_qt(screen: QScreen, place: QRect | None) -> QRect:
        return (
            screen.geometry()
            if place is None
            else QRect(place.topLeft(), place.size() / screen.devicePixelRatio())
        )

    def geometry(self, screen: QScreen) -> QRect:
        """Where a screen is, in Qt's units."""
        places = self._places() if self._server is not None else {}
        return self._in_qt(screen, places.get(screen.name()))

    def _added(self, screen: QScreen) -> None:
        self._watch(screen)
        self.changed.emit()

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(lambda _: self.changed.emit())
        screen.physicalDotsPerInchChanged.connect(lambda _: self.changed.emit())

    def screens(self) -> list[QScreen]:
        """Qt's screens."""
        return list(self._application.screens())

    def infos(self) -> list[ScreenInfo]:
        """The same as values, in the same order."""
        first = self._application.primaryScreen()
        places = self._places() if self._server is not None else {}
        infos = [
            screen_info(screen, screen is first, self._in_qt(screen, places.get(screen.name())))
            for screen in self.screens()
        ]
        return described(infos, self._displays())
