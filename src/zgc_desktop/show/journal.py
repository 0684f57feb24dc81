"""Keeps a running show on disk, so that a crash or a power cut costs at most half a second of it.

A thread of its own writes the latest state: the file is written beside the old one, flushed to the disk and then put
in its place, so that there is always a whole file. A show that was left in order leaves no file behind.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from zgc_desktop.show import asking, ink
from zgc_desktop.show.clock import Talk
from zgc_desktop.show.ink import Ink
from zgc_desktop.show.languages import PLACES, English
from zgc_desktop.show.state import Kept, ShowState
from zgc_desktop.show.trail import MOST, Place, Trail

FORMAT = 1
#: A show older than this is not offered again, in seconds.
OFFERED_FOR = 12 * 3600.0


def state_folder() -> Path:
    """The platform's folder for what a program keeps of its own accord."""
    if found := os.environ.get("XDG_STATE_HOME"):
        return Path(found) / "zgc-desktop"
    if sys.platform == "linux":
        return Path.home() / ".local" / "state" / "zgc-desktop"
    from platformdirs import user_state_dir

    return Path(user_state_dir("zgc-desktop", appauthor=False))


def to_data(state: ShowState, briefing: str, now: float, wall: float) -> dict[str, Any]:
    """The state as JSON-able data; `now` is the clock's, `wall` the time of day in seconds since 1970."""
    clock = state.clock.stop(now)
    return {
        "format": FORMAT,
        "briefing": briefing,
        "saved": wall,
        "page": state.page,
        "step": state.step,
        "curtain": state.curtain,
        "held": state.held,
        "hall": state.hall,
        "english": [state.english.place, state.english.held],
        "spent": clock.spent,
        "first": clock.first,
        "origin": state.origin,
        "ink": ink.to_data(state.ink.pages),
        "held_ink": None if state.held_ink is None else ink.to_data(state.held_ink.pages),
        "countdown": None if state.countdown is None else state.countdown - now,
        "began": state.talk.began - now,
        "rehearsal": state.talk.rehearsal,
        "skipped": sorted(state.cutting.skipped),
        "allowance": state.cutting.allowance,
        "asking": asking.to_data(state.asking, state.page),
        "trail": [state.trail.back, state.trail.ahead],
    }


def from_data(data: Any, briefing: str, steps: tuple[int, ...], wall: float) -> Kept | None:
    """What `data` keeps of a show of `briefing`; None where it is of another, too old, or makes no sense."""
    try:
        held = data["held"]
        age = wall - float(data["saved"])
        kept = Kept(
            page=int(data["page"]),
            step=int(data["step"]),
            curtain=str(data["curtain"]),
            held=None if held is None else (int(held[0]), int(held[1])),
            hall=bool(data["hall"]),
            english=_english(*data["english"]),
            spent=tuple(float(seconds) for seconds in data["spent"]),
            first=int(data["first"]),
            origin=int(data["origin"]),
            ink=_ink(data["ink"]),
            held_ink=None if data["held_ink"] is None else _ink(data["held_ink"]),
            countdown=None if data["countdown"] is None else float(data["countdown"]),
            talk=Talk(float(data["began"]) - age, bool(data["rehearsal"])),
            skipped=frozenset(int(page) for page in data["skipped"]),
            allowance=float(data["allowance"]),
            asking=asking.from_data(data.get("asking"), int(data["page"])),
            trail=Trail(*(_places(places) for places in data["trail"])),
        )
        fits = data["format"] == FORMAT and data["briefing"] == briefing and 0 <= age <= OFFERED_FOR
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        return None
    inside = 0 <= kept.page < len(steps) == len(kept.spent) and 0 <= kept.first < len(steps)
    if not fits or not inside or not 0 <= kept.step < steps[kept.page]:
        return None
    if not all(0 <= page < len(steps) for page in kept.skipped):
        return None
    if kept.curtain not in ("", "black", "white") or any(seconds < 0 for seconds in kept.spent):
        return None
    places = [*kept.trail.back, *kept.trail.ahead, *([Place(*kept.held)] if kept.held else [])]
    if not all(0 <= place.page < len(steps) and 0 <= place.step < steps[place.page] for place in places):
        return None
    return kept if -1 <= kept.origin < len(steps) else None


def _places(data: Any) -> tuple[Place, ...]:
    return tuple(Place(int(page), int(step)) for page, step in data[-MOST:])


def _english(place: str, held: str) -> English:
    if place not in PLACES or held not in PLACES:
        raise ValueError(place)
    return English(place, held=held)


def _ink(data: Any) -> Ink:
    return Ink(pages={int(page): there for page, there in ink.from_data(data).items()})


class Journal:
    """One file that holds the latest state given to `save`. `wrote` is told of every state that is on disk."""

    def __init__(self, file: Path, wrote: Callable[[dict[str, Any]], None] = lambda _: None) -> None:
        self.file, self._wrote = file, wrote
        self._latest: dict[str, Any] | None = None
        self._wanted = threading.Condition()
        self._ending = False
        self._thread: threading.Thread | None = None

    def read(self) -> Any:
        """What the file holds; None where there is none, or none that can be read."""
        try:
            return json.loads(self.file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None

    def save(self, data: dict[str, Any]) -> None:
        """Have a state written; returns at once."""
        with self._wanted:
            self._latest = data
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._work, name="journal", daemon=True)
                self._thread.start()
            self._wanted.notify()

    def clear(self) -> None:
        """The show was left in order: nothing is kept."""
        self.close()
        with suppress(OSError):
            self.file.unlink(missing_ok=True)

    def close(self) -> None:
        """Write what is still to be written, and stop."""
        with self._wanted:
            thread, self._thread = self._thread, None
            self._ending = True
            self._wanted.notify()
        if thread is not None:
            thread.join(2)
        self._ending = False

    def _work(self) -> None:
        while True:
            with self._wanted:
                while self._latest is None and not self._ending:
                    self._wanted.wait()
                data, self._latest = self._latest, None
                if data is None:
                    return
            self._write(data)

    def _write(self, data: dict[str, Any]) -> None:
        partial = self.file.with_suffix(".part")
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with partial.open("w", encoding="utf-8") as stream:
                json.dump(data, stream)
                stream.flush()
                os.fsync(stream.fileno())
            partial.replace(self.file)
        except OSError:
            time.sleep(0.1)  # a full disk: the next state may fit
            return
        self._wrote(data)
