"""What the audience sees, whatever the speaker does: black stays black, frozen stays frozen."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.show.asking import Answer
from zgc_desktop.show.audience import LIVE, audience_state
from zgc_desktop.show.command import OWN, SHOWS, Command
from zgc_desktop.show.commands import COMMANDS, reduce
from zgc_desktop.show.ink import Ink
from zgc_desktop.show.slot import CHANGES, SOURCES, Slot
from zgc_desktop.show.state import AGAIN, ASKED_FOR, AT_ONCE, LINGERS, ShowState, opening
from zgc_desktop.show.zoom import Zoom

SLIDES: list[dict[str, Any]] = [
    {"id": id_, "steps": steps, "minutes": 1, "optional": optional, "reserve": id_ == "r", "english": {}}
    for id_, steps, optional in (("a", 1, False), ("b", 3, True), ("c", 1, False), ("d", 2, True), ("r", 2, False))
]  # fmt: skip
#: Every command with every key and with arguments of every kind that any command takes.
ARGUMENTS = (
    "",
    "1",
    "3",
    "5",
    "99",
    "Return",
    "10,10,200,200",
    "1.5,100,100",
    "below",
    "0,0,pen,1|5,5,90,90",
)
GIVEN = [(c.id, arg) for c in COMMANDS for arg in dict.fromkeys((*c.keys, *ARGUMENTS))]
many = st.lists(st.tuples(st.sampled_from(GIVEN), st.floats(0, 200)), max_size=25)


def start(**fields: Any) -> ShowState:
    return opening(SLIDES, 2, 0.0, english="none").with_(console=True, **fields)


def after(state: ShowState, commands: list[tuple[tuple[str, str], float]]) -> ShowState:
    for (id_, arg), wait in commands:
        state = reduce(state.with_(now=state.now + wait), id_, arg).with_(wish="")
    return state


@given(many, st.sampled_from(GIVEN))
def test_no_command_lifts_the_curtain_that_shows_no_page(
    before: list[tuple[tuple[str, str], float]], command: tuple[str, str]
) -> None:
    row = next(c for c in COMMANDS if c.id == command[0])
    covered = after(start(), before)
    if not covered.running:
        covered = start(page=covered.page)
    covered = covered.with_(curtain="black")
    there = reduce(covered, *command)
    if row.curtain not in (SHOWS, OWN):
        assert there.curtain == "black"
    elif row.curtain == SHOWS and there.curtain == "":
        # The audience sees the page that the speaker's view shows, nothing on it that he did not ask for.
        assert (there.frozen, there.overlay) == (None, "")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
@pytest.mark.parametrize("arg", ARGUMENTS)
def test_the_rows_that_may_lift_it_are_those_that_show_a_page_and_its_own(command: Command, arg: str) -> None:
    there = reduce(start(curtain="black"), command.id, arg)
    if there.curtain == "":
        assert command.id in {
            "next", "previous", "first", "last", "goto", "look", "back", "forward", "play", "play-here",
            "black", "leave", "quiz", "ask-look",
        }  # fmt: skip


@pytest.mark.parametrize("overlay", ["search", "grid", "help", "menu", "palette", "updates"])
def test_escape_closes_the_overlay_and_what_is_the_speakers_and_then_the_curtain(overlay: str) -> None:
    # What was saved is listed once it is in front of the console's lower slot.
    state = reduce(start(curtain="black", slot=Slot(CHANGES)), overlay)
    assert (state.overlay, state.curtain) == (overlay, "black")
    assert audience_state(state).curtain == "black"
    state = reduce(state, "leave")
    assert (state.overlay, state.curtain, state.slot.tab) == ("", "black", CHANGES)
    state = reduce(state, "leave")
    assert (state.curtain, state.slot.tab) == ("black", SOURCES)
    state = reduce(state, "leave")
    assert (state.curtain, state.running) == ("", True)


def test_escape_puts_the_pen_away_and_leaves_the_hall_black() -> None:
    state = reduce(reduce(start(), "pen"), "black")
    assert (state.ink.tool, state.curtain) == ("pen", "black")
    state = reduce(state, "leave")
    assert (state.ink.tool, state.curtain) == ("", "black")


def test_a_page_turn_behind_an_overlay_closes_that_and_a_jump_shows_its_page() -> None:
    state = reduce(start(curtain="white"), "search")
    closed = reduce(state, "next")
    assert (closed.overlay, closed.curtain, closed.here) == ("", "white", state.here)
    there = reduce(state, "look", "4")
    assert (there.overlay, there.curtain, there.page) == ("", "", 3)


@given(many, many)
def test_nothing_of_a_frozen_picture_changes_until_it_is_let_go(
    before: list[tuple[tuple[str, str], float]], commands: list[tuple[tuple[str, str], float]]
) -> None:
    state = after(start(), before)
    if not state.running or state.frozen is not None:
        state = start(page=state.page)
    state = reduce(state.with_(console=True, overlay=""), "freeze")
    assert state.frozen is not None
    seen = audience_state(state)
    for (id_, arg), wait in commands:
        if id_ == "freeze":
            continue
        state = reduce(state.with_(now=state.now + wait), id_, arg).with_(wish="")
        state = state.with_(asking=state.asking.answered(str(wait), Answer((arg,))))
        if not state.running:
            return  # the show is over
        now = audience_state(state)
        differing = {name for name in ShowState._fields if getattr(now, name) != getattr(seen, name)}
        assert differing <= set(LIVE)
        if id_ not in ("black", "white", "leave"):
            # A curtain comes and goes over it by its own commands only.
            assert now.curtain == seen.curtain
        seen = now


def test_every_field_that_may_change_over_a_frozen_picture_is_no_part_of_it() -> None:
    assert set(LIVE) == {"running", "curtain", "full_screen"}


def test_behind_a_frozen_picture_the_curtain_stays_while_pages_are_turned() -> None:
    state = reduce(reduce(start(), "freeze"), "black")
    turned = reduce(reduce(state, "next"), "next")
    assert (turned.curtain, turned.step) == ("black", 2)
    assert audience_state(turned).curtain == "black"
    lifted = reduce(turned, "black")
    assert (audience_state(lifted).curtain, audience_state(lifted).here) == ("", (1, 0))


def test_in_a_frozen_picture_time_stands_still() -> None:
    state = reduce(start(countdown=100.0, now=40.0), "freeze")
    later = reduce(state.with_(now=99.0), "next")
    seen = audience_state(later)
    assert (seen.countdown, seen.now) == (100.0, 40.0)
    assert audience_state(reduce(later, "freeze")).now == 99.0


def test_what_is_for_the_speaker_stays_with_the_speaker() -> None:
    seen = audience_state(start(overlay="grid", digits="12", origin=1, page=2, curtain="black", leaving=3.0))
    assert (seen.overlay, seen.digits, seen.origin, seen.console, seen.leaving) == ("", "", -1, False, None)
    assert (seen.page, seen.curtain) == (2, "black")


def test_a_countdown_stays_at_its_end_for_a_while_and_goes() -> None:
    state = start(countdown=60.0)
    assert reduce(state.with_(now=60.0 + LINGERS - 1), "theme").countdown == 60.0
    assert reduce(state.with_(now=60.0 + LINGERS), "theme").countdown is None
    # Then the key begins another one.
    again = reduce(state.with_(now=80.0, digits="2"), "countdown")
    assert again.countdown == 200.0
    assert reduce(state.with_(now=80.0), "countdown").countdown is not None


def test_escape_takes_the_countdown_down_and_not_the_show() -> None:
    state = reduce(start(countdown=600.0, now=20.0), "leave")
    assert (state.countdown, state.running, state.leaving) == (None, True, None)


def leaving(now: float = AT_ONCE + 1) -> ShowState:
    return reduce(start(now=now), "leave")


def test_a_show_of_more_than_a_minute_asks_before_it_ends() -> None:
    assert not leaving(AT_ONCE - 1).running
    asked = leaving()
    assert (asked.running, asked.leaving) == (True, asked.now)
    assert not reduce(asked.with_(now=asked.now + 1), "leave").running
    assert not reduce(asked, "next", "Return").running
    assert not reduce(asked, "next", "Enter").running


def test_the_escapes_that_put_things_away_are_never_one_too_many() -> None:
    state = start(now=400.0, ink=Ink("pen"), zoom=Zoom(2.0), overlay="help", curtain="black")
    for _ in range(4):
        state = reduce(state, "leave")
        assert state.running
    assert (state.overlay, state.curtain, state.ink.tool, state.leaving) == ("", "", "", 400.0)


@given(
    st.sampled_from([(id_, arg) for id_, arg in GIVEN if id_ != "leave" and arg not in ("Return", "Enter")])
)
def test_anything_else_goes_on(command: tuple[str, str]) -> None:
    there = reduce(leaving(), *command)
    assert (there.running, there.leaving) == (True, None)


def test_the_question_lapses_and_is_asked_again() -> None:
    asked = leaving()
    late = reduce(asked.with_(now=asked.now + ASKED_FOR), "leave")
    assert (late.running, late.leaving) == (True, late.now)


def test_a_clock_put_to_zero_does_not_make_a_long_show_a_short_one() -> None:
    state = reduce(start(now=1800.0), "clock-reset")
    assert reduce(state.with_(now=1801.0), "leave").running


def test_what_is_left_like_a_show_of_its_own_asks_nothing() -> None:
    assert not reduce(start(now=400.0).looking(3), "leave").running
    assert not reduce(start(now=400.0, asks=False), "leave").running


def test_the_key_that_put_the_clock_to_zero_gives_its_time_back() -> None:
    state = reduce(start(now=30.0), "next")
    zero = reduce(state.with_(now=100.0), "clock-reset")
    assert (zero.clock.elapsed(103.0), zero.talk.began) == (3.0, 100.0)
    turned = reduce(zero.with_(now=104.0), "last")
    back = reduce(turned.with_(now=100.0 + AGAIN - 1), "clock-reset")
    assert back.clock.elapsed(back.now) == pytest.approx(back.now)
    assert (back.clock.page, back.clock.running, back.talk.began, back.reset) == (3, True, 0.0, None)
    assert back.clock.spent[1] == pytest.approx(104.0)
    # Later the key begins anew, and the command still gives back.
    late = turned.with_(now=100.0 + AGAIN)
    assert reduce(late, "clock-reset").clock.elapsed(late.now) == 0.0
    assert reduce(late, "clock-restore").clock.elapsed(late.now) == pytest.approx(late.now)
    assert reduce(state, "clock-restore") == state


def test_a_rehearsal_that_was_begun_by_mistake_gives_the_time_back_too() -> None:
    state = reduce(start(now=500.0), "rehearse")
    back = reduce(state.with_(now=505.0), "clock-restore")
    assert (back.clock.elapsed(505.0), back.talk.began) == (505.0, 0.0)


@given(many)
def test_no_second_is_lost_by_putting_the_clock_to_zero_and_back(
    commands: list[tuple[tuple[str, str], float]],
) -> None:
    state = start(now=10.0)
    plain = after(
        state, [(c, w) for c, w in commands if c[0] not in ("clock-reset", "rehearse", "clock-restore")]
    )
    if not plain.running:
        return
    zero = reduce(plain, "clock-reset")
    back = reduce(zero.with_(now=zero.now + 7.0), "clock-restore")
    expected = plain.clock.elapsed(plain.now + 7.0)
    assert back.clock.elapsed(back.now) == pytest.approx(expected)
