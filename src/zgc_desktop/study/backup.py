"""Copies of the record: one at the start of a day on which it changed; kept daily, weekly, monthly."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from zgc_desktop.source.files import PART, clear_left_overs
from zgc_desktop.source.problem import Text
from zgc_desktop.study.correcting import COUNTS
from zgc_desktop.study.errors import FAULTS, RecordError, said
from zgc_desktop.study.opening import (
    BESIDE,
    copies,
    copy_into,
    faults_of,
    free,
    free_name,
    hold,
    open_still,
    snapshot,
)
from zgc_desktop.study.record import PATIENCE, Record
from zgc_desktop.study.schema import APPLICATION, KEPT_MARK, VERSION, shape, shape_of
from zgc_desktop.study.store import Profile

DAILY, WEEKLY, MONTHLY = 7, 4, 12
#: Whatever the day, so many of the newest stay.
LATEST = 3


def kept(moments: Iterable[datetime]) -> set[datetime]:
    """Which copies stay: the three newest, and the newest of each of the last 7 days, 4 weeks and 12 months that have any."""
    newest = sorted(moments, reverse=True)
    stay: set[datetime] = set(newest[:LATEST])
    for count, group in (
        (DAILY, lambda m: m.date()),
        (WEEKLY, lambda m: m.isocalendar()[:2]),
        (MONTHLY, lambda m: (m.year, m.month)),
    ):
        seen: dict[object, datetime] = {}
        for moment in newest:
            seen.setdefault(group(moment), moment)
        stay |= set(list(seen.values())[:count])
    return stay


def back_up(record: Record, now: datetime, always: bool = False) -> Path | None:
    """Copy the record if it changed since the last copy, and let go of copies that are not kept.

    None where nothing changed. Raises RecordError where the copy cannot be written.
    """
    before = copies(record.path)
    if before and not always and not _changed(record, before[0][1]):
        return None
    target = free_name(record.path, now)
    # Whole or not there: a copy that broke off is never taken for one.
    partial = target.with_name(f"{target.name}.{os.getpid()}{PART}")
    try:
        clear_left_overs(target.parent)
        partial.unlink(missing_ok=True)
        record.copy_to(partial)
        partial.replace(target)
        every = copies(record.path)
        stay = kept(moment for moment, _ in every)
        for moment, file in every:
            if moment not in stay:
                file.unlink(missing_ok=True)
    except (OSError, RecordError) as error:
        raise RecordError(
            f"学习记录没能备份到“{target.parent}”；检查磁盘空间和文件夹。记录本身照常写。",
            f"No copy of the record could be made in “{target.parent}”; look after its space and rights. The record itself is written.",
        ) from error
    return target


def _changed(record: Record, copy: Path) -> bool:
    try:
        with closing(open_still(copy)) as db:
            if db.execute("PRAGMA user_version").fetchone() != (VERSION,):
                return True
            people = [
                Profile(*row) for row in db.execute("SELECT uid, name FROM profiles ORDER BY created, uid")
            ]
            kept_rows = db.execute(KEPT_MARK).fetchone()
            count = db.execute(COUNTS).fetchone()
    except FAULTS:
        return True
    return (count, people, kept_rows) != (record.counts(), record.profiles(), record.kept_mark())


def restore(path: Path, copy: Path, now: datetime) -> Path | None:
    """Put a copy in the place of the record, which is kept aside; where it is kept, or None where there was none.

    The copy is only read. Raises RecordError for one that is not sound or no record, and where a program uses the record.
    """
    with hold(path, shared=False, patience=PATIENCE):
        partial = path.with_name(f"{path.name}.{os.getpid()}{PART}")
        try:
            clear_left_overs(path.parent)
            partial.unlink(missing_ok=True)
            read_sound(copy, partial)
            aside = set_aside(path, now)
            partial.replace(path)
        except OSError as error:
            raise said(error, path) from error
        finally:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
    return aside


def read_sound(copy: Path, target: Path) -> None:
    """Read a copy into a new file. Raises RecordError for one that is not sound, or no record of ours, and OSError."""
    try:
        with snapshot(copy) as still, closing(open_still(still)) as db:
            _look_over(db, copy)
            copy_into(db, target)
    except FAULTS as error:
        told = said(error, copy)
        if told.cause == "damaged":
            # It is the copy that is damaged, not the record, and nothing mends a copy.
            told = RecordError("它读不出来，换一个", "it cannot be read; take another", "damaged")
        raise _unusable(copy, told.words) from error


def _look_over(db: sqlite3.Connection, copy: Path) -> None:
    (version,) = db.execute("PRAGMA user_version").fetchone()
    (application,) = db.execute("PRAGMA application_id").fetchone()
    if version > VERSION:
        raise _unusable(copy, Text("它是更新版本的程序写的", "a newer program wrote it"))
    # Before the fourth version a record did not say whose it is.
    if version < 1 or application != (APPLICATION if version >= 4 else 0) or shape(db) != shape_of(version):
        raise _unusable(copy, Text("它不是学习记录", "it is no learner's record"))
    if faults_of(db):
        raise RecordError(f"备份“{copy}”是坏的；换一个。", f"The copy “{copy}” is damaged; take another.")


def _unusable(copy: Path, why: Text) -> RecordError:
    return RecordError(f"“{copy}”不是可用的备份：{why.zh}", f"“{copy}” is no usable copy: {why.en}")


def set_aside(path: Path, now: datetime) -> Path | None:
    """Move the record away with what SQLite keeps beside it, under a name that nothing has; nothing is deleted.

    Raises OSError.
    """
    if not path.exists():
        return None
    aside = free(path.with_name(f"{path.stem}-{now:%Y%m%d-%H%M%S}.aside"), *BESIDE)
    for end in ("", *BESIDE):
        file = path.with_name(path.name + end)
        if not end or (file.exists() and end == BESIDE[0] and file.stat().st_size):
            file.replace(aside.with_name(aside.name + end))
        else:
            # An index of changes, of which there are none, is made again.
            file.unlink(missing_ok=True)
    return aside
