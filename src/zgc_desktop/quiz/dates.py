"""Days, months, years and spans of years as people type them."""

from __future__ import annotations

import re
from typing import NamedTuple

from zgc_desktop.quiz.typing import tidy
from zgc_desktop.text.numerals import read_whole

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = "|".join((*_MONTHS, "sept"))
_HAN = "[零〇一二三四五六七八九十]"
_YEAR = r"(\d{4}|\d{2}|[零〇一二三四五六七八九]{4}|[零〇一二三四五六七八九]{2})"
_NUMBER = rf"(\d{{1,2}}|{_HAN}{{1,3}})"
_FORMS = (
    re.compile(rf"{_YEAR}年(?:{_NUMBER}月份?(?:{_NUMBER}[日号]?)?)?"),
    re.compile(r"(\d{4})[-/.,、—–](\d{1,2})(?:[-/.,、—–](\d{1,2})[日号]?)?"),
    re.compile(r"(\d{4})(\d{2})(\d{2})?"),
    re.compile(r"(\d{4})"),
    re.compile(r"([零〇一二三四五六七八九]{4})"),
)
_DAY_FIRST = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)?(?:of)?({_MONTH})[a-z]*[.,]?(\d{{4}})")
_MONTH_FIRST = re.compile(rf"({_MONTH})[a-z]*[.,]?(?:(\d{{1,2}})(?:st|nd|rd|th)?,)?(\d{{4}})")
_AMERICAN = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_SPAN = re.compile(rf"{_YEAR}年?(?:-|—+|–|~|～|至|到|\.\.|/|、)+{_YEAR}年?(?:间|期间)?")
_LEAD = re.compile(r"^(?:是|在|于|自|从|答案是|大约|约|公元)+")
_END = re.compile(r"(?:吧|了|的|发布|启动|开始|期间|间|那天|当天)+$")


class Day(NamedTuple):
    """A year, and the month and day of it where they are said (0 where not); `last` is the last year of a span."""

    year: int
    month: int = 0
    day: int = 0
    last: int = 0


def read_day(text: str) -> Day | None:
    """The date that a text is; None where it is none, or may be two."""
    if len(text) > 64:
        return None
    # 2013 9 30: here a space is a mark between numbers.
    typed = tidy(re.sub(r"(?<=\d)\s+(?=\d)", "-", text.strip().replace(", ", ",")))
    typed = _END.sub("", _LEAD.sub("", typed))
    if match := _SPAN.fullmatch(typed):
        first, last = _year(match[1]), _year(match[2])
        # 2013-09 is a month, 2024-27 the years up to 2027.
        if first and last and last > first and not (len(match[2]) == 2 and 1 <= int(last % 100) <= 12):
            return Day(first, last=last)
    for form in _FORMS:
        if match := form.fullmatch(typed):
            year, month, day = (*match.groups(), None, None)[:3]
            found = Day(_year(year or ""), _small(month), _small(day))
            if found.year and found.month <= 12 and found.day <= 31:
                return found
            return None
    if match := _DAY_FIRST.fullmatch(typed):
        return Day(int(match[3]), _MONTHS.index(match[2][:3]) + 1, int(match[1]))
    if match := _MONTH_FIRST.fullmatch(typed):
        return Day(int(match[3]), _MONTHS.index(match[1][:3]) + 1, int(match[2] or 0))
    if match := _AMERICAN.fullmatch(typed):
        one, other = int(match[1]), int(match[2])
        # Only where it cannot be mistaken.
        if one > 12 >= other:
            return Day(int(match[3]), other, one)
        if other > 12 >= one or one == other:
            return Day(int(match[3]), one, other)
    return None


def same_day(given: Day, wanted: Day) -> bool:
    """Whether a date says what was asked for; a day may be told where the month was asked."""
    if given.last or wanted.last:
        return given == wanted
    return all(one == other for one, other in zip(given, wanted, strict=True) if other)


def _year(text: str) -> int:
    if text.isdecimal():
        number = int(text)
    else:
        digits = ["零〇一二三四五六七八九".index(c) for c in text]
        number = int("".join(str(max(0, digit - 1)) for digit in digits))
    return number if number > 999 else 2000 + number if number < 100 and len(text) == 2 else 0


def _small(text: str | None) -> int:
    if not text:
        return 0
    return int(text) if text.isdecimal() else read_whole(text) or 99
