"""What is said of the slides of the shipped briefing, and in which order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from zgc_desktop.briefing.cache import make_program
from zgc_desktop.briefing.spoken import content_of, line
from zgc_desktop.briefing.views import LAYOUTS
from zgc_desktop.deck import layouts

SHIPPED = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def slides() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = make_program(SHIPPED)["slides"]
    return found


def of(slides: list[dict[str, Any]], layout: str) -> list[dict[str, Any]]:
    found = [slide for slide in slides if slide["layout"] == layout]
    assert found
    return found


def said(slide: dict[str, Any]) -> list[str]:
    return [word for each in slide["spoken"] for word in each["words"]]


def english(slide: dict[str, Any]) -> list[str]:
    return [each["en"] for each in slide["spoken"] if "en" in each]


def test_every_layout_has_something_to_say() -> None:
    assert set(LAYOUTS) == set(layouts.LAYOUTS) | {"broken"}
    assert all(callable(layout.spoken) for layout in LAYOUTS.values())


def test_a_page_begins_with_its_number_and_ends_with_the_running_title(slides: list[dict[str, Any]]) -> None:
    for slide in slides:
        if slide["layout"] in ("cover", "opener", "closing"):
            continue
        words = said(slide)
        assert words[0] == f"第 {slide['number']} 页"
        assert words[-2:] == [slide["deckTitle"], slide["deckYears"]]
        assert slide["deckTitle"] not in slide["accessible"] or slide["deckTitle"] in slide["title"]
        if slide["source"]:
            assert words.count(slide["source"]) == 1
            assert slide["source"] not in slide["accessible"]


def test_a_figure_is_said_with_its_unit_its_period_and_its_kind(slides: list[dict[str, Any]]) -> None:
    for slide in of(slides, "number-row"):
        for item in slide["items"]:
            assert [item["label"].replace("\n", ""), item["text"], item["period"], item["kind_label"]] in [
                ["".join(each["words"][:-3]), *each["words"][-3:]] for each in slide["spoken"]
            ]


def test_what_was_once_left_out_is_said(slides: list[dict[str, Any]]) -> None:
    for slide in of(slides, "timeline"):
        words = said(slide)
        for event in slide["events"]:
            assert event["text"] in words
            assert event["support"] in [*words, ""]
            assert event["en"] in english(slide)
        assert slide["undatedEn"] in english(slide)
    for slide in of(slides, "recap"):
        for item in slide["items"]:
            assert item["remark"] in said(slide)
    for slide in of(slides, "network"):
        assert {slide["node"], slide["note"]} <= set(said(slide))
        assert {slide["nodeEn"], slide["noteEn"]} <= set(english(slide))
    for slide in of(slides, "grid"):
        assert slide["derived"] in said(slide)
        assert slide["derivedEn"] in english(slide)
        for cell in slide["named"]:
            assert {cell["title"], cell["text"]} <= set(said(slide))


def test_a_part_is_said_with_the_build_that_draws_it(slides: list[dict[str, Any]]) -> None:
    built = [slide for slide in slides if slide["steps"] > 1]
    assert built
    for slide in built:
        assert {each.get("part", 0) for each in slide["spoken"]} == set(range(slide["steps"])), slide["id"]


def test_a_question_never_says_what_is_right(slides: list[dict[str, Any]]) -> None:
    for slide in of(slides, "quiz"):
        words = said(slide)
        assert slide["question"]["explain"] not in words
        assert all(option["text"] in words for option in slide["question"]["options"])
        assert all(option["why"] not in words for option in slide["question"]["options"] if option["why"])


def test_sentences_are_joined_as_they_are_printed() -> None:
    lines = [line("一面旗帜，\n一块试验田。"), line("真的吗？"), line("甲", "", "乙、", "丙"), line("丁，")]
    assert content_of(lines) == "一面旗帜，一块试验田。真的吗？甲，乙、丙。丁"
