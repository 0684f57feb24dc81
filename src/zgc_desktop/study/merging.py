"""What a record takes from others: all that they hold and it does not, and what turns out to be a briefing's own."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from zgc_desktop.study.answer import NAMES
from zgc_desktop.study.marks import PUT, MarkRow
from zgc_desktop.study.marks import own as own_marks
from zgc_desktop.study.store import KeptRow, LogRow, Profile, SittingRow

Row = Profile | SittingRow | KeptRow | MarkRow | LogRow
"""What a record holds that is not worked out."""
LOG = f"INSERT OR IGNORE INTO answers ({', '.join(NAMES)}) VALUES ({', '.join('?' * len(NAMES))})"
_SIT = "INSERT INTO sittings VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO"
_BRIEFING, _CORRECTED = NAMES.index("briefing"), NAMES.index("corrected")
_CORRECT = "UPDATE answers SET corrected = ? WHERE uid = ? AND corrected IS NULL"
#: How many answers are put down at once.
_BATCH = 500
#: With more new answers than this there may be very many.
_MANY = 2000


class Merged(NamedTuple):
    """How many answers were new, and of whom anything was; `kept` where facts were whose schedule stays."""

    added: int
    people: frozenset[str]
    kept: bool


def merge(db: sqlite3.Connection, rows: Iterable[Row], now: str, later: bool) -> Merged:
    """Take what is not there yet. A name that is taken gets a mark behind it; who gave an answer and when is made up
    where it is lacking. Of a sitting that is known, what is `later` counts, else what is finished."""
    return _Merge(db, now, later).take(rows)


class _Merge:
    def __init__(self, db: sqlite3.Connection, now: str, later: bool) -> None:
        self._db, self._now = db, now
        self._people: dict[str, str] = dict(db.execute("SELECT uid, name FROM profiles"))
        self._names = set(self._people.values())
        #: Those whose names were made up, since nobody has said them yet.
        self._unnamed: set[str] = set()
        self._sittings: set[str] = {uid for (uid,) in db.execute("SELECT uid FROM sittings")}
        over = (
            f"UPDATE SET finished = excluded.finished, state = excluded.state WHERE {int(later)} OR"
            " (finished IS NULL AND excluded.finished IS NOT NULL) OR state = '{}'"
        )
        self._sit = f"{_SIT} {over}"
        self._answers: list[LogRow] = []
        self._touched: set[str] = set()
        self._added = 0
        self._kept = False
        self._bare: list[str] = []

    def take(self, rows: Iterable[Row]) -> Merged:
        for row in rows:
            if isinstance(row, LogRow):
                self._answer(row)
            elif isinstance(row, Profile):
                self._meet(row.uid, row.name, said=True)
            elif isinstance(row, SittingRow):
                self._meet(row.profile, f"？{row.profile[:6]}")
                self._db.execute(self._sit, row)
                self._sittings.add(row.uid)
            elif isinstance(row, MarkRow):
                self._meet(row.profile, f"？{row.profile[:6]}")
                self._db.execute(PUT, row)
            else:
                self._keep(row)
        self._log()
        for sql in self._bare:
            self._db.execute(sql)
        return Merged(self._added, frozenset(self._touched), self._kept)

    def _keep(self, row: KeptRow) -> None:
        put = "INSERT OR IGNORE INTO kept (fact, revision, at, briefing) VALUES (?, ?, ?, ?)"
        self._kept |= bool(self._db.execute(put, row).rowcount)

    def _answer(self, row: LogRow) -> None:
        _, profile, sitting, mode, at, *_ = row
        if profile not in self._people:
            self._meet(profile, f"？{profile[:6]}")
        if sitting not in self._sittings:
            self._db.execute(f"{_SIT} NOTHING", (sitting, profile, mode, at, at, "{}", row[_BRIEFING]))
            self._sittings.add(sitting)
        self._answers.append(row)
        if len(self._answers) >= _BATCH:
            self._log()

    def _log(self) -> None:
        new = self._db.executemany(LOG, self._answers).rowcount
        if new > 0:
            self._added += new
            self._touched.update(row[1] for row in self._answers)
        # What somebody said of an answer that is known already.
        for row in self._answers:
            if row[_CORRECTED] is not None and self._db.execute(_CORRECT, (row[_CORRECTED], row[0])).rowcount:
                self._touched.add(row[1])
        self._answers = []
        if self._added > _MANY and not self._bare:
            self._strip()

    def _strip(self) -> None:
        """Do without the indexes until all is there: to sort at the end takes a third of keeping them in order."""
        sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'answers' AND sql IS NOT NULL"
        for name, made in self._db.execute(sql).fetchall():
            self._db.execute(f"DROP INDEX {name}")
            self._bare.append(made)

    def _meet(self, uid: str, name: str, *, said: bool = False) -> None:
        if uid not in self._people:
            self._people[uid] = name = self._free(name)
            self._db.execute("INSERT INTO profiles VALUES (?, ?, ?)", (uid, name, self._now))
            if not said:
                self._unnamed.add(uid)
        elif said and uid in self._unnamed:
            self._unnamed.discard(uid)
            self._names.discard(self._people[uid])
            self._people[uid] = name = self._free(name)
            self._db.execute("UPDATE profiles SET name = ? WHERE uid = ?", (name, uid))

    def _free(self, name: str) -> str:
        while name in self._names:
            name += "′"
        self._names.add(name)
        return name


class Known(NamedTuple):
    """A fact as its briefing has it: its revision, its theme, and the slide that teaches it."""

    revision: str
    theme: str
    slide: str


def own(db: sqlite3.Connection, briefing: str, before: str, facts: Mapping[str, Known]) -> set[str]:
    """Give a briefing what is its own of the sittings of which it is not known whose they are, by what their questions
    say; of whom anything was. `before` is the id that the briefing had without one of its own."""
    ids = {briefing, before, ""} - {briefing}
    marks = ", ".join("?" * len(ids))
    theirs: dict[str, list[int]] = {}
    people: dict[str, str] = {}
    sql = f"SELECT uid, profile, state FROM sittings WHERE briefing IN ({marks})"
    for uid, profile, state in db.execute(sql, tuple(ids)):
        people[uid] = profile
        theirs[uid] = [_fits(one, facts) for one in _asked(state)]
    sql = f"SELECT sitting, fact, revision, theme, slide FROM answers WHERE briefing IN ({marks})"
    for uid, *said in db.execute(sql, tuple(ids)):
        if uid in theirs:
            theirs[uid].append(_fits(said, facts))
    # Facts of the same name and place may be in two briefings that came from one; that most of them are, is no chance.
    mine = [uid for uid, fits in theirs.items() if fits and sum(fits) * 2 > len(fits)]
    for uid in mine:
        db.execute("UPDATE sittings SET briefing = ? WHERE uid = ?", (briefing, uid))
        sql = f"SELECT seq, fact, theme FROM answers WHERE sitting = ? AND briefing IN ({marks})"
        for seq, fact, written in db.execute(sql, (uid, *ids)).fetchall():
            theme = written or (facts[fact].theme if fact in facts else "")
            db.execute("UPDATE answers SET briefing = ?, theme = ? WHERE seq = ?", (briefing, theme, seq))
    own_marks(db, briefing, ids, facts)
    for fact, revision, at, whose in db.execute(
        f"SELECT fact, revision, at, briefing FROM kept WHERE briefing IN ({marks})", tuple(ids)
    ).fetchall():
        if fact in facts and facts[fact].revision == revision:
            db.execute("INSERT OR IGNORE INTO kept VALUES (?, ?, ?, ?)", (briefing, fact, revision, at))
            db.execute(
                "DELETE FROM kept WHERE briefing = ? AND fact = ? AND revision = ?", (whose, fact, revision)
            )
    return {people[uid] for uid in mine}


def _fits(said: Iterable[str], facts: Mapping[str, Known]) -> int:
    fact, revision, theme, slide = said
    known = facts.get(fact)
    return int(known is not None and (revision == known.revision or (theme, slide) == known[1:]))


def _asked(state: str) -> Iterator[tuple[str, str, str, str]]:
    """Fact, revision, theme and slide of the questions in the state of an exam; the theme is not kept there."""
    try:
        questions = json.loads(state).get("questions") or ()
        for question in questions:
            yield str(question["facts"][0]), str(question.get("revision") or ""), "", ""
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return
