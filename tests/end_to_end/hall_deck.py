"""What a model of the hall knows of the slides that are shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from zgc_desktop.briefing.search import Index
from zgc_desktop.show.asking import Sheet


class Deck(NamedTuple):
    """What the model knows of the slides: the steps of each, which are questions, and what finds which page."""

    steps: tuple[int, ...]
    questions: frozenset[int]
    last: int
    queries: tuple[tuple[str, int], ...]
    own: tuple[str, ...]
    """The id of the question on each slide, empty where there is none."""
    asked: tuple[tuple[str, ...], ...]
    """The ids of the questions of each slide's chapter."""
    kinds: Mapping[str, str]
    """The kind of each question."""

    @classmethod
    def of(cls, program: Mapping[str, Any]) -> Deck:
        slides = program["slides"]
        sheet = Sheet(slides, program["questions"])
        own = tuple(map(sheet.on_page, range(len(slides))))
        asked = tuple(map(sheet.of_chapter, range(len(slides))))
        ids = {id_ for some in (own, *asked) for id_ in some}
        return cls(
            tuple(int(slide["steps"]) for slide in slides),
            frozenset(n for n, slide in enumerate(slides) if slide["layout"] == "quiz"),
            len(slides) - 1 - sum(bool(slide.get("reserve")) for slide in slides),
            telling(program),
            own,
            asked,
            {id_: str((sheet.get(id_) or {}).get("kind", "")) for id_ in ids},
        )


def telling(program: Mapping[str, Any], most: int = 24) -> tuple[tuple[str, int], ...]:
    """Letters that find a page first, each of which is needed: with one left out another page is found, or none."""
    from zgc_desktop.text.pinyin import readings

    index, read = Index.of(program), readings()

    def first(typed: str) -> int | None:
        hits = index.find(typed)
        return hits[0].page if hits else None

    found: dict[str, int] = {}
    for slide in program["slides"]:
        initials = "".join(sorted(read[c])[0][0] for c in slide["title"] if c in read)
        for start in range(len(initials) - 2):
            typed = initials[start : start + 3]
            page = first(typed)
            if page is None or typed in found or program["slides"][page]["layout"] == "quiz":
                continue
            if all(first(typed[:n] + typed[n + 1 :]) != page for n in range(len(typed))):
                found[typed] = page
    return tuple(sorted(found.items())[:most])
