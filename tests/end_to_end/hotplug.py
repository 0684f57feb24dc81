"""Plays random sequences of plugging, resizing, exchanging, drawing and keys with the real program.

After each event it checks what has to hold: that the show's position, builds, ink and clock are what they were, that
each window is on its screen, and, on the server's own pixels, that the audience's screen shows the slide. While it
waits it looks at those pixels all the time, so that notes or the desktop cannot come up there unseen.

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

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage, QWindow
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from Xlib.error import BadMatch

sys.path.insert(0, str(Path(__file__).parents[2]))

from bench.screen import Screen
from tests.end_to_end.xorg import PANEL, Server

from zgc_desktop.app import build
from zgc_desktop.show.route import Cutting
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
OF_SCREENS = ("plug", "unplug", "mode", "dark")
SIZES = ((1280, 720), (1600, 900), (1024, 768))
MODES = ((1280, 720), (1024, 576))
#: Seconds after which a projector that returns shows the slide, on a machine that does much else; the bench measures how long it takes.
BACK = 4.0
#: What is at the top of each screen, left: the desktop, as the server is told, and the console. No slide has them.
DESKTOP, CONSOLE = (0xFF, 0x00, 0xFF), (0x08, 0x0B, 0x0F)
KEPT = ("page", "step", "curtain", "frozen", "hall", "zoom", "english", "talk")


def decided(cutting: Cutting) -> tuple[object, ...]:
    """What was decided of the time; what is offered unasked comes and goes with the clock."""
    return cutting.skipped, cutting.allowance, None if cutting.unasked else cutting.offer


class Player:
    """The program's windows on the server, and the checks."""

    def __init__(self, briefing: Path, folder: Path, server: Server) -> None:
        self.server = server
        self.settings = Settings(folder / "settings.json")
        self.engine, self.model = build(briefing, self.settings)
        self.model.override(motion="off")
        self.engine.setInitialProperties({"app": self.model})
        self.engine.load(str(boot.QML / "Zgc" / "Main.qml"))
        window = self.engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.main = window
        self.model.attach(window)
        self.screen = Screen(server.display, *PANEL)
        self.screen.colour(DESKTOP)
        self.log: list[str] = []
        self.slowest = 0.0
        self.watched: QRect | None = None
        """The audience's screen, while nothing may take the slide off it."""
        self.never = (CONSOLE, DESKTOP)

    def wait(self, holds: Callable[[], bool], what: str, end: float | None = None) -> None:
        end = time.monotonic() + 2.0 if end is None else end
        while not holds():
            QTest.qWait(5)
            self.watch()
            assert time.monotonic() < end, f"{what} after {self.log}: {self.state()}"

    def watch(self) -> None:
        """Neither notes nor the desktop are where the audience looks."""
        if self.watched is not None:
            seen = self.pixel(self.watched.x() + 8, self.watched.y() + 8)
            assert seen not in self.never, f"{seen} for the audience: {self.log} {self.state()}"

    def pixel(self, x: int, y: int) -> tuple[int, int, int]:
        try:
            blue, green, red, _ = self.screen.row(x, y, 1)
        except BadMatch:  # the desktop is just being made smaller
            return (0, 0, 0)
        return (red, green, blue)

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
        self.watched = None
        self.check()
        for _ in range(STEPS):
            name = chance.choice([*OF_SCREENS, "plug", "plug", *KEYS, "next", "draw"])
            self.log.append(name)
            before, chosen = self.model.stage.state, self.chosen()
            seen = self.audience()
            # With its own memory in another size, the server has everything drawn anew, the desktop first.
            self.never = (CONSOLE,) if name in OF_SCREENS else (CONSOLE, DESKTOP)
            self.watched = seen.geometry() if seen is not None and name not in ("exchange", "plug") else None
            at = self.give(name, chance)
            self.check(at)
            after = self.model.stage.state
            assert after.running
            if name in OF_SCREENS:
                for field in KEPT:
                    assert getattr(after, field) == getattr(before, field), (field, self.log)
                assert decided(after.cutting) == decided(before.cutting), self.log
                assert after.ink.pages == before.ink.pages, self.log
                assert after.clock.spent == before.clock.spent, self.log
                assert after.clock.running, self.log
                assert after.clock.elapsed(time.monotonic()) > before.clock.elapsed(before.now), self.log
            if name == "exchange" and self.server.hall is not None:
                panel = self.audience_at() == QPoint(0, 0)
                assert (self.chosen() == ["HALL"]) != panel, (
                    f"{self.log} {self.chosen()} {self.state()} {after.overlay}"
                )
            elif chosen:
                assert self.chosen() == chosen, self.log

    def chosen(self) -> list[str]:
        """The audience's screen as it is kept for these two screens; empty where nobody has chosen."""
        kept: dict[str, list[str]] = self.settings.get("audience_screens")
        assert set(kept) <= {"DUMMY0 | HALL"}, kept
        return kept.get("DUMMY0 | HALL", [])

    def quiz(self) -> None:
        """A question stays up for the audience, whatever happens to its screen; the end of the show frees that."""
        self.log = ["quiz"]
        self.server.plug()
        self.model.start_show(13)
        self.check()
        page = self.model.stage.state.page
        self.press(self.main, Qt.Key.Key_Q)
        for happens in (lambda: None, self.server.unplug, lambda: self.server.plug(1024, 768)):
            happens()
            self.watched = None
            self.wait(lambda: self.model.stage.state.asked, "the question")
            if self.server.hall is not None:
                self.check()
            else:
                self.wait(lambda: len([w for w in self.windows() if w.isVisible()]) == 1, "one window")
        self.press(self.main, Qt.Key.Key_Escape)
        self.wait(lambda: not self.model.stage.state.asked, "the page")
        self.check()
        assert self.model.stage.state.page == page
        self.press(self.main, Qt.Key.Key_Escape)
        self.watched = None
        self.wait(lambda: [self.shows(w) for w in self.windows()] == ["library", ""], "the library alone")
        self.wait(self.main.isActive, "the keys")
        self.server.unplug()
        self.wait(lambda: len(QGuiApplication.screens()) == 1, "the screens")

    def give(self, name: str, chance: random.Random) -> float:
        """Let it happen; the moment from which on the slide has to be back."""
        if name == "plug":
            if self.server.hall is not None:
                self.server.unplug()
                self.check()
            self.server.plug(*chance.choice(SIZES))
        elif name == "unplug":
            if self.server.hall is not None:
                gone = self.watched is not None and self.watched.x() >= PANEL[0]
                self.watched = None if gone else self.watched
                self.server.unplug()
        elif name == "mode":
            self.server.mode(*chance.choice(MODES))
        elif name == "dark":
            self.watched = None
            self.server.dark(*chance.choice(MODES), lambda: QTest.qWait(chance.choice((0, 20, 100))))
        elif name == "draw":
            self.draw(chance)
        else:
            shown = [w for w in self.windows() if w.isVisible()]
            self.press(chance.choice(shown), KEYS[name])
        return time.monotonic()

    def press(self, window: QWindow, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """A key that the system gives to a window."""
        assert isinstance(window, QQuickWindow)
        if self.shows(window) != "audience":  # that one never keeps the keys
            window.requestActivate()
            self.wait(lambda: window.isActive() and window.activeFocusItem() is not None, "the keys")
        QTest.keyClick(window, key, *modifiers)

    def draw(self, chance: random.Random) -> None:
        """A stroke with the pen over the slide, in the window before the speaker."""
        stage = self.model.stage
        window = next(w for w in self.windows() if self.shows(w) in ("console", "stage"))
        control, left, none = (
            Qt.KeyboardModifier.ControlModifier,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        self.press(window, Qt.Key.Key_3, control)
        if stage.state.ink.tool != "pen":
            self.press(window, Qt.Key.Key_3, control)
        before = len(stage.state.ink.of(stage.state.page).strokes)
        width, height = window.width(), window.height()
        x, y = int(width * chance.uniform(0.2, 0.3)), int(height * chance.uniform(0.3, 0.4))
        QTest.mousePress(window, left, none, QPoint(x, y))
        for step in range(1, 6):
            QTest.mouseMove(window, QPoint(x + step * 12, y + step % 2 * 9))
        QTest.mouseRelease(window, left, none, QPoint(x + 60, y))
        self.press(window, Qt.Key.Key_3, control)
        drawn = len(stage.state.ink.of(stage.state.page).strokes)
        assert drawn == before + 1, f"{self.log} {self.state()}"

    def audience(self) -> QQuickWindow | None:
        found = [w for w in self.windows() if self.shows(w) == "audience"]
        assert len(found) <= 1, f"{self.log}: {self.state()}"
        return found[0] if found and isinstance(found[0], QQuickWindow) else None

    def audience_at(self) -> QPoint:
        audience = self.audience()
        assert audience is not None, f"{self.log}: {self.state()}"
        return audience.geometry().topLeft()

    def check(self, since: float | None = None) -> None:
        """Everything that has to hold, from `since` on for BACK seconds at most."""
        since = time.monotonic() if since is None else since
        hall = self.server.hall
        end = since + (BACK if hall is not None else 3 * BACK)
        wanted = 2 if hall is not None else 1
        self.wait(lambda: len(QGuiApplication.screens()) == wanted, "the screens", end)
        self.wait(lambda: QGuiApplication.focusWindow() in self.windows(), "a window for the keys", end)
        notes = [w for w in self.windows() if self.shows(w) == "console"]
        slides = [w for w in self.windows() if self.shows(w) in ("audience", "stage")]
        assert len(notes) + len(slides) >= 1, self.state()
        if hall is None:
            assert len([w for w in self.windows() if w.isVisible()]) == 1, self.state()
            self.wait(lambda: self.on_screen(self.main), "the one window on its screen", end)
            return
        self.wait(lambda: self.hall_screen() is not None, "the projector's size", end)
        audience = self.audience()
        assert audience is not None, f"{self.log}: {self.state()}"
        self.wait(lambda: audience.geometry() == audience.screen().geometry(), "the slide's window", end)
        for window in notes:
            overlap = window.geometry().intersected(audience.geometry())
            assert overlap.isEmpty(), f"notes on the audience's screen: {self.log} {self.state()}"
        self.wait(lambda: self.on_screen(audience), "the slide on its screen", end)
        self.slowest = max(self.slowest, time.monotonic() - since)
        self.watched, self.never = audience.geometry(), (CONSOLE, DESKTOP)
        self.watch()

    def hall_screen(self) -> Any:
        found = [s for s in QGuiApplication.screens() if s.geometry().x() >= PANEL[0]]
        return found[0] if found and found[0].geometry().size().toTuple() == self.server.hall else None

    def on_screen(self, window: QQuickWindow) -> bool:
        """Whether the server shows at the window's place what the window has drawn."""
        place = window.geometry()
        drawn = window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
        if drawn.width() != place.width():
            return False
        for part in (8, 3, 2):
            row = place.y() + place.height() // part
            try:
                seen = self.screen.row(place.x(), row, place.width())
            except BadMatch:  # the desktop is just being made smaller
                return False
            line = bytes(drawn.constScanLine(row - place.y()))[: place.width() * 4]
            if sum(a != b for a, b in zip(seen, line, strict=True)) > place.width() * 4 * 0.02:
                return False
        return True


def main() -> None:
    briefing, folder = Path(sys.argv[1]), Path(sys.argv[2])
    application = QGuiApplication(["zgc"])
    boot.load_fonts()
    player = Player(briefing, folder, Server(os.environ["DISPLAY"]))
    player.quiz()
    for seed in range(int(sys.argv[3]), int(sys.argv[4])):
        player.play(seed)
    sys.stdout.write(f"played, at most {player.slowest:.2f} s\n")
    sys.stdout.flush()
    del application
    os._exit(0)


if __name__ == "__main__":
    main()
