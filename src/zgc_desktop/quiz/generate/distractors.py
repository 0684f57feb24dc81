"""Wrong numbers that mislead for a reason, and what makes a number unfit to be a wrong one."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from zgc_desktop.bank import facts as f
from zgc_desktop.bank.bank import Bank
from zgc_desktop.bank.units import split_unit

#: A wrong number is at least so far from what may be true, as a part of the key: nobody should have to guess digits.
APART = Decimal("0.12")
#: Where only a part of the value is known, so much more.
APART_ABOUT = Decimal("0.2")
#: A number of quite another size misleads nobody.
ALIKE = 5


class Wrong(NamedTuple):
    """A wrong number in the printed unit, and the reason that it stands there."""

    value: Decimal
    why: str


def amount(bank: Bank, id_: str) -> Decimal:
    """The number of a fact as printed. Raises ValueError where it prints none."""
    try:
        return Decimal(bank.printed(id_).value)
    except ArithmeticError as error:
        raise ValueError(id_) from error


def unfit(bank: Bank, id_: str, value: Decimal) -> str:
    """Why a number is no safe wrong answer; empty where it is one.

    `true`: it may be true, or lies within the rounding; `near`: too near to tell apart; `form`: another precision, or
    not of the kind that such a fact has.
    """
    fact = bank.fact(id_)
    key = amount(bank, id_)
    if not value.is_finite() or value <= 0 or (getattr(fact, "unit", "") == "%" and value > 100):
        return "form"
    if _decimals(value) > _decimals(key):
        return "form"
    meaning = bank.qualifier(id_)
    if meaning == "over":
        # What is over 200 is also over 150, and may be over 300.
        return "true"
    bounds = bank.bounds(id_)
    _, scale = split_unit(getattr(fact, "unit", ""))
    base = value * scale
    if bounds.low <= base <= bounds.high and not (
        meaning == "under" and base < bounds.value * (1 - APART_ABOUT)
    ):
        return "true"
    apart = APART if meaning == "exact" else APART_ABOUT
    return "near" if abs(value - key) < key * apart and abs(value - key) < _far(key) else ""


def _far(key: Decimal) -> Decimal:
    """The distance at which even a large part of the same is another number: exact counts of few are told apart by one."""
    return Decimal(2) if key < 20 and key == key.to_integral_value() else Decimal("Infinity")


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def step_of(key: Decimal) -> Decimal:
    """The last digit that the key is given to: 115 has 1, 5000 has 1000, 6465.3 has 0.1."""
    exponent = key.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


def candidates(bank: Bank, id_: str, rng: random.Random) -> Iterator[Wrong]:
    """Wrong numbers for a fact, the most misleading first; only those that are safe and of the key's form."""
    seen: set[Decimal] = {amount(bank, id_)}
    for wrong in (*_others(bank, id_), *_slips(bank, id_), *_computed(bank, id_, rng)):
        value = wrong.value.normalize()
        if value not in seen and not unfit(bank, id_, value):
            seen.add(value)
            yield wrong


def _others(bank: Bank, id_: str) -> Iterator[Wrong]:
    """The same measure in other years, then siblings of the same category and unit."""
    fact = bank.fact(id_)
    unit = getattr(fact, "unit", None)
    if unit is None:
        return
    key = amount(bank, id_)
    same = [
        other
        for other in bank.facts.values()
        if other.id != id_
        and getattr(other, "unit", None) == unit
        and bank.qualifier(other.id) != "over"
        and key / ALIKE <= amount(bank, other.id) <= key * ALIKE
    ]
    for other in same:
        if fact.measure and other.measure == fact.measure and other.period != fact.period:
            period = bank.figure(other.id).period
            yield Wrong(amount(bank, other.id), f"这是{period}的数，问的是{bank.figure(id_).period}")
    for other in same:
        if other.category == fact.category and not (fact.measure and other.measure == fact.measure):
            yield Wrong(amount(bank, other.id), f"这是另一个数：{bank.statement(other.id)}")


def _slips(bank: Bank, id_: str) -> Iterator[Wrong]:
    """Typical slips: two digits exchanged."""
    key = amount(bank, id_)
    digits = f"{key:f}"
    for place in range(len(digits) - 1):
        one, two = digits[place], digits[place + 1]
        if one.isdigit() and two.isdigit() and one != two and not (place == 0 and two == "0"):
            yield Wrong(Decimal(digits[:place] + two + one + digits[place + 2 :]), "数字颠倒了位置")


def _computed(bank: Bank, id_: str, rng: random.Random) -> list[Wrong]:
    """Numbers of the key's precision below and above it, to fill."""
    key = amount(bank, id_)
    step = step_of(key)
    # Steps of one ratio, or of one size among few: then the key looks like any other rung of the ladder.
    if key == key.to_integral_value() and key < 20:
        size = rng.choice([n for n in (1, 2, 3) if key - 3 * n >= 1] or [1])
        values = [key + size * n for n in (-1, 1, -2, 2, -3, 3)]
    else:
        ratio = rng.choice((Decimal("1.25"), Decimal("1.4"), Decimal("1.6")))
        values = [(key * ratio**n / step).to_integral_value() * step for n in (-1, 1, -2, 2, -3, 3)]
    return [
        Wrong(value, f"来源公布的是{bank.printed(id_).text}") for value in values if value.normalize() != key
    ]


def ladder(bank: Bank, id_: str, rng: random.Random, size: int = 4) -> list[Wrong] | None:
    """`size` − 1 wrong numbers around the key, whose place among them was drawn first; None for fewer than two.

    Whoever knows nothing learns nothing from where a number stands.
    """
    found = list(candidates(bank, id_, rng))
    key = amount(bank, id_)
    below = [wrong for wrong in found if wrong.value < key]
    above = [wrong for wrong in found if wrong.value > key]
    for count in (size, 3):
        # Only where every place can be drawn is the draw a fair one.
        if min(len(below), len(above)) >= count - 1:
            place = rng.randrange(count)
            return sorted([*below[:place], *above[: count - 1 - place]])
    return None


def has_number(bank: Bank, id_: str) -> bool:
    """Whether a fact prints a number that can be asked for."""
    fact = bank.fact(id_)
    return isinstance(fact, (f.NumberFact, f.DerivedFact)) and "{figure}" in fact.statement
