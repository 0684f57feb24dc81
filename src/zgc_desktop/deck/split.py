"""Cutting a Markdown file into slides, each with the line it begins on."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)


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
    position = 0
    start = 0
    while start < len(lines):
        rules = [c for c in cuts if c >= start]
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
        position += 1
    return pieces


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
    comments = list(_COMMENT.finditer(body))
    notes, notes_line = "", body_line
    if comments:
        last = comments[-1]
        notes = last.group(1).strip("\n")
        skipped = len(last.group(1)) - len(last.group(1).lstrip("\n"))
        notes_line = body_line + body.count("\n", 0, last.start(1)) + skipped
    visible = _COMMENT.sub(lambda m: "\n" * m.group().count("\n"), body)
    return Piece(matter, visible, notes, line, matter_line, body_line, notes_line)
