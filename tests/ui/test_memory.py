"""What a long show frees goes back to the system."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any

import pytest
from tests.ui.test_records import slide

from zgc_desktop.show.state import opening
from zgc_desktop.ui import memory
from zgc_desktop.ui.keeper import CHANGES, LOOKS, ShowKeeper
from zgc_desktop.ui.stage import StageModel


def test_freed_memory_is_given_back_when_a_long_show_is_at_rest(
    qapp: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given_back: list[bool] = []
    monkeypatch.setattr(memory, "give_back", lambda: given_back.append(True))
    slides = [slide("1"), slide("2")]
    stage = StageModel({"slides": slides, "deck": {}, "speaker": []}, opening(slides, 1, 0.0))
    keeper = ShowKeeper(tmp_path)
    keeper.follow(tmp_path, stage)

    def rest() -> None:
        for _ in range(LOOKS + 1):
            keeper._timer.timeout.emit()

    rest()
    assert given_back == []
    for _ in range(CHANGES):
        stage.command("black")
        keeper._timer.timeout.emit()
    assert given_back == []
    rest()
    rest()
    assert given_back == [True]
    keeper.end()


def test_memory_that_was_freed_is_no_longer_the_process_s() -> None:
    def heap() -> int:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon"))

    if not Path("/proc/self/status").exists() or not hasattr(ctypes.CDLL(None), "malloc_trim"):
        pytest.skip("needs glibc")
    blocks = [ctypes.create_string_buffer(b"x" * 4000, 4000) for _ in range(20_000)]
    kept = blocks[::2000]
    del blocks
    before = heap()
    memory.give_back()
    assert before - heap() > 40_000  # kB
    assert len(kept) == 10
