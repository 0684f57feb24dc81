"""Periods: a year, a month, a day, a range of them, or unknown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_POINT = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?\Z")
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time; `start` and `end` are (year, month or 0, day or 0), the same for a single point."""

    start: tuple[int, int, int] | None
    end: tuple[int, int, int] | None
    name: str = ""

    @property
    def known(self) -> bool:
        """Whether the source states the period."""
        return self.start is not None

    @property
    def precision(self) -> str:
        """How exact the start is: `year`, `month` or `day`."""
        assert self.start is not None
        return "day" if self.start[2] else "month" if self.start[1] else "year"

    def printed(self, lang: str = "zh") -> str:
        """As readers expect it: 2024年, 2013年9月30日, 2021—2025年, “十四五”期间, 未注明统计年份."""
        if self.start is None or self.end is None:
            return "year not stated" if lang == "en" else "未注明统计年份"
        if self.name:
            return f"{self.start[0]}–{self.end[0]}" if lang == "en" else f"“{self.name}”期间"
        if self.start == self.end:
            return _point(self.start, lang)
        if lang == "en":
            return f"{_point(self.start, lang)}–{_point(self.end, lang)}"
        if self.start[1] == 0:
            return f"{self.start[0]}—{self.end[0]}年"
        return f"{_point(self.start, lang)}—{_point(self.end, lang)}"

    def span(self) -> tuple[float, float]:
        """From and to as fractional years: 2024 is (2024.0, 2025.0), 2024-04 is (2024.25, 2024.333…)."""
        assert self.start is not None
        assert self.end is not None
        return _fraction(self.start), _fraction(self.end, end=True)


def print_periods(periods: Iterable[Period], lang: str = "zh") -> str:
    """Several periods in order of time, each once by whatever name; that some are unknown is said last."""
    known: dict[tuple[float, float], Period] = {}
    unknown = ""
    for period in periods:
        if period.known:
            known.setdefault(period.span(), period)
        else:
            unknown = period.printed(lang)
    words = [known[span].printed(lang) for span in sorted(known)]
    if lang == "en":
        return ", ".join([*words, "in part not stated"] if words and unknown else words) or unknown
    return "、".join(words) + ("，部分" if words and unknown else "") + unknown


def _point(point: tuple[int, int, int], lang: str) -> str:
    year, month, day = point
    if lang == "en":
        words = [str(day)] if day else []
        words += [_MONTHS[month - 1]] if month else []
        return " ".join([*words, str(year)])
    return f"{year}年" + (f"{month}月" if month else "") + (f"{day}日" if day else "")


def _fraction(point: tuple[int, int, int], *, end: bool = False) -> float:
    year, month, day = point
    if not month:
        return float(year + end)
    if not day:
        return year + (month - 1 + end) / 12
    return year + (month - 1 + (day - 1 + end) / _DAYS[month - 1]) / 12


@lru_cache(maxsize=4096)
def parse_period(text: str) -> Period:
    """The period written `2024`, `2024-04`, `2013-09-30`, `2021..2025`, `十四五`, `十三五` or `unknown`.

    Raises ValueError for anything else.
    """
    if text == "unknown":
        return Period(None, None)
    if text in ("十四五", "十三五"):
        first = 2021 if text == "十四五" else 2016
        return Period((first, 0, 0), (first + 4, 0, 0), text)
    first_text, dots, last_text = text.partition("..")
    start = _parse_point(first_text)
    end = _parse_point(last_text) if dots else start
    if end < start:
        raise ValueError(text)
    return Period(start, end)


def _parse_point(text: str) -> tuple[int, int, int]:
    match = _POINT.match(text.strip())
    if match is None:
        raise ValueError(text)
    year, month, day = (int(part or 0) for part in match.groups())
    if (
        not year
        or month > 12
        or (match.group(2) and month < 1)
        or (match.group(3) and not 1 <= day <= _DAYS[month - 1])
    ):
        raise ValueError(text)
    return year, month, day
