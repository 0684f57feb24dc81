"""The tables of the record, and what brings it from one version to the next."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache

from zgc_desktop.briefing.identity import FOLDER
from zgc_desktop.study.answer import NAMES

#: What tells a file of ours from any other of SQLite: "zgcR".
APPLICATION = 0x7A676352
#: The columns of an answer that came later, with the version from which a record has them.
LATER = {"briefing": 4, "corrected": 5}
#: What stands there in one that has them not.
NEW: tuple[str | None, ...] = ("", None)
#: The columns of an answer as the first version had them.
_ANSWER = NAMES[: NAMES.index("briefing")]
_FIRST = f"""
CREATE TABLE profiles (uid TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, created TEXT NOT NULL) STRICT;
CREATE TABLE sittings (
    uid TEXT PRIMARY KEY, profile TEXT NOT NULL REFERENCES profiles(uid), mode TEXT NOT NULL,
    started TEXT NOT NULL, finished TEXT, state TEXT NOT NULL
) STRICT;
CREATE INDEX open_sittings ON sittings (profile, mode) WHERE finished IS NULL;
CREATE TABLE answers (
    seq INTEGER PRIMARY KEY,
    {
    ", ".join(
        f"{name} "
        + (
            "REAL NOT NULL"
            if name in ("credit", "seconds")
            else "INTEGER NOT NULL"
            if name == "right"
            else "INTEGER"
            if name == "confidence"
            else "TEXT NOT NULL"
        )
        for name in _ANSWER
    )
},
    UNIQUE (uid),
    FOREIGN KEY (profile) REFERENCES profiles(uid),
    FOREIGN KEY (sitting) REFERENCES sittings(uid)
) STRICT;
CREATE INDEX answers_of ON answers (profile, at);
CREATE INDEX answers_in ON answers (sitting);
CREATE TRIGGER answers_stay BEFORE UPDATE ON answers BEGIN SELECT RAISE(ABORT, 'answers are never changed'); END;
CREATE TRIGGER answers_keep BEFORE DELETE ON answers BEGIN SELECT RAISE(ABORT, 'answers are never deleted'); END;
CREATE TABLE memory (
    profile TEXT NOT NULL, fact TEXT NOT NULL, stability REAL NOT NULL, difficulty REAL NOT NULL,
    due TEXT NOT NULL, last TEXT NOT NULL, reps INTEGER NOT NULL, lapses INTEGER NOT NULL, revision TEXT NOT NULL,
    PRIMARY KEY (profile, fact)
) STRICT, WITHOUT ROWID;
CREATE TABLE totals (
    profile TEXT NOT NULL, day TEXT NOT NULL, fact TEXT NOT NULL, theme TEXT NOT NULL, slide TEXT NOT NULL,
    answers INTEGER NOT NULL, right INTEGER NOT NULL, sure_wrong INTEGER NOT NULL, seconds REAL NOT NULL,
    PRIMARY KEY (profile, day, fact)
) STRICT, WITHOUT ROWID;
CREATE TABLE confusions (
    profile TEXT NOT NULL, fact TEXT NOT NULL, chosen TEXT NOT NULL, slide TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (profile, fact, chosen)
) STRICT, WITHOUT ROWID;
"""
_SECOND = """
CREATE TABLE kept (
    fact TEXT NOT NULL, revision TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (fact, revision)
) STRICT, WITHOUT ROWID;
"""
_THIRD = """
CREATE TABLE firsts (
    item TEXT NOT NULL, profile TEXT NOT NULL, at TEXT NOT NULL, fact TEXT NOT NULL, slide TEXT NOT NULL,
    right INTEGER NOT NULL, chosen TEXT NOT NULL, offered TEXT NOT NULL, PRIMARY KEY (item, profile)
) STRICT, WITHOUT ROWID;
"""
# An answer is never changed, but once: that a briefing is its own is found out by what its question says.
_FOURTH = f"""
ALTER TABLE sittings ADD COLUMN briefing TEXT NOT NULL DEFAULT '';
ALTER TABLE answers ADD COLUMN briefing TEXT NOT NULL DEFAULT '';
DROP TRIGGER answers_stay;
CREATE TRIGGER answers_stay BEFORE UPDATE OF seq, {", ".join(name for name in _ANSWER if name != "theme")} ON answers
BEGIN SELECT RAISE(ABORT, 'answers are never changed'); END;
CREATE TRIGGER answers_owned BEFORE UPDATE OF theme, briefing ON answers
WHEN OLD.briefing != '' AND OLD.briefing NOT LIKE '{FOLDER}%'
BEGIN SELECT RAISE(ABORT, 'answers are never changed'); END;
DROP INDEX open_sittings;
CREATE INDEX open_sittings ON sittings (profile, briefing, mode) WHERE finished IS NULL;
CREATE TABLE bounded (uid TEXT PRIMARY KEY, claimed TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
ALTER TABLE kept RENAME TO kept_before;
CREATE TABLE kept (
    briefing TEXT NOT NULL, fact TEXT NOT NULL, revision TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (briefing, fact, revision)
) STRICT, WITHOUT ROWID;
INSERT INTO kept SELECT '', fact, revision, at FROM kept_before;
DROP TABLE kept_before;
DROP TABLE memory;
CREATE TABLE memory (
    profile TEXT NOT NULL, briefing TEXT NOT NULL, fact TEXT NOT NULL, stability REAL NOT NULL,
    difficulty REAL NOT NULL, due TEXT NOT NULL, last TEXT NOT NULL, reps INTEGER NOT NULL, lapses INTEGER NOT NULL,
    revision TEXT NOT NULL, PRIMARY KEY (profile, briefing, fact)
) STRICT, WITHOUT ROWID;
DROP TABLE totals;
CREATE TABLE totals (
    profile TEXT NOT NULL, briefing TEXT NOT NULL, day TEXT NOT NULL, fact TEXT NOT NULL, theme TEXT NOT NULL,
    slide TEXT NOT NULL, answers INTEGER NOT NULL, right INTEGER NOT NULL, sure_wrong INTEGER NOT NULL,
    seconds REAL NOT NULL, PRIMARY KEY (profile, briefing, day, fact)
) STRICT, WITHOUT ROWID;
DROP TABLE confusions;
CREATE TABLE confusions (
    profile TEXT NOT NULL, briefing TEXT NOT NULL, fact TEXT NOT NULL, chosen TEXT NOT NULL, slide TEXT NOT NULL,
    count INTEGER NOT NULL, PRIMARY KEY (profile, briefing, fact, chosen)
) STRICT, WITHOUT ROWID;
DROP TABLE firsts;
CREATE TABLE firsts (
    briefing TEXT NOT NULL, item TEXT NOT NULL, profile TEXT NOT NULL, at TEXT NOT NULL, fact TEXT NOT NULL,
    slide TEXT NOT NULL, right INTEGER NOT NULL, chosen TEXT NOT NULL, offered TEXT NOT NULL,
    PRIMARY KEY (briefing, item, profile)
) STRICT, WITHOUT ROWID;
PRAGMA application_id = {APPLICATION};
"""
# What a person says of a judgement stands beside it: both stay.
_FIFTH = """
ALTER TABLE answers ADD COLUMN corrected INTEGER;
CREATE INDEX answers_corrected ON answers (briefing, item) WHERE corrected IS NOT NULL;
"""
# What is known is recalled on a later day and not wrong since; what was left out counts for nothing but itself.
_SIXTH = """
ALTER TABLE memory ADD COLUMN since TEXT NOT NULL DEFAULT '';
ALTER TABLE memory ADD COLUMN known INTEGER NOT NULL DEFAULT 0;
ALTER TABLE totals ADD COLUMN skipped INTEGER NOT NULL DEFAULT 0;
"""
# What a person says of facts and questions besides answers. The key's columns come first and in its order: where they do
# not, SQLite 3.40 checks others than it means to.
_SEVENTH = """
CREATE TABLE marks (
    profile TEXT NOT NULL REFERENCES profiles(uid), briefing TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
    at TEXT NOT NULL, text TEXT NOT NULL, active INTEGER NOT NULL,
    PRIMARY KEY (profile, briefing, kind, subject)
) STRICT, WITHOUT ROWID;
"""
#: What brings a record from each version to the next.
MIGRATIONS = (_FIRST, _SECOND, _THIRD, _FOURTH, _FIFTH, _SIXTH, _SEVENTH)
VERSION = len(MIGRATIONS)
#: Sittings and facts whose schedule stays, as rows; and what changes when there is one more, or something is marked.
SITTINGS = "SELECT uid, profile, mode, started, finished, state, briefing FROM sittings ORDER BY rowid"
KEPT = "SELECT fact, revision, at, briefing FROM kept ORDER BY briefing, fact, revision"
KEPT_MARK = (
    "SELECT (SELECT count(*) FROM kept), (SELECT max(at) FROM kept), (SELECT count(*) FROM marks),"
    " (SELECT max(at) FROM marks)"
)


def statements(script: str) -> list[str]:
    """The statements of a script; a trigger's own semicolon does not end it."""
    found, held = [], ""
    for part in script.split(";"):
        held += part + ";"
        if sqlite3.complete_statement(held):
            found.append(held)
            held = ""
    return found


def shape(db: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """Kind, name and text of all that a file declares: tables, indexes, triggers, views. Raises sqlite3.Error."""
    rows = db.execute("SELECT type, name, sql FROM sqlite_schema")
    return {(str(kind), str(name), " ".join(str(sql or "").split())) for kind, name, sql in rows}


@cache
def shape_of(version: int) -> set[tuple[str, str, str]]:
    """What a record of a version declares."""
    with closing(sqlite3.connect(":memory:")) as db:
        for script in MIGRATIONS[:version]:
            for statement in statements(script):
                db.execute(statement)
        return shape(db)
