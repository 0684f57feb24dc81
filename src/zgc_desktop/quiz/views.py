"""The plain shapes that the quiz reads and gives: JSON-able dictionaries made by the briefing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

QuestionView = Mapping[str, Any]
"""One question as the briefing composes it: `id kind theme stem options answer explain chart slide page`."""
Program = Mapping[str, Any]
"""The composed briefing: `deck`, `slides`, `questions`."""
ResultView = dict[str, Any]
"""What the result screen draws: `got total seconds perTheme review headline`."""


def theme_number(program: Program, theme: object) -> int | None:
    """Find the chapter number of a theme given as number, numeral or chapter id; None means every theme.

    Raises ValueError when the program has no such theme.
    """
    if theme is None or theme in ("", "all"):
        return None
    numbers = {c.get("id"): c.get("n", place) for place, c in enumerate(_chapters(program))}
    known = {question["theme"] for question in program.get("questions", [])}
    if isinstance(theme, str) and theme in numbers:
        number = int(numbers[theme])
    elif isinstance(theme, int) or (isinstance(theme, str) and theme.isdecimal()):
        number = int(theme)
    else:
        raise ValueError(f"no theme {theme!r}")
    if number not in known:
        raise ValueError(f"no questions in theme {theme!r}")
    return number


def chapter_of(program: Program, number: int) -> Mapping[str, Any]:
    """The chapter with a number: its `n`, or its place where chapters carry none; empty when unknown."""
    found = (c for place, c in enumerate(_chapters(program)) if c.get("n", place) == number)
    return next(found, {})


def _chapters(program: Program) -> list[Mapping[str, Any]]:
    return list(program.get("deck", {}).get("chapters", []))


def plain(text: str) -> str:
    """Take the marks of inline bold (U+E001 … U+E002) out of a text."""
    return text.replace("\ue001", "").replace("\ue002", "")
