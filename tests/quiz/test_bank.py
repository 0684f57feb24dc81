"""What the bank prints, the grader reads: the shipped facts, in both languages."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

import zgc_desktop
from zgc_desktop.bank.bank import Bank
from zgc_desktop.bank.facts import NameFact, NumberFact
from zgc_desktop.bank.load import load_bank
from zgc_desktop.bank.questions import NumericQuestion
from zgc_desktop.briefing.questions import question_view
from zgc_desktop.quiz.grade import Response, grade
from zgc_desktop.quiz.language import in_language
from zgc_desktop.quiz.names import forms_of

ROOT = Path(zgc_desktop.__file__).parents[2]


@pytest.fixture(scope="module")
def bank() -> Bank:
    return load_bank(ROOT)[0]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_printed_amount_is_accepted(bank: Bank, lang: str) -> None:
    refused = []
    graded = 0
    for fact in bank.facts:
        if bank.facts[fact].type not in ("number", "derived", "share"):
            continue
        figure = bank.figure(fact, lang)
        answer = {
            "amount": figure.amount,
            "value": figure.value,
            "unit": figure.unit,
            "text": figure.text,
            "tolerance": 0.0,
        }
        question = {"kind": "numeric", "answer": answer}
        for typed in (figure.text, figure.value, figure.value + figure.unit):
            graded += 1
            if not grade(question, Response(typed=typed)).right:
                refused.append((fact, typed, answer))
    assert graded > 100
    assert refused == []


@pytest.mark.parametrize(
    ("fact", "right", "wrong"),
    [
        ("tech-contract-value", ["6465.3", "6465.28", "6465.34"], ["6465.2", "6465.4", "6465"]),
        ("patents-per-10k-2020", ["97", "97.06", "97.1"], ["96", "98", "97.6"]),
        ("revenue-per-park", ["187", "187.5"], ["188", "186"]),
        ("unicorns", ["115"], ["115.2", "114"]),
        ("revenue", ["10", "近10万亿元"], ["9.9", "10.2"]),
        ("patents-per-10k", ["174.7"], ["174.66"]),
    ],
)
def test_what_rounds_to_the_published_figure_is_right(
    bank: Bank, fact: str, right: list[str], wrong: list[str]
) -> None:
    """The tolerance comes from the published precision: whole numbers and what counts as exact have none."""
    asked = NumericQuestion(id="q", kind="numeric", stem="多少？", facts=(fact,), slide="s", explain="是。")
    view = question_view(bank, asked, None, {})
    for texts, verdict in ((right, True), (wrong, False)):
        for typed in texts:
            assert grade(view, Response(typed=typed)).right is verdict, typed


@pytest.mark.parametrize(
    ("fact", "right", "half", "wrong"),
    [
        (
            "park-firms",
            ["6600余家", "６６００多", "超6600家", "6,600家以上"],
            ["6600", "近6600家", "约6600余家"],
            ["66余家"],
        ),
        ("revenue", ["近10万亿元", "接近十万亿", "不到10万亿"], ["10万亿元", "超10万亿元"], ["近100万亿元"]),
    ],
)
def test_a_qualifier_that_is_asked_for_is_half_of_the_answer(
    bank: Bank, fact: str, right: list[str], half: list[str], wrong: list[str]
) -> None:
    asked = NumericQuestion(
        id="q", kind="numeric", stem="多少？", facts=(fact,), slide="s", explain="是。", qualifier="asked"
    )
    view = question_view(bank, asked, None, {})
    for texts, credit in ((right, 1.0), (half, 0.5), (wrong, 0.0)):
        for typed in texts:
            mark = grade(view, Response(typed=typed))
            assert (mark.credit, mark.right) == (credit, credit == 1), typed
            assert (mark.feedback == "qualifier") is (credit == 0.5), typed


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_printed_has_the_qualifier_that_is_asked_for(bank: Bank, lang: str) -> None:
    for id_, fact in bank.facts.items():
        if not isinstance(fact, NumberFact):
            continue
        asked = NumericQuestion(
            id="q", kind="numeric", stem="多少？", facts=(id_,), slide="s", explain="是。", qualifier="asked"
        )
        assert grade(
            question_view(bank, asked, None, {}, lang), Response(typed=bank.figure(id_, lang).text)
        ).right, id_


def test_no_other_way_to_write_a_name_is_the_name_of_another_fact(bank: Bank) -> None:
    names = {
        id_: [fact.value, fact.value_en, *fact.aliases]
        for id_, fact in bank.facts.items()
        if isinstance(fact, NameFact)
    }
    forms = {id_: set().union(*(forms_of(name) for name in known)) for id_, known in names.items()}
    clashes = [(one, other) for one, other in combinations(forms, 2) if forms[one] & forms[other]]
    assert clashes == []
    assert sum(len(known) > 2 for known in names.values()) > 50


def test_every_shipped_question_is_there_in_english_and_its_key_is_the_same(bank: Bank) -> None:
    pages: dict[str, int] = {}
    for question in (question_view(bank, one, None, pages) for one in bank.questions.values()):
        english = in_language(question, "en")
        assert "untranslated" not in english, question["id"]
        texts = [english["stem"], english["explain"], english["hint"], *english["rows"]]
        texts += [text for option in english["options"] for text in (option["text"], option["why"])]
        assert not [
            text for text in texts if re.search(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]|【", text)
        ]
        options = [option["text"] for option in english["options"]]
        assert len(set(options)) == len(options), question["id"]
        for typed in _answers(question), _answers(english):
            if typed:
                given = {"blanks": typed} if question["kind"] == "cloze" else {"typed": typed[0]}
                assert grade(english, Response(**given)).right, (question["id"], typed)  # type: ignore[arg-type]


def _answers(question: Any) -> tuple[str, ...]:
    """What is to be typed, as it is printed; nothing where nothing is typed."""
    answer = question["answer"] or {}
    if question["kind"] in ("numeric", "text"):
        return (str(answer["text"]),)
    return tuple(str(blank["text"]) for blank in answer.get("blanks", ()))
