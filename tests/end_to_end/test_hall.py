"""Whatever the speaker does and whatever happens to the screens: the hall sees the show and nothing else."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from tests.end_to_end import hall_model
from tests.end_to_end.hall_chance import WEIGHTS
from tests.end_to_end.hall_deck import Deck
from tests.end_to_end.hall_events import HALL, beginning
from tests.end_to_end.hall_looks import MOST, Album, Look, cells, differing, page_of
from tests.end_to_end.hall_model import SHIPPED, play_many, sequence, table
from tests.end_to_end.hall_player import Fault, Player, player, shortest
from tests.end_to_end.hall_screens import DESKTOP, FRAME, PANEL_NAME
from tests.end_to_end.xorg import missing

from zgc_desktop.briefing.cache import program_for

needs_server = pytest.mark.skipif(
    bool(missing()) and not os.environ.get("CI"), reason=f"not installed: {missing()}"
)
SIZES = ((1024, 768), (1600, 900))
#: The gate plays these, and one that nobody has played before; `make hall` plays more.
SEEDS = range(10)


@pytest.fixture(scope="module")
def album(qapp: Any) -> Album:
    return Album(SHIPPED)


@pytest.fixture(scope="module")
def deck() -> Deck:
    return Deck.of(program_for(SHIPPED, "zh"))


@needs_server
def test_the_hall_sees_nothing_but_the_show() -> None:
    new = random.SystemRandom().randrange(10**6, 10**9)
    print(f"new seed: {new}")  # noqa: T201 - to be played again
    played = list(play_many([*SEEDS, new]))
    wrong = "\n".join(str(one) for one in played if one.fault)
    assert not wrong, f"{wrong}\n{table(played)}"
    assert len(played) == len(SEEDS) + 1
    assert sum(one.events for one in played) > 4 * len(played)


#: What was found so, by window manager.
FOUND = (
    ("none", [["start", 8, None], ["plug", "eDP-1", 1024, 576]]),
    (
        "openbox",
        [
            *(["start", 7, [1024, 768]], ["answer"], ["exchange"], ["mirror", 1024, 768]),
            *(["kill"], ["plug", "HALL", 1024, 576]),
        ],
    ),
)


@needs_server
@pytest.mark.parametrize(("manager", "events"), FOUND)
def test_what_was_found_does_not_come_back(manager: str, events: list[Any]) -> None:
    command = [
        sys.executable,
        str(Path(hall_model.__file__)),
        "--manager",
        manager,
        "--json",
        "--replay",
        json.dumps(events),
    ]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=180, check=False)
    (played,) = [hall_model.Played(*json.loads(line)) for line in done.stdout.splitlines()]
    assert not played.fault, played


def on_screen(picture: QImage, width: int, height: int, bars: QColor) -> QImage:
    """A slide as it lies on a screen of a size."""
    screen = QImage(width, height, QImage.Format.Format_RGB32)
    screen.fill(bars)
    painter = QPainter(screen)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(page_of(screen), picture)
    painter.end()
    return screen


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("dark", [False, True])
def test_each_slide_is_known_on_each_screen(album: Album, size: tuple[int, int], dark: bool) -> None:
    looks = [
        album.look(page, step, dark=dark)
        for page in range(5, 18)
        for step in range(album.slides[page]["steps"])
    ]
    known = {look: cells(album.picture(look)) for look in looks}
    for look in looks:
        picture = album.picture(look)
        screen = on_screen(picture, *size, QColor(picture.pixel(2, 2)))
        assert album.classify(screen, look) == look
        seen = cells(screen, page_of(screen))
        assert [other for other in looks if differing(seen, known[other]) <= MOST] == [look]


def test_a_slide_with_something_over_it_is_none(album: Album) -> None:
    look = album.look(14)
    screen = album.picture(look).convertToFormat(QImage.Format.Format_RGB32)
    assert album.classify(screen, look) == look
    for x, y in ((40, 40), (600, 300), (900, 600)):
        covered = screen.copy()
        painter = QPainter(covered)
        painter.fillRect(QRect(x, y, 220, 70), QColor("#14181D"))
        painter.end()
        assert album.classify(covered, look) != look


def test_what_is_no_slide_is_told_apart(album: Album) -> None:
    screen = QImage(1280, 720, QImage.Format.Format_RGB32)
    for colour, kind in (
        (QColor("black"), "black"),
        (QColor("white"), "white"),
        (QColor(*DESKTOP), "desktop"),
        (QColor("#F4F4F1"), "blank"),
        (QColor("#808080"), "blank"),
    ):
        screen.fill(colour)
        assert album.classify(screen) == Look(kind)
    # A window's frame, and the desktop beside a window, however little of them is seen.
    for colour, kind in ((QColor(*FRAME), "frame"), (QColor(*DESKTOP), "desktop")):
        framed = album.picture(album.look(14)).convertToFormat(QImage.Format.Format_RGB32)
        painter = QPainter(framed)
        painter.fillRect(QRect(0, 0, 1280, 3), colour)
        painter.end()
        assert album.classify(framed, album.look(14)) == Look(kind)


@pytest.fixture(scope="module")
def playing(album: Album, deck: Deck) -> Iterator[Player]:
    with player("none", album, deck) as made:
        yield made


@needs_server
@pytest.mark.parametrize("kind", ["console", "desktop", "another slide", "black", "white", "search"])
def test_what_the_hall_must_not_see_is_found(playing: Player, album: Album, deck: Deck, kind: str) -> None:
    """Each is put over the hall's screen, where the program would never show it."""
    hall = beginning(deck, 14, (1280, 720))
    with playing.presenting(hall, 14) as machine:
        if kind == "search":
            machine.keys("Control_L", "k")
            playing.reach(hall, hall._replace(overlay="search"), ["open", "search"])
            picture = machine.picture(hall.places[PANEL_NAME])
            machine.keys("Escape")
            playing.reach(hall, hall, ["close"])
        elif kind == "console":
            picture = machine.picture(hall.places[PANEL_NAME])
        elif kind == "another slide":
            picture = album.picture(album.look(15))
        else:
            picture = QImage(8, 8, QImage.Format.Format_RGB32)
            picture.fill(QColor(*DESKTOP) if kind == "desktop" else QColor(kind))
        playing.reach(hall, hall, ["wait"])
        with (
            machine.covered(hall.places[PANEL_NAME], album.picture(album.look(14))),
            pytest.raises(Fault, match="speaker sees slide"),
        ):
            playing.check_still(hall, ["wait"])
        playing.reach(hall, hall, ["wait"])
        # Of slides only the one expected is known by name.
        seen = {"search": "page", "another slide": "(slide|question)"}.get(kind, kind)
        with (
            machine.covered(hall.places[HALL], picture),
            pytest.raises(Fault, match=f"hall sees {seen}"),
        ):
            playing.check_still(hall, ["wait"])


def test_a_sequence_that_fails_is_shrunk_to_what_it_takes() -> None:
    class Pretends:
        played = 0

        def play(self, events: list[Any]) -> None:
            self.played += 1
            if ["b"] in events and ["e"] in events[events.index(["b"]) :]:
                raise Fault(["e"], "the hall sees console")
            if ["c"] in events:
                raise Fault(["c"], "something else")

    events = [["start"], ["a"], ["b"], ["c"], ["d"], ["e"], ["f"]]
    short, fault = shortest(Pretends(), events, Fault(["e"], "the hall sees console"))  # type: ignore[arg-type]
    assert short == [["start"], ["b"], ["e"]]
    assert fault.kind == "the hall sees console"


def test_sequences_reach_every_kind_of_event(deck: Deck) -> None:
    drawn = [event[0] for seed in range(300) for event in sequence(deck, seed)]
    assert {name for name in WEIGHTS if drawn.count(name) < 5} == set()


def test_each_letter_that_is_typed_is_needed_to_find_a_page(deck: Deck) -> None:
    assert len(deck.queries) >= 12
    assert len({page for _, page in deck.queries}) >= 8
