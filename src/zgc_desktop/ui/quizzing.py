"""The quiz of a window: made when it is first wanted, and begun from wherever somebody wants one."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from zgc_desktop.ui.shelf import Program, Shelf


class Quizzing(QObject):
    """Has one quiz at a time on the briefing on a shelf; `make` makes its model. Until `sealed_until`, in seconds of the clock
    on the wall, an exam may go on that was begun before the program was."""

    changed = Signal()
    resultChanged = Signal()
    begun = Signal()
    """The quiz is to be shown."""
    closed = Signal()
    openSlide = Signal(int)
    """A page (from 1) is wanted that the quiz is about."""

    def __init__(
        self,
        shelf: Shelf,
        make: Callable[[Program], QObject],
        sealed_until: Callable[[], float] = lambda: 0,
        wall: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(shelf)
        self._shelf, self._make = shelf, make
        self._sealed_until, self._wall = sealed_until, wall
        self.quiz: Any = None
        """The quiz's model, None before the first."""

    @property
    def result(self) -> str:
        """The result of the last finished quiz as JSON, empty before there is one."""
        return str(getattr(self.quiz, "result", ""))

    def forget(self) -> None:
        """The questions are others now."""
        self.quiz = None
        self.changed.emit()

    def have(self) -> None:
        """Have the quiz ready, before one is begun."""
        if self.quiz is None:
            self.quiz = quiz = self._make(self._shelf.program)
            quiz.setParent(self._shelf)
            quiz.openSlide.connect(self.openSlide)  # type: ignore[attr-defined]
            quiz.closed.connect(self.closed)  # type: ignore[attr-defined]
            quiz.begun.connect(self.begun)  # type: ignore[attr-defined]
            quiz.resultChanged.connect(self.resultChanged)  # type: ignore[attr-defined]
            self.changed.emit()

    def sealed(self) -> bool:
        """Whether an exam goes on; until it is handed in nothing else is shown or asked."""
        if self.quiz is None and self._wall() < self._sealed_until():
            self.have()
        return bool(getattr(self.quiz, "examining", False))

    def start(self, options: str) -> None:
        """Start a quiz from JSON `{theme, count, seed}`; during an exam none is begun."""
        self.have()
        if self.sealed():
            self._shelf.exam_goes_on()
            return
        self.quiz.start(options)
        self.begun.emit()

    def start_on_chapter(self, page: int) -> None:
        """Start a quiz on the chapter of a page (from 0), where questions are about it."""
        program = self._shelf.program
        chapter = program["slides"][page].get("chapter", -1)
        self.start(json.dumps({"theme": chapter if chapter in program["questions"].themes else None}))

    def returned(self) -> None:
        """The quiz that was interrupted is up again."""
        returned = getattr(self.quiz, "returned", None)
        if returned is not None:
            returned()
