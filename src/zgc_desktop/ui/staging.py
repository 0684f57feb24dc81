"""Who shows what: stage, console and audience, in one window or in two, and on which screen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

from zgc_desktop.show.hall import HallScreens
from zgc_desktop.show.screens import Arrangement, Cast, beside, cast
from zgc_desktop.ui.audience import AudienceModel
from zgc_desktop.ui.screen_check import ScreenCheck
from zgc_desktop.ui.speaker_keys import SpeakerKeys
from zgc_desktop.ui.stage import StageModel
from zgc_desktop.ui.stagehand import Stagehand

# How long screens show their numbers, when that is asked for and when the speaker is asked which is the hall's. ms
NUMBERS_FOR, CHECK_FOR = 3000, 8000

#: What the windows on further screens are called, with a number from 0.
FURTHER = "further"


class Staging(QObject):
    """Casts one running show. `rearranged` asks for `arrange` and `place`, because the screens or the show changed.

    `window` is the main window; without it, or without a stagehand, there is one window that stays where it is.
    """

    rearranged = Signal()
    castChanged = Signal()
    audienceChanged = Signal()
    numbersChanged = Signal()

    def __init__(
        self,
        program: dict[str, Any],
        stagehand: Stagehand | None = None,
        lang: str = "zh",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._program, self._hand, self._lang = program, stagehand, lang
        self._stage: StageModel | None = None
        self._two = self._held = False
        self._made = Arrangement(0, None)
        self.window: QWindow | None = None
        self.main = ""
        """The screen that the main window shows: what it was cast for, or a quiz, or the library."""
        self.keys = SpeakerKeys(self.speaker, parent=self)
        self.alone = False
        """Whether nobody speaks: one window is for all who take over, and other screens only show the slide."""
        self.further_used = True
        """Whether screens beyond the speaker's and the audience's main one show the slide."""
        self.audience: AudienceModel | None = None
        self.cast = Cast("stage")
        self._numbers = QTimer(self, singleShot=True, interval=NUMBERS_FOR)
        self._numbers.timeout.connect(self.numbersChanged)
        self._check: ScreenCheck | None = None
        if stagehand is not None:
            stagehand.arranged.connect(self.rearranged)
            self._check = ScreenCheck(stagehand, self._number_screens, self)

    def open(self, program: dict[str, Any]) -> None:
        """Another briefing is open, and no show runs."""
        self._program = program
        self._stage = self.audience = None

    def follow(self, program: dict[str, Any]) -> None:
        """The running show has turned to another version of its slides."""
        self._program = program

    def begin(self, stage: StageModel) -> None:
        """A show begins: what stood where in the last one counts no more."""
        if stage is not self._stage:
            stage.overlayChanged.connect(self.keys.claim)
            stage.stateChanged.connect(self._hold)
        self._stage, self._two, self._held = stage, False, False
        if self._check is not None:
            self._check.follow(stage)
        if self._hand is not None:
            self._hand.forget()

    def arrange(self) -> str:
        """Cast the show anew, and say what the main window shows."""
        if self._stage is None:
            return self.cast.main
        hand, state = self._hand, self._stage.state
        main_at = hand.index_of(self.window) if hand is not None else None
        self._made = self._arrangement(main_at)
        if state.hall_screens != len(self._made.shown):
            self._stage.show_state(state.with_(hall_screens=len(self._made.shown)))
            state = self._stage.state
        if self._made.two and not self._two:
            self._two = True
            if not state.console:
                self._stage.show_state(state.with_(console=True))
                state = self._stage.state
        self._held = self._holding()
        self.cast = cast(self._made, main_at, console=state.console, frozen=self._held)
        if ("audience" in (self.cast.main, self.cast.other) or self.further) and self.audience is None:
            self.audience = AudienceModel(self._program, self._stage, self._lang)
            self.audienceChanged.emit()
        return self.cast.main

    def _holding(self) -> bool:
        """Whether the one window shows the audience's frozen picture; what the speaker opens covers it."""
        stage = self._stage
        if stage is None or not self._made.mirrored:
            return False
        return stage.state.frozen is not None and stage.state.overlay in ("", "menu")

    def _hold(self) -> None:
        if self._holding() != self._held:
            self.rearranged.emit()

    def _arrangement(self, main_at: int | None) -> Arrangement:
        """The screens of this show. One in a window has no others, but no notes where somebody else looks at it."""
        there = self._hand.arrangement if self._hand is not None else Arrangement(0, None)
        full = self._stage is None or self._stage.state.full_screen
        if self.alone:
            # Whoever takes over does so in the main window; beside it no screen shows a desktop.
            return Arrangement(0, None, beside(there, main_at) if full else ())
        if full:
            return there
        watched = there.console is None or (there.two and main_at in there.shown)
        return Arrangement(None if watched and there.audience is not None else 0, None)

    @property
    def further(self) -> tuple[int, ...]:
        """The indices of the screens that show the slide beside the audience's main one."""
        return self._made.others if self.further_used else ()

    def place(self) -> None:
        """Put the windows on their screens; in a window of its own the show stays where it is."""
        self.castChanged.emit()
        if self._check is not None:
            self._check.look(two=self._made.two)
        if self.window is None or self._hand is None:
            return
        made, other = self._made, self._other()
        if other is not None:
            self._hand.place(other, self.cast.other_at if self.cast.other else None)
        further = self.further
        for window in self._others():
            number = int(window.objectName().removeprefix(FURTHER))
            self._hand.place(window, further[number] if number < len(further) else None)
        # Of two screens the one with the main window may have gone: where no window manager brings it to the other, it
        # would stay beyond the edge.
        several = made.two or made.mirrored or (bool(made.others) and not self.alone)
        at = self._hand.index_of(self.window)
        if several or (self._two and not self._one_window()):
            there = [index for index in (made.console, made.audience) if index is not None]
            if there:
                self._hand.place(self.window, at if at in there else there[0])
        elif self._fills() and not self._hand.filled(self.window, at):
            self._hand.place(self.window, at)  # nor does any see to it where the only one gets another size
        if other is not None:
            self.activate()

    def _fills(self) -> bool:
        """Whether the main window fills a screen already, and shall."""
        full = self._stage is not None and self._stage.state.full_screen
        return full and self.window is not None and self.window.visibility() == QWindow.Visibility.FullScreen

    def attach(self, window: QWindow) -> None:
        """Take the main window."""
        self.window = window
        self.keys.watch(window)

    def _other(self) -> QWindow | None:
        other = self.window.findChild(QWindow, "other") if self.window is not None else None
        if other is not None:
            self.keys.watch(other)
        return other

    def _others(self) -> list[QWindow]:
        """The windows on further screens."""
        found = [] if self.window is None else self.window.findChildren(QWindow)
        others = [window for window in found if window.objectName().startswith(FURTHER)]
        for window in others:
            self.keys.watch(window)
        return others

    def desk(self) -> QScreen | None:
        """The screen on which the speaker works, None where it is not known."""
        hand = self._hand
        return hand.screen(hand.arrangement.console) if hand is not None else None

    def speaker(self) -> QWindow | None:
        """The window in which the speaker works: the one that does not show what the audience sees."""
        if self.main == "audience" and (other := self._other()) is not None and other.isVisible():
            return other
        return self.window

    def activate(self) -> None:
        """The speaker's window gets the keys: one that is shown takes them, wherever it is."""
        speaker = self.speaker()
        # A window calls itself active while one that belongs to it is.
        if speaker is not None and QGuiApplication.focusWindow() is not speaker:
            speaker.requestActivate()

    def end(self) -> None:
        """The show is over: its second screen is free."""
        other = self._other()
        for window in (*self._others(), *([] if other is None else [other])):
            window.hide()
        if other is not None:
            self.main = ""
            self.activate()

    def exchange(self) -> None:
        """Console and audience change places."""
        if self._hand is not None:
            self._hand.exchange()

    def identify(self) -> None:
        """Every screen shows its number for a moment."""
        self._numbers.start(NUMBERS_FOR)
        self.numbersChanged.emit()

    def _number_screens(self, wanted: bool) -> None:
        if wanted:
            self._numbers.start(CHECK_FOR)
        else:
            self._numbers.stop()
        self.numbersChanged.emit()

    @property
    def numbers(self) -> bool:
        """Whether the screens show their numbers."""
        return self._numbers.isActive()

    def audience_text(self) -> str:
        """Where the audience sees the show, in words."""
        hand = self._hand
        if hand is None or self._one_window():
            return self.tr("窗口里排练")
        if hand.arrangement.mirrored:
            return self.tr("与本机同屏，只放页面")
        if hand.arrangement.two:
            return self.tr("投影：%1").replace("%1", hand.text(hand.arrangement.audience))
        return self.tr("投影已断开") if self._two else self.tr("只有这一块屏幕")

    def hall_screens(self) -> str:
        """The numbers of the audience's screens, empty where it has none of its own."""
        return self._hand.numbers() if self._hand is not None and self._made.two else ""

    def hall_sees(self) -> HallScreens:
        """Whether the hall has a screen of its own, or the same as the speaker."""
        hand = self._hand
        if hand is None or self._one_window():
            return HallScreens(audience=False)
        return HallScreens(hand.arrangement.two or hand.arrangement.mirrored, hand.arrangement.mirrored)

    def _one_window(self) -> bool:
        return self.alone or (self._stage is not None and not self._stage.state.full_screen)
