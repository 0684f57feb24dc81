"""A fact is shown before it is first asked: the card as a view model, and what a person puts off or reports."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from zgc_desktop.quiz.session import drop
from zgc_desktop.quiz.views import Program, page_number

if TYPE_CHECKING:
    from zgc_desktop.quiz.session import Session
    from zgc_desktop.ui.room import Room

#: So many facts are shown one after the other, before the first of them is asked.
BLOCK = 3


class Meeting(QObject):
    """What of a review was never met. To be shown is not to answer, and counts for nothing but the day's new facts.

    `step` has the quiz take a step, see quiz.session.
    """

    cardChanged = Signal()
    reportedChanged = Signal()

    def __init__(
        self,
        room: Room,
        program: Program,
        step: Callable[[Callable[[Session, float], Session]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._room, self._program, self._step = room, program, step
        self._unmet: list[str] = []
        self._block: list[str] = []
        self._card = "{}"
        self._again = ""
        self._question = self._fact = ""
        self._reported: set[str] = set()

    def begin(self, session: Session, mode: str) -> None:
        """Another quiz begins."""
        self._block, self._reported = [], set()
        self._unmet = self._room.unmet(session) if mode == "review" else []

    def follow(self, session: Session | None) -> None:
        """Another question may be up."""
        asks = session is not None and bool(session.questions) and not session.finished
        if session is None or not asks:
            self._block = []
        looks = asks or (session is not None and session.looking)
        if session is None or not looks or str(session.question["id"]) != self._question:
            self._again = ""
        self._question = self._fact = ""
        if session is not None and looks:
            self._question = str(session.question["id"])
            fact = str(session.question["facts"][0]) if session.question["facts"] else ""
            self._fact = fact if session.response.mark is not None else ""
            if asks and session.response.mark is None and fact in self._unmet and not self._block:
                at = self._unmet.index(fact)
                self._block = self._unmet[at : at + BLOCK]
        self._show()
        self.reportedChanged.emit()

    def _show(self) -> None:
        fact = self._again or next(iter(self._block), "")
        card = json.dumps(self._of(fact) | {"again": bool(self._again)} if fact else {}, ensure_ascii=False)
        if card != self._card:
            self._card = card
            self.cardChanged.emit()

    def _of(self, fact: str) -> dict[str, Any]:
        card = self._room.pool.card(fact)
        pages = self._program["slides"]
        slide = next((one for one in pages if one["page"] == card["page"]), None)
        return card | {
            "number": page_number(self._program, card["page"]),
            "view": slide,
            "turn": self._room.met_today() + 1,
            "most": self._room.new_a_day(),
            "more": len(self._block) - 1,
        }

    @Property(str, notify=cardChanged)
    def card(self) -> str:
        """The fact that is shown, see Pool.card, and `number view turn most more again`; `{}` where none is."""
        return self._card

    @Property(bool, notify=reportedChanged)
    def told(self) -> bool:
        """Whether the card of the question on the screen can be looked at: once it is answered."""
        return bool(self._fact)

    @Slot()
    def lookAgain(self) -> None:
        """Show the card of the question that was answered."""
        if self._fact in self._room.pool.revisions:
            self._again = self._fact
            self._show()

    @Slot()
    def seen(self) -> None:
        """The fact was looked at."""
        if self._again:
            self._again = ""
            self._show()
        elif self._block:
            fact = self._block.pop(0)
            self._unmet.remove(fact)
            self._room.mark("met", fact)
            self._show()

    @Slot()
    def putOff(self) -> None:
        """The fact is not to be learned for the time being."""
        if self._again:
            self._room.mark("suspended", self._again)
            self.seen()
        elif self._block:
            fact = self._block.pop(0)
            self._unmet.remove(fact)
            self._room.mark("suspended", fact)
            self._step(lambda session, now: drop(session, fact, now))
            self._show()

    @Property(bool, notify=reportedChanged)
    def reported(self) -> bool:
        """Whether the question on the screen was reported just now."""
        return self._question in self._reported

    @Slot()
    def report(self) -> None:
        """Something is wrong with the question on the screen, or after all it is not."""
        if self._question:
            self._reported ^= {self._question}
            self._room.mark("reported", self._question, self._question in self._reported)
            self.reportedChanged.emit()
