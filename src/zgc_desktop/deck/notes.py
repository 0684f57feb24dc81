"""Parting what a slide shows from its speaker notes, which stand in a comment at its end.

Nothing that may have been meant as a note is shown: from where the notes begin, all is kept from the audience.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

OPENS, CLOSES = "<!--", "-->"
#: What is left of `<!--` after a slip, at the beginning of a line.
_SLIP = re.compile(r"^[ \t]*(?:<!-?|<-+|!--|[＜《〈]!?-*|<！-*)(?=[^a-zA-Z]|$)", re.MULTILINE)
_TITLE = re.compile(r"^#{1,6}[ \t].*$", re.MULTILINE)
_VISIBLE = re.compile(r"\S")
_INVISIBLE = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong with how a slide is written: the code of its problem; line and column from 0; a text to quote."""

    code: str
    line: int
    column: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Parted:
    """What is shown, with every line in its place; the notes, and the number of lines of the file before them."""

    visible: str
    notes: str
    line: int
    flaws: tuple[Flaw, ...] = ()


def comments(text: str) -> list[tuple[int, int]]:
    """From where to where the closed comments of a text reach, their marks with them."""
    found: list[tuple[int, int]] = []
    end = 0
    while (start := text.find(OPENS, end)) >= 0:
        close = text.find(CLOSES, start + len(OPENS))
        if close < 0:
            break
        end = close + len(CLOSES)
        found.append((start, end))
    return found


def part_comments(text: str, line: int) -> Parted:
    """The text of a slide parted; `line` is the number of lines before it."""
    return _Parting(text, line).part()


class _Parting:
    def __init__(self, text: str, line: int) -> None:
        self.text = text
        self.line = line
        self.spans = comments(text)
        end = self.spans[-1][1] if self.spans else 0
        self.open = text.find(OPENS, end)
        if self.open >= 0:
            self.spans.append((self.open, len(text)))

    def part(self) -> Parted:
        flaws: list[Flaw] = []
        # One inside another was not closed.
        nested = next(
            (start for start, stop in self.spans if OPENS in self.text[start + 1 : stop]), self.open
        )
        if nested >= 0:
            flaws.append(self._flaw("comment-open", nested))
        shown = self._shown()
        stray = shown.find(CLOSES)
        if stray >= 0 and (not self.spans or stray < self.spans[0][0]):
            flaws.append(self._flaw("comment-close", stray))
            return self._from(self._opening(stray), flaws)
        if not self.spans:
            return Parted(self.text, "", self.line, tuple(flaws))
        # A comment above all text is none of the notes that follow it.
        text = _VISIBLE.search(shown)
        above = text.start() if text and stray < 0 else 0
        first = next((n for n, span in enumerate(self.spans) if span[0] >= above), len(self.spans) - 1)
        start, stop = self.spans[first]
        after = _VISIBLE.search(shown, stop)
        if after and (stray >= 0 or above < start):
            flaws.append(self._flaw("text-after-notes", after.start()))
            return self._from(start, flaws)
        if len(self.spans) > 1 and not flaws:
            flaws.append(self._flaw("notes-twice", self.spans[0][0]))
        start, stop = self.spans[-1]
        return self._made(start, stop, self._without_comments(len(self.text)), flaws)

    def _shown(self) -> str:
        """The text with blanks for its comments, every character in its place."""
        parts, end = [], 0
        for start, stop in self.spans:
            parts += [self.text[end:start], _INVISIBLE.sub(" ", self.text[start:stop])]
            end = stop
        return "".join([*parts, self.text[end:]])

    def _without_comments(self, end: int) -> str:
        """The text up to `end` without its comments, every line in its place."""
        parts, shown = [], 0
        for start, stop in self.spans:
            if start >= end:
                break
            parts += [self.text[shown:start], "\n" * self.text.count("\n", start, stop)]
            shown = stop
        return "".join([*parts, self.text[shown:end], "\n" * self.text.count("\n", max(shown, end))])

    def _from(self, start: int, flaws: list[Flaw]) -> Parted:
        """All from `start` on are notes."""
        return self._made(start, len(self.text), self._without_comments(start), flaws)

    def _made(self, start: int, stop: int, visible: str, flaws: list[Flaw]) -> Parted:
        inner = self.text[start:stop].removeprefix(OPENS).removesuffix(CLOSES)
        for mark in (OPENS, CLOSES):
            inner = inner.replace(mark, "")
        begin = self.line + self.text.count("\n", 0, start) + len(inner) - len(inner.lstrip("\n"))
        return Parted(visible, inner.strip("\n"), begin, tuple(flaws))

    def _opening(self, stray: int) -> int:
        """Where notes begin whose `<!--` is not there: at what is left of it, else below the title."""
        for pattern in (_SLIP, _TITLE):
            found = list(pattern.finditer(self.text, 0, stray))
            if found:
                return found[-1].start() if pattern is _SLIP else found[0].end()
        return 0

    def _flaw(self, code: str, at: int) -> Flaw:
        column = at - self.text.rfind("\n", 0, at) - 1
        words = self.text[at : at + 40].split("\n")[0].strip()
        return Flaw(code, self.line + self.text.count("\n", 0, at), column, words)
