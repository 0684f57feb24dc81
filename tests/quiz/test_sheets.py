"""A sheet is drawn as a whole: no question asks or tells what another one asks."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zgc_desktop.bank.bank import Bank
from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load
from zgc_desktop.quiz.draw import draw
from zgc_desktop.quiz.generate.sheet import Sheet
from zgc_desktop.quiz.pool import Pool
from zgc_desktop.quiz.traces import Trace, stands, trace_of


def _shipped() -> tuple[Pool, Bank, Any]:
    briefing = load(Path(__file__).parents[2]).briefing
    assert briefing is not None
    program = compose(briefing)
    return Pool(Sheet(briefing), program), briefing.bank, program["questions"]


POOL, BANK, WRITTEN = _shipped()


def printed(question: Any) -> str:
    texts = [option["text"] for option in question["options"]]
    return "\n".join([question["stem"], question["hint"], *texts, *question["rows"]])


def answers(question: Any) -> list[str]:
    """What is typed or chosen, worked out from the view alone."""
    given = question["answer"] or {}
    typed = [str(blank["text"]) for blank in given.get("blanks", [given]) if "text" in blank]
    chosen = [o["text"] for o in question["options"] if o["correct"]]
    return [*typed, *(chosen if question["kind"] in ("single", "multiple", "place") else [])]


@given(st.integers(0, 10**6), st.sampled_from(["exam", "draw"]), st.integers(5, 20))
@settings(max_examples=12, deadline=None)
def test_no_fact_of_a_question_is_asked_or_told_by_another(seed: int, how: str, count: int) -> None:
    drawn = getattr(POOL, how)(count, None, seed)
    assert len(drawn) == count
    for one, other in combinations(drawn, 2):
        assert not set(one["facts"]) & set(other["facts"])
        for asks, tells in ((one, other), (other, one)):
            text = printed(tells)
            for answer in answers(asks):
                key = answer.lstrip("约近超突破").strip("“”《》")
                assert len(key) < 2 or not stands(key, text), (asks["id"], tells["id"], answer)
            for fact in asks["facts"]:
                figure = BANK.printed(fact).text.lstrip("约近超突破").strip("“”《》")
                assert len(figure) < 2 or not stands(figure, text), (asks["id"], tells["id"], figure)


def test_a_sheet_that_is_written_by_hand_alone_tells_nothing_either() -> None:
    for seed in range(6):
        traces = [trace_of(question, {}) for question in draw(WRITTEN, 20, None, seed)]
        assert not any(one.clashes(other) for one, other in combinations(traces, 2))


@pytest.mark.parametrize("how", ["exam", "draw"])
def test_half_is_written_by_hand_and_no_template_is_drawn_too_often(how: str) -> None:
    drawn = [question for seed in range(8) for question in getattr(POOL, how)(20, None, seed)]
    hand = sum("--" not in question["id"] for question in drawn) / len(drawn)
    assert 0.4 <= hand <= 0.6
    forms = Counter(question["id"].partition("--")[2].rstrip("-1234") for question in drawn)
    del forms[""]
    assert max(forms.values()) <= 0.15 * len(drawn), forms
    kinds = Counter(question["kind"] for question in drawn)
    assert kinds["cloze"] <= 0.1 * len(drawn)
    assert kinds["single"] >= 0.15 * len(drawn)


def test_a_sheet_longer_than_the_bank_bears_is_filled_all_the_same() -> None:
    drawn = POOL.draw(80, None, 3)
    assert len(drawn) == 80
    assert len({question["facts"][0] for question in drawn}) == 80


def test_what_is_reviewed_tells_no_answer_where_it_can_be_asked_otherwise() -> None:
    facts = ["fortune-firms", "unicorns", "listed-firms", "parks", "iasp-signed"]
    for seed in range(5):
        drawn = POOL.review(facts, seed, {})
        assert [question["facts"][0] for question in drawn] == facts
        traces = map(POOL.trace, drawn)
        assert not any(one.clashes(other) for one, other in combinations(traces, 2))


def test_a_number_stands_by_itself() -> None:
    assert stands("5家", "有5家。")
    assert not stands("5家", "有15家。")
    assert not stands("5家", "有2.5家。")
    one = Trace(frozenset({"a"}), frozenset({"5家"}), "有几家？")
    assert one.clashes(Trace(frozenset({"b"}), frozenset({"火箭"}), "共5家"))
    assert one.clashes(Trace(frozenset({"a"}), frozenset(), ""))
    assert not one.clashes(Trace(frozenset({"b"}), frozenset({"火箭"}), "共15家"))


def test_every_fact_that_counts_can_be_asked() -> None:
    """Progress is told of what can be asked for, and of nothing else."""
    for fact in POOL.facts():
        assert POOL.forms(fact, 4), fact
