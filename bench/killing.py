"""Killed at random moments while it answers, a process loses no answer that it acknowledged.

The baseline is what the process said before it was killed. 500 times a process is started on one record, in which it
practises and sits an exam, and is killed after up to 0.15 s; then every acknowledged answer is in the log, the file is
sound, and the exam goes on at the question, with the answers, flags and options in the order, of its last step.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bench.answering import PROGRAM, QUESTIONS, shown
from bench.report import Report

TIMES = 500


@dataclass
class Tally:
    """What the processes said, and what was not so."""

    said: set[str] = field(default_factory=set)
    last: str = ""
    steps: int = 0
    lost: int = 0
    unsound: int = 0
    torn: int = 0


def kill_once(path: Path, chance: random.Random, tally: Tally) -> None:
    """Have a process answer, kill it at some moment, and look at what is left."""
    from zgc_desktop.study.record import Record

    child = subprocess.Popen(
        [sys.executable, "-m", "bench.answering", str(path)],
        cwd=Path(__file__).parents[1],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert child.stdout is not None
    # The first word comes when it runs; what is killed before says nothing.
    begun = child.stdout.readline()
    time.sleep(chance.random() * 0.15)
    child.kill()
    # A line that the kill cut short was not said.
    lines = [line.rstrip("\n") for line in [begun, *child.stdout.readlines()] if line.endswith("\n")]
    child.stdout.close()
    child.wait()
    will = ""
    for line in lines:
        what, _, how = line.partition(" ")
        if what == "answer":
            tally.said.add(how)
        elif what == "will":
            will = how
        elif what == "did":
            tally.last, will = how, ""
            tally.steps += 1
    record = Record(path, briefing=str(PROGRAM["deck"]["id"]))
    try:
        tally.lost += len(tally.said - {row[0] for row in record._read("SELECT uid FROM answers")})
        tally.unsound += bool(record.faults())
        left = record.unfinished("learner", "exam")
        kept = "handed in" if left is None else shown(left.state)
        # Killed between the disk and the word, the step that was announced may have been kept.
        tally.torn += kept not in (tally.last, will)
        tally.last = kept
        (whole,) = next(
            iter(
                record._read(
                    "SELECT count(*) FROM (SELECT count(a.uid) AS n FROM sittings s LEFT JOIN answers a ON a.sitting = s.uid"
                    " WHERE s.mode = 'exam' GROUP BY s.uid HAVING n NOT IN (0, ?) OR (n = 0) != (s.finished IS NULL))",
                    QUESTIONS,
                )
            )
        )
        tally.torn += whole
    finally:
        record.close()


def run() -> bool:
    """Kill, and look at what is left."""
    from zgc_desktop.study.integrity import check

    report = Report("killing")
    chance = random.Random(1)
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.sqlite"
        for _ in range(TIMES):
            kill_once(path, chance, tally)
        mended = check(path, datetime.now())
    report.number("kills", TIMES)
    report.number("acknowledged answers", len(tally.said))
    report.number("acknowledged steps of an exam", tally.steps)
    report.ratio("answers lost over acknowledged", tally.lost / max(1, len(tally.said)), 0.0)
    report.ratio("files unsound over kills", tally.unsound / TIMES, 0.0)
    report.ratio("exams that did not go on where they were over kills", tally.torn / TIMES, 0.0)
    report.ratio("repairs needed over kills", len(mended) / TIMES, 0.0)
    return report.write()
