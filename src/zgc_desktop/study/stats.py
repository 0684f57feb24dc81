"""What the record tells: recall by theme and fact, days of practice, what comes, and what is confidently wrong.

All of it is worked out from the small tables beside the log, whose size grows with facts and days, not with answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from zgc_desktop.study.memory import Memory, Schedule

#: Weeks of the calendar, and days of the forecast.
WEEKS, AHEAD = 26, 30


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact: answers, how many were right, recall now (0 to 1), mean seconds, sure and wrong."""

    fact: str
    theme: str
    slide: str
    answers: int
    right: int
    sure_wrong: int
    seconds: float
    recall: float


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """A theme: its facts, how many were asked, answers, right ones, and the mean recall over all its facts."""

    theme: str
    facts: int
    asked: int
    answers: int
    right: int
    recall: float


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
            schedule.recall(memories.get(fact), now),
        )
        for fact, theme, slide, answers, right, sure_wrong, seconds in sums
    ]


def theme_lines(lines: Iterable[FactLine], facts: Mapping[str, str]) -> list[ThemeLine]:
    """A line a theme; `facts` are all facts with their theme: one that was never asked counts as not recalled."""
    themes: dict[str, list[float]] = {}
    for theme in facts.values():
        themes.setdefault(theme, [0, 0, 0, 0, 0.0])[0] += 1
    for line in lines:
        theme = facts.get(line.fact, "")
        if theme in themes:
            sums = themes[theme]
            sums[1] += 1
            sums[2] += line.answers
            sums[3] += line.right
            sums[4] += line.recall
    return [
        ThemeLine(theme, int(count), int(asked), int(answers), int(right), recall / count if count else 0.0)
        for theme, (count, asked, answers, right, recall) in themes.items()
    ]


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
        (line for line in lines if line.sure_wrong), key=lambda line: (-line.sure_wrong, line.recall)
    )


def slowest(lines: Iterable[FactLine]) -> list[FactLine]:
    """Facts by the mean time of thinking, the longest first."""
    return sorted(lines, key=lambda line: -line.seconds)


def confused(rows: Iterable[Sequence[Any]]) -> list[tuple[str, str, str, int]]:
    """Fact, what was chosen instead, slide, how often; the most often first. `rows` are the record's confusions."""
    return sorted(((row[1], row[2], row[3], row[4]) for row in rows), key=lambda row: (-row[3], row[0]))
