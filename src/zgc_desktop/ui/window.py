"""The program's one window: which screen it shows."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QWindow

from zgc_desktop.show.commands import OFFER
from zgc_desktop.show.state import ShowState, opening
from zgc_desktop.ui.keeper import ShowKeeper
from zgc_desktop.ui.runner import Worker, in_thread
from zgc_desktop.ui.settings import Settings
from zgc_desktop.ui.shelf import Program, Shelf, time_of_day
from zgc_desktop.ui.stage import StageModel
from zgc_desktop.ui.stagehand import Stagehand
from zgc_desktop.ui.staging import Staging
from zgc_desktop.ui.window_place import WindowPlace

if TYPE_CHECKING:
    from datetime import datetime

    from zgc_desktop.show.kiosk import Kiosk
    from zgc_desktop.ui.watch import Updates, Watch

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
        self._quizzes = quizzes
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
        self._stage: StageModel | None = None
        self._console: QObject | None = None
        self._quiz: QObject | None = None
        self._kiosk: QObject | None = None
        self._back_to_quiz = False
        self._looked_from = "quiz"
        self._aside: ShowState | None = None
        self._watch: Watch | None = None
        self._updates: Updates | None = None

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
        shown = self._screen in SHOWING or self._kiosk is not None
        return shown and self._stage is not None and self._stage.state.running

    @Property(str, notify=castChanged)
    def audienceText(self) -> str:
        """Where the audience sees the show."""
        return self._staging.audience_text()

    @Property(QObject, notify=quizChanged)
    def quiz(self) -> QObject | None:
        """The quiz, None before the first."""
        return self._quiz

    @Property(QObject, notify=updatesChanged)
    def updates(self) -> QObject | None:
        """What was saved while the show runs, None before the folder is watched."""
        return self._updates

    @Property(QObject, notify=kioskChanged)
    def kiosk(self) -> QObject | None:
        """What runs the show by itself, None where a person does."""
        return self._kiosk

    @Property(str, notify=quizResultChanged)
    def quizResult(self) -> str:
        """The result of the last finished quiz as JSON, empty before there is one."""
        return str(getattr(self._quiz, "result", ""))

    @Property(bool, notify=screenChanged)
    def fromShow(self) -> bool:
        """Whether the quiz was opened from a show, and returns there."""
        return self._kiosk is not None

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
        slides = self._program["slides"]
        if not slides:
            return
        look = {key: self._settings.get(key) for key in ("layout", "note_size", "previews")}
        look |= {
            "hall": self._hall,
            "full_screen": not windowed,
            "console": console,
            "english": self._english,
        }
        state = opening(slides, page, self._clock(), rehearsal=rehearse, asks=keep, **look)
        if self._keeper is not None and keep:
            state = state.with_(ink=self._keeper.ink(self._root, slides))
            if (interrupted := self._keeper.offer(self._root, slides)) is not None:
                state = state.with_(overlay=OFFER, interrupted=interrupted)
        if self._stage is None:
            self._stage = StageModel(self._program, state, self._lang, self, self._clock)
            self._stage.keymap = self.keymap
            self._stage.consoleChanged.connect(self._rearrange)
            self._stage.fullScreenChanged.connect(self._rearrange)
            self._stage.wanted.connect(self._do)
            self._stage.stateChanged.connect(self._keep_console)
            self._stage.left.connect(self._left)
            self._stage.hallChanged.connect(self._stage_theme)
            self._stage.englishChanged.connect(self._stage_english)
            self._stage.slidesChanged.connect(self._turned_to_another_version)
            self._let_wait()
            self._staging.begin(self._stage)
            self.stageChanged.emit()
        else:
            self._staging.begin(self._stage)
            self._stage.begin(state)
        if self._keeper is not None and keep:
            self._keeper.follow(self._root, self._stage, lambda: self._aside)
        self._show_stage()

    def start_kiosk(self, kiosk: Kiosk, *, windowed: bool = False) -> None:
        """Let the show run by itself until somebody takes over."""
        self._staging.alone = True
        self.start_show(windowed=windowed, keep=False)
        if self._stage is None:
            return
        from zgc_desktop.ui.kiosk import KioskModel

        model = KioskModel(self._stage, kiosk, self._clock, self)
        model.home.connect(lambda: self._kiosk_home(windowed))
        self._kiosk = model
        self.kioskChanged.emit()
        if self._keeper is not None:
            self._keeper.hold()

    def _kiosk_home(self, windowed: bool) -> None:
        self._back_to_quiz = False
        self._aside = None
        self.start_show(windowed=windowed, keep=False)

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
        if self.end_show():
            return False
        self._place.keep(window)
        return True

    @Slot()
    def end(self) -> None:
        """See `end_show`."""
        self.end_show()

    def end_show(self) -> bool:
        """End the show, wherever it is, as if it had been left; False where there is none that a person gives, but
        a page that is looked at from a quiz, or an exhibition.
        """
        stage = self._stage
        if stage is None or not stage.state.running or self._kiosk is not None or self._back_to_quiz:
            return False
        bare = stage.state.with_(now=self._clock(), overlay="", curtain="", digits="")
        stage.show_state(bare.ended())
        return True

    def attach(self, window: QWindow) -> None:
        """Take the window that all this is shown in."""
        self._staging.attach(window)
        self._rearrange()  # a show that began before there was a window

    def _do(self, wish: str) -> None:
        if wish == "quiz" and self._stage is not None:
            self._quiz_on_chapter(self._stage.state.page + 1)
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
        if self._stage is not None and self._stage.state.running and self._screen in SHOWING:
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

    def _keep_console(self) -> None:
        if self._stage is not None:
            self._settings.set("layout", self._stage.state.layout)
            self._settings.set("note_size", self._stage.state.note_size)
            self._settings.set("previews", self._stage.state.previews)

    def watch(self, worker: Worker = in_thread) -> None:
        """Take from now on what is saved in the briefing's folder."""
        from zgc_desktop.ui.watch import Updates, Watch

        if self._watch is not None:
            self._watch.deleteLater()
        watch = Watch(self._root, self._load, self, worker)
        watch.read.connect(self._saved)
        self._watch, self._updates = watch, Updates(lambda: self._program, self._lang, self)
        self._let_wait()
        self.updatesChanged.emit()

    def _let_wait(self) -> None:
        if self._stage is not None and (updates := self._updates) is not None:
            self._stage.waiting = lambda: updates.waiting
            self._stage.stateChanged.connect(self._update_at_once)

    def _saved(self, program: Program) -> None:
        if self._updates is not None:
            self._updates.offer(program)
        if self._screen == "library":
            self._take_what_waits()
        else:
            self._update_at_once()

    def _update_at_once(self) -> None:
        """Show what was saved without being asked, where that is wanted."""
        wanted = self._kiosk is not None or self._settings.get("updates") == "now"
        if wanted and self._stage is not None and self._stage.waiting() is not None:
            self._stage.give("update", "")

    def _take_what_waits(self) -> None:
        updates = self._updates
        if updates is not None and updates.waiting is not None:
            self._program = updates.waiting
            self._shelve()
            updates.taken()
            self.libraryChanged.emit()

    def _turned_to_another_version(self) -> None:
        if self._stage is None or self._stage.program is self._program:
            return
        if self._aside is not None:
            from zgc_desktop.show.rebase import rebased

            self._aside = rebased(self._aside, self._program["slides"], self._stage.program["slides"])
        self._program = self._stage.program
        self._staging.follow(self._program)
        if self._screen != "quiz":
            self._quiz = None
            self.quizChanged.emit()
        if self._updates is not None:
            self._updates.taken()
        self.libraryChanged.emit()

    def _left(self, page: int) -> None:
        if self._kiosk is not None and not self._back_to_quiz:
            self._kiosk.loop()  # type: ignore[attr-defined]
            return
        if self._back_to_quiz:
            self._back_to_quiz = False
            if self._aside is not None and self._stage is not None:
                aside, self._aside = self._aside, None
                self._stage.show_state(aside.resumed_after(self._stage.state, self._clock()))
            self._show(self._looked_from)
            # From the pages of progress no quiz was interrupted.
            returned = getattr(self._quiz, "returned", None) if self._looked_from == "quiz" else None
            if returned is not None:
                returned()
            return
        rehearsed = False
        if self._keeper is not None:
            try:
                record = self._keeper.keep_record()
                rehearsed = record is not None and record.rehearsal
            except OSError as error:
                self.record_unkept(error)
            self._keeper.end()
        self._staging.end()
        self._settings.left_at(self._root, page)
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
        running = self._stage is not None and self._stage.state.running
        again = self.tr("又存得下了：放映的位置和写画都已存好") if before and running else ""
        if self._unkept or self._notice == before:
            self.warn(self._unkept or again)
        if again and not self._unkept:
            QTimer.singleShot(GOOD_NEWS_FOR, self, lambda: self.warn("") if self._notice == again else None)
        self.unkeptChanged.emit()

    def _quiz_on_chapter(self, page: int) -> None:
        chapter = self._program["slides"][page - 1].get("chapter", -1)
        numbers = self._program["questions"].themes
        self.startQuiz(json.dumps({"theme": chapter if chapter in numbers else None}))

    def _quiz_closed(self) -> None:
        if self._kiosk is not None:
            self._show_stage()
        else:
            self._show("library")

    def _stage_theme(self) -> None:
        if self._stage is not None:
            self.chooseTheme(self._stage.state.hall)

    def _stage_english(self) -> None:
        if self._stage is not None:
            self.choose_english(self._stage.state.english.place)

    @Slot()
    def openStudy(self) -> None:
        """Have the quiz ready, with what the record tells, before one is begun."""
        self._make_quiz()

    @Slot()
    def resumeExam(self) -> None:
        """Go on with the exam that broke off."""
        self._make_quiz()
        if self._quiz.resumeExam():  # type: ignore[union-attr]
            self._show("quiz")

    @Slot(str)
    def startQuiz(self, options: str) -> None:
        """Start a quiz from JSON `{theme, count, seed}`."""
        self._make_quiz()
        self._quiz.start(options)  # type: ignore[union-attr]
        self._show("quiz")

    def _make_quiz(self) -> None:
        if self._quiz is None:
            self._quiz = self._quizzes(self._program)
            self._quiz.setParent(self)
            self._quiz.openSlide.connect(self._look_at)  # type: ignore[attr-defined]
            self._quiz.closed.connect(self._quiz_closed)  # type: ignore[attr-defined]
            self._quiz.resultChanged.connect(self.quizResultChanged)  # type: ignore[attr-defined]
            self.quizChanged.emit()

    def _look_at(self, page: int) -> None:
        self._back_to_quiz, self._looked_from = True, self._screen
        if self._kiosk is not None and self._stage is not None:
            # The show goes on meanwhile, and afterwards from where it was.
            self._aside = self._stage.state
            self._stage.show_state(self._aside.with_(now=self._clock()).looking(page))
            self._show_stage()
        else:
            self.start_show(page, windowed=self._kiosk is None, keep=False)

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
            if self._watch is not None:
                self.watch()

    def _shelve(self) -> None:
        """Forget the show and the quiz of the program before."""
        self._quiz = None
        self.quizChanged.emit()
        self._forget_show()

    def _forget_show(self) -> None:
        self._stage = self._console = None
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
