"""Asks the platform what Qt does not say of the screens. Where it does not answer, there is nothing: a name has to do."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from zgc_desktop.show.displays import MODE, PATH, Display, Target, mac_displays, windows_displays

# winuser.h, wingdi.h
ACTIVE_PATHS, INSUFFICIENT_BUFFER, TARGET_NAME = 2, 122, 2
# Header (kind, size, adapter's two parts, id), flags, technology, maker, product, instance, friendly name, device path.
HEADER, FRIENDLY, DEVICE_PATH = 20, 64, 128
NAME_AT = HEADER + 4 + 4 + 2 + 2 + 4 + 2 * FRIENDLY
NAME_SIZE = NAME_AT + 2 * DEVICE_PATH
# How often it is asked again where the screens change between two questions.
TRIES = 4


class Windows:
    """Windows' QueryDisplayConfig; `user32` is that library."""

    def __init__(self, user32: Any) -> None:
        self._user32 = user32

    def __call__(self) -> list[Display]:
        """The displays; none where Windows does not answer."""
        from ctypes import byref, c_uint32, create_string_buffer

        for _ in range(TRIES):
            paths, modes = c_uint32(), c_uint32()
            if self._user32.GetDisplayConfigBufferSizes(ACTIVE_PATHS, byref(paths), byref(modes)):
                return []
            path_bytes = create_string_buffer(max(1, paths.value) * PATH.size)
            mode_bytes = create_string_buffer(max(1, modes.value) * MODE.size)
            failed = self._user32.QueryDisplayConfig(
                ACTIVE_PATHS, byref(paths), path_bytes, byref(modes), mode_bytes, None
            )
            if failed == INSUFFICIENT_BUFFER:
                continue
            if failed:
                return []
            return windows_displays(
                path_bytes.raw[: paths.value * PATH.size],
                mode_bytes.raw[: modes.value * MODE.size],
                self._device_path,
            )
        return []

    def _device_path(self, target: Target) -> str:
        import struct
        from ctypes import create_string_buffer

        asked = create_string_buffer(
            struct.pack("<IIIiI", TARGET_NAME, NAME_SIZE, target.low, target.high, target.id), NAME_SIZE
        )
        if self._user32.DisplayConfigGetDeviceInfo(asked):
            return ""
        name = asked.raw[NAME_AT:].decode("utf-16-le", errors="replace")
        return name.partition("\0")[0]


class Mac:
    """macOS' Core Graphics; `graphics` is that library."""

    def __init__(self, graphics: Any) -> None:
        self._graphics = graphics

    def __call__(self) -> list[Display]:
        """The displays; none where macOS does not answer."""
        from ctypes import Structure, byref, c_double, c_uint32

        class Rectangle(Structure):
            """CGRect."""

            _fields_ = [(name, c_double) for name in ("x", "y", "width", "height")]

        graphics = self._graphics
        graphics.CGDisplayBounds.restype = Rectangle
        graphics.CGDisplayBounds.argtypes = [c_uint32]
        ids, count = (c_uint32 * 32)(), c_uint32()
        if graphics.CGGetOnlineDisplayList(32, ids, byref(count)):
            return []

        def bounds(display: int) -> tuple[float, float, float, float]:
            found = graphics.CGDisplayBounds(display)
            return found.x, found.y, found.width, found.height

        return mac_displays(
            list(ids[: count.value]),
            bounds,
            lambda display: bool(graphics.CGDisplayIsBuiltin(display)),
            lambda display: int(graphics.CGDisplayMirrorsDisplay(display)),
        )


def _none() -> list[Display]:
    return []


def guarded(ask: Callable[[], list[Display]]) -> Callable[[], list[Display]]:
    """The same, but that there is nothing where asking fails: a show does not end for want of a name."""

    def answer() -> list[Display]:
        try:
            return ask()
        except (OSError, AttributeError, ValueError, TypeError):
            return []

    return answer


def for_platform(platform: str = sys.platform) -> Callable[[], list[Display]]:
    """Who is asked on this platform; it never raises."""
    if platform not in ("win32", "darwin"):
        return _none  # names of connectors tell what is built in

    def ask() -> list[Display]:
        import ctypes

        if platform == "win32":
            return Windows(ctypes.WinDLL("user32"))()  # type: ignore[attr-defined]
        return Mac(ctypes.CDLL("/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics"))()

    return guarded(ask)
