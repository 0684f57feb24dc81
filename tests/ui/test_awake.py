"""Screen saver and sleep are held off during a show, on each platform in its own way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from zgc_desktop.show.state import ShowState
from zgc_desktop.ui.awake import Caffeinate, ExecutionState, Nothing, ScreenSaver, for_platform
from zgc_desktop.ui.keeper import ShowKeeper
from zgc_desktop.ui.stage import StageModel


def test_the_desktop_is_asked_once_and_let_go_once() -> None:
    said: list[str] = []
    saver = ScreenSaver(lambda: said.append("ask") is None, lambda: said.append("hang up"))
    saver.release()
    saver.hold()
    saver.hold()
    saver.release()
    saver.release()
    assert said == ["ask", "hang up"]


def test_a_desktop_without_the_service_is_asked_again_the_next_time() -> None:
    said: list[str] = []
    saver = ScreenSaver(lambda: said.append("ask") is not None, lambda: said.append("hang up"))
    saver.hold()
    saver.release()
    saver.hold()
    assert said == ["ask", "ask"]


def test_windows_is_told_what_is_required() -> None:
    states: list[int] = []
    execution = ExecutionState(states.append)
    execution.hold()
    execution.release()
    assert states == [0x80000003, 0x80000000]


class Process:
    ended = False

    def terminate(self) -> None:
        self.ended = True


def test_macos_runs_caffeinate_for_as_long_as_it_takes() -> None:
    commands: list[list[str]] = []
    process = Process()

    def start(command: list[str]) -> Process:
        commands.append(command)
        return process

    caffeinate = Caffeinate(start)
    caffeinate.hold()
    caffeinate.hold()
    assert [command[0] for command in commands] == ["caffeinate"]
    assert not process.ended
    caffeinate.release()
    assert process.ended

    def missing(command: list[str]) -> Any:
        raise FileNotFoundError(command[0])

    Caffeinate(missing).hold()


@pytest.mark.parametrize(
    ("platform", "kind"), [("linux", ScreenSaver), ("darwin", Caffeinate), ("freebsd14", Nothing)]
)
def test_every_platform_has_its_way(platform: str, kind: type[Any]) -> None:
    assert isinstance(for_platform(platform), kind)


def test_a_show_holds_and_its_end_lets_go(qtbot: QtBot, tmp_path: Path) -> None:
    said: list[str] = []

    class Watch:
        def hold(self) -> None:
            said.append("hold")

        def release(self) -> None:
            said.append("release")

    keeper = ShowKeeper(tmp_path, awake=Watch)
    stage = StageModel({"slides": [{"id": "a"}, {"id": "b"}], "deck": {}}, ShowState((1, 1)))
    keeper.follow(tmp_path, stage)
    stage.command("next")
    stage.command("previous")
    qtbot.waitUntil(lambda: said == ["hold"])
    keeper.end()
    assert said == ["hold", "release"]
