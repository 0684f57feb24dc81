"""The tables of the record, and what brings it from one version to the next."""

from __future__ import annotations

import sqlite3

from zgc_desktop.study.answer import NAMES

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
        for name in NAMES
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
#: What brings a record from each version to the next.
MIGRATIONS = (_FIRST, _SECOND, _THIRD)
VERSION = len(MIGRATIONS)


def statements(script: str) -> list[str]:
    """The statements of a script; a trigger's own semicolon does not end it."""
    found, held = [], ""
    for part in script.split(";"):
        held += part + ";"
        if sqlite3.complete_statement(held):
            found.append(held)
            held = ""
    return found
