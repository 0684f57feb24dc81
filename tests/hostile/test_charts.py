"""Whatever number stands in a fact: every slide is composed, little comes of it, and what cannot be drawn is said where it is named."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.briefing.conftest import FILES, folder  # noqa: F401 - a fixture
from tests.hostile.charts import FACTS, LAYOUTS, SLIDES, VALUES, files

from zgc_desktop.briefing import marks
from zgc_desktop.briefing.check import check
from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load
from zgc_desktop.deck.layouts import LAYOUTS as ALL

Make = Callable[..., Path]
#: Layouts that draw a mark a thing, and what is said of a number that they cannot draw.
COUNTED = dict.fromkeys(("ladder", "grid", "network"), "chart-count")


def said(root: Path, slide: str) -> set[str]:
    """The codes of charts that are said of a slide."""
    loaded = load(root)
    assert loaded.briefing is not None
    lines = [(each.line, each.id) for each in loaded.briefing.deck.slides]
    return {
        problem.code
        for problem in check(loaded)
        if problem.code.startswith("chart-")
        and max((line, id_) for line, id_ in lines if line <= problem.line)[1] == slide
    }


def size_of(value: Any) -> int:
    """How many values, and how much of text, a composed slide holds."""
    return len(json.dumps(value, ensure_ascii=False))


def test_every_layout_that_draws_a_figure_is_tried() -> None:
    assert set(ALL) - set(LAYOUTS) == {
        "cover", "icon-list", "image-text", "statement", "quiz", "result"
    }  # fmt: skip


def test_whatever_it_is_the_slides_are_small_and_all_there(folder: Make) -> None:  # noqa: F811
    loaded = load(folder(files(*VALUES)))
    assert loaded.briefing is not None
    found = check(loaded)
    assert not {each.code for each in found} & {"wrong-value", "wrong-type", "unknown-key", "missing"}
    for lang in ("zh", "en"):
        made = compose(loaded.briefing, lang)
        assert [slide["layout"] for slide in made["slides"]] == [*LAYOUTS] * len(VALUES)
        assert max(map(size_of, made["slides"])) < 20_000
        json.loads(json.dumps(made, allow_nan=False))
    for each in found:
        assert "{" not in each.message.zh + each.message.en
        if each.code.startswith("chart-"):
            assert each.file == SLIDES
            assert each.column > 1


@pytest.mark.parametrize(
    ("value", "codes"),
    [
        ("huge", {**COUNTED, "waffle": "chart-percent", "comparison": "chart-lines"}),
        ("large", COUNTED),
        ("tiny", COUNTED),
        ("negative", {**COUNTED, "comparison": "chart-bar", "big-number": "chart-bar"}),
        ("zero", {"waffle": "chart-percent"}),
        ("fraction", COUNTED),
        ("over", {"waffle": "chart-percent"}),
        ("share", {**COUNTED, "big-number": "chart-share"}),
        ("name", {**COUNTED, "comparison": "chart-bar"}),
        ("rank", {**COUNTED, "waffle": "chart-percent"}),
        ("date", {"timeline": "chart-years"}),
    ],
)
def test_what_cannot_be_drawn_is_said(folder: Make, value: str, codes: dict[str, str]) -> None:  # noqa: F811
    root = folder(files(value))
    for layout, code in codes.items():
        assert code in said(root, f"{layout}-{value}"), layout
    assert not said(root, f"opener-{value}")


def test_nothing_is_said_of_one_that_is_not_there_or_has_no_value(folder: Make) -> None:  # noqa: F811
    root = folder(files("none", "broken"))
    for value in ("none", "broken"):
        for layout in COUNTED:
            assert not said(root, f"{layout}-{value}")


def composed(root: Path, id_: str) -> dict[str, Any]:
    briefing = load(root).briefing
    assert briefing is not None
    return next(slide for slide in compose(briefing)["slides"] if slide["id"] == id_)


def test_a_chart_draws_all_of_its_marks_or_none(folder: Make) -> None:  # noqa: F811
    root = folder(files("huge", "share", "over"))
    ladder = composed(root, "ladder-huge")
    assert [tier["drawn"] for tier in ladder["tiers"]] == [0] * 5
    assert composed(root, "grid-huge")["total"] == 0
    assert [group["count"] for group in composed(root, "network-huge")["groups"]] == [0, 0]
    assert composed(root, "number-row-huge")["footnote"]["count"] == 0
    assert [item["percent"] for item in composed(root, "waffle-over")["items"]] == [None, None]
    assert composed(root, "big-number-share")["context"][1]["parts"] == 0
    timeline = composed(root, "timeline-huge")
    assert (timeline["start"], timeline["end"]) == (1, 9999)
    comparison = composed(root, "comparison-huge")
    assert len(comparison["axis"]) <= 9
    assert 1 <= comparison["axis"][-1] / comparison["perTick"] <= marks.MOST_LINES


def test_what_can_be_drawn_is_drawn_one_mark_a_thing(folder: Make) -> None:  # noqa: F811
    facts = FILES[FACTS].replace("value: 64, unit: 家", "value: 0.04, unit: 万家")
    slides = (
        "---\nid: a\nlayout: ladder\nminutes: 0.5\ntiers: [firms, parks, firms]\n---\n# 一\n\n"
        "---\nid: b\nlayout: number-row\nminutes: 0.5\nitems: [{fact: firms}, {fact: parks}]\n"
        "footnote: {fact: firms, title: 一}\n---\n# 二\n"
    )
    root = folder({FACTS: facts, SLIDES: slides})
    assert [tier["drawn"] for tier in composed(root, "a")["tiers"]] == [532, 400, 532]
    assert not said(root, "a")
    footnote = composed(root, "b")["footnote"]
    assert (footnote["count"], footnote["figure"]["text"]) == (0, "532家")
    assert not said(root, "b")


@pytest.mark.parametrize(
    ("one", "other", "fits"), [(350, 9, True), (351, 9, False), (224, 224, True), (238, 350, False)]
)
def test_the_dots_of_a_side_fit_its_height(folder: Make, one: int, other: int, fits: bool) -> None:  # noqa: F811
    facts = FILES[FACTS].replace("value: 532", f"value: {one}").replace("value: 64", f"value: {other}")
    groups = "groups: [{side: in, fact: firms}, {side: in, fact: parks}]"
    slides = f"---\nid: a\nlayout: network\nminutes: 0.5\nnode: 一\n{groups}\n---\n# 一\n"
    root = folder({FACTS: facts, SLIDES: slides})
    assert [group["count"] for group in composed(root, "a")["groups"]] == ([one, other] if fits else [0, 0])
    assert bool(said(root, "a")) != fits


@pytest.mark.parametrize("largest", [1e-9, 1e-3, 0.4, 3.99, 4, 4.01, 64, 199, 201, 999, 1e4, 1e15, 9.99e29])
def test_lines_and_axis_of_a_comparison_are_few(largest: float) -> None:
    assert 1 <= largest / marks.per_tick(largest) <= 200
    axis = marks.axis(largest)
    assert 4 <= len(axis) <= 10
    assert len(set(axis)) == len(axis)
    assert axis[-1] <= largest
