"""Wrong numbers that mislead for a reason: in order of preference, each with what a learner is told of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from random import Random
from typing import NamedTuple

from zgc_desktop.bank import facts as f
from zgc_desktop.bank.rivals import decimals, objection
from zgc_desktop.bank.units import split_unit
from zgc_desktop.quiz.generate.english import in_quotes as quoted
from zgc_desktop.quiz.generate.sheet import Entry, Sheet, in_quotes
from zgc_desktop.source.problem import Text

YEAR, SIBLING, NEIGHBOUR, SLIP, COMPUTED = range(5)
#: A number many times as large as the key or as small misleads nobody.
_ALIKE = Decimal(8)
#: Of four numbers the greatest is at most so many times the least.
_FAR = Decimal(20)
#: Two options are never nearer to each other than this part of the larger.
_STEP = Decimal("0.08")
#: By what a slip or a recalculation multiplies, and how nearly.
_MULTIPLES = (Decimal(10), Decimal("1.4"), Decimal("1.8"), Decimal(100))
_NEARLY = Decimal("0.02")
_FACTORS = tuple(
    Decimal(n) / 100 for n in (40, 50, 60, 70, 75, 80, 85, 115, 120, 130, 140, 150, 170, 200, 240)
)
_SHARES = (*(Fraction(1, n) for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12)), Fraction(2, 5), Fraction(2, 3))
_TENTHS = tuple(Fraction(n, 10) for n in range(1, 10))


class Wrong(NamedTuple):
    """A wrong number in the printed unit, how it came there (YEAR first, COMPUTED last), the reason, and whose it is."""

    value: Decimal
    origin: int
    why: str
    why_en: str
    of: Entry | None = None


def wrongs(sheet: Sheet, entry: Entry, random: Random) -> Iterator[Wrong]:
    """Every safe wrong number for the fact, the most misleading kind first, mixed within a kind."""
    found: set[Decimal] = set()
    for wrong in _candidates(sheet, entry, random):
        value = wrong.value.normalize()
        if value not in found and _of_a_form(wrong, entry) and not objection(sheet.bank, entry.id, value):
            found.add(value)
            yield wrong._replace(value=value)


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
    yield from _computed(sheet, entry, random)


def _of_fact(sheet: Sheet, entry: Entry, other: Entry) -> Wrong | None:
    """The number of another fact as it is printed there; None where it is of another form or has nothing to do with it.

    A number that would have to be rounded, or to lose its 超 or 近, is no longer the number of that fact.
    """
    assert entry.value is not None
    assert other.value is not None
    alike = (other.prefix, other.infix, other.decimals) == (entry.prefix, entry.infix, entry.decimals)
    if not alike or entry.unit != other.unit or other.fact.ask == "never":
        return None
    if not entry.value / _ALIKE <= other.value <= entry.value * _ALIKE:
        return None
    same = (entry.fact.measure or entry.fact.subject) == (other.fact.measure or other.fact.subject)
    if same and other.period != entry.period:
        why = f"年份错位：{other.text}是{other.period.printed()}的数字，问的是{entry.period.printed()}。"
        when, asked = other.period.printed("en"), entry.period.printed("en")
        why_en = (
            f"Another period: {sheet.english(other.id).figure} is the figure of {when}; asked for is {asked}."
        )
        return Wrong(other.value, YEAR, why, why_en, other)
    related = entry.fact.category == other.fact.category
    return Wrong(
        other.value,
        SIBLING if related else NEIGHBOUR,
        f"张冠李戴：{other.text}说的是{in_quotes(other.label)}。",
        _mixed_up(sheet, other),
        other,
    )


def _mixed_up(sheet: Sheet, other: Entry) -> str:
    said = sheet.english(other.id)
    return f"Mixed up: {said.figure} is the figure for {quoted(said.label)}."


def _slips(sheet: Sheet, entry: Entry) -> Iterator[Wrong]:
    """A place lost or gained, two digits exchanged, the rest of a hundred, a multiple counted twice."""
    assert entry.value is not None
    if not entry.counted:
        return
    key, right = entry.value, sheet.english(entry.id).right
    for times in sheet.multiples.get(entry.id, ()):
        twice = (key * times).quantize(Decimal(1).scaleb(-entry.decimals), ROUND_HALF_UP)
        why_en = f"Multiplied by {times:f} once more. {right}"
        yield Wrong(twice, SLIP, f"把{times:f}倍又乘了一遍，{entry.right}", why_en, entry)
    for value, said in _misread(key, entry):
        yield Wrong(value, SLIP, f"{said.zh}，{entry.right}", f"{said.en}. {right}", entry)


def _misread(key: Decimal, entry: Entry) -> Iterator[tuple[Decimal, Text]]:
    """What becomes of a number that is read or remembered inexactly, and how."""
    more = Text("数位错了：多了一位", "One digit too many")
    less = Text("数位错了：少了一位", "One digit too few")
    for factor, said in ((Decimal(10), more), (Decimal("0.1"), less)):
        # 3次 is not read as 30次.
        if not entry.decimals and (key >= 10 or split_unit(entry.unit)[1] > 1):
            yield key * factor, said
    digits = f"{key:f}"
    for at in range(len(digits) - 1):
        one, two = digits[at], digits[at + 1]
        if one.isdigit() and two.isdigit() and two not in (one, "0"):
            yield (
                Decimal(digits[:at] + two + one + digits[at + 2 :]),
                Text("数字颠倒了前后", "Two digits are swapped"),
            )
    if entry.unit == "%":
        yield 100 - key, Text("这是余下的部分", "That is the rest")


def _computed(sheet: Sheet, entry: Entry, random: Random) -> list[Wrong]:
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
    right = sheet.english(entry.id).right
    if isinstance(entry.fact, f.RankFact):
        return [Wrong(v, COMPUTED, entry.right, right) for v in ordered if v != key]
    side, side_en = ("偏低", "偏高"), ("Too low", "Too high")
    return [
        Wrong(v, COMPUTED, f"{side[v > key]}，{entry.right}", f"{side_en[v > key]}. {right}")
        for v in ordered
        if v != key
    ]


def _shares(sheet: Sheet, entry: Entry, random: Random) -> Iterator[Wrong]:
    assert entry.value is not None
    assert isinstance(entry.fact, f.ShareFact)
    for other in sheet.all():
        if (
            isinstance(other.fact, f.ShareFact)
            and other.id != entry.id
            and other.fact.form == entry.fact.form
            and other.prefix == entry.prefix
        ):
            value = Decimal(f.share_value(other.fact).numerator) / f.share_value(other.fact).denominator
            why = f"张冠李戴：{other.text}说的是{in_quotes(other.label)}。"
            yield Wrong(value, SIBLING, why, _mixed_up(sheet, other), other)
    right = sheet.english(entry.id).right
    if entry.fact.form != "tenths":
        yield Wrong(1 - entry.value, SLIP, f"这是余下的部分，{entry.right}", f"That is the rest. {right}")
    shares = list(_TENTHS if entry.fact.form == "tenths" else _SHARES)
    random.shuffle(shares)
    for share in shares:
        value = Decimal(share.numerator) / share.denominator
        side = Text("偏高", "Too high") if value > entry.value else Text("偏低", "Too low")
        yield Wrong(value, COMPUTED, f"{side.zh}，{entry.right}", f"{side.en}. {right}")


def related(one: Decimal, other: Decimal) -> bool:
    """Whether one number may have been made of the other: a place more, digits exchanged, a usual multiple, the rest."""
    low, high = sorted((one, other))
    ratio = high / low
    moved = any(abs(ratio / factor - 1) <= _NEARLY for factor in _MULTIPLES)
    return moved or sorted(f"{low:f}") == sorted(f"{high:f}") or low + high == 100


def beside(sheet: Sheet, one: Entry, other: Entry) -> bool:
    """Whether the figures of two facts can be options of one question: of a form, apart, neither made of the other."""
    if one.value is None or other.value is None or not (one.counted and other.counted):
        return False
    form = (one.prefix, one.infix, one.decimals, one.unit)
    if form != (other.prefix, other.infix, other.decimals, other.unit) or one.open_above:
        return False
    low, high = sorted((one.value, other.value))
    return (
        high <= low * _FAR
        and high - low >= _STEP * high
        and not related(low, high)
        and not objection(sheet.bank, one.id, other.value)
        and not objection(sheet.bank, other.id, one.value)
    )
