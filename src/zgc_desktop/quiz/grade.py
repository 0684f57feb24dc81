"""Grading one response: all or nothing, with a reason that the screen can put in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from zgc_desktop.quiz.quantity import Quantity, Unreadable, parse_quantity, same_base
from zgc_desktop.quiz.views import QuestionView

__all__ = ["Feedback", "Mark", "Quantity", "Response", "Unreadable", "grade", "parse_quantity"]

Feedback = Literal["right", "wrong", "partial", "unit", "magnitude", "unreadable", "empty", "skipped"]
"""Why a mark is what it is: `partial` some right choices and no wrong one, `unit` the right number with
another unit, `magnitude` the right digits with the point elsewhere, `unreadable` and `empty` no answer.
"""

_NUMBER_HEAD = re.compile(r"\d[\d,]*(?:\.\d+)?(?![\d/])")
_SLIP = 9  # powers of ten up to which a displaced decimal point is told as such


@dataclass(frozen=True, slots=True)
class Mark:
    """The verdict on a response. Unreadable and empty responses are no verdict: the person may try again."""

    right: bool
    feedback: Feedback

    @property
    def final(self) -> bool:
        """Whether this settles the question."""
        return self.feedback not in ("unreadable", "empty")


@dataclass(frozen=True, slots=True)
class Response:
    """What a person has answered so far: chosen letters, or the typed text of a numeric question."""

    chosen: tuple[str, ...] = ()
    typed: str = ""
    mark: Mark | None = None


def right_letters(question: QuestionView) -> tuple[str, ...]:
    """The letters of the options that are correct."""
    return tuple(str(option["key"]) for option in question.get("options") or () if option["correct"])


def grade(question: QuestionView, response: Response) -> Mark:
    """Judge a response. Multiple choice is all or nothing; a numeric answer is compared exactly.

    Tolerance is read from the question, in its printed unit.
    """
    if question["kind"] == "numeric":
        return _grade_number(question, response.typed)
    chosen, right = set(response.chosen), set(right_letters(question))
    if not chosen:
        return Mark(False, "empty")
    if chosen == right:
        return Mark(True, "right")
    return Mark(False, "partial" if chosen < right else "wrong")


def _grade_number(question: QuestionView, typed: str) -> Mark:
    answer = question["answer"]
    unit = asked_unit(answer)
    given = parse_quantity(typed, unit)
    if isinstance(given, Unreadable):
        return Mark(False, "empty" if given.reason == "empty" else "unreadable")
    wanted = parse_quantity(_number(answer), unit)
    if isinstance(wanted, Unreadable):
        return Mark(False, "wrong")  # the answer's fact could not be read: nothing can be right
    tolerance = Fraction(str(answer.get("tolerance") or 0))
    same = same_base(given.base, wanted.base)
    if same and abs(given.value - wanted.value) <= tolerance * wanted.scale:
        return Mark(True, "right")
    if abs(given.amount - wanted.amount) <= tolerance or given.value == wanted.value:
        return Mark(False, "unit")
    if same and _displaced(given.value, wanted.value):
        return Mark(False, "magnitude")
    return Mark(False, "wrong")


def asked_unit(answer: QuestionView) -> str:
    """The unit a bare number is taken in, with the scale that English prints beside the number."""
    printed = f"{answer.get('value') or ''}{answer.get('unit') or ''}"
    return _NUMBER_HEAD.sub("", printed) if _NUMBER_HEAD.match(printed) else str(answer.get("unit") or "")


def _number(answer: QuestionView) -> str:
    """The answer's number as printed; a share from its text, since 1/6 has no decimal form."""
    if share := re.search(r"\d+/\d+", str(answer.get("text") or "")):
        return share[0]
    if answer.get("value") or answer.get("amount") is None:
        return str(answer.get("value") or "")
    return f"{Decimal(str(answer['amount'])):f}"


def _displaced(given: Fraction, wanted: Fraction) -> bool:
    if not given or not wanted:
        return False
    ratio = given / wanted
    return any(ratio in (Fraction(10) ** power, Fraction(10) ** -power) for power in range(1, _SLIP + 1))
