"""Puts console and audience on their screens, and sees to it that they stay there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

from zgc_desktop.show.screen_sets import key_of, parsed, with_choice
from zgc_desktop.show.screens import NOTHING, Arrangement, arrange, exchanged, identities, remembered
from zgc_desktop.ui.screens import Screens, screen_of

# A window that was placed is looked at so often, every so many milliseconds. Only after PATIENCE looks is one that is
# elsewhere placed again, so that a window manager has time to do as it was told, and then after each as many.
LOOK_EVERY, LOOKS, PATIENCE = 50, 20, 3
# A window manager on a busy machine hears of new screens later than that, and moves a window that stood well: so many
# times more it is looked at now and then, and at most so often all is done anew.
LATE_EVERY, LATE_LOOKS, AGAIN = 500, 18, 3


class Stagehand(QObject):
    """Puts console and audience on their screens, again whenever the screens change.

    `kept` are the choices kept before (see screen_sets), and `keep` gets them when a person has made another.
    `arranged` tells a new arrangement before any window is moved, so that no window shows on a screen what it must
    not show there.
    """

    arranged = Signal()

    def __init__(
        self,
        screens: Screens,
        kept: Mapping[str, Any],
        keep: Callable[[dict[str, list[str]]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._screens, self._choices, self._keep = screens, parsed(kept), keep
        self._seen = NOTHING
        self._set = ""
        self.arrangement = Arrangement(None, None)
        self._placed: dict[QWindow, QScreen] = {}
        self._looks = 0
        self._look = QTimer(self, interval=LOOK_EVERY)
        self._look.timeout.connect(self._look_again)
        self._late_looks = self._again = 0
        self._late = QTimer(self, interval=LATE_EVERY)
        self._late.timeout.connect(self._look_late)
        screens.changed.connect(self.arrange)
        self.arrange()

    def arrange(self) -> None:
        """Work out who stands where."""
        infos = self._screens.infos()
        self._set = key_of(infos)
        made = arrange(infos, self._choices.get(self._set, ()), self._seen)
        if made.two or made.mirrored:
            self._seen = remembered(self._seen, infos, made)
        self.arrangement = made
        self.arranged.emit()

    def forget(self) -> None:
        """A new show: what stood where in the last one counts no more."""
        self._seen = NOTHING
        self.arrange()

    @property
    def asking(self) -> bool:
        """Whether nobody has said yet that the audience's screen is the right one, for this set of screens."""
        return self.arrangement.two and self._set not in self._choices

    def accept(self) -> None:
        """The audience's screen is the right one, for this set of screens from now on."""
        if self.asking:
            known = identities(self._screens.infos())
            self._choose(tuple(known[index] for index in self.arrangement.shown if index < len(known)))

    def exchange(self) -> None:
        """The console changes places with the audience; the choice is kept for this set of screens."""
        chosen = exchanged(self._screens.infos(), self.arrangement)
        if chosen:
            self._choose(chosen)
            self.forget()

    def _choose(self, chosen: tuple[str, ...]) -> None:
        self._choices = with_choice(self._choices, self._set, chosen)
        self._keep({key: list(screens) for key, screens in self._choices.items()})

    def place(self, window: QWindow, index: int | None) -> None:
        """Let a window fill the screen of that index; one without a screen is taken off."""
        screens = self._screens.screens()
        if index is None or index >= len(screens):
            self._placed.pop(window, None)
            window.hide()
            return
        screen = screens[index]
        self._watch(window, screen)
        if self._scaled(window, screen):
            window.hide()
        if not window.isVisible() or not self._there(window, screen):
            self._put(window, screen)

    def filled(self, window: QWindow, index: int | None) -> bool:
        """Whether a window fills the screen of that index; so it does where there is no such screen."""
        screen = self.screen(index)
        return screen is None or self._there(window, screen)

    def _put(self, window: QWindow, screen: QScreen) -> None:
        window.setScreen(screen)
        # Where no window manager makes a window fill the screen, its own geometry does.
        window.setGeometry(self._screens.geometry(screen))
        window.showFullScreen()

    def _there(self, window: QWindow, screen: QScreen) -> bool:
        """Whether a window fills its screen."""
        platform = QGuiApplication.platformName()
        if platform == "wayland":  # here no window knows its place
            return screen_of(window) is screen and window.size() == screen.size()
        # Which screen a window is on, Qt for X11 works out from places that may be old (see Screens).
        same = platform == "xcb" or screen_of(window) is screen
        return same and window.geometry() == self._screens.geometry(screen)

    def _watch(self, window: QWindow, screen: QScreen) -> None:
        if window not in self._placed:
            window.destroyed.connect(lambda: self._placed.pop(window, None))
        self._placed[window] = screen
        self._looks = 0
        self._late_looks, self._again = LATE_LOOKS, AGAIN
        self._late.stop()
        self._look.start()

    def _look_again(self) -> None:
        """Where screens change one right after the other, a window manager may put a window on what was there before."""
        self._looks += 1
        there = self._screens.screens()
        for window, screen in list(self._placed.items()):
            if self._let_go(window, screen, there):
                del self._placed[window]
            elif self._looks % PATIENCE == 0 and not self._there(window, screen):
                # Some leave a window that fills one screen there, wherever it is told to go.
                window.showNormal()
                self._put(window, screen)
        if self._looks >= LOOKS or not self._placed:
            self._look.stop()
            self._late.start()

    def _look_late(self) -> None:
        self._late_looks -= 1
        there = self._screens.screens()
        kept = {
            window: screen
            for window, screen in self._placed.items()
            if not self._let_go(window, screen, there)
        }
        self._placed = kept
        if self._again > 0 and not all(self._there(window, screen) for window, screen in kept.items()):
            self._again -= 1
            self._looks = 0
            self._late.stop()
            self._look.start()
        elif self._late_looks <= 0 or not kept:
            self._late.stop()
            kept.clear()

    @staticmethod
    def _let_go(window: QWindow, screen: QScreen, there: list[QScreen]) -> bool:
        """Whether a window is no longer the show's to place."""
        return screen not in there or window.visibility() != QWindow.Visibility.FullScreen

    @staticmethod
    def _scaled(window: QWindow, screen: QScreen) -> bool:
        """Whether the window's screen got another scale, and Qt would go on telling the compositor the one before.

        So it does on Wayland where the compositor does not name a surface's scale itself: the slide would be half as
        large, or twice. A surface made anew has the right one.
        """
        before, now = window.property("scale_shown"), screen.devicePixelRatio()
        window.setProperty("scale_shown", now)
        same_screen = window.isVisible() and screen_of(window) is screen
        return same_screen and before not in (None, now) and QGuiApplication.platformName() == "wayland"

    def index_of(self, window: QWindow | None) -> int | None:
        """The index of the screen that a window stands on."""
        screens = self._screens.screens()
        if window is not None and QGuiApplication.platformName() == "xcb":
            filled = [self._screens.geometry(screen) == window.geometry() for screen in screens]
            if sum(filled) == 1:
                return filled.index(True)
        screen = screen_of(window) if window is not None else None
        return screens.index(screen) if screen in screens else None

    def screen(self, index: int | None) -> QScreen | None:
        """The screen of that index; None where there is none."""
        screens = self._screens.screens()
        return screens[index] if index is not None and index < len(screens) else None

    def numbers(self) -> str:
        """The audience's screens as people are told them by, from 1: 2, or 2、3."""
        return "、".join(str(index + 1) for index in sorted(self.arrangement.shown))

    def text(self, index: int | None) -> str:
        """The screen in words: HALL, 1920 × 1080."""
        infos = self._screens.infos()
        if index is None or index >= len(infos):
            return ""
        info = infos[index]
        return (
            f"{info.model or info.name}，{round(info.width * info.scale)} × {round(info.height * info.scale)}"
        )
