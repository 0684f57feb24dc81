"""What only a drawn slide shows: text that overflows, is cut, too small or too pale, and glyphs that are missing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any
from urllib.parse import unquote, urlsplit

from zgc_desktop.source.catalog import problem
from zgc_desktop.source.problem import Problem, Spot
from zgc_desktop.ui.render import Renderer

#: The sizes of text, in px on a slide of 1080: the floor, and from where less contrast will do.
SMALLEST, LARGE = 22, 32
TOLERANCE = 0.5
_WORDS = {True: "right", False: "wrong"}
THEMES = {False: {"theme_zh": "纸面", "theme_en": "paper"}, True: {"theme_zh": "会场", "theme_en": "hall"}}


def render_check(
    slides: list[dict[str, Any]],
    files: list[tuple[str, int]],
    tick: Callable[[int, int], None],
) -> list[Problem]:
    """Draw every slide in both themes, one that has English also with it, and report what is wrong with its text."""
    renderer = Renderer()
    found: dict[Problem, None] = {}
    states = [(_languages(slide), (False, True), _answers(slide)) for slide in slides]
    drawn, pictures = 0, sum(len(list(product(*each))) for each in states)
    for slide, (file, line), each_state in zip(slides, files, states, strict=True):
        for english, hall, answers in product(*each_state):
            renderer.lay_out(slide, hall=hall, english=english, answers=answers)
            spot = Spot(file, line, 1)
            if renderer.undrawn:
                name = unquote(urlsplit(slide.get("image", "")).path).rpartition("/")[2]
                found[problem("draw-image", spot, path=name)] = None
            for item in texts(renderer.window.contentItem()):
                for each in item_problems(item, spot, hall, renderer.window):
                    found[each] = None
            drawn += 1
            tick(drawn, pictures)
    return list(found)


def _languages(slide: dict[str, Any]) -> tuple[bool, ...]:
    """Without English, and with it where the slide has any."""
    return (False, True) if "english" in slide else (False,)


def _answers(slide: dict[str, Any]) -> tuple[str, ...]:
    """A slide as it comes up, and a question's also with each answer given, since every one is explained in other words."""
    question = slide.get("question") if slide["layout"] == "quiz" else None
    if not question:
        return ("{}",)
    rows = question.get("options") or [{"key": "", "correct": True}]
    given = [
        {"chosen": [row["key"]] if row["key"] else [], "typed": "", "feedback": _WORDS[bool(row["correct"])]}
        for row in rows
    ]
    return ("{}", *(json.dumps({question["id"]: each}) for each in given))


def texts(item: Any) -> Iterator[Any]:
    """The visible text items below `item`."""
    for child in item.childItems():
        if child.isVisible() and child.opacity() > 0:
            if child.property("zgcText") and child.property("s"):
                yield child
            yield from texts(child)


def item_problems(item: Any, spot: Spot, hall: bool, window: Any) -> Iterator[Problem]:
    """What is wrong with one text item of a window that is a page in size and colour."""
    words = str(item.property("s"))[:24]
    theme = THEMES[hall]
    if item.property("overflows") or _leaves(window, item):
        yield problem("draw-overflow", spot, text=words, **theme)
    own = float(item.property("px") or SMALLEST)
    # A figure is shrunk as a whole, so what counts is the size on the slide.
    size = own * _scale(item)
    if size < SMALLEST - TOLERANCE and not (size == own and _badge(words)):
        yield problem("draw-small", spot, size=round(size), limit=SMALLEST, text=words)
    ground = item.property("backdrop")
    limit = 3.0 if size >= LARGE else 4.5
    ratio = contrast(item.property("color"), ground if ground.alpha() == 255 else window.color())
    if ratio < limit:
        yield problem("draw-contrast", spot, ratio=f"{ratio:.1f}", limit=limit, text=words, **theme)
    missing = missing_glyphs(str(item.property("text")))
    if missing:
        yield problem("draw-glyph", spot, chars=" ".join(missing))


def _scale(item: Any) -> float:
    """How much larger than its own size an item is drawn."""
    from PySide6.QtCore import QRectF

    return float(item.mapRectToScene(QRectF(0, 0, 1, 1)).height())


def _leaves(window: Any, item: Any) -> bool:
    """Whether some of a text lies beside the page, where it is not drawn."""
    from PySide6.QtCore import QRectF

    drawn = item.mapRectToScene(QRectF(0, 0, item.property("contentWidth"), item.property("contentHeight")))
    page = QRectF(0, 0, window.width(), window.height())
    return not page.adjusted(-TOLERANCE, -TOLERANCE, TOLERANCE, TOLERANCE).contains(drawn)


def _badge(words: str) -> bool:
    """The chapter number in its square is a mark, not text to be read from afar."""
    return len(words) == 1 and words.isdigit()


def missing_glyphs(text: str) -> list[str]:
    """Characters that neither the bundled nor the system's fonts can draw."""
    from PySide6.QtGui import QFont, QFontMetrics

    metrics = QFontMetrics(QFont("Noto Sans SC"))
    unseen = "\n\t\u2009\u202f\u2060\ue001\ue002\u200b"
    return sorted({c for c in text if c not in unseen and not metrics.inFontUcs4(ord(c))})


def contrast(one: Any, other: Any) -> float:
    """The WCAG 2.2 contrast ratio of two QColors (1 to 21)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: Any) -> float:
    """The WCAG relative luminance of a QColor (0 to 1)."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())
