"""Strokes on slides."""

from __future__ import annotations

import json
from itertools import pairwise
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zgc_desktop.show.audience import audience_state
from zgc_desktop.show.commands import reduce
from zgc_desktop.show.ink import TOLERANCE, Ink, Page, Point, from_data, path, simplified, to_data
from zgc_desktop.show.state import ShowState

places = st.builds(Point, st.floats(0, 1920), st.floats(0, 1080))
lines = st.lists(places, min_size=1, max_size=25)
STATE = ShowState((1, 3, 1))


def given_(state: ShowState, *commands: tuple[str, str]) -> ShowState:
    for command, argument in commands:
        state = reduce(state, command, argument)
    return state


@given(lines)
@settings(deadline=None)
def test_a_simplified_line_keeps_its_ends_and_leaves_no_point_far_off(line: list[Point]) -> None:
    kept = simplified(line)
    assert (kept[0], kept[-1]) == (line[0], line[-1])
    assert set(kept) <= set(line)

    def off(at: Point) -> float:
        pairs = list(pairwise(kept)) or [(kept[0], kept[0])]
        return min(_to_segment(at, a, b) for a, b in pairs)

    assert all(off(point) <= TOLERANCE + 1e-6 for point in line)


def _to_segment(at: Point, a: Point, b: Point) -> float:
    steps = 400
    return (
        min(
            hypot(at.x - a.x - (b.x - a.x) * i / steps, at.y - a.y - (b.y - a.y) * i / steps)
            for i in range(steps + 1)
        )
        - hypot(b.x - a.x, b.y - a.y) / steps
    )


@given(st.lists(lines, max_size=4))
def test_every_change_can_be_taken_back_and_made_again(drawn: list[list[Point]]) -> None:
    ink = Ink("pen")
    states = [ink.of(0).strokes]
    for line in drawn:
        ink = ink.drawn(0, 0, line)
        states.append(ink.of(0).strokes)
    page = ink.of(0)
    for before in reversed(states[:-1]):
        page = page.undone()
        assert page.strokes == before
    for after in states[1:]:
        page = page.redone()
        assert page.strokes == after


@given(st.lists(lines, max_size=3), lines)
def test_strokes_are_read_back_as_they_were_written(one: list[list[Point]], other: list[Point]) -> None:
    ink = Ink("highlighter", 2)
    for line in one:
        ink = ink.drawn(4, 1, line)
    ink = ink.holding("pen").drawn(7, 0, other)
    data = json.loads(json.dumps(to_data(ink.pages)))
    again = from_data(data)
    assert to_data(again) == data
    for page, there in ink.pages.items():
        for stroke, read in zip(there.strokes, again[str(page)].strokes, strict=True):
            assert (stroke.tool, stroke.colour, stroke.step) == (read.tool, read.colour, read.step)
            assert all(
                hypot(a.x - b.x, a.y - b.y) < 0.1 for a, b in zip(stroke.points, read.points, strict=True)
            )


def test_a_stroke_is_seen_from_its_build_step_on() -> None:
    state = given_(STATE, ("goto", "2"), ("next", ""), ("pen", ""), ("ink-draw", "0,0,100,100"))
    assert state.step == 1
    assert [len(state.ink.seen(1, step)) for step in (0, 1, 2)] == [0, 1, 1]
    assert state.ink.seen(0, 5) == ()


def test_the_eraser_takes_the_strokes_that_it_touches_and_are_up() -> None:
    state = given_(
        STATE, ("goto", "2"), ("pen", ""), ("ink-draw", "0,0,100,0"), ("ink-draw", "0,300,100,300")
    )
    assert len(given_(state, ("ink-erase", "50,200")).ink.of(1).strokes) == 2
    erased = given_(state, ("ink-erase", "50,10"))
    assert [s.points[0].y for s in erased.ink.of(1).strokes] == [300]
    assert len(given_(erased, ("ink-undo", "")).ink.of(1).strokes) == 2
    later = given_(
        state, ("next", ""), ("ink-draw", "0,600,100,600"), ("previous", ""), ("ink-erase", "50,600")
    )
    assert len(later.ink.of(1).strokes) == 3


def test_a_page_is_wiped_and_the_wiping_taken_back() -> None:
    state = given_(STATE, ("pen", ""), ("ink-draw", "0,0,100,0"), ("ink-clear", ""))
    assert state.ink.of(0).strokes == ()
    assert len(given_(state, ("ink-undo", "")).ink.of(0).strokes) == 1


@pytest.mark.parametrize("points", ["", "a,b", "1", "12,3,x"])
def test_what_is_no_line_draws_nothing(points: str) -> None:
    assert given_(STATE, ("pen", ""), ("ink-draw", points)).ink.pages == {}


def test_esc_puts_the_tool_down_before_it_ends_the_show() -> None:
    state = given_(STATE, ("laser", ""), ("leave", ""))
    assert (state.ink.tool, state.running) == ("", True)
    assert given_(STATE, ("laser", ""), ("laser", "")).ink.tool == ""
    assert not given_(state, ("leave", "")).running


def test_a_frozen_audience_sees_what_was_drawn_before() -> None:
    state = given_(
        STATE.with_(console=True),
        ("pen", ""),
        ("ink-draw", "0,0,9,9"),
        ("freeze", ""),
        ("ink-draw", "5,5,9,5"),
    )
    assert len(audience_state(state).ink.of(0).strokes) == 1
    assert len(state.ink.of(0).strokes) == 2
    assert len(audience_state(given_(state, ("freeze", ""))).ink.of(0).strokes) == 2


def test_a_line_is_a_curve_from_middle_to_middle() -> None:
    assert path([]) == ""
    assert path([Point(1, 2)]) == "M1.0 2.0L1.1 2.0"
    assert path([Point(0, 0), Point(10, 0)]) == "M0.0 0.0L10.0 0.0"
    assert path([Point(0, 0), Point(10, 0), Point(10, 10)]) == "M0.0 0.0Q10.0 0.0 10.0 5.0L10.0 10.0"


def test_nothing_is_kept_of_a_page_without_strokes() -> None:
    assert to_data({3: Page()}) == {}
