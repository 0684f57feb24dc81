"""Copies of the record: one at the start of a day on which it changed; kept daily, weekly, monthly."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from zgc_desktop.study.errors import RecordError, said
from zgc_desktop.study.record import Record

DAILY, WEEKLY, MONTHLY = 7, 4, 12
#: Whatever the day, so many of the newest stay.
LATEST = 3
_NAME = re.compile(r"record-(\d{8}-\d{6})\.sqlite")


def folder_of(path: Path) -> Path:
    """Where the copies of a record are."""
    return path.parent / "backups"


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


def copies(path: Path) -> list[tuple[datetime, Path]]:
    """The copies of a record, the newest first."""
    found = []
    for file in folder_of(path).glob("record-*.sqlite"):
        if match := _NAME.fullmatch(file.name):
            found.append((datetime.strptime(match[1], "%Y%m%d-%H%M%S"), file))
    return sorted(found, reverse=True)


def back_up(record: Record, now: datetime, always: bool = False) -> Path | None:
    """Copy the record if it changed since the last copy, and let go of copies that are not kept.

    None where nothing changed. Raises RecordError where the copy cannot be written.
    """
    before = copies(record.path)
    if before and not always and not _changed(record, before[0][1]):
        return None
    target = folder_of(record.path) / f"record-{now:%Y%m%d-%H%M%S}.sqlite"
    # Whole or not there: a copy that broke off is never taken for one.
    partial = target.with_suffix(".partial")
    try:
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
        other = Record(copy)
    except RecordError:
        return True
    try:
        return _marks(other) != _marks(record)
    except RecordError:
        return True
    finally:
        other.close()


def _marks(record: Record) -> tuple[object, ...]:
    return record.count(), record.profiles(), record.kept()


def restore(path: Path, copy: Path, now: datetime) -> Path | None:
    """Put a copy in the place of the record, which is kept aside; where it is kept, or None where there was none.

    Raises RecordError for a copy that is not sound.
    """
    try:
        sound = Record(copy)
    except RecordError as error:
        raise RecordError(
            f"“{copy}”不是可用的备份：{error.words.zh}", f"“{copy}” is no usable copy: {error.words.en}"
        ) from error
    try:
        if sound.faults():
            raise RecordError(f"备份“{copy}”是坏的；换一个。", f"The copy “{copy}” is damaged; take another.")
    finally:
        sound.close()
    partial = path.with_suffix(".partial")
    try:
        shutil.copyfile(copy, partial)
        aside = set_aside(path, now)
        partial.replace(path)
    except OSError as error:
        raise said(error, path) from error
    return aside


def set_aside(path: Path, now: datetime) -> Path | None:
    """Move the record away with what SQLite keeps beside it; nothing is deleted."""
    if not path.exists():
        return None
    aside = path.with_name(f"{path.stem}-{now:%Y%m%d-%H%M%S}.aside")
    for end in ("", "-wal", "-shm"):
        file = path.with_name(path.name + end)
        if file.exists():
            file.replace(aside.with_name(aside.name + end))
    return aside
