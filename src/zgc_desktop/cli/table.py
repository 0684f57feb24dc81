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


def fit(text: str, columns: int) -> str:
    """The text padded to so many columns, or cut with `…`."""
    have = width(text)
    if have <= columns:
        return text + " " * (columns - have)
    kept = ""
    for char in text:
        if width(kept + char) > columns - 1:
            break
        kept += char
    return kept + "…" + " " * (columns - 1 - width(kept))


def table(head: Sequence[str], rows: Sequence[Sequence[str]], columns: int | None = None) -> list[str]:
    """The lines of a table: a head, a rule, the rows; cut to so many columns by shortening the last cell."""
    widths = [max(width(row[index]) for row in (head, *rows)) for index in range(len(head))]
    if columns is not None:
        taken = sum(widths[:-1]) + 2 * (len(widths) - 1)
        widths[-1] = max(12, min(widths[-1], columns - taken))
    rule = ["─" * size for size in widths]
    return ["  ".join(map(fit, row, widths)).rstrip() for row in (head, rule, *rows)]
