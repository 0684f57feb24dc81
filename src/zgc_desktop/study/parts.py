"""A JSON object read bit by bit: what its lists hold, entry after entry, without taking memory for the whole."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

#: An entry longer than this, in characters, is none of a record.
ENTRY = 8 * 2**20
_BLANK = re.compile(r"[ \t\r\n]*")
#: More is read before less than this is left: a value at the end of what is there may go on.
_ENOUGH = 1 << 15
#: How an entry of a list begins: after one that is torn, what comes next is found by it.
_ENTRY = re.compile(r"\n {0,2}\{")
_INSIDE = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]')
#: A literal or a number that is cut off is not longer.
_CUT = 16


class TornError(ValueError):
    """In `line` it is no JSON."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line = line


class Parts:
    """Triples of key, line (from 1) and value for the values of an object; for a list one for each of its entries.

    `read` gives the next piece of text, nothing at the end. In the place of an entry that cannot be read is a TornError;
    iterating raises one where what is there is no such object, or nothing more can be made of it.
    """

    def __init__(self, read: Callable[[], str]) -> None:
        self._read = read
        self._text, self._at, self._line, self._ended = "", 0, 1, False
        self._decode = json.JSONDecoder().raw_decode

    def __iter__(self) -> Iterator[tuple[str, int, Any]]:
        self._expect("{")
        if self._next() == "}":
            return
        while True:
            name = self._value()
            if not isinstance(name, str):
                raise self._torn("a key is expected")
            self._expect(":")
            if self._next() == "[":
                yield from ((name, line, value) for line, value in self._list())
            else:
                line = self._line
                yield name, line, self._value()
            if self._next() != ",":
                break
            self._at += 1
        self._expect("}")

    def _list(self) -> Iterator[tuple[int, Any]]:
        self._expect("[")
        if self._next() == "]":
            self._at += 1
            return
        while True:
            self._next()
            line = self._line
            try:
                yield line, self._whole()
                line = self._line
                ended = self._next() != ","
                self._expect("]" if ended else ",")
            except TornError as error:
                if not self._find_entry():
                    raise
                yield line, error
                continue
            if ended:
                return

    def _more(self) -> bool:
        piece = "" if self._ended else self._read()
        self._ended = not piece
        self._text = self._text[self._at :] + piece
        self._at = 0
        return bool(piece)

    def _go(self, end: int) -> None:
        self._line += self._text.count("\n", self._at, end)
        self._at = end

    def _next(self) -> str:
        """The next character that is not blank, which stays; nothing at the end."""
        character = self._text[self._at : self._at + 1]
        if character > " ":
            return character
        while True:
            found = _BLANK.match(self._text, self._at)
            assert found is not None
            at = found.end()
            if at > self._at:
                self._go(at)
            if at < len(self._text):
                return self._text[at]
            if not self._more():
                return ""

    def _expect(self, character: str) -> None:
        found = self._next()
        if found != character:
            raise self._torn(f"{character} expected, {found!r} found" if found else "the file ends too early")
        self._at += 1

    def _value(self) -> Any:
        self._next()
        return self._whole()

    def _whole(self) -> Any:
        """The value that begins here."""
        wanted = _ENOUGH
        while True:
            while len(self._text) - self._at < wanted and self._more():
                pass
            try:
                value, end = self._decode(self._text, self._at)
            except json.JSONDecodeError as error:
                # Perhaps it only goes on behind what was read so far; looked at again when there is twice as much.
                cut = error.msg.startswith("Unterminated") or error.pos >= len(self._text) - _CUT
                if self._ended or not cut or wanted >= ENTRY:
                    raise self._torn(error.msg) from None
                wanted = (len(self._text) - self._at) * 2
                continue
            except (ValueError, RecursionError) as error:
                # Well formed, but too deep, or a number of thousands of digits.
                return self._passed(str(error))
            if end == len(self._text) and not self._ended:
                wanted = (end - self._at) * 2
                continue
            self._go(end)
            return value

    def _passed(self, text: str) -> TornError:
        """Pass a value by, which is what is said of it."""
        torn = self._torn(text)
        while True:
            depth = 0
            for found in _INSIDE.finditer(self._text, self._at):
                depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(found[0], 0)
                if depth == 0:
                    self._go(found.end())
                    return torn
            wanted = 2 * (len(self._text) - self._at)
            if wanted > 2 * ENTRY:
                raise torn
            while len(self._text) - self._at < wanted:
                if not self._more():
                    raise torn

    def _find_entry(self) -> bool:
        """Go to where the next entry of a list begins; False where there is none."""
        while True:
            found = _ENTRY.search(self._text, self._at)
            if found:
                self._go(found.end() - 1)
                return True
            self._go(max(self._at, len(self._text) - 4))
            if not self._more():
                return False

    def _torn(self, text: str) -> TornError:
        return TornError(self._line, text)
