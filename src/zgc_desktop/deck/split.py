"""Cutting a Markdown file into slides, each with the line it begins on."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_OPENS, _CLOSES = "<!--", "-->"


@dataclass(frozen=True, slots=True)
class Piece:
    """One slide as text: front matter (None where there is none), body and notes.

    `line` is where the slide begins, `matter_line` the number of lines before its front matter, `body_line` and
    `notes_line` the same for body and notes; all from 0 for use as offsets.
    """

    matter: str | None
    body: str
    notes: str
    line: int
    matter_line: int
    body_line: int
    notes_line: int


def split_slides(text: str) -> list[Piece]:
    """The slides of a file. Each begins with front matter between two lines of `---`."""
    lines = text.split("\n")
    cuts = _rules(lines)
    pieces: list[Piece] = []
    passed = start = 0
    while start < len(lines):
        while passed < len(cuts) and cuts[passed] < start:
            passed += 1
        rules = cuts[passed : passed + 3]
        opens = rules[0] if rules and not "".join(lines[start : rules[0]]).strip() else None
        if opens is None:
            end = rules[0] if rules else len(lines)
            if "".join(lines[start:end]).strip():
                pieces.append(_piece(None, lines, start, start, start, end))
            start = end
            if not rules:
                break
            continue
        closes = rules[1] if len(rules) > 1 else len(lines)
        end = rules[2] if len(rules) > 2 else len(lines)
        matter = "\n".join(lines[opens + 1 : closes])
        pieces.append(_piece(matter, lines, opens, opens + 1, closes + 1, end))
        start = end
    return pieces


def comments(text: str) -> list[tuple[int, int]]:
    """From where to where the closed comments of a text reach, their marks with them."""
    found: list[tuple[int, int]] = []
    end = 0
    while (start := text.find(_OPENS, end)) >= 0:
        close = text.find(_CLOSES, start + len(_OPENS))
        if close < 0:
            break
        end = close + len(_CLOSES)
        found.append((start, end))
    return found


def _rules(lines: list[str]) -> list[int]:
    """The lines that are `---` and stand in no code fence and no comment."""
    found: list[int] = []
    fence = ""
    comment = False
    for number, line in enumerate(lines):
        if fence:
            if line.strip().startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
            continue
        if comment:
            comment = "-->" not in line
            continue
        match = _FENCE.match(line)
        if match:
            fence = match.group(1)
            continue
        if "<!--" in line and "-->" not in line.split("<!--")[-1]:
            comment = True
            continue
        if line.rstrip() == "---":
            found.append(number)
    return found


def _piece(
    matter: str | None, lines: list[str], line: int, matter_line: int, body_line: int, end: int
) -> Piece:
    body = "\n".join(lines[body_line:end])
    notes, notes_line = "", body_line
    visible, shown = "", 0
    for start, stop in comments(body):
        visible += body[shown:start] + "\n" * body.count("\n", start, stop)
        shown = stop
        inner = body[start + len(_OPENS) : stop - len(_CLOSES)]
        notes = inner.strip("\n")
        skipped = len(inner) - len(inner.lstrip("\n"))
        notes_line = body_line + body.count("\n", 0, start) + skipped
    visible += body[shown:]
    return Piece(matter, visible, notes, line, matter_line, body_line, notes_line)
