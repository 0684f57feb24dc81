"""Which facts a slide or question quotes, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from zgc_desktop.bank.formula import ids as formula_ids
from zgc_desktop.bank.questions import Choice
from zgc_desktop.bank.refs import find_references
from zgc_desktop.briefing.load import Briefing
from zgc_desktop.deck.english import SUFFIX
from zgc_desktop.deck.model import Slide

#: Front-matter fields whose value is the id of a fact.
FACT_FIELDS = frozenset({"fact", "a", "b", "total"})
FACT_LISTS = frozenset({"tiers", "spans"})
_NOT_TEXT = frozenset({"id", "layout", "icon", "type", "side", "field", "image", "question"})


@dataclass(frozen=True, slots=True)
class FieldText:
    """A piece of text in front matter and its path there."""

    path: tuple[str | int, ...]
    text: str


def field_facts(fields: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every fact id that front matter names, with its path."""
    for path, name, value in _walk(fields, ()):
        if name in FACT_FIELDS or name in FACT_LISTS or (name == "facts" and isinstance(value, str)):
            yield path, value


def field_texts(fields: Any) -> Iterator[FieldText]:
    """Every visible text of front matter, with its path."""
    facts = {path for path, _ in field_facts(fields)}
    for path, name, value in _walk(fields, ()):
        if path not in facts and name not in _NOT_TEXT:
            yield FieldText(path, value)


def _walk(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _walk(getattr(value, name), (*path, name))
    elif isinstance(value, dict):  # front matter as it was written, where it does not fit
        for name, inner in value.items():
            yield from _walk(inner, (*path, name))
    elif isinstance(value, tuple | list):
        for index, item in enumerate(value):
            yield from _walk(item, (*path, index))
    elif isinstance(value, str) and value:
        name = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
        yield path, name, value


def slide_facts(slide: Slide) -> dict[str, None]:
    """The facts on a slide and in its notes, in order of appearance."""
    found: dict[str, None] = {}
    if slide.fields is not None:
        found |= dict.fromkeys(id_ for _, id_ in field_facts(slide.fields))
        for text in field_texts(slide.fields):
            found |= dict.fromkeys(r.id for r in find_references(text.text))
    for words in (slide.body_text, slide.notes):
        found |= dict.fromkeys(r.id for r in find_references(words))
    return found


def shown_facts(slide: Slide) -> dict[str, None]:
    """The facts that the audience sees on a slide: all of it but the notes."""
    return slide_facts(Slide(**{**slide.__dict__, "notes": ""}))


def used_by(briefing: Briefing) -> dict[str, dict[str, list[str]]]:
    """For every fact of the bank the slides and questions that quote it, directly or through a computed value."""
    use: dict[str, dict[str, list[str]]] = {
        id_: {"slides": [], "questions": []} for id_ in briefing.bank.facts
    }

    def note(id_: str, kind: str, user: str, depth: int = 0) -> None:
        if id_ not in use or depth > 20:
            return
        if user not in use[id_][kind][-1:]:
            use[id_][kind].append(user)
        for operand in briefing.bank.operands(id_):
            note(operand, kind, user, depth + 1)

    for slide in briefing.deck.slides:
        for id_ in slide_facts(slide):
            note(id_, "slides", slide.id)
    for question in briefing.bank.questions.values():
        ids = dict.fromkeys(question.facts)
        ids |= dict.fromkeys(question.chart)
        for text in question_texts(question):
            ids |= dict.fromkeys(r.id for r in find_references(text.text))
        for option in getattr(question, "options", ()):
            ids |= dict.fromkeys(operands_of(option))
            if option.fact:
                ids[option.fact] = None
        for id_ in ids:
            note(id_, "questions", question.id)
    return use


def operands_of(option: Choice) -> tuple[str, ...]:
    """The facts from which an option's wrong number is computed."""
    return formula_ids(option.value) if isinstance(option.value, str) else ()


def question_texts(question: Any) -> Iterator[FieldText]:
    """Every visible text of a question, with its path."""
    for name in ("stem", "hint", "explain", "why"):
        for key in (name, name + SUFFIX):
            if text := getattr(question, key, ""):
                yield FieldText((key,), text)
    for name in ("accept", "items", "items_en", "pairs", "gaps"):
        for path, key, text in _walk(getattr(question, name, ()), (name,)):
            if key != "fact":
                yield FieldText(path, text)
    for index, option in enumerate(getattr(question, "options", ())):
        for name in ("text", "text_en", "why", "why_en"):
            if text := getattr(option, name):
                yield FieldText(("options", index, name), text)
