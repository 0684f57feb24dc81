"""What a platform tells of its displays beside what Qt tells: which are built in, which show the same, what they are plugged
into. Made from the bytes that the platform gives, so that it can be tried on any."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from zgc_desktop.show.screens import ScreenInfo


class Display(NamedTuple):
    """A picture on the desktop, at its upper left corner; `panel` says whether a built-in panel shows it, `mirrored` whether
    more than one display does."""

    x: int
    y: int
    panel: bool
    mirrored: bool
    connector: str = ""


def described(screens: Sequence[ScreenInfo], displays: Sequence[Display]) -> list[ScreenInfo]:
    """The screens with what is known of the displays at their places."""
    at = {(display.x, display.y): display for display in displays}
    found = []
    for screen in screens:
        # Of a duplicated desktop Qt for Windows joins the names, but only where it was one when Qt first saw it.
        joined = "|" in screen.name
        display = at.get((screen.x, screen.y))
        if display is None:
            found.append(screen._replace(mirrored=screen.mirrored or joined))
            continue
        found.append(
            screen._replace(
                panel=display.panel, mirrored=display.mirrored or joined, connector=display.connector
            )
        )
    return found


# wingdi.h: DISPLAYCONFIG_VIDEO_OUTPUT_TECHNOLOGY
LVDS, DISPLAYPORT_EMBEDDED, UDI_EMBEDDED, INTERNAL = 6, 11, 13, 0x80000000
BUILT_IN = (LVDS, DISPLAYPORT_EMBEDDED, UDI_EMBEDDED, INTERNAL)
SOURCE_MODE = 1
# DISPLAYCONFIG_PATH_INFO: source (adapter's low and high part, id, mode, flags), target (adapter's two parts, id, mode,
# technology, rotation, scaling, refresh rate's two parts, order of lines, available, flags), flags.
PATH = struct.Struct("<IiIII IiIIIIIIIIII I")
# DISPLAYCONFIG_MODE_INFO: kind, id, adapter's two parts, then 48 bytes, of a source: width, height, format, x, y.
MODE = struct.Struct("<IIIi IIIii 28x")


class Target(NamedTuple):
    """A display of Windows', as it is asked for: its adapter's two parts and its id."""

    low: int
    high: int
    id: int


def windows_displays(
    paths: bytes, modes: bytes, device_path: Callable[[Target], str] = lambda _: ""
) -> list[Display]:
    """What Windows' QueryDisplayConfig says of the active paths, from its two arrays; `device_path` gives what a display is
    plugged into. Bytes that end within an entry are taken up to there."""
    places: Mapping[tuple[int, int, int], tuple[int, int]] = {
        (low, high, id_): (x, y)
        for kind, id_, low, high, _, _, _, x, y in MODE.iter_unpack(
            modes[: len(modes) // MODE.size * MODE.size]
        )
        if kind == SOURCE_MODE
    }
    targets: dict[tuple[int, int, int], list[tuple[Target, int]]] = {}
    for fields in PATH.iter_unpack(paths[: len(paths) // PATH.size * PATH.size]):
        low, high, id_, _, _, target_low, target_high, target_id, _, technology, *_ = fields
        target = Target(target_low, target_high, target_id)
        targets.setdefault((low, high, id_), []).append((target, technology))
    # Of a duplicate drawn from two sources, both are at one place.
    found: dict[tuple[int, int], list[tuple[Target, int]]] = {}
    for source, shown in targets.items():
        if source in places:
            found.setdefault(places[source], []).extend(shown)
    return [
        Display(
            x,
            y,
            panel=any(technology in BUILT_IN for _, technology in shown),
            mirrored=len(shown) > 1,
            connector=device_path(shown[0][0]),
        )
        for (x, y), shown in found.items()
    ]


def mac_displays(
    online: Sequence[int],
    bounds: Callable[[int], tuple[float, float, float, float]],
    built_in: Callable[[int], bool],
    mirrors: Callable[[int], int],
) -> list[Display]:
    """What Core Graphics says of the displays with these ids: bounds as x, y, width and height, whether one is built in, and
    the id of the one that it mirrors, 0 for none."""
    shown: dict[int, list[int]] = {}
    for display in online:
        shown.setdefault(mirrors(display) or display, []).append(display)
    found = []
    for first, members in shown.items():
        x, y, *_ = bounds(first)
        panel = any(built_in(member) for member in members)
        found.append(
            Display(round(x), round(y), panel, mirrored=len(members) > 1, connector=f"display {first}")
        )
    return found
