"""A JSON object read bit by bit: what its lists hold, entry after entry, without taking memory for the whole."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from zgc_desktop.source.problem import Text

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


_ENDS = Text("文件没有写完", "the file ends too early")
_MALFORMED = Text("JSON 的写法不对", "malformed JSON")
_TOO_MUCH = Text("嵌套太深，或者数字太长", "nested too deeply, or a number that is too long")


def _expected(character: str) -> Text:
    return Text(f"这里应该是 {character}", f"{character} is expected here")


class TornError(ValueError):
    """In `line` it is no JSON, for what `words` say."""

    def __init__(self, line: int, words: Text) -> None:
        super().__init__(words.en)
        self.line, self.words = line, words


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
                raise self._torn(_expected('"'))
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
            raise self._torn(_expected(character) if found else _ENDS)
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
                    ends = error.msg.startswith("Unterminated") or not self._text[error.pos :].strip()
                    raise self._torn(_ENDS if ends else _MALFORMED) from None
                wanted = (len(self._text) - self._at) * 2
                continue
            except (ValueError, RecursionError):
                # Well formed, but too deep, or a number of thousands of digits.
                return self._passed(_TOO_MUCH)
            if end == len(self._text) and not self._ended:
                wanted = (end - self._at) * 2
                continue
            self._go(end)
            return value

    def _passed(self, words: Text) -> TornError:
        """Pass a value by, which is what is said of it."""
        torn = self._torn(words)
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

    def _torn(self, words: Text) -> TornError:
        return TornError(self._line, words)
