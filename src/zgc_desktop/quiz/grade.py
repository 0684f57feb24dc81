"""Grading one response: all or nothing, with a reason that the screen can put in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from zgc_desktop.quiz.quantity import Quantity, Unreadable, parse_quantity, same_base, split_unit
from zgc_desktop.quiz.views import QuestionView

__all__ = ["Feedback", "Mark", "Quantity", "Response", "Unreadable", "grade", "parse_quantity"]

Feedback = Literal["right", "wrong", "partial", "unit", "magnitude", "unreadable", "empty", "skipped"]
"""Why a mark is what it is: `partial` some right choices and no wrong one, `unit` the right number with
another unit, `magnitude` the right digits with the point elsewhere, `unreadable` and `empty` no answer.
"""

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
    unit = str(answer.get("unit") or "")
    quantity = parse_quantity(typed, unit)
    if isinstance(quantity, Unreadable):
        return Mark(False, "empty" if quantity.reason == "empty" else "unreadable")
    scale, base = split_unit(unit)
    if not unit and "/" in str(answer.get("text")):
        base = "%"  # a share such as 1/6 is a ratio, however it is written
    wanted = _wanted(answer)
    if wanted is None:
        return Mark(False, "wrong")
    tolerance = Fraction(str(answer.get("tolerance") or 0))
    if same_base(quantity.base, base) and abs(quantity.value / scale - wanted) <= tolerance:
        return Mark(True, "right")
    if abs(quantity.amount - wanted) <= tolerance or quantity.value / scale == wanted:
        return Mark(False, "unit")
    if same_base(quantity.base, base) and _displaced(quantity.value / scale, wanted):
        return Mark(False, "magnitude")
    return Mark(False, "wrong")


def _wanted(answer: QuestionView) -> Fraction | None:
    """The answer as an exact number; a share is taken from its text, since 1/6 has no decimal form.

    None where the answer has no number, as when its fact could not be read.
    """
    if share := re.search(r"(\d+)/(\d+)", str(answer.get("text") or "")):
        return Fraction(int(share[1]), int(share[2]))
    return None if answer.get("amount") is None else Fraction(str(answer["amount"]))


def _displaced(given: Fraction, wanted: Fraction) -> bool:
    if not given or not wanted:
        return False
    ratio = given / wanted
    return any(ratio in (Fraction(10) ** power, Fraction(10) ** -power) for power in range(1, _SLIP + 1))
