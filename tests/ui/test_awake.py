"""Screen saver and sleep are held off during a show, on each platform in its own way."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from zgc_desktop.show.state import ShowState
from zgc_desktop.ui.awake import All, Blanking, Caffeinate, ExecutionState, Nothing, ScreenSaver, for_platform
from zgc_desktop.ui.idle import IdleInhibitor, events, message, offered
from zgc_desktop.ui.keeper import ShowKeeper
from zgc_desktop.ui.stage import StageModel
from zgc_desktop.ui.xserver import XError


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
    ("platform", "kind"), [("linux", All), ("darwin", Caffeinate), ("freebsd14", Nothing)]
)
def test_every_platform_has_its_way(platform: str, kind: type[Any]) -> None:
    assert isinstance(for_platform(platform), kind)


class Server:
    """An X server that is suspended, or cannot."""

    def __init__(self, *, able: bool = True) -> None:
        self.able, self.said = able, list[str]()

    def suspend_blanking(self) -> None:
        if not self.able:
            raise XError("no MIT-SCREEN-SAVER")
        self.said.append("suspend")

    def close(self) -> None:
        self.said.append("close")


def test_an_x_server_is_told_once_and_the_connection_ends_it() -> None:
    server = Server()
    blanking = Blanking(lambda: server)  # type: ignore[arg-type,return-value]
    blanking.release()
    blanking.hold()
    blanking.hold()
    assert server.said == ["suspend"]
    blanking.release()
    blanking.release()
    assert server.said == ["suspend", "close"]


def test_an_x_server_that_cannot_is_left_alone() -> None:
    server = Server(able=False)
    Blanking(lambda: server).hold()  # type: ignore[arg-type,return-value]
    assert server.said == ["close"]

    def nobody() -> Any:
        raise XError("no X server")

    Blanking(nobody).hold()


def test_all_ways_are_taken_and_left() -> None:
    servers = Server(), Server()
    ways = All([Blanking(lambda server=server: server) for server in servers])  # type: ignore[misc]
    ways.hold()
    ways.release()
    assert [server.said for server in servers] == [["suspend", "close"]] * 2


def test_wayland_is_spoken_as_it_is_written() -> None:
    assert message(1, 1, 2) == struct.pack("=IHHI", 1, 1, 12, 2)
    bind = message(2, 0, 9, "wl_seat", 1, 4)
    assert bind == struct.pack("=IHHII", 2, 0, 32, 9, 8) + b"wl_seat\0" + struct.pack("=II", 1, 4)
    said, rest = events(bind + bind[:5])
    assert ([(sender, opcode) for sender, opcode, _ in said], rest) == ([(2, 0)], bind[:5])
    assert offered(said[0][2][:16]) == (9, "wl_seat")
    assert events(struct.pack("=IHH", 1, 0, 0)) == ([], struct.pack("=IHH", 1, 0, 0))


def test_without_a_compositor_nothing_is_held(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    inhibitor = IdleInhibitor()
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    inhibitor.hold()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    inhibitor.hold()
    inhibitor.release()
    assert not inhibitor.held


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
