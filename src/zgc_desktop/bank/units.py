"""Units and their scales: 万亿元 is 元 times 10^12."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

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
_ENGLISH = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


@lru_cache(maxsize=1024)
def split_unit(unit: str) -> tuple[str, int]:
    """The base unit and the scale of `unit`: 万亿元 → (元, 10^12), 家 → (家, 1)."""
    for word, scale in SCALES:
        if unit.startswith(word):
            return unit[len(word) :], scale
    return unit, 1


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
    if grouped:
        whole, dot, fraction = text.partition(".")
        text = f"{int(whole):,}{dot}{fraction}"
    return text
