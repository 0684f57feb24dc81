"""What is worked out from an answer: memory, sums by day and fact, confusions, first attempts."""

from __future__ import annotations

import json
import sqlite3

from zgc_desktop.study.answer import Answer, stamp
from zgc_desktop.study.memory import Schedule
from zgc_desktop.study.store import memory_of

#: The tables that are worked out.
DERIVED = ("memory", "totals", "confusions", "firsts")
#: Kinds of question whose options can be told apart by how often they are chosen.
_CHOICE = ("single", "place")
#: What a person remembers, in the order of `store.memory_of`.
MEMORY = "SELECT fact, stability, difficulty, due, last, reps, lapses, revision FROM memory WHERE profile = ?"


def derive(db: sqlite3.Connection, schedule: Schedule, answer: Answer) -> None:
    """Work an answer into the tables beside the log."""
    row = db.execute(f"{MEMORY} AND fact = ?", (answer.profile, answer.fact)).fetchone()
    before = memory_of(row) if row else None
    same = (answer.fact, answer.revision)
    keep = db.execute("SELECT 1 FROM kept WHERE fact = ? AND revision = ?", same).fetchone() is not None
    memory = schedule.review(before, answer, keep)
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
        (answer.profile, answer.at.astimezone().date().isoformat(), answer.fact, answer.theme, answer.slide, int(answer.right),
         sure_wrong, answer.seconds),
    )  # fmt: skip
    options = answer.wording.get("options") if answer.kind in _CHOICE else None
    # A record of another hand may hold anything.
    texts = [str(one[1]) for one in options or () if isinstance(one, list) and len(one) == 2]
    offered = [text for text in texts if text != answer.wording.get("answer")]
    db.execute(
        "INSERT INTO firsts VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET at = excluded.at,"
        " fact = excluded.fact, slide = excluded.slide, right = excluded.right, chosen = excluded.chosen,"
        " offered = excluded.offered WHERE excluded.at < at",
        (answer.item, answer.profile, stamp(answer.at), answer.fact, answer.slide, int(answer.right),
         answer.chosen, json.dumps(offered, ensure_ascii=False)),
    )  # fmt: skip
    if answer.chosen and not answer.right:
        db.execute(
            "INSERT INTO confusions VALUES (?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1",
            (answer.profile, answer.fact, answer.chosen, answer.slide),
        )
