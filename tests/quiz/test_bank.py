"""What the bank prints, the grader reads: the shipped facts, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

import zgc_desktop
from zgc_desktop.bank.bank import Bank
from zgc_desktop.bank.load import load_bank
from zgc_desktop.quiz.grade import Response, grade

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
