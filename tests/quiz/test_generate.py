"""Questions made from facts: fair, safe, the same again with the same seed."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zgc_desktop.bank.questions import BLANK
from zgc_desktop.bank.rivals import objection, possible
from zgc_desktop.briefing.load import load
from zgc_desktop.quiz.draw import reletter
from zgc_desktop.quiz.generate.deal import Deal
from zgc_desktop.quiz.generate.distractors import wrongs
from zgc_desktop.quiz.generate.item import Amount, Item, Words
from zgc_desktop.quiz.generate.make import items, made
from zgc_desktop.quiz.generate.maker import Maker
from zgc_desktop.quiz.generate.sheet import Sheet
from zgc_desktop.quiz.generate.view import ItemViews
from zgc_desktop.quiz.grade import Response, grade
from zgc_desktop.quiz.language import in_language

SEEDS = st.integers(0, 10_000)


def _sheet() -> Sheet:
    briefing = load(Path(__file__).parents[2]).briefing
    assert briefing is not None
    return Sheet(briefing)


SHEET = _sheet()
MADE = list(items(SHEET, 7))
COUNTED = [entry for entry in SHEET.all() if entry.value is not None]


def _texts(item: Item, correct: bool) -> list[str]:
    return [option.text for option in item.options if option.correct == correct]


def test_the_shipped_bank_makes_hundreds_of_items_and_of_every_theme_some() -> None:
    themes = Counter(item.theme for item in MADE)
    assert len(MADE) >= 350
    assert set(themes) == set(SHEET.bank.themes.values())
    assert min(themes.values()) >= 10, themes
    assert {item.kind for item in MADE} == {
        "single", "multiple", "true-false", "numeric", "cloze", "ordering", "matching", "text", "place"
    }  # fmt: skip


def test_no_two_items_are_one() -> None:
    assert len({item.id for item in MADE}) == len(MADE)
    asked = {
        (item.kind, item.stem, *sorted(o.text for o in item.options), *sorted(item.rows)) for item in MADE
    }
    assert len(asked) == len(MADE)


def test_the_same_seed_makes_the_same_items() -> None:
    assert list(items(SHEET, 7)) == MADE
    assert list(items(SHEET, 8)) != MADE


def test_every_item_leads_to_a_slide_and_knows_what_made_it() -> None:
    for item in MADE:
        assert item.slide
        assert item.template
        assert item.revision
        assert item.seed == 7
        assert set(item.facts) <= set(SHEET.bank.facts)
        assert "{" not in item.stem + item.explain + "".join(
            option.text + option.why for option in item.options
        )


@given(SEEDS)
@settings(max_examples=4, deadline=None)
def test_an_item_has_the_key_of_its_kind_and_a_reason_for_every_wrong_option(seed: int) -> None:
    for item in items(SHEET, seed):
        texts = [option.text for option in item.options]
        assert len(set(texts)) == len(texts), item
        assert all(option.why for option in item.options if not option.correct), item
        match item.kind:
            case "single" | "place":
                assert _texts(item, True) == [item.answer]
                assert len(texts) >= 3
                assert str(item.answer) not in item.stem
            case "true-false":
                assert texts == ["对", "错"]
                assert _texts(item, True) == ["对" if item.answer else "错"]
            case "multiple":
                assert set(_texts(item, True)) == set(item.answer if isinstance(item.answer, tuple) else ())
                assert 2 <= len(_texts(item, True)) < len(texts)
            case "ordering":
                assert sorted(texts) == sorted(item.answer if isinstance(item.answer, tuple) else ())  # type: ignore[type-var]
                assert len(texts) >= 3
            case "matching":
                assert isinstance(item.answer, tuple)
                assert len(item.rows) == len(item.answer) == len(texts) == len(set(item.rows))
            case "numeric":
                assert isinstance(item.answer, Amount)
                assert item.stem.count(BLANK) == 1
            case "text":
                assert isinstance(item.answer, Words)
                assert item.answer.text not in item.stem
            case "cloze":
                assert isinstance(item.answer, tuple)
                assert item.stem.count(BLANK) == len(item.answer)


@given(st.sampled_from(COUNTED), SEEDS)
@settings(max_examples=100, deadline=None)
def test_no_wrong_number_may_be_true(entry: object, seed: int) -> None:
    from zgc_desktop.quiz.generate.sheet import Entry

    assert isinstance(entry, Entry)
    low, high = possible(SHEET.bank, entry.id)
    for wrong in wrongs(SHEET, entry, Random(seed)):
        assert not low <= wrong.value <= high
        assert wrong.why
        assert wrong.value == wrong.value.quantize(Decimal(1).scaleb(-entry.decimals)) or not entry.counted


def test_what_is_over_a_number_gives_no_wrong_numbers_to_choose_from() -> None:
    over = {entry.id for entry in COUNTED if entry.open_above}
    assert over
    lead = {item.template for item in MADE if item.facts[0] in over}
    assert "choose-number" not in lead
    assert not any(template.startswith("judge-number") for template in lead)
    assert "type-number" in lead


@pytest.mark.parametrize(
    ("fact", "value", "said"),
    [
        ("consortia", "34", "same"),
        ("consortia", "34.5", "precision"),
        ("consortia", "33", "near"),
        ("consortia", "-3", "form"),
        ("consortia", "NaN", "form"),
        ("chip-localization", "120", "form"),
        ("hitech-firms", "3", "true"),
        ("firms-1b", "950", "true"),
        ("new-firms-13th", "2.8", "true"),
        ("unicorns", "60", ""),
    ],
)
def test_why_a_number_is_no_wrong_answer(fact: str, value: str, said: str) -> None:
    assert objection(SHEET.bank, fact, Decimal(value)) == said


def test_figures_to_match_exclude_each_other_and_orders_are_sure() -> None:
    for item in MADE:
        facts = [SHEET.entries[id_] for id_ in item.facts]
        if item.template == "match-figures":
            assert all(SHEET.apart(one, other) for one in facts for other in facts if one is not other)
        if item.template == "order-numbers":
            by_label = {entry.label: entry for entry in facts}
            assert isinstance(item.answer, tuple)
            rising = [by_label[str(label)] for label in item.answer]
            assert all(SHEET.order(one, other) == -1 for one, other in pairwise(rising))


def test_what_stands_beside_a_number_is_asked_with_the_same_options() -> None:
    """Nothing that sets an option apart is worth a guess: every option of a four is the key once."""
    for seed in (1, 2):
        fours: dict[tuple[str, frozenset[str]], list[str]] = {}
        for item in items(SHEET, seed):
            if item.template in ("choose-number", "whose-number"):
                options = frozenset(option.text for option in item.options)
                fours.setdefault((item.template, options), []).append(str(item.answer))
        assert len(fours) >= 4
        assert all(sorted(keys) == sorted(options) for (_, options), keys in fours.items()), fours


def test_true_and_false_sentences_are_as_many() -> None:
    said = Counter(item.answer for item in MADE if item.kind == "true-false")
    assert said[True] == said[False]


@given(SEEDS, st.integers(2, 6), st.integers(1, 5))
def test_cards_are_dealt_evenly(seed: int, count: int, rounds: int) -> None:
    deal = Deal(seed)
    dealt = Counter(deal.place("any", count, turn) for turn in range(count * rounds))
    assert set(dealt.values()) == {rounds}


@cache
def whole(seed: int) -> list[Item]:
    return list(items(SHEET, seed))


@given(st.sampled_from(sorted(SHEET.entries)), st.integers(50, 52))
@settings(max_examples=40, deadline=None)
def test_an_item_is_the_same_whatever_was_made_before(fact: str, seed: int) -> None:
    alone = list(made(Maker(SHEET, seed), SHEET.entries[fact]))
    among = [item for item in whole(seed) if item.facts[0] == fact]
    assert [item for item in among if item in alone] == among


def test_a_revision_changes_with_what_the_fact_says() -> None:
    from zgc_desktop.bank.revision import revision

    bank = SHEET.bank
    fact = bank.fact("tech-contracts")
    changed = fact.model_copy(update={"value": Decimal("7.7")})
    other = type(bank)({**bank.facts, fact.id: changed}, bank.themes, {}, {}, bank.sources)
    assert revision(other, "tech-contracts") != revision(bank, "tech-contracts")
    assert revision(other, "contract-average") != revision(bank, "contract-average")
    assert revision(other, "unicorns") == revision(bank, "unicorns")


HAN = re.compile(r"[\u3000-\u303f\u3400-\u9fff\ue000\uff00-\uffef]")


def _english(item: Item) -> list[str]:
    answers = item.answer_en if isinstance(item.answer_en, tuple) else (item.answer_en,)
    texts = [text for option in item.options for text in (option.text_en, option.why_en)]
    return [item.stem_en, item.explain_en, *item.rows_en, *texts, *(one.text for one in answers if one)]


def test_every_item_of_the_shipped_bank_is_there_in_english() -> None:
    assert [item.id for item in MADE if not item.stem_en] == []
    assert [(item.id, text) for item in MADE for text in _english(item) if HAN.search(text)] == []


def test_english_options_say_apart_what_the_chinese_do() -> None:
    for item in MADE:
        texts = [option.text_en for option in item.options]
        assert len(set(texts)) == len({option.text for option in item.options}), item.id
        assert all(bool(option.why) == bool(option.why_en) for option in item.options), item.id
        assert item.stem_en.count(BLANK) == item.stem.count(BLANK), item.id


def test_a_number_to_choose_or_to_name_stands_without_the_thing_counted() -> None:
    for item in MADE:
        if item.template == "choose-number":
            assert not any(re.search("[a-z]{3}", o.text_en.removeprefix("about ").removeprefix("nearly "))
                           for o in item.options if SHEET.entries[item.facts[0]].unit in ("家", "个", "项")), item.id  # fmt: skip
        if item.template == "whose-number":
            own = SHEET.entries[item.facts[0]]
            assert getattr(own.fact, "unit_en", "") in ("yuan", "") or own.fact.unit_en not in item.stem_en, (
                item.id
            )


def test_an_article_before_a_gap_tells_nothing_and_fits_a_name_put_there() -> None:
    for item in MADE:
        assert not re.search(rf"\b[Aa]n? [“‘]?{BLANK}", item.stem_en), item.id
        assert not re.search(r"\ba [“‘]?[aeio]", item.stem_en), item.id


def test_what_is_typed_is_right_in_both_languages_in_a_quiz_of_either() -> None:
    views = ItemViews(SHEET)
    for item in MADE:
        if item.kind not in ("numeric", "text"):
            continue
        view = views.view(item)
        for lang in ("zh", "en"):
            question = in_language(view, lang)
            for answer in (view["answer"], view["answer_en"]):
                assert grade(question, Response(typed=str(answer["text"]))).right, (item.id, lang, answer)
            bare = question["answer"].get("value") or question["answer"]["text"]
            assert grade(question, Response(typed=str(bare))).right, (item.id, lang)


def test_options_of_both_languages_are_lettered_alike() -> None:
    views = ItemViews(SHEET)
    for item in MADE:
        view = reletter(views.view(item), Random(3))
        english = in_language(view, "en")
        by_chinese = {option.text: option.text_en for option in item.options}
        assert [by_chinese[o["text"]] for o in view["options"]] == [o["text"] for o in english["options"]], (
            item.id
        )
        for name in ("order", "pairs"):
            if name in (view["answer"] or {}):
                assert english["answer"][name] == view["answer"][name]
