"""On a bare X server, with no desktop that could be asked, the screens are not blanked during a show."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

SHIPPED = Path(__file__).parents[2]

if not shutil.which("Xvfb") and not os.environ.get("CI"):
    pytest.skip("not installed: Xvfb", allow_module_level=True)

from bench.screen import environment, program, virtual_screen  # noqa: E402
from Xlib import display as xlib  # noqa: E402
from Xlib.ext import screensaver  # noqa: E402

AFTER = 1
"""Seconds without a key after which this server blanks its screen."""


def within(seconds: float, holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.05)
    return False


def test_the_server_blanks_before_and_after_a_show_and_not_meanwhile(tmp_path: Path) -> None:
    with virtual_screen(640, 400) as screen:
        server = xlib.Display(screen.name)
        try:
            root = server.screen().root

            def blank() -> bool:
                return bool(screensaver.query_info(root).state == screensaver.StateOn)

            def wake() -> None:
                server.force_screen_saver(0)
                server.set_screen_saver(AFTER, 0, 1, 1)
                server.sync()

            wake()
            assert within(10, blank), "a server with nobody at it blanks its screen"
            command = [sys.executable, "-m", "zgc_desktop", "present", str(SHIPPED), "--renderer", "software"]
            with program(command, environment(screen, tmp_path, PYTHONPATH=str(SHIPPED / "src"))):

                def held() -> bool:
                    wake()
                    return not within(2.5 * AFTER, blank)

                assert within(30, held), "the show is not blanked"
            wake()
            assert within(10, blank), "the end of the program lets it go"
        finally:
            server.close()
