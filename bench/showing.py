"""Gives a show, at random, and says every state that it was in: to be killed while it does.

`python -m bench.showing SEED STARTED` presents the shipped briefing. Where a show that broke off is offered, Return
goes on with it. `STARTED` is the moment, on the steady clock, at which this process was started.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
#: What is done at random, some of it more often.
COMMANDS = (
    *[("next", "")] * 6,
    *[("previous", "")] * 2,
    *[("ink", "")] * 4,
    ("goto", ""),
    ("black", ""),
    ("freeze", ""),
    ("theme", ""),
    ("cut", ""),
    ("cut-accept", ""),
    ("ink-undo", ""),
)


def told(state: Any) -> list[Any]:
    """What of a state must not be lost, as JSON gives it back."""
    strokes = sum(len(there.strokes) for there in state.ink.pages.values())
    skipped = sorted(state.cutting.skipped)
    held = None if state.frozen is None else list(state.frozen.here)
    return [state.page, state.step, state.curtain, held, state.hall, strokes, skipped]


class Showing:
    """One window, and a chance that decides what is done in it."""

    def __init__(self, window: Any, model: Any, seed: int, started: float) -> None:
        from PySide6.QtCore import QTimer

        self._started, self._chance = started, random.Random(seed)
        self._window, self._model, self._stage = window, model, model.stage
        self._timer = QTimer(window, interval=0)
        self._timer.timeout.connect(self._do)
        self._offered = 0.0
        window.frameSwapped.connect(self._drawn)

    def _drawn(self) -> None:
        """A picture is on the screen: of the offer, of the show that goes on, or of one that begins."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        now = time.monotonic() - self._started
        state = self._stage.state
        if state.overlay == "resume":
            if not self._offered:
                self._offered = now
                self._window.requestActivate()
                QTest.keyClick(self._window, Qt.Key.Key_Return)
            return
        self._window.frameSwapped.disconnect(self._drawn)
        self._say(offered=self._offered, back=now)
        self._timer.start()

    def _do(self) -> None:
        name, arg = self._chance.choice(COMMANDS)
        if name == "ink":
            tool = self._chance.choice(("pen", "highlighter"))
            if self._stage.state.ink.tool != tool:
                self._stage.command(tool)
            numbers = [self._chance.randint(100, 900) for _ in range(12)]
            name, arg = "ink-draw", ",".join(map(str, numbers))
        elif name == "goto":
            arg = str(self._chance.randint(1, 39))
        self._stage.command(name, arg)
        self._say()
        self._timer.setInterval(self._chance.randint(0, 60))

    def _say(self, **more: float) -> None:
        state = self._stage.state
        now = self._model._clock()
        print(
            json.dumps({"at": now, "told": told(state), "elapsed": state.clock.elapsed(now), **more}),
            flush=True,
        )


def main(seed: int, started: float) -> None:
    """Present as `zgc present` does, with a hand on the window as soon as there is one."""
    from PySide6 import QtQuick  # the window's own type  # noqa: F401

    from zgc_desktop import app

    at_first_frame = app._after_first_frame

    def watched(engine: Any, work: list[Callable[[], None]]) -> None:
        model: Any = work[0].__self__  # type: ignore[attr-defined]
        engine.showing = Showing(engine.rootObjects()[0], model, seed, started)
        at_first_frame(engine, work)

    app._after_first_frame = watched
    app.run_present(ROOT, windowed=True, motion="off")


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]))
