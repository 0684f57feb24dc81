"""Amounts as people type them: digits of any width, thousands separators, Chinese numerals, scales, units.

Everything is exact: numbers are fractions, so 0.64653 万亿元 and 6465.3 亿元 are one value.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from zgc_desktop.text.numbers import DIGITS, parse_number

MAX_LENGTH = 64
"""Longer input is no amount; the limit also bounds the work a paste can cause."""

Sense = Literal["", "about", "under", "over"]
"""What a qualifier says about the true value; empty for no qualifier."""

_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_WORDS = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
# Units whose first character looks like a scale but is part of their name.
_WHOLE_UNITS = ("千米", "千克", "千瓦时", "千瓦", "百分点", "千字", "百科")
_RATIOS = {"%": Fraction(1, 100), "‰": Fraction(1, 1000), "成": Fraction(1, 10)}
_SAME = {
    "x": "倍",
    "percent": "%",
    "名": "人",
    "位": "人",
    "元人民币": "元",
    "人民币": "元",
    "块": "元",
    "块钱": "元",
    "千米": "公里",
}
_COUNTERS = frozenset("个家项件条座所处支款只种类届场部期人次")

# Traditional and financial numerals, and what people type for a scale or a sign.
_WRITTEN = str.maketrans(
    "億萬點兩俩仨壹贰貳叁參肆伍陆陸柒捌玖拾佰仟○個項條餘÷:⁄×",
    "亿万点两两三一二二三三四五六六七八九十百千〇个项条余//" + "/x",
)
_PAIRS = (("廿", "二十"), ("卅", "三十"))
_PREFIX = re.compile(
    r"(?:答案是|大约|大概|差不多|约|将近|接近|近|超过|超|逾|突破|达到|达|不到|不足|共有|共|为|是|有|≈|~|>|<|第|人民币|rmb|[¥$]"
    r"|about|around|nearly|almost|over|morethan|upto)+"  # spaces are gone by then
)
_SENSES: tuple[tuple[Sense, re.Pattern[str]], ...] = (
    ("about", re.compile(r"约|大概|差不多|左右|上下|[≈~]|about|around")),
    ("under", re.compile(r"近|不到|不足|<|nearly|almost|upto")),
    ("over", re.compile(r"超|逾|突破|余|多|以上|>|\+$|over|morethan")),
)
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[+-]?\.\d+")
_DIVISION = re.compile(r"(\d+)/(\d+)")
_HAN_WHOLE = "[零〇一二两三四五六七八九十百千]+"
_HAN = re.compile(r"[零〇一二两三四五六七八九十百千万亿点]+")
_HAN_DIVISION = re.compile(rf"({_HAN_WHOLE}|万|\d+)分之({_HAN_WHOLE}|\d+)")
# 百分之, 千分之 and 万分之 are said without 一.
_BARE = {"百": 100, "千": 1000, "万": 10000}
# 三万五 says 三万五千: a digit right behind a scale counts the next lower one.
_SPOKEN = re.compile("([百千万亿])[一二两三四五六七八九]$")
_NEXT_LOWER = {"百": "十", "千": "百", "万": "千", "亿": "千万"}
_ABOUT = re.compile(r"^([十百千万亿]*)[余多来几]|(?:左右|上下|以上|余|多|整|\+)+$")
# 1亿二千万: Chinese numerals behind a scale that follows digits.
_MIXED = re.compile(r"(?<=[0-9][万亿])[一二两三四五六七八九][零〇一二两三四五六七八九十百千]*")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with the unit it was typed in; `value` is in the base unit (元, 项, or a bare ratio for %)."""

    amount: Fraction
    scale: Fraction
    base: str

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
    tidy = _tidy(text)
    said: set[Sense] = {sense for sense, words in _SENSES if words.search(tidy)}
    return None if len(said) > 1 else said.pop() if said else ""


def split_unit(unit: str) -> tuple[Fraction, str]:
    """Split a printed unit in its scale and its base: `万亿元` → (10¹², `元`), `%` → (1/100, `%`)."""
    unit = _tidy(unit)
    if unit in _RATIOS:
        return _RATIOS[unit], "%"
    for word, size in _WORDS.items():
        if unit.startswith(word):
            return Fraction(size), unit.removeprefix(word)
    unit = unit.removeprefix("个") if unit != "个" and unit.startswith("个百") else unit
    scale = Fraction(1)
    while unit and unit[0] in _SCALES and not unit.startswith(_WHOLE_UNITS):
        scale *= _SCALES[unit[0]]
        unit = unit[1:]
    return scale, _SAME.get(unit, unit)


def same_base(a: str, b: str) -> bool:
    """Whether two base units count the same; the general counter 个 goes with every other counter."""
    return a == b or {a, b} == {"", "%"} or ("个" in (a, b) and a in _COUNTERS and b in _COUNTERS)


def parse_quantity(text: str, unit: str) -> Quantity | Unreadable:
    """Read an amount; what is left out of its unit is taken from `unit`, the unit that was asked for."""
    text = _tidy(text)
    if not text:
        return Unreadable("empty")
    if len(text) > MAX_LENGTH:
        return Unreadable("number")
    if prefix := _PREFIX.match(text):
        text = text[prefix.end() :]
    return _division(text, unit) or _sum(text, unit) or _chinese(text, unit) or Unreadable("number")


def read_integer(text: str) -> int | None:
    """Read a whole number in Chinese numerals, as spoken too (`一亿二千万`, `二〇二四`, `三万五`); or None."""
    if not text or text[0] in "万亿":
        return None
    if spoken := _SPOKEN.search(text):
        text += _NEXT_LOWER[spoken[1]]
    number = parse_number(text)
    return None if number is None else int(number)


def _tidy(text: str) -> str:
    normal = unicodedata.normalize("NFKC", text).lower()
    kept = "".join(c for c in normal if not c.isspace() and unicodedata.category(c) != "Cf")
    kept = kept.replace("−", "-").translate(_WRITTEN)
    for one, other in _PAIRS:
        kept = kept.replace(one, other)
    # An input method leaves 。 for the point, and o for 〇; 4w is how 4万 is chatted; brackets hold the unit.
    kept = re.sub(r"(?<=\d)[。·](?=\d)", ".", kept)
    kept = re.sub(r"(?<=[零〇一二三四五六七八九])o(?=[零〇一二三四五六七八九])", "〇", kept)
    kept = re.sub(r"(?<=\d)w(?![a-z])", "万", kept)
    return re.sub(r"[()]", "", kept).rstrip("。.;")


def _with_unit(amount: Fraction, rest: str, unit: str) -> Quantity | None:
    """Join a number to the unit typed behind it; None when what is typed is no unit at all."""
    rest = _ABOUT.sub(lambda found: found[1] or "", rest)
    scale, base = split_unit(unit)
    if rest:
        typed_scale, typed_base = split_unit(rest)
        if any(c.isdigit() or c in ",./+-" for c in typed_base):
            return None
        return Quantity(amount, typed_scale, typed_base or base)
    return Quantity(amount, scale, base)


def _division(text: str, unit: str) -> Quantity | None:
    if text.startswith("百分之"):
        number = _ABOUT.sub("", text.removeprefix("百分之"))
        if _NUMBER.fullmatch(number):
            return Quantity(Fraction(number.replace(",", "")), Fraction(1, 100), "%")
        if (spoken := parse_number(number)) is not None:
            return Quantity(Fraction(spoken), Fraction(1, 100), "%")
    if match := _DIVISION.match(text):
        over, under = int(match[1]), int(match[2])
    elif match := _HAN_DIVISION.match(text):
        under, over = _BARE.get(match[1]) or _whole(match[1]), _whole(match[2])
    else:
        return None
    if not under or text[match.end() :].strip("左右多余"):
        return None
    if under == 100:
        return Quantity(Fraction(over), Fraction(1, 100), "%")
    return Quantity(Fraction(over, under), Fraction(1), split_unit(unit)[1] or "%")


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() else read_integer(text) or 0


def _sum(text: str, unit: str) -> Quantity | None:
    """Digits with scales, falling: `6465.3`, `6,465.3亿元`, `1亿2000万元`."""
    text = _MIXED.sub(_digits, text)
    match = _NUMBER.match(text)
    if not match:
        return None
    head = match.end()
    first = _with_scale(text, match)
    amount, scale, rest = first
    total = amount * scale
    last = scale
    while match := _NUMBER.match(rest):
        step = _with_scale(rest, match)
        if step[1] == 1 and last >= 100 and len(match[0]) == 1:
            step = (step[0], last / 10, step[2])  # 7万6, as it is said
        if step[1] >= last or match[0][0] in "+-":
            return None
        total, last, rest = total + step[0] * step[1], step[1], step[2]
    if last == scale:  # one term: the scale belongs to the unit
        return _with_unit(amount, text[head:], unit)
    whole = _with_unit(total / last, rest, "")
    if whole is None or whole.scale != 1:
        return None
    return Quantity(total / last, last, whole.base or split_unit(unit)[1])


def _digits(found: re.Match[str]) -> str:
    number = read_integer(found[0])
    return found[0] if number is None else str(number)


def _with_scale(text: str, match: re.Match[str]) -> tuple[Fraction, Fraction, str]:
    number = Fraction(match[0].replace(",", ""))
    rest = text[match.end() :]
    scale = Fraction(1)
    while rest and rest[0] in _SCALES and not rest.startswith(_WHOLE_UNITS):
        scale *= _SCALES[rest[0]]
        rest = rest[1:]
    return number, scale, rest


def _chinese(text: str, unit: str) -> Quantity | None:
    match = _HAN.match(text)
    if not match:
        return None
    whole, point, decimals = match[0].partition("点")
    rest = text[match.end() :]
    tail = ""
    if point:  # scales behind decimals belong to the unit: 六点五万
        digits = re.match(r"[零〇一二两三四五六七八九]+", decimals)
        if not digits:
            return None
        tail, decimals = decimals[digits.end() :], digits[0]
    number = read_integer(whole)
    if number is None:
        return None
    fraction = "".join(str(DIGITS[c]) for c in decimals)
    amount = Fraction(f"{number}.{fraction}" if fraction else number)
    # A scale that was read as part of the number is one: 一亿二千万元 is 120,000,000 元.
    scaled = not point and any(c in whole for c in "百千万亿")
    return _with_unit(amount, tail + rest, split_unit(unit)[1] if scaled else unit)
