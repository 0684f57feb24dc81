"""`zgc check --render` sees what only a drawn slide shows, and says it at the slide that has it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.briefing.conftest import FILES, folder  # noqa: F401 - a fixture

from zgc_desktop.briefing.check import check
from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load
from zgc_desktop.source.catalog import CODES
from zgc_desktop.ui import render_check
from zgc_desktop.ui.render import Renderer

Make = Callable[..., Path]
SHIPPED = Path(__file__).parents[2]
SLIDES, FACTS = "slides/leap.md", "resources/facts/leap.yaml"
SECOND = FILES[SLIDES].split("\n").index("id: two")
BODY = "另有{{parks}}。"
#: Assigned to no character and reserved for none.
NO_GLYPH = "\u0378"
PALE = "淡"


def seen(root: Path) -> list[tuple[str, str, int, int]]:
    """The problems of the drawn slides, of which none is a problem of the files too."""
    briefing = load(root).briefing
    assert briefing is not None
    files = [(slide.file, slide.line) for slide in briefing.deck.slides]
    ticks: list[tuple[int, int]] = []
    program = compose(briefing)
    found = render_check.render_check(program["slides"], files, lambda done, of: ticks.append((done, of)))
    states = sum(1 + len(slide.get("question", {}).get("options", ())) for slide in program["slides"])
    pictures = (4 if program["deck"]["english"] else 2) * states
    assert ticks == [(n + 1, pictures) for n in range(pictures)]
    assert not {p.code for p in check(load(root))} & {p.code for p in found}
    for each in found:
        assert each.suggestion is not None
        assert "{" not in each.message.zh + each.message.en + each.suggestion.zh + each.suggestion.en
    return [(p.code, p.file, p.line, p.column) for p in found]


def second(old: str, new: str) -> dict[str, str]:
    assert old in FILES[SLIDES]
    return {SLIDES: FILES[SLIDES].replace(old, new)}


QUIZ = "layout: quiz\nminutes: 0.5\nquestion: q1\n"
QUESTIONS = "resources/questions/leap.yaml"
ROW = "layout: statement\nminutes: 0.5\n"
LONG_UNIT = "家在中关村的每一个园区里都有的那些做研究的企业和它们的伙伴" * 3
FAULTS = {
    "text cut short": ("draw-overflow", second(BODY, BODY * 90), 2),
    "a title that no size makes fit": ("draw-overflow", second("# 一句话", "# " + "一句很长的话" * 40), 2),
    "a label without an end": (
        "draw-overflow",
        second(ROW, f"layout: big-number\nminutes: 0.5\nfact: parks\nlabel: {'很长的标签' * 80}\n"),
        2,
    ),
    "a figure made small": (
        "draw-small",
        {
            SLIDES: FILES[SLIDES]
            .replace(ROW, "layout: number-row\nminutes: 0.5\nitems: [{fact: firms}, {fact: parks}]\n")
            .replace(BODY, "")
        }
        | {FACTS: FILES[FACTS].replace("value: 64, unit: 家", f"value: 64, unit: {LONG_UNIT}")},
        1,
    ),
    "a reason that only shows beside its answer": (
        "draw-overflow",
        second(ROW, QUIZ) | {QUESTIONS: FILES[QUESTIONS].replace("why: 少了", f"why: {'说了很多话' * 70}")},
        2,
    ),
    "a character of no font": ("draw-glyph", second("一句话", "一句话" + NO_GLYPH), 1),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_said_at_its_slide(qapp: Any, folder: Make, name: str) -> None:  # noqa: F811
    code, changes, times = FAULTS[name]
    assert seen(folder(changes)) == [(code, SLIDES, SECOND, 1)] * times


class PaleRenderer(Renderer):
    """Draws one text in the colour of hairlines, as a layout might that took the wrong one."""

    def lay_out(
        self, view: dict[str, Any], *, hall: bool = False, english: bool = False, answers: str = "{}"
    ) -> None:
        super().lay_out(view, hall=hall, english=english, answers=answers)
        for item in render_check.texts(self.window.contentItem()):
            if PALE in item.property("s"):
                item.setProperty("color", "#2d343e" if hall else "#d2d2cc")


def test_a_pale_text_is_said_at_its_slide(
    qapp: Any,
    folder: Make,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(render_check, "Renderer", PaleRenderer)
    assert seen(folder(second(BODY, PALE + BODY))) == [("draw-contrast", SLIDES, SECOND, 1)] * 2


def test_english_that_does_not_fit_is_said_at_its_slide(qapp: Any, folder: Make) -> None:  # noqa: F811
    root = folder(second("id: two", f"id: two\ntitle_en: {'a title without an end ' * 40}"))
    briefing = load(root).briefing
    assert briefing is not None
    slides = compose(briefing)["slides"]
    found = render_check.render_check(slides, [(SLIDES, SECOND)] * len(slides), lambda *_: None)
    assert {(p.code, p.line) for p in found} == {("draw-overflow", SECOND)}


def test_contrast_is_that_of_the_design() -> None:
    """The ratios that the design gives for its inks on paper and in the hall."""
    from PySide6.QtGui import QColor

    for ink, ground, ratio in (
        ("#14181D", "#F4F4F1", 16.2),
        ("#60666F", "#F4F4F1", 5.3),
        ("#8E96A1", "#0E1217", 6.3),
        ("#D2D2CC", "#F4F4F1", 1.4),
    ):
        assert round(render_check.contrast(QColor(ink), QColor(ground)), 1) == ratio
        assert round(render_check.contrast(QColor(ground), QColor(ink)), 1) == ratio


def test_every_code_of_a_drawn_slide_is_planted_here() -> None:
    # A picture that was not drawn is planted in tests/hostile/test_pictures.py.
    planted = {code for code, _, _ in FAULTS.values()} | {"draw-contrast", "draw-image"}
    assert planted == {code for code in CODES if code.startswith("draw-")}


def test_the_small_briefing_and_the_shipped_one_are_sound(qapp: Any, folder: Make) -> None:  # noqa: F811
    assert seen(folder()) == []
    assert seen(SHIPPED) == []
