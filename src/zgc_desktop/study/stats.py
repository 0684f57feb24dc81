"""What the record tells: what is known by theme and fact, days of practice, what comes, and what is confidently wrong.

All of it is worked out from the small tables beside the log, whose size grows with facts and days, not with answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from zgc_desktop.study.memory import Memory, Schedule

#: Weeks of the calendar, and days of the forecast.
WEEKS, AHEAD = 26, 30


State = Literal["known", "learning", "missed", "unseen"]
"""Recalled on a later day and not wrong since; right, but not yet on a later day; wrong, and not right since; never
answered."""


def state_of(memory: Memory | None) -> State:
    """How well a fact is known."""
    if memory is None:
        return "unseen"
    return "known" if memory.known else "learning" if memory.since else "missed"


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact: answers, how many were right, mean seconds, sure and wrong, how often it was left out.

    `recall` is the estimate (0 to 1) of a fact that is known; of any other there is none.
    """

    fact: str
    theme: str
    slide: str
    answers: int
    right: int
    sure_wrong: int
    seconds: float
    skipped: int
    state: State
    recall: float | None


@dataclass(slots=True)
class ThemeLine:
    """A theme: its facts, how many are in each state, answers, right ones, and how many of the known ones are likely to
    be recalled now."""

    theme: str
    facts: int = 0
    known: int = 0
    learning: int = 0
    missed: int = 0
    answers: int = 0
    right: int = 0
    skipped: int = 0
    expected: float = 0.0

    @property
    def unseen(self) -> int:
        """The facts that were never answered."""
        return self.facts - self.known - self.learning - self.missed


def fact_lines(
    sums: Iterable[Sequence[Any]], memories: Mapping[str, Memory], now: datetime, schedule: Schedule
) -> list[FactLine]:
    """A line a fact that was asked; `sums` are the record's rows by fact."""
    return [
        FactLine(
            fact,
            theme,
            slide,
            answers,
            right,
            sure_wrong,
            seconds / max(1, answers),
            skipped,
            state := state_of(memories.get(fact)),
            schedule.recall(memories[fact], now) if state == "known" else None,
        )
        for fact, theme, slide, answers, right, sure_wrong, seconds, skipped in sums
    ]


def theme_lines(lines: Iterable[FactLine], facts: Mapping[str, str]) -> list[ThemeLine]:
    """A line a theme; `facts` are all facts with their theme."""
    themes: dict[str, ThemeLine] = {}
    for theme in facts.values():
        themes.setdefault(theme, ThemeLine(theme)).facts += 1
    for line in lines:
        sums = themes.get(facts.get(line.fact, ""))
        if sums is not None:
            sums.known += line.state == "known"
            sums.learning += line.state == "learning"
            sums.missed += line.state == "missed"
            sums.answers += line.answers
            sums.right += line.right
            sums.skipped += line.skipped
            sums.expected += line.recall or 0.0
    return list(themes.values())


def first_day(today: date) -> date:
    """The Monday that the calendar begins with."""
    return today - timedelta(days=today.weekday() + 7 * (WEEKS - 1))


def calendar(days: Iterable[Sequence[Any]], today: date) -> list[tuple[date, int]]:
    """Answers a day over the last weeks, up to today; `days` are the record's rows by day."""
    counts = {row[0]: row[1] for row in days}
    first = first_day(today)
    every = [first + timedelta(days=n) for n in range((today - first).days + 1)]
    return [(day, counts.get(day.isoformat(), 0)) for day in every]


def forecast(memories: Iterable[Memory], now: datetime) -> list[int]:
    """Reviews that fall due today (those overdue among them) and on each of the coming days."""
    days = [0] * AHEAD
    today = now.astimezone().date()
    for memory in memories:
        ahead = max(0, (memory.due.astimezone().date() - today).days)
        if ahead < AHEAD:
            days[ahead] += 1
    return days


def sure_and_wrong(lines: Iterable[FactLine]) -> list[FactLine]:
    """Facts that were answered wrongly with confidence, the most often first."""
    return sorted(
        (line for line in lines if line.sure_wrong), key=lambda line: (-line.sure_wrong, line.recall or 0.0)
    )


def slowest(lines: Iterable[FactLine]) -> list[FactLine]:
    """Facts by the mean time of thinking, the longest first."""
    return sorted((line for line in lines if line.answers), key=lambda line: -line.seconds)


def confused(rows: Iterable[Sequence[Any]]) -> list[tuple[str, str, str, int]]:
    """Fact, what was chosen instead, slide, how often; the most often first. `rows` are the record's confusions."""
    return sorted(((row[1], row[2], row[3], row[4]) for row in rows), key=lambda row: (-row[3], row[0]))
