"""What a deck says in English beside its Chinese: fields called `…_en`, and paragraphs of notes that begin with `en:`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel

SUFFIX = "_en"
_MARK = re.compile(r"\s*en:\s*", re.IGNORECASE)


class Pair(NamedTuple):
    """A text of front matter and its English, either of them perhaps empty; `path` is where the Chinese stands."""

    path: tuple[str | int, ...]
    text: str
    english: str


def part_notes(notes: str) -> tuple[str, str]:
    """Notes without their English paragraphs, and those alone; in both every line stays where it is."""
    chinese: list[str] = []
    english: list[str] = []
    inside = begins = False
    for line in ["", *notes.split("\n")]:
        inside = bool(line.strip()) and (inside or (begins and _MARK.match(line) is not None))
        begins = not line.strip()
        chinese.append("" if inside else line)
        english.append(line if inside else "")
    return "\n".join(chinese[1:]), "\n".join(english[1:])


def without_marks(english: str) -> str:
    """English notes as they are read: without `en:`, a paragraph a line, a blank line between two."""
    paragraphs = re.split(r"\n\s*\n", english)
    return "\n\n".join(_MARK.sub("", " ".join(part.split()), count=1) for part in paragraphs if part.strip())


def pairs(fields: Any, path: tuple[str | int, ...] = ()) -> Iterator[Pair]:
    """Every text of front matter, or of deck.yaml, that may have an English one."""
    if isinstance(fields, BaseModel):
        known = type(fields).model_fields
        for name in known:
            value = getattr(fields, name)
            if name + SUFFIX in known:
                yield Pair((*path, name), value, getattr(fields, name + SUFFIX))
            elif not isinstance(value, str):
                yield from pairs(value, (*path, name))
    elif isinstance(fields, tuple):
        for index, item in enumerate(fields):
            yield from pairs(item, (*path, index))


def has_english(fields: Any) -> bool:
    """Whether any text of front matter, or of deck.yaml, is English."""
    if isinstance(fields, BaseModel):
        return any(
            bool(value) if name.endswith(SUFFIX) else has_english(value)
            for name, value in fields.__dict__.items()
        )
    return isinstance(fields, tuple) and any(map(has_english, fields))
