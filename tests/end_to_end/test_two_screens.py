"""Plugging and unplugging a projector at any moment of a show, on a real X server."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest
from tests.end_to_end.xorg import missing, server

SHIPPED = Path(__file__).parents[2]
SEQUENCES = 30
AT_ONCE = 2


@pytest.mark.skipif(bool(missing()) and not os.environ.get("CI"), reason=f"not installed: {missing()}")
def test_a_projector_may_come_and_go_at_any_moment(tmp_path: Path) -> None:
    share = SEQUENCES // AT_ONCE
    with ExitStack() as stack:
        players = []
        for number in range(AT_ONCE):
            folder = tmp_path / str(number)
            folder.mkdir()
            try:
                display = stack.enter_context(server(folder)).display
            except OSError as error:
                pytest.skip(f"no X server with two screens could be started: {error}")
            players.append(
                subprocess.Popen(
                    [
                        sys.executable,
                        str(Path(__file__).parent / "hotplug.py"),
                        str(SHIPPED),
                        str(folder),
                        str(number * share),
                        str((number + 1) * share),
                    ],
                    env={
                        **os.environ,
                        "DISPLAY": display,
                        "QT_QPA_PLATFORM": "xcb",
                        "QT_QUICK_BACKEND": "software",
                        "PYTHONUTF8": "1",
                    },
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    encoding="utf-8",
                )
            )
        ends = [player.communicate() for player in players]
        for player, (out, error) in zip(players, ends, strict=True):
            assert player.returncode == 0, error[-3000:]
            assert "played" in out, error[-3000:]
