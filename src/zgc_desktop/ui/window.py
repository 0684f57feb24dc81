"""The program's one window: which screen it shows."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QWindow

from zgc_desktop.ui.keeper import ShowKeeper
from zgc_desktop.ui.quizzing import Quizzing
from zgc_desktop.ui.renewal import Renewal
from zgc_desktop.ui.runner import Worker, in_thread
from zgc_desktop.ui.settings import Settings
from zgc_desktop.ui.shelf import Program, Shelf, time_of_day
from zgc_desktop.ui.shows import Shows
from zgc_desktop.ui.stage import StageModel
from zgc_desktop.ui.stagehand import Stagehand
from zgc_desktop.ui.staging import Staging
from zgc_desktop.ui.window_place import WindowPlace

if TYPE_CHECKING:
    from datetime import datetime

    from zgc_desktop.show.kiosk import Kiosk

# How long it is said that what went wrong is over. ms
GOOD_NEWS_FOR = 12_000
SHOWING = ("stage", "audience", "console")


class WindowModel(Shelf):
    """Screens (`library`, `stage`, `audience`, `console`, `quiz`) on the briefing that is open.

    `quizzes` makes a quiz model, only when somebody wants a quiz.
    """

    screenChanged = Signal()
    stageChanged = Signal()
    consoleChanged = Signal()
    audienceChanged = Signal()
    castChanged = Signal()
    numbersChanged = Signal()
    quizChanged = Signal()
    quizResultChanged = Signal()
    kioskChanged = Signal()
    updatesChanged = Signal()
    unkeptChanged = Signal()
    rehearsed = Signal()
    """A rehearsal was left, and its record is kept."""

    def __init__(
        self,
        root: Path,
        program: Program,
        settings: Settings,
        load: Callable[[Path], Program],
        quizzes: Callable[[Program], QObject],
        now: Callable[[], datetime] = time_of_day,
        renderer_failed: Callable[[], None] = lambda: None,
        clock: Callable[[], float] = time.monotonic,
        stagehand: Stagehand | None = None,
        keeper: ShowKeeper | None = None,
        lang: str = "zh",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(root, program, settings, load, now, lang, parent)
        self.renderer_failed = renderer_failed
        self._clock = clock
        self._keeper = keeper
        self._unkept = ""
        if keeper is not None:
            keeper.unkeptChanged.connect(self._keeping)
        self._staging = Staging(program, stagehand, lang, self)
        self._staging.further_used = settings.get("further_screens")
        self._place = WindowPlace(settings, self)
        self._staging.rearranged.connect(self._rearrange)
        self._staging.castChanged.connect(self.castChanged)
        self._staging.audienceChanged.connect(self.audienceChanged)
        self._staging.numbersChanged.connect(self.numbersChanged)
        self.keysChanged.connect(self._forget_show)
        self._screen = "library"
        self._console: QObject | None = None
        self._quizzing = Quizzing(self, quizzes, lambda: 60 * settings.get("exam_until"))
        self._quizzing.changed.connect(self.quizChanged)
        self._quizzing.resultChanged.connect(self.quizResultChanged)
        self._quizzing.begun.connect(lambda: self._show("quiz"))
        self._quizzing.closed.connect(self._quiz_closed)
        self._quizzing.openSlide.connect(self._look_at)
        self._shows = Shows(self, settings, self._staging, keeper, self._time, self._quizzing.sealed)
        self._shows.made.connect(self._follow)
        self._shows.staged.connect(self.stageChanged)
        self._shows.kioskChanged.connect(self.kioskChanged)
        self._shows.shown.connect(self._show_stage)
        self._shows.lookedAt.connect(self._looked_at)
        self._shows.ended.connect(self._ended)
        self._renewal = Renewal(
            self, lambda: self._shows.kiosk is not None or settings.get("updates") == "now"
        )
        self._renewal.updatesChanged.connect(self.updatesChanged)
        self._renewal.saved.connect(self._saved)

    def _time(self) -> float:
        return self._clock()

    @property
    def _stage(self) -> StageModel | None:
        return self._shows.stage

    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        """The screen shown."""
        return self._screen

    @Property(QObject, notify=stageChanged)
    def stage(self) -> StageModel | None:
        """The running show, None before the first."""
        return self._stage

    @Property(QObject, notify=consoleChanged)
    def console(self) -> QObject | None:
        """The presenter console of the running show, None before it is first opened."""
        return self._console

    @Property(QObject, notify=audienceChanged)
    def audience(self) -> QObject | None:
        """The stage as the audience sees it, None before there was a second screen."""
        return self._staging.audience

    @Property(str, notify=castChanged)
    def other(self) -> str:
        """What the other window shows: `audience`, `console`, `stage`, or nothing."""
        return self._staging.cast.other if self._screen in SHOWING else ""

    @Property(int, notify=castChanged)
    def further(self) -> int:
        """How many further screens show the slide."""
        return len(self._staging.further) if self._in_show else 0

    @Property(bool, notify=castChanged)
    def full(self) -> bool:
        """Whether the main window fills its screen: as long as a show does, whatever it shows meanwhile."""
        return self._stage is not None and self._stage.state.full_screen and self._in_show

    @property
    def _in_show(self) -> bool:
        return self._shows.running and (self._screen in SHOWING or self._shows.kiosk is not None)

    @Property(str, notify=castChanged)
    def audienceText(self) -> str:
        """Where the audience sees the show."""
        return self._staging.audience_text()

    @Property(QObject, notify=quizChanged)
    def quiz(self) -> QObject | None:
        """The quiz, None before the first."""
        return self._quizzing.quiz  # type: ignore[no-any-return]

    @Property(QObject, notify=updatesChanged)
    def updates(self) -> QObject | None:
        """What was saved while the show runs, None before the folder is watched."""
        return self._renewal.updates

    @Property(QObject, notify=kioskChanged)
    def kiosk(self) -> QObject | None:
        """What runs the show by itself, None where a person does."""
        return self._shows.kiosk

    @Property(str, notify=quizResultChanged)
    def quizResult(self) -> str:
        """The result of the last finished quiz as JSON, empty before there is one."""
        return self._quizzing.result

    @Property(bool, notify=screenChanged)
    def fromShow(self) -> bool:
        """Whether the quiz was opened from a show, and returns there."""
        return self._shows.kiosk is not None

    @Property(str, notify=screenChanged)
    def lookingFrom(self) -> str:
        """The screen that a look at a page returns to; empty where a show is given."""
        return self._shows.looking

    @Slot(int)
    def present(self, page: int) -> None:
        """Start the show on a page (from 1)."""
        self.start_show(page)

    def start_show(
        self,
        page: int = 1,
        *,
        windowed: bool = False,
        console: bool = False,
        keep: bool = True,
        rehearse: bool = False,
    ) -> None:
        """Start the show on a page (see ShowState.starting), in the window as it is or over the whole screen.

        With `keep` it is kept as it changes, and one that broke off is offered instead.
        """
        self._shows.begin(page, windowed=windowed, console=console, keep=keep, rehearse=rehearse)

    def _follow(self, stage: StageModel) -> None:
        stage.consoleChanged.connect(self._rearrange)
        stage.fullScreenChanged.connect(self._rearrange)
        stage.wanted.connect(self._do)
        stage.slidesChanged.connect(self._turned_to_another_version)
        self._renewal.follow(stage)

    def start_kiosk(self, kiosk: Kiosk, *, windowed: bool = False) -> None:
        """Let the show run by itself until somebody takes over."""
        self._shows.exhibit(kiosk, windowed=windowed)

    @Slot(QObject)
    def fit(self, window: QWindow) -> None:
        """Give the main window its place: the whole screen, or what it had before on these screens."""
        if self.full:
            self._place.keep(window)
            self._place.fill(window)
        else:
            # After a show it is where the speaker works, wherever it was.
            self._place.restore(window, self._staging.desk() if self._stage is not None else None)

    @Slot(QObject, result=bool)
    def close(self, window: QWindow) -> bool:
        """Whether a window may close. During a show that only ends the show, in order and with its record."""
        if self._shows.end():
            return False
        self._place.keep(window)
        return True

    @Slot()
    def end(self) -> None:
        """End the show that a person gives, if there is one."""
        self._shows.end()

    def attach(self, window: QWindow) -> None:
        """Take the window that all this is shown in."""
        self._staging.attach(window)
        self._rearrange()  # a show that began before there was a window

    def _do(self, wish: str) -> None:
        if wish == "quiz" and self._stage is not None:
            self._quizzing.start_on_chapter(self._stage.state.page)
        elif wish == "exchange":
            self._staging.exchange()
        elif wish == "further":
            self._staging.further_used = not self._staging.further_used
            self._settings.set("further_screens", self._staging.further_used)
            self._rearrange()
        elif wish == "identify":
            self._staging.identify()

    @Property(str, notify=castChanged)
    def hallScreens(self) -> str:
        """The numbers of the audience's screens, as 2 or 2、3; empty where it has none of its own."""
        return self._staging.hall_screens()

    @Property(bool, notify=numbersChanged)
    def numbers(self) -> bool:
        """Whether every screen shows its number, so that people can tell them apart."""
        return self._staging.numbers

    def _rearrange(self) -> None:
        if self._shows.running and self._screen in SHOWING:
            self._show_stage()

    def _show_stage(self) -> None:
        """Show the running show: in one window, or, with two screens, in two."""
        if self._stage is None:
            return
        main = self._staging.arrange()
        if self._stage.state.console and self._console is None:
            from zgc_desktop.ui.console import ConsoleModel

            self._console = console = ConsoleModel(
                self._program, self._stage, self._clock, self._now, self._lang, self._staging.hall_sees
            )
            self.castChanged.connect(console.settle)
            self.consoleChanged.emit()
        self._show(main)
        self._staging.place()

    def watch(self, worker: Worker = in_thread) -> None:
        """Take from now on what is saved in the briefing's folder."""
        self._renewal.begin(self._load, worker)

    def _saved(self) -> None:
        if self._screen == "library":
            self._take_what_waits()
        else:
            self._renewal.give()

    def _take_what_waits(self) -> None:
        if (waiting := self._renewal.waiting) is not None:
            self._program = waiting
            self._shelve()
            self._renewal.taken()
            self.libraryChanged.emit()

    def _turned_to_another_version(self) -> None:
        if self._stage is None or self._stage.program is self._program:
            return
        before, self._program = self._program, self._stage.program
        self._shows.turned(before, self._program)
        if self._screen != "quiz":
            self._quizzing.forget()
        self._renewal.taken()
        self.libraryChanged.emit()

    def _looked_at(self, screen: str) -> None:
        self._show(screen)
        # From the pages of progress no quiz was interrupted.
        if screen == "quiz":
            self._quizzing.returned()

    def _ended(self, rehearsed: bool) -> None:
        self.libraryChanged.emit()
        self._show("library")
        self._take_what_waits()
        if rehearsed:
            self.rehearsed.emit()

    @Property(str, notify=unkeptChanged)
    def unkept(self) -> str:
        """Why place and ink of the running show are not being kept, in a sentence; empty where they are."""
        return self._unkept

    def _keeping(self) -> None:
        before, self._unkept = self._unkept, "" if self._keeper is None else self._keeper.unkept
        if before == self._unkept:
            return
        again = self.tr("又存得下了：放映的位置和写画都已存好") if before and self._shows.running else ""
        if self._unkept or self._notice == before:
            self.warn(self._unkept or again)
        if again and not self._unkept:
            QTimer.singleShot(GOOD_NEWS_FOR, self, lambda: self.warn("") if self._notice == again else None)
        self.unkeptChanged.emit()

    def _quiz_closed(self) -> None:
        if self._shows.kiosk is not None:
            self._show_stage()
        else:
            self._show("library")

    @Slot()
    def openStudy(self) -> None:
        """Have the quiz ready, with what the record tells, before one is begun."""
        self._quizzing.have()

    @Slot(str)
    def startQuiz(self, options: str) -> None:
        """Start a quiz from JSON `{theme, count, seed}`."""
        self._quizzing.start(options)

    def _look_at(self, page: int) -> None:
        self._shows.look_at(page, self._screen)

    @Slot(QUrl)
    def openFolder(self, folder: QUrl) -> None:
        """Open another briefing; one without slides leaves this one open and says why."""
        self.openPath(folder.toLocalFile())

    @Slot(str)
    def openPath(self, path: str) -> None:
        """Open the briefing in a folder."""
        if self.take(Path(path)):
            self._shelve()
            self.remember()
            if self._renewal.watch is not None:
                self.watch()

    def _shelve(self) -> None:
        """Forget the show and the quiz of the program before."""
        self._quizzing.forget()
        self._forget_show()

    def _forget_show(self) -> None:
        self._console = None
        self._shows.forget()
        self._renewal.follow(None)
        self._staging.open(self._program)
        self.stageChanged.emit()

    @Slot()
    def rendererFailed(self) -> None:
        """The graphics card cannot be drawn with."""
        if self._keeper is not None:
            self._keeper.end()  # the second start is no show that broke off
        self.renderer_failed()

    def _show(self, screen: str) -> None:
        if screen != self._screen:
            self._screen = self._staging.main = screen
            self.screenChanged.emit()
            self.castChanged.emit()
