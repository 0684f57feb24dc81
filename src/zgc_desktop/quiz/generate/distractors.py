"""Wrong numbers that mislead for a reason: in order of preference, each with what a learner is told of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from random import Random
from typing import NamedTuple

from zgc_desktop.bank import facts as f
from zgc_desktop.bank.rivals import objection
from zgc_desktop.bank.units import split_unit
from zgc_desktop.quiz.generate.sheet import Entry, Sheet

YEAR, SIBLING, NEIGHBOUR, SLIP, COMPUTED = range(5)
#: A number many times as large as the key or as small misleads nobody.
_ALIKE = Decimal(8)
#: How often a slip stands among the options.
SLIPS = 0.35
#: Two options are never nearer to each other than this part of the larger.
_STEP = Decimal("0.08")
_FACTORS = tuple(
    Decimal(n) / 100 for n in (40, 50, 60, 70, 75, 80, 85, 115, 120, 130, 140, 150, 170, 200, 240)
)
_SHARES = (*(Fraction(1, n) for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12)), Fraction(2, 5), Fraction(2, 3))
_TENTHS = tuple(Fraction(n, 10) for n in range(1, 10))


class Wrong(NamedTuple):
    """A wrong number in the printed unit, how it came there (YEAR first, COMPUTED last), and the reason."""

    value: Decimal
    origin: int
    why: str


def wrongs(sheet: Sheet, entry: Entry, random: Random) -> list[Wrong]:
    """Every safe wrong number for the fact, the most misleading kind first, mixed within a kind."""
    found: dict[Decimal, Wrong] = {}
    for wrong in _candidates(sheet, entry, random):
        value = wrong.value.normalize()
        if (
            value not in found
            and _as_round(value, entry.value)
            and not objection(sheet.bank, entry.id, value)
        ):
            found[value] = wrong._replace(value=value)
    return list(found.values())


def _as_round(value: Decimal, key: Decimal | None) -> bool:
    """Whether a number is about as round as the key: 332 among 500, 200 and 1000 would be found by its digits."""
    assert key is not None
    mine, its = (len(number.normalize().as_tuple().digits) for number in (key, value))
    return its == mine


def _candidates(sheet: Sheet, entry: Entry, random: Random) -> Iterator[Wrong]:
    assert entry.value is not None
    if isinstance(entry.fact, f.ShareFact):
        yield from _shares(sheet, entry, random)
        return
    ranked: dict[int, list[Wrong]] = {YEAR: [], SIBLING: [], NEIGHBOUR: []}
    for other in sheet.numbers:
        if other.id != entry.id and (wrong := _of_fact(entry, other)) is not None:
            ranked[wrong.origin].append(wrong)
    for group in ranked.values():
        random.shuffle(group)
        yield from group
    # A slip looks like the key: were it always there, the key would be what the others are like.
    slips = list(_slips(entry))
    if slips and random.random() < SLIPS:
        yield random.choice(slips)
    yield from _computed(entry, random)


def _of_fact(entry: Entry, other: Entry) -> Wrong | None:
    """The number of another fact, brought to the key's form; None where it has nothing to do with it."""
    assert entry.value is not None
    assert other.value is not None
    if entry.unit == other.unit:
        value = other.value
    elif entry.base == other.base:
        value = other.value * split_unit(other.unit)[1] / split_unit(entry.unit)[1]
    elif other.theme == entry.theme and split_unit(other.unit)[1] == split_unit(entry.unit)[1] == 1:
        value = other.value  # 34个 beside 24条: the number of something else
    else:
        return None
    step = Decimal(1).scaleb(-entry.decimals)
    value = value.quantize(step, ROUND_HALF_UP)
    if not entry.value / _ALIKE <= value <= entry.value * _ALIKE:
        return None
    same = (entry.fact.measure or entry.fact.subject) == (other.fact.measure or other.fact.subject)
    if same and other.period != entry.period and entry.unit == other.unit:
        return Wrong(
            value,
            YEAR,
            f"年份错位：{other.text}是{other.period.printed()}的数，问的是{entry.period.printed()}。",
        )
    related = entry.fact.category == other.fact.category and entry.unit == other.unit
    if related or other.theme == entry.theme:
        return Wrong(
            value, SIBLING if related else NEIGHBOUR, f"张冠李戴：{other.text}是“{other.label}”的数。"
        )
    if entry.unit == other.unit:
        return Wrong(value, NEIGHBOUR, f"张冠李戴：{other.text}是“{other.label}”的数。")
    return None


def _slips(entry: Entry) -> Iterator[Wrong]:
    """A place lost or gained, two digits exchanged, the rest of a hundred."""
    assert entry.value is not None
    key = entry.value
    for factor, said in ((Decimal(10), "多了一位"), (Decimal("0.1"), "少了一位")):
        if not entry.decimals:
            yield Wrong(key * factor, SLIP, f"数位错了：{said}，公布的是{entry.text}。")
    digits = f"{key:f}"
    for at in range(len(digits) - 1):
        one, two = digits[at], digits[at + 1]
        if one.isdigit() and two.isdigit() and two not in (one, "0"):
            swapped = Decimal(digits[:at] + two + one + digits[at + 2 :])
            yield Wrong(swapped, SLIP, f"数字颠倒了前后，公布的是{entry.text}。")
    if entry.unit == "%":
        yield Wrong(100 - key, SLIP, f"这是余下的部分，公布的是{entry.text}。")


def _computed(entry: Entry, random: Random) -> list[Wrong]:
    """Numbers as round as the key, below and above it; only to fill."""
    assert entry.value is not None
    key = entry.value
    _, digits, exponent = key.normalize().as_tuple()
    assert isinstance(exponent, int)
    step = Decimal(1).scaleb(exponent)
    if len(digits) == 1:
        # A single digit leaves too few steps of its own size: 100 stands beside 70 and 200.
        rows = range(max(exponent - 1, -entry.decimals), exponent + 2)
        values = {Decimal(n).scaleb(row) for row in rows for n in range(1, 10)}
        values = {value for value in values if key / 3 <= value <= key * 3}
    else:
        values = {(key * factor / step).to_integral_value(ROUND_HALF_UP) * step for factor in _FACTORS}
        values |= {key + n * step for n in range(-4, 6) if key <= 20 * step}
    ordered = sorted(value for value in values if value > 0)
    random.shuffle(ordered)
    side = ("偏低", "偏高")
    return [Wrong(v, COMPUTED, f"{side[v > key]}，公布的是{entry.text}。") for v in ordered if v != key]


def _shares(sheet: Sheet, entry: Entry, random: Random) -> Iterator[Wrong]:
    assert entry.value is not None
    assert isinstance(entry.fact, f.ShareFact)
    for other in sheet.all():
        if (
            isinstance(other.fact, f.ShareFact)
            and other.id != entry.id
            and other.fact.form == entry.fact.form
        ):
            value = Decimal(f.share_value(other.fact).numerator) / f.share_value(other.fact).denominator
            yield Wrong(value, SIBLING, f"张冠李戴：{other.text}是“{other.label}”。")
    shares = list(_TENTHS if entry.fact.form == "tenths" else _SHARES)
    random.shuffle(shares)
    for share in shares:
        value = Decimal(share.numerator) / share.denominator
        side = "偏高" if value > entry.value else "偏低"
        yield Wrong(value, COMPUTED, f"{side}，公布的是{entry.text}。")


def ladder(found: list[Wrong], key: Decimal, place: int, size: int = 4) -> list[Wrong] | None:
    """The best wrong numbers that put the key at `place` among `size` options, sorted; None where there are too few."""
    below = _spread([w for w in found if w.value < key], place)
    above = _spread([w for w in found if w.value > key], size - 1 - place)
    if below is None or above is None:
        return None
    return sorted(below + above)


def every_place(found: list[Wrong], key: Decimal, size: int = 4) -> bool:
    """Whether the key can stand at every place: else its place would tell of it."""
    return all(ladder(found, key, place, size) is not None for place in range(size))


def _spread(found: list[Wrong], count: int) -> list[Wrong] | None:
    """The first `count` of them that keep apart from each other."""
    kept: list[Wrong] = []
    for wrong in found:
        if len(kept) == count:
            break
        if all(abs(wrong.value - w.value) >= _STEP * max(wrong.value, w.value) for w in kept):
            kept.append(wrong)
    return kept if len(kept) == count else None
