"""What an answer is worth, corrected for chance: who guesses gets next to nothing.

Ordering: Kendall's τ, pairs in order minus pairs reversed over all pairs (M. G. Kendall, A New Measure of Rank
Correlation, Biometrika 30, 1938). Multiple choice: the share of the right options that were chosen minus the share of the
others. Matching: right pairs minus those that chance gives, over all minus these: (right − 1) ÷ (n − 1), or with spare
answers n ÷ m in the place of 1. Nothing is worth less than 0. Where an item is so small that guessing would still earn more
than `LIMIT`, only all of it earns anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cache
from itertools import combinations, permutations, product
from typing import Any, Literal, NamedTuple

#: What guessing may earn at the most, of 1, where credit is given in parts.
LIMIT = Fraction(1, 5)

Kind = Literal["order", "choice", "pairs", "parts"]
Rule = Literal["order", "choice", "pairs", "parts", "all"]


class Sum(NamedTuple):
    """How a credit was worked out: `right` and `wrong` of what is counted, `of` and `other` how many there are.

    order: pairs of items in order and reversed, of all pairs. choice: right and wrong options that were chosen, of the right
    and of the others. pairs: right rows, of all; `other` is how many answers were offered. parts: right gaps, of all. The rule
    `all` is that only all of what the kind counts is worth anything.
    """

    kind: Kind
    rule: Rule
    right: int
    wrong: int
    of: int
    other: int
    credit: Fraction

    def to_dict(self) -> dict[str, Any]:
        """The sum as JSON-able data."""
        return self._asdict() | {"credit": float(self.credit)}


def order(given: Sequence[str], wanted: Sequence[str]) -> Sum:
    """The credit of an ordering; items that are lacking are in no pair, and so no pair in order."""
    place = {item: n for n, item in enumerate(given)}
    pairs = [
        (place[one], place[other])
        for one, other in combinations(wanted, 2)
        if one in place and other in place
    ]
    right = sum(one < other for one, other in pairs)
    total = len(wanted) * (len(wanted) - 1) // 2
    small = chance("ordering", len(wanted)) > LIMIT
    return _sum(
        "order", right, len(pairs) - right, total, 0, Fraction(2 * right - len(pairs), max(1, total)), small
    )


def choice(chosen: Iterable[str], right: Iterable[str], options: int) -> Sum:
    """The credit of a multiple choice among so many options."""
    chosen, keys = set(chosen), set(right)
    others = options - len(keys)
    hit, miss = len(chosen & keys), len(chosen - keys)
    credit = Fraction(hit, max(1, len(keys))) - (Fraction(miss, others) if others else 0)
    small = chance("multiple", len(keys), others) > LIMIT
    return _sum("choice", hit, miss, len(keys), others, credit, small)


def pairs(parts: Sequence[bool], answers: int) -> Sum:
    """The credit of a matching whose rows are right or wrong, with so many answers to choose from."""
    count, right = len(parts), sum(parts)
    luck = Fraction(count, max(answers, count, 1))
    small = chance("matching", count, max(answers, count)) > LIMIT
    credit = (right - luck) / (count - luck) if count > luck else Fraction(right == count)
    return _sum("pairs", right, count - right, count, max(answers, count), credit, small)


def gaps(parts: Sequence[bool]) -> Sum:
    """The credit of gaps that are filled in; nobody guesses these."""
    return _sum(
        "parts", sum(parts), len(parts) - sum(parts), len(parts), 0, Fraction(sum(parts), max(1, len(parts)))
    )


def _sum(
    kind: Kind, right: int, wrong: int, of: int, other: int, credit: Fraction, small: bool = False
) -> Sum:
    if small:
        return Sum(kind, "all", right, wrong, of, other, Fraction(credit == 1))
    return Sum(kind, kind, right, wrong, of, other, max(Fraction(0), credit))


@cache
def chance(kind: str, size: int, other: int = 0) -> Fraction:
    """What the formula gives on average to who guesses, worked out by trying everything that can be answered.

    ordering: of `size` items. multiple: `size` right options and `other` wrong ones, any of them ticked but none at all.
    matching: of `size` rows, `other` answers.
    """
    total, count = Fraction(0), 0
    if kind == "ordering":
        every = size * (size - 1) // 2
        for guess in permutations(range(size)):
            right = sum(one < two for one, two in combinations(guess, 2))
            total, count = total + max(Fraction(0), Fraction(2 * right - every, max(1, every))), count + 1
    elif kind == "multiple":
        for ticks in product((0, 1), repeat=size + other):
            if any(ticks):
                wrong = Fraction(sum(ticks[size:]), other) if other else Fraction(0)
                total += max(Fraction(0), Fraction(sum(ticks[:size]), size) - wrong)
                count += 1
    else:
        luck = Fraction(size, max(other, size))
        for guess in permutations(range(max(other, size)), size):
            right = sum(place == one for place, one in enumerate(guess))
            total += max(Fraction(0), (right - luck) / (size - luck)) if size > luck else Fraction(0)
            count += 1
    return total / max(1, count)


def remaining(kind: str, size: int, other: int = 0) -> Fraction:
    """What guessing earns on average as it is graded: see `chance`, and all or nothing where that is too much."""
    by_formula = chance(kind, size, other)
    if by_formula <= LIMIT:
        return by_formula
    ways = {"ordering": len(list(permutations(range(size)))), "multiple": 2 ** (size + other) - 1}
    return Fraction(1, ways.get(kind) or len(list(permutations(range(max(size, other)), size))))


#: Shapes that questions may have: kind, and what `chance` takes.
SHAPES: tuple[tuple[str, int, int], ...] = (
    *(("ordering", size, 0) for size in range(3, 7)),
    *(("multiple", right, total - right) for total in range(3, 7) for right in range(1, total)),
    *(("matching", size, size + more) for size in range(3, 7) for more in range(3) if size + more <= 6),
)
