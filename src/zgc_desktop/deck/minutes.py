"""Writing planned minutes into a deck's files as text: the numbers change, every other byte stays.

A slide's minutes stand in a line of their own in its front matter. Only the number in that line is replaced, and what
came of it is read again: whatever else would mean something new, the change is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from zgc_desktop.deck.split import Piece, split_slides
from zgc_desktop.source.problem import Text
from zgc_desktop.source.yaml import load_yaml

_LINE_END = re.compile(r"(\r\n|\r|\n)")
_MINUTES = re.compile(r"(minutes[ \t]*:[ \t]+)([^\s#]\S*)([ \t]*(?:[ \t]#.*)?)\Z")
_BOM = "\ufeff"


class MinutesError(ValueError):
    """Minutes that cannot be written; `words` say why in both languages."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.words = Text(zh, en)


def minutes_text(minutes: Decimal) -> str:
    """Minutes as a person would write them: 1, 0.75."""
    return format(minutes.normalize(), "f")


def with_minutes(text: str, minutes: Mapping[str, Decimal]) -> str:
    """The text of a file of slides with other minutes for the slides of these ids. Raises MinutesError."""
    bom, lines, ends = _cut(text)
    pieces = split_slides("\n".join(lines))
    data = [_data(piece) for piece in pieces]
    names = [str(front.get("id", "")) for front in data]
    after = list(lines)
    for id_, value in minutes.items():
        if names.count(id_) != 1:
            raise _not_plain(id_)
        piece = pieces[names.index(id_)]
        first = piece.matter_line
        _replace(after, first, first + (piece.matter or "").count("\n") + 1, id_, value)
    expected = [
        {**front, "minutes": minutes[id_]} if id_ in minutes else front
        for id_, front in zip(names, data, strict=True)
    ]
    got = [_data(piece) for piece in split_slides("\n".join(after))]
    if got != expected:
        wrong = (id_ for id_, old, new in zip(names, expected, got, strict=False) if old != new)
        raise _not_plain(next(wrong, next(iter(minutes))))
    return bom + _join(after, ends)


def with_total(text: str, minutes: Decimal) -> str:
    """The text of deck.yaml with another sum of minutes. Raises MinutesError."""
    bom, lines, ends = _cut(text)
    after = list(lines)
    _replace(after, 0, len(after), "deck.yaml", minutes)
    before, now = (_yaml("\n".join(text)) for text in (lines, after))
    if now != {**before, "minutes": minutes}:
        raise _not_plain("deck.yaml")
    return bom + _join(after, ends)


def _cut(text: str) -> tuple[str, list[str], list[str]]:
    """A byte order mark, the lines, and what ends each of them but the last."""
    bom = _BOM if text.startswith(_BOM) else ""
    parts = _LINE_END.split(text[len(bom) :])
    return bom, parts[::2], parts[1::2]


def _join(lines: list[str], ends: list[str]) -> str:
    return "".join(line + end for line, end in zip(lines, [*ends, ""], strict=True))


def _data(piece: Piece) -> dict[str, Any]:
    return _yaml(piece.matter) if piece.matter is not None else {}


def _yaml(text: str) -> dict[str, Any]:
    document, _ = load_yaml(text, "")
    data = document.data if document is not None else None
    return data if isinstance(data, dict) else {}


def _replace(lines: list[str], start: int, end: int, name: str, minutes: Decimal) -> None:
    """Put minutes into the one line between `start` and `end` that holds them."""
    found = [(at, m) for at in range(start, end) if (m := _MINUTES.match(lines[at])) is not None]
    if len(found) != 1:
        raise _not_plain(name)
    at, match = found[0]
    lines[at] = f"{match[1]}{minutes_text(minutes)}{match[3]}"


def _not_plain(name: str) -> MinutesError:
    return MinutesError(
        f"“{name}”的 minutes 不是单独一行里的一个数，程序不敢改；请在文件里手改。",
        f"The minutes of “{name}” are not one number on a line of their own; please change the file by hand.",
    )
