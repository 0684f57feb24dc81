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
from typing import Any
from uuid import UUID

from bench.report import Report

ANSWERS, LEARNERS = 1_000_000, 40
PAGE, DRAW = 0.2, 0.05  # s
#: What the derived tables may cost: an answer kept over its bare row.
KEPT = 5.0
BEGIN = datetime(2024, 1, 1, tzinfo=UTC)
END = BEGIN + timedelta(seconds=80 * ANSWERS)


def run() -> bool:
    """Make the record, then look at every page."""
    from zgc_desktop.briefing.compose import compose
    from zgc_desktop.briefing.load import load
    from zgc_desktop.quiz.generate.sheet import Sheet
    from zgc_desktop.quiz.pool import Pool
    from zgc_desktop.study.record import Record

    report = Report("studying")
    briefing = load(Path(__file__).parents[1]).briefing
    assert briefing is not None
    program = compose(briefing)
    pool = Pool(Sheet(briefing), program)
    with tempfile.TemporaryDirectory() as folder:
        record = Record(Path(folder) / "record.sqlite", briefing=program["deck"]["id"])
        answers = _Answers(record, pool)
        _fill(report, record, answers)
        _pages(report, record, pool, program)
        _keeping(report, record, answers, Path(folder) / "bare.sqlite")
        record.close()
    return report.write()


class _Answers:
    """Answers of so many people that items can be analysed, spread over the facts; three of four are right."""

    def __init__(self, record: Any, pool: Any) -> None:
        self.people = [record.add_profile(f"学员{number}") for number in range(LEARNERS)]
        self._sittings = [record.begin(person.uid, "practice", {}) for person in self.people]
        self._pool, self._facts, self._briefing = pool, pool.facts(), record.briefing
        self._chance = random.Random(7)

    def one(self, number: int) -> Any:
        from zgc_desktop.study.answer import Answer

        chance = self._chance
        # The one whose pages are looked at gave a quarter of them.
        who = 0 if number % 4 == 0 else chance.randrange(1, LEARNERS)
        fact, right = chance.choice(self._facts), chance.random() < 0.75
        return Answer(
            UUID(int=chance.getrandbits(128)).hex, self.people[who].uid, self._sittings[who].uid, "practice",
            BEGIN + timedelta(seconds=80 * number), f"{fact}--x", fact, (fact,), self._pool.theme_of(fact), "single",
            self._pool.slides[fact], self._pool.revisions[fact], {"stem": "题"}, {}, "right" if right else "wrong",
            right, float(right), 3, 5.0, "" if right else "选项", self._briefing,
        )  # fmt: skip


def _fill(report: Report, record: Any, answers: _Answers) -> None:
    from zgc_desktop.study.answer import NAMES, to_row

    start = time.perf_counter()
    marks = ", ".join("?" * len(NAMES))
    record._db.execute("BEGIN")
    record._db.executemany(
        f"INSERT INTO answers ({', '.join(NAMES)}) VALUES ({marks})",
        (to_row(answers.one(number)) for number in range(ANSWERS)),
    )
    record._db.execute("COMMIT")
    report.number("answers in the log", record.count())
    report.number("seconds to write them at once", round(time.perf_counter() - start, 1))
    start = time.perf_counter()
    record.rebuild()
    report.number("answers a second worked out again", round(ANSWERS / (time.perf_counter() - start)))


def _pages(report: Report, record: Any, pool: Any, program: Any) -> None:
    from zgc_desktop.ui.learner import Learner
    from zgc_desktop.ui.room import Room
    from zgc_desktop.ui.study import StudyModel

    first = record.profiles()[0].uid
    room = Room(lambda: pool, Learner(lambda: record, lambda: first, lambda _: None, "我"), program)
    model = StudyModel(room, program, "zh", lambda: END)
    day = (END + timedelta(days=12)).date().isoformat()
    pages: dict[str, Callable[[], object]] = {
        "who is learning and what is due": model._state,
        "progress": model._told,
        "every fact": lambda: model.facts,
        "item analysis": lambda: model.items,
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
        limit = DRAW if name.endswith("drawn") else PAGE
        report.ratio(f"{name} over {limit} s", statistics.median(times) / limit, 1.0)


def _keeping(report: Report, record: Any, answers: _Answers, path: Path) -> None:
    from zgc_desktop.study.answer import NAMES, to_row

    bare = sqlite3.connect(path, isolation_level=None)
    bare.execute("PRAGMA journal_mode = WAL")
    bare.execute("PRAGMA synchronous = FULL")
    bare.execute(f"CREATE TABLE answers ({', '.join(NAMES)})")
    marks = ", ".join("?" * len(NAMES))
    ours, theirs = [], []
    for number in range(300):
        answer = answers.one(ANSWERS + number)
        start = time.perf_counter()
        record.append(answer, {"index": number})
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        bare.execute(f"INSERT INTO answers VALUES ({marks})", to_row(answer))
        theirs.append(time.perf_counter() - start)
    bare.close()
    mine, its = statistics.median(ours), statistics.median(theirs)
    report.number("an answer kept (ms)", round(1000 * mine, 2))
    report.number("the same row by SQLite alone (ms)", round(1000 * its, 2))
    report.ratio("an answer kept over the row alone", mine / its, KEPT)
