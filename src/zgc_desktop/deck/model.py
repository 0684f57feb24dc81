"""The deck as values: chapters of slides."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from zgc_desktop.deck.english import has_english
from zgc_desktop.deck.layouts import ChapterEntry, DeckFile
from zgc_desktop.source.problem import Problem, Spot
from zgc_desktop.source.yaml import Document

#: Where front matter is not found, what stands below may be part of it.
_SHIFTED = frozenset({"front-matter", "rule-missing"})


@dataclass(frozen=True)
class Slide:
    """One slide. `chapter` is its index in the deck; `fields` is None for a broken slide.

    `page` is its place in the show, from 1: the slides of the flow in order, then those kept in reserve. `notes` are
    Chinese; `notes_en` holds the paragraphs that begin with `en:`, on the same lines. `unread` marks a broken slide that
    stands for a whole file.
    """

    id: str
    chapter: int
    page: int
    layout: str
    fields: Any
    title: str
    lead: str
    body: tuple[str, ...]
    notes: str
    file: str
    line: int
    body_text: str = field(repr=False, default="")
    body_line: int = 0
    notes_line: int = 0
    document: Document | None = field(repr=False, default=None, compare=False)
    problem: Problem | None = None
    reserve: bool = False
    notes_en: str = ""
    unread: bool = False

    @property
    def legible(self) -> bool:
        """Whether its texts are where they belong, so that they can be checked, be the slide broken or not."""
        return self.fields is not None or (
            not self.unread and self.problem is not None and self.problem.code not in _SHIFTED
        )

    @property
    def minutes(self) -> Decimal:
        """Planned minutes; a broken slide has none, and one kept in reserve is not planned."""
        return self.fields.minutes if self.fields is not None and not self.reserve else Decimal(0)

    def spot(self, *path: str | int) -> Spot:
        """Where something of the front matter stands."""
        return self.document.spot(path) if self.document is not None else Spot(self.file, self.line, 1)


@dataclass(frozen=True)
class Deck:
    """deck.yaml and the slides of all chapters in order, those kept in reserve after all others."""

    head: DeckFile
    slides: tuple[Slide, ...]
    document: Document = field(repr=False, compare=False)

    @property
    def chapters(self) -> tuple[ChapterEntry, ...]:
        """The chapters in order."""
        return self.head.chapters

    @property
    def flow(self) -> tuple[Slide, ...]:
        """The slides that are shown one after the other; not those kept in reserve."""
        return tuple(s for s in self.slides if not s.reserve)

    @property
    def bilingual(self) -> bool:
        """Whether any of it is there in English too."""
        return has_english(self.head) or any(s.notes_en or has_english(s.fields) for s in self.slides)

    def slide(self, id_: str) -> Slide | None:
        """The slide of that id."""
        return next((s for s in self.slides if s.id == id_), None)
