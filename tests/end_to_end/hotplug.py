"""Plays random sequences of plugging, exchanging and keys with the real program, and checks what has to hold.

Run by test_two_screens.py in a process of its own, on an X server with two screens:
`hotplug.py BRIEFING FOLDER FIRST LAST` plays the sequences with these seeds. It fails with the first that breaks.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QWindow
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from Xlib.error import BadMatch

sys.path.insert(0, str(Path(__file__).parents[2]))

from bench.screen import Screen
from tests.end_to_end.xorg import PANEL, Server

from zgc_desktop.app import build
from zgc_desktop.ui import boot
from zgc_desktop.ui.settings import Settings

STEPS = 4
KEYS = {
    "next": Qt.Key.Key_Right,
    "previous": Qt.Key.Key_Left,
    "black": Qt.Key.Key_B,
    "freeze": Qt.Key.Key_Z,
    "grid": Qt.Key.Key_G,
    "exchange": Qt.Key.Key_S,
    "console": Qt.Key.Key_C,
}
SIZES = ((1280, 720), (1600, 900), (1024, 768))
MODES = ((1280, 720), (1024, 576))


class Player:
    """The program's windows on the server, and the checks."""

    def __init__(self, briefing: Path, folder: Path, server: Server) -> None:
        self.server = server
        self.engine, self.model = build(briefing, Settings(folder / "settings.json"))
        self.model.override(motion="off")
        self.engine.setInitialProperties({"app": self.model})
        self.engine.load(str(boot.QML / "Zgc" / "Main.qml"))
        window = self.engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.main = window
        self.model.attach(window)
        self.screen = Screen(server.display, *PANEL)
        self.log: list[str] = []

    def wait(self, holds: Callable[[], bool], what: str, seconds: float = 2.0) -> None:
        end = time.monotonic() + seconds
        while not holds():
            QTest.qWait(5)
            assert time.monotonic() < end, f"{what} after {self.log}: {self.state()}"

    def state(self) -> str:
        model = self.model
        where = [(w.objectName() or "main", w.isVisible(), w.geometry().getRect()) for w in self.windows()]
        there = [s.geometry().getRect() for s in QGuiApplication.screens()]
        return (
            f"{model.screen} {model.other!r}, {where}, {there}, {self.server.hall}, {model.stage.state.page}"
        )

    def windows(self) -> list[QWindow]:
        other = self.main.findChild(QWindow, "other")
        return [self.main] + ([other] if other is not None else [])

    def shows(self, window: QWindow) -> str:
        if not window.isVisible():
            return ""
        return str(self.model.screen if window is self.main else self.model.other)

    def play(self, seed: int) -> None:
        chance = random.Random(seed)
        self.log = [f"seed {seed}"]
        if self.model.screen not in ("stage", "audience", "console"):
            self.model.start_show(chance.randint(1, 30))
        self.check()
        for _ in range(STEPS):
            before = self.model.stage.state
            name = chance.choice(["plug", "plug", "unplug", "mode", *KEYS, "next"])
            self.log.append(name)
            if name == "plug":
                if self.server.hall is not None:
                    self.server.unplug()
                    self.check()
                self.server.plug(*chance.choice(SIZES))
            elif name == "unplug":
                if self.server.hall is not None:
                    self.server.unplug()
            elif name == "mode":
                self.server.mode(*chance.choice(MODES))
            else:
                shown = [w for w in self.windows() if w.isVisible()]
                QTest.keyClick(chance.choice(shown), KEYS[name])
            self.check()
            after = self.model.stage.state
            assert after.running
            if name in ("plug", "unplug", "mode"):
                kept = ("page", "step", "curtain", "held", "hall")
                for field in kept:
                    assert getattr(after, field) == getattr(before, field), (field, self.log)
                assert after.clock.spent == before.clock.spent, self.log
                assert after.clock.running, self.log

    def check(self) -> None:
        """Everything that has to hold, as soon as Qt has heard of the screens."""
        hall = self.server.hall
        wanted = 2 if hall is not None else 1
        self.wait(lambda: len(QGuiApplication.screens()) == wanted, "the screens")
        if hall is not None:
            self.wait(lambda: self.hall_screen() is not None, "the projector's size")
        notes = [w for w in self.windows() if self.shows(w) == "console"]
        slides = [w for w in self.windows() if self.shows(w) in ("audience", "stage")]
        assert len(notes) + len(slides) >= 1, self.state()
        if hall is None:
            assert len([w for w in self.windows() if w.isVisible()]) == 1, self.state()
            return
        audience = [w for w in self.windows() if self.shows(w) == "audience"]
        assert len(audience) == 1, f"{self.log}: {self.state()}"
        self.wait(lambda: audience[0].geometry() == audience[0].screen().geometry(), "the slide's window")
        for window in notes:
            overlap = window.geometry().intersected(audience[0].geometry())
            assert overlap.isEmpty(), f"notes on the audience's screen: {self.log} {self.state()}"
        self.wait(lambda: self.on_screen(audience[0]), "the slide on its screen", 1.0)

    def hall_screen(self) -> Any:
        found = [s for s in QGuiApplication.screens() if s.geometry().x() >= PANEL[0]]
        return found[0] if found and found[0].geometry().size().toTuple() == self.server.hall else None

    def on_screen(self, window: QWindow) -> bool:
        """Whether the server shows at the window's place what the window has drawn."""
        assert isinstance(window, QQuickWindow)
        place = window.geometry()
        drawn = window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
        if drawn.width() != place.width():
            return False
        row = place.y() + place.height() // 3
        try:
            seen = self.screen.row(place.x(), row, place.width())
        except BadMatch:  # the desktop is just being made smaller
            return False
        line = bytes(drawn.constScanLine(row - place.y()))[: place.width() * 4]
        apart = sum(a != b for a, b in zip(seen, line, strict=True))
        return apart <= place.width() * 4 * 0.02


def main() -> None:
    briefing, folder = Path(sys.argv[1]), Path(sys.argv[2])
    application = QGuiApplication(["zgc"])
    boot.load_fonts()
    player = Player(briefing, folder, Server(os.environ["DISPLAY"]))
    for seed in range(int(sys.argv[3]), int(sys.argv[4])):
        player.play(seed)
    sys.stdout.write("played\n")
    sys.stdout.flush()
    del application
    os._exit(0)


if __name__ == "__main__":
    main()
