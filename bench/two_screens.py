"""From a key press to the pixels of both windows: the audience's on the projector, the console on the laptop's panel.

One X server with two screens of 1920x1080 (RandR monitors on Xvfb). The baseline is the single window on the first
of them, in the same run.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from bench.peers import ours
from bench.presenting import shipped
from bench.report import Report
from bench.screen import (
    Screen,
    cores_apart,
    environment,
    median,
    program,
    proportional_memory,
    same,
    virtual_screen,
)

WIDTH, HEIGHT = 1920, 1080
TURNS, WALKS = 25, 4


class Half(Screen):
    """One of the two screens, as if it were alone."""

    def __init__(self, name: str, left: int) -> None:
        super().__init__(name, WIDTH, HEIGHT)
        self.left = left

    @property
    def watched(self) -> tuple[int, int, int, int]:
        """Of the console the current slide only, and the same part of the audience's window."""
        return self.left + 40, 130, 1060, 600

    def redrawn(self, place: tuple[int, int, int, int]) -> bool:
        """Whether that is a good part of what is watched, and not the tick of a clock."""
        (x, y, width, height), (left, top, wide, high) = place, self.watched
        across = min(x + width, left + wide) - max(x, left)
        down = min(y + height, top + high) - max(y, top)
        return across > 0 and down > 0 and across * down > wide * high / 10


@dataclass
class Times:
    """Seconds from the press to the pixels of each half, of every turn; memory in MiB at the end."""

    panel: list[float] = field(default_factory=list)
    hall: list[float] = field(default_factory=list)
    memory: float = 0.0

    @property
    def both(self) -> list[float]:
        """Until both halves show it."""
        return [max(pair) for pair in zip(self.panel, self.hall, strict=True)]


def monitors(screen: Screen, *, two: bool) -> None:
    """Tell the server's clients of one screen or of two."""
    env = os.environ | {"DISPLAY": screen.name}

    def xrandr(*arguments: str) -> None:
        subprocess.run(["xrandr", *arguments], env=env, check=True, capture_output=True)

    for name in ("eDP-1", "HALL"):
        with suppress(subprocess.CalledProcessError):
            xrandr("--delmonitor", name)
    xrandr("--setmonitor", "eDP-1", f"{WIDTH}/508x{HEIGHT}/286+0+0", "screen")
    if two:
        xrandr("--setmonitor", "HALL", f"{WIDTH}/508x{HEIGHT}/286+{WIDTH}+0", "none")


def walk(screen: Screen, home: Path, briefing: Path, cores: set[int] | None, *, two: bool) -> Times:
    """Turn pages one by one; the time of each until the halves have changed and stay."""
    monitors(screen, two=two)
    panel, hall = Half(screen.name, 0), Half(screen.name, WIDTH)
    peer, times = ours(briefing), Times()
    with program(peer.command, environment(screen, home, **peer.env), cores) as process:
        time.sleep(4.0)
        before = {half: half.look() for half in (panel, hall)}
        for _ in range(TURNS):
            screen.drawn(0)
            pressed = screen.key("Right")
            seen: dict[Half, float] = {}
            wanted = (panel, hall) if two else (panel,)
            end = pressed + 2.0
            while len(seen) < len(wanted) and (places := screen.drawn(end)):
                at = time.perf_counter() - pressed
                for half in wanted:
                    if half not in seen and any(map(half.redrawn, places)):
                        seen[half] = at
                # Only once both are drawn: the server draws nothing while it is asked for pixels.
                if len(seen) == len(wanted):
                    seen = {half: at for half, at in seen.items() if not same(half.look(), before[half])}
            if len(seen) == len(wanted):
                times.panel.append(seen[panel])
                times.hall.append(seen[hall] if two else seen[panel])
            time.sleep(0.4)
            before = {half: half.look() for half in (panel, hall)}
        times.memory = proportional_memory(process.pid)
    for half in (panel, hall):
        half.close()
    return times


def run() -> bool:
    """Measure one window and two, by turns."""
    report = Report("two_screens")
    single, double = Times(), Times()
    with tempfile.TemporaryDirectory() as folder, virtual_screen(2 * WIDTH, HEIGHT) as screen:
        home = Path(folder)
        briefing = shipped(home / "briefing")
        with program(["openbox"], environment(screen, home)), cores_apart(screen) as cores:
            time.sleep(1.0)
            for _ in range(WALKS):
                for times, two in ((single, False), (double, True)):
                    found = walk(screen, home, briefing, cores, two=two)
                    times.panel += found.panel
                    times.hall += found.hall
                    times.memory = max(times.memory, found.memory)
    numbers = {
        "single": single.panel,
        "audience": double.hall,
        "console": double.panel,
        "both": double.both,
    }
    for name, values in numbers.items():
        report.number(f"{name}_median_ms", round(median(values) * 1e3, 1))
        report.number(f"{name}_turns", len(values))
    report.number("single_memory_mib", round(single.memory, 1))
    report.number("two_memory_mib", round(double.memory, 1))
    # Measured 196 MiB: two windows, nine pages kept ready, those of the console as pictures.
    report.ratio("memory with console and prepared pages, MiB / 216", double.memory / 216, 1.0)
    report.ratio("audience with console / single window", median(double.hall) / median(single.panel), 1.3)
    report.ratio("both windows / single window", median(double.both) / median(single.panel), 1.3)
    return report.write()
