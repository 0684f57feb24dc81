"""Three screens: which is which is told by numbers on all of them, and the slides go to any."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

SHIPPED = Path(__file__).parents[2]
NEEDED = ("Xvfb", "xrandr")

if not all(map(shutil.which, NEEDED)) and not os.environ.get("CI"):
    pytest.skip(f"not installed: {NEEDED}", allow_module_level=True)

from bench.screen import Screen, environment, program, virtual_screen  # noqa: E402

WIDTH, HEIGHT = 800, 500


def monitors(screen: Screen) -> None:
    """Three of them side by side, the first a laptop's own panel."""
    for place, name in enumerate(("eDP-1", "HALL", "LOBBY")):
        geometry = f"{WIDTH}/210x{HEIGHT}/130+{place * WIDTH}+0"
        output = "screen" if place == 0 else "none"
        command = ["xrandr", "--setmonitor", name, geometry, output]
        subprocess.run(command, env=os.environ | {"DISPLAY": screen.name}, check=True, capture_output=True)


def wait(reached: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + 20
    while not reached():
        assert time.monotonic() < end, what
        time.sleep(0.02)


def test_each_screen_has_its_number_and_its_turn(tmp_path: Path) -> None:
    with virtual_screen(3 * WIDTH, HEIGHT) as screen:
        monitors(screen)
        screen.colour((200, 30, 30))

        def at(place: int, x: int = 10) -> tuple[int, ...]:
            """One pixel near the upper left corner of a screen: paper, the dark console, or the red desktop."""
            return tuple(screen.row(place * WIDTH + x, 10, 1)[:3])

        def shows(place: int) -> str:
            blue, _, red = at(place)
            return "desktop" if red > blue + 100 else "slide" if blue > 200 else "console"

        def middle(place: int) -> tuple[int, ...]:
            return tuple(screen.row(place * WIDTH + WIDTH // 2, HEIGHT // 2 - 190, 1)[:3])

        # Of screens that were never seen before the speaker would be asked, with their numbers shown.
        settings = tmp_path / "config" / "zgc-desktop" / "settings.json"
        settings.parent.mkdir(parents=True)
        settings.write_text(json.dumps({"audience_screens": {"HALL | LOBBY | eDP-1": ["HALL", "LOBBY"]}}))
        (settings.parent / "keys.yaml").write_text("further-screens: [F9]\n", encoding="utf-8")
        command = [sys.executable, "-m", "zgc_desktop", "present", str(SHIPPED), "--motion", "off"]
        with program(
            [*command, "--renderer", "software"],
            environment(screen, tmp_path, PYTHONPATH=str(SHIPPED / "src")),
        ):
            wait(lambda: [shows(i) for i in range(3)] == ["console", "slide", "slide"], "the first slide")
            wait(lambda: middle(1) == middle(2), "the same slide")
            slide = middle(2)
            # Until the window has the keys a press is lost.
            end = time.monotonic() + 20
            while slide in (middle(1), middle(2)):
                assert time.monotonic() < end, "a number on both"
                screen.key("i")
                time.sleep(0.3)
            wait(lambda: middle(1) == middle(2) == slide, "the numbers go")
            screen.key("F9")
            wait(lambda: [shows(i) for i in range(3)] == ["console", "slide", "desktop"], "one is left alone")
            screen.key("F9")
            wait(lambda: [shows(i) for i in range(3)] == ["console", "slide", "slide"], "and used again")
            for wanted in (["slide", "console", "slide"], ["slide", "slide", "console"]):
                screen.key("s")
                wait(lambda wanted=wanted: [shows(i) for i in range(3)] == wanted, str(wanted))  # type: ignore[misc]
        assert not list(tmp_path.rglob("zgc.log")), "nothing went wrong"
