"""A deck of 1,000 slides beside one of 30: start, console, overview and search, and how smoothly the overview scrolls.

Both decks repeat the chapters of the shipped one. On a 1920x1080 Xvfb, without a window manager. Scrolling is measured
with OpenGL in software (llvmpipe) and with Qt's software renderer, from one frame to the next inside the program.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.peers import ours
from bench.presenting import shipped
from bench.report import Report
from bench.screen import Screen, environment, median, program, virtual_screen

SMALL, LARGE = 30, 1_000
STARTS = 9
LIMIT = 1.2
FRAME = 1 / 60
SOURCE = Path(__file__).parent.parent / "src"


def write_deck(folder: Path, count: int) -> Path:
    """A briefing of `count` slides: the chapters of the shipped one, over and over."""
    root = shipped(folder)
    deck = root / "slides" / "deck.yaml"
    lines = re.sub(r",\n\s+", ", ", deck.read_text(encoding="utf-8"))
    head, rows, tail = re.split(r"(?m)^((?:  - \{id: .*\n)+)", lines, maxsplit=1)
    chapters = re.findall(r"- (\{id: (\w+), .*file: )\w+\.md(.*\})", rows)
    slides = {name: _slides(root / "slides" / f"{name}.md") for _, name, _ in chapters}
    listed: list[str] = []
    left = count
    for number in range(count):
        entry, name, rest = chapters[number % len(chapters)]
        again = number // len(chapters)
        file = f"{name}-{again}" if again else name
        own = slides[name][:left]
        text = "\n".join(
            re.sub(r"(?m)^id: (\S+)$", rf"id: \1-{again}", s, count=1) if again else s for s in own
        )
        (root / "slides" / f"{file}.md").write_text(text, encoding="utf-8")
        if again:  # the cover lists the chapters that have a number
            entry = re.sub(r"accent: \d", "accent: 0", entry.replace(f"id: {name}", f"id: {file}"))
        listed.append(f"  - {entry}{file}.md{rest}\n")
        left -= len(own)
        if not left:
            break
    deck.write_text(head + "".join(listed) + tail, encoding="utf-8")
    return root


def _slides(file: Path) -> list[str]:
    """The slides of a chapter that are not kept in reserve, as text."""
    parts = re.split(r"(?m)^(?=---\nid: )", file.read_text(encoding="utf-8"))
    return [part for part in parts if part.strip() and "reserve: true" not in part]


# The overview is flicked down, and every frame of it timed.
_CHILD = """
import gc, json, sys, time
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from zgc_desktop.ui import boot
renderer, root, home = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
boot.prepare(renderer)
application = QGuiApplication(["zgc"])
from zgc_desktop.app import build
from zgc_desktop.ui.settings import Settings
boot.load_fonts()
engine, model = build(root, Settings(home / "settings.json"))
model.override(motion="off")
engine.setInitialProperties({"app": model})
engine.load(str(boot.QML / "Zgc" / "Main.qml"))
window = engine.rootObjects()[0]
model.start_show(1)
QTest.qWait(1500)
gc.freeze()
QTest.keyClick(window, Qt.Key.Key_G)
QTest.qWait(3000)
def items(item):
    return [item, *(inner for child in item.childItems() for inner in items(child))]
view = next(item for item in items(window.contentItem()) if item.objectName() == "overview")
frames = []
for _ in range(4):
    stamps = []
    connection = window.afterAnimating.connect(lambda: stamps.append(time.perf_counter()))
    QQmlExpression(QQmlEngine.contextForObject(view), view, "flick(0, -4000)").evaluate()
    while view.property("moving"):
        QTest.qWait(50)
    window.afterAnimating.disconnect(connection)
    frames += [after - before for before, after in zip(stamps, stamps[1:])]
    QTest.qWait(500)
print(json.dumps(frames))
"""


class Show:
    """One deck on the screen, and seconds by what was waited for."""

    def __init__(self, screen: Screen, home: Path, count: int) -> None:
        home.mkdir()
        self._screen, self._home = screen, home
        self.root = write_deck(home / "briefing", count)
        self._command = ours(self.root).command
        self._blank = screen.settle()
        self._looks: dict[str, bytes] = {}
        self.times: dict[str, list[float]] = {}

    def _wait(self, name: str, began: float, before: bytes, *, rests: bool = True) -> None:
        """Wait for a picture; the first time it is learned, and not timed. One that never `rests` has a cursor."""
        changed = self._screen.wait_for_change(before) - began
        learned = name in self._looks
        if not learned:
            self._looks[name] = self._screen.settle(2.0) if rests else b""
            return
        self.times.setdefault(f"{name}, first pixels", []).append(changed)
        if rests:
            whole = self._screen.wait_for(self._looks[name]) - began
            self.times.setdefault(f"{name}, complete", []).append(whole)

    def run(self) -> None:
        """Start, open the overview and the search, and close everything again."""
        self._screen.wait_for(self._blank)
        began = time.perf_counter()
        with program(self._command, environment(self._screen, self._home)):
            self._wait("first slide", began, self._blank)
            time.sleep(1.5)
            for name, key in (("overview", "g"), ("search", "slash")):
                before = self._screen.look()
                self._wait(name, self._screen.key(key), before, rests=name != "search")
                time.sleep(0.5)
                self._screen.key("Escape")
                self._screen.wait_for(before)
                time.sleep(0.5)
        self._screen.wait_for(self._blank)


def scroll(screen: Screen, root: Path, home: Path, renderer: str) -> list[float]:
    """The seconds between the frames of an overview that scrolls."""
    home.mkdir()
    command = [sys.executable, "-c", _CHILD, renderer, str(root), str(home)]
    env = environment(screen, home, PYTHONPATH=str(SOURCE))
    done = subprocess.run(command, env=env, check=True, capture_output=True, text=True, timeout=120)
    return sorted(json.loads(done.stdout))


def run() -> bool:
    """Measure both decks by turns."""
    report = Report("opening")
    scrolled: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder, virtual_screen() as screen:
        shows = {count: Show(screen, Path(folder) / str(count), count) for count in (SMALL, LARGE)}
        for _ in range(STARTS + 1):
            for show in shows.values():
                show.run()
        for renderer in ("gpu", "software"):
            home = Path(folder) / renderer
            scrolled[renderer] = scroll(screen, shows[LARGE].root, home, renderer)
    found = {
        count: {name: median(times) * 1000 for name, times in show.times.items()}
        for count, show in shows.items()
    }
    for count, times in found.items():
        for name, value in times.items():
            report.number(f"{count} slides: {name}, ms", round(value, 1))
    for name in found[SMALL]:
        report.ratio(f"{name}: 1,000 slides / 30", found[LARGE][name] / found[SMALL][name], LIMIT)
    for renderer, name in (("gpu", "llvmpipe"), ("software", "software renderer")):
        frames = scrolled[renderer]
        report.number(f"scrolling the overview, {name}: frames", len(frames))
        report.number(f"scrolling the overview, {name}: median ms a frame", round(median(frames) * 1000, 1))
        report.number(
            f"scrolling the overview, {name}: 95 of 100, ms", round(frames[len(frames) * 95 // 100] * 1000, 1)
        )
    report.ratio(
        "scrolling the overview, llvmpipe: median frame / 16.7 ms", median(scrolled["gpu"]) / FRAME, 1.0
    )
    return report.write()
