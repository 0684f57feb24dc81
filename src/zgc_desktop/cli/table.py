"""Tables on a terminal, where a Han character is as wide as two Latin ones."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence


def width(text: str) -> int:
    """How many columns of a terminal the text takes."""
    total = 0
    for char in text:
        if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Cc"):
            continue
        total += 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return total


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """The lines of a table: a head, a rule, the rows; the last column is as long as its words are."""
    widths = [max(width(row[index]) for row in (head, *rows)) for index in range(len(head) - 1)]
    rule = ["─" * size for size in (*widths, width(head[-1]))]
    return ["  ".join(map(_fill, row, (*widths, 0))) for row in (head, rule, *rows)]


def _fill(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))
