"""What can still be read of a damaged record.

First as SQLite reads it, row by row and by the indexes too, going on after an error; then from the bytes themselves, for
what no way leads to any more (see `carving`). An answer is never changed once it is written, so that every copy of it that
is found, wherever, is as good as any other.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from math import isfinite
from pathlib import Path
from typing import Any

from zgc_desktop.study.answer import MODES, NAMES, stamp
from zgc_desktop.study.carving import Raw, carved
from zgc_desktop.study.errors import FAULTS
from zgc_desktop.study.marks import COLUMNS, MarkRow, mark_row
from zgc_desktop.study.merging import Row
from zgc_desktop.study.opening import open_still
from zgc_desktop.study.schema import LATER
from zgc_desktop.study.store import (
    KeptRow,
    LogRow,
    Profile,
    SittingRow,
    kept_row,
    moment_of,
    profile_row,
    sitting_row,
)

_WRONG = (ValueError, TypeError, KeyError, OverflowError, RecursionError)
#: The columns that every version has; what follows in later ones, and what stands there in those before.
_COLUMNS = {
    "profiles": ("uid", "name"),
    "sittings": ("uid", "profile", "mode", "started", "finished", "state"),
    "kept": ("fact", "revision", "at"),
    "marks": COLUMNS[:6],
    "answers": NAMES[: NAMES.index("briefing")],
}
_LATER: dict[str, dict[str, Any]] = {
    "profiles": {},
    "sittings": {"briefing": b""},
    "kept": {"briefing": b""},
    "marks": {"briefing": b""},
    "answers": dict(zip(LATER, (b"", None), strict=True)),
}
#: Their rows have no numbers.
_WITHOUT = ("kept", "marks")
_INDEXES = ("sqlite_autoindex_answers_1", "answers_of", "answers_in")


@dataclass
class Saved:
    """What came of it: the ids of the answers by their places in the log, the last place that is known of, and those
    that had letters that could not be read."""

    places: dict[int, str] = field(default_factory=dict)
    last: int = 0
    repaired: set[str] = field(default_factory=set)

    def unread(self, found: set[str]) -> int:
        """How many answers were there that are not among those found."""
        # Places in the log are given one after the other, and none becomes free again. One that lies far behind the others
        # is a number that was damaged.
        most = 2 * len(self.places) + 100
        last = max((place for place in (*self.places, self.last) if place <= most), default=0)
        unknown = max(0, last - len(self.places))
        known = set(self.places.values())
        return len(known - found) + max(0, unknown - len(found - known))


def salvage(path: Path, saved: Saved) -> Iterator[Row]:
    """The rows that can be read of a damaged file, which nobody else writes; `saved` tells afterwards what came of it."""
    seen: set[tuple[str, str]] = set()
    for kind, place, raw in _every(path, saved):
        row = _MADE[kind](raw, saved)
        if row is None:
            continue
        name = row.uid if isinstance(row, Profile | SittingRow) else str(row[0])
        if isinstance(row, LogRow) and place:
            saved.places.setdefault(place, name)
        key = (kind, str(row) if isinstance(row, KeptRow | MarkRow) else name)
        if key not in seen:
            seen.add(key)
            yield row


def _every(path: Path, saved: Saved) -> Iterator[tuple[str, int, Raw]]:
    """Kind, place and values of all rows, those that SQLite reads first."""
    with suppress(*FAULTS), closing(open_still(path, alone=False)) as db:
        db.text_factory = bytes
        for table in _COLUMNS:
            yield from ((table, place, raw) for place, raw in _read(db, table, saved))
    for place, raw in carved(path):
        lacking = len(NAMES) + 1 - len(raw)
        if raw[0] is None and 0 <= lacking <= len(LATER):
            yield "answers", place, (*raw[1:], *tuple(_LATER["answers"].values())[len(LATER) - lacking :])
        elif len(raw) in (6, 7) and isinstance(raw[5], bytes):
            yield "sittings", 0, raw if len(raw) == 7 else (*raw, b"")
        elif len(raw) == 3:
            # The third is when; a fact whose schedule stays has that, too, and an id of another form.
            with suppress(*_WRONG):
                moment_of(_text(raw[2]))
                yield "profiles", 0, raw[:2]


def _read(db: sqlite3.Connection, table: str, saved: Saved) -> Iterator[tuple[int, Raw]]:
    """Place and values of the rows of a table: in order, where that ends too early from the end, and then one by one."""
    there = _columns(db, table)
    columns = ", ".join([*_COLUMNS[table], *(name for name in _LATER[table] if name in there)])
    lacking = tuple(value for name, value in _LATER[table].items() if name not in there)
    place = "seq" if table == "answers" else "0" if table in _WITHOUT else "rowid"
    select = f"SELECT {place}, {columns} FROM {table}"
    seen: set[int] = set()

    def rows(sql: str, *given: int) -> Iterator[tuple[int, Raw]]:
        for number, *values in db.execute(sql, given):
            if number not in seen or table in _WITHOUT:
                seen.add(number)
                yield number, (*values, *lacking)

    if table in _WITHOUT:
        with suppress(*FAULTS):
            yield from rows(select)
        return
    for order in ("ASC", "DESC"):
        try:
            yield from rows(f"{select} NOT INDEXED ORDER BY {place} {order}")
        except FAULTS:
            continue
        break
    if table == "answers":
        for number in _indexed(db, saved) - seen:
            with suppress(*FAULTS):
                yield from rows(f"{select} WHERE seq = ?", number)


def _indexed(db: sqlite3.Connection, saved: Saved) -> set[int]:
    """The places of all answers that an index knows of."""
    found: set[int] = set()
    for index in _INDEXES:
        for order in ("", " DESC"):
            column = {"answers_of": "profile", "answers_in": "sitting"}.get(index, "uid")
            with suppress(*FAULTS):
                sql = f"SELECT seq, {column} FROM answers INDEXED BY {index} ORDER BY {column}{order}"
                for place, value in db.execute(sql):
                    found.add(place)
                    if column == "uid":
                        saved.places.setdefault(place, _text(value))
    # What lies far behind all others is no place but a damaged number.
    saved.last = max(saved.last, *sorted(found)[: 2 * len(found)][-1:], 0)
    return found


def _columns(db: sqlite3.Connection, table: str) -> set[str]:
    try:
        return {_text(row[1]) for row in db.execute(f"PRAGMA table_info({table})")}
    except (*FAULTS, TypeError):
        return set()


def _text(value: Any) -> str:
    if not isinstance(value, bytes):
        raise TypeError(value)
    return value.decode("utf-8", "replace")


def _answer(raw: Raw, saved: Saved) -> LogRow | None:
    """The answer of raw values, what is torn in it mended; None where what makes it an answer cannot be read."""
    try:
        data = {
            name: _text(value) if isinstance(value, bytes) else value
            for name, value in zip(NAMES, raw, strict=True)
        }
        torn = any("\ufffd" in value for value in data.values() if isinstance(value, str))
        data["right"] = int(bool(data["right"]))
        if not all(
            data[name] and isinstance(data[name], str) for name in ("uid", "profile", "sitting", "fact")
        ):
            return None
        data["at"] = stamp(moment_of(data["at"]))
        for name, fallback in _MEND.items():
            if not _is_right(name, data[name]):
                data[name], torn = fallback(data), True
        data["corrected"] = data["corrected"] if data["corrected"] in (0, 1) else None
        data["credit"], data["seconds"] = float(data["credit"]), float(data["seconds"])
    except _WRONG:
        return None
    if torn:
        saved.repaired.add(str(data["uid"]))
    return LogRow(data[name] for name in NAMES)


def _is_right(name: str, value: Any) -> bool:
    if name in ("credit", "seconds"):
        return (
            isinstance(value, int | float)
            and isfinite(value)
            and 0 <= value <= (1 if name == "credit" else 1e7)
        )
    if name == "confidence":
        return value in (None, 1, 2, 3)
    if name == "mode":
        return value in MODES
    if name in ("facts", "wording", "given"):
        try:
            return isinstance(json.loads(value), list if name == "facts" else dict)
        except _WRONG:
            return False
    return isinstance(value, str)


_MEND: dict[str, Callable[[dict[str, Any]], Any]] = {
    "mode": lambda _: "practice",
    "facts": lambda data: json.dumps([data["fact"]]),
    "wording": lambda data: json.dumps({"stem": str(data["wording"])}, ensure_ascii=False),
    "given": lambda data: json.dumps({"typed": str(data["given"])}, ensure_ascii=False),
    "credit": lambda data: float(data["right"]),
    "seconds": lambda _: 0.0,
    "confidence": lambda _: None,
    **dict.fromkeys(
        ("item", "theme", "kind", "slide", "revision", "feedback", "chosen", "briefing"), lambda _: ""
    ),
}


def _made(make: Callable[[list[Any]], Row]) -> Callable[[Raw, Saved], Row | None]:
    def made(raw: Raw, _: Saved) -> Row | None:
        try:
            return make([value if value is None else _text(value) for value in raw])
        except _WRONG:
            return None

    return made


def _made_mark(raw: Raw, _: Saved) -> MarkRow | None:
    try:
        return mark_row([value if isinstance(value, int) else _text(value) for value in raw])
    except _WRONG:
        return None


_MADE: dict[str, Callable[[Raw, Saved], Row | None]] = {
    "profiles": _made(profile_row),
    "sittings": _made(sitting_row),
    "kept": _made(kept_row),
    "marks": _made_mark,
    "answers": _answer,
}
