"""Slides kept in reserve: outside the flow of the show, its page numbers, its plan and its counts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.briefing.conftest import FILES

from zgc_desktop.briefing.cache import program_for
from zgc_desktop.briefing.check import check
from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load

Make = Callable[..., Path]
SLIDES = "slides/leap.md"
#: It stands first in the file, and quotes the one fact that no other slide has.
KEPT = """---
id: kept
layout: statement
minutes: 3
reserve: true
---
# 有人问起时

另有{{parks}}。

<!--
备注。
-->

"""
DECK = KEPT + FILES[SLIDES].replace("另有{{parks}}", "没有别的")


@pytest.fixture
def program(folder: Make) -> dict[str, Any]:
    briefing = load(folder({SLIDES: DECK})).briefing
    assert briefing is not None
    return compose(briefing)


def test_it_is_neither_planned_nor_are_its_facts_unused(folder: Make) -> None:
    assert check(load(folder({SLIDES: DECK}))) == ()


def test_it_stands_after_the_pages_of_the_show_and_has_a_number_of_its_own(program: dict[str, Any]) -> None:
    rows = [(s["id"], s["page"], s["number"], s["reserve"], s["minutes"]) for s in program["slides"]]
    assert rows == [("one", 1, "1", False, 0.5), ("two", 2, "2", False, 0.5), ("kept", 3, "备1", True, 0.0)]
    assert [s["pageInChapter"] for s in program["slides"]] == [1, 2, 0]
    assert [s["ticks"] for s in program["slides"]] == [[0, 2, 0, 0, 0]] * 2 + [[]]
    assert {s["pages"] for s in program["slides"]} == {2}


def test_it_counts_as_no_page(program: dict[str, Any]) -> None:
    deck = program["deck"]
    assert (deck["pages"], deck["chapters"][0]["pages"], deck["chapters"][0]["first"]) == (2, 2, 1)


def test_its_number_in_english(folder: Make) -> None:
    briefing = load(folder({SLIDES: DECK})).briefing
    assert briefing is not None
    assert [s["number"] for s in compose(briefing, "en")["slides"]] == ["1", "2", "R1"]


@pytest.mark.parametrize("damage", [("minutes: 3", "minutes: x"), ("layout: statement", "layout: [")])
def test_an_edit_that_breaks_it_does_not_bring_it_into_the_show(
    folder: Make, damage: tuple[str, str]
) -> None:
    broken = DECK.replace(*damage, 1)
    briefing = load(folder({SLIDES: broken})).briefing
    assert briefing is not None
    assert [(s.id, s.layout, s.reserve) for s in briefing.deck.slides][-1][1:] == ("broken", True)
    assert [s.id for s in briefing.deck.flow] == ["one", "two"]


def test_its_last_good_version_is_found_again(folder: Make) -> None:
    program_for(folder({SLIDES: DECK}))
    again = program_for(folder({SLIDES: DECK.replace("layout: statement", "layout: [", 1)}))
    kept = again["slides"][-1]
    assert (kept["layout"], kept["number"], kept["reserve"]) == ("statement", "备1", True)
    assert kept["stale"]["code"]


def test_runs_of_one_layout_are_those_of_the_show(folder: Make) -> None:
    slide = (
        "---\nid: s{n}\nlayout: statement\nminutes: 0.1\n{reserve}---\n# 话\n\n"
        "<!--\n备注{{{{firms}}}}{{{{parks}}}}\n-->\n"
    )
    slides = [slide.format(n=n, reserve="" if n < 4 else "reserve: true\n") for n in range(6)]
    changes = {
        SLIDES: "\n".join(slides),
        "slides/deck.yaml": FILES["slides/deck.yaml"].replace("minutes: 1", "minutes: 0.4"),
        "resources/questions/leap.yaml": FILES["resources/questions/leap.yaml"].replace("one", "s1"),
    }
    assert check(load(folder(changes))) == ()
