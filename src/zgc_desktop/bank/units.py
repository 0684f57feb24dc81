"""Units and their scales: 万亿元 is 元 times 10^12."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from zgc_desktop.text.numbers import parse_number

SCALES = (
    ("万亿", 10**12),
    ("千亿", 10**11),
    ("百亿", 10**10),
    ("亿", 10**8),
    ("千万", 10**7),
    ("百万", 10**6),
    ("万", 10**4),
    ("千", 10**3),
)
# Here 千 belongs to the name of the unit and counts nothing.
_WHOLE = ("千克", "千米", "千瓦", "千卡", "千兆", "千赫", "千帕", "千伏", "千字节")
_ENGLISH = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))

_ENGLISH_UNITS = {
    "元": "yuan",
    "美元": "US dollars",
    "人": "people",
    "年": "years",
    "天": "days",
    "个百分点": "percentage points",
    "平方米": "m²",
    "平方公里": "km²",
    "公里": "km",
    "千米": "km",
    "千克": "kg",
    "千瓦": "kW",
    "吨": "tonnes",
}
# What Chinese puts between a number and a noun and English does not.
_CLASSIFIERS = frozenset("家个项件条座名位所处类种批次届期级台套部款支只颗片页题户单笔倍")


@lru_cache(maxsize=1024)
def split_unit(unit: str) -> tuple[str, int]:
    """The base unit and the scale of `unit`: 万亿元 → (元, 10^12), 家 → (家, 1)."""
    if unit.startswith(_WHOLE):
        return unit, 1
    for word, scale in SCALES:
        if unit.startswith(word):
            return unit[len(word) :], scale
    return unit, 1


def english_unit(base: str) -> str:
    """The English of a base unit that a fact gives none for: nothing for a measure word, else the unit itself."""
    return "" if base in _CLASSIFIERS else _ENGLISH_UNITS.get(base, base)


def english_amount(base: Decimal) -> str:
    """A base value as English readers expect: 10 trillion, 646.53 billion, 76,000."""
    for scale, word in _ENGLISH:
        if abs(base) >= scale:
            return f"{plain(base / scale)} {word}"
    return plain(base, grouped=True)


def plain(value: Decimal, *, grouped: bool = False) -> str:
    """A decimal without exponent and without trailing zeros after the point that division left behind."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return f"{Decimal(text):,f}" if grouped else text


_AMOUNT = re.compile(
    r"(约|近|超过|超|逾|突破)?(?:([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)(?:/([1-9][0-9]*))?|(.+?)分之(.+)|([零〇一二两三四五六七八九十百千万亿点]+))"
    r"\s*(余|多)?\s*([^0-9]*)"
)
_SIDES = {
    "近": "under",
    "超过": "over",
    "超": "over",
    "逾": "over",
    "突破": "over",
    "余": "over",
    "多": "over",
}


def in_base(value: Decimal, unit: str) -> tuple[float, str]:
    """A number of some unit as a number of its base unit, and that; of %, ‰ and 成 as a bare ratio."""
    base, scale = split_unit(unit)
    part = _PARTS.get(base)
    return (float(value * scale), base) if part is None else (float(value * scale * part), "")


def read_amount(text: str) -> tuple[float, str, str] | None:
    """An amount that is all of a text: in base units, the base unit, whether it is said to be `under` or `over`.

    None for other text. 10万亿元, 100,000亿元 and 十万亿元 are one amount, and so are 30% and 三成, 1/3 and 三分之一.
    """
    match = _AMOUNT.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if match is None:
        return None
    about, digits, part, below, above, words, more, unit = match.groups()
    if digits is not None:
        number: Decimal | None = Decimal(digits.replace(",", "")) / Decimal(part or 1)
    elif below is not None:
        whole, some = _HUNDREDS.get(below) or parse_number(below), parse_number(above)
        number = some / whole if some is not None and whole else None
    else:
        number = parse_number(words)
    if number is None:
        return None
    return *in_base(number, unit), _SIDES.get(more or about or "", "")


_HUNDREDS = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10000)}
_PARTS = {"%": Decimal("0.01"), "‰": Decimal("0.001"), "成": Decimal("0.1")}
