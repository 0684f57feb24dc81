"""Amounts as people type them: digits of any width, thousands separators, Chinese numerals, scales, units.

A number is followed by a counter, the thing counted, marks, or another unit; what is none of these cannot be read, and who
typed it is asked again. Everything is exact: numbers are fractions, so 0.64653 万亿元 and 6465.3 亿元 are one value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from zgc_desktop.quiz.things import Things, things_of
from zgc_desktop.quiz.typing import tidy
from zgc_desktop.quiz.units import Unit, find_unit, same_base, split_scale, unit_named
from zgc_desktop.text.fold import simplified
from zgc_desktop.text.numerals import SCALES, WHOLE_UNITS, Numeral, read_numeral
from zgc_desktop.text.numerals import read_whole as read_integer

__all__ = [
    "MAX_LENGTH", "Quantity", "Sense", "Unreadable", "fits", "parse_quantity", "qualifier_of", "read_integer", "same_base",
    "split_unit",
]  # fmt: skip

MAX_LENGTH = 64
"""Longer input is no amount; the limit also bounds the work a paste can cause."""

Sense = Literal["", "about", "under", "over"]
"""What a qualifier says about the true value; empty for no qualifier."""

_SENSES: tuple[tuple[Sense, re.Pattern[str]], ...] = (
    ("about", re.compile(r"约|大概|大致|差不多|左右|上下|[≈~]|about|around|approx|roughly|circa")),
    (
        "under",
        re.compile(
            r"(?<!最)近(?!几|年)|不到|不足|不满|未到|小于|少于|低于|不超过|<|≤|nearly|almost|upto|under|lessthan|fewer"
        ),
    ),
    (
        "over",
        re.compile(
            r"(?<!不)超|逾|突破|过|余|多(?!于)|多于|以上|(?<!不)大于|高于|不少于|不低于|至少|起码|出头|开外|不止|不下|>|≥"
            r"|\+|(?<!not)over|morethan|greaterthan|atleast"
        ),
    ),
)
#: Currencies that are written before the number.
_MONEY = re.compile(r"(?:人民币|rmb|cny|us\$|hk\$|usd|hkd|eur|gbp|jpy|[¥$€£])$")
_VAGUE = re.compile(r"有余|余|多|几|来|出头")
_TAIL = re.compile(r"st|nd|rd|th|强|弱|左右|上下|以上|有余|余|多|整|\+|出头|开外|之多|不到")
#: 近千家, 超百项: a scale alone, said of about as many.
_ROUND = re.compile(
    r"(?:近|超过|超|逾|过|上|约|不到|不足|突破|达|将近|接近|大约)([百千]?[万亿]|[百千]|万亿)"
    r"|^([百千]?[万亿]|[百千]|万亿)(?=.{0,2}(?:左右|上下|余|多|来|以上)|[家个项条件人元种所])"
)
_DIGIT = re.compile("[0-9.零〇一二两三四五六七八九十百千半]")
#: A single letter, or a short word, only where no other letter follows but those of a currency.
_SIZE = re.compile(
    r"(trillion|billion|million|thousand|hundred)s?|(tn|bn|mn|mil|wan|yi|[bmt])(?=$|[^a-z0-9]|yuan|rmb|usd|cny|dollar)"
)
_SIZES = {
    "trillion": 10**12, "billion": 10**9, "million": 10**6, "thousand": 1000, "hundred": 100, "tn": 10**12, "bn": 10**9,
    "mn": 10**6, "mil": 10**6, "b": 10**9, "m": 10**6, "t": 10**12, "wan": 10**4, "yi": 10**8,
}  # fmt: skip
_REMARK = re.compile(r"[(（\[【][^)）\]】]*[)）\]】]")
_NOTHING = things_of()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with the unit it was typed in; `value` is in the base unit (元, 个 for what is counted, a bare ratio for %).

    `bare` tells that neither scale nor unit was typed; `until`, in the unit of `amount`, that it was said to be more than
    the number and less than that (三十多).
    """

    amount: Fraction
    scale: Fraction
    base: str
    bare: bool = False
    until: Fraction | None = None
    general: bool = False

    @property
    def value(self) -> Fraction:
        """The amount in the base unit."""
        return self.amount * self.scale


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Input that is no amount."""

    reason: Literal["empty", "number"]


def qualifier_of(text: str) -> Sense | None:
    """What is said of the number that was typed: about it, just under it, more than it, or nothing; None where two
    things are said that cannot both be."""
    typed = tidy(text)
    said: set[Sense] = {sense for sense, words in _SENSES if words.search(typed)}
    return None if len(said) > 1 else said.pop() if said else ""


def split_unit(unit: str) -> tuple[Fraction, str]:
    """Split a printed unit in its size and what it measures: `万亿元` → (10¹², `元`), `%` → (1/100, `%`)."""
    scale, found = _asked(unit)
    return scale * found.size, found.base


@lru_cache(maxsize=256)
def _asked(unit: str) -> tuple[Fraction, Unit]:
    name = tidy(unit)
    if (found := find_unit(name)) and found[1] == len(name):
        return Fraction(1), found[0]
    scale, name = split_scale(name.removeprefix("个") if name.startswith("个百") else name)
    return scale, unit_named(name)


def fits(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts measure the same; the general counter 个 goes with every other counter."""
    if same_base(one.base, other.base):
        return True
    return (one.general and other.base in ("次", "人")) or (
        other.general and one.base in ("次", "人") and one.base != "人"
    )


def parse_quantity(text: str, unit: str, things: Things = _NOTHING) -> Quantity | Unreadable:
    """Read an amount; what is left out of its unit is taken from `unit`, the unit that was asked for.

    `things` is what the question is about: its words may stand around the number.
    """
    if len(text) > 4 * MAX_LENGTH:
        return Unreadable("number")
    typed = tidy(text)
    if not typed:
        return Unreadable("empty" if not text.strip() else "number")
    if len(typed) > MAX_LENGTH:
        return Unreadable("number")
    readings = (found for form in _forms(text, typed) for found in _readings(form, unit, things))
    return next(readings, None) or Unreadable("number")


def _forms(text: str, typed: str) -> Iterator[str]:
    """What was typed, then without what stands in brackets, which may be a remark, then in simplified letters."""
    yield typed
    bare = _REMARK.sub("", text)
    if bare != text:
        yield tidy(bare)
    if not text.isascii():
        plain = simplified(text)
        if plain != text:
            yield tidy(plain)
            yield tidy(_REMARK.sub("", plain))


def _readings(typed: str, unit: str, things: Things) -> Iterator[Quantity]:
    """Ways to read it, from the first number in it on."""
    for start in _starts(typed):
        before, sign = typed[:start], 1
        if before.endswith("-") and not before.endswith("--") and (start == 1 or not before[-2].isalnum()):
            before, sign = before[:-1], -1
        money = _MONEY.search(before)
        if not things.known(before[: money.start()] if money else before):
            continue
        number = read_numeral(typed[start:])
        if number is None:
            number = _doubling(typed[start:])
        if number is None:
            continue
        found = _behind(number, typed[start + number.end :], unit, things, money[0] if money else "")
        if found is not None:
            yield found if sign > 0 else Quantity(-found.amount, found.scale, found.base, found.bare)
    if match := _ROUND.search(typed):
        size = Fraction(1)
        for c in match[1] or match[2]:
            size *= SCALES[c]
        if things.known(typed[: match.start()]):
            number = Numeral(size, match.end() - match.start(), scaled=True, step=size)
            found = _behind(number, typed[match.end() :], unit, things, "")
            if found is not None:
                yield found


def _starts(typed: str) -> Iterator[int]:
    """Where a number may begin: not within one."""
    for place, c in enumerate(typed):
        if (
            (
                _DIGIT.match(c)
                and (place == 0 or not _DIGIT.match(typed[place - 1]) or typed[place - 1] in "点")
            )
            or (c in "百千万" and typed.startswith("分之", place + 1))
            or c == "翻"
        ):
            yield place


def _doubling(text: str) -> Numeral | None:
    """翻一番 is twice as much, 翻两番 four times."""
    match = re.match(r"翻了?([一两二三])?[番倍](?!.)", text)
    if match is None:
        return None
    times = {"两": 2, "二": 2, "三": 3}.get(match[1] or "", 1)
    return Numeral(Fraction(2**times), match.end(), scaled=True)


def _behind(number: Numeral, rest: str, unit: str, things: Things, money: str) -> Quantity | None:
    """The number with what follows it; None where that cannot be read."""
    asked_scale, asked = _asked(unit)
    rest = re.sub(r"^(?:\+|个(?=[百千万亿](?!分)))", "", rest)
    vague, rest = _vague(rest)
    scale, rest = _scale(rest, asked)
    if not vague:
        vague, rest = _vague(rest)
    found, rest = _unit(rest, asked, unit)
    half = rest.startswith("半") and found is not None
    rest = rest.removeprefix("半") if half else rest
    if not vague and found is not None:
        vague, rest = _vague(rest)
    rest = _TAIL.sub("", rest) if _TAIL.fullmatch(rest) else rest
    if rest and not things.known(rest):
        return None
    if money:
        before = find_unit(money)
        assert before is not None
        if found is not None and found.base != before[0].base:
            return None  # 美元 before and 元 behind are no one unit
        found = before[0]
    amount = number.value + (Fraction(1, 2) if half else 0)
    until = amount + number.step if vague else None
    if number.share:
        return Quantity(amount, Fraction(1), "%" if found is None else found.base, until=until)
    scaled = number.scaled or scale != 1
    if found is not None:
        return Quantity(amount, scale * found.size, found.base, until=until, general=found.general)
    if scaled:
        size = Fraction(1) if asked.base == "%" else asked.size
        return Quantity(amount, scale * size, asked.base, until=until, general=asked.general)
    return Quantity(
        amount, asked_scale * asked.size, asked.base, bare=True, until=until, general=asked.general
    )


def _vague(rest: str) -> tuple[bool, str]:
    match = _VAGUE.match(rest)
    # 多少 and 来信 are words of their own.
    if match is None or rest.startswith(("多少", "来信", "来自", "几乎")):
        return False, rest
    return True, rest[match.end() :]


def _scale(rest: str, asked: Unit) -> tuple[Fraction, str]:
    scale = Fraction(1)
    while rest and rest[0] in SCALES and not rest.startswith(WHOLE_UNITS):
        scale *= SCALES[rest[0]]
        rest = rest[1:]
    word = _SIZE.match(rest)
    said = word[0].removesuffix("s") if word else ""
    if word is not None and not (said in ("m", "t") and asked.base in ("米", "公斤")):
        scale *= _SIZES[said]
        rest = rest[word.end() :]
    return scale, rest


def _unit(rest: str, asked: Unit, unit: str) -> tuple[Unit | None, str]:
    """The unit that stands first: the one asked for, or any known one."""
    name = tidy(unit)
    _, bare = split_scale(name)
    if rest.startswith("times") and asked.base == "次":
        return asked, rest[5:]
    for one in (name, bare):
        if one and rest.startswith(one) and not find_unit(one):
            return asked, rest[len(one) :]
    found = find_unit(rest)
    if found is None:
        return None, rest
    return found[0], rest[found[1] :]
