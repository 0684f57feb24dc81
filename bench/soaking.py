"""Ten thousand page turns in one process, with builds, ink and theme switches: what grows?

Memory and the number of QML objects are compared with those after the first 500 turns, on the same page, come to by
the same way, since lists keep a few of the pages that they showed last. Ink is drawn with the mouse, and wiped off the
page before the next stroke there, so that what is kept of it stays bounded; console and overview come and go meanwhile.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.report import Report

ROOT = Path(__file__).parent.parent
TURNS, BASE, EVERY = 10_000, 500, 500


def run() -> bool:
    """Soak the program in a process of its own, and compare."""
    report = Report("soaking")
    with tempfile.TemporaryDirectory() as home:
        folders = {f"XDG_{name}_HOME": f"{home}/{name}" for name in ("CACHE", "CONFIG", "DATA", "STATE")}
        env = {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            [sys.executable, "-m", "bench.leafing", home, str(TURNS), str(EVERY)],
            cwd=ROOT,
            env=env,
            capture_output=True,
            text=True,
            check=True,
        )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    warnings = [line for line in done.stderr.splitlines() if line.strip()]
    base, last = next(row for row in rows if row["turn"] == BASE), rows[-1]
    report.number("turns", last["turn"])
    report.number("strokes", last["strokes"])
    report.number("rss_mib", {str(row["turn"]): row["rss"] for row in rows})
    report.number("qml_objects", {str(row["turn"]): row["objects"] for row in rows})
    report.number("qt_warnings", len(warnings))
    for line in warnings[:5]:
        report.note(line)
    report.ratio("memory after all turns / after 500", last["rss"] / base["rss"], 1.05)
    report.ratio("QML objects after all turns / after 500", last["objects"] / base["objects"], 1.0)
    report.ratio("Qt warnings", len(warnings), 0)
    return report.write()
