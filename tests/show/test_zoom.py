"""What part of the slide fills the screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.show.audience import audience_state
from zgc_desktop.show.commands import reduce
from zgc_desktop.show.state import ShowState
from zgc_desktop.show.zoom import HEIGHT, MOST, WIDTH, Zoom, onto

STATE = ShowState((1, 3, 1))
_xs, _ys = st.floats(0, WIDTH), st.floats(0, HEIGHT)


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("scaled"), st.floats(0.1, 10), _xs, _ys),
            st.tuples(st.just("moved"), st.floats(-3000, 3000), st.floats(-3000, 3000)),
        ),
        max_size=8,
    )
)
def test_nothing_beside_the_slide_is_ever_shown(done: list[tuple[str, float]]) -> None:
    zoom = Zoom()
    for what, *numbers in done:
        zoom = getattr(zoom, what)(*numbers)
        left, top, width, height = zoom.region
        assert left >= -1e-6
        assert top >= -1e-6
        assert left + width <= WIDTH + 1e-6
        assert top + height <= HEIGHT + 1e-6
        assert 1 <= zoom.scale <= MOST


@given(st.floats(1.1, 3), st.floats(600, 1300), st.floats(300, 700))
def test_the_place_under_the_pointer_stays_under_it(factor: float, x: float, y: float) -> None:
    before = Zoom().scaled(2)
    after = before.scaled(factor, x, y)
    left, top, width, height = before.region
    left2, top2, width2, height2 = after.region
    assert (x - left) / width == pytest.approx((x - left2) / width2, abs=1e-6)
    assert (y - top) / height == pytest.approx((y - top2) / height2, abs=1e-6)
    back = after.scaled(1 / factor, x, y)
    assert back == pytest.approx(before)


@given(_xs, _ys, st.floats(50, WIDTH), st.floats(50, HEIGHT))
def test_a_region_is_shown_whole(x: float, y: float, width: float, height: float) -> None:
    width, height = min(width, WIDTH - x), min(height, HEIGHT - y)
    if max(width, height) < 50:
        return
    left, top, wide, high = onto(x, y, width, height).region
    assert left <= x + 1e-6
    assert top <= y + 1e-6
    assert left + wide >= x + width - 1e-6
    assert top + high >= y + height - 1e-6


def test_a_click_shows_what_is_around_it() -> None:
    assert onto(500, 400, 3, 0) == Zoom(2.0, 501.5, 400)


def test_keys_zoom_pan_and_go_back_to_the_whole_slide() -> None:
    state = reduce(reduce(STATE, "zoom-in"), "zoom-in")
    assert state.zoom.scale == 1.25**2
    assert reduce(state, "pan-right").zoom.x > state.zoom.x
    assert reduce(state, "pan-up").zoom.y < state.zoom.y
    assert reduce(state, "zoom-off").zoom.whole
    assert reduce(STATE, "pan-left") == STATE
    for _ in range(3):
        state = reduce(state, "zoom-out")
    assert state.zoom == Zoom()


def test_esc_first_shows_the_whole_slide_again() -> None:
    state = reduce(reduce(STATE, "zoom"), "zoom-to", "100,100,480,270")
    assert (state.ink.tool, state.zoom.scale) == ("zoom", 4.0)
    there = reduce(state, "leave")
    assert (there.ink.tool, there.zoom.whole, there.running) == ("", True, True)


def test_a_step_keeps_the_part_that_is_shown_a_page_does_not() -> None:
    state = reduce(STATE.at(1), "zoom-in")
    assert not reduce(state, "next").zoom.whole
    assert reduce(state, "first").zoom.whole


@pytest.mark.parametrize("arg", ["", "1", "1,2,3", "a,b,c,d", "nan,1,2,3", "1,2,3,inf"])
def test_what_is_no_region_changes_nothing(arg: str) -> None:
    assert reduce(STATE, "zoom-to", arg) == STATE


def test_a_frozen_audience_keeps_the_part_it_sees() -> None:
    state = reduce(reduce(STATE.with_(console=True), "zoom-in"), "freeze")
    further = reduce(state, "zoom-in")
    assert audience_state(further).zoom == state.zoom
    assert audience_state(reduce(further, "freeze")).zoom == further.zoom
