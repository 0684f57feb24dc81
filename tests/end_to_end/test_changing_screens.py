"""Both screens change at once, or show the same for a while, with a window manager and without."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest
from tests.end_to_end.xorg import missing, server

SHIPPED = Path(__file__).parents[2]
TRIES = 5
MISSING = missing() + [name for name in ("openbox",) if shutil.which(name) is None]


@pytest.mark.skipif(bool(MISSING) and not os.environ.get("CI"), reason=f"not installed: {MISSING}")
def test_each_screen_shows_its_own_again_after_any_change(tmp_path: Path) -> None:
    with ExitStack() as stack:
        players = []
        for manager in (None, "openbox"):
            folder = tmp_path / str(manager)
            folder.mkdir()
            try:
                display = stack.enter_context(server(folder)).display
            except OSError as error:
                pytest.skip(f"no X server with two screens could be started: {error}")
            env = {
                **os.environ,
                "DISPLAY": display,
                "HOME": str(folder),
                "QT_QPA_PLATFORM": "xcb",
                "QT_QUICK_BACKEND": "software",
                "PYTHONUTF8": "1",
            }
            if manager is not None:
                running = subprocess.Popen([manager], env=env, stderr=subprocess.DEVNULL)
                stack.callback(running.wait, 10)
                stack.callback(running.terminate)
            script = str(Path(__file__).parent / "changing.py")
            players.append(
                subprocess.Popen(
                    [sys.executable, script, str(SHIPPED), str(folder), str(TRIES)],
                    env=env,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    encoding="utf-8",
                )
            )
        ends = [player.communicate() for player in players]
    for player, (out, error) in zip(players, ends, strict=True):
        assert player.returncode == 0, error[-3000:]
        assert "changed" in out, error[-3000:]
        assert ".qml" not in error, error[-3000:]
