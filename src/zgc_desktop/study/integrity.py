"""Is the record sound? What can be repaired is repaired, and told."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from zgc_desktop.source.problem import Text
from zgc_desktop.study.answer import NAMES, from_row
from zgc_desktop.study.backup import copies, restore, set_aside
from zgc_desktop.study.errors import RecordError
from zgc_desktop.study.record import Record
from zgc_desktop.study.store import Contents, Profile, kept_row, sitting_row

One = TypeVar("One")


def check(path: Path, now: datetime) -> list[Text]:
    """Look at the record and mend it; what was found and done, nothing where it is sound.

    What is worked out wrongly is worked out again. Of a damaged file what can be read is taken into a new one, with
    the newest sound copy under it; the damaged file is kept aside. Raises RecordError where nothing can be done.
    """
    if not path.exists():
        return []
    try:
        record = Record(path)
    except RecordError as error:
        if error.cause != "damaged":
            raise
        return _salvage(path, now)
    try:
        if record.faults():
            damaged = True
        else:
            damaged = False
            before = record.derived()
            count = record.rebuild()
            if before == record.derived():
                return []
    except RecordError as error:
        # A sound record that another program holds, or a full disk, is nothing to mend.
        if error.cause != "damaged":
            raise
        damaged = True
    except (ValueError, TypeError, KeyError):
        damaged = True
    finally:
        record.close()
    if damaged:
        return _salvage(path, now)
    return [
        Text(
            f"由 {count} 条答题重新算出了记忆和统计，原来的对不上。",
            f"Memory and totals were worked out again from {count} answers; they did not agree.",
        )
    ]


def _salvage(path: Path, now: datetime) -> list[Text]:
    found = _readable(path)
    aside = set_aside(path, now)
    said = [Text(f"记录坏了，原文件移到“{aside}”。", f"The record was damaged; it was moved to “{aside}”.")]
    for moment, copy in copies(path):
        try:
            restore(path, copy, now)
        except RecordError:
            continue
        said.append(
            Text(
                f"用 {moment:%Y-%m-%d %H:%M} 的备份打底。", f"The copy of {moment:%Y-%m-%d %H:%M} was taken."
            )
        )
        break
    record = Record(path)
    try:
        added = record.merge(found, later=True)
        said.append(
            Text(
                f"从坏的文件里又救回 {added} 条答题，现在共 {record.count()} 条。",
                f"{added} answers more were saved from the damaged file; there are {record.count()} now.",
            )
        )
    finally:
        record.close()
    return said


def _readable(path: Path) -> Contents:
    """What can still be read of a damaged file, row by row."""
    found = Contents([], [], [], [])
    try:
        db = sqlite3.connect(path)
    except sqlite3.Error:
        return found
    try:
        return Contents(
            _rows(db, "SELECT uid, name FROM profiles", lambda row: Profile(*row)),
            _rows(db, f"SELECT {', '.join(NAMES)} FROM answers NOT INDEXED ORDER BY seq", from_row),
            _rows(db, "SELECT uid, profile, mode, started, finished, state FROM sittings", sitting_row),
            _rows(db, "SELECT fact, revision, at FROM kept", kept_row),
        )
    finally:
        db.close()


def _rows(db: sqlite3.Connection, sql: str, make: Callable[[tuple[Any, ...]], One]) -> list[One]:
    found: list[One] = []
    try:
        for row in db.execute(sql):
            try:
                found.append(make(row))
            except (ValueError, TypeError, KeyError):
                continue
    except sqlite3.Error:
        pass
    return found
