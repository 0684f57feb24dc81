"""From a projector that is plugged in to the pixels of both windows: the slide on it, the console on the laptop.

A real X server (the dummy driver) with openbox; the projector is a monitor that RandR is told of, so the time includes the
xrandr that tells it. It is plugged in and pulled out in the middle of a show.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.end_to_end.xorg import PANEL, Server, missing, server
from Xlib.error import BadMatch

from bench.peers import ours
from bench.presenting import shipped
from bench.report import Report
from bench.screen import Screen, environment, median, program, same

TIMES = 50
LIMIT = 1.0
"""Seconds within which both windows are to be ready, in 95 of 100 cases."""
CONSOLE = bytes((0x0F, 0x0B, 0x08))
"""The bar at the top of the console, as the server gives it: blue, green, red."""


class Part(Screen):
    """A part of the desktop, as large as the panel, from `left` on."""

    def __init__(self, name: str, left: int) -> None:
        super().__init__(name, *PANEL)
        self.left = left

    @property
    def watched(self) -> tuple[int, int, int, int]:
        """All of it."""
        return self.left, 0, self.width, self.height

    def shows(self, wanted: bytes) -> bool:
        """Whether it looks like that now; not while the desktop is too small to have it."""
        try:
            return same(self.look(), wanted)
        except BadMatch:
            return False

    def console(self) -> bool:
        """Whether the console is there."""
        return self.row(self.left + 8, 8, 1)[:3] == CONSOLE


def until(reached: Callable[[], bool], seconds: float = 20.0) -> float:
    """The moment from which on that is so. Raises TimeoutError."""
    end = time.perf_counter() + seconds
    while not reached():
        if time.perf_counter() > end:
            raise TimeoutError("the windows are not ready")
        time.sleep(0.002)
    return time.perf_counter()


def plugged(display: Server, home: Path, briefing: Path) -> tuple[list[float], list[float]]:
    """Seconds until both windows are ready, of every time, and those that xrandr alone took."""
    panel, hall = Part(display.display, 0), Part(display.display, PANEL[0])
    peer = ours(briefing)
    ready, telling = [], []
    with (
        program(["openbox"], environment(panel, home)),
        program(peer.command, environment(panel, home, **peer.env)),
    ):
        time.sleep(4.0)
        display.plug(*PANEL)
        until(panel.console)
        # The first time it is asked which screen is the hall's: whoever turns the page has said.
        panel.key("Right")
        slide = hall.settle()
        for _ in range(TIMES):
            display.unplug()
            time.sleep(0.8)
            began = time.perf_counter()
            display.plug(*PANEL)
            told = time.perf_counter()
            shown = until(lambda: hall.shows(slide) and panel.console())
            ready.append(shown - began)
            telling.append(told - began)
            time.sleep(0.5)
    panel.close()
    hall.close()
    return ready, telling


def run() -> bool:
    """Plug it in TIMES times."""
    report = Report("plugging")
    lacking = missing() + [name for name in ("openbox",) if shutil.which(name) is None]
    if lacking:
        report.note(f"not installed: {', '.join(lacking)}")
        return report.write()
    with tempfile.TemporaryDirectory() as folder, server(Path(folder)) as display:
        home = Path(folder) / "home"
        home.mkdir()
        ready, telling = plugged(display, home, shipped(home / "briefing"))
    ordered = sorted(ready)
    last = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    report.number("times", len(ready))
    report.number("both_windows_median_ms", round(median(ready) * 1e3, 1))
    report.number("both_windows_p95_ms", round(last * 1e3, 1))
    report.number("both_windows_longest_ms", round(ordered[-1] * 1e3, 1))
    report.number("of_that_xrandr_median_ms", round(median(telling) * 1e3, 1))
    report.ratio("both windows ready after plugging, p95 in s", last, LIMIT)
    return report.write()
