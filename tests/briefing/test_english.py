"""The English lines of a composed briefing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.briefing.conftest import FILES

from zgc_desktop.bank.load import load_bank
from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.english import figure_line
from zgc_desktop.briefing.load import load

Make = Callable[..., Path]
SLIDES = "slides/leap.md"
BANK = load_bank(Path(__file__).parents[2])[0]


def composed(root: Path) -> dict[str, Any]:
    briefing = load(root).briefing
    assert briefing is not None
    return compose(briefing)


def english(folder: Make, *changes: tuple[str, str]) -> dict[str, Any]:
    text = FILES[SLIDES]
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return composed(folder({SLIDES: text}))


def test_a_chinese_briefing_has_no_english_lines(folder: Make) -> None:
    program = composed(folder())
    assert program["deck"]["english"] is False
    assert all("english" not in slide for slide in program["slides"])
    assert "en" not in program["slides"][0]["figure"]


def test_a_slide_tells_its_lines_in_english_with_figures_in_their_english_form(folder: Make) -> None:
    program = english(
        folder,
        ("id: two", 'id: two\ntitle_en: A word\nlead_en: "There are {{parks}} parks."'),
        ("备注。", "备注。\n\nen: Note [step] on {{parks|period}}.\n"),
    )
    slide = program["slides"][1]["english"]
    assert program["deck"]["english"] is True
    assert (slide["title"], slide["lead"], slide["body"]) == ("A word", "There are 64 parks.", "")
    said = [line["en"] for line in program["slides"][1]["spoken"] if "en" in line]
    assert said[:2] == ["A word", "There are 64 parks."]
    assert program["slides"][1]["notes"] == "备注。"
    assert program["speaker"][1]["english"] == [
        {"step": 0, "paragraph": 0, "text": "Note", "mark": ""},
        {"step": 1, "paragraph": 0, "text": "on year not stated.", "mark": ""},
    ]


def test_an_english_label_is_taken_before_the_subject_of_the_fact(folder: Make) -> None:
    program = english(folder, ("fact: firms", "fact: firms\nlabel: 企业数\nlabel_en: Firms"))
    assert program["slides"][0]["figure"]["en"] == "Firms"
    assert "Firms" in [line.get("en") for line in program["slides"][0]["spoken"]]


@pytest.mark.parametrize(
    ("id_", "line"),
    [
        # The same digits as in Chinese, and a unit that says no more than the label.
        ("unicorns", "Here"),
        ("patents-per-10k", "Here"),
        ("chip-localization", "Here"),
        ("pilot-start", "Here"),
        # Digits, qualifier, unit or words that a reader of English could not read.
        ("tech-contracts", "Here: 76,000"),
        ("tech-contract-value", "Here: 646.53 billion yuan"),
        ("revenue", "Here: nearly 10 trillion yuan"),
        ("support-policies", "Here: over 50"),
        ("patents-multiple", "Here: 1.8 times"),
        ("model-filing-share", "Here: nearly 30%"),
        ("gdp-share", "Here: about 1/3"),
        ("hitech-rank", "Here: No. 1"),
        ("bonded-zone-first", "Here: China's first"),
        ("study-session-date", "Here: 30 September 2013"),
        # What is not published says so.
        ("patents-per-10k-2020", "Here: about 97 (computed)"),
        ("revenue-2025", "Here: over 10 trillion yuan (forecast)"),
    ],
)
def test_a_figure_has_an_english_line(id_: str, line: str) -> None:
    assert figure_line(BANK, id_, "Here") == line
    assert figure_line(BANK, id_, "").startswith(BANK.facts[id_].subject_en)


def test_the_source_and_how_figures_are_drawn_is_said_in_english() -> None:
    slides = {slide["id"]: slide for slide in composed(Path(__file__).parents[2])["slides"]}
    who = "Source: Beijing Sci-Tech / Zhongguancun Commission"
    assert slides["imprint-ladder"]["english"]["source"] == (
        f"{who}, 2024, solid: published. Drawn in round numbers; overlap of tiers not stated"
    )
    drawn = [slide["english"]["source"] for slide in slides.values() if slide["english"]["source"]]
    assert all(line.startswith(who) for line in drawn)
    assert any(line.endswith("solid: published, dashed: computed, hatched: forecast") for line in drawn)
    # Whoever reads English reads no Chinese year, period or kind there.
    assert not any("\u4e00" <= char <= "\u9fff" for line in drawn for char in line)
