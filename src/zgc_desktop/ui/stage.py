"""The stage's view model: the show's state, told to QML field by field."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from zgc_desktop.show.clock import spoken, timer
from zgc_desktop.show.commands import reduce
from zgc_desktop.show.keymap import DEFAULT
from zgc_desktop.show.rows.pages import ENTER
from zgc_desktop.show.state import AGAIN, ASKED_FOR, LINGERS, ShowState
from zgc_desktop.ui.asking import AskingStage
from zgc_desktop.ui.outline import number, outline_of
from zgc_desktop.ui.pressed import key_name


class StageModel(AskingStage):
    """One show over a composed program; `left` is emitted with the page (from 1) when it ends."""

    pageChanged = Signal()
    stepChanged = Signal()
    curtainChanged = Signal()
    overlayChanged = Signal()
    digitsChanged = Signal()
    hallChanged = Signal()
    fullScreenChanged = Signal()
    runningChanged = Signal()
    slidesChanged = Signal()
    originChanged = Signal()
    consoleChanged = Signal()
    checkScreensChanged = Signal()
    toolChanged = Signal()
    countdownChanged = Signal()
    zoomChanged = Signal()
    englishChanged = Signal()
    marksChanged = Signal()
    promptChanged = Signal()
    frozenChanged = Signal()
    turned = Signal()
    """Whatever changed; for the audience, who see it first."""
    stateChanged = Signal()
    """Whatever changed; for the console, which shows all of it."""
    wanted = Signal(str)
    """A command that others carry out: `quiz`, `exchange` or `identify` (see ShowState.wish)."""
    left = Signal(int)

    _SIGNALS = (
        ("page", "pageChanged"),
        ("step", "stepChanged"),
        ("curtain", "curtainChanged"),
        ("overlay", "overlayChanged"),
        ("digits", "digitsChanged"),
        ("hall", "hallChanged"),
        ("full_screen", "fullScreenChanged"),
        ("running", "runningChanged"),
        ("origin", "originChanged"),
        ("console", "consoleChanged"),
        ("check_screens", "checkScreensChanged"),
        ("zoom", "zoomChanged"),
        ("english", "englishChanged"),
        ("asking", "answersChanged"),
        ("frozen", "frozenChanged"),
        ("leaving", "promptChanged"),
        ("reset", "promptChanged"),
    )

    def __init__(
        self,
        program: dict[str, Any],
        state: ShowState,
        lang: str = "zh",
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.clock = clock
        self._program = program
        self._search: QObject | None = None
        self._pen: QObject | None = None
        self._seconds: QTimer | None = None
        self._passing: QTimer | None = None
        self.allowed: frozenset[str] | None = None
        """The ids of the commands that may be given; None where all may."""
        self.keymap = DEFAULT
        self.waiting: Callable[[], dict[str, Any] | None] = lambda: None
        """Another version of the program, to be shown from the next page on; None where there is none."""
        self._chapters = json.dumps(program["deck"].get("chapters", []), ensure_ascii=False)
        self._lang = lang
        self._state = self.on_sheet(state)
        if state.countdown is not None:
            self._count()

    @property
    def state(self) -> ShowState:
        """The state shown."""
        return self._state

    @Property(str, notify=slidesChanged)
    def slides(self) -> str:
        """All slide views as JSON; who needs one at a time asks `view`."""
        slides = [self.open_slide(page) for page in range(len(self._program["slides"]))]
        return json.dumps(slides, ensure_ascii=False)

    @Property(int, notify=slidesChanged)
    def count(self) -> int:
        """How many slides there are, those in reserve with them."""
        return len(self._program["slides"])

    @Property(str, notify=slidesChanged)
    def outline(self) -> str:
        """What lists of pages need; see outline_of, as JSON."""
        return json.dumps(outline_of(self._program["slides"]), ensure_ascii=False)

    @Slot(int, result=str)
    def view(self, page: int) -> str:
        """The view of one slide (from 0) as JSON; `{}` where there is none."""
        there = 0 <= page < len(self._program["slides"])
        return json.dumps(self.open_slide(page), ensure_ascii=False) if there else "{}"

    @property
    def program(self) -> dict[str, Any]:
        """The program shown."""
        return self._program

    def take(self, program: dict[str, Any], state: ShowState) -> None:
        """Show another version of the slides, in a state that is made for it."""
        before, self._program = self._state, program
        self._state = self.on_sheet(state)
        self._chapters = json.dumps(program["deck"].get("chapters", []), ensure_ascii=False)
        self.slidesChanged.emit()
        self._tell(before)

    def slide_id(self, page: int) -> str:
        """The id of the slide on a page (from 0)."""
        return str(self._program["slides"][page]["id"])

    def page_of(self, slide: str) -> int:
        """The page (from 0) of the slide with that id; −1 where there is none."""
        return next((page for page, each in enumerate(self._program["slides"]) if each["id"] == slide), -1)

    @Property(QObject, notify=slidesChanged)
    def search(self) -> QObject:
        """What looks pages up, made when it is first wanted."""
        from zgc_desktop.ui.search import SearchModel

        found = self._search
        if not isinstance(found, SearchModel) or found.program is not self._program:
            self._search = found = SearchModel(self._program, self)
        return found

    @Property(str, notify=toolChanged)
    def tool(self) -> str:
        """What the speaker points or draws with: laser, spotlight, pen, highlighter, eraser; empty for none."""
        return self._state.ink.tool

    @Property(int, notify=toolChanged)
    def inkColour(self) -> int:
        """The colour of the next stroke, an index."""
        return self._state.ink.colour

    @Property(list, notify=zoomChanged)
    def zoom(self) -> list[float]:
        """How much the slide is magnified, and its place in the middle of the screen, x and y in slide pixels."""
        return list(self._state.zoom)

    @Property(str, notify=countdownChanged)
    def countdown(self) -> str:
        """The time that the audience sees running out, as 4:05; empty where it sees none."""
        end, now = self._state.countdown, self.clock()
        return "" if end is None or now >= end + LINGERS else timer(max(0.0, end - now))

    def _count(self) -> None:
        """Let the countdown run, or stand still where there is none."""
        if self._seconds is None:
            self._seconds = QTimer(self, interval=250)
            self._seconds.timeout.connect(self._lapse)
            self._seconds.timeout.connect(self.countdownChanged)
        if self._state.countdown is None:
            self._seconds.stop()
        else:
            self._seconds.start()
        self.countdownChanged.emit()

    def _lapse(self) -> None:
        """Drop what has had its time."""
        there = self._state.with_(now=self.clock()).lapsed()
        if (there.countdown, there.leaving) != (self._state.countdown, self._state.leaving):
            self.show_state(there)

    @Property(str, notify=promptChanged)
    def prompt(self) -> str:
        """What the speaker is told for a moment: `leave`, the next Esc ends the show; `reset`, the clock is at zero, and the same
        key gives its time back; empty for nothing."""
        state, now = self._state, self.clock()
        if state.leaving is not None and now < state.leaving + ASKED_FOR:
            return "leave"
        return "reset" if state.reset is not None and now < state.reset.at + AGAIN else ""

    def _prompt(self) -> None:
        """Take what the speaker is told away again when it has had its time."""
        state, now = self._state, self.clock()
        leaving = 0.0 if state.leaving is None else state.leaving + ASKED_FOR - now
        reset = 0.0 if state.reset is None else state.reset.at + AGAIN - now
        if (left := min((each for each in (leaving, reset) if each > 0), default=0.0)) > 0:
            if self._passing is None:
                self._passing = QTimer(self, singleShot=True)
                self._passing.timeout.connect(self._lapse)
                self._passing.timeout.connect(self.promptChanged)
                self._passing.timeout.connect(self._prompt)
            self._passing.start(int(left * 1000) + 1)

    @Property(str, notify=marksChanged)
    def marks(self) -> str:
        """What is drawn on the page that is up; see ui.ink.marks_view."""
        strokes = self._state.ink.seen(self._state.page, self._state.step)
        if not strokes or self._state.asked:
            return "[]"
        from zgc_desktop.ui.ink import marks_view

        return marks_view(strokes)

    @Property(QObject, notify=toolChanged)
    def pen(self) -> QObject | None:
        """The hand over the slide, None before a tool was first taken."""
        return self.hand()

    def hand(self) -> QObject | None:
        """See `pen`."""
        if self._pen is None and self._state.ink.tool:
            from zgc_desktop.ui.ink import Pen

            self._pen = Pen(self)
        return self._pen

    @Property(bool, constant=True)
    def speaker(self) -> bool:
        """Whether this is the speaker's view, and not the audience's."""
        return self.for_speaker()

    def for_speaker(self) -> bool:
        """See `speaker`."""
        return True

    @Property(bool, notify=frozenChanged)
    def frozen(self) -> bool:
        """Whether the audience keeps an old picture."""
        return self._state.frozen is not None

    @Property(str, notify=slidesChanged)
    def chapters(self) -> str:
        """The chapters as JSON."""
        return self._chapters

    @Property(int, notify=pageChanged)
    def page(self) -> int:
        """The page, from 0."""
        return self._state.page

    @Property(int, notify=stepChanged)
    def step(self) -> int:
        """The build step, from 0."""
        return self._state.step

    @Property(str, notify=curtainChanged)
    def curtain(self) -> str:
        """Empty, `black` or `white`."""
        return self._state.curtain

    @Property(str, notify=overlayChanged)
    def overlay(self) -> str:
        """Empty, `help`, `grid`, `menu`, `search` or `resume`."""
        return self._state.overlay

    @Property(str, notify=digitsChanged)
    def digits(self) -> str:
        """The page number being typed."""
        return self._state.digits

    @Property(bool, notify=hallChanged)
    def hall(self) -> bool:
        """Whether the hall theme is up."""
        return self._state.hall

    @Property(bool, notify=englishChanged)
    def english(self) -> bool:
        """Whether the slides show their English."""
        return self._state.english.for_audience

    @Property(bool, notify=fullScreenChanged)
    def fullScreen(self) -> bool:
        """Whether the show fills the screen."""
        return self._state.full_screen

    @Slot(result=bool)
    def shared(self) -> bool:
        """Whether the audience has a screen of its own, which the show fills."""
        return self._state.full_screen and self._state.hall_screens > 0

    @Property(bool, notify=runningChanged)
    def running(self) -> bool:
        """Whether the show is on."""
        return self._state.running

    @Property(int, notify=originChanged)
    def origin(self) -> int:
        """The page, from 0, that a look at another page goes back to; −1 where there is none."""
        return self._state.origin

    @Property(str, notify=overlayChanged)
    def interrupted(self) -> str:
        """The show that is offered to go on, as JSON; empty where there is none.

        `{number, elapsed, ended, missing: {page, step, frozen, drawn, spent}}`, see InterruptedShow; `spent` in words,
        empty for none.
        """
        show = self._state.interrupted
        if show is None:
            return ""
        missing = show.missing._asdict() | {
            "spent": spoken(show.missing.spent, self._lang) if show.missing.spent >= 1 else ""
        }
        view = {
            "number": self.number(show.state.page),
            "elapsed": timer(show.elapsed),
            "ended": show.ended,
            "missing": missing,
        }
        return json.dumps(view, ensure_ascii=False)

    def number(self, page: int) -> str:
        """What is printed as the number of a page (from 0)."""
        return number(self._program["slides"], page)

    @Property(bool, notify=consoleChanged)
    def console(self) -> bool:
        """Whether the presenter console is open."""
        return self._state.console

    @Property(bool, notify=checkScreensChanged)
    def checkScreens(self) -> bool:
        """Whether the speaker is asked if the audience's screen is the right one."""
        return self._state.check_screens

    @Property(bool, constant=True)
    def readAloud(self) -> bool:
        """Whether a screen reader listens."""
        from PySide6.QtGui import QAccessible

        return QAccessible.isActive()

    @Property(str, constant=True)
    def help(self) -> str:
        """The rows of the help overlay as JSON: `[{id, title, category, keys, menu}]`."""
        from zgc_desktop.ui.tables import help_rows

        return json.dumps(help_rows(self.keymap, self._lang), ensure_ascii=False)

    @Slot(str, result=str)
    def commandsFor(self, typed: str) -> str:
        """The commands that can be given now and match what is typed, as JSON; see tables.palette_rows."""
        from zgc_desktop.ui.tables import palette_rows

        closed = self._state.with_(overlay="")
        return json.dumps(palette_rows(typed, closed, self.keymap, self._lang, self._may), ensure_ascii=False)

    def names_of(self, id_: str) -> list[str]:
        """The keys of a command as people call them."""
        from zgc_desktop.show.keynames import key_names

        return key_names(self.keymap.of(id_), self._lang)

    @Slot(str, result=str)
    def keyOf(self, id_: str) -> str:
        """The first key of a command as people call it; empty where it has none."""
        return next(iter(self.names_of(id_)), "")

    @Slot(int, int, str, result=bool)
    def key(self, key: int, modifiers: int, text: str) -> bool:
        """Give the command of a key; False where the key has none."""
        return self.press(key_name(key, modifiers, text), text)

    def press(self, name: str, text: str) -> bool:
        """Give the command of a key by its name, in which `text` is what it writes; False where the key has none."""
        # Enter answers whether to leave before it answers the question that is up.
        if not (self._state.leaving is not None and name in ENTER) and self.answers_key(name, text):
            return True
        id_ = self.keymap.owner(name)
        if not id_ or not self._may(id_):
            self._stay()
            return False
        self.command(id_, name)
        return True

    def _stay(self) -> None:
        """Whoever was asked whether to leave does something else."""
        if self._state.leaving is not None:
            self.show_state(self._state.with_(leaving=None))

    def begin(self, state: ShowState) -> None:
        """Another show begins."""
        self.show_state(state)

    @Slot(str)
    @Slot(str, str)
    def command(self, id_: str, arg: str = "") -> None:
        """Give a command by its id."""
        self.give(id_, arg)

    def give(self, id_: str, arg: str) -> None:
        """See `command`."""
        if not self._may(id_):
            return
        state, program = self._state.with_(now=self.clock()), self.waiting()
        if program is not None:
            from zgc_desktop.show.versions import on_another_version

            there = on_another_version(state, id_, arg, self._program["slides"], program["slides"])
            if there is not None:
                self.take(program, there)
                return
        self.show_state(reduce(state, id_, arg))

    def _may(self, id_: str) -> bool:
        return self.allowed is None or id_ in self.allowed

    def show_state(self, state: ShowState) -> None:
        """Show another state, telling only what differs."""
        before, self._state = self._state, self.on_sheet(state)
        self._tell(before)

    def _tell(self, before: ShowState) -> None:
        state = self._state
        self.turned.emit()
        for field, signal in self._SIGNALS:
            if getattr(before, field) != getattr(state, field):
                getattr(self, signal).emit()
        if before.countdown != state.countdown:
            self._count()
        self.tell_asked(before)
        if before.leaving != state.leaving or before.reset != state.reset:
            self._prompt()
        if (before.ink.tool, before.ink.colour) != (state.ink.tool, state.ink.colour):
            self.toolChanged.emit()
        marked, marks = ((each.ink.pages, each.page, each.step, each.asked) for each in (before, state))
        if marked != marks:
            self.marksChanged.emit()
        self.stateChanged.emit()
        if state.wish:
            # What listens to the change may have changed the state again.
            self._state = self._state.with_(wish="")
            self.wanted.emit(state.wish)
        if before.running and not state.running:
            self.left.emit(state.flow_page + 1)
