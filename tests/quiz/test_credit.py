"""Credit is corrected for chance: by the stated formulas, and by trying everything that somebody who guesses may do."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations, product
from typing import Any

import pytest
from tests.quiz.conftest import make_question, option

from zgc_desktop.quiz import credit, exam
from zgc_desktop.quiz import session as steps
from zgc_desktop.quiz.grade import Mark, Response, grade
from zgc_desktop.study.memory import remembered


def ordering(count: int) -> dict[str, Any]:
    letters = "ABCDEF"[:count]
    options = [option(key, key, True) for key in letters]
    return make_question(0, 0, "ordering", options=options, answer={"order": list(letters)})


def multiple(right: int, wrong: int) -> dict[str, Any]:
    options = [option(key, key, n < right) for n, key in enumerate("ABCDEF"[: right + wrong])]
    return make_question(0, 0, "multiple", options=options)


def matching(rows: int, answers: int) -> dict[str, Any]:
    options = [option(key, key, True) for key in "ABCDEF"[:answers]]
    pairs = {"pairs": list("ABCDEF"[:rows])}
    return make_question(0, 0, "matching", rows=list("甲乙丙丁戊己"[:rows]), options=options, answer=pairs)


def mark(asked: dict[str, Any], chosen: str) -> Mark:
    return grade(asked, Response(chosen=tuple(chosen)))


@pytest.mark.parametrize(
    ("given_", "worth"),
    [("ABCD", 1), ("BACD", 2 / 3), ("ACBD", 2 / 3), ("BADC", 1 / 3), ("CBAD", 0), ("DCBA", 0)],
)
def test_an_ordering_is_worth_pairs_in_order_minus_pairs_reversed(given_: str, worth: float) -> None:
    assert mark(ordering(4), given_).credit == pytest.approx(worth)


@pytest.mark.parametrize(
    ("given_", "worth"),
    [("ABC", 1), ("AB", 2 / 3), ("A", 1 / 3), ("ABCD", 1 / 2), ("AD", 0), ("ABCDE", 0), ("DE", 0)],
)
def test_a_multiple_choice_is_worth_right_minus_wrong_shares(given_: str, worth: float) -> None:
    assert mark(multiple(3, 2), given_).credit == pytest.approx(worth)


@pytest.mark.parametrize(("given_", "worth"), [("ABCD", 1), ("ABDC", 1 / 3), ("ACDB", 0), ("BADC", 0)])
def test_a_matching_is_worth_what_chance_does_not_give(given_: str, worth: float) -> None:
    assert mark(matching(4, 4), given_).credit == pytest.approx(worth)


@pytest.mark.parametrize(
    ("given_", "worth"), [("ABCD", 1), ("ABCE", 0.7 / 1), ("ABEF", (2 - 2 / 3) / (4 - 2 / 3))]
)
def test_spare_answers_leave_less_to_chance(given_: str, worth: float) -> None:
    expected = {"ABCE": (3 - 2 / 3) / (4 - 2 / 3)}.get(given_, worth)
    assert mark(matching(4, 6), given_).credit == pytest.approx(expected)


@pytest.mark.parametrize(("kind", "size", "other"), credit.SHAPES)
def test_guessing_earns_a_fifth_at_the_most(kind: str, size: int, other: int) -> None:
    if kind == "ordering":
        asked, guesses = ordering(size), ["".join(one) for one in permutations("ABCDEF"[:size])]
    elif kind == "multiple":
        asked = multiple(size, other)
        ticks = list(product((0, 1), repeat=size + other))[1:]
        guesses = ["".join(key for key, tick in zip("ABCDEF", one, strict=False) if tick) for one in ticks]
    else:
        asked = matching(size, other)
        guesses = ["".join(one) for one in permutations("ABCDEF"[:other], size)]
    worth = [Fraction(str(round(mark(asked, guess).credit, 12))) for guess in guesses]
    mean = sum(worth) / len(worth)
    assert float(mean) == pytest.approx(float(credit.remaining(kind, size, other)))
    assert mean <= credit.LIMIT + Fraction(1, 10**9)
    assert min(worth) >= 0


def test_ticking_everything_and_ticking_all_but_one_wrong_earn_nothing_of_it() -> None:
    for right, wrong in ((2, 2), (2, 3), (3, 2), (3, 1), (2, 1), (4, 2)):
        assert mark(multiple(right, wrong), "ABCDEF"[: right + wrong]).credit == 0


@pytest.mark.parametrize(
    ("count", "given_", "known"),
    [(5, "BACDE", True), (6, "ABCDFE", True), (6, "BACDFE", False), (5, "CABDE", False), (4, "BACD", False), (5, "ABCDE", True)],
)  # fmt: skip
def test_remembered_is_all_or_one_neighbouring_pair_of_five(count: int, given_: str, known: bool) -> None:
    verdict = mark(ordering(count), given_)
    assert remembered(verdict.right, verdict.credit, "ordering") is known


def test_no_other_part_shows_that_a_fact_is_remembered() -> None:
    for kind in ("multiple", "matching", "cloze", "numeric"):
        assert not remembered(False, 0.99, kind)


def exam_of(*questions: dict[str, Any]) -> steps.Session:
    return exam.begin_exam(list(questions), 0, None)


def test_what_is_there_of_an_answer_counts_in_an_exam() -> None:
    gaps = {"blanks": [{"value": "34", "unit": "个", "text": "34个"}, {"text": "生命螺旋", "aliases": []}]}
    cloze = make_question(0, 1, "cloze", stem="有____个，叫____。", options=[], answer=gaps)
    session = exam_of(matching(4, 4), cloze, ordering(4), make_question(0, 2, "numeric"))
    for row, letter in enumerate("ABC"):
        session = steps.pair(session, row, letter)
    session = steps.type_gap(exam.go_to(session, 1), 1, "生命螺旋")
    for letter in "AB":
        session = steps.select(exam.go_to(session, 2), letter)
    done = exam.hand_in(session, 1)
    marks = [response.mark for response in done.responses]
    assert [(one.feedback, round(one.credit, 3)) for one in marks if one] == [
        ("partial", 0.667), ("partial", 0.5), ("partial", 0.167), ("unreached", 0.0),
    ]  # fmt: skip
    assert marks[0] is not None
    assert marks[0].parts == (True, True, True, False)


def test_an_exam_asks_once_about_what_it_cannot_read() -> None:
    session = exam_of(make_question(0, 0, "numeric"), make_question(0, 1))
    session = steps.submit(steps.type_text(session, "很多"))
    assert session.notice is not None
    assert session.index == 0
    assert steps.submit(session).index == 1
    assert steps.submit(steps.type_text(session, "6465.3")).index == 1


def test_the_sum_says_how_a_credit_came_about() -> None:
    worth = mark(ordering(4), "ACBD").sum
    assert worth is not None
    assert worth.to_dict() == {
        "kind": "order",
        "rule": "order",
        "right": 5,
        "wrong": 1,
        "of": 6,
        "other": 0,
        "credit": pytest.approx(2 / 3),
    }
    small = mark(ordering(3), "ACB").sum
    assert small is not None
    assert (small.rule, small.credit) == ("all", 0)
