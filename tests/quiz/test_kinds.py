"""Every kind of question: its answer, credit for a part, and laws of grading."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.quiz.conftest import make_question, option

from zgc_desktop.bank.values import print_number
from zgc_desktop.briefing.load import load
from zgc_desktop.quiz import session as steps
from zgc_desktop.quiz.draw import reletter
from zgc_desktop.quiz.generate.item import Amount, Item
from zgc_desktop.quiz.generate.make import items
from zgc_desktop.quiz.generate.sheet import Sheet
from zgc_desktop.quiz.generate.view import ItemViews
from zgc_desktop.quiz.grade import Response, certainty_score, grade, right_letters
from zgc_desktop.quiz.quantity import Quantity, parse_quantity
from zgc_desktop.text.fold import fold, same_words

FOUR = [option(key, f"第{key}项", True) for key in "ABCD"]


def question(kind: str, answer: Any, **more: Any) -> dict[str, Any]:
    return make_question(2, 1, kind, **{"options": FOUR, "answer": answer} | more)


@pytest.mark.parametrize(
    ("given_", "credit", "feedback"),
    [("AB", 1.0, "right"), ("A", 0.5, "partial"), ("AC", 0.0, "wrong"), ("ABC", 0.5, "wrong"), ("CD", 0.0, "wrong"), ("ABCD", 0.0, "wrong")],
)  # fmt: skip
def test_multiple_choice_gives_right_minus_wrong(given_: str, credit: float, feedback: str) -> None:
    mark = grade(make_question(0, 1, "multiple"), Response(chosen=tuple(given_)))
    assert (mark.credit, mark.feedback) == (credit, feedback)


@pytest.mark.parametrize(
    ("given_", "credit", "feedback"),
    [("CABD", 1.0, "right"), ("CADB", 2 / 3, "partial"), ("DBAC", 0.0, "wrong"), ("CAB", 0.0, "empty"), ("BDCA", 0.0, "wrong")],
)  # fmt: skip
def test_an_ordering_counts_pairs(given_: str, credit: float, feedback: str) -> None:
    mark = grade(question("ordering", {"order": list("CABD")}), Response(chosen=tuple(given_)))
    assert (mark.credit, mark.feedback) == (credit, feedback)


def test_a_matching_counts_every_pair() -> None:
    asked = question("matching", {"pairs": list("BACD")}, rows=list("甲乙丙丁"))
    mark = grade(asked, Response(chosen=tuple("BADC")))
    assert (mark.credit, mark.feedback, mark.parts) == (
        pytest.approx(1 / 3),
        "partial",
        (True, True, False, False),
    )
    assert grade(asked, Response(chosen=("B", "", "C", "D"))).feedback == "empty"


def test_a_cloze_counts_every_gap_and_reads_numbers_and_names() -> None:
    blanks = [
        {"value": "6465.3", "unit": "亿元", "text": "6465.3亿元"},
        {"text": "独角兽十条", "aliases": []},
    ]
    asked = question("cloze", {"blanks": blanks}, options=[])
    assert grade(asked, Response(blanks=("0.64653万亿元", "“獨角獸十條”"))).right
    assert grade(asked, Response(blanks=("6465", "独角兽十条"))).credit == 0.5
    assert grade(asked, Response(blanks=("6465.3", ""))).feedback == "empty"
    assert grade(asked, Response(blanks=("很多", "独角兽十条"))).feedback == "unreadable"


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("职务科技成果资产单列管理", True),
        ("職務科技成果資產單列管理", True),
        (" 职务科技成果 资产单列管理。", True),
        ("单列管理", True),
        ("职务科技成果资产管理", False),
    ],
)
def test_a_name_is_read_as_people_write_it(typed: str, right: bool) -> None:
    answer = {"text": "职务科技成果资产单列管理", "aliases": ["单列管理"]}
    assert grade(question("text", answer), Response(typed=typed)).right is right


@pytest.mark.parametrize("typed", ["2019年", "2019", "２０１９", "二〇一九年", "二零一九"])
def test_a_year_is_a_year_with_its_sign_and_without(typed: str) -> None:
    assert grade(question("text", {"text": "2019年", "aliases": []}), Response(typed=typed)).right
    assert not grade(question("text", {"text": "2021年", "aliases": []}), Response(typed=typed)).right


@pytest.mark.parametrize(
    ("one", "other"),
    [("ＩＡＳＰ2025年", "iasp 2025年"), ("“悟界·Brainμ”", "悟界Brainμ"), ("三醫聯動", "三医联动")],
)
def test_words_are_the_same_in_any_width_case_and_script(one: str, other: str) -> None:
    assert same_words(one, other)


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(("right", "scores"), [(True, [1, 2, 3]), (False, [0, -2, -6])])
def test_certainty_is_scored_as_the_field_does(right: bool, scores: list[int]) -> None:
    assert [certainty_score(right, sure) for sure in (1, 2, 3)] == scores


@given(
    st.decimals(min_value="0.001", max_value="99999", places=3),
    st.sampled_from(["项", "万项", "亿元", "万亿元", "家", "%", "倍"]),
    st.sampled_from([None, "约", "近", "超", "余", "突破"]),
)
def test_what_is_printed_is_accepted(value: Any, unit: str, qualifier: str | None) -> None:
    value = value.normalize()
    printed = print_number(value, unit, qualifier)
    asked = question("numeric", {"value": printed.value, "unit": unit, "text": printed.text}, options=[])
    for typed in (printed.text, printed.value, f"{printed.value}{unit}", f" {printed.value} {unit}。"):
        assert grade(asked, Response(typed=typed)).right, typed


@given(
    st.integers(1, 10**6),
    st.sampled_from([("亿元", "万亿元", 10**4), ("项", "万项", 10**4), ("元", "亿元", 10**8)]),
)
def test_units_go_there_and_back(amount: int, units: tuple[str, str, int]) -> None:
    small, large, ratio = units
    one = parse_quantity(f"{amount}{small}", small)
    assert isinstance(one, Quantity)
    other = parse_quantity(f"{float(Fraction(amount, ratio)):.10f}{large}", small)
    assert isinstance(other, Quantity)
    assert abs(one.value - other.value) < Fraction(ratio, 10**9)


def _made() -> tuple[list[Item], ItemViews]:
    briefing = load(Path(__file__).parents[2]).briefing
    assert briefing is not None
    sheet = Sheet(briefing)
    return list(items(sheet, 5)), ItemViews(sheet)


MADE, VIEWS = _made()


def _right_answer(asked: Any) -> Response:
    answer = asked.get("answer") or {}
    if "order" in answer or "pairs" in answer:
        return Response(chosen=tuple(answer.get("order") or answer["pairs"]))
    if "blanks" in answer:
        return Response(blanks=tuple(blank["text"] for blank in answer["blanks"]))
    if answer:
        return Response(typed=answer["text"])
    return Response(chosen=right_letters(asked))


def test_every_generated_item_is_right_when_its_answer_is_given() -> None:
    for item in MADE:
        asked = reletter(VIEWS.view(item), Random(3))
        mark = grade(asked, _right_answer(asked))
        assert mark.right, item
        assert mark.credit == 1


def test_every_wrong_option_of_a_generated_item_is_wrong() -> None:
    for item in MADE:
        if item.kind not in ("single", "true-false", "place"):
            continue
        asked = VIEWS.view(item)
        for choice in asked["options"]:
            assert grade(asked, Response(chosen=(choice["key"],))).right is choice["correct"]


def test_a_view_has_what_the_screen_shows() -> None:
    written = make_question(0, 1)
    for item in MADE:
        asked = VIEWS.view(item)
        assert set(written) <= set(asked)
        assert asked["page"] > 0
        assert asked["explain"]
        assert asked["source"]
        if isinstance(item.answer, Amount):
            assert asked["answer"]["unit"] == item.answer.unit


def test_reletter_keeps_order_and_pairs() -> None:
    asked = question("ordering", {"order": list("CABD")})
    wanted = [asked["options"]["ABCD".index(key)]["text"] for key in "CABD"]
    for seed in range(8):
        mixed = reletter(asked, Random(seed))
        texts = {one["key"]: one["text"] for one in mixed["options"]}
        assert [texts[key] for key in mixed["answer"]["order"]] == wanted


def test_steps_of_an_ordering_a_matching_and_a_cloze() -> None:
    session = steps.begin([question("ordering", {"order": list("CABD")})], 0)
    for letter in "CAB":
        session = steps.select(session, letter)
    assert session.response.chosen == ("C", "A", "B")
    assert steps.select(session, "A").response.chosen == ("C", "B")
    assert steps.move(session, "B", 0).response.chosen == ("B", "C", "A")
    assert steps.submit(session).notice is not None

    session = steps.begin([question("matching", {"pairs": list("BACD")}, rows=list("甲乙丙丁"))], 0)
    session = steps.select(steps.select(session, "B"), "A")
    assert session.response.chosen == ("B", "A", "", "")
    session = steps.pair(session, 3, "B")
    assert session.response.chosen == ("", "A", "", "B")
    assert steps.pair(session, 9, "B") == session

    session = steps.begin([question("cloze", {"blanks": [{"text": "甲"}, {"text": "乙"}]}, options=[])], 0)
    session = steps.type_gap(steps.type_gap(session, 1, "乙"), 0, "甲")
    session = steps.trust(session, 3)
    assert session.phase == "selected"
    session = steps.submit(session)
    assert session.response.mark is not None
    assert session.response.mark.right
    assert session.response.confidence == 3
