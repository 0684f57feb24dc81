"""What is kept of a show while it runs, and what is offered of it afterwards."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from zgc_desktop.show.snapshot import ENDED_FOR, Moment
from zgc_desktop.show.state import AT_ONCE, ShowState, opening
from zgc_desktop.ui.keeper import ShowKeeper
from zgc_desktop.ui.stage import StageModel

LINE = "0,0,400,0"


def slides(ids: str) -> list[dict[str, Any]]:
    return [{"id": id_, "steps": 1, "minutes": 1, "title": id_, "chapter": 1} for id_ in ids]


class Window:
    """A show of a briefing in one window, and what is kept of it."""

    def __init__(self, folder: Path, root: Path, ids: str = "abc") -> None:
        self.now = 0.0
        self.root, self.ids = root, ids
        self.keeper = ShowKeeper(folder, lambda: self.now, lambda: Moment(1_000_000.0 + self.now))
        self.stage: StageModel
        self.show()

    def show(self, ids: str | None = None) -> ShowState:
        """Begin a show as a window does, with the offer of another where there is one."""
        self.ids = ids or self.ids
        deck = slides(self.ids)
        program = {"slides": deck, "deck": {}, "speaker": []}
        state = opening(deck, 1, self.now).with_(ink=self.keeper.ink(self.root, deck))
        found = self.keeper.offer(self.root, deck)
        if found is not None:
            state = state.with_(overlay="resume", interrupted=found)
        self.stage = StageModel(program, state, clock=lambda: self.now)
        self.keeper.follow(self.root, self.stage)
        return self.stage.state

    def write(self) -> None:
        """Have the state written now."""
        self.keeper._save()
        assert self.keeper._place is not None
        self.keeper._place.close()

    def leave(self) -> None:
        """End the show as a window does when its stage was left."""
        self.stage.show_state(self.stage.state.with_(now=self.now).ended())
        self.keeper.keep_record()
        self.keeper.end()

    def die(self) -> None:
        """Go without a word, as a process does that is killed: of it only the files stay."""
        self.keeper._timer.stop()
        self.keeper._soon.stop()
        self.keeper._let_go()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "briefing"


def drawn(window: Window, page: int) -> None:
    window.stage.command("goto", str(page + 1))
    window.stage.command("pen")
    window.stage.command("ink-draw", LINE)
    window.stage.command("pen")


def test_a_show_that_was_killed_goes_on_with_its_slide_whatever_was_changed(
    qapp: Any, tmp_path: Path, root: Path
) -> None:
    window = Window(tmp_path, root)
    drawn(window, 1)
    window.now = 30.0
    window.write()
    window.die()
    again = Window(tmp_path, root, "acb")
    assert again.stage.overlay == "resume"
    again.stage.command("next")
    assert again.stage.slide_id(again.stage.page) == "b"
    assert list(again.stage.state.ink.pages) == [2]


def test_ink_of_a_slide_that_is_gone_is_never_written_over(qapp: Any, tmp_path: Path, root: Path) -> None:
    window = Window(tmp_path, root)
    drawn(window, 1)
    window.leave()
    file = window.keeper._ink.file  # type: ignore[union-attr]
    before = json.loads(file.read_text())["b"]
    without = Window(tmp_path, root, "ac")
    drawn(without, 0)
    without.leave()
    kept = json.loads(file.read_text())
    assert set(kept) == {"a", "b"}
    assert kept["b"] == before
    assert list(Window(tmp_path, root, "cba").stage.state.ink.pages) == [1, 2]


def test_a_second_start_says_not_that_the_running_show_broke_off_and_writes_nothing_over_it(
    qapp: Any, tmp_path: Path, root: Path
) -> None:
    first = Window(tmp_path, root)
    drawn(first, 1)
    first.write()
    second = Window(tmp_path, root)
    assert second.stage.overlay == ""
    assert second.keeper.unkept != ""
    drawn(second, 2)
    second.write()
    second.now = 200.0
    second.leave()
    assert second.keeper.unkept == ""
    first.die()
    third = Window(tmp_path, root)
    interrupted = third.stage.state.interrupted
    assert interrupted is not None
    assert (interrupted.state.page, set(interrupted.state.ink.pages)) == (1, {1})


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process of its own is started as on Unix")
def test_the_lock_of_a_process_that_was_killed_holds_nobody_off(
    qapp: Any, tmp_path: Path, root: Path
) -> None:
    code = (
        "import sys, time; from pathlib import Path; from zgc_desktop.source.files import Lock;"
        "lock = Lock(Path(sys.argv[1]), patience=0); print('held', flush=True); time.sleep(60)"
    )
    window = Window(tmp_path, root)
    window.leave()
    lock = next((tmp_path / "shows").glob("*.lock"))
    child = subprocess.Popen([sys.executable, "-c", code, str(lock)], stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdout.readline() == b"held\n"
    assert window.show().overlay == ""
    assert window.keeper.unkept != ""
    child.kill()
    child.wait()
    child.stdout.close()
    window.show()
    assert window.keeper.unkept == ""


def test_two_briefings_keep_a_show_each(qapp: Any, tmp_path: Path) -> None:
    windows = [Window(tmp_path, tmp_path / name) for name in ("one", "two")]
    for page, window in enumerate(windows, 1):
        window.stage.command("goto", str(page + 1))
        window.write()
    for window in windows:
        window.die()
    found = [Window(tmp_path, tmp_path / name).stage.state.interrupted for name in ("one", "two")]
    assert [each and each.state.page for each in found] == [1, 2]


def test_a_show_that_was_left_is_offered_for_some_minutes_and_keeps_one_record(
    qapp: Any, tmp_path: Path, root: Path
) -> None:
    window = Window(tmp_path, root)
    window.now = 90.0
    window.stage.command("last")
    window.leave()
    window.now += ENDED_FOR - 1
    state = window.show()
    assert state.interrupted is not None
    assert (state.overlay, state.interrupted.ended) == ("resume", True)
    window.stage.command("next")
    assert (window.stage.page, window.stage.state.clock.elapsed(window.now)) == (2, 90.0)
    window.now += 30.0
    window.leave()
    [record] = (tmp_path / "records").rglob("*.json")
    assert json.loads(record.read_text())["spent"] == 120.0
    window.now += ENDED_FOR + 1
    assert window.show().overlay == ""


def test_a_show_of_less_than_a_minute_is_not_offered(qapp: Any, tmp_path: Path, root: Path) -> None:
    window = Window(tmp_path, root)
    window.now = AT_ONCE - 1
    window.leave()
    assert window.show().overlay == ""


def test_what_cannot_be_read_is_kept_aside(qapp: Any, tmp_path: Path, root: Path) -> None:
    window = Window(tmp_path, root)
    window.write()
    window.die()
    file = window.keeper._place.file  # type: ignore[union-attr]
    file.write_text('{"format": 99}')
    assert window.show().overlay == ""
    window.write()
    assert '{"format": 99}' in {each.read_text() for each in file.parent.iterdir()}


def test_the_one_file_of_versions_before_is_taken_over_by_its_briefing(
    qapp: Any, tmp_path: Path, root: Path
) -> None:
    from tests.show.test_snapshot import OLD

    old = tmp_path / "show.json"
    old.write_text(json.dumps({**OLD, "briefing": str(root), "saved": 999_990.0}))
    deck = [
        {"id": id_, "steps": steps, "minutes": 1} for id_, steps in zip("abcd", (1, 3, 1, 2), strict=True)
    ]
    other = ShowKeeper(tmp_path, moment=lambda: Moment(1_000_000.0))
    assert other.offer(tmp_path / "other", deck) is None
    assert old.exists()
    keeper = ShowKeeper(tmp_path, moment=lambda: Moment(1_000_000.0))
    found = keeper.offer(root, deck)
    assert found is not None
    assert found.state.here == (1, 2)
    assert not old.exists()


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a file system of its own that can be filled."""
    folder = tmp_path / "small"
    folder.mkdir()
    try:
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)], check=True, capture_output=True
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("a file system can be mounted only by root")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_on_a_full_disk_it_is_said_and_said_when_it_is_over(
    qtbot: QtBot, full_disk: Path, root: Path
) -> None:
    window = Window(full_disk, root)
    window.write()
    filling = full_disk / "filling"
    with filling.open("wb", buffering=0) as stream:
        try:
            while True:
                stream.write(b"x" * 4096)
        except OSError:
            pass
    drawn(window, 1)
    window.keeper._save()
    qtbot.waitUntil(lambda: window.keeper.unkept.startswith("磁盘满了"))
    filling.unlink()
    qtbot.waitUntil(lambda: window.keeper.unkept == "")
    window.write()
    window.die()
    # Nothing of it is lost.
    again = Window(full_disk, root)
    assert set(again.stage.state.ink.pages) == {1}
    assert again.stage.overlay == "resume"
    again.leave()


def test_what_cannot_be_written_for_another_reason_names_it(qtbot: QtBot, tmp_path: Path, root: Path) -> None:
    window = Window(tmp_path, root)
    window.write()
    folder = tmp_path / "shows"
    folder.rename(tmp_path / "away")
    folder.write_text("no folder")
    window.keeper._save()
    qtbot.waitUntil(lambda: window.keeper.unkept != "")
    folder.unlink()
    (tmp_path / "away").rename(folder)
    qtbot.waitUntil(lambda: window.keeper.unkept == "")
    window.leave()
