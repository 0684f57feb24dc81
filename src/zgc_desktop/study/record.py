"""The learner's record: an append-only log of answers in SQLite, and what is worked out from it.

The log is the truth. `memory` and `totals` are worked out from it in the same transaction, and again from the
beginning by `rebuild`. An answer that `append` has taken is on the disk.
"""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from zgc_desktop.source.problem import Text
from zgc_desktop.study import marks
from zgc_desktop.study.answer import NAMES, Answer, Mode, from_row, of_this_age, stamp, to_row
from zgc_desktop.study.correcting import CORRECTED, COUNTS, Corrected, correct, corrected
from zgc_desktop.study.derived import DERIVED, MEMORY, SLACK, derive, work_out
from zgc_desktop.study.errors import FAULTS, RecordError, said
from zgc_desktop.study.items import FIRST_TRIES, ITEMS, ItemLine, item_lines
from zgc_desktop.study.marks import MarkRow
from zgc_desktop.study.memory import Memory, Schedule
from zgc_desktop.study.merging import LOG, Known, Row, merge, own
from zgc_desktop.study.opening import copy_into, faults_of, free_name, open_file
from zgc_desktop.study.schema import KEPT, KEPT_MARK, MIGRATIONS, SITTINGS, VERSION, statements
from zgc_desktop.study.store import (
    First,
    KeptRow,
    LogRow,
    Profile,
    Sitting,
    SittingRow,
    Transaction,
    free_name_of,
    memory_of,
)

#: Seconds to wait for another program that writes.
PATIENCE = 5.0


class Record:
    """The record in a file. Raises RecordError where the file cannot be read or written.

    Of sittings, schedules and sums it tells those of `briefing`, the id of the briefing that is open; what is begun and
    appended is that briefing's. As long as the record is open nobody puts another in its place.
    """

    unwritable: Text | None = None

    def __init__(
        self, path: Path, clock: Callable[[], datetime] = lambda: datetime.now(UTC), briefing: str = ""
    ) -> None:
        self.path, self.briefing = path, briefing
        self._clock: Callable[[], datetime] = lambda: of_this_age(clock())
        self._schedule = Schedule()
        self._held, self._db = open_file(path, PATIENCE)
        try:
            self._prepare()
        except (RecordError, *FAULTS) as error:
            self.close()
            raise (error if isinstance(error, RecordError) else said(error, path)) from error

    def _prepare(self) -> None:
        self._db.execute("PRAGMA foreign_keys = ON")
        self._db.execute("PRAGMA trusted_schema = OFF")
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = FULL")
        (found,) = self._db.execute("PRAGMA user_version").fetchone()
        if found > VERSION:
            raise RecordError(
                f"学习记录是更新版本的程序写的（{found} > {VERSION}），没有改动；请升级程序。（{self.path}）",
                f"The record was written by a newer program ({found} > {VERSION}) and was not changed; update this one. ({self.path})",
                "newer",
            )
        if found < VERSION:
            self._migrate(found)
        elif self._clock_was_wrong():
            self.rebuild()

    def _migrate(self, found: int) -> None:
        if found:
            self.copy_to(free_name(self.path, self._clock().astimezone()))
        with self._write() as db:
            # Another program may have done it meanwhile.
            (found,) = db.execute("PRAGMA user_version").fetchone()
            for script in MIGRATIONS[found:]:
                for statement in statements(script):
                    db.execute(statement)
            if found:
                # What is worked out may mean something else since then.
                work_out(db, self._schedule, self._clock())
            db.execute(f"PRAGMA user_version = {VERSION}")

    def _clock_was_wrong(self) -> bool:
        """Whether something was worked out by a clock that was days ahead, or has turned out to be right since."""
        now = self._clock()
        ahead = (
            "SELECT 1 FROM memory WHERE last > ? UNION ALL SELECT 1 FROM bounded WHERE claimed <= ? LIMIT 1"
        )
        return bool(list(self._read(ahead, stamp(now + SLACK), stamp(now))))

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()
        self._held.release()

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
        return free_name_of(name, {profile.name for profile in self.profiles() if profile.uid != uid})

    # Sittings

    def begin(self, profile: str, mode: Mode, state: dict[str, Any]) -> Sitting:
        """Begin a sitting, with what is needed to go on with it."""
        sitting = Sitting(uuid.uuid4().hex, profile, mode, self._clock(), state, self.briefing)
        with self._write() as db:
            db.execute(
                "INSERT INTO sittings VALUES (?, ?, ?, ?, NULL, ?, ?)",
                (sitting.uid, profile, mode, stamp(sitting.started), _json(state), self.briefing),
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
        sql = (
            "SELECT state FROM sittings WHERE profile = ? AND mode = ? AND briefing = ? AND finished IS NOT NULL"
            " ORDER BY started"
        )
        return [json.loads(row[0]) for row in self._read(sql, profile, mode, self.briefing)]

    def last(self, profile: str, mode: Mode) -> Sitting | None:
        """The last sitting of a mode that was finished."""
        return self._sitting(profile, mode, "finished IS NOT NULL ORDER BY finished")

    def _sitting(self, profile: str, mode: Mode, which: str) -> Sitting | None:
        sql = (
            "SELECT uid, profile, mode, started, state, briefing FROM sittings"
            f" WHERE profile = ? AND mode = ? AND briefing = ? AND {which} DESC, rowid DESC LIMIT 1"
        )
        for uid, who, what, started, state, briefing in self._read(sql, profile, mode, self.briefing):
            return Sitting(uid, who, what, datetime.fromisoformat(started), json.loads(state), briefing)
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

    def contents(self) -> Iterator[Row]:
        """All that is not worked out: people, sittings, facts whose schedule stays, answers."""
        yield from self.profiles()
        yield from (SittingRow(*row) for row in self._read(SITTINGS))
        yield from (KeptRow(*row) for row in self._read(KEPT))
        yield from (MarkRow(*row) for row in self._read(marks.ALL))
        for row in self._read(f"SELECT {', '.join(NAMES)} FROM answers ORDER BY seq"):
            yield LogRow(row)

    def merge(self, rows: Iterable[Row], later: bool = False) -> int:
        """Take what another record holds and this one does not, all or nothing; how many answers were new.

        See `merging.merge`.
        """
        now = self._clock()
        # Ids come in no order: with more of their index in memory it is not read and written over and over.
        self._db.execute("PRAGMA cache_size = -32000")
        with self._write() as db:
            found = merge(db, rows, stamp(now), later)
            if found.people or found.kept:
                work_out(db, self._schedule, now, None if found.kept else found.people)
        return found.added

    def own(self, facts: Callable[[], Mapping[str, Known]], before: str = "") -> None:
        """Give the briefing what is its own of what was answered before answers said whose they are.

        `facts` is asked only where there is any such answer; see `merging.own`.
        """
        sql = "SELECT 1 FROM sittings WHERE briefing IN ('', ?) AND briefing != ? LIMIT 1"
        if not self.briefing or not list(self._read(sql, before, self.briefing)):
            return
        known = facts()
        with self._write() as db:
            people = own(db, self.briefing, before, known)
            if people:
                work_out(db, self._schedule, self._clock(), people)

    def _insert(self, db: sqlite3.Connection, answer: Answer) -> bool:
        if not answer.briefing and self.briefing:
            answer = replace(answer, briefing=self.briefing)
        if not db.execute(LOG, to_row(answer)).rowcount:
            return False
        derive(db, self._schedule, answer, self._clock())
        return True

    def answers(self, profile: str | None = None) -> Iterator[Answer]:
        """The log, in the order in which it was written."""
        where = " WHERE profile = ?" if profile else ""
        given = (profile,) if profile else ()
        for row in self._read(f"SELECT {', '.join(NAMES)} FROM answers{where} ORDER BY seq", *given):
            yield from_row(row)

    def count(self) -> int:
        """How many answers there are."""
        return int(self.counts()[0])

    def counts(self) -> tuple[Any, ...]:
        """How many answers there are, how many of them somebody corrected, and how many of these to right."""
        return next(self._read(COUNTS))

    def correct(self, uid: str, right: bool) -> None:
        """A person says that an answer was right after all, or takes that back; nothing where there is no such answer."""
        with self._write() as db:
            correct(db, self._schedule, uid, right)

    def corrected(self) -> list[Corrected]:
        """What people say was right though it was judged wrong."""
        return corrected(self._read(CORRECTED, self.briefing))

    def asked(self, profile: str, fact: str, last: int = 10) -> list[str]:
        """The ids of the items asked of late for a fact, the latest last."""
        rows = self._read(
            "SELECT item FROM answers WHERE profile = ? AND fact = ? AND briefing = ? ORDER BY at DESC LIMIT ?",
            profile,
            fact,
            self.briefing,
            last,
        )
        return [row[0] for row in rows][::-1]

    def memories(self, profile: str) -> dict[str, Memory]:
        """What the person remembers, by fact."""
        return {row[0]: memory_of(row) for row in self._read(MEMORY, profile, self.briefing)}

    def due(self, profile: str, now: datetime, limit: int = -1) -> list[str]:
        """The facts whose day has come, the one most nearly forgotten first.

        Recall falls with the time since the last answer over the stability, see the model in study.memory.
        """
        sql = (
            "SELECT fact FROM memory WHERE profile = ?1 AND briefing = ?4 AND due <= ?2"
            " ORDER BY (julianday(?2) - julianday(last)) / stability DESC, fact LIMIT ?3"
        )
        return [row[0] for row in self._read(sql, profile, stamp(now), limit, self.briefing)]

    def learned(self, profile: str) -> dict[str, str]:
        """The facts that the person was asked, each with its revision then."""
        return dict(
            self._read(
                "SELECT fact, revision FROM memory WHERE profile = ? AND briefing = ?", profile, self.briefing
            )
        )

    def keep_schedule(self, fact: str, revision: str) -> None:
        """An editor says that the fact, as it stands now, is still the same to a learner: its schedule stays."""
        with self._write() as db:
            row = (self.briefing, fact, revision, stamp(self._clock()))
            db.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", row)

    def kept(self) -> set[tuple[str, str]]:
        """Facts and the revisions with which they are still the same to a learner."""
        return set(self._read("SELECT fact, revision FROM kept WHERE briefing = ?", self.briefing))

    def kept_mark(self) -> tuple[Any, ...]:
        """What changes when a fact's schedule stays, or something is marked, in any briefing."""
        return next(self._read(KEPT_MARK))

    def mark(self, profile: str, kind: marks.Kind, subject: str, active: bool = True, text: str = "") -> None:
        """A person says something of a fact or a question, or takes it back; see `marks.Kind`."""
        now = stamp(self._clock())
        with self._write() as db:
            key = (profile, self.briefing, kind, subject)
            for (before,) in db.execute(marks.AT, key):
                now = max(now, marks.after(before))
            db.execute(
                marks.SAY, marks.mark_row((profile, kind, subject, now, text, int(active), self.briefing))
            )

    def marked(self, profile: str, kind: marks.Kind) -> dict[str, str]:
        """What a person has marked so, and when."""
        return dict(self._read(marks.OF, profile, self.briefing, kind))

    def reported(self) -> list[marks.Reported]:
        """The questions that people reported."""
        return [marks.Reported(*row) for row in self._read(marks.REPORTED, self.briefing)]

    def items(self, profile: str) -> Mapping[str, ItemLine]:
        """What the person's answers, and everybody's first ones, tell of each question."""
        return item_lines(self._read(ITEMS, profile, self.briefing), self._read(FIRST_TRIES, self.briefing))

    def rows(self, table: str, profile: str) -> list[tuple[Any, ...]]:
        """The rows of `totals` or `confusions` of a person, without the briefing."""
        if table not in DERIVED:
            raise ValueError(table)
        sql = f"SELECT * FROM {table} WHERE profile = ? AND briefing = ?"
        return [(row[0], *row[2:]) for row in self._read(sql, profile, self.briefing)]

    def by_fact(self, profile: str) -> list[tuple[Any, ...]]:
        """Fact, theme, slide, and the sums of answers, right ones, sure and wrong ones, seconds, and what was skipped."""
        # With max() SQLite takes the bare columns from the row of the maximum: theme and slide as they were last.
        sql = (
            "SELECT fact, theme, slide, sum(answers), sum(right), sum(sure_wrong), sum(seconds), sum(skipped),"
            " max(day)"
            " FROM totals WHERE profile = ? AND briefing = ? GROUP BY fact"
        )
        return [row[:-1] for row in self._read(sql, profile, self.briefing)]

    def by_day(self, profile: str, since: str) -> list[tuple[Any, ...]]:
        """Day (YYYY-MM-DD, as the clock on the wall had it) and its answers, from a day on."""
        sql = "SELECT day, sum(answers) FROM totals WHERE profile = ? AND briefing = ? AND day >= ? AND answers > 0 GROUP BY day"
        return list(self._read(sql, profile, self.briefing, since))

    def people(self) -> int:
        """How many people have answered."""
        sql = "SELECT count(DISTINCT profile) FROM totals WHERE briefing = ? AND answers > 0"
        return int(next(self._read(sql, self.briefing))[0])

    def firsts(self) -> list[First]:
        """Everybody's first attempt at every item."""
        sql = "SELECT item, profile, at, fact, slide, right, chosen, offered FROM firsts WHERE briefing = ?"
        return [
            First(item, who, at, fact, slide, bool(right), chosen, tuple(json.loads(offered)))
            for item, who, at, fact, slide, right, chosen, offered in self._read(sql, self.briefing)
        ]

    def rebuild(self) -> int:
        """Work out again what is worked out from the log; how many answers it was."""
        with self._write() as db:
            return work_out(db, self._schedule, self._clock())

    def derived(self) -> dict[str, list[tuple[Any, ...]]]:
        """All that is worked out, for comparing."""
        return {table: sorted(self._read(f"SELECT * FROM {table}")) for table in DERIVED}

    def faults(self) -> list[str]:
        """What SQLite finds wrong with the file; nothing where it is sound."""
        try:
            return faults_of(self._db)
        except FAULTS as error:
            raise said(error, self.path) from error

    def copy_to(self, path: Path) -> None:
        """A copy of the whole as it is now, through SQLite's own backup. Raises RecordError."""
        copy_into(self._db, path)

    def _read(self, sql: str, *given: object) -> Iterator[tuple[Any, ...]]:
        try:
            yield from self._db.execute(sql, given)
        except FAULTS as error:
            raise said(error, self.path) from error

    def _write(self) -> Transaction:
        return Transaction(self._db, self.path)


def _json(state: dict[str, Any]) -> str:
    return json.dumps(state, ensure_ascii=False)
