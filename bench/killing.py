"""Killed at random moments while it answers, a process loses no answer that it acknowledged.

The baseline is what the process said before it was killed. 500 times a process is started on one record and killed
after up to 0.15 s; then every acknowledged answer is in the log, the file is sound, and the sitting's state is that of
the last answer.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

from bench.report import Report

TIMES = 500


def run() -> bool:
    """Kill, and look at what is left."""
    from zgc_desktop.study.integrity import check
    from zgc_desktop.study.record import Record

    report = Report("killing")
    chance = random.Random(1)
    said: set[str] = set()
    lost = unsound = torn = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.sqlite"
        for _ in range(TIMES):
            child = subprocess.Popen(
                [sys.executable, str(Path(__file__).with_name("answering.py")), str(path)],
                stdout=subprocess.PIPE,
                text=True,
            )
            assert child.stdout is not None
            begun = child.stdout.readline().strip()
            time.sleep(chance.random() * 0.15)
            child.kill()
            lines = [begun, *child.stdout.read().splitlines()]
            child.stdout.close()
            child.wait()
            said |= {line for line in lines if len(line) == 32}
            record = Record(path)
            there = {row[0] for row in record._read("SELECT uid FROM answers")}
            lost += len(said - there)
            unsound += bool(record.faults())
            left = record.unfinished(record.profiles()[0].uid, "exam")
            torn += left is None or left.state["answered"] != record.count()
            record.close()
        mended = check(path, datetime.now())
    report.number("kills", TIMES)
    report.number("acknowledged answers", len(said))
    report.ratio("answers lost over acknowledged", lost / max(1, len(said)), 0.0)
    report.ratio("files unsound over kills", unsound / TIMES, 0.0)
    report.ratio("sittings torn from their answers over kills", torn / TIMES, 0.0)
    report.ratio("repairs needed over kills", len(mended) / TIMES, 0.0)
    return report.write()
