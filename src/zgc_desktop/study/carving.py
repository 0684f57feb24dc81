"""Rows of a damaged record from its bytes, where no way that SQLite knows leads to them any more.

The pages of the file, and those that wait in the log of changes beside it, are looked through for what has the form of a
row (https://www.sqlite.org/fileformat.html): a header that tells the types of so many columns, and the values after it.
What is found is not yet known to be true; the columns are looked at by whoever asked.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

Raw = tuple[Any, ...]
_TABLE_LEAF = 13
_WAL_HEAD, _FRAME_HEAD = 32, 24
_SIZES = {1 << n for n in range(9, 17)}
#: The longest row, in bytes; a torn length must not have gigabytes read.
_MOST = 8 * 2**20
#: Where the header of a row of the log may begin: its length, then no value for the number that is kept elsewhere; and
#: those of the rows that begin with an id of the program's own.
_BEGINNING = re.compile(rb"(?=[\x16-\x50]\x00[\x0d-\xff]|[\x04-\x10]\x4d[\x0d-\xff])", re.DOTALL)


def carved(path: Path) -> Iterator[tuple[int, Raw]]:
    """Number (0 where it is not to be read) and values of all that looks like a row, text as bytes. Raises OSError."""
    log = path.with_name(f"{path.name}-wal")
    with path.open("rb") as main:
        if log.exists():
            with log.open("rb") as wal:
                yield from _Pages(main, wal).rows()
        else:
            yield from _Pages(main, None).rows()


class _Pages:
    """The pages of a file and of its log, the log's being newer."""

    def __init__(self, main: BinaryIO, wal: BinaryIO | None) -> None:
        self._main, self._wal = main, wal
        size = int.from_bytes(main.read(18)[16:18], "big")
        # All of ours have SQLite's own size; the header may be what is damaged.
        self._size = size if size in _SIZES else 65536 if size == 1 else 4096
        self._newer: dict[int, int] = {}
        self._frames = 0
        if wal is not None:
            wal.seek(0, 2)
            self._frames = max(0, wal.tell() - _WAL_HEAD) // (_FRAME_HEAD + self._size)
            for frame in range(self._frames):
                wal.seek(self._place(frame) - _FRAME_HEAD)
                self._newer[int.from_bytes(wal.read(4), "big")] = frame

    def _place(self, frame: int) -> int:
        return _WAL_HEAD + frame * (_FRAME_HEAD + self._size) + _FRAME_HEAD

    def _frame(self, frame: int) -> bytes:
        assert self._wal is not None
        self._wal.seek(self._place(frame))
        return self._wal.read(self._size)

    def _page(self, number: int) -> bytes:
        if number in self._newer:
            return self._frame(self._newer[number])
        self._main.seek((number - 1) * self._size)
        return self._main.read(self._size)

    def rows(self) -> Iterator[tuple[int, Raw]]:
        """Those of the log, the newest first, then those of the file."""
        for frame in range(self._frames - 1, -1, -1):
            yield from self._on(self._frame(frame), 0)
        number = 0
        while True:
            self._main.seek(number * self._size)
            page = self._main.read(self._size)
            if not page:
                return
            yield from self._on(page, 100 if number == 0 else 0)
            number += 1

    def _on(self, page: bytes, head: int) -> Iterator[tuple[int, Raw]]:
        starts = dict(_cells(page, head))
        for found in _BEGINNING.finditer(page):
            starts.setdefault(found.start(), 0)
        for start, number in starts.items():
            row = self._row(page, start)
            if row is not None:
                yield number, row

    def _row(self, page: bytes, start: int) -> Raw | None:
        """The values of the row whose header begins there."""
        try:
            length, at = _varint(page, start)
            end, types = start + length, []
            while at < end:
                kind, at = _varint(page, at)
                types.append(kind)
            if at != end or not 3 <= len(types) <= 30:
                return None
            body = self._body(page, start, length, sum(map(_length, types)))
        except (IndexError, ValueError):
            return None
        if body is None:
            return None
        values, at = [], 0
        for kind in types:
            after = at + _length(kind)
            values.append(_value(kind, body[at:after]))
            at = after
        return tuple(values)

    def _body(self, page: bytes, start: int, head: int, length: int) -> bytes | None:
        """What follows the header, gathered from the pages that it overflows to."""
        whole, usable = head + length, self._size
        if whole > _MOST:
            return None
        if whole <= usable - 35:
            body = page[start + head : start + whole]
            return body if len(body) == length else None
        least = (usable - 12) * 32 // 255 - 23
        here = least + (whole - least) % (usable - 4)
        here = here if here <= usable - 35 else least
        parts = [page[start + head : start + here]]
        (following,) = struct.unpack_from(">I", page[start + here : start + here + 4].ljust(4, b"\0"))
        left = whole - here
        while left > 0 and following:
            more = self._page(following)
            if len(more) < usable:
                return None
            parts.append(more[4 : 4 + min(left, usable - 4)])
            left -= usable - 4
            following = int.from_bytes(more[:4], "big")
        return b"".join(parts) if left <= 0 else None


def _cells(page: bytes, head: int) -> Iterator[tuple[int, int]]:
    """Where the rows of a leaf begin, and their numbers, by the page's own list."""
    if len(page) < head + 8 or page[head] != _TABLE_LEAF:
        return
    count = int.from_bytes(page[head + 3 : head + 5], "big")
    for place in range(head + 8, min(head + 8 + 2 * count, len(page) - 1), 2):
        try:
            _, at = _varint(page, int.from_bytes(page[place : place + 2], "big"))
            number, at = _varint(page, at)
        except (IndexError, ValueError):
            continue
        yield at, number


def _varint(page: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends. Raises IndexError, and ValueError for one that cannot be here."""
    value = 0
    for place in range(at, at + 8):
        byte = page[place]
        value = value << 7 | byte & 127
        if byte < 128:
            return value, place + 1
    raise ValueError(at)


_FIXED = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)


def _length(kind: int) -> int:
    if kind < 10:
        return _FIXED[kind]
    if kind < 12:
        raise ValueError(kind)
    return (kind - 12) // 2


def _value(kind: int, held: bytes) -> Any:
    if kind == 0:
        return None
    if kind == 7:
        return struct.unpack(">d", held)[0]
    if kind in (8, 9):
        return kind - 8
    return int.from_bytes(held, "big", signed=True) if kind < 7 else bytes(held)
