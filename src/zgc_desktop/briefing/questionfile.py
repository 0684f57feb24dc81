"""The questions of a briefing, of which only those are read that are asked.

They are kept in one file: a head that tells where each stands, of what theme it is and which fact it asks for; their words,
one after the other, for the search; and each question by itself. A hundred thousand are there as soon as ten.
"""

from __future__ import annotations

import _thread  # threading would have to be imported first
import json
import marshal
import operator
import os
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, overload

from zgc_desktop.text.look import fold

_MAGIC = b"ZGCQ2\n"
_LENGTH, _SUM = 8, 4
#: Chinese is read from it ten times as fast as from UTF-8.
_WORDS = "utf-16-le"
View = dict[str, Any]


class Questions(Sequence[View]):
    """Questions in the order of the bank, `pages` and `levels` (difficulties) in the same order. `themes` gives for every theme's number the places of its questions, in the
    order of their ids; `asking` for every fact the places of those that ask for it."""

    def __init__(
        self,
        head: Mapping[str, Any],
        body: Callable[[int], View],
        words: Callable[[], str],
    ) -> None:
        self.themes: Mapping[int, memoryview[int]] = {n: _numbers(kept) for n, kept in head["themes"].items()}
        self.asking: Mapping[str, Sequence[int]] = head["asking"]
        self.pages: memoryview[int] = _numbers(head["pages"])
        self.levels: bytes = head["levels"]
        self._kinds, self._names = head["kinds"], head["names"]
        self._starts, self._sum = head["starts"], head["sum"]
        self._body = body
        self._words = words

    @classmethod
    def of(cls, views: Sequence[Mapping[str, Any]]) -> Questions:
        """Questions that are in memory already."""
        if isinstance(views, Questions):
            return views
        words = [fold(words_of(view)) for view in views]
        return cls(_head(views, words), lambda place: dict(views[place]), lambda: "\n".join(words))

    @classmethod
    def read(cls, path: Path, remake: Callable[[], Sequence[View]] | None = None) -> Questions:
        """Those in a file. Raises OSError, and ValueError where it was not written to its end or is damaged.

        Only what is asked for is read, so that damage elsewhere is seen later; `remake` then gives all questions anew.
        """
        file = _File(path)
        begin, head, ends = _opened(file, path)
        first = begin + int(head["words"])
        sums, anew = _numbers(head["sums"]), list[Questions]()

        def part(place: int, start: int, end: int) -> bytes:
            content = b"" if anew else file.part(start, end)
            if not anew and zlib.crc32(content) != sums[place]:
                made = Questions.of(remake()) if remake is not None else None
                if made is None or len(made) != len(ends):
                    raise ValueError(path)
                anew.append(made)
            return content

        def body(place: int) -> View:
            content = part(place, first + (ends[place - 1] if place else 0), first + ends[place])
            if anew:
                return anew[0][place]
            view: View = marshal.loads(content)
            return view

        def words() -> str:
            content = part(len(ends), begin, first)
            return anew[0].words() if anew else _text(content)

        return cls(head, body, words)

    def __len__(self) -> int:
        return len(self.pages)

    @overload
    def __getitem__(self, place: int) -> View: ...
    @overload
    def __getitem__(self, place: slice) -> list[View]: ...
    def __getitem__(self, place: int | slice) -> View | list[View]:
        places = range(len(self))[place]
        return self._body(places) if isinstance(places, int) else [self._body(each) for each in places]

    def __iter__(self) -> Iterator[View]:
        return map(self._body, range(len(self)))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Questions) and self._sum and other._sum:
            return (len(self), self._sum) == (len(other), other._sum)
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(operator.eq, self, other))

    __hash__ = None  # type: ignore[assignment]

    def kind(self, place: int) -> str:
        """The kind of the question there."""
        name: str = self._names[self._kinds[place]]
        return name

    def place_of(self, id_: str) -> int | None:
        """Where the question of an id stands; a few are read to find it."""
        from bisect import bisect_left

        for places in self.themes.values():
            at = bisect_left(places, id_, key=lambda place: str(self._body(place).get("id")))
            if at < len(places) and str(self._body(places[at]).get("id")) == id_:
                return places[at]
        return None

    def words(self) -> str:
        """The words of all questions as they are compared, a line each."""
        return self._words()

    def starts(self) -> memoryview[int]:
        """Where in the words each line begins, and where one more would."""
        return _numbers(self._starts)


class _File:
    """A file that is open as long as its questions may be asked, which nobody but the last owner knows.

    Not a file object of Python's: one that is not closed by hand is reported.
    """

    def __init__(self, path: Path) -> None:
        self._lock = _thread.allocate_lock()
        self._handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))

    def __del__(self) -> None:
        if hasattr(self, "_handle"):
            os.close(self._handle)

    def part(self, begin: int, end: int) -> bytes:
        """The bytes from `begin` up to `end`; fewer where the file ends before."""
        with self._lock:
            os.lseek(self._handle, begin, os.SEEK_SET)
            found = os.read(self._handle, max(0, end - begin))
            # The words are millions of bytes, which are not put together again where they came at once.
            while begin + len(found) < end and (more := os.read(self._handle, end - begin - len(found))):
                found += more
        return found


def _opened(file: _File, path: Path) -> tuple[int, dict[str, Any], memoryview[int]]:
    """Where the words begin, the head, and where each question ends. Raises ValueError for a file that is torn."""
    size = path.stat().st_size
    start = file.part(0, len(_MAGIC) + _LENGTH + _SUM)
    begin = int.from_bytes(start[len(_MAGIC) : -_SUM], "little")
    if not start.startswith(_MAGIC) or not len(start) <= begin <= size:
        raise ValueError(path)
    packed = file.part(len(start), begin)
    # What is damaged is not looked at: it may end the interpreter.
    if zlib.crc32(packed) != int.from_bytes(start[-_SUM:], "little"):
        raise ValueError(path)
    try:
        head = marshal.loads(packed)
        ends = _numbers(head["ends"], "Q")
        whole = begin + int(head["words"]) + (ends[-1] if ends else 0)
    except (EOFError, TypeError, KeyError) as error:
        raise ValueError(path) from error
    if size != whole:
        raise ValueError(path)
    return begin, head, ends


def words_of(view: Mapping[str, Any]) -> str:
    """What the search shows of a question, in one line."""
    return plain_line(f"{view['stem']}　{view['explain']}")


def plain_line(text: str) -> str:
    """A text in one line, without marks of emphasis."""
    return text.replace("\n", "").replace("\ue001", "").replace("\ue002", "")


def encode(views: Sequence[View]) -> Iterator[bytes]:
    """The parts of a file that holds the questions, in order."""
    views = list(views)
    from array import array

    words = [fold(words_of(view)) for view in views]
    bodies = [marshal.dumps(view, 4) for view in views]
    ends = array("Q")
    end = 0
    for body in bodies:
        end += len(body)
        ends.append(end)
    blob = "\n".join(words).encode(_WORDS, "surrogatepass")
    sums = array("I", (zlib.crc32(part) for part in (*bodies, blob)))
    head = {
        **_head(views, words),
        "ends": ends.tobytes(),
        "sums": sums.tobytes(),
        # Of the views as they are: what two runs marshal may differ by which parts are one object.
        "sum": zlib.crc32(json.dumps(views, ensure_ascii=False).encode("utf-8", "backslashreplace")) or 1,
    }
    packed = marshal.dumps({**head, "words": len(blob)}, 4)
    begin = len(_MAGIC) + _LENGTH + _SUM + len(packed)
    yield _MAGIC + begin.to_bytes(_LENGTH, "little") + zlib.crc32(packed).to_bytes(_SUM, "little")
    yield packed
    yield blob
    yield from bodies


def _text(blob: bytes) -> str:
    return blob.decode(_WORDS, "surrogatepass")


def _head(views: Sequence[Mapping[str, Any]], words: Sequence[str]) -> dict[str, Any]:
    from array import array  # a library of its own, which no start waits for
    from itertools import accumulate

    themes: dict[int, list[tuple[str, int]]] = {}
    asking: dict[str, list[int]] = {}
    for place, view in enumerate(views):
        themes.setdefault(int(view.get("theme") or 0), []).append((str(view.get("id")), place))
        if view.get("facts"):
            asking.setdefault(str(view["facts"][0]), []).append(place)
    ordered = {number: array("I", (place for _, place in sorted(rows))) for number, rows in themes.items()}
    kinds = [str(view.get("kind")) for view in views]
    names = sorted(set(kinds))
    return {
        "names": names,
        "kinds": bytes(map({name: n for n, name in enumerate(names)}.__getitem__, kinds)),
        "levels": bytes(int(view.get("difficulty") or 1) for view in views),
        "themes": {number: rows.tobytes() for number, rows in ordered.items()},
        "asking": asking,
        "pages": array("I", (int(view.get("page") or 0) for view in views)).tobytes(),
        "starts": array("I", accumulate((len(line) + 1 for line in words), initial=0)).tobytes(),
        "sum": 0,
    }


def _numbers(kept: bytes, code: Literal["I", "Q"] = "I") -> memoryview[int]:
    return memoryview(kept).cast(code)
