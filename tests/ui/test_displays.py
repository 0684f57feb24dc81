"""Asking a platform about its displays, with that platform's library played."""

from __future__ import annotations

import struct
from typing import Any

import pytest

from zgc_desktop.show.displays import Display
from zgc_desktop.ui.displays import (
    INSUFFICIENT_BUFFER,
    NAME_AT,
    NAME_SIZE,
    Mac,
    Windows,
    for_platform,
    guarded,
)

ADAPTER = struct.pack("<Ii", 5, 0)
PATH = (
    ADAPTER
    + struct.pack("<III", 0, 0, 1)
    + ADAPTER
    + struct.pack("<IIIIIIIIII", 9, 1, 0x80000000, 1, 1, 60, 1, 1, 1, 1)
    + struct.pack("<I", 1)
)
MODE = struct.pack("<II", 1, 0) + ADAPTER + struct.pack("<IIIii", 1920, 1080, 4, 0, 0) + bytes(28)


class User32:
    """Windows' functions: `busy` times the screens change between the two questions, then there is one panel."""

    def __init__(self, busy: int = 0, fails: int = 0) -> None:
        self.busy, self.fails = busy, fails
        self.asked: list[bytes] = []

    def GetDisplayConfigBufferSizes(self, _: int, paths: Any, modes: Any) -> int:
        paths._obj.value, modes._obj.value = 3, 4
        return 0

    def QueryDisplayConfig(self, _: int, paths: Any, path: Any, modes: Any, mode: Any, __: None) -> int:
        if self.busy:
            self.busy -= 1
            return INSUFFICIENT_BUFFER
        if self.fails:
            return self.fails
        path[: len(PATH)], mode[: len(MODE)] = PATH, MODE
        paths._obj.value = modes._obj.value = 1
        return 0

    def DisplayConfigGetDeviceInfo(self, asked: Any) -> int:
        self.asked.append(asked.raw[:20])
        name = r"\\?\DISPLAY#BOE0812#UID8388688".encode("utf-16-le")
        asked[NAME_AT : NAME_AT + len(name)] = name
        return 0


def test_windows_is_asked_until_its_answer_is_whole() -> None:
    user32 = User32(busy=2)
    found = Windows(user32)()
    assert found == [Display(0, 0, True, False, r"\\?\DISPLAY#BOE0812#UID8388688")]
    assert user32.asked == [struct.pack("<IIIiI", 2, NAME_SIZE, 5, 0, 9)]
    assert NAME_SIZE == 420, "as large as Windows' DISPLAYCONFIG_TARGET_DEVICE_NAME"


@pytest.mark.parametrize("user32", [User32(busy=99), User32(fails=5)])
def test_windows_that_does_not_answer_tells_nothing(user32: User32) -> None:
    assert Windows(user32)() == []


class Graphics:
    """Core Graphics with one display, the laptop's."""

    class CGDisplayBounds:
        restype: Any = None
        argtypes: Any = None

        def __call__(self, _: int) -> Any:
            return self.restype(0.0, 0.0, 1440.0, 900.0)

    def __init__(self) -> None:
        self.CGDisplayBounds = Graphics.CGDisplayBounds()  # type: ignore[misc,assignment]

    def CGGetOnlineDisplayList(self, _: int, ids: Any, count: Any) -> int:
        ids[0], count._obj.value = 4, 1
        return 0

    def CGDisplayIsBuiltin(self, display: int) -> int:
        return int(display == 4)

    def CGDisplayMirrorsDisplay(self, _: int) -> int:
        return 0


def test_macos_is_asked_for_bounds_and_panel() -> None:
    assert Mac(Graphics())() == [Display(0, 0, True, False, "display 4")]


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin", "freebsd14"])
def test_no_platform_fails_where_its_library_is_missing(platform: str) -> None:
    assert for_platform(platform)() == []


def test_a_question_that_fails_has_no_answer() -> None:
    def ask() -> list[Display]:
        raise OSError("no such library")

    assert guarded(ask)() == []
