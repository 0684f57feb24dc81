"""The show's clock as one frozen value, and the pace: where the talk is against where it should be.

All times are seconds; `now` is any steady clock's. The pace follows pdfpc: the expected time on a page is what was
planned for the pages before it, plus the time already spent on it as long as that stays within its own plan.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

#: Nobody wants to hear of less.
QUIET = 10.0


class Clock(NamedTuple):
    """Time spent on every page, in all; it runs since `since`, or stands where that is None.

    `first` is the page that the talk began with: what is planned for the pages before it counts for nothing. `away` is
    the page of the talk that a page in reserve interrupts, −1 where none does: time there is spent, but not planned.
    """

    spent: tuple[float, ...]
    page: int = 0
    since: float | None = None
    first: int = 0
    away: int = -1

    @property
    def place(self) -> int:
        """The page that the talk is at."""
        return self.page if self.away < 0 else self.away

    @property
    def running(self) -> bool:
        """Whether the clock runs."""
        return self.since is not None

    @property
    def started(self) -> bool:
        """Whether it ever ran."""
        return self.running or any(self.spent)

    def elapsed(self, now: float) -> float:
        """All time that was spent."""
        return sum(self.spent) + self._running_for(now)

    def on_page(self, now: float) -> float:
        """The time spent on the page that is up, all visits together."""
        return (self.spent[self.page] if self.spent else 0.0) + self._running_for(now)

    def _running_for(self, now: float) -> float:
        return max(0.0, now - self.since) if self.since is not None else 0.0

    def start(self, now: float) -> Clock:
        """The clock running."""
        return self if self.running else self._replace(since=now)

    def stop(self, now: float) -> Clock:
        """The clock standing, what has run kept."""
        return self._kept(now)._replace(since=None)

    def toggle(self, now: float) -> Clock:
        """Stopped if it runs, running if it stands."""
        return self.stop(now) if self.running else self.start(now)

    def reset(self, now: float) -> Clock:
        """All times at zero, the talk beginning here; running on if it runs."""
        since = now if self.running else None
        return self._replace(spent=(0.0,) * len(self.spent), since=since, first=self.place)

    def turn(self, page: int, now: float, away: int = -1) -> Clock:
        """The clock on another page."""
        return self._kept(now)._replace(page=page, away=away)

    def _kept(self, now: float) -> Clock:
        if self.since is None or not self.spent:
            return self
        spent = list(self.spent)
        spent[self.page] += self._running_for(now)
        return self._replace(spent=tuple(spent), since=now)


class Talk(NamedTuple):
    """When the talk began, on the clock of its state, and whether it is a rehearsal, whose times may become the plan."""

    began: float = 0.0
    rehearsal: bool = False


def expected(clock: Clock, plan: Sequence[float], now: float) -> float:
    """The elapsed time at which the show should be where it is; `plan` holds seconds a page."""
    place = clock.place
    before = sum(plan[:place]) - skipped(clock, plan)
    spent = clock.on_page(now) if clock.away < 0 else clock.spent[place]
    return before + min(spent, plan[place] if place < len(plan) else 0.0)


def skipped(clock: Clock, plan: Sequence[float]) -> float:
    """The planned seconds of the pages before the one that the talk began with."""
    return sum(plan[: clock.first])


def lateness(clock: Clock, plan: Sequence[float], now: float) -> float:
    """Seconds behind the plan; negative when ahead."""
    return clock.elapsed(now) - expected(clock, plan, now)


def remaining(clock: Clock, plan: Sequence[float], now: float) -> float:
    """Seconds of the whole plan that are left; negative once the talk has run over."""
    return sum(plan) - skipped(clock, plan) - clock.elapsed(now)


#: Seconds, minutes, and both, as they are said.
_SAID = {"zh": ("{s}秒", "{m}分", "{m}分{s:02d}秒"), "en": ("{s} s", "{m} min", "{m} min {s:02d} s")}


def spoken(seconds: float, lang: str = "zh") -> str:
    """A length of time as it is said: 20秒, 1分05秒, 12分."""
    minutes, rest = divmod(round(abs(seconds)), 60)
    only_seconds, only_minutes, both = _SAID["en" if lang == "en" else "zh"]
    said = only_seconds if not minutes else both if rest else only_minutes
    return said.format(m=minutes, s=rest)


def pace(late: float, lang: str = "zh") -> str:
    """One sentence on the pace: 比计划早20秒."""
    if abs(late) < QUIET:
        return "on plan" if lang == "en" else "与计划一致"
    if lang == "en":
        return f"{spoken(late, lang)} {'behind' if late > 0 else 'ahead of'} plan"
    return f"比计划{'晚' if late > 0 else '早'}{spoken(late)}"


def timer(seconds: float) -> str:
    """A running time: 12:40, 1:02:05; with a minus sign below zero."""
    whole = int(abs(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, rest = divmod(rest, 60)
    sign = "−" if seconds <= -1 else ""
    return f"{sign}{hours}:{minutes:02d}:{rest:02d}" if hours else f"{sign}{minutes}:{rest:02d}"
