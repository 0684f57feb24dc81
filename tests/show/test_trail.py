"""Pages in reserve, and the way back and forth over jumps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.show.clock import Clock, expected, lateness
from zgc_desktop.show.commands import COMMANDS, KEYS, reduce
from zgc_desktop.show.snapshot import Moment, from_data, to_data
from zgc_desktop.show.state import ShowState, resumed
from zgc_desktop.show.trail import MOST, Place, Trail

STEPS = (1, 3, 1, 1, 2, 1)
#: Four pages of the show, and two in reserve: 4 and 5.
SLIDES = [{"id": str(page), "steps": steps, "reserve": page > 3} for page, steps in enumerate(STEPS)]
IDS = [str(slide["id"]) for slide in SLIDES]
START = ShowState(STEPS, reserved=2, clock=Clock((0.0,) * 6).start(0.0))
PLAN = (60.0, 120.0, 60.0, 60.0, 0.0, 0.0)


def press(state: ShowState, *keys: str) -> ShowState:
    for key in keys:
        state = reduce(state, KEYS[key].id, key)
    return state


def test_turning_pages_never_reaches_a_page_in_reserve() -> None:
    assert press(START, *["Right"] * 20).page == 3
    assert press(START, "End").page == 3
    assert press(START, "5", "Return").page == 0
    assert press(START.at(2), "6", "Return").page == 2


def test_the_next_step_after_a_page_in_reserve_is_where_the_speaker_was() -> None:
    asked = press(START.at(1), "Right")
    there = reduce(asked, "goto", "5")
    assert (there.page, there.origin, there.flow_page) == (4, 1, 1)
    assert press(there, "Right").step == 1
    back = press(there, "Right", "Right")
    assert (back.page, back.step, back.origin) == (1, 1, -1)
    assert press(there, "Left").here == (1, 1)
    assert press(there, "Esc").here == (1, 1)
    assert press(there, "Esc").running


def test_one_page_in_reserve_after_another_still_comes_back_to_the_show() -> None:
    there = reduce(reduce(START.at(2), "look", "6"), "look", "5")
    assert (there.page, there.origin) == (4, 2)
    assert press(there, "Esc").page == 2
    # As in a browser: what was seen meanwhile lies ahead.
    assert press(there, "Esc", "Alt+Right").page == 5
    assert press(there, "Esc", "Alt+Right").origin == 2
    assert press(there, "Esc", "Alt+Right", "Alt+Right").page == 4


def test_a_show_may_begin_in_reserve() -> None:
    there = START.at(5)
    assert press(there, "Right").page == 0
    assert press(START.at(9), "Home").page == 0


def test_a_look_from_a_page_in_reserve_comes_back_to_the_show() -> None:
    there = reduce(reduce(START.at(2), "look", "5"), "look", "1")
    assert (there.page, there.origin) == (0, 2)
    assert press(there, "Esc").page == 2
    assert press(there, "Alt+Left").page == 4


def test_a_look_shows_all_of_a_page() -> None:
    assert reduce(START, "look", "2").here == (1, 2)
    assert press(reduce(START, "look", "5"), "Right").page == 0


def test_a_look_at_the_page_that_is_up_changes_nothing() -> None:
    built = press(START.at(1), "Right", "Right")
    assert reduce(built.with_(overlay="search"), "look", "2") == built


def test_time_on_a_page_in_reserve_is_spent_but_not_planned() -> None:
    asked = reduce(START.with_(now=60.0), "next").with_(now=90.0)
    there = reduce(asked, "look", "5")
    assert there.clock.place == 1
    assert expected(there.clock, PLAN, 150.0) == expected(asked.clock, PLAN, 90.0) == 90.0
    assert lateness(there.clock, PLAN, 150.0) == 60.0
    back = press(there.with_(now=150.0), "Esc")
    assert lateness(back.clock, PLAN, 160.0) == 60.0
    assert back.clock.spent[4] == 60.0


def test_back_and_forth_over_jumps() -> None:
    there = press(START.at(1), "Right", "4", "Return")
    assert press(there, "Alt+Left").here == (1, 1)
    assert press(there, "Alt+Left", "Alt+Right").page == 3
    assert press(there, "Alt+Left", "Alt+Left").here == (1, 1)
    assert press(there, "Alt+Right") == there
    # A jump forgets what lay ahead, a turn of the page does not.
    assert press(there, "Alt+Left", "Home").trail.ahead == ()
    assert press(there, "Alt+Left", "Left", "Left", "Alt+Right").page == 3
    assert press(START, "Right", "Right").trail == Trail()
    assert press(there, "Esc", "F5").trail == Trail()


def test_no_more_jumps_are_kept_than_anybody_goes_back_over() -> None:
    state = START
    for _ in range(MOST):
        state = press(state, "End", "Home")
    assert len(state.trail.back) == MOST
    for _ in range(2 * MOST):
        state = press(state, "Alt+Left")
    assert (state.trail.back, len(state.trail.ahead)) == ((), MOST)


def test_the_way_back_survives_a_crash() -> None:
    there = reduce(press(START.at(1), "4", "Return"), "look", "5")
    found = from_data(to_data(there, IDS, "/b", 9.0, Moment(0.0)), "/b", SLIDES, Moment(1.0))
    assert found is not None
    again = resumed(START, found)
    assert (again.page, again.origin, again.clock.place) == (4, 3, 3)
    assert press(again, "Esc").page == 3
    assert press(again, "Alt+Left", "Alt+Left").page == 1


@pytest.mark.parametrize(
    "damage", [{"origin": 6}, {"trail": [[[0, 1]], []]}, {"trail": [[], [[6, 0]]]}, {"trail": 1}]
)
def test_a_way_back_that_makes_no_sense_is_not_kept(damage: dict[str, object]) -> None:
    data = to_data(START, IDS, "/b", 0.0, Moment(0.0))
    assert from_data(data, "/b", SLIDES, Moment(1.0)) is not None
    with pytest.raises(ValueError, match=r".*"):
        from_data({**data, **damage}, "/b", SLIDES, Moment(1.0))


@given(st.lists(st.sampled_from([(c.id, key) for c in COMMANDS for key in (*c.keys, "2", "5", "6")])))
def test_whatever_was_done_the_show_finds_back_into_its_flow(commands: list[tuple[str, str]]) -> None:
    state = START
    for id_, arg in commands:
        before, state = state, reduce(state, id_, arg)
        places = (state.here, *state.trail.back, *state.trail.ahead)
        assert all(0 <= place.page < 6 and 0 <= place.step < STEPS[place.page] for place in places)
        assert -1 <= state.origin <= state.last
        assert state.page <= state.last or state.origin >= 0
        assert state.clock.place == state.flow_page
        if id_ == "next" and before.page <= before.last and not before.digits:
            assert state.page <= state.last
    state = press(state.with_(running=True, digits="", overlay="", curtain=""), *["Right"] * 3)
    assert state.page <= state.last
    assert Place(*state.here) == state.here
