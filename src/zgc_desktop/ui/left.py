"""What was begun and left, by name: an exam, a practice, a review; to be gone on with or given up."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from zgc_desktop.quiz.views import Program, chapter_of
from zgc_desktop.ui.room import ENDLESS, LEFT

if TYPE_CHECKING:
    from zgc_desktop.study.store import Sitting
    from zgc_desktop.ui.quiz import QuizModel
    from zgc_desktop.ui.room import Room


class LeftQuizzes(QObject):
    """What whoever is learning has left. The record is asked when something may have changed, and only where there is one."""

    changed = Signal()

    def __init__(
        self, quiz: QuizModel, room: Room, program: Program, wall: Callable[[], float], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._quiz, self._room, self._program, self._wall = quiz, room, program, wall
        self._offers: list[dict[str, Any]] = []
        self.asked = False
        """Whether anybody has wanted to know."""

    @Property(str, notify=changed)
    def offers(self) -> str:
        """What can be gone on with, the exam first: `mode number total answered theme begun minutes remaining`; `begun` and
        `minutes` tell when it began and how long ago it was left, `remaining` the seconds of an exam, −1 without a limit."""
        return json.dumps(self._offers, ensure_ascii=False)

    @Slot()
    def look(self) -> None:
        """Something may have been left, or may go on."""
        self.asked = True
        learner = self._room.learner
        offers = []
        if learner.exists():
            found = [(mode, learner.left(mode)) for mode in ("exam", *LEFT)]  # type: ignore[arg-type]
            offers = [row for mode, sitting in found if sitting and (row := self._row(mode, sitting))]
        if offers != self._offers:
            self._offers = offers
            self.changed.emit()

    def closes(self) -> bool:
        """Whether an exam that was not handed in still runs, so that nothing else is shown or asked."""
        if not self.asked:
            self.look()
        return any(row["mode"] == "exam" and self._wall() < row["until"] for row in self._offers)

    def _row(self, mode: str, sitting: Sitting) -> dict[str, Any] | None:
        state = sitting.state
        try:
            questions, index = list(state["questions"]), int(state["index"])
            limit = None if state.get("limit") is None else float(state["limit"])
            left = self._left(state, limit)
            given = sum(
                bool(any(row["chosen"]) or row["typed"].strip() or any(map(str.strip, row["blanks"])))
                for row in state["responses"]
            )
            at = datetime.fromisoformat(str(state.get("at") or sitting.started.isoformat()))
        except (KeyError, TypeError, ValueError, AttributeError):
            return None
        if not questions:
            return None
        options = state.get("options")
        options = options if isinstance(options, dict) else {}
        theme, paper = options.get("theme"), options.get("paper")
        title = str(paper.get("title") or "") if isinstance(paper, dict) else ""
        return {
            "mode": mode,
            "number": index + 1,
            "total": len(questions),
            "answered": given,
            "theme": title
            or ("" if theme is None else str(chapter_of(self._program, theme).get("name") or "")),
            "begun": sitting.started.astimezone().isoformat(timespec="minutes"),
            "minutes": max(0, int((datetime.now(UTC) - at).total_seconds() // 60)),
            "remaining": -1 if limit is None else round(left),
            "until": self._wall() + left,
        }

    def _left(self, state: Mapping[str, Any], limit: float | None) -> float:
        """The seconds that an exam runs on, by the stricter of its clocks."""
        begun = state.get("begun")
        gone = 0.0 if begun is None else self._wall() - float(begun)
        return max(0.0, (limit or ENDLESS) - max(gone, float(state["elapsed"]) if limit else 0.0))

    @Slot(str)
    def goOn(self, mode: str) -> None:
        """Go on with what was left."""
        if self._quiz.takeUp(mode):
            self._quiz.begun.emit()
        self.look()

    @Slot(str)
    def giveUp(self, mode: str) -> None:
        """Leave it at that: an exam is handed in as it is, of the others what was answered stays."""
        if mode == "exam":
            if self._quiz.takeUp(mode):
                self._quiz.handIn()
                self._quiz.begun.emit()
        else:
            self._room.learner.put_away(mode)  # type: ignore[arg-type]
            self._quiz.forget(mode)
        self.look()
