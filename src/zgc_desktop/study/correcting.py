"""What people say of a judgement: that a typed answer was right after all. Both stay in the log."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from zgc_desktop.study.derived import work_out_fact
from zgc_desktop.study.memory import Schedule

#: How many answers there are, corrected ones, and those corrected to right.
COUNTS = "SELECT count(*), count(corrected), total(corrected) FROM answers"
#: What was corrected to right in a briefing, the most often said first.
CORRECTED = (
    "SELECT item, fact, json_extract(given, '$.typed'), json_extract(given, '$.blanks'), feedback,"
    " count(DISTINCT profile) FROM answers WHERE briefing = ? AND corrected = 1 AND right = 0"
    " GROUP BY 1, 2, 3, 4, 5 ORDER BY 6 DESC, 1, 3"
)


class Corrected(NamedTuple):
    """What was typed and judged wrong, and how many people say that it was right."""

    item: str
    fact: str
    typed: str
    feedback: str
    people: int


def correct(db: sqlite3.Connection, schedule: Schedule, uid: str, right: bool) -> None:
    """Keep what a person says of the judgement of an answer, and work out again what follows from it."""
    row = db.execute("SELECT profile, briefing, fact FROM answers WHERE uid = ?", (uid,)).fetchone()
    if row is not None:
        db.execute("UPDATE answers SET corrected = ? WHERE uid = ?", (int(right), uid))
        work_out_fact(db, schedule, row)


def corrected(rows: Iterable[tuple[Any, ...]]) -> list[Corrected]:
    """What the rows of CORRECTED say."""
    return [
        Corrected(item, fact, typed or "｜".join(json.loads(blanks or "[]")), feedback, people)
        for item, fact, typed, blanks, feedback, people in rows
    ]
