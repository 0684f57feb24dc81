"""What lists of pages are made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Slides = Sequence[Mapping[str, Any]]


def number(slides: Slides, page: int) -> str:
    """What is printed as the number of a page (from 0)."""
    return str(slides[page].get("number") or page + 1)


def title_of(slide: Mapping[str, Any]) -> str:
    """What a slide is called in a list, in one line."""
    title = slide.get("title") or (slide.get("question") or {}).get("stem") or slide.get("chapterName") or ""
    return str(title).replace("\n", "")


def outline_of(slides: Slides) -> dict[str, Any]:
    """All slides in columns: `number`, `title`, `chapter` and `chapterName`, each a list; and `flow`.

    `flow` is the number of slides that are not kept in reserve.
    """
    return {
        "number": [number(slides, page) for page in range(len(slides))],
        "title": [title_of(slide) for slide in slides],
        "chapter": [slide.get("chapter", 0) for slide in slides],
        "chapterName": [slide.get("chapterName", "") for slide in slides],
        "flow": sum(not slide.get("reserve") for slide in slides),
    }
