"""How shows begin and end, one after another, and what is looked at in between."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zgc_desktop.show.commands import OFFER
from zgc_desktop.show.state import ShowState, opening
from zgc_desktop.ui.keeper import ShowKeeper
from zgc_desktop.ui.settings import Settings
from zgc_desktop.ui.shelf import Program, Shelf
from zgc_desktop.ui.stage import StageModel
from zgc_desktop.ui.staging import Staging

if TYPE_CHECKING:
    from zgc_desktop.show.kiosk import Kiosk

KEPT = ("layout", "note_size", "previews")


class Shows(QObject):
    """The shows of the briefing on a shelf, in the windows of `staging`, kept by `keeper` where there is one.

    While `closed` says so, because an exam goes on, no page is to be seen.
    """

    made = Signal(StageModel)
    """A stage was made, on which a show will begin."""
    staged = Signal()
    """There is a show on the stage that was made."""
    kioskChanged = Signal()
    shown = Signal()
    """The show that runs is to be seen."""
    lookedAt = Signal(str)
    """A look at a page from a quiz is over; with the screen that it came from."""
    ended = Signal(bool)
    """The show is over; with whether it was a rehearsal whose record is kept."""

    def __init__(
        self,
        shelf: Shelf,
        settings: Settings,
        staging: Staging,
        keeper: ShowKeeper | None,
        clock: Callable[[], float],
        closed: Callable[[], bool] = bool,
    ) -> None:
        super().__init__(shelf)
        self._shelf, self._settings, self._staging, self._keeper = shelf, settings, staging, keeper
        self._clock, self._closed = clock, closed
        self.stage: StageModel | None = None
        self.kiosk: QObject | None = None
        self.looking = ""
        """The screen from which a page is looked at; empty where none is."""
        self.aside: ShowState | None = None
        """The state of a show that goes on while its stage is looked at for another end."""

    @property
    def running(self) -> bool:
        """Whether a show runs."""
        return self.stage is not None and self.stage.state.running

    def begin(
        self,
        page: int = 1,
        *,
        windowed: bool = False,
        console: bool = False,
        keep: bool = True,
        rehearse: bool = False,
    ) -> None:
        """Start a show; see WindowModel.start_show."""
        if self._closed():
            self._shelf.exam_goes_on()
            return
        slides = self._shelf.program["slides"]
        if not slides:
            return
        look = {key: self._settings.get(key) for key in KEPT} | self._shelf.look
        look |= {"full_screen": not windowed, "console": console}
        state = opening(slides, page, self._clock(), rehearsal=rehearse, asks=keep, **look)
        if self._keeper is not None and keep:
            state = state.with_(ink=self._keeper.ink(self._shelf.root, slides))
            if (interrupted := self._keeper.offer(self._shelf.root, slides)) is not None:
                state = state.with_(overlay=OFFER, interrupted=interrupted)
        if self.stage is None:
            self.stage = self._make(state)
            self._staging.begin(self.stage)
            self.staged.emit()
        else:
            self._staging.begin(self.stage)
            self.stage.begin(state)
        if self._keeper is not None and keep:
            self._keeper.follow(self._shelf.root, self.stage, lambda: self.aside)
        self.shown.emit()

    def _make(self, state: ShowState) -> StageModel:
        shelf = self._shelf
        stage = StageModel(shelf.program, state, shelf.lang, shelf, self._clock)
        stage.keymap = shelf.keymap
        stage.stateChanged.connect(self._keep_look)
        stage.left.connect(self._left)
        stage.hallChanged.connect(self._keep_theme)
        stage.englishChanged.connect(self._keep_english)
        self.made.emit(stage)
        return stage

    def _keep_look(self) -> None:
        if self.stage is not None:
            for key in KEPT:
                self._settings.set(key, getattr(self.stage.state, key))

    def _keep_theme(self) -> None:
        if self.stage is not None:
            self._shelf.chooseTheme(self.stage.state.hall)

    def _keep_english(self) -> None:
        if self.stage is not None:
            self._shelf.choose_english(self.stage.state.english.place)

    def forget(self) -> None:
        """Another briefing is open."""
        self.stage = None

    def exhibit(self, kiosk: Kiosk, *, windowed: bool = False) -> None:
        """Let a show run by itself until somebody takes over."""
        self._staging.alone = True
        self.begin(windowed=windowed, keep=False)
        if self.stage is None:
            return
        from zgc_desktop.ui.kiosk import KioskModel

        model = KioskModel(self.stage, kiosk, self._clock, self._shelf)
        model.home.connect(lambda: self._home(windowed))
        self.kiosk = model
        self.kioskChanged.emit()
        if self._keeper is not None:
            self._keeper.hold()

    def _home(self, windowed: bool) -> None:
        self.looking = ""
        self.aside = None
        self.begin(windowed=windowed, keep=False)

    def look_at(self, page: int, screen: str) -> None:
        """Show a page (from 1) for a while, and return to a screen when it is left."""
        if self._closed():
            self._shelf.exam_goes_on()
            return
        self.looking = screen
        if self.kiosk is not None and self.stage is not None:
            # The show goes on meanwhile, and afterwards from where it was.
            self.aside = self.stage.state
            self.stage.show_state(self.aside.with_(now=self._clock()).looking(page))
            self.shown.emit()
        else:
            self.begin(page, windowed=self.kiosk is None, keep=False)

    def turned(self, before: Program, program: Program) -> None:
        """The stage has turned from one version of its program to another."""
        if self.aside is not None:
            from zgc_desktop.show.rebase import rebased

            self.aside = rebased(self.aside, before["slides"], program["slides"])
        self._staging.follow(program)

    def end(self) -> bool:
        """End the show, wherever it is, as if it had been left; False where there is none that a person gives, but a page
        that is looked at from a quiz, or an exhibition.
        """
        stage = self.stage
        if stage is None or not stage.state.running or self.kiosk is not None or self.looking:
            return False
        bare = stage.state.with_(now=self._clock(), overlay="", curtain="", digits="")
        stage.show_state(bare.ended())
        return True

    def _left(self, page: int) -> None:
        if self.looking:
            screen, self.looking = self.looking, ""
            if self.aside is not None and self.stage is not None:
                aside, self.aside = self.aside, None
                self.stage.show_state(aside.resumed_after(self.stage.state, self._clock()))
            self.lookedAt.emit(screen)
        elif self.kiosk is not None:
            self.kiosk.loop()  # type: ignore[attr-defined]
        else:
            rehearsed = self._keep_record()
            self._staging.end()
            self._settings.left_at(self._shelf.root, page)
            self.ended.emit(rehearsed)

    def _keep_record(self) -> bool:
        """Keep the record of the show that was left, and say whether it was a rehearsal's."""
        if self._keeper is None:
            return False
        record = None
        try:
            record = self._keeper.keep_record()
        except OSError as error:
            self._shelf.record_unkept(error)
        self._keeper.end()
        return record is not None and record.rehearsal
