"""Killed at random moments while it presents, a show goes on where it was.

200 times the program is started, given commands at random (pages, builds, ink, black, freeze, theme, pages left out)
and killed by SIGKILL. After each kill the file is whole and holds what the show was in, no more than half a second
before; the next process offers to go on and is back, on the same page and step, with the same ink and time. How long
that takes from the start of the process is measured to the frame that is drawn.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.report import Report
from bench.screen import median
from bench.showing import ROOT
from zgc_desktop.show.journal import name_of

TIMES = 200
#: Seconds that a show goes on before it is killed.
SHORTEST, LONGEST = 0.0, 1.2
LOST = 0.5


def run() -> bool:
    """Kill, look at what is left, and start again."""
    report = Report("breaking_off")
    chance = random.Random(7)
    torn = strange = late = unlike = 0
    losses: list[float] = []
    offered: list[float] = []
    back: list[float] = []
    kept: dict[str, Any] | None = None
    with tempfile.TemporaryDirectory() as home:
        folders = {f"XDG_{name}_HOME": f"{home}/{name}" for name in ("CACHE", "CONFIG", "DATA", "STATE")}
        env = {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"}
        file = Path(home, "STATE", "zgc-desktop", "shows", f"{name_of(ROOT)}.json")
        for turn in range(TIMES):
            states = _killed(env, turn, chance.uniform(SHORTEST, LONGEST))
            if kept is not None:
                offered.append(states[0]["offered"])
                back.append(states[0]["back"])
                unlike += states[0]["told"] != _told(kept) or states[0]["elapsed"] < sum(
                    kept["clock"]["spent"]
                )
            try:
                kept = json.loads(file.read_text(encoding="utf-8"))
            except (OSError, ValueError):
                torn += 1
                kept = None
                continue
            assert kept is not None
            last = states[-1]
            # What was said last may already be followed by what nobody was told of.
            same = [state["at"] for state in states if state["told"] == _told(kept)]
            strange += not same
            lost = last["at"] - max(same, default=last["at"])
            losses.append(max(lost, last["elapsed"] - sum(kept["clock"]["spent"])))
            late += losses[-1] > LOST
    report.number("kills", TIMES)
    report.number("seconds lost, median and most", [round(median(losses), 3), round(max(losses), 3)])
    report.number("start to the offer, median and most", [round(median(offered), 3), round(max(offered), 3)])
    report.number("start to the show, median and most", [round(median(back), 3), round(max(back), 3)])
    report.ratio("files torn or gone over kills", torn / TIMES, 0.0)
    report.ratio("files with a state that never was over kills", strange / TIMES, 0.0)
    report.ratio("more than half a second lost over kills", late / TIMES, 0.0)
    report.ratio("shows that went on unlike their file over kills", unlike / TIMES, 0.0)
    report.ratio("start to the show, median, in seconds", median(back), 1.0)
    return report.write()


def _killed(env: dict[str, str], seed: int, after: float) -> list[dict[str, Any]]:
    """What a process said until it was killed, so many seconds after its first word."""
    command = [sys.executable, "-m", "bench.showing", str(seed), str(time.monotonic())]
    child = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    first = child.stdout.readline()
    time.sleep(after)
    child.kill()
    lines = [first, *child.stdout.read().splitlines(keepends=True)]
    child.stdout.close()
    child.wait()
    # A line that the kill cut short was not said.
    return [json.loads(line) for line in lines if line.endswith("\n")]


def _told(kept: dict[str, Any]) -> list[Any]:
    """See showing.told, of a file."""
    strokes = sum(map(len, kept["ink"]["pages"].values()))
    held = None if kept["frozen"] is None else [kept["frozen"]["page"], kept["frozen"]["step"]]
    where = [kept["page"], kept["step"], kept["curtain"], held, kept["hall"]]
    return [*where, strokes, kept["cutting"][0]]
