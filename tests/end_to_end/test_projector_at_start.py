"""A projector that is plugged in before the program starts."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

SHIPPED = Path(__file__).parents[2]
NEEDED = ("Xvfb", "xrandr")

if not all(map(shutil.which, NEEDED)) and not os.environ.get("CI"):
    pytest.skip(f"not installed: {NEEDED}", allow_module_level=True)

from bench.screen import environment, program, virtual_screen  # noqa: E402
from bench.two_screens import HEIGHT, WIDTH, Half, monitors  # noqa: E402


def test_the_first_slide_is_on_the_projector_and_the_console_on_the_panel(tmp_path: Path) -> None:
    with virtual_screen(2 * WIDTH, HEIGHT) as screen:
        monitors(screen, two=True)
        panel, hall = Half(screen.name, 0), Half(screen.name, WIDTH)
        before = panel.look(), hall.look()
        command = [sys.executable, "-m", "zgc_desktop", "present", str(SHIPPED), "--motion", "off"]
        with program(
            [*command, "--renderer", "software"],
            environment(screen, tmp_path, PYTHONPATH=str(SHIPPED / "src")),
        ):
            hall.wait_for_change(before[1])
            panel.wait_for_change(before[0])
            # Paper on the projector; the console is dark around its page.
            first = hall.settle()
            assert hall.row(WIDTH + 20, 20, 1)[0] > 200
            assert panel.row(20, 20, 1)[0] < 60
            screen.key("Right")
            hall.wait_for_change(first)
        panel.close()
        hall.close()
