"""Keeps the main window, where it does not fill its screen, within it; its size and place are remembered."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

from zgc_desktop.show.screen_sets import key_of
from zgc_desktop.show.window_fit import Frame, Place, fits, fitted, kept, with_place
from zgc_desktop.ui.screens import screen_info, screen_of
from zgc_desktop.ui.settings import Settings

# A window manager tells of its frame some time after it has drawn it. ms
LOOK_EVERY, LOOKS = 60, 15


class WindowPlace(QObject):
    """Places one window; what a person made of its place is kept in the settings, for each set of screens."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._window: QWindow | None = None
        self._put = Place(0, 0, 0, 0)
        self._looks = 0
        self._look = QTimer(self, interval=LOOK_EVERY)
        self._look.timeout.connect(self._look_again)

    def fill(self, window: QWindow) -> None:
        """Make the window as large as its screen, before it is shown: without a window manager nobody else does."""
        self._look.stop()
        if (screen := screen_of(window)) is not None:
            window.setGeometry(screen.geometry())

    def restore(self, window: QWindow, screen: QScreen | None = None) -> None:
        """Put the window where it stood on these screens, or in the middle of that one, all of it in sight."""
        wanted = kept(self._settings.get("windows"), _set())
        at = _screen_of(wanted) if wanted is not None else None
        if at is None or (screen is not None and at is not screen):
            wanted, at = None, screen or screen_of(window)
        if at is None:
            return
        # The frame is that of a window over the whole screen, which has none, or not known yet.
        self._window, self._looks = window, 0
        self._move(at, _frame(window), wanted)
        self._look.start()

    def _move(self, screen: QScreen, frame: Frame, wanted: Place | None) -> None:
        self._put = fitted(_room(screen), frame, wanted)
        if self._window is not None:
            self._window.setGeometry(QRect(*self._put))

    def keep(self, window: QWindow) -> None:
        """Remember where the window stands, unless it fills its screen."""
        shown = window.isVisible() and window.visibility() == QWindow.Visibility.Windowed
        if shown and not self._look.isActive():
            places = with_place(self._settings.get("windows"), _set(), _place(window.geometry()))
            self._settings.set("windows", places)

    def _look_again(self) -> None:
        self._looks += 1
        window = self._window
        if window is None or window.visibility() != QWindow.Visibility.Windowed or self._looks > LOOKS:
            self._look.stop()
            return
        screen, frame, place = screen_of(window), _frame(window), _place(window.geometry())
        if (place.width, place.height) != (self._put.width, self._put.height):
            self._look.stop()  # somebody has given it another size
        elif screen is not None and not fits(_room(screen), frame, place):
            self._move(screen, frame, place)


def _place(rectangle: QRect) -> Place:
    return Place(rectangle.x(), rectangle.y(), rectangle.width(), rectangle.height())


def _room(screen: QScreen) -> Place:
    return _place(screen.availableGeometry())


def _frame(window: QWindow) -> Frame:
    margins = window.frameMargins()
    return Frame(margins.left(), margins.top(), margins.right(), margins.bottom())


def _set() -> str:
    """What the screens that there are are called together."""
    first = QGuiApplication.primaryScreen()
    return key_of([screen_info(screen, screen is first) for screen in QGuiApplication.screens()])


def _screen_of(place: Place) -> QScreen | None:
    """The screen that the middle of a place is on."""
    middle = QRect(*place).center()
    return next((screen for screen in QGuiApplication.screens() if screen.geometry().contains(middle)), None)
