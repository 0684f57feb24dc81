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
    kinds: tuple[str, ...]
    """The kind of the question on each slide, empty where there is none."""
    asked: tuple[tuple[str, ...], ...]
    """The kinds of the questions of each slide's chapter."""

    @classmethod
    def of(cls, program: Mapping[str, Any]) -> Deck:
        slides = program["slides"]
        sheet = Sheet(slides, program["questions"])

        def kind(id_: str) -> str:
            return str((sheet.get(id_) or {}).get("kind", ""))

        return cls(
            tuple(int(slide["steps"]) for slide in slides),
            frozenset(n for n, slide in enumerate(slides) if slide["layout"] == "quiz"),
            len(slides) - 1 - sum(bool(slide.get("reserve")) for slide in slides),
            telling(program),
            tuple(kind(sheet.on_page(page)) for page in range(len(slides))),
            tuple(tuple(map(kind, sheet.of_chapter(page))) for page in range(len(slides))),
        )


def telling(program: Mapping[str, Any], most: int = 24) -> tuple[tuple[str, int], ...]:
    """Letters that find a page first, each of which is needed: with one left out another page is found, or none."""
    from zgc_desktop.text.pinyin import readings

    index, read = Index.of(program), readings()

    def first(typed: str) -> int | None:
        hits = index.find(typed, 1)
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
