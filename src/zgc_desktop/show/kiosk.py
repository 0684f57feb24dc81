"""A show that runs by itself on an exhibition screen, until somebody touches it; and again once nobody does.

All times are seconds of any steady clock.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

#: Silent reading of Chinese: some 7 characters a second, and a moment to find one's way on a new page.
CHARACTERS, ARRIVAL = 7.0, 3.0
SHORTEST, LONGEST = 6.0, 30.0
IDLE = 60.0
#: From then on the visitor is told that the loop is about to take over.
WARNING = 15


@dataclass(frozen=True, slots=True)
class Kiosk:
    """Whether the loop runs (`attract`) or a visitor has taken over, and since when nothing has happened.

    `pace` is the time that every step stays, 0 where it follows the text; `idle` is how long a visitor may do nothing.
    """

    pace: float = 0.0
    idle: float = IDLE
    attract: bool = True
    since: float = 0.0

    def touched(self, now: float) -> Kiosk:
        """Somebody is there."""
        return replace(self, attract=False, since=now)

    def looping(self, now: float) -> Kiosk:
        """The loop begins, or shows its next step."""
        return replace(self, attract=True, since=now)

    def due(self, now: float, stay: float) -> str:
        """What is to happen: `next` step of the loop, back `home` to it, or nothing; `stay` is as from `reading_time`."""
        waited = now - self.since
        if self.attract:
            return "next" if waited >= (self.pace or stay) else ""
        return "home" if waited >= self.idle else ""

    def left(self, now: float) -> int:
        """The seconds until the loop takes over again, once they are few; −1 before."""
        rest = -1 if self.attract else max(0, round(self.idle - (now - self.since)))
        return rest if rest <= WARNING else -1


def reading_time(view: Mapping[str, Any]) -> float:
    """How long one step of a slide stays, by what there is to read on it."""
    whole = min(LONGEST, max(SHORTEST, ARRIVAL + len(str(view.get("accessible") or "")) / CHARACTERS))
    return max(ARRIVAL, whole / max(1, int(view.get("steps") or 1)))


def following(slides: Sequence[Mapping[str, Any]], page: int) -> int:
    """The page of the loop after `page`; questions and what is kept in reserve are not for reading in passing."""
    count = len(slides)
    for offset in range(1, count + 1):
        other = (page + offset) % count
        if slides[other].get("layout") != "quiz" and not slides[other].get("reserve"):
            return other
    return page
