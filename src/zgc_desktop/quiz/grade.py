"""Grading one response: right or not, how much credit, and a reason that the screen can put in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from zgc_desktop.quiz import credit
from zgc_desktop.quiz.credit import Sum
from zgc_desktop.quiz.names import same_name
from zgc_desktop.quiz.quantity import Quantity, Unreadable, fits, parse_quantity, qualifier_of
from zgc_desktop.quiz.things import Things, things_of
from zgc_desktop.quiz.views import QuestionView, plain
from zgc_desktop.text.fold import fold

__all__ = ["Feedback", "Mark", "Quantity", "Response", "Unreadable", "grade", "parse_quantity"]

Feedback = Literal[
    "right",
    "wrong",
    "partial",
    "unit",
    "magnitude",
    "qualifier",
    "vague",
    "unreadable",
    "empty",
    "unsure",
    "skipped",
    "unreached",
]
"""Why a mark is what it is: `partial` a part is right, `unit` the right number with another unit, `magnitude` the
right digits with the point elsewhere, `qualifier` the right number with another 约, 近 or 超; `vague` no number of its own
(三十多), `unreadable` and `empty` no answer; `unsure` an answer of which it was not said how sure it is; `skipped` was passed over, `unreached` never shown in an exam.
"""
OPEN: frozenset[Feedback] = frozenset({"vague", "unreadable", "empty", "unsure"})
"""What is asked again and never judged."""
Confidence = Literal[1, 2, 3]
"""1 guessed, 2 fairly sure, 3 sure."""

_NUMBER_HEAD = re.compile(r"\d[\d,]*(?:\.\d+)?(?![\d/])")
_SLIP = 9  # powers of ten up to which a displaced decimal point is told as such
#: Certainty-based marking, as in Moodle: the certainty itself where right, so much where wrong.
_LOSS = {1: 0, 2: -2, 3: -6}


@dataclass(frozen=True, slots=True)
class Mark:
    """The verdict on a response. Unreadable and empty responses are no verdict: the person may try again.

    `credit` is the part that was right, 0 to 1; `parts` tells for every gap, row or place whether it is, `sum` how the
    credit was worked out where it is one of parts.
    """

    right: bool
    feedback: Feedback
    credit: float = 0.0
    parts: tuple[bool, ...] = ()
    sum: Sum | None = None

    @property
    def final(self) -> bool:
        """Whether this settles the question."""
        return self.feedback not in OPEN


@dataclass(frozen=True, slots=True)
class Response:
    """What a person has answered so far.

    `chosen` are letters: of choices in their order, of an ordering in the person's order, of a matching one a row
    (empty where none is given yet). `typed` is the text of one field, `blanks` one text a gap. `mark` is what counts;
    where the person has corrected it, `judged` is the program's own. Whoever is `hinted` has asked for the hint.
    """

    chosen: tuple[str, ...] = ()
    typed: str = ""
    blanks: tuple[str, ...] = ()
    confidence: Confidence | None = None
    mark: Mark | None = None
    judged: Mark | None = None
    hinted: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing was answered yet."""
        return not (any(self.chosen) or self.typed.strip() or any(text.strip() for text in self.blanks))


def right_letters(question: QuestionView) -> tuple[str, ...]:
    """The letters of the options that are correct."""
    return tuple(str(option["key"]) for option in question.get("options") or () if option["correct"])


def grade(question: QuestionView, response: Response, last: bool = False) -> Mark:
    """Judge a response. A numeric answer is compared exactly, with the tolerance of the question.

    Credit for a part is corrected for chance, see quiz.credit. With `last` nothing is asked again: what is there of a
    matching, an ordering or a cloze is judged, and only what has no content at all is `empty`.
    """
    kind = question["kind"]
    if last and response.empty:
        return Mark(False, "empty")
    if kind == "numeric":
        return _grade_number(question["answer"], response.typed, _things(question))
    if kind == "text":
        return _grade_text(question["answer"], response.typed, question)
    if kind == "cloze":
        return _grade_gaps(question, response.blanks, last)
    if kind == "ordering":
        return _grade_order(question["answer"]["order"], response.chosen, last)
    if kind == "matching":
        return _grade_pairs(question, response.chosen, last)
    chosen, right = set(response.chosen), set(right_letters(question))
    if not chosen:
        return Mark(False, "empty")
    if kind != "multiple":
        return Mark(True, "right", 1.0) if chosen == right else Mark(False, "wrong")
    worth = credit.choice(chosen, right, len(question["options"]))
    if chosen == right:
        return Mark(True, "right", 1.0, sum=worth)
    return Mark(False, "partial" if chosen < right else "wrong", float(worth.credit), sum=worth)


def certainty_score(right: bool, confidence: Confidence) -> int:
    """Points of certainty-based marking: 1, 2 or 3 where right, 0, −2 or −6 where wrong."""
    return int(confidence) if right else _LOSS[confidence]


def _grade_order(wanted: Sequence[str], given: Sequence[str], last: bool) -> Mark:
    if len(given) < len(wanted) and not last:
        return Mark(False, "empty")
    parts = tuple(given[n : n + 1] == (one,) for n, one in enumerate(wanted))
    return _worth(credit.order(given, wanted), parts)


def _grade_pairs(question: QuestionView, given: Sequence[str], last: bool) -> Mark:
    wanted = question["answer"]["pairs"]
    if (len(given) < len(wanted) or not all(given)) and not last:
        return Mark(False, "empty")
    parts = [given[n : n + 1] == (one,) for n, one in enumerate(wanted)]
    return _worth(credit.pairs(parts, len(question.get("options") or wanted)), parts)


def _grade_gaps(question: QuestionView, given: Sequence[str], last: bool) -> Mark:
    answers = question["answer"]["blanks"]
    filled = [*given, *[""] * len(answers)][: len(answers)]
    if not all(text.strip() for text in filled) and not last:
        return Mark(False, "empty")
    things = _things(question)
    marks = [
        _grade_number(answer, text, things) if "unit" in answer else _grade_text(answer, text, question)
        for answer, text in zip(answers, filled, strict=True)
    ]
    if not last and (still := [mark.feedback for mark in marks if not mark.final]):
        return Mark(False, "unreadable" if "unreadable" in still else still[0])
    parts = [mark.right for mark in marks]
    if len(parts) == 1:
        return Mark(marks[0].right, marks[0].feedback, marks[0].credit, tuple(parts))
    return _worth(credit.gaps(parts), parts)


def _worth(worth: Sum, parts: Sequence[bool]) -> Mark:
    if worth.right == worth.of:
        return Mark(True, "right", 1.0, tuple(parts), worth)
    return Mark(False, "partial" if worth.credit else "wrong", float(worth.credit), tuple(parts), worth)


def _things(question: QuestionView) -> Things:
    """What the question is about, by all its words but the answer's."""
    words = map(str, question.get("things") or ())
    stem, told = (plain(str(question.get(name) or "")) for name in ("stem", "explain"))
    return things_of(stem, *words, told=told)


def _grade_text(answer: QuestionView, typed: str, question: QuestionView) -> Mark:
    if not fold(typed):
        return Mark(False, "empty")
    names = (str(answer["text"]), *map(str, answer.get("aliases") or ()))
    about = "".join((plain(str(question.get("stem") or "")), *map(str, question.get("things") or ())))
    right = same_name(typed, names, about)
    return Mark(right, "right" if right else "wrong", float(right))


def _grade_number(answer: QuestionView, typed: str, things: Things) -> Mark:
    unit = asked_unit(answer)
    given = parse_quantity(typed, unit, things)
    if isinstance(given, Unreadable):
        return Mark(False, "empty" if given.reason == "empty" else "unreadable")
    wanted = parse_quantity(_number(answer), unit)
    if isinstance(wanted, Unreadable):
        return Mark(False, "wrong")  # the answer's fact could not be read: nothing can be right
    tolerance = Fraction(str(answer.get("tolerance") or 0))
    same = fits(given, wanted)
    # 76000 where 7.6万 is asked for, 0.564 for 56.4%: written out, no unit beside it.
    values = (given.value, given.amount) if given.bare and wanted.scale != 1 else (given.value,)
    near = any(abs(value - wanted.value) <= tolerance * wanted.scale for value in values)
    if same and (near or _as_share(given, wanted)):
        return _qualified(answer, typed)
    if same and given.until is not None and given.value < wanted.value < given.until * given.scale:
        return Mark(False, "vague")
    if not same and (abs(given.amount - wanted.amount) <= tolerance or given.value == wanted.value):
        return Mark(False, "unit")
    if same and given.amount == wanted.amount and not given.bare:
        return Mark(False, "unit")
    if same and _displaced(given.value, wanted.value):
        return Mark(False, "magnitude")
    return Mark(False, "wrong")


def _qualified(answer: QuestionView, typed: str) -> Mark:
    """The mark of the right number: half of it where its qualifier is asked for and another or none was typed, and where
    the opposite was typed."""
    sense, said = answer.get("sense"), qualifier_of(typed)
    if sense and said != sense:
        return Mark(False, "qualifier", 0.5)
    if {said, qualifier_of(str(answer.get("text") or ""))} == {"under", "over"}:
        return Mark(False, "qualifier", 0.5)
    return Mark(True, "right", 1.0)


def _as_share(given: Quantity, wanted: Quantity) -> bool:
    """Whether a part such as 1/6, which has no end as a decimal, was written as 17% or 0.167."""
    endless = wanted.scale == 1 and wanted.value < 1 and wanted.value.denominator % 3 == 0
    return endless and abs(given.value - wanted.value) <= Fraction(1, 200)


def asked_unit(answer: QuestionView) -> str:
    """The unit a bare number is taken in, with the scale that English prints beside the number; of things their counter."""
    if answer.get("counter"):
        return str(answer["counter"])
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
