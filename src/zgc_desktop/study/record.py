"""The learner's record: an append-only log of answers in SQLite, and what is worked out from it.

The log is the truth. `memory` and `totals` are worked out from it in the same transaction, and again from the
beginning by `rebuild`. An answer that `append` has taken is on the disk.
"""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from zgc_desktop.study.answer import NAMES, Answer, Mode, from_row, stamp, to_row
from zgc_desktop.study.derived import DERIVED, MEMORY, derive
from zgc_desktop.study.errors import RecordError, said
from zgc_desktop.study.memory import Memory, Schedule
from zgc_desktop.study.schema import MIGRATIONS, VERSION, statements
from zgc_desktop.study.store import Contents, First, Profile, Sitting, Transaction, memory_of

#: Seconds to wait for another program that writes.
PATIENCE = 5.0


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
                f"学习记录是更新版本的程序写的（{found} > {VERSION}），没有改动；请升级程序。（{self.path}）",
                f"The record was written by a newer program ({found} > {VERSION}) and was not changed; update this one. ({self.path})",
                "newer",
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
            if found:
                # What is worked out may mean something else since then.
                self._work_out(db)
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
        name = self._free(name)
        profile = Profile(uid or uuid.uuid4().hex, name)
        with self._write() as db:
            db.execute("INSERT INTO profiles VALUES (?, ?, ?)", (profile.uid, name, stamp(self._clock())))
        return profile

    def rename(self, uid: str, name: str) -> None:
        """Give a person another name. Raises RecordError for one that is empty or somebody else's."""
        name = self._free(name, uid)
        with self._write() as db:
            db.execute("UPDATE profiles SET name = ? WHERE uid = ?", (name, uid))

    def _free(self, name: str, uid: str = "") -> str:
        name = name.strip()
        if not name:
            raise RecordError("名字是空的；写一个名字。", "The name is empty; give one.")
        if any(profile.name == name and profile.uid != uid for profile in self.profiles()):
            raise RecordError(
                f"已经有“{name}”了；换一个名字。", f"There is a “{name}” already; take another name."
            )
        return name

    # Sittings

    def begin(self, profile: str, mode: Mode, state: dict[str, Any]) -> Sitting:
        """Begin a sitting, with what is needed to go on with it."""
        sitting = Sitting(uuid.uuid4().hex, profile, mode, self._clock(), state)
        with self._write() as db:
            db.execute(
                "INSERT INTO sittings VALUES (?, ?, ?, ?, NULL, ?)",
                (sitting.uid, profile, mode, stamp(sitting.started), _json(state)),
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

    def unfinished(self, profile: str, mode: Mode) -> Sitting | None:
        """The last sitting that was not finished."""
        return self._sitting(profile, mode, "finished IS NULL ORDER BY started")

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
        return self._sitting(profile, mode, "finished IS NOT NULL ORDER BY finished")

    def _sitting(self, profile: str, mode: Mode, which: str) -> Sitting | None:
        sql = (
            "SELECT uid, profile, mode, started, state FROM sittings"
            f" WHERE profile = ? AND mode = ? AND {which} DESC, rowid DESC LIMIT 1"
        )
        for uid, who, what, started, state in self._read(sql, profile, mode):
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

    def hand_in(self, sitting: str, answers: Iterable[Answer], state: dict[str, Any]) -> None:
        """Keep all answers of a sitting and finish it, in one step; answers that are there already stay as they are."""
        with self._write() as db:
            for answer in answers:
                self._insert(db, answer)
            db.execute(
                "UPDATE sittings SET finished = ?, state = ? WHERE uid = ?",
                (stamp(self._clock()), _json(state), sitting),
            )

    def contents(self) -> Contents:
        """All that is not worked out."""
        return Contents(
            self.profiles(),
            list(self.answers()),
            list(
                self._read("SELECT uid, profile, mode, started, finished, state FROM sittings ORDER BY rowid")
            ),
            list(self._read("SELECT fact, revision, at FROM kept ORDER BY fact, revision")),
        )

    def merge(self, found: Contents, later: bool = False) -> int:
        """Take what another record holds and this one does not, all or nothing; how many answers were new.

        A name that is taken gets a mark behind it; who gave an answer and when is made up where it is lacking. Of a
        sitting that is known, what is `later` counts, else what is finished.
        """
        now = stamp(self._clock())
        with self._write() as db:
            people = dict(db.execute("SELECT uid, name FROM profiles").fetchall())

            def meet(uid: str, name: str) -> None:
                if uid in people:
                    return
                while name in people.values():
                    name += "′"
                people[uid] = name
                db.execute("INSERT INTO profiles VALUES (?, ?, ?)", (uid, name, now))

            for person in found.people:
                meet(person.uid, person.name)
            put = "INSERT INTO sittings VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO"
            over = f"UPDATE SET finished = excluded.finished, state = excluded.state WHERE {int(later)} OR (finished IS NULL AND excluded.finished IS NOT NULL) OR state = '{{}}'"
            for row in found.sittings:
                meet(row[1], f"？{row[1][:6]}")
                db.execute(f"{put} {over}", row)
            db.executemany("INSERT OR IGNORE INTO kept VALUES (?, ?, ?)", found.kept)
            added = 0
            for answer in found.answers:
                meet(answer.profile, f"？{answer.profile[:6]}")
                at = stamp(answer.at)
                db.execute(f"{put} NOTHING", (answer.sitting, answer.profile, answer.mode, at, at, "{}"))
                added += self._log(db, answer)
            if added or found.kept:
                self._work_out(db)
        return added

    def _insert(self, db: sqlite3.Connection, answer: Answer) -> bool:
        if not self._log(db, answer):
            return False
        derive(db, self._schedule, answer)
        return True

    def _log(self, db: sqlite3.Connection, answer: Answer) -> bool:
        marks = ", ".join("?" * len(NAMES))
        done = db.execute(
            f"INSERT OR IGNORE INTO answers ({', '.join(NAMES)}) VALUES ({marks})", to_row(answer)
        )
        return bool(done.rowcount)

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
        return {row[0]: memory_of(row) for row in self._read(MEMORY, profile)}

    def due(self, profile: str, now: datetime, limit: int = -1) -> list[str]:
        """The facts whose day has come, the one most nearly forgotten first.

        Recall falls with the time since the last answer over the stability, see the model in study.memory.
        """
        sql = (
            "SELECT fact FROM memory WHERE profile = ?1 AND due <= ?2"
            " ORDER BY (julianday(?2) - julianday(last)) / stability DESC, fact LIMIT ?3"
        )
        return [row[0] for row in self._read(sql, profile, stamp(now), limit)]

    def learned(self, profile: str) -> dict[str, str]:
        """The facts that the person was asked, each with its revision then."""
        return dict(self._read("SELECT fact, revision FROM memory WHERE profile = ?", profile))

    def keep_schedule(self, fact: str, revision: str) -> None:
        """An editor says that the fact, as it stands now, is still the same to a learner: its schedule stays."""
        with self._write() as db:
            db.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", (fact, revision, stamp(self._clock())))

    def kept(self) -> set[tuple[str, str]]:
        """Facts and the revisions with which they are still the same to a learner."""
        return set(self._read("SELECT fact, revision FROM kept"))

    def rows(self, table: str, profile: str) -> list[tuple[Any, ...]]:
        """The rows of `totals` or `confusions` of a person."""
        if table not in DERIVED:
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
        """Day (YYYY-MM-DD, as the clock on the wall had it) and its answers, from a day on."""
        sql = "SELECT day, sum(answers) FROM totals WHERE profile = ? AND day >= ? GROUP BY day"
        return list(self._read(sql, profile, since))

    def people(self) -> int:
        """How many people have answered."""
        return int(
            next(
                iter(
                    self._read(
                        "SELECT count(*) FROM profiles p WHERE EXISTS (SELECT 1 FROM totals t WHERE t.profile = p.uid)"
                    )
                )
            )[0]
        )

    def firsts(self) -> list[First]:
        """Everybody's first attempt at every item."""
        sql = "SELECT item, profile, at, fact, slide, right, chosen, offered FROM firsts"
        return [
            First(item, who, at, fact, slide, bool(right), chosen, tuple(json.loads(offered)))
            for item, who, at, fact, slide, right, chosen, offered in self._read(sql)
        ]

    def rebuild(self) -> int:
        """Work out again what is worked out from the log; how many answers it was."""
        with self._write() as db:
            return self._work_out(db)

    def _work_out(self, db: sqlite3.Connection) -> int:
        count = 0
        for table in DERIVED:
            db.execute(f"DELETE FROM {table}")
        for row in db.execute(f"SELECT {', '.join(NAMES)} FROM answers ORDER BY at, seq").fetchall():
            derive(db, self._schedule, from_row(row))
            count += 1
        return count

    def derived(self) -> dict[str, list[tuple[Any, ...]]]:
        """All that is worked out, for comparing."""
        return {table: sorted(self._read(f"SELECT * FROM {table}")) for table in DERIVED}

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

    def _read(self, sql: str, *given: object) -> Iterator[tuple[Any, ...]]:
        try:
            yield from self._db.execute(sql, given)
        except sqlite3.Error as error:
            raise said(error, self.path) from error

    def _write(self) -> Transaction:
        return Transaction(self._db, self.path)


def _json(state: dict[str, Any]) -> str:
    return json.dumps(state, ensure_ascii=False)
