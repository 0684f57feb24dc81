"""What is drawn on a slide is what a screen reader reads of it: nothing less, and nothing more but what is stated here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import qmlEngine

from zgc_desktop.briefing.cache import make_program
from zgc_desktop.briefing.spoken import lines_of, to_data
from zgc_desktop.briefing.views import LAYOUTS
from zgc_desktop.deck import layouts as deck_layouts
from zgc_desktop.ui import boot
from zgc_desktop.ui.render import Renderer
from zgc_desktop.ui.render_check import texts

SHIPPED = Path(__file__).parents[2]
REFERENCE = SHIPPED / "tools" / "reference"
#: Said beside what is drawn: what a number counts, between which ends an axis runs, that there is a picture of numbers,
#: and of a button the key is drawn.
STATED = ("第页", "第章", "刻度从到", "时间轴从到", "图", "推算", "Over,Number")
#: Drawn and not read by the page, since they are read by themselves or by their neighbours: what is written on buttons and
#: fields, and what they tell.
OWN = re.compile(
    r"提交|揭晓.*|先在心里.*|回车|=|在这里输入.*|输入后按回车提交|按A—.或1—.选择|逗号、全角数字.*|“约”.*|Q"
)


def plain(text: str) -> str:
    """As it is compared: without spaces of any width, breaks and marks."""
    return re.sub(r"[\s\u2060\u200b\ue001\ue002]", "", text)


def drawn(item: QObject) -> Iterator[str]:
    """The texts on a page, a figure as one, of each what is parted by a wide space by itself; no axis."""
    figures: dict[int, list[Any]] = {}
    for text in texts(item):
        figure = text.parentItem().parentItem()
        if figure is not None and figure.property("tail") is not None:
            figures.setdefault(id(figure), [figure]).append(text)
        elif text.objectName() != "tick":
            yield from re.split("[　\n]", text.property("s"))
    for figure, *_ in figures.values():
        yield figure.property("prefix") + figure.property("value") + figure.property("tail")


def read(slide: dict[str, Any], step: int, english: bool, language: int) -> list[str]:
    """The parts of what is read of a slide at a step."""
    up = [line for line in slide["spoken"] if slide["steps"] <= 1 or step >= line.get("part", 0)]
    words = [word if isinstance(word, str) else word[language] for line in up for word in line["words"]]
    return words + [line["en"] for line in up if english and "en" in line]


def figures_of(view: Any) -> Iterator[dict[str, Any]]:
    if isinstance(view, dict):
        if "kind_label" in view:
            yield view
        for value in view.values():
            yield from figures_of(value)
    elif isinstance(view, list):
        for value in view:
            yield from figures_of(value)


def unread(shown: list[str], said: list[str]) -> tuple[list[str], list[str]]:
    """Of what is shown that which is not said, and what remains of what is said; each place is used once."""
    missing, left, known = [], [plain(word) for word in said], {plain(word) for word in said}
    for text in sorted({plain(text) for text in shown} - {""}, key=len, reverse=True):
        if text in left:
            left.remove(text)
            continue
        within = re.compile(rf"(?<!\d){re.escape(text)}(?!\d)")
        place = next((n for n, word in enumerate(left) if within.search(word)), None)
        if place is not None:
            left[place] = within.sub("", left[place], count=1)
        elif not set(text.split("，")) <= known:  # in one text what is told in two parts
            missing.append(text)
    return missing, left


def problems(renderer: Renderer, slide: dict[str, Any], english: bool, language: int) -> list[str]:
    found = []
    for step in range(slide["steps"]):
        renderer.window.findChild(QObject, "host").setProperty("step", step)
        renderer.lay_out(slide, english=english)
        shown = list(drawn(renderer.window.contentItem()))
        missing, left = unread(shown, read(slide, step, english, language))
        if slide["layout"] == "quiz":
            missing = [text for text in missing if not OWN.fullmatch(text)]
        if slide["layout"] == "recap":
            missing = [text for text in missing if text != "Q"]
        numbers = {
            plain(figure[name])
            for figure in figures_of(slide)
            for name in ("text", "period", "kind_label", "unit", "label")
        }
        # The English of a bar has no room where there are many.
        numbers |= {plain(figure["en"]) for figure in figures_of(slide) if figure.get("en")}
        stated = {plain(text) for text in shown} | numbers
        extra = [
            word
            for word in left
            if re.sub(r"[，。：、,.:\d]", "", word) not in {"", *STATED}
            and word not in stated
            and word.strip("，。,.") not in stated
        ]
        found += [f"{slide['id']} step {step}: not read: {text}" for text in missing]
        found += [f"{slide['id']} step {step}: read and not drawn: {text}" for text in extra]
    return found


@pytest.fixture(scope="module")
def renderer(qapp: Any) -> Iterator[Renderer]:
    made = Renderer(960, 540)
    yield made
    made.window.close()


@pytest.fixture
def language(request: pytest.FixtureRequest, renderer: Renderer) -> Iterator[int]:
    """The windows' language: 0 Chinese, 1 English."""
    translator = QTranslator()
    engine = qmlEngine(renderer.window.findChild(QObject, "host"))
    assert engine is not None
    if request.param:
        assert translator.load("zgc_en", str(boot.TRANSLATIONS))
        QGuiApplication.installTranslator(translator)
        engine.setUiLanguage("en")
    yield request.param
    engine.setUiLanguage("zh")
    QGuiApplication.removeTranslator(translator)


@pytest.mark.parametrize("english", [False, True])
@pytest.mark.parametrize("root", [SHIPPED, REFERENCE], ids=["shipped", "reference"])
def test_what_is_drawn_is_what_is_read(renderer: Renderer, root: Path, english: bool) -> None:
    slides = make_program(root)["slides"]
    assert [each for slide in slides for each in problems(renderer, slide, english, 0)] == []
    if root == REFERENCE:
        assert {slide["layout"] for slide in slides} == set(deck_layouts.LAYOUTS)


@pytest.mark.parametrize("language", [0, 1], ids=["zh", "en"], indirect=True)
def test_what_the_program_says_on_slides_is_read_in_the_language_of_the_windows(
    renderer: Renderer, language: int
) -> None:
    slides = [slide for slide in make_program(REFERENCE)["slides"] if slide["layout"] in ("quiz", "result")]
    assert len({slide["layout"] for slide in slides}) == 2
    broken = {
        **slides[0],
        "id": "broken",
        "layout": "broken",
        "problem": {
            "file": "slides/overview.md",
            "line": 12,
            "column": 3,
            "message": "没有这种版式：{{？}}",
            "message_en": "There is no such layout",
            "suggestion": "改成 statement",
            "suggestion_en": "Write statement",
        },
    }
    broken["spoken"] = to_data(lines_of(LAYOUTS["broken"], broken))
    found = [each for slide in (*slides, broken) for each in problems(renderer, slide, False, language)]
    # What buttons and fields say is theirs.
    assert [each for each in found if "read and not drawn" in each or "broken" in each] == []
    assert language == 1 or found == []


def test_what_is_missing_and_what_is_too_much_is_found(renderer: Renderer) -> None:
    slides = {slide["layout"]: slide for slide in make_program(REFERENCE)["slides"]}
    for layout, slide in slides.items():
        kept = slide["spoken"]
        slide["spoken"] = [*kept, {"words": ["没有画的话"]}]
        assert f"{slide['id']} step 0: read and not drawn: 没有画的话" in problems(renderer, slide, False, 0)
        slide["spoken"] = kept[:1]
        assert len(problems(renderer, slide, False, 0)) > 1, layout
