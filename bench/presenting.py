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
from pathlib import Path

from bench.documents import write_odp, write_pdf
from bench.peers import Peer, ours, peers
from bench.report import Report
from bench.screen import Screen, environment, median, program, proportional_memory, virtual_screen

ROOT = Path(__file__).parent.parent
STARTS = 7
TURNS = 25
BURST, BURST_GAP = 20, 0.030


def pictures(folder: Path) -> list[Path]:
    """Every slide of the shipped deck as a PNG of 1920x1080."""
    command = [sys.executable, "-m", "zgc_desktop", "export", "png", str(folder), "--briefing", str(ROOT)]
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


def measure(peer: Peer, screen: Screen, home: Path) -> dict[str, float]:
    """Seconds to the first slide (warm median, cold), MiB, and milliseconds of a page turn."""
    env = environment(screen, home, **peer.env)
    office_lock = home / f".~lock.{Path(peer.command[-1]).name}#"
    blank = screen.settle()
    with program(peer.command, env):
        screen.wait_for_change(blank)
        first = screen.settle(quiet=3.0)
    starts: list[float] = []
    numbers: dict[str, float] = {}
    for run in range(STARTS + 1):
        office_lock.unlink(missing_ok=True)
        screen.wait_for(blank)
        cold = run == STARTS
        if cold and not drop_disk_cache():
            break
        began = time.perf_counter()
        with program(peer.command, env) as process:
            shown = screen.wait_for(first) - began
            if cold:
                numbers["start_cold_ms"] = round(shown * 1e3, 1)
                continue
            starts.append(shown)
            if run == STARTS - 1:
                numbers["memory_mib"] = round(proportional_memory(process.pid), 1)
                numbers |= turns(screen)
    numbers["start_warm_ms"] = round(median(starts) * 1e3, 1)
    return numbers


def turns(screen: Screen) -> dict[str, float]:
    """Milliseconds from a key press to the first changed and to the complete next slide."""
    time.sleep(1.0)
    # First a slow walk that learns what each page looks like, then back to the first page.
    seen = [screen.settle(0.4)]
    for _ in range(TURNS):
        screen.key("Right")
        screen.wait_for_change(seen[-1])
        seen.append(screen.settle(0.4))
    for page in reversed(seen[:-1]):
        screen.key("Left")
        screen.wait_for(page)
        time.sleep(0.15)
    time.sleep(1.0)
    complete: list[float] = []
    for page in seen[1:]:
        pressed = screen.key("Right")
        complete.append(screen.wait_for(page) - pressed)
        time.sleep(0.3)
    for page in reversed(seen[:-1]):
        screen.key("Left")
        screen.wait_for(page)
        time.sleep(0.15)
    time.sleep(1.0)
    pressed = time.perf_counter()
    for _ in range(BURST):
        time.sleep(max(0.0, pressed + BURST_GAP - time.perf_counter()))
        pressed = screen.key("Right")
    try:
        burst = (screen.wait_for(seen[BURST], seconds=3.0) - pressed) * 1e3
    except TimeoutError:
        burst = -1.0
    return {
        "turn_median_ms": round(median(complete) * 1e3, 2),
        "turn_worst_ms": round(max(complete) * 1e3, 2),
        "burst_lag_ms": round(burst, 1),
    }


def run() -> bool:
    """Measure everything installed here and compare."""
    report = Report("presenting")
    if shutil.which("Xvfb") is None:
        report.note("Xvfb is not installed; nothing measured")
        return report.write()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        pages = pictures(home / "pages")
        write_pdf(pages, home / "deck.pdf")
        write_odp(pages, home / "deck.odp")
        numbers: dict[str, dict[str, float]] = {}
        for peer in [ours(ROOT), ours(ROOT, "gpu"), *peers(home / "deck.pdf", home / "deck.odp", home)]:
            with virtual_screen() as screen:
                manager = shutil.which("openbox")
                if manager is None:
                    report.note("openbox is not installed; measured without a window manager")
                with program([manager or "cat"], environment(screen, home)):
                    time.sleep(1.0)
                    print(peer.name)
                    numbers[peer.name] = measure(peer, screen, home)
                    for key, value in numbers[peer.name].items():
                        report.number(f"{peer.name}.{key}", value)
    compare(report, numbers)
    return report.write()


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
