"""The quiz's view model: turns what a person does into steps of a session, and a session into JSON for QML.

Properties are JSON texts, each notified only when it changes, so that QML keeps what it has already drawn.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from random import SystemRandom
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from zgc_desktop.quiz import session as steps
from zgc_desktop.quiz.draw import draw
from zgc_desktop.quiz.session import Session
from zgc_desktop.quiz.view import screen_view
from zgc_desktop.quiz.views import Program, ThemeError, theme_number

DEFAULT_COUNT = 10
SEEDS = 2**31


def _new_seed() -> int:
    return SystemRandom().randrange(SEEDS)


class QuizModel(QObject):
    """One quiz at a time over a composed briefing; a quiz that was left is kept and can be resumed.

    `clock` gives steady seconds, `seeds` a fresh seed for every quiz started without one.
    """

    stateChanged = Signal()
    questionChanged = Signal()
    resultChanged = Signal()
    resumableChanged = Signal()
    openSlide = Signal(int)
    """A person wants to see the slide with this page number (1-based); call `returned` afterwards."""
    closed = Signal()
    """A person leaves for the library."""

    def __init__(
        self,
        program: Program,
        clock: Callable[[], float] = time.monotonic,
        seeds: Callable[[], int] = _new_seed,
        lang: str = "zh",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._program = program
        self._clock = clock
        self._seeds = seeds
        self._lang = lang
        self._session: Session | None = None
        self._options: dict[str, Any] = {}
        self._state = self._question = self._result = ""
        self._problem = ""
        self._resumable = False
        self._show(None)

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        """The screen without the question itself, as JSON (see quiz.view.screen_view)."""
        return self._state

    @Property(str, notify=questionChanged)
    def question(self) -> str:
        """The question shown, a QuestionView as JSON; `{}` when there is none."""
        return self._question

    @Property(str, notify=resultChanged)
    def result(self) -> str:
        """The ResultView of the last finished quiz as JSON; empty before there is one."""
        return self._result

    @Property(bool, notify=resumableChanged)
    def resumable(self) -> bool:
        """Whether an unfinished quiz waits."""
        return self._resumable

    @Slot(str)
    def start(self, options: str) -> None:
        """Begin a quiz from JSON `{theme, count, seed}`; all three may be missing or null.

        Without `count` ten questions are drawn, with 0 all. What cannot be drawn leaves the empty screen
        with `problem` in the state.
        """
        try:
            read = json.loads(options or "{}")
            theme = theme_number(self._program, read.get("theme"))
            count = DEFAULT_COUNT if read.get("count") is None else int(read["count"])
            seed = self._seeds() if read.get("seed") is None else int(read["seed"])
        except (ValueError, TypeError, AttributeError) as error:
            self._problem = error.words.get(self._lang) if isinstance(error, ThemeError) else str(error)
            self._show(None)
            return
        self._problem = ""
        self._options = {"theme": theme, "count": count}
        drawn = draw(self._program.get("questions", []), count or None, theme, seed)
        self._show(steps.begin(drawn, self._clock()))

    @Slot()
    def resume(self) -> None:
        """Go on with the quiz that was left."""
        self._step(lambda session, _: session)

    @Slot()
    def returned(self) -> None:
        """The slide that was looked at is closed again."""
        self.resume()

    @Slot(str)
    def select(self, letter: str) -> None:
        """Choose or toggle an option."""
        self._step(lambda session, _: steps.select(session, letter))

    @Slot(str)
    def typeText(self, text: str) -> None:
        """Take over what a numeric question's field holds."""
        self._step(lambda session, _: steps.type_text(session, text))

    @Slot(int, str)
    def typeGap(self, gap: int, text: str) -> None:
        """Take over what the field of a gap holds."""
        self._step(lambda session, _: steps.type_gap(session, gap, text))

    @Slot(int, str)
    def pair(self, row: int, letter: str) -> None:
        """Give an option to a row of a matching; an empty letter takes it away."""
        self._step(lambda session, _: steps.pair(session, row, letter))

    @Slot()
    def submit(self) -> None:
        """Grade the answer."""
        self._step(lambda session, _: steps.submit(session))

    @Slot()
    def advance(self) -> None:
        """Go to the next question or to the result."""
        self._step(steps.advance)

    @Slot()
    def back(self) -> None:
        """Look at the question before."""
        self._step(lambda session, _: steps.back(session))

    @Slot()
    def skip(self) -> None:
        """Leave the question; it counts as wrong."""
        self._step(steps.skip)

    @Slot()
    def retry(self) -> None:
        """Ask the wrong ones again."""
        again = self._session and steps.again(self._session, self._clock())
        if again:
            self._show(again)

    @Slot()
    def another(self) -> None:
        """Draw another quiz of the same theme and size."""
        self.start(json.dumps(self._options))

    @Slot()
    def look(self) -> None:
        """Open the slide that teaches the question shown, once it is answered."""
        session = self._session
        if session and session.phase == "answered":
            self.lookAt(int(session.question.get("page") or 0))

    @Slot(int)
    def lookAt(self, page: int) -> None:
        """Open a slide; the quiz waits as it is, with its clock stopped."""
        if page > 0:
            self._pause()
            self.openSlide.emit(page)

    @Slot()
    def leave(self) -> None:
        """Go back to the library; the quiz is kept."""
        self._pause()
        self.closed.emit()

    def _pause(self) -> None:
        if self._session:
            self._session = steps.pause(self._session, self._clock())

    def _step(self, step: Callable[[Session, float], Session]) -> None:
        """Take a step; whatever a person does lets a stopped clock run again."""
        if self._session:
            now = self._clock()
            self._show(step(steps.resume(self._session, now), now))

    def _show(self, session: Session | None) -> None:
        """Hold a session and tell what changed, the question before the state that speaks of it."""
        self._session = session
        view = screen_view(session, self._program, self._lang)
        if self._problem:
            view["problem"] = self._problem
        question = json.dumps(view.pop("question", {}), ensure_ascii=False)
        summary = view.pop("result", None)
        state = json.dumps(view, ensure_ascii=False)
        if question != self._question:
            self._question = question
            self.questionChanged.emit()
        if summary is not None and (result := json.dumps(summary, ensure_ascii=False)) != self._result:
            self._result = result
            self.resultChanged.emit()
        if state != self._state:
            self._state = state
            self.stateChanged.emit()
        resumable = session is not None and bool(session.questions) and not session.finished
        if resumable != self._resumable:
            self._resumable = resumable
            self.resumableChanged.emit()
