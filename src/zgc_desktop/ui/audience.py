"""The audience's window: what it shows of the show, and on which screen it and the console stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

from zgc_desktop.show.screens import Arrangement, ScreenInfo, arrange, exchanged, identities
from zgc_desktop.show.state import ShowState
from zgc_desktop.ui.stage import StageModel


def audience_state(state: ShowState) -> ShowState:
    """What the audience sees: the page held for it, and nothing that is for the speaker only."""
    page, step = state.held or (state.page, state.step)
    ink = state.held_ink if state.held_ink is not None else state.ink
    return state.with_(
        ink=ink,
        zoom=state.zoom if state.held is None else state.held_zoom,
        english=state.english if state.held is None else state.english.as_held(),
        page=page,
        step=step,
        overlay="",
        digits="",
        origin=-1,
        console=False,
        wish="",
    )


class AudienceModel(StageModel):
    """Follows a stage for the audience; keys and clicks in its window are the stage's."""

    def __init__(self, program: dict[str, Any], stage: StageModel, lang: str = "zh") -> None:
        super().__init__(program, audience_state(stage.state), lang, stage, stage.clock)
        self._stage, self.keymap = stage, stage.keymap
        stage.turned.connect(self._follow)
        stage.slidesChanged.connect(lambda: self.take(stage.program, audience_state(stage.state)))
        stage.answersChanged.connect(self.answersChanged)

    def answers_text(self) -> str:
        """What was answered, wherever."""
        return self._stage.answers_text()

    def keep_answer(self, question: str, response: dict[str, Any]) -> None:
        """Keep an answer for all windows."""
        self._stage.keep_answer(question, response)

    def hand(self) -> QObject | None:
        """The speaker's hand."""
        return self._stage.hand()

    def for_speaker(self) -> bool:
        """It is not."""
        return False

    def _follow(self) -> None:
        self.show_state(audience_state(self._stage.state))

    def give(self, id_: str, arg: str) -> None:
        """Give the stage a command."""
        self._stage.command(id_, arg)


def screen_info(screen: QScreen, primary: bool) -> ScreenInfo:
    """A screen of Qt's as a value."""
    place = screen.geometry()
    return ScreenInfo(
        screen.name(),
        screen.manufacturer(),
        screen.model(),
        screen.serialNumber(),
        place.x(),
        place.y(),
        place.width(),
        place.height(),
        screen.devicePixelRatio(),
        primary,
    )


class Screens(QObject):
    """The screens there are; `changed` whenever one comes, goes, moves or changes its size."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        application = QGuiApplication.instance()
        if not isinstance(application, QGuiApplication):
            raise TypeError("screens are there only once the application is")
        self._application: QGuiApplication = application
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
        return [screen_info(screen, screen is first) for screen in self.screens()]


class Stagehand(QObject):
    """Puts console and audience on their screens, again whenever the screens change.

    `keep` gets the identity of the screen that a person chose for the audience, `chosen` is the one kept before.
    `arranged` tells a new arrangement before any window is moved, so that no window shows on a screen what it must
    not show there.
    """

    arranged = Signal()

    def __init__(
        self, screens: Screens, chosen: str, keep: Callable[[str], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._screens, self._chosen, self._keep = screens, chosen, keep
        self._audience = self._console = ""
        self.arrangement = Arrangement(None, None)
        screens.changed.connect(self.arrange)
        self.arrange()

    def arrange(self) -> None:
        """Work out who stands where."""
        infos = self._screens.infos()
        made = arrange(infos, self._chosen, self._audience, self._console)
        if made.two:
            self._remember(infos, made)
        self.arrangement = made
        self.arranged.emit()

    def _remember(self, infos: Sequence[ScreenInfo], made: Arrangement) -> None:
        if made.console is not None and made.audience is not None:
            known = identities(infos)
            self._console, self._audience = known[made.console], known[made.audience]

    def forget(self) -> None:
        """A new show: what stood where in the last one counts no more."""
        self._audience = self._console = ""
        self.arrange()

    def exchange(self) -> None:
        """Console and audience change places; the choice is kept."""
        chosen = exchanged(self._screens.infos(), self.arrangement)
        if chosen:
            self._chosen = chosen
            self._keep(chosen)
            self.arrange()

    def place(self, window: QWindow, index: int | None) -> None:
        """Let a window fill the screen of that index; one without a screen is taken off."""
        screens = self._screens.screens()
        if index is None or index >= len(screens):
            window.hide()
            return
        screen = screens[index]
        if self._scaled(window, screen):
            window.hide()
        if window.isVisible() and window.screen() is screen and window.geometry() == screen.geometry():
            return
        window.setScreen(screen)
        # Where no window manager makes a window fill the screen, its own geometry does.
        window.setGeometry(screen.geometry())
        window.showFullScreen()

    @staticmethod
    def _scaled(window: QWindow, screen: QScreen) -> bool:
        """Whether the window's screen got another scale, and Qt would go on telling the compositor the one before.

        So it does on Wayland where the compositor does not name a surface's scale itself: the slide would be half as
        large, or twice. A surface made anew has the right one.
        """
        before, now = window.property("scale_shown"), screen.devicePixelRatio()
        window.setProperty("scale_shown", now)
        same_screen = window.isVisible() and window.screen() is screen
        return same_screen and before not in (None, now) and QGuiApplication.platformName() == "wayland"

    def index_of(self, window: QWindow | None) -> int | None:
        """The index of the screen that a window stands on."""
        screens = self._screens.screens()
        screen = window.screen() if window is not None else None
        return screens.index(screen) if screen in screens else None

    def text(self, index: int | None) -> str:
        """The screen in words: HALL, 1920 × 1080."""
        infos = self._screens.infos()
        if index is None or index >= len(infos):
            return ""
        info = infos[index]
        return (
            f"{info.model or info.name}，{round(info.width * info.scale)} × {round(info.height * info.scale)}"
        )
