"""An exam of some length has the same themes and difficulties, whatever the seed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load
from zgc_desktop.quiz.blueprint import wanted
from zgc_desktop.quiz.draw import draw_exam
from zgc_desktop.quiz.generate.sheet import Sheet
from zgc_desktop.quiz.pool import Pool

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def shipped() -> tuple[Pool, Any]:
    briefing = load(ROOT).briefing
    assert briefing is not None
    program = compose(briefing)
    return Pool(Sheet(briefing), program), program


@given(st.integers(0, 300))
def test_the_shares_add_up(count: int) -> None:
    levels = wanted(count)
    assert sum(levels.values()) == count
    assert abs(levels[1] - 0.3 * count) < 1
    assert abs(levels[2] - 0.4 * count) < 1


@pytest.mark.parametrize("count", [10, 20, 40])
def test_exams_of_a_length_are_alike(shipped: tuple[Pool, Any], count: int) -> None:
    pool, _ = shipped
    for seed in range(5):
        drawn = pool.exam(count, None, seed)
        assert Counter(q["difficulty"] for q in drawn) == wanted(count)
        themes = Counter(q["theme"] for q in drawn)
        assert len(themes) == 6
        assert max(themes.values()) - min(themes.values()) <= 1
        facts = [q["facts"][0] for q in drawn]
        assert len(set(facts)) == count
        assert len({q["kind"] for q in drawn}) >= 5
        table = Counter((q["theme"], q["difficulty"]) for q in drawn)
        for level in (1, 2, 3):
            each = [table[theme, level] for theme in themes]
            # A third of all facts on one sheet, none of which tells another, is as much as a theme bears.
            assert max(each) - min(each) <= (2 if count <= 20 else 3), table


def test_the_seed_decides(shipped: tuple[Pool, Any]) -> None:
    pool, _ = shipped
    assert pool.exam(10, 2, 7) == pool.exam(10, 2, 7) != pool.exam(10, 2, 8)
    assert {q["theme"] for q in pool.exam(10, 2, 7)} == {2}


@given(st.integers(0, 99), st.integers(1, 60))
@settings(deadline=None, max_examples=30)
def test_of_what_is_rare_others_take_the_place(shipped: tuple[Pool, Any], seed: int, count: int) -> None:
    questions = shipped[1]["questions"]
    drawn = draw_exam(questions, count, None, seed)
    assert len(drawn) == count
    assert len({q["id"] for q in drawn}) == count
    themes = Counter(q["theme"] for q in drawn)
    if count <= 30:
        assert max(themes.values()) - min(themes.values()) <= 1
    hard = sum(1 for q in questions if q["difficulty"] == 3)
    assert sum(q["difficulty"] == 3 for q in drawn) <= hard


def test_all_are_drawn_when_all_are_asked_for(shipped: tuple[Pool, Any]) -> None:
    questions = shipped[1]["questions"]
    for count in (None, 10_000):
        assert sorted(q["id"] for q in draw_exam(questions, count)) == sorted(q["id"] for q in questions)
