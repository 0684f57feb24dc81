"""What is said to an X server and what it answers; the server itself where Xvfb is there."""

from __future__ import annotations

import os
import shutil
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from zgc_desktop.ui.screens import Screens
from zgc_desktop.ui.xserver import Monitor, XError, XServer, address_of, cookie, monitors_of


@pytest.mark.parametrize(
    ("display", "wanted"),
    [
        (":0", ("", 0)),
        (":10.0", ("", 10)),
        ("unix:1", ("", 1)),
        ("there:12.1", ("there", 12)),
        ("::1:2", ("::1", 2)),
    ],
)
def test_a_display_is_a_host_and_a_number(display: str, wanted: tuple[str, int]) -> None:
    assert address_of(display) == wanted


@pytest.mark.parametrize("display", ["", "wayland-0", ":", ":x"])
def test_what_is_no_display_is_said(display: str) -> None:
    with pytest.raises(ValueError, match=r"display|int"):
        address_of(display)
    with pytest.raises(XError):
        XServer(display)


def entry(number: str, name: str, data: bytes) -> bytes:
    parts = (b"host", number.encode(), name.encode(), data)
    return struct.pack(">H", 256) + b"".join(struct.pack(">H", len(part)) + part for part in parts)


def test_the_cookie_of_a_display_is_found() -> None:
    magic = "MIT-MAGIC-COOKIE-1"
    file = entry("1", magic, b"one") + entry("0", "XDM-AUTHORIZATION-1", b"no") + entry("0", magic, b"zero")
    assert cookie(file, 0) == (magic.encode(), b"zero")
    assert cookie(file, 1) == (magic.encode(), b"one")
    assert cookie(file, 2) == (b"", b"")
    assert cookie(entry("", magic, b"any"), 7) == (magic.encode(), b"any")


@given(st.binary(max_size=200))
def test_any_authority_file_is_read_without_failing(file: bytes) -> None:
    assert len(cookie(file, 0)) == 2


def test_monitors_are_read_with_their_outputs_left_out() -> None:
    head = struct.pack("<BBHIIII12x", 1, 0, 3, 16, 99, 2, 3)
    one = struct.pack("<IBBHhhHHIII", 70, 1, 0, 1, 0, 0, 1366, 768, 309, 174, 5)
    two = struct.pack("<IBBHhhHHIIII", 71, 0, 0, 2, -1920, 40, 1920, 1080, 0, 0, 6, 7)
    assert monitors_of(head + one + two) == [(70, 0, 0, 1366, 768), (71, -1920, 40, 1920, 1080)]


needs_server = pytest.mark.skipif(
    not all(map(shutil.which, ("Xvfb", "xrandr"))) and not os.environ.get("CI"),
    reason="needs Xvfb and xrandr",
)


def until(reached: Callable[[], bool]) -> None:
    import time

    end = time.monotonic() + 10
    while not reached():
        assert time.monotonic() < end


@needs_server
def test_a_server_tells_its_monitors_and_that_they_have_changed() -> None:
    import subprocess

    from bench.screen import virtual_screen

    with virtual_screen(800, 500) as screen:
        server = XServer(screen.name)
        server.listen()
        (only,) = server.monitors()
        assert only[1:] == (0, 0, 800, 500)
        assert not server.heard()
        subprocess.run(
            ["xrandr", "--setmonitor", "厅", "400/100x500/130+400+0", "none"],
            env=os.environ | {"DISPLAY": screen.name},
            check=True,
        )
        until(server.heard)
        assert Monitor("厅", 400, 0, 400, 500) in server.monitors()
        while server.heard():
            pass
        subprocess.run(
            ["xrandr", "--delmonitor", "厅"], env=os.environ | {"DISPLAY": screen.name}, check=True
        )
        until(lambda: len(server.monitors()) == 1)
        assert server.noted
        assert server.heard()
        assert not server.noted
        server.close()
        with pytest.raises(XError):
            server.monitors()
        with pytest.raises(XError):
            server.heard()
    with pytest.raises(XError):
        XServer(screen.name)


@needs_server
def test_a_server_that_ends_is_noticed(tmp_path: Path) -> None:
    from bench.screen import virtual_screen

    with virtual_screen(640, 480) as screen:
        server = XServer(screen.name)
        server.listen()
        server.monitors()

    def gone() -> bool:
        try:
            server.heard()
        except XError:
            return True
        return False

    until(gone)


class Forgetful:
    """A server that says that a monitor has moved just while it is asked where it is."""

    def __init__(self, name: str) -> None:
        self.at, self.noted = Monitor(name, 0, 0, 800, 600), False

    def monitors(self) -> list[Monitor]:
        told, self.at = self.at, self.at._replace(x=700)
        self.noted = self.noted or told != self.at
        return [told]

    def heard(self) -> bool:
        heard, self.noted = self.noted, False
        return heard


def test_what_a_server_says_while_it_is_asked_is_not_lost(qtbot: QtBot) -> None:
    screens = Screens(list)
    (first, *_) = screens.screens()
    screens._server = Forgetful(first.name())  # type: ignore[assignment]
    with qtbot.waitSignal(screens.changed):
        screens.geometry(first)
    assert screens.geometry(first).x() == 700
