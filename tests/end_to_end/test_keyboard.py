"""Where keys arrive in a show on two screens, under window managers and without one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

SHIPPED = Path(__file__).parents[2]
NEEDED = ("Xvfb", "xrandr", "xset")
MANAGERS = {"none": (), "openbox": ("openbox",), "metacity": ("metacity", "--no-composite")}

if not all(map(shutil.which, NEEDED)) and not os.environ.get("CI"):
    pytest.skip(f"not installed: {NEEDED}", allow_module_level=True)

from bench.screen import Screen, environment, virtual_screen  # noqa: E402
from tests.end_to_end.keyboard import HEIGHT, WIDTH  # noqa: E402


@contextmanager
def managed(screen: Screen, home: Path, command: tuple[str, ...]) -> Iterator[None]:
    """A window manager on the screen; none where there is no command."""
    if not command:
        yield
        return
    with (home / "manager.log").open("wb") as log:
        manager = subprocess.Popen(command, env=environment(screen, home), stdout=log, stderr=log)
    try:
        end = time.monotonic() + 10
        while not screen.managed():
            assert time.monotonic() < end, (home / "manager.log").read_text()
            time.sleep(0.02)
        yield
    finally:
        manager.terminate()
        manager.wait(10)


@pytest.mark.parametrize("manager", MANAGERS)
def test_keys_go_where_the_speaker_looks(manager: str, tmp_path: Path) -> None:
    command = MANAGERS[manager]
    if command and shutil.which(command[0]) is None:
        if os.environ.get("CI") and manager == "openbox":
            pytest.fail("openbox belongs to the packages of the gate")
        pytest.skip(f"{manager} is not installed")
    with virtual_screen(2 * WIDTH, HEIGHT) as screen, managed(screen, tmp_path, command):
        player = subprocess.run(
            [sys.executable, str(Path(__file__).parent / "keyboard.py"), str(SHIPPED), str(tmp_path)],
            env={
                **os.environ,
                **environment(screen, tmp_path),
                "QT_QPA_PLATFORM": "xcb",
                "QT_QUICK_BACKEND": "software",
                "PYTHONUTF8": "1",
            },
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
    assert player.returncode == 0, player.stderr[-3000:]
    assert "typed" in player.stdout, player.stderr[-3000:]
