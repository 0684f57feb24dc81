"""Where a window of its own stands."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zgc_desktop.show.window_fit import HEIGHT, SETS, WIDTH, Frame, Place, fits, fitted, kept, with_place

FRAME = Frame(4, 28, 4, 4)


@pytest.mark.parametrize(
    ("width", "height"), [(1366, 768), (1024, 768), (1280, 720), (1920, 1080), (3840, 2160)]
)
def test_a_window_is_within_its_screen_with_its_frame(width: int, height: int) -> None:
    place = fitted(Place(0, 0, width, height), FRAME)
    assert (place.width, place.height) == (min(WIDTH, width - 8), min(HEIGHT, height - 32))
    assert place.x >= 4
    assert place.y >= 28
    assert place.x + place.width + 4 <= width
    assert place.y + place.height + 4 <= height


rooms = st.builds(
    Place, st.integers(-5000, 5000), st.integers(-5000, 5000), st.integers(300, 4000), st.integers(300, 4000)
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # on a machine with much else to do
@given(rooms, rooms)
def test_a_place_of_before_is_kept_as_far_as_there_is_room(room: Place, wanted: Place) -> None:
    place = fitted(room, FRAME, wanted)
    assert fits(room, FRAME, place)
    assert place == wanted or not fits(room, FRAME, wanted)


@pytest.mark.parametrize(
    "written",
    [
        None,
        [],
        {"a": 3},
        {"a": [1, 2, 3]},
        {"a": [1, 2, 3, "4"]},
        {"a": [0, 0, 0, 5]},
        {"a": [0, 0, 10**9, 5]},
    ],
)
def test_what_is_no_place_is_none(written: object) -> None:
    assert kept(written, "a") is None


def test_a_place_is_kept_for_each_set_of_screens_and_the_oldest_go() -> None:
    places: dict[str, object] = {}
    for number in range(SETS + 3):
        places = with_place(places, f"set {number}", Place(number, 0, 640, 400))
    assert len(places) == SETS
    assert kept(places, "set 0") is None
    assert kept(places, f"set {SETS}") == Place(SETS, 0, 640, 400)
