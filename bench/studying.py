"""A record of 1,000,000 answers: every page of the statistics, and an answer kept.

The baseline of the pages is the limit of 0.2 s that a person takes for at once; that of keeping an answer is the same
row put into a bare table by SQLite alone, with the same durability, in the same run.
"""

from __future__ import annotations

import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from bench.report import Report

ANSWERS, LEARNERS = 1_000_000, 4
LIMIT = 0.2


def run() -> bool:
    """Make the record, then look at every page."""
    from zgc_desktop.briefing.compose import compose
    from zgc_desktop.briefing.load import load
    from zgc_desktop.quiz.pool import Pool
    from zgc_desktop.study.answer import NAMES, Answer, to_row
    from zgc_desktop.study.record import Record

    report = Report("studying")
    briefing = load(Path(__file__).parents[1]).briefing
    assert briefing is not None
    program = compose(briefing)
    pool = Pool(briefing, program)
    facts = pool.facts()
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        record = Record(Path(folder) / "record.sqlite")
        people = [record.add_profile(f"学员{number}") for number in range(LEARNERS)]
        sittings = [record.begin(person.uid, "practice", {}) for person in people]
        begin = datetime(2024, 1, 1, tzinfo=UTC)

        def one(number: int) -> Answer:
            who, fact = number % LEARNERS, chance.choice(facts)
            right = chance.random() < 0.8
            return Answer(
                UUID(int=chance.getrandbits(128)).hex, people[who].uid, sittings[who].uid, "practice",
                begin + timedelta(seconds=80 * number), f"{fact}--x", fact, (fact,), pool.theme_of(fact), "single",
                pool.slides[fact], pool.revisions[fact], {"stem": "题"}, {}, "right" if right else "wrong", right,
                float(right), 3, 5.0, "" if right else "选项",
            )  # fmt: skip

        start = time.perf_counter()
        marks = ", ".join("?" * len(NAMES))
        record._db.execute("BEGIN")
        record._db.executemany(
            f"INSERT INTO answers ({', '.join(NAMES)}) VALUES ({marks})",
            (to_row(one(n)) for n in range(ANSWERS)),
        )
        record._db.execute("COMMIT")
        report.number("answers in the log", record.count())
        report.number("seconds to write them at once", round(time.perf_counter() - start, 1))
        start = time.perf_counter()
        record.rebuild()
        report.number("answers a second worked out again", round(ANSWERS / (time.perf_counter() - start)))

        from zgc_desktop.ui.learner import Learner
        from zgc_desktop.ui.room import Room
        from zgc_desktop.ui.study import StudyModel

        room = Room(
            lambda: pool, Learner(lambda: record, lambda: people[0].uid, lambda _: None, "我"), program
        )
        model = StudyModel(room, program, "zh", lambda: begin + timedelta(seconds=80 * ANSWERS))
        day = (begin + timedelta(seconds=80 * ANSWERS, days=12)).date().isoformat()
        pages: dict[str, Callable[[], object]] = {
            "who is learning and what is due": model._state,
            "progress": model._told,
            "plan for a day": lambda: model.plan(day, 20),
            "a review of 20 drawn": lambda: room.drawn("review", 20, None, 3),
            "a quiz of 20 drawn": lambda: room.drawn("practice", 20, None, 3),
        }
        for name, page in pages.items():
            times = []
            for _ in range(5):
                start = time.perf_counter()
                page()
                times.append(time.perf_counter() - start)
            report.number(f"{name} (ms)", round(1000 * statistics.median(times), 1))
            report.ratio(f"{name} over 0.2 s", statistics.median(times) / LIMIT, 1.0)

        bare = sqlite3.connect(Path(folder) / "bare.sqlite", isolation_level=None)
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("PRAGMA synchronous = FULL")
        bare.execute(f"CREATE TABLE answers ({', '.join(NAMES)})")
        ours, theirs = [], []
        for number in range(300):
            answer = one(ANSWERS + number)
            start = time.perf_counter()
            record.append(answer, {"index": number})
            ours.append(time.perf_counter() - start)
            start = time.perf_counter()
            bare.execute(f"INSERT INTO answers VALUES ({marks})", to_row(answer))
            theirs.append(time.perf_counter() - start)
        report.number("an answer kept (ms)", round(1000 * statistics.median(ours), 2))
        report.number("the same row by SQLite alone (ms)", round(1000 * statistics.median(theirs), 2))
        report.ratio(
            "an answer kept over the row alone", statistics.median(ours) / statistics.median(theirs), 5.0
        )
        bare.close()
        record.close()
    return report.write()
