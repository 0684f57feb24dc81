"""The shipped facts say in English what they say in Chinese."""

from __future__ import annotations

import re
from dataclasses import fields
from decimal import Decimal
from pathlib import Path

import pytest

from zgc_desktop.bank import facts as f
from zgc_desktop.bank.bank import Bank
from zgc_desktop.bank.figure import Figure
from zgc_desktop.bank.load import load_bank

SHIPPED = Path(__file__).parents[2]
BANK = load_bank(SHIPPED)[0]
HAN = re.compile(r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]")
SCALES = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
AMOUNT = re.compile(r"([0-9][0-9,]*(?:\.[0-9]+)?)(%?)(?: (million|billion|trillion)\b)?")
#: The publisher's name belongs to the source, which is Chinese.
CHINESE = {"publisher"}
QUALIFIERS = {"exact": "", "about": "about ", "under": "nearly ", "over": "over "}
NUMBERS = [fact.id for fact in BANK.facts.values() if isinstance(fact, (f.NumberFact, f.DerivedFact))]


def english_number(text: str) -> Decimal:
    """The value of `over 646.53 billion yuan`."""
    match = AMOUNT.search(text)
    assert match is not None, text
    return Decimal(match[1].replace(",", "")) * SCALES.get(match[3], 1)


def chinese_number(bank: Bank, id_: str) -> Decimal:
    """The value of `6465.3亿元`, from what is printed."""
    printed = bank.printed(id_)
    scales = {"万亿": 10**12, "亿": 10**8, "万": 10**4, "": 1}
    match = re.match("万亿|亿|万|", printed.unit)
    assert match is not None
    return Decimal(printed.value) * scales[match.group()]


def missing(fact: f.Fact) -> list[str]:
    """The English fields that a fact leaves empty."""
    wanted = ["subject_en", "statement_en"]
    if fact.measure:
        wanted.append("measure_en")
    if isinstance(fact, f.Quantity) and fact.unit not in ("%", "倍"):
        wanted.append("unit_en")
    if isinstance(fact, (f.NameFact, f.ListFact)):
        wanted.append("value_en")
    empty = [name for name in wanted if not getattr(fact, name)]
    if isinstance(fact, f.FirstFact) and "word_en" not in fact.model_fields_set:
        empty.append("word_en")
    if isinstance(fact, f.ListFact) and len(fact.value) != len(fact.value_en):
        empty.append("value_en")
    return empty


def test_every_fact_is_complete_in_english() -> None:
    assert len(BANK.facts) > 100
    assert {fact.id: missing(fact) for fact in BANK.facts.values() if missing(fact)} == {}


@pytest.mark.parametrize("id_", BANK.facts)
def test_nothing_printed_in_english_is_chinese(id_: str) -> None:
    figure = BANK.figure(id_, "en")
    words = {field.name: str(getattr(figure, field.name)) for field in fields(Figure)}
    words["statement"] = BANK.statement(id_, "en")
    assert {name: text for name, text in words.items() if name not in CHINESE and HAN.search(text)} == {}


@pytest.mark.parametrize("id_", BANK.facts)
def test_a_statement_prints_the_same_parts_in_both_languages(id_: str) -> None:
    fact = BANK.facts[id_]
    english, chinese = (set(f.PLACEHOLDER.findall(text)) for text in (fact.statement_en, fact.statement))
    # The name of the five-year plan says the period in words.
    assert chinese - english <= {"period"}
    # Where Chinese says the plan by name, English adds its years.
    assert english - chinese <= {"period"}
    assert BANK.statement(id_, "en").endswith(".")


@pytest.mark.parametrize("id_", NUMBERS)
def test_an_english_amount_is_the_chinese_amount(id_: str) -> None:
    printed, figure = BANK.printed(id_, "en"), BANK.figure(id_, "en")
    assert english_number(printed.text) == chinese_number(BANK, id_)
    assert figure.amount == float(chinese_number(BANK, id_))
    assert printed.prefix == QUALIFIERS[BANK.qualifier(id_)]
    assert printed.text in BANK.statement(id_, "en")


@pytest.mark.parametrize(
    ("id_", "text"),
    [
        ("revenue", "nearly 10 trillion yuan"),
        ("revenue-2025", "over 10 trillion yuan"),
        ("tech-contract-value", "646.53 billion yuan"),
        ("park-firms", "over 6,600 innovative tech companies"),
        ("new-firms", "about 40,000 technology companies"),
        ("hitech-firms", "over 20,000 companies"),
        ("model-filing-share", "nearly 30%"),
        ("gdp-share", "about 1/3"),
        ("fortune-names", "JD.com, Xiaomi and Meituan"),
        ("patents-multiple", "1.8 times"),
        ("hitech-rank", "No. 1"),
        ("study-session-date", "30 September 2013"),
    ],
)
def test_english_figures_claim_what_the_chinese_claim(id_: str, text: str) -> None:
    assert BANK.figure(id_, "en").text == text


def test_arithmetic_is_printed_in_english() -> None:
    figure = BANK.figure("contract-average", "en")
    assert figure.formula == "646.53 billion yuan ÷ 76,000 contracts ≈ 8.51 million yuan"
    assert BANK.figure("revenue-per-park", "en").interval == "at least 18.75 billion yuan"
    assert BANK.figure("firms-100b", "en").threshold == "100 billion yuan"
