"""Grading one response: right or not, how much credit, and a reason that the screen can put in words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from zgc_desktop.quiz.quantity import Quantity, Unreadable, parse_quantity, qualifier_of, same_base
from zgc_desktop.quiz.views import QuestionView
from zgc_desktop.text.fold import fold, same_words

__all__ = ["Feedback", "Mark", "Quantity", "Response", "Unreadable", "grade", "parse_quantity"]

Feedback = Literal[
    "right", "wrong", "partial", "unit", "magnitude", "qualifier", "unreadable", "empty", "skipped"
]
"""Why a mark is what it is: `partial` a part is right, `unit` the right number with another unit, `magnitude` the
right digits with the point elsewhere, `qualifier` the right number without its 约, 近 or 超, `unreadable` and `empty` no answer.
"""
Confidence = Literal[1, 2, 3]
"""1 guessed, 2 fairly sure, 3 sure."""

_NUMBER_HEAD = re.compile(r"\d[\d,]*(?:\.\d+)?(?![\d/])")
_SLIP = 9  # powers of ten up to which a displaced decimal point is told as such
#: Certainty-based marking, as in Moodle: the certainty itself where right, so much where wrong.
_LOSS = {1: 0, 2: -2, 3: -6}


@dataclass(frozen=True, slots=True)
class Mark:
    """The verdict on a response. Unreadable and empty responses are no verdict: the person may try again.

    `credit` is the part that was right, 0 to 1; `parts` tells for every gap, row or place whether it is.
    """

    right: bool
    feedback: Feedback
    credit: float = 0.0
    parts: tuple[bool, ...] = ()

    @property
    def final(self) -> bool:
        """Whether this settles the question."""
        return self.feedback not in ("unreadable", "empty")


@dataclass(frozen=True, slots=True)
class Response:
    """What a person has answered so far.

    `chosen` are letters: of choices in their order, of an ordering in the person's order, of a matching one a row
    (empty where none is given yet). `typed` is the text of one field, `blanks` one text a gap.
    """

    chosen: tuple[str, ...] = ()
    typed: str = ""
    blanks: tuple[str, ...] = ()
    confidence: Confidence | None = None
    mark: Mark | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing was answered yet."""
        return not (any(self.chosen) or self.typed.strip() or any(text.strip() for text in self.blanks))


def right_letters(question: QuestionView) -> tuple[str, ...]:
    """The letters of the options that are correct."""
    return tuple(str(option["key"]) for option in question.get("options") or () if option["correct"])


def grade(question: QuestionView, response: Response) -> Mark:
    """Judge a response. A numeric answer is compared exactly, with the tolerance of the question.

    Credit for a part, as the field gives it: multiple choice right minus wrong, never below nothing; an ordering the
    longest run of items in their right order, one alone being none; a matching and a cloze the part that is right.
    """
    kind = question["kind"]
    if kind == "numeric":
        return _grade_number(question["answer"], response.typed)
    if kind == "text":
        return _grade_text(question["answer"], response.typed)
    if kind == "cloze":
        return _grade_gaps(question["answer"]["blanks"], response.blanks)
    if kind == "ordering":
        return _grade_order(question["answer"]["order"], response.chosen)
    if kind == "matching":
        return _grade_pairs(question["answer"]["pairs"], response.chosen)
    chosen, right = set(response.chosen), set(right_letters(question))
    if not chosen:
        return Mark(False, "empty")
    if chosen == right:
        return Mark(True, "right", 1.0)
    if kind != "multiple":
        return Mark(False, "wrong")
    credit = max(0, len(chosen & right) - len(chosen - right)) / max(1, len(right))
    return Mark(False, "partial" if chosen < right else "wrong", credit)


def certainty_score(right: bool, confidence: Confidence) -> int:
    """Points of certainty-based marking: 1, 2 or 3 where right, 0, −2 or −6 where wrong."""
    return int(confidence) if right else _LOSS[confidence]


def longest_run(given: Sequence[str], wanted: Sequence[str]) -> int:
    """How many items stand in the right order among themselves (longest common subsequence)."""
    rows = [0] * (len(wanted) + 1)
    for item in given:
        last = 0
        for place, other in enumerate(wanted, 1):
            last, rows[place] = rows[place], last + 1 if item == other else max(rows[place], rows[place - 1])
    return rows[-1]


def _grade_order(wanted: Sequence[str], given: Sequence[str]) -> Mark:
    if len(given) < len(wanted):
        return Mark(False, "empty")
    parts = tuple(one == other for one, other in zip(given, wanted, strict=False))
    if list(given) == list(wanted):
        return Mark(True, "right", 1.0, parts)
    run = longest_run(given, wanted)
    return Mark(False, "partial" if run > 1 else "wrong", run / len(wanted) if run > 1 else 0.0, parts)


def _grade_pairs(wanted: Sequence[str], given: Sequence[str]) -> Mark:
    if len(given) < len(wanted) or not all(given):
        return Mark(False, "empty")
    return _in_parts([one == other for one, other in zip(given, wanted, strict=False)])


def _grade_gaps(answers: Sequence[QuestionView], given: Sequence[str]) -> Mark:
    if len(given) < len(answers) or not all(text.strip() for text in given[: len(answers)]):
        return Mark(False, "empty")
    marks = [
        (_grade_number if "unit" in answer else _grade_text)(answer, text)
        for answer, text in zip(answers, given, strict=False)
    ]
    if not all(mark.final for mark in marks):
        return Mark(False, "unreadable")
    return _in_parts([mark.right for mark in marks])


def _in_parts(parts: Sequence[bool]) -> Mark:
    if all(parts):
        return Mark(True, "right", 1.0, tuple(parts))
    return Mark(False, "partial" if any(parts) else "wrong", sum(parts) / len(parts), tuple(parts))


def _grade_text(answer: QuestionView, typed: str) -> Mark:
    if not fold(typed):
        return Mark(False, "empty")
    names = (str(answer["text"]), *map(str, answer.get("aliases") or ()))
    right = any(same_words(typed, name) or _same_year(typed, name) for name in names)
    return Mark(right, "right" if right else "wrong", float(right))


def _same_year(typed: str, name: str) -> bool:
    """2019 and 二〇一九年 say what 2019年 says."""
    if not re.fullmatch(r"\d{4}年", name):
        return False
    given = parse_quantity(typed, "年")
    return isinstance(given, Quantity) and given.base == "年" and given.value == int(name[:4])


def _grade_number(answer: QuestionView, typed: str) -> Mark:
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
        return _qualified(answer, typed)
    # 76000 where 7.6万 is asked for: written out, no unit beside it.
    whole = given.amount == wanted.value and given.scale == wanted.scale > 1 and _bare_number(typed)
    if whole or (same and _as_share(given, wanted)):
        return _qualified(answer, typed)
    if abs(given.amount - wanted.amount) <= tolerance or given.value == wanted.value:
        return Mark(False, "unit")
    if same and _displaced(given.value, wanted.value):
        return Mark(False, "magnitude")
    return Mark(False, "wrong")


def _qualified(answer: QuestionView, typed: str) -> Mark:
    """The mark of the right number: half of it where the qualifier is asked for and another or none was typed."""
    sense = answer.get("sense")
    if sense and qualifier_of(typed) != sense:
        return Mark(False, "qualifier", 0.5)
    return Mark(True, "right", 1.0)


def _bare_number(typed: str) -> bool:
    return bool(re.fullmatch(r"[\d,.\s]+", unicodedata.normalize("NFKC", typed)))


def _as_share(given: Quantity, wanted: Quantity) -> bool:
    """Whether a part such as 1/6, which has no end as a decimal, was written as 17% or 0.167."""
    endless = wanted.scale == 1 and wanted.value < 1 and wanted.value.denominator % 3 == 0
    return endless and abs(given.value - wanted.value) <= Fraction(1, 200)


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
