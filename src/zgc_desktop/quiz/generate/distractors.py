"""Wrong numbers that mislead for a reason: in order of preference, each with what a learner is told of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import combinations
from random import Random
from typing import NamedTuple

from zgc_desktop.bank import facts as f
from zgc_desktop.bank.rivals import decimals, objection
from zgc_desktop.bank.units import split_unit
from zgc_desktop.quiz.generate.clues import (
    NUMBERS,
    fairest,
    near_mean,
    near_middle,
    rounded,
    unrounded,
)
from zgc_desktop.quiz.generate.sheet import Entry, Sheet

YEAR, SIBLING, NEIGHBOUR, SLIP, COMPUTED = range(5)
#: A number many times as large as the key or as small misleads nobody.
_ALIKE = Decimal(8)
#: So many wrong options of a choice have a reason of their own.
GOOD = 2
#: So many on either side of the key are looked at, the most misleading first.
DEPTH = 6
#: What counts single things: 34个 may be taken for 34条, not for 34倍.
COUNTERS = frozenset("个家项件条座所处支款只种类届场部期人次名位")
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
        if value not in found and _of_a_form(wrong, entry) and not objection(sheet.bank, entry.id, value):
            found[value] = wrong._replace(value=value)
    return list(found.values())


def _of_a_form(wrong: Wrong, entry: Entry) -> bool:
    """Whether a number is as precise and about as round as the key: 332 among 500, 200 and 1000 would stand out.

    A number that is told as 约 or 近 is round, so that what stands beside it is, too. One of another fact may have a
    digit more or less.
    """
    assert entry.value is not None
    if isinstance(entry.fact, f.ShareFact):
        return True
    if decimals(wrong.value) != entry.decimals:
        return False
    mine, its = (len(number.normalize().as_tuple().digits) for number in (entry.value, wrong.value))
    exact = entry.side == "exact" and wrong.origin < COMPUTED
    return abs(its - mine) <= exact


def _candidates(sheet: Sheet, entry: Entry, random: Random) -> Iterator[Wrong]:
    assert entry.value is not None
    if isinstance(entry.fact, f.ShareFact):
        yield from _shares(sheet, entry, random)
        return
    ranked: dict[int, list[Wrong]] = {YEAR: [], SIBLING: [], NEIGHBOUR: []}
    for other in sheet.numbers if entry.counted else ():
        if other.id != entry.id and (wrong := _of_fact(sheet, entry, other)) is not None:
            ranked[wrong.origin].append(wrong)
    for group in ranked.values():
        random.shuffle(group)
        yield from group
    slips = list(_slips(sheet, entry))
    random.shuffle(slips)
    yield from slips
    yield from _computed(entry, random)


def _of_fact(sheet: Sheet, entry: Entry, other: Entry) -> Wrong | None:
    """The number of another fact, brought to the key's form; None where it has nothing to do with it."""
    assert entry.value is not None
    assert other.value is not None
    if entry.base == other.base:
        # What is computed is known with more digits than are printed.
        value = sheet.bank.bounds(other.id).value / split_unit(entry.unit)[1]
    elif other.theme == entry.theme and entry.unit in COUNTERS and other.unit in COUNTERS:
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


def _slips(sheet: Sheet, entry: Entry) -> Iterator[Wrong]:
    """A place lost or gained, two digits exchanged, the rest of a hundred, a multiple counted twice."""
    assert entry.value is not None
    if not entry.counted:
        return
    key = entry.value
    for times in sheet.multiples.get(entry.id, ()):
        twice = (key * times).quantize(Decimal(1).scaleb(-entry.decimals), ROUND_HALF_UP)
        yield Wrong(twice, SLIP, f"把{times:f}倍又乘了一遍，{entry.right}")
    for factor, said in ((Decimal(10), "多了一位"), (Decimal("0.1"), "少了一位")):
        # 3次 is not read as 30次.
        if not entry.decimals and (key >= 10 or split_unit(entry.unit)[1] > 1):
            yield Wrong(key * factor, SLIP, f"数位错了：{said}，{entry.right}")
    digits = f"{key:f}"
    for at in range(len(digits) - 1):
        one, two = digits[at], digits[at + 1]
        if one.isdigit() and two.isdigit() and two not in (one, "0"):
            swapped = Decimal(digits[:at] + two + one + digits[at + 2 :])
            yield Wrong(swapped, SLIP, f"数字颠倒了前后，{entry.right}")
    if entry.unit == "%":
        yield Wrong(100 - key, SLIP, f"这是余下的部分，{entry.right}")


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
    if isinstance(entry.fact, f.RankFact):
        return [Wrong(v, COMPUTED, entry.right) for v in ordered if v != key]
    side = ("偏低", "偏高")
    return [Wrong(v, COMPUTED, f"{side[v > key]}，{entry.right}") for v in ordered if v != key]


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
    if entry.fact.form != "tenths":
        yield Wrong(1 - entry.value, SLIP, f"这是余下的部分，{entry.right}")
    shares = list(_TENTHS if entry.fact.form == "tenths" else _SHARES)
    random.shuffle(shares)
    for share in shares:
        value = Decimal(share.numerator) / share.denominator
        side = "偏高" if value > entry.value else "偏低"
        yield Wrong(value, COMPUTED, f"{side}，{entry.right}")


def ladders(found: list[Wrong], key: Decimal, place: int, size: int = 4) -> list[list[Wrong]]:
    """Sets of wrong numbers that put the key at `place` among `size` options, each sorted, the best first.

    The best have fewest that are computed, then fewest slips, then most of the same measure in another year. Fewer than two that mislead
    for a reason are no choice: the key is to be typed then.
    """
    below = [wrong for wrong in found if wrong.value < key][:DEPTH]
    above = [wrong for wrong in found if wrong.value > key][:DEPTH]
    sets = [
        sorted((*low, *high))
        for low in combinations(below, place)
        for high in combinations(above, size - 1 - place)
        if _apart(low) and _apart(high)
    ]
    best = min(map(_rank, sets), default=(size, 0, 0))
    if size - 1 - best[0] < GOOD:
        return []
    return [one for one in sets if _rank(one) == best]


def _rank(wrongs: list[Wrong]) -> tuple[int, int, int]:
    kinds = [wrong.origin for wrong in wrongs]
    return kinds.count(COMPUTED), kinds.count(SLIP), -kinds.count(YEAR)


def _apart(wrongs: Sequence[Wrong]) -> bool:
    """Whether they keep apart from each other."""
    return all(
        abs(one.value - other.value) >= _STEP * max(one.value, other.value)
        for one, other in combinations(wrongs, 2)
    )


def chosen(entry: Entry, found: list[Wrong], dealt: int, random: Random) -> list[Wrong] | None:
    """Three wrong numbers around the key; None where its place among them would tell of it.

    The key takes the dealt place where it can. A key that cannot stand at every place stands at two that are high and
    low, at the edge and within, as often: so neither the least, nor the greatest, nor the middle is worth a guess.
    """
    assert entry.value is not None
    key = entry.value
    sets: list[list[Wrong]] = []
    for place in (dealt, dealt ^ 1):
        if sets := ladders(found, key, place):
            if ladders(found, key, place ^ 2):
                break
            sets = []
    if not sets:
        return None
    texts = {w.value: entry.shown(w.value) for one in sets for w in one}

    def shown(one: list[Wrong]) -> Iterator[Sequence[float]]:
        values = [float(key), *(float(wrong.value) for wrong in one)]
        options = [entry.text, *(texts[wrong.value] for wrong in one)]
        yield near_mean(values)
        yield near_middle(values)
        yield rounded(values)
        yield unrounded(values)
        yield from (clue("", options) for clue in NUMBERS)

    return fairest(sets, shown, 4, random)
