"""Plays visitors before an exhibition screen: whatever they touch, no screen shows anything but the exhibition."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage
from tests.end_to_end.hall_events import HALL, Event
from tests.end_to_end.hall_looks import Album, Look
from tests.end_to_end.hall_model import SHIPPED
from tests.end_to_end.hall_screens import PANEL_NAME, Machine, Place, Program
from tests.end_to_end.xorg import PANEL

#: No screen of an exhibition shows these, not for a moment, once it shows a slide.
NEVER = ("console", "desktop", "frame")
#: Seconds in which a screen has to show a slide, and for which it is watched after each event.
LIMIT, START_LIMIT, WATCHED = 10.0, 40.0, 0.4
#: Seconds a slide stays, and without a touch before it begins anew.
STEP, IDLE = "3", "5"


class Visit:
    """An exhibition on one machine; `fault` makes what is raised where a screen shows what it must not."""

    def __init__(
        self,
        machine: Machine,
        album: Album,
        folder: Path,
        cache: Path,
        fault: Callable[[Event, str, str], Exception],
    ) -> None:
        self._machine, self._album, self._folder, self._cache = machine, album, folder, cache
        self._fault = fault
        self._places: dict[str, Place] = {}
        self.pictures: dict[str, QImage] = {}
        self.steps = 0

    def play(self, events: list[Event]) -> None:
        """Play a sequence that begins with `kiosk`. Raises what `fault` makes."""
        size = events[0][1]
        self._arrange(tuple(size) if size else None)
        with tempfile.TemporaryDirectory(dir=self._folder) as home:
            program = Program(self._machine.env, Path(home), self._cache)
            try:
                program.start("present", str(SHIPPED), "--loop", "--pace", STEP, "--idle", IDLE)
                self._wait(events[0], START_LIMIT, program)
                for event in events[1:]:
                    self._give(event, program)
                    self.steps += 1
                if "Traceback" in (said := program.said()) or "Error" in said:
                    raise self._fault(["end"], "the program complains", said[-1500:])
            finally:
                program.kill()

    def _arrange(self, size: tuple[int, int] | None) -> None:
        self._places = {PANEL_NAME: Place(0, 0, *PANEL)}
        if size is not None:
            self._places[HALL] = Place(PANEL[0], 0, *size)
        self._machine.arrange(self._places)

    def _give(self, event: Event, program: Program) -> None:
        name, *given = event
        if name in ("plug", "unplug"):
            self._arrange((given[1], given[2]) if name == "plug" else None)
            self._wait(event, LIMIT, program)
            return
        across, down = given
        x, y = int(across * PANEL[0]), int(down * PANEL[1])
        if name == "stroke":
            self._machine.stroke(x, y, (1 if across < 0.5 else -1) * PANEL[0] // 4)
        else:
            self._machine.click(x, y, 3 if name == "press" else 1)
        end = time.monotonic() + WATCHED
        while time.monotonic() < end:
            if wrong := self._wrong():
                raise self._fault(event, f"a visitor sees {wrong[1]}", f" on {wrong[0]}")
            time.sleep(0.02)
        self._wait(event, LIMIT, program)

    def _wait(self, event: Event, limit: float, program: Program) -> None:
        """Until every screen shows the exhibition."""
        end = time.monotonic() + limit
        while wrong := self._wrong("blank"):
            if not program.running:
                raise self._fault(event, "the exhibition ended", program.said()[-500:])
            if time.monotonic() > end:
                raise self._fault(event, f"a visitor sees {wrong[1]}", f" on {wrong[0]}, for {limit:.0f} s")
            time.sleep(0.03)

    def _wrong(self, *more: str) -> tuple[str, str] | None:
        """A screen that shows what it must not, and what."""
        for name, place in self._places.items():
            picture = self.pictures[name] = self._machine.picture(place)
            kind = self._album.classify(picture, Look("none")).kind
            if kind in (*NEVER, *more):
                return name, kind
        return None
