"""What is worked out from an answer: memory, sums by day and fact, confusions, first attempts.

A moment that lies ahead of the clock by which it is written was given by a clock that went wrong. For what is worked out
it counts as the moment of writing; `bounded` keeps which answers those are, so that working out again gives the same.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import Any

from zgc_desktop.study.answer import THINKING, UNANSWERED, Answer, stamp
from zgc_desktop.study.memory import Schedule, day_of, rated, standing
from zgc_desktop.study.store import memory_of

#: The tables that are worked out.
DERIVED = ("memory", "totals", "confusions", "firsts", "bounded")
#: Kinds of question whose options can be told apart by how often they are chosen.
_CHOICE = ("single", "place")
#: What a person remembers of a briefing, in the order of `store.memory_of`.
MEMORY = (
    "SELECT fact, stability, difficulty, due, last, reps, lapses, revision, since, known FROM memory"
    " WHERE profile = ? AND briefing = ?"
)
_PUT = {
    "memory": "INSERT OR REPLACE INTO memory VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "totals": "INSERT INTO totals VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
    " answers = answers + excluded.answers, right = right + excluded.right,"
    " sure_wrong = sure_wrong + excluded.sure_wrong, seconds = seconds + excluded.seconds,"
    " skipped = skipped + excluded.skipped",
    "firsts": "INSERT INTO firsts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET at = excluded.at,"
    " fact = excluded.fact, slide = excluded.slide, right = excluded.right, chosen = excluded.chosen,"
    " offered = excluded.offered WHERE excluded.at < at",
    "confusions": "INSERT INTO confusions VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET count = count + excluded.count",
}
#: How many rows are put down at once.
_BATCH = 5000
#: How far ahead the clock may have been without anything being worked out anew.
SLACK = timedelta(days=1)


def derive(db: sqlite3.Connection, schedule: Schedule, answer: Answer, now: datetime) -> None:
    """Work an answer, written `now`, into the tables beside the log."""
    # As it is read back from the log.
    at = datetime.fromisoformat(stamp(min(answer.at, now)))
    if answer.at > now:
        db.execute("INSERT INTO bounded VALUES (?, ?, ?)", (answer.uid, stamp(answer.at), stamp(now)))
    own = (answer.profile, answer.briefing)
    if not answer.answered:
        left = (*own, day_of(at), answer.fact, answer.theme, answer.slide, 0, 0, 0, 0.0, 1)
        db.execute(_PUT["totals"], left)
        return
    row = db.execute(f"{MEMORY} AND fact = ?", (*own, answer.fact)).fetchone()
    same = (answer.briefing, answer.fact, answer.revision)
    kept = db.execute("SELECT 1 FROM kept WHERE briefing = ? AND fact = ? AND revision = ?", same).fetchone()
    memory = schedule.review(memory_of(row) if row else None, answer, at, kept is not None)
    db.execute(
        _PUT["memory"],
        (*own, memory.fact, memory.stability, memory.difficulty, stamp(memory.due), stamp(memory.last),
         memory.reps, memory.lapses, memory.revision, memory.since, int(memory.known)),
    )  # fmt: skip
    right = answer.counts
    sure_wrong = int(not right and answer.confidence == 3)
    db.execute(
        _PUT["totals"],
        (*own, day_of(at), answer.fact, answer.theme, answer.slide, 1, int(right), sure_wrong,
         min(answer.seconds, THINKING), 0),
    )  # fmt: skip
    db.execute(
        _PUT["firsts"],
        (answer.briefing, answer.item, answer.profile, stamp(at), answer.fact, answer.slide, int(right),
         answer.chosen, _offered(answer.kind, answer.wording)),
    )  # fmt: skip
    if answer.chosen and not right:
        db.execute(_PUT["confusions"], (*own, answer.fact, answer.chosen, answer.slide, 1))


def _offered(kind: str, wording: Mapping[str, Any]) -> str:
    """The texts of all wrong options, as JSON, where one was to be chosen."""
    options = wording.get("options") if kind in _CHOICE else None
    # A record of another hand may hold anything.
    rows = options if isinstance(options, list) else []
    texts = [str(one[1]) for one in rows if isinstance(one, list) and len(one) == 2]
    return json.dumps([text for text in texts if text != wording.get("answer")], ensure_ascii=False)


def work_out(
    db: sqlite3.Connection, schedule: Schedule, now: datetime, profiles: Collection[str] | None = None
) -> int:
    """Work out everything again, or all of some people; how many answers it was.

    Takes memory for one person's answers to one fact at a time.
    """
    _bound(db, stamp(now))
    people = [row[0] for row in db.execute("SELECT uid FROM profiles")] if profiles is None else profiles
    if profiles is None:
        for table in _PUT:
            db.execute(f"DELETE FROM {table}")
    kept = set(db.execute("SELECT briefing, fact, revision FROM kept"))
    count = 0
    rows = _Rows(db)
    for person in people:
        if profiles is not None:
            for table in _PUT:
                db.execute(f"DELETE FROM {table} WHERE profile = ?", (person,))
        for (briefing, fact), answers in groupby(_answers(db, person), key=lambda row: row[:2]):
            count += _one(rows, schedule, (person, briefing, fact), answers, kept)
    rows.flush()
    return count


def work_out_fact(db: sqlite3.Connection, schedule: Schedule, owner: tuple[str, str, str]) -> None:
    """Work out again what one person's answers to one fact of a briefing come to."""
    for table in ("memory", "totals", "confusions", "firsts"):
        db.execute(f"DELETE FROM {table} WHERE profile = ? AND briefing = ? AND fact = ?", owner)
    rows = _Rows(db)
    answers = _chosen(db, "a.profile = ? AND a.briefing = ? AND a.fact = ?", owner)
    _one(rows, schedule, owner, answers, set(db.execute("SELECT briefing, fact, revision FROM kept")))
    rows.flush()


_COLUMNS = (
    "briefing, fact, at, revision, right, credit, confidence, theme, slide, seconds, item, chosen, feedback, kind,"
    " seq"
)
#: What a person said of a judgement counts in its place.
_COUNTED = {"right": "coalesce(a.corrected, a.right)", "credit": "max(a.credit, coalesce(a.corrected, 0))"}
_Row = tuple[Any, ...]


def _answers(db: sqlite3.Connection, person: str) -> Iterator[_Row]:
    """A person's answers by briefing and fact, each in the order of time."""
    return _chosen(db, "a.profile = ?", (person,))


def _chosen(db: sqlite3.Connection, where: str, given: tuple[str, ...]) -> Iterator[_Row]:
    order = f"WHERE {where} ORDER BY a.briefing, a.fact, 3, a.seq"
    columns = [_COUNTED.get(name, name) for name in _COLUMNS.split(", ")]
    if db.execute("SELECT 1 FROM bounded LIMIT 1").fetchone() is None:
        return db.execute(f"SELECT {', '.join(columns)} FROM answers a {order}", given)
    columns = [
        "coalesce(b.at, a.at)" if name == "at" else name if "(" in name else f"a.{name}" for name in columns
    ]
    joined = "answers a LEFT JOIN bounded b ON b.uid = a.uid"
    return db.execute(f"SELECT {', '.join(columns)} FROM {joined} {order}", given)


def _bound(db: sqlite3.Connection, now: str) -> None:
    """Keep for what lies ahead of now that it was written by now at the latest."""
    before = dict(db.execute("SELECT uid, at FROM bounded WHERE claimed > ?1 AND at <= ?1", (now,)))
    db.execute("DELETE FROM bounded")
    ahead = db.execute("SELECT uid, at FROM answers WHERE at > ?", (now,)).fetchall()
    rows = ((uid, at, before.get(uid, now)) for uid, at in ahead)
    db.executemany("INSERT INTO bounded VALUES (?, ?, ?)", rows)


class _Rows:
    """Rows of the tables, put down so many at once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self._rows: dict[str, list[_Row]] = {table: [] for table in _PUT}

    def add(self, table: str, row: _Row) -> None:
        rows = self._rows[table]
        rows.append(row)
        if len(rows) >= _BATCH:
            self._put(table)

    def _put(self, table: str) -> None:
        self.db.executemany(_PUT[table], self._rows[table])
        self._rows[table] = []

    def flush(self) -> None:
        """Put down what there is."""
        for table in _PUT:
            self._put(table)


def _one(
    rows: _Rows,
    schedule: Schedule,
    owner: tuple[str, str, str],
    answers: Iterator[_Row],
    kept: Collection[tuple[str, str, str]],
) -> int:
    """Work out what one person's answers to one fact of a briefing come to."""
    person, briefing, fact = owner
    model, count = schedule.model, 0
    stability = difficulty = 0.0
    reps = lapses = 0
    revision: str | None = None
    since, known = "", False
    last = datetime.min.replace(tzinfo=UTC)
    totals: dict[str, list[Any]] = {}
    confusions: dict[str, list[Any]] = {}
    firsts: dict[str, _Row] = {}
    for row in answers:
        _, _, text, now_revision, right, credit, confidence, theme, slide, seconds, item, chosen, *rest = row
        feedback, kind, _ = rest
        at = datetime.fromisoformat(text)
        count += 1
        sums = totals.setdefault(day_of(at), [theme, slide, 0, 0, 0, 0.0, 0])
        if feedback in UNANSWERED:
            sums[6] += 1
            continue
        rating = rated(bool(right), credit, confidence, kind)
        if revision is None or (revision != now_revision and (briefing, fact, now_revision) not in kept):
            stability, difficulty = model.first(rating)
            reps = lapses = 0
            since, known = "", False
        else:
            stability, difficulty = model.next(stability, difficulty, (at - last).days, rating)
        reps, lapses = reps + 1, lapses + (rating == 1)
        since, known = standing(since, known, day_of(at), rating, confidence == 1)
        last, revision = at, now_revision
        sums[2] += 1
        sums[3] += right
        sums[4] += not right and confidence == 3
        sums[5] += min(seconds, THINKING)
        firsts.setdefault(item, row)
        if chosen and not right:
            confusions.setdefault(chosen, [slide, 0])[1] += 1
    if revision is not None:
        due = stamp(last + timedelta(days=model.interval(stability)))
        told = (stability, difficulty, due, stamp(last), reps, lapses, revision, since, int(known))
        rows.add("memory", (*owner, *told))
    for day, sums in totals.items():
        rows.add("totals", (person, briefing, day, fact, *sums))
    for chosen, sums in confusions.items():
        rows.add("confusions", (*owner, chosen, *sums))
    for item, row in firsts.items():
        offered = "[]"
        if row[-2] in _CHOICE:
            (wording,) = rows.db.execute("SELECT wording FROM answers WHERE seq = ?", (row[-1],)).fetchone()
            offered = _offered(row[-2], json.loads(wording))
        rows.add("firsts", (briefing, item, person, row[2], fact, row[8], row[4], row[11], offered))
    return count
