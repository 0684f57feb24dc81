"""Qt's screens as values, with what Qt does not say of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from zgc_desktop.show.displays import Display, described
from zgc_desktop.show.screens import ScreenInfo
from zgc_desktop.ui.displays import for_platform

# Here Qt leaves a screen's place as it is, and divides only its size by the scale.
NATIVE_PLACES = ("xcb", "windows")


def screen_info(screen: QScreen, primary: bool) -> ScreenInfo:
    """A screen of Qt's as a value."""
    place, scale = screen.geometry(), screen.devicePixelRatio()
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
        infos = [screen_info(screen, screen is first) for screen in self.screens()]
        return described(infos, self._displays())
