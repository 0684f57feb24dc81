"""The learner's record: an append-only log of answers in SQLite, and what is worked out from it.

The log is the truth. `memory` and `totals` are worked out from it in the same transaction, and again from the
beginning by `rebuild`. An answer that `append` has taken is on the disk.
"""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from zgc_desktop.study.answer import NAMES, Answer, Mode, from_row, stamp, to_row
from zgc_desktop.study.errors import RecordError, said
from zgc_desktop.study.memory import Memory, Schedule
from zgc_desktop.study.schema import MIGRATIONS, VERSION, statements

#: Seconds to wait for another program that writes.
PATIENCE = 5.0

_DERIVED = ("memory", "totals", "confusions")


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


class Record:
    """The record in a file. Raises RecordError where the file cannot be read or written."""

    def __init__(self, path: Path, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.path = path
        self._clock = clock
        self._schedule = Schedule()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
        except (OSError, sqlite3.Error) as error:
            raise said(error, path) from error
        try:
            self._prepare()
        except (RecordError, sqlite3.Error) as error:
            self._db.close()
            raise (error if isinstance(error, RecordError) else said(error, path)) from error

    def _prepare(self) -> None:
        self._db.execute("PRAGMA foreign_keys = ON")
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = FULL")
        (found,) = self._db.execute("PRAGMA user_version").fetchone()
        if found > VERSION:
            raise RecordError(
                f"学习记录“{self.path}”是更新版本的程序写的（{found} > {VERSION}）；请升级程序。记录没有改动。",
                f"The record “{self.path}” was written by a newer program ({found} > {VERSION}); update this one. It was not changed.",
            )
        if found == VERSION:
            return
        if found:
            moment = self._clock().astimezone()
            self.copy_to(self.path.parent / "backups" / f"record-{moment:%Y%m%d-%H%M%S}.sqlite")
        with self._write() as db:
            # Another program may have done it meanwhile.
            (found,) = db.execute("PRAGMA user_version").fetchone()
            for script in MIGRATIONS[found:]:
                for statement in statements(script):
                    db.execute(statement)
            db.execute(f"PRAGMA user_version = {VERSION}")

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    # Profiles

    def profiles(self) -> list[Profile]:
        """Everybody, in the order in which they came."""
        return [Profile(*row) for row in self._read("SELECT uid, name FROM profiles ORDER BY created, uid")]

    def add_profile(self, name: str, uid: str = "") -> Profile:
        """A new person. Raises RecordError for a name that is empty or taken."""
        name = name.strip()
        if not name:
            raise RecordError("名字是空的；写一个名字。", "The name is empty; give one.")
        if any(profile.name == name for profile in self.profiles()):
            raise RecordError(
                f"已经有“{name}”了；换一个名字。", f"There is a “{name}” already; take another name."
            )
        profile = Profile(uid or uuid.uuid4().hex, name)
        with self._write() as db:
            db.execute("INSERT INTO profiles VALUES (?, ?, ?)", (profile.uid, name, stamp(self._clock())))
        return profile

    def rename(self, uid: str, name: str) -> None:
        """Give a person another name."""
        with self._write() as db:
            db.execute("UPDATE profiles SET name = ? WHERE uid = ?", (name.strip(), uid))

    # Sittings

    def begin(
        self, profile: str, mode: Mode, state: dict[str, Any], uid: str = "", finished: bool = False
    ) -> Sitting:
        """Begin a sitting, with what is needed to go on with it; one of another record is finished already."""
        sitting = Sitting(uid or uuid.uuid4().hex, profile, mode, self._clock(), state)
        end = stamp(sitting.started) if finished else None
        with self._write() as db:
            db.execute(
                "INSERT INTO sittings VALUES (?, ?, ?, ?, ?, ?)",
                (sitting.uid, profile, mode, stamp(sitting.started), end, _json(state)),
            )
        return sitting

    def save(self, uid: str, state: dict[str, Any]) -> None:
        """Keep how far a sitting is."""
        with self._write() as db:
            db.execute("UPDATE sittings SET state = ? WHERE uid = ?", (_json(state), uid))

    def finish(self, uid: str, state: dict[str, Any] | None = None) -> None:
        """The sitting is over."""
        with self._write() as db:
            db.execute("UPDATE sittings SET finished = ? WHERE uid = ?", (stamp(self._clock()), uid))
            if state is not None:
                db.execute("UPDATE sittings SET state = ? WHERE uid = ?", (_json(state), uid))

    def sittings(self) -> set[str]:
        """The uids of all sittings."""
        return {row[0] for row in self._read("SELECT uid FROM sittings")}

    def unfinished(self, profile: str, mode: Mode) -> Sitting | None:
        """The last sitting that was not finished."""
        rows = self._read(
            "SELECT uid, profile, mode, started, state FROM sittings"
            " WHERE profile = ? AND mode = ? AND finished IS NULL ORDER BY started DESC, rowid DESC LIMIT 1",
            profile,
            mode,
        )
        for uid, who, what, started, state in rows:
            return Sitting(uid, who, what, datetime.fromisoformat(started), json.loads(state))
        return None

    def finished(self, profile: str, mode: Mode) -> list[dict[str, Any]]:
        """How the person's sittings of a mode ended, the oldest first."""
        rows = self._read(
            "SELECT state FROM sittings WHERE profile = ? AND mode = ? AND finished IS NOT NULL ORDER BY started",
            profile,
            mode,
        )
        return [json.loads(row[0]) for row in rows]

    def last(self, profile: str, mode: Mode) -> Sitting | None:
        """The last sitting of a mode that was finished."""
        rows = self._read(
            "SELECT uid, profile, mode, started, state FROM sittings"
            " WHERE profile = ? AND mode = ? AND finished IS NOT NULL ORDER BY finished DESC, rowid DESC LIMIT 1",
            profile,
            mode,
        )
        for uid, who, what, started, state in rows:
            return Sitting(uid, who, what, datetime.fromisoformat(started), json.loads(state))
        return None

    def answers_of(self, sitting: str) -> list[Answer]:
        """The answers of one sitting."""
        sql = f"SELECT {', '.join(NAMES)} FROM answers WHERE sitting = ? ORDER BY seq"
        return [from_row(row) for row in self._read(sql, sitting)]

    # Answers

    def append(self, answer: Answer, state: dict[str, Any] | None = None) -> None:
        """Keep an answer, and how far its sitting is, in one step; when this returns, it is on the disk."""
        with self._write() as db:
            if self._insert(db, answer) and state is not None:
                db.execute("UPDATE sittings SET state = ? WHERE uid = ?", (_json(state), answer.sitting))

    def take(self, answer: Answer) -> bool:
        """Keep an answer of another record; False where it is there already."""
        with self._write() as db:
            return self._insert(db, answer)

    def _insert(self, db: sqlite3.Connection, answer: Answer) -> bool:
        marks = ", ".join("?" * len(NAMES))
        done = db.execute(
            f"INSERT OR IGNORE INTO answers ({', '.join(NAMES)}) VALUES ({marks})", to_row(answer)
        )
        if not done.rowcount:
            return False
        self._derive(db, answer)
        return True

    def _derive(self, db: sqlite3.Connection, answer: Answer) -> None:
        before = self._memory(db, answer.profile, answer.fact)
        same = (answer.fact, answer.revision)
        keep = db.execute("SELECT 1 FROM kept WHERE fact = ? AND revision = ?", same).fetchone() is not None
        memory = self._schedule.review(before, answer, keep)
        db.execute(
            "INSERT OR REPLACE INTO memory VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (answer.profile, memory.fact, memory.stability, memory.difficulty, stamp(memory.due),
             stamp(memory.last), memory.reps, memory.lapses, memory.revision),
        )  # fmt: skip
        sure_wrong = int(not answer.right and answer.confidence == 3)
        db.execute(
            "INSERT INTO totals VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?) ON CONFLICT DO UPDATE SET"
            " answers = answers + 1, right = right + excluded.right,"
            " sure_wrong = sure_wrong + excluded.sure_wrong, seconds = seconds + excluded.seconds",
            (answer.profile, stamp(answer.at)[:10], answer.fact, answer.theme, answer.slide, int(answer.right),
             sure_wrong, answer.seconds),
        )  # fmt: skip
        if answer.chosen and not answer.right:
            db.execute(
                "INSERT INTO confusions VALUES (?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1",
                (answer.profile, answer.fact, answer.chosen, answer.slide),
            )

    def answers(self, profile: str | None = None) -> Iterator[Answer]:
        """The log, in the order in which it was written."""
        where = " WHERE profile = ?" if profile else ""
        given = (profile,) if profile else ()
        for row in self._read(f"SELECT {', '.join(NAMES)} FROM answers{where} ORDER BY seq", *given):
            yield from_row(row)

    def count(self) -> int:
        """How many answers there are."""
        return int(next(iter(self._read("SELECT count(*) FROM answers")))[0])

    def asked(self, profile: str, fact: str, last: int = 10) -> list[str]:
        """The ids of the items asked of late for a fact, the latest last."""
        rows = self._read(
            "SELECT item FROM answers WHERE profile = ? AND fact = ? ORDER BY at DESC LIMIT ?",
            profile,
            fact,
            last,
        )
        return [row[0] for row in rows][::-1]

    def memories(self, profile: str) -> dict[str, Memory]:
        """What the person remembers, by fact."""
        rows = self._read(
            "SELECT fact, stability, difficulty, due, last, reps, lapses, revision FROM memory WHERE profile = ?",
            profile,
        )
        return {row[0]: _memory_of(row) for row in rows}

    def keep_schedule(self, fact: str, revision: str) -> None:
        """An editor says that the fact, as it stands now, is still the same to a learner: its schedule stays."""
        with self._write() as db:
            db.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", (fact, revision, stamp(self._clock())))

    def kept(self) -> set[tuple[str, str]]:
        """Facts and the revisions with which they are still the same to a learner."""
        return set(self._read("SELECT fact, revision FROM kept"))

    def rows(self, table: str, profile: str) -> list[tuple[Any, ...]]:
        """The rows of `totals` or `confusions` of a person."""
        if table not in _DERIVED:
            raise ValueError(table)
        return list(self._read(f"SELECT * FROM {table} WHERE profile = ?", profile))

    def by_fact(self, profile: str) -> list[tuple[Any, ...]]:
        """Fact, theme, slide, and the sums of answers, right ones, sure and wrong ones, and seconds."""
        # With max() SQLite takes the bare columns from the row of the maximum: theme and slide as they were last.
        sql = (
            "SELECT fact, theme, slide, sum(answers), sum(right), sum(sure_wrong), sum(seconds), max(day)"
            " FROM totals WHERE profile = ? GROUP BY fact"
        )
        return [row[:-1] for row in self._read(sql, profile)]

    def by_day(self, profile: str, since: str) -> list[tuple[Any, ...]]:
        """Day (YYYY-MM-DD, in UTC) and its answers, from a day on."""
        sql = "SELECT day, sum(answers) FROM totals WHERE profile = ? AND day >= ? GROUP BY day"
        return list(self._read(sql, profile, since))

    def rebuild(self) -> int:
        """Work out again what is worked out from the log; how many answers it was."""
        count = 0
        with self._write() as db:
            for table in _DERIVED:
                db.execute(f"DELETE FROM {table}")
            for row in db.execute(f"SELECT {', '.join(NAMES)} FROM answers ORDER BY at, seq").fetchall():
                self._derive(db, from_row(row))
                count += 1
        return count

    def derived(self) -> dict[str, list[tuple[Any, ...]]]:
        """All that is worked out, for comparing."""
        return {table: sorted(self._read(f"SELECT * FROM {table}")) for table in _DERIVED}

    def faults(self) -> list[str]:
        """What SQLite finds wrong with the file; nothing where it is sound."""
        found = [row[0] for row in self._read("PRAGMA quick_check") if row[0] != "ok"]
        return found + [f"foreign key: {row[0]} {row[1]}" for row in self._read("PRAGMA foreign_key_check")]

    def copy_to(self, path: Path) -> None:
        """A copy of the whole as it is now, through SQLite's own backup."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            target = sqlite3.connect(path)
            try:
                self._db.backup(target)
            finally:
                target.close()
        except (OSError, sqlite3.Error) as error:
            raise said(error, path) from error

    def _memory(self, db: sqlite3.Connection, profile: str, fact: str) -> Memory | None:
        row = db.execute(
            "SELECT fact, stability, difficulty, due, last, reps, lapses, revision FROM memory"
            " WHERE profile = ? AND fact = ?",
            (profile, fact),
        ).fetchone()
        return _memory_of(row) if row else None

    def _read(self, sql: str, *given: object) -> Iterator[tuple[Any, ...]]:
        try:
            yield from self._db.execute(sql, given)
        except sqlite3.Error as error:
            raise said(error, self.path) from error

    def _write(self) -> _Transaction:
        return _Transaction(self._db, self.path)


class _Transaction:
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


def _memory_of(row: tuple[Any, ...]) -> Memory:
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


def _json(state: dict[str, Any]) -> str:
    return json.dumps(state, ensure_ascii=False)
