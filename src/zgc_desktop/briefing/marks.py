"""Charts that draw one mark a thing: what they can draw, so that none draws something false or without an end.

A chart that cannot draw one of its figures draws no marks; figures and words stay, and the check says why at the fact that it names.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from zgc_desktop.bank.bank import Bank
from zgc_desktop.bank.facts import QUALIFIER_MEANING, ShareFact, share_value
from zgc_desktop.bank.periods import Period, parse_period
from zgc_desktop.bank.units import split_unit
from zgc_desktop.deck.model import Slide
from zgc_desktop.source.catalog import problem
from zgc_desktop.source.problem import Problem

#: Marks of one fact at most, by layout: more are no longer told apart, or do not fit.
MOST = {"ladder": 6000, "grid": 400, "number-row": 60}
#: The dots of a network: how high a side is, the least that a group takes of it, and a row; and the dots of a row.
_HIGH, _GROUP, _ROW, _IN_A_ROW = 670, 170, 20, 14
MOST_DOTS = _HIGH // _ROW * _IN_A_ROW
#: Cells of a share at most.
MOST_PARTS = 20
#: Lines of a bar, at most and at least, where the slide says how much one of them stands for.
MOST_LINES, FEWEST = 240, 1
#: The years that a time axis may have.
FIRST_YEAR, LAST_YEAR = 1, 9999

Path = tuple[str | int, ...]


def counted(slide: Slide, bank: Bank) -> list[tuple[Path, str, int]]:
    """The facts that the slide draws one mark a thing: where it names them, their ids, and the most that is drawn of each."""
    fields, layout = slide.fields, slide.layout
    if layout == "ladder":
        return [(("tiers", n), id_, MOST[layout]) for n, id_ in enumerate(fields.tiers)]
    if layout == "grid":
        return [(("total",), fields.total, MOST[layout])]
    if layout == "network":
        return _dots(fields.groups, bank)
    if layout == "number-row" and fields.footnote is not None:
        return [(("footnote", "fact"), fields.footnote.fact, MOST[layout])]
    return []


def _dots(groups: Any, bank: Bank) -> list[tuple[Path, str, int]]:
    """The groups of a network, each with as many dots as the others of its side leave room for."""
    high = [max(_GROUP, -(-(count(bank, group.fact) or 0) // _IN_A_ROW) * _ROW) for group in groups]
    found: list[tuple[Path, str, int]] = []
    for n, group in enumerate(groups):
        others = sum(high[m] for m, other in enumerate(groups) if m != n and other.side == group.side)
        rows = max(_GROUP, _HIGH - others) // _ROW
        found.append((("groups", n, "fact"), group.fact, rows * _IN_A_ROW))
    return found


def count(bank: Bank, id_: str) -> int | None:
    """How many things the printed figure says; None where that is no whole number of things."""
    try:
        amount = bank.figure(id_).amount
        scale = split_unit(getattr(bank.fact(id_), "unit", ""))[1]
    except (KeyError, TypeError, ValueError, ArithmeticError, RecursionError):
        return None
    things = None if amount is None else Decimal(repr(amount)) * scale
    return int(things) if things is not None and things >= 0 and things == int(things) else None


def drawn(slide: Slide, bank: Bank) -> list[int]:
    """How many marks are drawn of each of the `counted` facts: as many as there are, or none of any."""
    wanted = [(count(bank, id_), most) for _, id_, most in counted(slide, bank)]
    found = [number for number, most in wanted if number is not None and number <= most]
    return found if len(found) == len(wanted) else [0] * len(wanted)


def percent(bank: Bank, id_: str) -> Fraction | None:
    """The share or percentage of which cells of a hundred are drawn; None where there is none from 0 to 100."""
    fact = bank.facts.get(id_)
    if isinstance(fact, ShareFact):
        return share_value(fact) * 100
    amount = _amount(bank, id_)
    if amount is None or getattr(fact, "unit", "") != "%" or not 0 <= amount <= 100:
        return None
    return Fraction(repr(amount))


def cells(bank: Bank, id_: str) -> tuple[Fraction | None, bool]:
    """Of a hundred cells those that are filled, and whether the next one stays hollow: 近30 fills 29 and 超30 fills 30."""
    share = percent(bank, id_)
    meaning = QUALIFIER_MEANING.get(getattr(bank.facts.get(id_), "qualifier", None) or "")
    if share is None or meaning not in ("under", "over"):
        return share, False
    filled = max(0, math.ceil(share) - 1) if meaning == "under" else math.floor(share)
    return Fraction(filled), filled < 100


def period_of(bank: Bank, id_: str) -> Period:
    """Where a fact stands on a time axis: a date by its own value, any other fact by its period."""
    fact = bank.facts.get(id_)
    return parse_period(
        (fact.value if fact.type == "date" else fact.period or "unknown") if fact else "unknown"
    )


def parts(bank: Bank, id_: str | None) -> tuple[int, int]:
    """A share as cells, all and filled; none at all for a fact that is no share, or of too many parts."""
    fact = bank.facts.get(id_ or "")
    share = share_value(fact) if isinstance(fact, ShareFact) else Fraction(0, 1)
    return (share.denominator, share.numerator) if share > 0 and share.denominator <= MOST_PARTS else (0, 0)


def per_tick(largest: float) -> float:
    """One line stands for one unit where at most 200 lines are needed, else for a round number of units."""
    if largest <= 4:
        return float(10.0 ** (math.floor(math.log10(largest)) - 1))
    step = 1.0
    for factor in itertools.cycle((2, 2.5, 2)):
        if largest / step <= 200:
            break
        step *= factor
    return step


def axis(largest: float) -> list[float]:
    """Round tick positions from 0 to the largest value, 4 to 8 of them."""
    magnitude = 10.0 ** math.floor(math.log10(largest))
    for factor in (0.25, 0.5, 1.0, 2.0):
        step = magnitude * factor
        if largest / step <= 8:
            break
    digits = 2 - math.floor(math.log10(step))
    return [round(n * step, digits) for n in range(int(largest / step) + 1)]


def axis_years(fields: Any) -> tuple[int, int]:
    """The first and the last year of a time axis, within the years there are."""
    start = min(max(fields.start, FIRST_YEAR), LAST_YEAR)
    return start, min(max(fields.end, start), LAST_YEAR)


def not_drawn(slide: Slide, bank: Bank) -> Iterator[Problem]:
    """What the charts of a slide cannot draw; a fact that is not there, or cannot be computed, is said elsewhere."""
    fields, layout = slide.fields, slide.layout
    # A number row prints the figure where it draws no dots.
    for path, id_, most in counted(slide, bank) if layout != "number-row" else ():
        number = count(bank, id_)
        if (number is None or number > most) and _computed(bank, id_):
            printed = bank.printed(id_).text
            yield problem("chart-count", slide.spot(*path), id=id_, text=printed, limit=most)
    if layout == "waffle":
        for n, item in enumerate(fields.items):
            if percent(bank, item.fact) is None and _computed(bank, item.fact):
                printed = bank.printed(item.fact).text
                yield problem("chart-percent", slide.spot("items", n, "fact"), id=item.fact, text=printed)
    elif layout == "big-number":
        for n, context in enumerate(fields.context):
            if context.type == "share" and not parts(bank, context.fact)[0]:
                at = slide.spot("context", n, "fact")
                if context.fact is None or _computed(bank, context.fact):
                    yield problem("chart-share", at, id=context.fact or "", limit=MOST_PARTS)
            if context.type == "bars":
                for m, id_ in enumerate(context.facts):
                    yield from _bar(bank, id_, slide, ("context", n, "facts", m))
    elif layout == "comparison":
        for name in ("a", "b"):
            yield from _bar(bank, getattr(fields, name), slide, (name,))
        yield from _lines(bank, slide)
    elif layout == "timeline" and (fields.start, fields.end) != axis_years(fields):
        yield problem("chart-years", slide.spot("start"), start=fields.start, end=fields.end)
    elif layout == "timeline":
        named = [(("events", n, "fact"), event.fact) for n, event in enumerate(fields.events)]
        for path, id_ in (*named, *((("spans", n), id_) for n, id_ in enumerate(fields.spans))):
            when = period_of(bank, id_)
            if when.known and not (fields.start <= when.span()[0] and when.span()[1] <= fields.end + 1):
                axis = {"start": fields.start, "end": fields.end}
                words = {"text_zh": when.printed(), "text_en": when.printed("en")}
                yield problem("chart-outside", slide.spot(*path), id=id_, **axis, **words)


def _lines(bank: Bank, slide: Slide) -> Iterator[Problem]:
    """Whether so many lines can be drawn as the slide asks for."""
    wanted = slide.fields.per_tick
    figures = [bank.figure(id_) for id_ in (slide.fields.a, slide.fields.b) if _computed(bank, id_)]
    if wanted is None or len(figures) < 2:
        return
    scaled = figures[0].unit != figures[1].unit
    lines = max((each.base if scaled else each.amount) or 0 for each in figures) / float(wanted)
    if not FEWEST <= lines <= MOST_LINES and lines > 0:
        yield problem(
            "chart-lines",
            slide.spot("per_tick"),
            per=wanted,
            count=math.ceil(lines),
            least=FEWEST,
            limit=MOST_LINES,
        )


def _bar(bank: Bank, id_: str, slide: Slide, path: Path) -> Iterator[Problem]:
    amount = _amount(bank, id_)
    if (amount is None or amount < 0) and _computed(bank, id_):
        yield problem("chart-bar", slide.spot(*path), id=id_, text=bank.printed(id_).text)


def _amount(bank: Bank, id_: str) -> float | None:
    try:
        return bank.figure(id_).amount
    except (KeyError, TypeError, ValueError, ArithmeticError, RecursionError):
        return None


def _computed(bank: Bank, id_: str) -> bool:
    try:
        bank.printed(id_)
    except (KeyError, TypeError, ValueError, ArithmeticError, RecursionError):
        return False
    return True
