"""The plain shapes that the quiz reads and gives: JSON-able dictionaries made by the briefing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from zgc_desktop.briefing.questionfile import Questions
from zgc_desktop.source.problem import Text

QuestionView = Mapping[str, Any]
"""One question as the briefing composes it: `id kind theme stem options answer explain chart slide page`."""
Program = Mapping[str, Any]
"""The composed briefing: `deck`, `slides`, `questions`."""
ResultView = dict[str, Any]
"""What the result screen draws: `got total seconds perTheme review headline`."""


class ThemeError(ValueError):
    """A theme that no quiz can be made of; `words` say so in both languages."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.words = Text(zh, en)


def theme_number(program: Program, theme: object) -> int | None:
    """Find the chapter number of a theme given as number, numeral or chapter id; None means every theme.

    Raises ThemeError when the program has no such theme, or no questions in it.
    """
    if theme is None or theme in ("", "all"):
        return None
    numbers = {c.get("id"): c.get("n", place) for place, c in enumerate(_chapters(program))}
    known = themes_of(program)
    if isinstance(theme, str) and theme in numbers:
        number = int(numbers[theme])
    elif isinstance(theme, int) or (isinstance(theme, str) and theme.isdecimal()):
        number = int(theme)
    else:
        there = [str(id_) for id_, n in numbers.items() if n in known]
        raise ThemeError(
            f"没有“{theme}”这一章；有题目的是：{'、'.join(there)}。",
            f"There is no chapter “{theme}”; those with questions are: {', '.join(there)}.",
        )
    if number not in known:
        raise ThemeError(f"“{theme}”这一章没有题目。", f"The chapter “{theme}” has no questions.")
    return number


def themes_of(program: Program) -> set[int]:
    """The numbers of the chapters that have questions."""
    return set(Questions.of(program.get("questions", ())).themes)


def chapter_of(program: Program, number: int) -> Mapping[str, Any]:
    """The chapter with a number: its `n`, or its place where chapters carry none; empty when unknown."""
    found = (c for place, c in enumerate(_chapters(program)) if c.get("n", place) == number)
    return next(found, {})


def _chapters(program: Program) -> list[Mapping[str, Any]]:
    return list(program.get("deck", {}).get("chapters", []))


def page_number(program: Program, page: int) -> str:
    """What stands on a page (from 1) as its number: 12, or 备2 for one that is kept in reserve; empty for no page."""
    slides = program.get("slides") or ()
    own: Sequence[Mapping[str, Any]] = slides[page - 1 :] if page > 0 else ()
    found: Mapping[str, Any] = next((slide for slide in own if slide.get("page") == page), {})
    return str(found.get("number") or page or "")


def plain(text: str) -> str:
    """Take the marks of inline bold (U+E001 … U+E002) out of a text."""
    return text.replace("\ue001", "").replace("\ue002", "")
