"""The quiz's view model: turns what a person does into steps of a session, and a session into JSON for QML.

Properties are JSON texts, each notified only when it changes, so that QML keeps what it has already drawn.
"""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable
from random import SystemRandom
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from zgc_desktop.quiz import exam
from zgc_desktop.quiz import session as steps
from zgc_desktop.quiz.session import Session
from zgc_desktop.quiz.views import Program, ThemeError
from zgc_desktop.ui.left import LeftQuizzes
from zgc_desktop.ui.meeting import Meeting
from zgc_desktop.ui.quiz_texts import asked_for, drawn, shown
from zgc_desktop.ui.room import Room


class QuizModel(QObject):
    """One quiz at a time over a composed briefing; a quiz that was left is kept and can be resumed.

    `clock` gives steady seconds, `wall` those of the clock on the wall, `seeds` a fresh seed for every quiz started without one. `room` has the questions
    made from facts and the record; without it only what was written by hand is asked, and nothing is kept.
    """

    stateChanged = Signal()
    questionChanged = Signal()
    resultChanged = Signal()
    resumableChanged = Signal()
    openSlide = Signal(int)
    """A person wants to see the slide with this page number (1-based); call `returned` afterwards."""
    closed = Signal()
    """A person leaves for the library."""
    begun = Signal()
    """What was left goes on, and is to be shown."""
    remainingChanged = Signal()

    def __init__(
        self,
        program: Program,
        clock: Callable[[], float] = time.monotonic,
        seeds: Callable[[], int] = lambda: SystemRandom().randrange(2**31),
        lang: str = "zh",
        parent: QObject | None = None,
        room: Room | None = None,
        wall: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._wall = wall
        self._room = room
        self._mode = "practice"
        self._remaining = -1
        self._timer: QTimer | None = None
        self._study: Any = None
        self._meeting = Meeting(room, program, self._step, self) if room else None
        self._left = LeftQuizzes(self, room, program, wall, self) if room else None
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

    @Property(QObject, constant=True)
    def study(self) -> QObject | None:
        """What the record tells of the person who is learning; None where nothing is kept."""
        if self._study is None and self._room is not None:
            from zgc_desktop.ui.study import StudyModel

            self._study = StudyModel(self._room, self._program, self._lang, parent=self, root=self._room.root)
            self._study.changed.connect(self._left.look)  # type: ignore[union-attr]
        return self._study  # type: ignore[no-any-return]

    @Property(QObject, constant=True)
    def left(self) -> QObject | None:
        """What was begun and left; None where nothing is kept."""
        return self._left

    @Property(QObject, constant=True)
    def meeting(self) -> QObject | None:
        """What is shown before it is first asked; None where nothing is kept."""
        return self._meeting

    @Property(int, notify=remainingChanged)
    def remaining(self) -> int:
        """The seconds that an exam has left; −1 without a limit."""
        return self._remaining

    @Slot(str)
    def start(self, options: str) -> None:
        """Begin a quiz from JSON, see quiz_texts.asked_for. What cannot be drawn leaves the empty screen with `problem` in the
        state."""
        try:
            asked = asked_for(self._program, options, self._room.language() if self._room else self._lang)
        except (ValueError, TypeError, AttributeError) as error:
            self._problem = error.words.get(self._lang) if isinstance(error, ThemeError) else str(error)
            self._show(None)
            return
        self._problem = ""
        self._mode, self._options = asked.mode, asked.options
        questions = drawn(self._program, self._room, asked, self._seeds)
        now, sure = self._clock(), asked.options["confidence"]
        if asked.mode == "exam":
            limit = asked.options["minutes"] * 60 or None
            self._begin(exam.begin_exam(questions, now, limit, self._wall(), sure))
        else:
            self._begin(steps.begin(questions, now, sure))

    def _begin(self, session: Session) -> None:
        if self._room is not None and self._meeting is not None and session.questions:
            self._room.begin(self._mode, session, self._clock(), self._options)
            self._meeting.begin(session, self._mode)
        self._show(session)
        self._tick()

    @Slot()
    def resume(self) -> None:
        """Go on with the quiz that was left."""
        self._step(lambda session, _: session)

    @Slot(result=bool)
    def resumeExam(self) -> bool:
        """Go on with the exam that broke off, also one of another day; False where there is none."""
        return self.takeUp("exam")

    @Slot(str, result=bool)
    def takeUp(self, mode: str) -> bool:
        """Go on with a quiz of a mode that was left, also on another day; False where there is none."""
        if self._resumable and self._mode == mode and (self._room is None or self._room.sits):
            self.resume()
            return True
        now = self._clock()
        kept = self._room.take_up(mode, now, self._wall()) if self._room else None
        if self._room is None or kept is None:
            return False
        self._problem, self._mode = "", mode
        self._options = self._room.options
        after = exam.tick(kept, now)
        if self._meeting is not None:
            self._meeting.begin(after, mode)
        self._keep(kept, after, now)
        self._show(after)
        self._tick()
        return True

    def forget(self, mode: str) -> None:
        """A quiz of a mode that was left is not gone on with."""
        if self._resumable and self._mode == mode:
            self._show(None)

    @Property(bool, notify=stateChanged)
    def examining(self) -> bool:
        """Whether an exam goes on, also while something else is looked at: until then nothing else is shown or asked."""
        session = self._session
        runs = session is not None and session.exam and not session.finished and bool(session.questions)
        if runs and (self._room is None or self._room.sits):
            return True
        return self._left is not None and self._left.closes()

    @Slot()
    def flag(self) -> None:
        """Mark the question of an exam to come back to."""
        self._step(lambda session, _: exam.flag(session))

    @Slot(int)
    def goTo(self, index: int) -> None:
        """Look at another question of the exam."""
        self._step(lambda session, _: exam.go_to(session, index))

    @Slot()
    def handIn(self) -> None:
        """Have the exam judged."""
        self._step(exam.hand_in)

    @Slot(int)
    def trust(self, level: int) -> None:
        """Say how sure the answer is: 1 guessed, 2 fairly, 3 sure."""
        if level in (1, 2, 3):
            self._step(lambda session, _: steps.trust(session, level))  # type: ignore[arg-type]

    @Slot()
    def hint(self) -> None:
        """Ask for the hint, which makes the answer count as guessed; a challenge has none, since it costs nothing there."""
        if self._mode != "challenge":
            self._step(lambda session, _: steps.hint(session))

    def _tick(self) -> None:
        """Once a second while an exam runs."""
        session = self._session
        runs = session is not None and session.exam and not session.finished
        left = exam.left(session, self._clock()) if session is not None and runs else None
        remaining = -1 if left is None else math.ceil(left)
        if remaining != self._remaining:
            self._remaining = remaining
            self.remainingChanged.emit()
        if runs and self._timer is None:
            self._timer = QTimer(self, interval=1000)
            self._timer.timeout.connect(self._second)
        if self._timer is not None:
            (self._timer.start if runs else self._timer.stop)()

    def _second(self) -> None:
        session = self._session
        if session is None or session.started is None:
            return
        now = self._clock()
        self._session = session = exam.catch_up(session, now, self._wall())
        after = exam.tick(session, now)
        if after is not session:
            self._keep(session, after, now)
            self._show(after)
        elif self._room is not None:
            # What a crash may cost of the clock is one second.
            self._room.save(session, now)
        self._tick()

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
    def correct(self) -> None:
        """“I was right”: the typed answer counts as right, in the record too."""
        if self._mode != "challenge":
            self._step(lambda session, _: steps.correct(session))

    @Slot()
    def takeBack(self) -> None:
        """Let the program's judgement count again."""
        self._step(lambda session, _: steps.take_back(session))

    @Slot()
    def retry(self) -> None:
        """Ask the wrong ones again."""
        again = self._session and steps.again(self._session, self._clock())
        if again:
            self._mode = "practice"
            self._begin(again)

    @Slot(int)
    def lookBack(self, place: int) -> None:
        """Look at a question of the finished quiz again, counted from 0."""
        self._step(lambda session, _: steps.look_back(session, place))

    @Slot()
    def lookOver(self) -> None:
        """Go back to the result."""
        self._step(lambda session, _: steps.look_over(session))

    @Slot()
    def another(self) -> None:
        """Draw another quiz of the same theme and size; facts and questions that were given have been asked."""
        items = self._options.get("items")
        other = {"items": [], "paper": {}, "made": True, "count": len(items)} if items else {}
        self.start(json.dumps({**self._options, "facts": [], **other}))

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
        # Whoever leaves an exam for a while leaves its clock running.
        if self._session and not self._session.exam:
            self._session = steps.pause(self._session, self._clock())
            if self._room is not None and self._session.questions:
                self._room.save(self._session, self._clock())
        if self._left is not None and self._session:
            self._left.look()

    def _step(self, step: Callable[[Session, float], Session]) -> None:
        """Take a step; whatever a person does lets a stopped clock run again."""
        if self._session:
            now = self._clock()
            before = exam.catch_up(steps.resume(self._session, now), now, self._wall())
            if before.exam and not before.finished and exam.left(before, now) == 0:
                step = exam.hand_in  # too late for anything else
            after = step(before, now)
            if self._mode == "challenge" and self._room is not None and self._room.lost(after):
                after = steps.stop(after, now) if after.index != before.index or after.finished else after
            self._keep(before, after, now)
            self._show(after)

    def _keep(self, before: Session, after: Session, now: float) -> None:
        """Have the record keep what was answered, before anything of it is shown."""
        if self._room is not None and after is not before:
            self._room.keep(before, after, now)

    def _show(self, session: Session | None) -> None:
        """Hold a session and tell what changed, the question before the state that speaks of it."""
        self._session = session
        view = shown(session, self._program, self._lang, self._mode, self._room, self._problem)
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
        if self._meeting is not None:
            self._meeting.follow(session)
        resumable = session is not None and bool(session.questions) and not session.finished
        if resumable != self._resumable:
            self._resumable = resumable
            if self._left is not None and self._left.asked:
                self._left.look()
            self.resumableChanged.emit()
