"""What Windows and macOS tell of their displays, from bytes as they give them."""

from __future__ import annotations

import struct
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.show.displays import (
    DISPLAYPORT_EMBEDDED,
    INTERNAL,
    LVDS,
    UDI_EMBEDDED,
    Display,
    Target,
    described,
    mac_displays,
    windows_displays,
)
from zgc_desktop.show.screens import Arrangement, ScreenInfo, arrange

HDMI = 5
ADAPTER = bytes.fromhex("a1b2000000000000")


def path(source: int, target: int, technology: int) -> bytes:
    """DISPLAYCONFIG_PATH_INFO as Windows 11 gives it for a display at 60 Hz."""
    return (
        ADAPTER
        + struct.pack("<III", source, 2 * target, 1)
        + ADAPTER
        + struct.pack("<12I", target, 2 * target + 1, technology, 1, 128, 60000, 1001, 1, 1, 1, 0, 0)[:40]
        + struct.pack("<I", 1)
    )


def source_mode(source: int, x: int, y: int, width: int = 1920, height: int = 1080) -> bytes:
    return struct.pack("<II", 1, source) + ADAPTER + struct.pack("<IIIii", width, height, 4, x, y) + bytes(28)


def target_mode(target: int) -> bytes:
    return struct.pack("<II", 2, target) + ADAPTER + bytes(range(48))


def test_a_laptop_s_panel_is_known_by_its_technology_wherever_it_stands() -> None:
    paths = path(0, 7, HDMI) + path(1, 3, INTERNAL)
    modes = target_mode(7) + source_mode(0, 0, 0) + target_mode(3) + source_mode(1, -1536, 120)
    assert windows_displays(paths, modes, lambda target: f"uid{target.id}") == [
        Display(0, 0, panel=False, mirrored=False, connector="uid7"),
        Display(-1536, 120, panel=True, mirrored=False, connector="uid3"),
    ]


@pytest.mark.parametrize("technology", [LVDS, DISPLAYPORT_EMBEDDED, UDI_EMBEDDED, INTERNAL])
def test_every_technology_of_panels_counts(technology: int) -> None:
    (display,) = windows_displays(path(0, 1, technology), source_mode(0, 0, 0))
    assert display.panel


@pytest.mark.parametrize("technology", [0, HDMI, 10, 15, 17, 0xFFFFFFFF])
def test_other_technologies_are_no_panel(technology: int) -> None:
    (display,) = windows_displays(path(0, 1, technology), source_mode(0, 0, 0))
    assert not display.panel


def test_a_duplicate_is_one_mirrored_picture_from_one_source_or_from_two() -> None:
    one = windows_displays(path(0, 3, INTERNAL) + path(0, 7, HDMI), source_mode(0, 0, 0))
    assert one == [Display(0, 0, panel=True, mirrored=True)]
    modes = source_mode(0, 0, 0) + source_mode(1, 0, 0, 1024, 768)
    assert windows_displays(path(0, 3, INTERNAL) + path(1, 7, HDMI), modes) == one


def test_the_target_is_asked_for_by_its_adapter_and_id() -> None:
    asked: list[Target] = []

    def device_path(target: Target) -> str:
        asked.append(target)
        return ""

    windows_displays(path(0, 9, HDMI), source_mode(0, 0, 0), device_path)
    assert asked == [Target(0xB2A1, 0, 9)]


@given(st.binary(max_size=400), st.binary(max_size=400))
def test_any_bytes_are_read_without_failing(paths: bytes, modes: bytes) -> None:
    assert isinstance(windows_displays(paths, modes), list)


LAPTOP = ScreenInfo(r"\\.\DISPLAY1", x=1920, width=1366, height=768)
PROJECTOR = ScreenInfo("EPSON PJ", maker="SEC", model="EPSON PJ", primary=True)


def test_with_the_projector_as_main_display_the_notes_are_on_the_laptop() -> None:
    displays = [Display(0, 0, panel=False, mirrored=False), Display(1920, 0, panel=True, mirrored=False)]
    assert arrange([PROJECTOR, LAPTOP]) == Arrangement(0, 1), "by the names alone it would be wrong"
    assert arrange(described([PROJECTOR, LAPTOP], displays)) == Arrangement(1, 0)


def test_what_is_plugged_in_where_tells_twins_apart() -> None:
    twins = [ScreenInfo("U27", model="U27"), ScreenInfo("U27 (2)", model="U27", x=1920)]
    displays = [Display(0, 0, False, False, "UID1"), Display(1920, 0, False, False, "UID2")]
    assert [screen.plug for screen in described(twins, displays)] == ["UID1", "UID2"]
    assert described(twins, []) == twins


def test_a_duplicate_shows_no_notes_even_where_only_its_name_tells() -> None:
    duplicate = ScreenInfo("|EPSON PJ", primary=True)
    assert arrange(described([duplicate], [])) == Arrangement(None, 0, (), mirrored=True)
    # Qt keeps the name that the screen had before it was duplicated.
    alone = LAPTOP._replace(x=0)
    assert arrange(described([alone], [Display(0, 0, panel=True, mirrored=True)])).mirrored


@pytest.mark.parametrize(
    ("online", "mirrored", "wanted"),
    [
        ([1, 2], {}, [Display(0, 0, True, False, "display 1"), Display(1440, 0, False, False, "display 2")]),
        ([1, 2], {2: 1}, [Display(0, 0, True, True, "display 1")]),
        ([2, 1], {1: 2}, [Display(1440, 0, True, True, "display 2")]),
        ([], {}, []),
    ],
)
def test_core_graphics_tells_panels_and_mirrors(
    online: Sequence[int], mirrored: dict[int, int], wanted: list[Display]
) -> None:
    found = mac_displays(
        online,
        lambda display: (0.0, 0.0, 1440.0, 900.0) if display == 1 else (1440.0, 0.0, 1920.0, 1080.0),
        lambda display: display == 1,
        lambda display: mirrored.get(display, 0),
    )
    assert found == wanted
