"""What the record is made of: people, sittings, and one step that is done whole or not at all."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from zgc_desktop.study.answer import MODES, Answer, Mode
from zgc_desktop.study.errors import said
from zgc_desktop.study.memory import Memory


@dataclass(frozen=True, slots=True)
class Profile:
    """Who is learning."""

    uid: str
    name: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """One run of practice, exam, review or challenge; `state` is what is needed to go on with it."""

    uid: str
    profile: str
    mode: Mode
    started: datetime
    state: dict[str, Any]


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


@dataclass(frozen=True, slots=True)
class Contents:
    """What a record holds that is not worked out: rows of the tables, and the answers."""

    people: list[Profile]
    answers: list[Answer]
    sittings: list[tuple[Any, ...]]
    """Rows of `uid profile mode started finished state`, the state as JSON."""
    kept: list[tuple[str, str, str]]
    """Rows of `fact revision at`."""


def sitting_row(row: Sequence[Any]) -> tuple[Any, ...]:
    """A row of the sittings, looked at. Raises TypeError or ValueError for what is none."""
    uid, profile, mode, started, finished, state = row
    if not all(isinstance(one, str) for one in (uid, profile, started, state)) or mode not in MODES:
        raise TypeError(row)
    for moment in (started, finished):
        if moment is not None and datetime.fromisoformat(moment).tzinfo is None:
            raise ValueError(moment)
    if not isinstance(json.loads(state), dict):
        raise TypeError(state)
    return uid, profile, mode, started, finished, state


def kept_row(row: Sequence[Any]) -> tuple[str, str, str]:
    """A row of the facts whose schedule stays. Raises TypeError or ValueError for what is none."""
    fact, revision, at = row
    if not all(isinstance(one, str) for one in row):
        raise TypeError(row)
    return fact, revision, at


class Transaction:
    """All of what is done within, or nothing of it."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self._db, self._path = db, path

    def __enter__(self) -> sqlite3.Connection:
        try:
            self._db.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            raise said(error, self._path) from error
        return self._db

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        try:
            self._db.execute("ROLLBACK" if error else "COMMIT")
        except sqlite3.Error as fault:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            if error is None:
                raise said(fault, self._path) from fault
        if isinstance(error, sqlite3.Error):
            raise said(error, self._path) from error


def memory_of(row: tuple[Any, ...]) -> Memory:
    """The memory of a row of the table."""
    fact, stability, difficulty, due, last, reps, lapses, revision = row
    return Memory(
        fact,
        stability,
        difficulty,
        datetime.fromisoformat(due),
        datetime.fromisoformat(last),
        reps,
        lapses,
        revision,
    )
