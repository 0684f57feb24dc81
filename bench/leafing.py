"""Leafs through the shipped briefing for as long as it is told to, and says what it takes meanwhile.

`python -m bench.leafing HOME TURNS EVERY` turns so many pages, with builds, ink, theme switches, console and overview,
and prints a line of JSON every so many turns: turn, resident memory in MiB, QML objects, strokes drawn.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
#: Every so many turns.
INK, THEME, CONSOLE, GRID = 11, 97, 389, 1000
#: As long as lists take to draw what they show. ms
PAUSE = 1500
STEP = 250


class Leafing:
    """The program with a show in its window, driven by commands and by the mouse."""

    def __init__(self, home: Path) -> None:
        from PySide6.QtGui import QGuiApplication
        from PySide6.QtQuick import QQuickWindow

        from zgc_desktop.app import build
        from zgc_desktop.ui import boot
        from zgc_desktop.ui.settings import Settings

        self.application = QGuiApplication(["leafing"])
        boot.load_fonts()
        self.engine, model = build(ROOT, Settings(home / "settings.json"))
        model.override(motion="off")
        self.engine.setInitialProperties({"app": model})
        self.engine.load(str(boot.QML / "Zgc" / "Main.qml"))
        window = self.engine.rootObjects()[0]
        if not isinstance(window, QQuickWindow):
            raise TypeError("the main window is no QQuickWindow")
        self.window = window
        window.resize(1280, 720)
        model.start_show(1, windowed=True)
        self.stage = model.stage
        self.strokes = 0

    def turn(self, number: int) -> None:
        """Go one step on, and now and then do something else, too."""
        if number % THEME == 0:
            self.stage.command("theme")
        if number % CONSOLE == 0:
            self.stage.command("console")
        if number % GRID == GRID - 1:
            self.stage.command("grid")
            self.wait(1)
        state = self.stage.state
        at_end = state.page == state.last and state.step == state.steps[-1] - 1
        self.stage.command("first" if at_end else "next")
        self.wait(1)
        if number % INK == 0:
            self.draw(number)
        self.application.processEvents()

    def draw(self, number: int) -> None:
        """A stroke by the mouse on a page that was wiped before, so that what is kept stays bounded."""
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtTest import QTest

        tool = "highlighter" if number % 2 else "pen"
        self.stage.command("ink-clear")
        self.stage.command(tool)
        x, y = 200 + number * 37 % 600, 200 + number * 53 % 300
        button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(self.window, button, none, QPoint(x, y))
        for offset in range(10, 90, 10):
            QTest.mouseMove(self.window, QPoint(x + offset, y + offset * offset % 37), 1)
        QTest.mouseRelease(self.window, button, none, QPoint(x + 90, y))
        self.stage.command("ink-undo")
        self.stage.command("ink-redo")
        self.stage.command(tool)
        self.strokes += bool(self.stage.state.ink.of(self.stage.page).strokes)

    def settle(self) -> None:
        """Come to the same page by the same way, and to rest: lists keep a few of the pages that they showed last."""
        from PySide6.QtCore import QCoreApplication, QEvent

        if not self.stage.console:
            self.stage.command("console")
        # Cells that are kept for use again hold what they showed last, so every page is shown in turn.
        for page in range(1, self.stage.state.last + 2):
            self.stage.command("goto", str(page))
            self.wait(STEP)
        self.stage.command("goto", "4")
        self.stage.command("ink-clear")
        self.wait(PAUSE)
        self.stage.command("grid")
        self.wait(PAUSE)
        self.stage.command("grid")
        self.stage.command("console")
        self.wait(PAUSE)
        self.engine.collectGarbage()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def wait(self, milliseconds: int) -> None:
        """Let the window live."""
        from PySide6.QtTest import QTest

        QTest.qWait(milliseconds)

    def report(self, number: int) -> None:
        """Say what all this takes."""
        row = {"turn": number, "rss": resident(), "objects": objects(self.window), "strokes": self.strokes}
        print(json.dumps(row), flush=True)


def resident() -> float:
    """The memory of this process that is in use, in MiB: unlike its proportional share, no other process changes it."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return round(next(int(line.split()[1]) for line in lines if line.startswith("Rss:")) / 1024, 1)


def objects(window: Any) -> int:
    """How many objects hang on the window, as children or, as what repeaters and loaders make does, only as items."""
    from PySide6.QtCore import QObject
    from PySide6.QtQuick import QQuickItem
    from shiboken6 import getCppPointer

    found: set[int] = set()
    waiting: list[QObject] = [window, window.contentItem()]
    while waiting:
        one = waiting.pop()
        address = int(getCppPointer(one)[0])
        if address in found:
            continue
        found.add(address)
        waiting += one.children()
        if isinstance(one, QQuickItem):
            waiting += one.childItems()
    return len(found)


def main(home: Path, turns: int, every: int) -> None:
    """Leaf, and end without taking anything down."""
    from zgc_desktop.ui import boot

    boot.prepare("software")
    leafing = Leafing(home)
    for number in range(turns + 1):
        leafing.turn(number)
        if number % every == 0 or number == turns:
            leafing.settle()
            leafing.report(number)
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
