"""Questions made from facts: fair, safe, the same again with the same seed."""

from __future__ import annotations

import random
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zgc_desktop.bank.bank import Bank
from zgc_desktop.briefing.load import load
from zgc_desktop.quiz.generate.distractors import amount, candidates, has_number, ladder, unfit
from zgc_desktop.quiz.generate.make import BLANK, items


def _bank() -> Bank:
    briefing = load(Path(__file__).parents[2]).briefing
    assert briefing is not None
    return briefing.bank


BANK = _bank()
NUMBERS = [id_ for id_ in BANK.facts if has_number(BANK, id_)]


def test_every_theme_has_items_and_no_two_are_one() -> None:
    made = list(items(BANK, 7))
    assert set(Counter(item.theme for item in made)) == set(BANK.themes.values())
    assert len({item.id for item in made}) == len(made)
    assert len({(item.stem, item.kind) for item in made}) == len(made)


def test_the_same_seed_makes_the_same_items() -> None:
    assert list(items(BANK, 3)) == list(items(BANK, 3))
    assert list(items(BANK, 3)) != list(items(BANK, 4))


@given(st.integers(0, 10_000))
@settings(max_examples=15, deadline=None)
def test_an_item_has_one_key_and_every_other_option_a_reason(seed: int) -> None:
    for item in items(BANK, seed):
        if item.kind == "numeric":
            assert item.options == ()
            assert BLANK in item.stem
            continue
        assert [option.text for option in item.options if option.correct] == [item.answer]
        assert all(option.why for option in item.options if not option.correct)
        assert len({option.text for option in item.options}) == len(item.options)
        assert len(item.options) >= 2 + (item.kind == "single")
        if item.kind == "single":
            assert item.answer not in item.stem


@given(st.sampled_from(NUMBERS), st.integers(0, 10_000))
@settings(max_examples=150, deadline=None)
def test_no_wrong_number_may_be_true(id_: str, seed: int) -> None:
    bounds = BANK.bounds(id_)
    for wrong in candidates(BANK, id_, random.Random(seed)):
        assert not unfit(BANK, id_, wrong.value)
        assert wrong.value != amount(BANK, id_)
        assert BANK.qualifier(id_) != "over"
        if BANK.qualifier(id_) != "under":
            from zgc_desktop.bank.units import split_unit

            scale = split_unit(getattr(BANK.fact(id_), "unit", ""))[1]
            assert not bounds.low <= wrong.value * scale <= bounds.high


def test_what_is_over_a_number_is_asked_for_only_to_be_typed() -> None:
    over = [id_ for id_ in NUMBERS if BANK.qualifier(id_) == "over"]
    assert over
    assert all(ladder(BANK, id_, random.Random(1)) is None for id_ in over)
    kinds = {item.kind for item in items(BANK, 1) if item.facts[0] in over}
    assert kinds == {"numeric"}


@pytest.mark.parametrize("value", ["0", "-3", "34.5", "33", "NaN"])
def test_a_number_that_is_no_number_of_things_is_unfit(value: str) -> None:
    id_ = next(id_ for id_ in NUMBERS if amount(BANK, id_) == 34)
    assert unfit(BANK, id_, Decimal(value))


def test_where_the_key_stands_tells_nothing() -> None:
    places: Counter[int] = Counter()
    for seed in range(60):
        for item in items(BANK, seed):
            if len(item.options) == 4:
                places[[option.correct for option in item.options].index(True)] += 1
    whole = sum(places.values())
    assert all(abs(count / whole - 0.25) < 0.05 for count in places.values()), places
