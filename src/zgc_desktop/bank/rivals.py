"""What makes a number unfit to stand beside a fact's figure as a wrong answer."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from zgc_desktop.bank import facts as f
from zgc_desktop.bank.bank import Bank
from zgc_desktop.bank.periods import parse_period
from zgc_desktop.bank.units import split_unit

Objection = Literal["", "form", "precision", "same", "true", "near"]
"""`form` no value that such a fact can have; `precision` more decimals than published; `same` the value itself, in
whatever unit; `true` it may be true, or is what the published rounding stands for; `near` too near to be told apart."""

#: How far from the key a wrong number lies at least, as a part of it: published exactly or rounded, or only about.
APART, APART_ABOUT = Decimal("0.1"), Decimal("0.2")
#: 近10万亿 says no less than this part of it.
NEARLY = Decimal("0.75")
#: Counts up to here are told apart by one.
FEW = 20


def amount(bank: Bank, id_: str) -> Decimal:
    """The fact's number in its printed unit, a share as a part of one. Raises ValueError for what has none."""
    fact = bank.fact(id_)
    if isinstance(fact, f.ShareFact):
        return bank.bounds(id_).value
    if isinstance(fact, f.RankFact):
        return Decimal(fact.value)
    if isinstance(fact, (f.NumberFact, f.DerivedFact)):
        return Decimal(bank.printed(id_).value)
    raise ValueError(id_)


def decimals(value: Decimal) -> int:
    """How many decimals a number is written with, zeros at the end left out."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def precision(bank: Bank, id_: str) -> Decimal:
    """Half of the last decimal that was published, in the printed unit: what rounds to the figure is the figure.

    A whole number that was published is typed as it is; one that was computed is rounded, too.
    """
    fact = bank.fact(id_)
    if isinstance(fact, f.DerivedFact):
        return Decimal(5).scaleb(-fact.decimals - 1)
    rounded = isinstance(fact, f.NumberFact) and fact.rounding != "none" and decimals(fact.value)
    return Decimal(5).scaleb(-rounded - 1) if rounded else Decimal(0)


def possible(bank: Bank, id_: str) -> tuple[Decimal, Decimal]:
    """The least and the greatest that the true value may be, in the printed unit."""
    key = amount(bank, id_)
    fact = bank.fact(id_)
    if isinstance(fact, f.RankFact):
        return key, key
    _, scale = split_unit(getattr(fact, "unit", ""))
    bounds = bank.bounds(id_)
    low, high = bounds.low / scale, bounds.high / scale
    # An average counted from "nearly 10" has no floor in arithmetic, but one in words.
    return min(key, max(low, key * NEARLY)) if low < key * NEARLY else low, max(high, key)


def objection(bank: Bank, id_: str, value: Decimal) -> Objection:
    """Why `value`, in the printed unit of the fact, is no safe wrong answer; empty where it is one.

    What is over 200 may be 300 and is no 150: of a figure with 超 only smaller numbers are wrong. A number that the
    bank does not know is not therefore false: it is where it contradicts the figure. Raises as `amount`.
    """
    fact = bank.fact(id_)
    key = amount(bank, id_)
    most = 100 if getattr(fact, "unit", "") == "%" else 1 if isinstance(fact, f.ShareFact) else f.MAX_NUMBER
    if not value.is_finite() or not 0 < value <= most:
        return "form"
    if isinstance(fact, f.RankFact):
        return "form" if decimals(value) else "same" if value == key else ""
    if not isinstance(fact, f.ShareFact) and decimals(value) > decimals(Decimal(bank.printed(id_).value)):
        return "precision"
    if value == key:
        return "same"
    low, high = possible(bank, id_)
    if low <= value <= high:
        return "true"
    if low == high and key <= FEW and not decimals(key):
        return ""
    vague = bank.qualifier(id_) == "about" and getattr(fact, "qualifier", None) is not None
    apart = APART_ABOUT if vague and not isinstance(fact, f.ShareFact) else APART
    return "near" if abs(value - key) < key * apart else ""


def below(bank: Bank, one: str, other: str) -> bool:
    """Whether the first is surely less than the second, or earlier. Raises as `amount`, and for a date beside a number."""
    if isinstance(bank.fact(one), f.DateFact) != isinstance(bank.fact(other), f.DateFact):
        raise ValueError(one)
    return _base(bank, one)[1] < _base(bank, other)[0]


def _base(bank: Bank, id_: str) -> tuple[Decimal, Decimal]:
    fact = bank.fact(id_)
    if isinstance(fact, f.DateFact):
        period = parse_period(fact.value)
        if not period.known:
            raise ValueError(id_)
        start, end = period.span()
        return Decimal(str(start)), Decimal(str(end))
    _, scale = split_unit(getattr(bank.fact(id_), "unit", ""))
    low, high = possible(bank, id_)
    return low * scale, high * scale
