"""Cutting a Markdown file into slides, each with the line it begins on.

A slip of the hand in one slide must not shift all that follow: a block of front matter is known by its keys, so that a
line of `---` too few or too many, and a comment or a fence that is not closed, are made good and noted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from zgc_desktop.deck.notes import Flaw, part_comments

_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_KEY = re.compile(r"(?:id|layout|minutes) *[:：]")
#: What is left of a line of `---` after a slip.
_DASHES = re.compile(r"[-—–－_~=]{1,8}\s*\Z")
#: So many lines of front matter are looked at to know it.
_HEAD = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """One slide as text: front matter (None where there is none), body and notes.

    `line` is where the slide begins, `matter_line` the number of lines before its front matter, `body_line` and
    `notes_line` the same for body and notes; all from 0 for use as offsets. `flaws` are what is wrong with the way it is
    written; `mended` says that a line of `---` is missing and its place was guessed.
    """

    matter: str | None
    body: str
    notes: str
    line: int
    matter_line: int
    body_line: int
    notes_line: int
    flaws: tuple[Flaw, ...] = ()
    mended: bool = False


@dataclass(slots=True)
class _Head:
    """Where a slide begins: its first line, its front matter, where its body begins."""

    line: int
    matter: tuple[int, int] | None
    body: int
    mended: bool = False
    flaws: list[Flaw] = field(default_factory=list)


def split_slides(text: str) -> list[Piece]:
    """The slides of a file. Each begins with front matter between two lines of `---`."""
    lines = text.split("\n")
    heads = _Heads(lines).find()
    ends = [*(head.line for head in heads[1:]), len(lines)]
    return [_piece(head, lines, end) for head, end in zip(heads, ends, strict=False)]


def _scan(lines: list[str]) -> tuple[list[int], bytearray]:
    """The lines that are `---` and stand in no code fence and no comment; and which lines stand in neither.

    Either ends where another slide begins.
    """
    rules: list[int] = []
    plain = bytearray(len(lines))
    fence = ""
    comment = False
    for number, line in enumerate(lines):
        rule = line.rstrip() == "---"
        if (fence or comment) and rule and _keys(_block(lines, number + 1)) > 1:
            fence, comment = "", False
        if fence:
            if line.strip().startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif comment:
            comment = "-->" not in line
        elif match := _FENCE.match(line):
            fence = match.group(1)
        elif "<!--" in line and "-->" not in line.split("<!--")[-1]:
            comment = True
        elif rule:
            rules.append(number)
        else:
            plain[number] = 1
    return rules, plain


def _block(lines: Sequence[str], start: int) -> list[str]:
    """The lines from `start` on that may be front matter: up to a blank one, a title or a comment."""
    return list(takewhile(_of_matter, lines[start : start + _HEAD]))


def _of_matter(line: str) -> bool:
    return bool(line.strip()) and not line.startswith(("# ", "<!--")) and not _DASHES.match(line)


def _keys(lines: Sequence[str]) -> int:
    return sum(_KEY.match(line) is not None for line in lines)


class _Heads:
    """Finds where the slides of a file begin."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.rules, self.plain = _scan(lines)
        self.opening = {rule for rule in self.rules if _keys(_block(lines, rule + 1)) > 1}
        self.found: list[_Head] = []
        self.next = 0

    def find(self) -> list[_Head]:
        """The heads in order; text before the first is one without front matter."""
        at = 0
        while at < len(self.lines):
            rule = self._rule(0)
            lost = self._lost(at, rule)
            if lost is not None:
                at = self._without_opening(lost, rule)
                continue
            if not self.found and not self._blank(at, rule):
                self.found.append(_Head(at, None, at))
            if rule == len(self.lines):
                break
            at = self._at(rule)
        return self.found

    def _rule(self, ahead: int) -> int:
        place = self.next + ahead
        return self.rules[place] if place < len(self.rules) else len(self.lines)

    def _blank(self, start: int, end: int) -> bool:
        return not any(line.strip() for line in self.lines[start:end])

    def _lost(self, start: int, end: int) -> int | None:
        """The first line of front matter between two lines that has no `---` before it."""
        number = start
        while number < end:
            if not self.plain[number] or not _KEY.match(self.lines[number]):
                number += 1
                continue
            block = _block(self.lines, number)
            if _keys(block) > 1:
                return number
            number += max(1, len(block))
        return None

    def _without_opening(self, start: int, rule: int) -> int:
        end = min(rule, start + len(_block(self.lines, start)))
        closed = rule < len(self.lines) and rule not in self.opening and self._blank(end, rule)
        head = _Head(start, (start, end), rule + 1 if closed else end, mended=True)
        head.flaws.append(Flaw("rule-missing", start))
        self.found.append(head)
        self.next += closed
        return head.body

    def _at(self, rule: int) -> int:
        """Take the `---` at `rule`; the line to go on with."""
        self.next += 1
        closing = self._rule(0)
        last = len(self.lines)
        if rule not in self.opening:
            empty = self._blank(rule + 1, closing)
            ends = closing == last or closing in self.opening
            if ends and (empty or self.found) and not _keys(self.lines[rule + 1 : closing]):
                # No front matter follows, but the text of a slide up to where the next one begins.
                if self.found and not empty:
                    self.found[-1].flaws.append(Flaw("rule-stray", rule))
                return rule + 1
            self.found.append(_Head(rule, (rule + 1, closing), closing + 1))
            self.next += 1
            return closing + 1
        end = rule + 1 + len(_block(self.lines, rule + 1))
        if closing in self.opening or (closing == last and not self._blank(end, closing)):
            head = _Head(rule, (rule + 1, end), end, mended=True)
            head.flaws.append(Flaw("rule-missing", end))
            self.found.append(head)
            return end
        self.found.append(_Head(rule, (rule + 1, closing), closing + 1))
        self.next += 1
        return closing + 1


def _piece(head: _Head, lines: list[str], end: int) -> Piece:
    matter = "\n".join(lines[slice(*head.matter)]) if head.matter is not None else None
    text = lines[head.body : end]
    if head.mended and text and _DASHES.match(text[0]):
        text[0] = ""
    last = next((n for n in range(len(text) - 1, -1, -1) if text[n].strip()), None)
    if last is not None and _DASHES.match(text[last]):
        text[last] = ""
    parted = part_comments("\n".join(text), head.body)
    return Piece(
        matter,
        parted.visible,
        parted.notes,
        head.line,
        head.matter[0] if head.matter is not None else head.line,
        head.body,
        parted.line,
        (*head.flaws, *parted.flaws),
        head.mended,
    )
