"""What a person says of a fact or a question besides answers: met, put off, to be looked at by the editor."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any, Literal, NamedTuple, get_args

from zgc_desktop.study.answer import stamp
from zgc_desktop.study.store import ID, LONG, moment_of, named, worded

Kind = Literal["met", "suspended", "reported"]
"""A fact was shown before it was first asked; a fact is not asked for the time being; something is wrong with a question."""
KINDS: tuple[Kind, ...] = get_args(Kind)
COLUMNS = ("profile", "kind", "subject", "at", "text", "active", "briefing")
#: One of an earlier time does not take the place of a later one.
PUT = (
    f"INSERT INTO marks ({', '.join(COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
    " at = excluded.at, text = excluded.text, active = excluded.active WHERE excluded.at > at"
)
#: What is said here and now is the later one, also at the last moment that a record holds.
SAY = PUT.replace("excluded.at > at", "excluded.at >= at")
ALL = f"SELECT {', '.join(COLUMNS)} FROM marks ORDER BY profile, briefing, kind, subject"
OF = "SELECT subject, at FROM marks WHERE profile = ? AND briefing = ? AND kind = ? AND active"
AT = "SELECT at FROM marks WHERE profile = ? AND briefing = ? AND kind = ? AND subject = ?"
REPORTED = (
    "SELECT subject, max(text), count(*) FROM marks WHERE briefing = ? AND kind = 'reported' AND active"
    " GROUP BY subject ORDER BY 3 DESC, 1"
)


class MarkRow(NamedTuple):
    """A mark; `subject` is the id of a fact or of an item, `active` 0 where it was taken back."""

    profile: str
    kind: str
    subject: str
    at: str
    text: str
    active: int
    briefing: str = ""


class Reported(NamedTuple):
    """A question that people reported, what one of them says of it, and how many they are."""

    item: str
    text: str
    people: int


def after(at: str) -> str:
    """The moment after a mark: what is said last counts, in the same millisecond and with a clock put back, too."""
    try:
        return stamp(moment_of(at) + timedelta(milliseconds=1))
    except OverflowError:
        return at


def mark_row(row: Sequence[Any]) -> MarkRow:
    """A row of the marks, looked at. Raises TypeError or ValueError for what is none."""
    profile, kind, subject, at, text, active, briefing = row
    if kind not in KINDS or active not in (0, 1):
        raise ValueError(row)
    return MarkRow(
        named(profile), kind, named(subject, ID), stamp(moment_of(at)), worded(text, LONG), int(active), worded(briefing)
    )  # fmt: skip


def own(db: sqlite3.Connection, briefing: str, before: Iterable[str], facts: Iterable[str]) -> None:
    """Give a briefing what was marked of its facts before it had an id of its own."""
    known = set(facts)
    for old in before:
        rows = db.execute("SELECT profile, kind, subject FROM marks WHERE briefing = ?", (old,)).fetchall()
        for profile, kind, subject in rows:
            if subject.partition("--")[0] in known:
                db.execute(
                    "UPDATE OR REPLACE marks SET briefing = ?"
                    " WHERE briefing = ? AND profile = ? AND kind = ? AND subject = ?",
                    (briefing, old, profile, kind, subject),
                )
