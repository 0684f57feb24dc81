"""Plays a sequence of events with the real program on a real X server, and looks at every screen after each of them."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QImage
from tests.end_to_end.hall_deck import Deck
from tests.end_to_end.hall_events import (
    KEYS,
    OVERLAYS,
    SCREENS,
    Event,
    Hall,
    after,
    beginning,
)
from tests.end_to_end.hall_kiosk import Visit
from tests.end_to_end.hall_looks import Album, Look
from tests.end_to_end.hall_model import SHIPPED
from tests.end_to_end.hall_screens import PANEL_NAME, Machine, Place, Program, machine
from tests.end_to_end.hall_sway import SwayMachine, sway_machine
from tests.end_to_end.xorg import PANEL

#: Seconds after which what is expected has to be seen; a busy machine is slow, and that is measured elsewhere.
LIMIT, START_LIMIT = 10.0, 40.0
#: What the hall never sees, not for a moment; `page` is an overlay or the library, and while a screen changes its size also
#: what is left of the slide in the old one.
NEVER, NEVER_WHILE_SIZES_CHANGE = ("console", "frame", "page"), ("console", "frame")
#: So many seconds after a screen has become smaller the edge of a window that was as wide may stick out of it: a window that fills
#: the wrong screen has to be taken out of full screen before it can be put on the right one.
UNTIDY = 0.5


#: How long screens show their numbers when the speaker is asked which is the hall's.
NUMBERS_FOR = 8.0
#: A caret that blinks changes no more bits of a picture.
BLINKS = 4000


#: Overlays that leave nothing of the console; in the dark their ground may be its own.
COVERING = ("grid", "help", "search", "palette", "resume")


class Fault(AssertionError):
    """The hall saw what it must not see, or did not see what it has to; `kind` is alike for alike faults."""

    def __init__(self, event: Event, kind: str, more: str = "") -> None:
        super().__init__(f"{event}: {kind}{more}")
        self.kind = kind


class Player:
    """Plays sequences one after the other on one machine; `ready` collects the seconds from plugging to both windows."""

    def __init__(self, found: Machine | SwayMachine, album: Album, deck: Deck, folder: Path) -> None:
        self._machine, self._album, self._deck, self._folder = found, album, deck, folder
        self.cache = folder / "cache"
        self.ready: list[float] = []
        self.steps = 0
        self._arranged = 0.0
        self._program = Program(found.env, folder)
        self._seen: dict[str, tuple[bytes, Look]] = {}
        self.pictures: dict[str, QImage] = {}

    def play(self, events: list[Event]) -> None:
        """Play a sequence from the start of the program to its end. Raises Fault."""
        if events[0][0] == "kiosk":
            assert isinstance(self._machine, Machine)
            visit = Visit(self._machine, self._album, self._folder, self.cache, Fault)
            self.pictures = visit.pictures
            try:
                visit.play(events)
            finally:
                self.steps += visit.steps
            return
        _, page, size = events[0]
        hall = beginning(self._deck, page, size)
        with self.presenting(hall, page):
            for event in events[1:]:
                following = after(hall, event)
                if following is None:
                    continue
                self.check_still(hall, event)
                self._give(hall, following, event)
                hall = following
                self.steps += 1
            self._said()

    @contextmanager
    def presenting(self, hall: Hall, page: int) -> Iterator[Machine | SwayMachine]:
        """The program presents from a page on, and all screens show what they should. Raises Fault."""
        self._machine.arrange({PANEL_NAME: Place(0, 0, *PANEL)})
        self._machine.arrange(hall.places)
        self._machine.point(PANEL[0] // 2, PANEL[1] // 2)
        with tempfile.TemporaryDirectory(dir=self._folder) as home:
            self._program = Program(self._machine.env, Path(home), self.cache)
            try:
                self._start(page)
                self.reach(hall, hall, ["start", page], START_LIMIT)
                yield self._machine
            finally:
                self._program.kill()

    def _start(self, page: int) -> None:
        self._arranged = time.monotonic()
        self._program.start("present", str(SHIPPED), "--from", str(page + 1))

    def _said(self) -> None:
        said = self._program.said()
        if "Error" in said or "Traceback" in said:
            raise Fault(["end"], "the program complains", said[-1500:])

    def _give(self, hall: Hall, following: Hall, event: Event) -> None:
        """Let an event happen, and look until what is expected is seen."""
        name, *given = event
        keys = self._machine.keys
        if name in KEYS:
            keys(KEYS[name])
        elif name == "choose":
            keys(given[0])
        elif name == "goto":
            self._type(str(given[0] + 1))
            keys("Return")
        elif name == "open":
            where = hall.distinct[hall.speaker or next(iter(hall.distinct))]
            before = self._pixels(where)
            keys(*OVERLAYS[given[0]])
            self._wait_for_change(where, before, hall, following, event)
        elif name == "close":
            keys("Escape")
        elif name in ("search", "command"):
            kind = "search" if name == "search" else "palette"
            if hall.overlay != kind:
                keys(*OVERLAYS[kind])
            else:
                keys("Control_L", "a")
            self._type(given[0])
            self._choose(hall, following, event)
        elif name == "type":
            self._type(given[0])
        elif name == "turn-to":
            self._machine.turn_to(hall.places[given[0]])
        elif name in SCREENS:
            self._machine.arrange(following.places)
            self._arranged = time.monotonic()
        elif name == "exchange":
            keys("s")
        elif name == "answer":
            self._wait_for_numbers(hall, event)
            keys("Return")
        elif name == "kill":
            self._kill(hall, following, event)
        elif name == "close-window":
            self._close_window(hall, following, event)
        took = self.reach(hall, following, event)
        if name == "plug" and len(following.distinct) > len(hall.distinct):
            self.ready.append(took)

    def _wait_for_numbers(self, hall: Hall, event: Event) -> None:
        """The hall's screens show their numbers, so that the speaker can tell whether they are right."""
        end = time.monotonic() + LIMIT
        while not all(self._album.numbered(self.pictures[name], hall.look()) for name in hall.halls()):
            self.check_still(hall, event)
            if time.monotonic() > end:
                # They go again after some seconds, and a busy machine may have been late.
                if time.monotonic() - self._arranged < NUMBERS_FOR:
                    raise Fault(event, "the hall's screens do not show their numbers")
                return
            time.sleep(0.03)

    def _type(self, text: str) -> None:
        for letter in text:
            self._machine.keys(letter)

    def _choose(self, hall: Hall, following: Hall, event: Event) -> None:
        """Enter, once the list has come to rest, as who reads it would; again where it had nothing to choose yet."""
        opened = hall._replace(overlay="search" if event[0] == "search" else "palette")
        if event[0] == "search":
            self._wait_for_preview(opened, following, event)
        self._rest(opened, event)
        self._confirm(opened, following, event)

    def _wait_for_preview(self, opened: Hall, following: Hall, event: Event) -> None:
        """Nobody takes a page that is not the one looked for."""
        end = time.monotonic() + LIMIT
        look = following.slide._replace(step=following.deck.steps[following.page] - 1)
        where = opened.speaker or next(iter(opened.distinct))
        while not self._album.previews(self.pictures[where], look):
            self._watch(opened, opened, event)
            if time.monotonic() > end:
                raise Fault(event, "the search does not offer the page looked for")
            time.sleep(0.03)

    def _wait_for_change(
        self, place: Place, before: bytes, hall: Hall, following: Hall, event: Event
    ) -> None:
        """Where the speaker looks something is seen of what was asked for; on the only screen that may be the slide still."""
        end = time.monotonic() + LIMIT
        while _apart(self._pixels(place), before) <= BLINKS:
            self._watch(hall, following, event)
            if time.monotonic() > end:
                raise Fault(event, "nothing opens")
            time.sleep(0.03)

    def _rest(self, hall: Hall, event: Event) -> None:
        """Look until the speaker's screen stays as it is, but for what blinks."""
        place = hall.distinct[hall.speaker or next(iter(hall.distinct))]
        end = time.monotonic() + LIMIT
        since, before = time.monotonic(), self._pixels(place)
        while time.monotonic() - since < 0.12 and time.monotonic() < end:
            self._watch(hall, hall, event)
            seen = self._pixels(place)
            if _apart(seen, before) > BLINKS:
                since = time.monotonic()
            before = seen

    def _pixels(self, place: Place) -> bytes:
        picture = self._machine.picture(place)
        return bytes(picture.constBits()) if not picture.isNull() else b""

    def _kill(self, hall: Hall, following: Hall, event: Event) -> None:
        """The power is cut once the show is kept, which takes half a second at most; then it goes on."""
        state, end = self._program.home / "state", time.monotonic() + LIMIT
        written: set[int] = set()
        while len(written) < 3:
            written |= {f.stat().st_mtime_ns for f in state.rglob("*.json")}
            if time.monotonic() > end:
                raise Fault(event, "the show is not kept")
            time.sleep(0.02)
        self._program.kill()
        self._start(0)
        offered = following._replace(
            page=0, step=0, curtain="", frozen=None, asked=-1, origin=-1, overlay="resume"
        )
        self.reach(offered, offered, event, START_LIMIT)
        self._confirm(offered, following, event)

    def _confirm(self, opened: Hall, following: Hall, event: Event) -> None:
        """Press Enter; again where the overlay is still there after a while, since the list or the window was not ready."""
        where = opened.speaker or next(iter(opened.distinct))
        end = time.monotonic() + 2 * LIMIT
        while True:
            self._machine.keys("Return")
            try:
                self.reach(opened, following, event, LIMIT / 2)
            except Fault:
                if time.monotonic() > end or self._look(opened)[where].kind not in ("page", "unknown"):
                    self.reach(opened, following, event)
                    return
            else:
                return

    def _close_window(self, hall: Hall, following: Hall, event: Event) -> None:
        desk = hall.speaker or next(iter(hall.distinct))
        where = hall.halls()[0] if event[1] == "hall" else desk
        before = self._look(hall)[desk].kind
        if not self._machine.close_window(hall.distinct[where]):
            raise Fault(event, "no window to close")
        end = time.monotonic() + LIMIT
        while self._program.running and self._look(hall)[desk].kind == before:
            if time.monotonic() > end:
                raise Fault(event, "the show goes on")
        self._program.kill()
        self._start(0)
        self.reach(following, following, event, START_LIMIT)

    def _look(self, hall: Hall, *earlier: Look) -> dict[str, Look]:
        """What every screen shows now, of slides the one expected or one from earlier."""
        found = {}
        for name, place in hall.distinct.items():
            picture = self._machine.picture(place)
            data = bytes(picture.constBits()) if not picture.isNull() else b""
            before = self._seen.get(name)
            if before is None or before[0] != data or before[1] not in (hall.look(), *earlier):
                self._seen[name] = (data, self._album.classify(picture, hall.look(), *earlier))
                self.pictures[name] = picture
            found[name] = self._seen[name][1]
        return found

    def _wrong(self, hall: Hall, looks: dict[str, Look]) -> tuple[str, str] | None:
        """What is not as expected, its kind and more; None where all is."""
        for name in hall.distinct:
            seen = looks[name]
            if hall.speaker == name:
                covered = ("page", "unknown", "console") if hall.dark else ("page", "unknown")
                good = seen.kind in (covered if hall.overlay in COVERING else ("console",))
                who, expected = "speaker", f"the console, overlay {hall.overlay!r}"
            elif not hall.speaker and hall.overlay:
                good = seen.kind not in ("console", "desktop", "frame", "blank")
                if hall.overlay in COVERING:
                    good = seen.kind in ("page", "unknown")
                who, expected = "one screen", f"overlay {hall.overlay!r}"
            else:
                good, who, expected = seen == hall.look(), "hall", str(hall.look())
                picture = self.pictures[name]
                good = good or (hall.asking and self._album.numbered(picture, hall.look()))
                if not hall.speaker and hall.origin >= 0 and hall.look().kind == "slide":
                    good = good or self._album.with_way_back(picture, hall.look())
            if not good:
                wanted = hall.look().kind if who == "hall" else expected
                return f"{who} sees {seen.kind}, not {wanted}", f" ({name}: {seen}, not {expected})"
        return None

    def _watch(self, before: Hall, hall: Hall, event: Event, since: float = UNTIDY) -> dict[str, Look]:
        """Look once; what the hall must never see is not on a screen that was the hall's and is. Raises Fault."""
        looks = self._look(hall, before.look(), before.slide)
        never = NEVER_WHILE_SIZES_CHANGE if event[0] in SCREENS else NEVER
        if event[0] in SCREENS and since < UNTIDY:
            never = tuple(kind for kind in never if kind != "frame")
        for name in set(hall.distinct) & set(before.distinct):
            safe = hall.speaker and name not in (hall.speaker, before.speaker) and bool(before.speaker)
            if safe and looks[name].kind in never:
                raise Fault(event, f"the hall sees {looks[name].kind}", f" on {name}")
        return looks

    def reach(self, before: Hall, hall: Hall, event: Event, limit: float = LIMIT) -> float:
        """Look until all is as expected; the seconds that took. Raises Fault."""
        began = time.monotonic()
        while True:
            took = time.monotonic() - began
            wrong = self._wrong(hall, self._watch(before, hall, event, took))
            if not wrong:
                return took
            if not self._program.running:
                raise Fault(event, "the program ended", self._program.said()[-500:])
            if took > limit:
                raise Fault(event, *wrong)
            time.sleep(0.03)

    def check_still(self, hall: Hall, event: Event) -> None:
        """What was as expected has stayed so until the next event; the edge of a window may stick out for a moment first."""
        while wrong := self._wrong(hall, self._watch(hall, hall, event)):
            if time.monotonic() - self._arranged > 2 * UNTIDY:
                raise Fault(event, wrong[0], f"{wrong[1]}, before it")
            time.sleep(0.03)


def _apart(one: bytes, other: bytes) -> int:
    """In how many bits two pictures differ."""
    if len(one) != len(other):
        return len(one)
    return (int.from_bytes(one, "little") ^ int.from_bytes(other, "little")).bit_count()


@contextmanager
def player(manager: str, album: Album, deck: Deck) -> Iterator[Player]:
    """A machine with a window manager, or sway, and who plays on it. Raises OSError where none can be started."""
    folder = Path(tempfile.mkdtemp(prefix="zgc-hall-"))
    try:
        with sway_machine(folder) if manager == "sway" else machine(folder, manager) as found:
            yield Player(found, album, deck, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def shortest(player_: Player, events: list[Event], fault: Fault) -> tuple[list[Event], Fault]:
    """The shortest sequence found that fails in the same way, by leaving out one part after the other."""
    size = max(1, (len(events) - 1) // 2)
    while size >= 1:
        at = 1
        while at < len(events):
            fewer = events[:at] + events[at + size :]
            found = fails(player_, fewer)
            if found is not None and found.kind == fault.kind:
                events, fault = fewer, found
            else:
                at += size
        size //= 2
    return events, fault


def fails(player_: Player, events: list[Event]) -> Fault | None:
    """What goes wrong in a sequence; None where nothing does."""
    try:
        player_.play(events)
    except Fault as fault:
        return fault
    return None
