from __future__ import annotations

from collections import Counter
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.quiz.draw import draw, number_keys, reletter
from zgc_desktop.quiz.views import ThemeError, theme_number

COUNTS = st.integers(min_value=0, max_value=90)
SEEDS = st.integers(min_value=0, max_value=2**31)


@given(count=COUNTS, seed=SEEDS, order=SEEDS)
def test_the_same_seed_draws_the_same_whatever_the_order(
    program: dict[str, Any], count: int, seed: int, order: int
) -> None:
    shuffled = list(program["questions"])
    Random(order).shuffle(shuffled)
    assert draw(program["questions"], count, seed=seed) == draw(shuffled, count, seed=seed)


@given(count=COUNTS, seed=SEEDS)
def test_themes_differ_by_at_most_one(program: dict[str, Any], count: int, seed: int) -> None:
    drawn = draw(program["questions"], count, seed=seed)
    shares = Counter(q["theme"] for q in drawn)
    assert len(drawn) == min(count, 72) == len({q["id"] for q in drawn})
    assert max((shares[n] for n in range(6)), default=0) - min(shares[n] for n in range(6)) <= 1


@given(sizes=st.lists(st.integers(0, 9), min_size=6, max_size=6), count=COUNTS, seed=SEEDS)
def test_unequal_supplies(question: Any, sizes: list[int], count: int, seed: int) -> None:
    supply = [question(theme, n) for theme, size in enumerate(sizes) for n in range(size)]
    shares = Counter(q["theme"] for q in draw(supply, count, seed=seed))
    open_themes = [shares[n] for n, size in enumerate(sizes) if shares[n] < size]
    assert sum(shares.values()) == min(count, len(supply))
    # A theme that had more to give is at most one behind the richest.
    assert not open_themes or max(shares.values(), default=0) - min(open_themes) <= 1


@given(seed=SEEDS)
def test_options_keep_their_truth(program: dict[str, Any], seed: int) -> None:
    before = {q["id"]: q for q in program["questions"]}
    for drawn in draw(program["questions"], seed=seed):
        old = before[drawn["id"]]["options"]
        assert sorted((o["text"], o["correct"]) for o in drawn["options"]) == sorted(
            (o["text"], o["correct"]) for o in old
        )
        assert [o["key"] for o in drawn["options"]] == list("ABCD"[: len(old)])
        if drawn["kind"] == "true-false":
            assert [o["text"] for o in drawn["options"]] == ["对", "错"]


def test_one_theme_and_different_seeds(program: dict[str, Any]) -> None:
    drawn = draw(program["questions"], theme=2, seed=7)
    assert {q["theme"] for q in drawn} == {2}
    assert len(drawn) == 12
    assert [q["id"] for q in drawn] != [q["id"] for q in draw(program["questions"], theme=2, seed=8)]
    assert any(q["options"][0]["text"] != "甲区" for q in drawn if q["kind"] == "single")


@pytest.mark.parametrize(
    "texts",
    [
        ["97.1件", "135.6件", "174.7件", "208.3件"],
        ["9000万元", "1.2亿元", "1万亿元"],
        ["2013年9月30日", "2013年10月1日", "2014年1月1日"],
        ["2019—2023年", "2021—2025年"],
        ["第一", "第二", "第三", "第十"],
        ["1/6", "1/3", "1/2"],
        ["近10万亿元", "超12万亿元"],
    ],
)
def test_numbers_stay_sorted(question: Any, texts: list[str]) -> None:
    assert number_keys(texts) is not None
    for seed in range(5):
        mixed = Random(seed).sample(texts, len(texts))
        options = [{"key": "?", "text": text, "correct": text == texts[0], "why": ""} for text in mixed]
        drawn = reletter(question(1, 1, options=options), Random(seed))
        assert [o["text"] for o in drawn["options"]] == texts


@pytest.mark.parametrize(
    "texts", [["海淀园", "昌平园"], ["3家", "3项"], ["一区多园", "第一"], ["3件", "很多"]]
)
def test_words_have_no_order(texts: list[str]) -> None:
    assert number_keys(texts) is None


def test_finding_a_theme(program: dict[str, Any]) -> None:
    assert theme_number(program, "leap") == theme_number(program, 2) == theme_number(program, "2") == 2
    assert theme_number(program, None) is theme_number(program, "all") is theme_number(program, "") is None
    there = "overview、review、leap、imprint、renewal、journey"
    rest, rest_en = f"；有题目的是：{there}。", f"; those with questions are: {there.replace('、', ', ')}."
    for unknown, zh, en in (
        ("leep", f"没有“leep”这一章{rest}", f"There is no chapter “leep”{rest_en}"),
        (9, "“9”这一章没有题目。", "The chapter “9” has no questions."),
        ("9", "“9”这一章没有题目。", "The chapter “9” has no questions."),
        (1.5, f"没有“1.5”这一章{rest}", f"There is no chapter “1.5”{rest_en}"),
    ):
        with pytest.raises(ThemeError) as caught:
            theme_number(program, unknown)
        assert caught.value.words == (zh, en)
