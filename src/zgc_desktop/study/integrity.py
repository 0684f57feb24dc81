"""Is the record sound? What can be repaired is repaired, and told."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from zgc_desktop.source.problem import Text
from zgc_desktop.study.answer import NAMES, Answer, from_row
from zgc_desktop.study.backup import copies, restore, set_aside
from zgc_desktop.study.errors import RecordError
from zgc_desktop.study.record import Profile, Record

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
        if "newer" in error.words.en or "read-only" in error.words.en:
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
    except (RecordError, ValueError, TypeError, KeyError):
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
    people, found = _readable(path)
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
        added = merge(record, people, found)
        said.append(
            Text(
                f"从坏的文件里又救回 {added} 条答题，现在共 {record.count()} 条。",
                f"{added} answers more were saved from the damaged file; there are {record.count()} now.",
            )
        )
    finally:
        record.close()
    return said


def merge(record: Record, people: list[Profile], answers: list[Answer]) -> int:
    """Take people and answers into a record, each once; how many answers were new."""
    known = {profile.uid for profile in record.profiles()}
    names = {profile.name for profile in record.profiles()}
    for person in people:
        if person.uid not in known:
            name = person.name
            while name in names:
                name += "′"
            record.add_profile(name, person.uid)
            known.add(person.uid)
            names.add(name)
    sittings = record.sittings()
    added = 0
    for answer in answers:
        if answer.profile not in known:
            record.add_profile(f"？{answer.profile[:6]}", answer.profile)
            known.add(answer.profile)
        if answer.sitting not in sittings:
            record.begin(answer.profile, answer.mode, {}, uid=answer.sitting, finished=True)
            sittings.add(answer.sitting)
        added += record.take(answer)
    if added:
        record.rebuild()
    return added


def _readable(path: Path) -> tuple[list[Profile], list[Answer]]:
    """What can still be read of a damaged file, row by row."""
    people: list[Profile] = []
    answers: list[Answer] = []
    try:
        db = sqlite3.connect(path)
    except sqlite3.Error:
        return people, answers
    try:
        people = _rows(db, "SELECT uid, name FROM profiles", lambda row: Profile(*row))
        answers = _rows(db, f"SELECT {', '.join(NAMES)} FROM answers NOT INDEXED ORDER BY seq", from_row)
    finally:
        db.close()
    return people, answers


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
