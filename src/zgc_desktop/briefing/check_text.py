"""What is wrong with the words of a slide: figures typed by hand, and text that is lost or printed as it stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from zgc_desktop.bank.refs import find_references, without_references
from zgc_desktop.briefing.views import LAYOUTS
from zgc_desktop.deck.layouts import LAYOUTS as MODELS
from zgc_desktop.deck.markdown import open_bold, parse_body, tables
from zgc_desktop.deck.model import Deck, Slide
from zgc_desktop.source.catalog import problem
from zgc_desktop.source.problem import Problem, Spot
from zgc_desktop.source.slips import is_slip
from zgc_desktop.text.marks import BOLD_OFF, BOLD_ON
from zgc_desktop.text.typed import Match, find_english_figures, find_figures

_QUOTED = 16
#: More marks on one letter than any language has.
_HEAPED = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{8,}")


class TypedFigures:
    """Figures typed by hand, and the phrases of deck.yaml that allow some."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck
        self._allow = deck.head.allow
        self._idle = set(self._allow)
        self._found: dict[str, list[Spot]] = defaultdict(list)

    def find(self, text: str, *, english: bool = False) -> list[Match]:
        """The figures in a text that no phrase allows."""
        self._idle -= {phrase for phrase in self._idle if phrase in text}
        typed = find_english_figures if english else find_figures
        return list(typed(without_references(text), self._allow))

    def report(self, text: str, spot: Spot) -> Iterator[Problem]:
        """A problem; none yet for what a phrase would allow that may be misspelt."""
        if any(is_slip(phrase, text) for phrase in self._allow):
            self._found[text].append(spot)
        else:
            yield problem("typed-figure", spot, text=text)

    def problems(self) -> Iterator[Problem]:
        """What was put off: one problem for all that a misspelt phrase would allow, else one for each."""
        for text, spots in self._found.items():
            phrase = next((p for p in self._allow if p in self._idle and is_slip(p, text)), None)
            if phrase is not None:
                at = self._deck.document.spot(("allow", self._allow.index(phrase)))
                yield problem("allow-unused", at, phrase=phrase, text=text, count=len(spots))
                continue
            for spot in spots:
                yield problem("typed-figure", spot, text=text)


def legible_fields(slide: Slide) -> dict[str, Any]:
    """What can be read of the front matter of a broken slide: the keys that slides have."""
    data = slide.document.data if slide.document is not None else None
    return (
        {str(key): _known(value) for key, value in data.items() if key in _NAMES}
        if isinstance(data, dict)
        else {}
    )


def _known(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _known(inner) for key, inner in value.items() if key in _NAMES}
    return [_known(inner) for inner in value] if isinstance(value, list) else value


def _names(annotation: Any) -> Iterator[str]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, field in annotation.model_fields.items():
            yield name
            yield from _names(field.annotation)
    for inner in getattr(annotation, "__args__", ()):
        yield from _names(inner)


_NAMES = frozenset(name for model in MODELS.values() for name in _names(model))


def odd_marks(text: str) -> Iterator[tuple[int, str, str]]:
    """Where a bar says nothing of what to print, or marks are heaped on a letter: place, code and what stands there."""
    for reference in find_references(text):
        words = text[reference.start : reference.end]
        if not reference.form and "|" in words:
            yield reference.start, "reference-form-empty", words
    for found in _HEAPED.finditer(text):
        yield found.start(), "marks-heaped", f"U+{ord(found[0][0]):04X}"


def lost_text(slide: Slide) -> Iterator[Problem]:
    """Text of a slide that its layout does not show; tables, and ** without a partner, which are printed as they stand."""
    layout = LAYOUTS.get(slide.layout)
    if layout is not None and slide.fields is not None:
        yield from _hidden(slide, layout.shows)
    for line in tables(slide.body_text):
        yield problem("markdown-table", Spot(slide.file, slide.body_line + line + 1))
    for text, offset in ((slide.body_text, slide.body_line), (slide.notes, slide.notes_line)):
        for line, column in open_bold(text):
            yield problem("bold-open", Spot(slide.file, offset + line + 1, column + 1))


def _hidden(slide: Slide, shows: frozenset[str]) -> Iterator[Problem]:
    body = parse_body(slide.body_text)
    lost = [] if "lead" in shows or not body.lead else [(body.lead_line, body.lead)]
    if "body" not in shows:
        lost += [(line, text) for line, text in zip(body.body_lines, body.body, strict=True)]
    lost += body.dropped
    if lost:
        line, text = min(lost)
        words = text.replace(BOLD_ON, "").replace(BOLD_OFF, "").split("\n")[0]
        at = Spot(slide.file, slide.body_line + line + 1)
        quoted = words[:_QUOTED] + ("…" if len(words) > _QUOTED else "")
        yield problem("text-hidden", at, text=quoted, layout=slide.layout, count=len(lost))
    for name in ("lead", "body"):
        if name not in shows and getattr(slide.fields, f"{name}_en"):
            at = slide.spot(f"{name}_en")
            words = getattr(slide.fields, f"{name}_en")[:_QUOTED]
            yield problem("text-hidden", at, text=words, layout=slide.layout, count=1)
