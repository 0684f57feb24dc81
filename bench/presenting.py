"""From process start to the first slide, and from a key press to the next slide's pixels, beside the peers.

All programs show the shipped deck full screen on a 1920x1080 Xvfb under a window manager. Ours draws it from the
briefing; the peers get the exported pictures of the same slides.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.documents import write_odp, write_pdf
from bench.peers import Peer, ours, peers
from bench.report import Report
from bench.screen import (
    Screen,
    cores_apart,
    environment,
    median,
    program,
    proportional_memory,
    virtual_screen,
)

ROOT = Path(__file__).parent.parent
STARTS, COLD_STARTS, WALKS = 11, 5, 3
TURNS = 25
BURST, BURST_GAP = 20, 0.030


def shipped(folder: Path) -> Path:
    """A copy of the shipped briefing, that nobody edits meanwhile; a press turns a page in it, as in the peers' files."""
    for part in ("slides", "resources"):
        shutil.copytree(ROOT / part, folder / part)
    for file in (folder / "slides").glob("*.md"):
        file.write_text(
            file.read_text(encoding="utf-8").replace("builds: true", "builds: false"), encoding="utf-8"
        )
    return folder


def pictures(briefing: Path, folder: Path) -> list[Path]:
    """Every slide of the briefing as a PNG of 1920x1080."""
    command = [sys.executable, "-m", "zgc_desktop", "export", "png", str(folder), "--briefing", str(briefing)]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return sorted(folder.glob("*.png"))


def drop_disk_cache() -> bool:
    """Forget what the system keeps of files in memory; False where that is not allowed."""
    try:
        subprocess.run(["sync"], check=True)
        Path("/proc/sys/vm/drop_caches").write_text("3")
    except OSError:
        return False
    return True


class Bout:
    """One program on the screen: what it has shown, and what was measured of it."""

    def __init__(self, peer: Peer, screen: Screen, home: Path) -> None:
        self.peer, self.screen, self.home = peer, screen, home
        self.blank = screen.settle()
        self.pages: list[bytes] = []
        self.warm: list[float] = []
        self.cold: list[float] = []
        self.memory: list[float] = []
        self.turns: list[float] = []
        self.bursts: list[float] = []
        self.lost = 0

    @contextmanager
    def running(self, cores: set[int] | None = None) -> Iterator[tuple[float, int]]:
        """The program, just started on the blank screen: the moment and its process."""
        for lock in self.home.glob(".~lock.*"):
            lock.unlink()
        self.screen.wait_for(self.blank)
        began = time.perf_counter()
        with program(
            self.peer.command, environment(self.screen, self.home, **self.peer.env), cores
        ) as process:
            yield began, process.pid
        self.screen.wait_for(self.blank)

    def learn(self) -> None:
        """A slow walk that learns what each page looks like, and fills the caches."""
        with self.running():
            self.screen.wait_for_change(self.blank)
            self.pages = [self.screen.settle(quiet=3.0)]
            for _ in range(TURNS):
                self.screen.key("Right")
                self.screen.wait_for_change(self.pages[-1])
                self.pages.append(self.screen.settle(0.5))

    def start(self) -> float:
        """Seconds from the start of the process to its complete first slide; memory one second later."""
        with self.running() as (began, pid):
            shown = self.screen.wait_for(self.pages[0]) - began
            time.sleep(1.0)
            self.memory.append(proportional_memory(pid))
        return shown

    def walk(self, cores: set[int] | None) -> None:
        """Turn pages one by one, then many in quick succession."""
        with self.running(cores):
            self.screen.wait_for(self.pages[0])
            time.sleep(1.0)
            for page in self.pages[1:]:
                pressed = self.screen.key("Right")
                try:
                    self.turns.append(self.screen.wait_for(page, seconds=2.0) - pressed)
                except TimeoutError:
                    self.lost += 1
                time.sleep(0.3)
            self.screen.key("Home")
            try:
                self.screen.wait_for(self.pages[0])
            except TimeoutError:
                self.lost += 1
                return
            time.sleep(1.0)
            pressed = time.perf_counter()
            for _ in range(BURST):
                time.sleep(max(0.0, pressed + BURST_GAP - time.perf_counter()))
                pressed = self.screen.key("Right")
            try:
                self.bursts.append(self.screen.wait_for(self.pages[BURST], seconds=2.0) - pressed)
            except TimeoutError:
                self.bursts.append(float("inf"))

    def numbers(self) -> dict[str, float]:
        """The medians; milliseconds and MiB."""
        found = {
            "start_warm_ms": round(median(self.warm) * 1e3, 1),
            "start_warm_fastest_ms": round(min(self.warm) * 1e3, 1),
            "memory_mib": round(median(self.memory), 1),
            "turn_median_ms": round(median(self.turns) * 1e3, 2),
            "turn_worst_ms": round(max(self.turns) * 1e3, 2),
            "turns_lost": self.lost,
            # -1: the last slide never came up, so presses were lost.
            "burst_lag_ms": -1.0
            if max(self.bursts, default=float("inf")) == float("inf")
            else round(median(self.bursts) * 1e3, 1),
        }
        return found | ({"start_cold_ms": round(median(self.cold) * 1e3, 1)} if self.cold else {})


def run() -> bool:
    """Measure everything installed here, the programs by turns, and compare."""
    report = Report("presenting")
    if shutil.which("Xvfb") is None:
        report.note("Xvfb is not installed; nothing measured")
        return report.write()
    with tempfile.TemporaryDirectory() as folder, virtual_screen() as screen:
        home = Path(folder)
        briefing = shipped(home / "briefing")
        pages = pictures(briefing, home / "pages")
        write_pdf(pages, home / "deck.pdf")
        write_odp(pages, home / "deck.odp")
        manager = shutil.which("openbox")
        if manager is None:
            report.note("openbox is not installed; measured without a window manager")
        with program([manager or "cat"], environment(screen, home)):
            time.sleep(1.0)
            programs = [
                ours(briefing),
                ours(briefing, "gpu"),
                *peers(home / "deck.pdf", home / "deck.odp", home),
            ]
            bouts = [Bout(peer, screen, home) for peer in programs]
            measure(bouts, report)
    for bout in bouts:
        report.version(bout.peer.name, bout.peer.version())
        for key, value in bout.numbers().items():
            report.number(f"{bout.peer.name}.{key}", value)
    compare(report, {bout.peer.name: bout.numbers() for bout in bouts})
    return report.write()


def measure(bouts: list[Bout], report: Report) -> None:
    """Everything that is measured, each time all programs after each other, so that load meets all alike."""
    for bout in bouts:
        bout.learn()
    for _ in range(STARTS):
        for bout in bouts:
            bout.warm.append(bout.start())
    for _ in range(COLD_STARTS):
        for bout in bouts:
            if drop_disk_cache():
                bout.cold.append(bout.start())
    if not bouts[0].cold:
        report.note("the system's disk cache may not be dropped here; no cold start measured")
    with cores_apart(bouts[0].screen) as cores:
        for _ in range(WALKS):
            for bout in bouts:
                bout.walk(cores)


def compare(report: Report, numbers: dict[str, dict[str, float]]) -> None:
    """The promises: ratios against the peers measured in the same run."""
    mine = numbers["zgc-software"]
    report.ratio("memory, MiB, software renderer / 150", mine["memory_mib"] / 150, 1.0)
    arrived = mine["burst_lag_ms"] if mine["burst_lag_ms"] >= 0 else float("inf")
    report.ratio("20 presses 30 ms apart: ms to the last slide / 20", arrived / 20, 1.0)
    if evince := numbers.get("evince"):
        report.ratio("start, warm, / evince", mine["start_warm_ms"] / evince["start_warm_ms"], 1.0)
        if "start_cold_ms" in mine and "start_cold_ms" in evince:
            report.ratio(
                "start, cold disk cache, / evince", mine["start_cold_ms"] / evince["start_cold_ms"], 1.0
            )
    else:
        report.note("evince is not installed")
    if impress := numbers.get("impress"):
        report.ratio("start, warm, / Impress", mine["start_warm_ms"] / impress["start_warm_ms"], 0.2)
        report.ratio("page turn, median, / Impress", mine["turn_median_ms"] / impress["turn_median_ms"], 1.0)
    else:
        report.note("LibreOffice Impress is not installed")
