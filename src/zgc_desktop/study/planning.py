"""Can all be known by a day? If not, what would do: more a day, a later day, or less to learn.

A fact is known once it was right on two days (see `memory.standing`), so that what is first met on the last day is not
known then. Every answer is taken to be right: a plan promises no more than it can.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from zgc_desktop.study.memory import Memory, new_today


@dataclass(frozen=True, slots=True)
class Load:
    """Facts to learn: `new` were never right since the last wrong answer, `ready` were right on a day before today, `later`
    today; `known` are known."""

    new: int = 0
    ready: int = 0
    later: int = 0
    known: int = 0

    @property
    def facts(self) -> int:
        """All of them."""
        return self.new + self.ready + self.later + self.known


@dataclass(frozen=True, slots=True)
class Reach:
    """What a plan comes to: how many facts are known at its end, and the number of days after which all are, None where
    they are not.

    Where not all are known in time, `per_day` would do in the same days, `days` with as many a day, and so would to
    leave out `chapter`; None for what does not help.
    """

    known: int
    all_after: int | None
    per_day: int | None = None
    days: int | None = None
    chapter: str | None = None


def load_of(memories: Mapping[str, Memory], facts: Iterable[str], today: date) -> Load:
    """What is to be learned of some facts."""
    new = ready = later = known = 0
    for fact in facts:
        memory = memories.get(fact)
        if memory is None or not memory.since:
            new += 1
        elif memory.known:
            known += 1
        elif memory.since < today.isoformat():
            ready += 1
        else:
            later += 1
    return Load(new, ready, later, known)


def after(load: Load, per_day: int, days: int) -> tuple[int, int | None]:
    """How many facts are known after so many days, and after how many days all are."""
    new, ready, later, known = load.new, load.ready, load.later, load.known
    all_after = 0 if not new + ready + later else None
    for day in range(1, days + 1):
        if all_after is not None:
            break
        met = new_today(per_day, days - day, ready, new)
        done = min(per_day - met, ready)
        known, new, ready, later = known + done, new - met, ready - done + met + later, 0
        if not new + ready:
            all_after = day
    return known, all_after


def reach(load: Load, chapters: Mapping[str, Load], per_day: int, days: int, most: int) -> Reach:
    """What a plan of so many facts a day over so many days comes to; `chapters` is the load of each."""
    known, all_after = after(load, per_day, days)
    if all_after is not None:
        return Reach(known, all_after)
    later = _least(lambda some: after(load, per_day, some)[1] is not None, days, most)
    more = _least(lambda some: after(load, some, days)[1] is not None, per_day, load.facts)
    enough = [
        (one.facts, id_)
        for id_, one in chapters.items()
        if after(
            Load(load.new - one.new, load.ready - one.ready, load.later - one.later, load.known - one.known),
            per_day,
            days,
        )[1]
        is not None
    ]
    return Reach(known, None, more, later, min(enough)[1] if enough else None)


def _least(does: Callable[[int], bool], low: int, high: int) -> int | None:
    """The least number up to `high` that does, where `low` does not and more never does less."""
    if high <= low or not does(high):
        return None
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (low, middle) if does(middle) else (middle, high)
    return high
