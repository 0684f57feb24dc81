"""What the record is made of: people, sittings, and one step that is done whole or not at all."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from zgc_desktop.study.answer import FIRST, LAST, MODES, Mode, stamp
from zgc_desktop.study.errors import FAULTS, RecordError, said
from zgc_desktop.study.memory import Memory

#: The most characters of an id that the program makes, of one that people give, of a name, of any line of text, and of
#: a sitting's state.
SHORT, ID, NAME, LONG, STATE = 64, 200, 100, 4000, 4 * 2**20


@dataclass(frozen=True, slots=True)
class Profile:
    """Who is learning."""

    uid: str
    name: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """One run of practice, exam, review or challenge; `state` is what is needed to go on with it, `briefing` whose it is."""

    uid: str
    profile: str
    mode: Mode
    started: datetime
    state: dict[str, Any]
    briefing: str = ""


@dataclass(frozen=True, slots=True)
class First:
    """A person's first attempt at an item; where one option was to be chosen, `offered` are the texts of all wrong ones."""

    item: str
    profile: str
    at: str
    fact: str
    slide: str
    right: bool
    chosen: str
    offered: tuple[str, ...] = ()


class SittingRow(NamedTuple):
    """A row of the sittings; moments and the state are text as they are kept, `finished` is None for one that is open."""

    uid: str
    profile: str
    mode: str
    started: str
    finished: str | None
    state: str
    briefing: str = ""


class KeptRow(NamedTuple):
    """A revision of a fact with which its schedule stays."""

    fact: str
    revision: str
    at: str
    briefing: str = ""


class LogRow(tuple[Any, ...]):
    """An answer as a row of the log, in the order of `answer.NAMES`: see `answer.to_row`."""

    __slots__ = ()


def worded(value: object, most: int = SHORT) -> str:
    """A text. Raises TypeError or ValueError for what is none, is too long or has letters that are none."""
    if not isinstance(value, str) or len(value) > most or "\0" in value:
        raise TypeError(value)
    value.encode()
    return value


def named(value: object, most: int = SHORT) -> str:
    """A text that names something. Raises TypeError or ValueError for what is empty, too long or no text."""
    if not value:
        raise ValueError(value)
    return worded(value, most)


def moment_of(value: object) -> datetime:
    """A moment as it is written. Raises TypeError or ValueError for what is none, or none of this age."""
    moment = datetime.fromisoformat(worded(value))
    if moment.tzinfo is None or not FIRST.year <= moment.year <= LAST.year:
        raise ValueError(value)
    return moment


def profile_row(row: Sequence[Any]) -> Profile:
    """A person of a row. Raises TypeError or ValueError for what is none."""
    uid, name = row
    name = "".join(char for char in worded(name, LONG) if char.isprintable()).strip()[:NAME]
    return Profile(named(uid), named(name, NAME))


def sitting_row(row: Sequence[Any]) -> SittingRow:
    """A row of the sittings, looked at. Raises TypeError or ValueError for what is none."""
    uid, profile, mode, started, finished, state, briefing = row
    if mode not in MODES or not isinstance(json.loads(worded(state, STATE)), dict):
        raise TypeError(row)
    moments = [None if moment is None else stamp(moment_of(moment)) for moment in (started, finished)]
    return SittingRow(named(uid), named(profile), mode, str(moments[0]), moments[1], state, worded(briefing))


def kept_row(row: Sequence[Any]) -> KeptRow:
    """A row of the facts whose schedule stays. Raises TypeError or ValueError for what is none."""
    fact, revision, at, briefing = row
    return KeptRow(named(fact, ID), worded(revision), stamp(moment_of(at)), worded(briefing))


def free_name_of(name: str, taken: Collection[str]) -> str:
    """The name as it is kept. Raises RecordError for one that is empty, too long or taken."""
    name = name.strip()
    if not name:
        raise RecordError("名字是空的；写一个名字。", "The name is empty; give one.")
    if len(name) > NAME:
        raise RecordError(
            f"名字超过 {NAME} 个字；写短些。",
            f"The name has more than {NAME} letters; take a shorter one.",
        )
    if name in taken:
        raise RecordError(
            f"已经有“{name}”了；换一个名字。", f"There is a “{name}” already; take another name."
        )
    return name


class Transaction:
    """All of what is done within, or nothing of it."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self._db, self._path = db, path

    def __enter__(self) -> sqlite3.Connection:
        try:
            self._db.execute("BEGIN IMMEDIATE")
        except FAULTS as error:
            raise said(error, self._path) from error
        return self._db

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        try:
            self._db.execute("ROLLBACK" if error else "COMMIT")
        except FAULTS as fault:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            if error is None:
                raise said(fault, self._path) from fault
        if isinstance(error, FAULTS):
            raise said(error, self._path) from error


def memory_of(row: tuple[Any, ...]) -> Memory:
    """The memory of a row of the table."""
    fact, stability, difficulty, due, last, reps, lapses, revision, since, known = row
    return Memory(
        fact,
        stability,
        difficulty,
        datetime.fromisoformat(due),
        datetime.fromisoformat(last),
        reps,
        lapses,
        revision,
        since,
        bool(known),
    )
