"""Types on a real keyboard into the program's windows on two screens, with nothing clicked, and looks where it arrives.

Run by test_keyboard.py in a process of its own, on an X server with two screens, with a window manager or without one:
`keyboard.py BRIEFING FOLDER`. It fails at the first key that goes elsewhere than where the speaker looks.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from Xlib import X

sys.path.insert(0, str(Path(__file__).parents[2]))

from bench.screen import Screen

from zgc_desktop.app import build
from zgc_desktop.show import record
from zgc_desktop.ui import boot
from zgc_desktop.ui.settings import Settings

WIDTH, HEIGHT = 1024, 768
#: At the top of each screen, left: the desktop, as the server is told, and the console. No slide has them.
DESKTOP, CONSOLE = (0xFF, 0x00, 0xFF), (0x08, 0x0B, 0x0F)


class Typist:
    """The program's windows on the server, a keyboard, and the checks."""

    def __init__(self, briefing: Path, folder: Path) -> None:
        self.screen = Screen(os.environ["DISPLAY"], 2 * WIDTH, HEIGHT)
        self.xrandr("--setmonitor", "eDP-1", f"{WIDTH}/270x{HEIGHT}/203+0+0", "screen")
        self.plug()
        self.state_folder = Path(os.environ["XDG_STATE_HOME"])
        self.settings = Settings(folder / "settings.json")
        self.engine, self.model = build(briefing, self.settings)
        self.model.override(motion="off")
        self.model.start_show(3)
        self.engine.setInitialProperties({"app": self.model})
        self.engine.load(str(boot.QML / "Zgc" / "Main.qml"))
        window = self.engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.main = window
        self.model.attach(window)
        self.screen.colour(DESKTOP)

    def xrandr(self, *arguments: str) -> None:
        subprocess.run(["xrandr", *arguments], check=True, capture_output=True)

    def plug(self) -> None:
        """The projector appears to the right of the laptop's screen."""
        self.xrandr("--setmonitor", "HALL", f"{WIDTH}/270x{HEIGHT}/203+{WIDTH}+0", "none")

    def unplug(self) -> None:
        """It goes away."""
        self.xrandr("--delmonitor", "HALL")

    def wait(self, holds: Callable[[], bool], what: str, seconds: float = 5.0) -> None:
        end = time.monotonic() + seconds
        while not holds():
            QTest.qWait(5)
            assert time.monotonic() < end, f"{what}: {self.state()}"

    def state(self) -> str:
        where = [
            (
                w.objectName() or "main",
                w.isVisible(),
                w is QGuiApplication.focusWindow(),
                w.geometry().getRect(),
            )
            for w in self.windows()
        ]
        state = self.model.stage.state
        return (
            f"{self.model.screen} {self.model.other!r} {where} overlay {state.overlay!r} page {state.page} "
            f"curtain {state.curtain!r} focus {QGuiApplication.focusObject()}"
        )

    def windows(self) -> list[QWindow]:
        other = self.main.findChild(QWindow, "other")
        return [self.main] + ([other] if other is not None else [])

    def speaker(self) -> QQuickWindow:
        found = self.windows()[1 if self.model.screen == "audience" else 0]
        assert isinstance(found, QQuickWindow)
        return found

    def audience(self) -> QWindow:
        return self.windows()[0 if self.model.screen == "audience" else 1]

    def pixel(self, x: int, y: int) -> tuple[int, int, int]:
        blue, green, red = self.screen.row(x, y, 1)[:3]
        return (red, green, blue)

    def hall(self) -> tuple[int, int, int]:
        place = self.audience().geometry()
        return self.pixel(place.x() + 8, place.y() + 8)

    def ready(self, what: str) -> None:
        """Both windows are on their screens, and the system gives the keys to the speaker's."""
        self.wait(lambda: len(self.windows()) == 2 and all(w.isVisible() for w in self.windows()), what)
        self.wait(lambda: QGuiApplication.focusWindow() is self.speaker(), f"the keys {what}")
        left = self.speaker().geometry().x()
        self.wait(lambda: self.pixel(left + 8, 8) == CONSOLE, f"the console {what}", 20)
        self.wait(lambda: min(self.hall()) > 200, f"the paper of the slide {what}")

    def field(self, name: str) -> QObject | None:
        return self.speaker().findChild(QObject, name)

    def type(self, text: str) -> None:
        for letter in text:
            self.screen.key(letter)

    def search(self, what: str) -> None:
        """README's own example: Ctrl+K, `fmzl`, Enter."""
        stage, seen = self.model.stage, self.hall()
        before = stage.state
        self.screen.key("k", "Control_L")
        self.type("fmzl")
        self.typed("searchField", "fmzl", what)
        assert self.hall() == seen, f"{what}: {self.state()}"
        assert (stage.state.page, stage.state.full_screen) == (before.page, True), self.state()
        self.wait(lambda: '"page"' in stage.search.results, f"what was found {what}")
        self.screen.key("Return")
        self.wait(lambda: stage.state.overlay == "" and stage.state.page != before.page, f"{what}: the page")
        self.screen.key("Escape")
        self.wait(lambda: stage.state.page == before.page, f"{what}: the way back")

    def command(self, what: str) -> None:
        """Ctrl+Shift+P, `hei`, Enter, which is the black screen."""
        stage, seen = self.model.stage, self.hall()
        before = stage.state
        self.screen.key("p", "Control_L", "Shift_L")
        self.type("hei")
        self.typed("paletteField", "hei", what)
        state = stage.state
        assert (state.previews, state.english.for_audience, state.running) == (
            before.previews,
            before.english.for_audience,
            True,
        ), f"{what}: {self.state()}"
        assert not self.model.numbers, self.state()
        self.screen.key("Return")
        self.wait(lambda: stage.state.curtain == "black" and self.hall() == (0, 0, 0), f"{what}: black")
        self.screen.key("b")
        self.wait(lambda: stage.state.curtain == "" and self.hall() == seen, f"{what}: the slide again")

    def typed(self, name: str, text: str, what: str) -> None:
        def arrived() -> bool:
            field = self.field(name)
            return field is not None and field.property("text") == text

        self.wait(arrived, f"{text} in {name} {what}")

    def both(self, what: str) -> None:
        self.ready(what)
        self.search(what)
        self.command(what)

    def take_keys(self) -> None:
        """The system makes the audience's window the active one, as a compositor may."""
        audience = self.audience()
        audience.requestActivate()
        window = self.screen.window(int(audience.winId()))
        window.set_input_focus(X.RevertToParent, X.CurrentTime)
        self.screen.sync()

    def agree(self) -> None:
        """These screens were never seen before: the speaker says that they are right."""
        self.ready("first")
        self.wait(
            lambda: self.model.stage.state.check_screens and self.model.numbers, "asked about the screens"
        )
        self.screen.key("Return")
        self.wait(lambda: not self.model.stage.state.check_screens and not self.model.numbers, "agreed")

    def play(self) -> None:
        self.agree()
        self.both("at the start")
        self.screen.point(WIDTH + WIDTH // 2, HEIGHT // 2)
        self.both("with the mouse on the projector")
        self.screen.key("s")
        self.wait(lambda: self.audience().geometry().x() == 0, "exchanged")
        self.both("exchanged")
        self.screen.key("s")
        self.wait(lambda: self.audience().geometry().x() == WIDTH, "exchanged again")
        self.unplug()
        self.wait(lambda: self.model.other == "", "the projector is gone")
        self.plug()
        self.wait(lambda: self.model.other == "audience", "the projector is back")
        self.both("plugged in again")
        self.stolen()
        self.held()
        self.filled()
        self.closed()

    def filled(self) -> None:
        """On two screens the show fills them, whatever is pressed."""
        stage = self.model.stage
        for key in ("f", "F11"):
            here = stage.state.here
            self.screen.key(key)
            self.screen.key("Next")
            self.wait(lambda here=here: stage.state.here != here, "the next step")  # type: ignore[misc]
            assert stage.state.full_screen, self.state()
            assert [w.geometry().width() for w in self.windows() if w.isVisible()] == [WIDTH, WIDTH]
            self.screen.key("Prior")
            self.wait(lambda here=here: stage.state.here == here, "and back")  # type: ignore[misc]

    def closed(self) -> None:
        """Whichever window is closed, the show has ended in order, and the library is within the laptop's screen."""
        record.SHORTEST = 0.0  # a show of seconds is kept, too
        for number in (0, 1):
            before = len(list(self.state_folder.rglob("records/**/*.json")))
            self.screen.delete(int(self.windows()[number].winId()))
            self.wait(lambda: self.model.screen == "library", "the library")
            assert [w.isVisible() for w in self.windows()] == [True, False], self.state()
            self.wait(
                lambda: QRect(0, 0, WIDTH, HEIGHT).contains(self.main.frameGeometry()),
                "the library on the laptop's screen",
            )
            self.wait(lambda: QGuiApplication.focusWindow() is self.main, "the keys")
            assert len(list(self.state_folder.rglob("records/**/*.json"))) == before + 1
            self.model.start_show(3)
            self.wait(lambda: self.model.other == "audience", "the next show")
            assert self.model.stage.state.overlay == "", "nothing broke off"
            self.ready("in the next show")

    def stolen(self) -> None:
        """Keys that the system gives to the audience's window, in the middle of a word too."""
        stage = self.model.stage
        self.take_keys()
        self.screen.key("k", "Control_L")
        self.screen.key("f")
        self.wait(lambda: self.field("searchField") is not None, "the field")
        self.take_keys()
        self.type("mzl")
        self.typed("searchField", "fmzl", "while the audience's window is active")
        assert stage.state.full_screen
        self.screen.key("Escape")
        self.wait(lambda: stage.state.overlay == "", "closed")
        page = stage.state.page
        self.take_keys()
        self.screen.key("Right")
        self.wait(lambda: (stage.state.page, stage.state.step) != (page, 0), "a page")
        self.screen.key("Left")
        self.wait(lambda: stage.state.page == page, "and back")
        self.ready("given back")

    def held(self) -> None:
        """A key that is let go turns no more pages, however busy the machine is; Super with a letter is not the letter."""
        stage = self.model.stage
        subprocess.run(["xset", "r", "rate", "200", "40"], check=True)
        turns: list[float] = []

        def slowly() -> None:
            end = time.monotonic() + 0.15
            while time.monotonic() < end:
                pass
            turns.append(time.monotonic())

        stage.pageChanged.connect(slowly)
        self.screen.press("Next")
        self.wait(lambda: len(turns) >= 5, "held", seconds=20)
        self.screen.release("Next")
        let_go, count = time.monotonic(), len(turns)
        self.wait(lambda: time.monotonic() > let_go + 0.6, "at rest")
        stage.pageChanged.disconnect(slowly)
        assert len(turns) <= count + 1, f"{len(turns) - count} more pages: {self.state()}"
        self.screen.key("b", "Super_L")
        self.screen.key("w")
        self.wait(lambda: stage.state.curtain == "white", "white")
        self.screen.key("w")
        self.wait(lambda: stage.state.curtain == "", "the slide")


def main() -> None:
    briefing, folder = Path(sys.argv[1]), Path(sys.argv[2])
    application: Any = QGuiApplication(["zgc"])
    boot.load_fonts()
    Typist(briefing, folder).play()
    sys.stdout.write("typed\n")
    sys.stdout.flush()
    del application
    os._exit(0)


if __name__ == "__main__":
    main()
