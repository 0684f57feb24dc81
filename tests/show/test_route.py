"""Which pages a talk that runs late leaves out."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.show.commands import reduce
from zgc_desktop.show.route import Cutting, cut
from zgc_desktop.show.state import ShowState

plans = st.lists(st.integers(0, 120), min_size=1, max_size=9)


@given(plans, st.data())
def test_a_route_keeps_what_must_be_and_as_much_more_as_there_is_time_for(
    plan: list[int], data: st.DataObject
) -> None:
    pages = range(len(plan))
    optional = data.draw(st.sets(st.sampled_from(pages)))
    here = data.draw(st.integers(0, len(plan) - 1))
    ahead = range(here + 1, len(plan))
    left = data.draw(st.integers(0, 700))
    route = cut(plan, optional, ahead, left)

    assert route.skipped <= optional & set(ahead)
    kept = [page for page in ahead if page not in route.skipped]
    assert route.planned == sum(plan[page] for page in kept)
    must = sum(plan[page] for page in ahead if page not in optional)
    # In time whenever that is possible at all, and otherwise only with what must be.
    assert route.over == max(0, must - left)
    if must > left:
        assert route.skipped == {page for page in ahead if page in optional and plan[page]}
        return
    choices = [page for page in ahead if page in optional]
    fitting = (
        sum(plan[page] for page in chosen)
        for size in range(len(choices) + 1)
        for chosen in combinations(choices, size)
    )
    assert route.planned == must + max(total for total in fitting if must + total <= left)
    if sum(plan[page] for page in ahead) <= left:
        assert not route.skipped


def test_of_equal_routes_the_one_that_leaves_out_less_and_later() -> None:
    assert cut([0, 60, 30, 30, 60], {1, 2, 3, 4}, range(1, 5), 120).skipped == {4}
    assert cut([0, 30, 30, 60], {1, 2, 3}, range(1, 4), 60).skipped == {3}


def test_a_long_talk_is_planned_at_once() -> None:
    plan = [37 + i % 23 for i in range(400)]
    route = cut(plan, set(range(0, 400, 2)), range(400), 15_000)
    assert 14_999 <= route.planned <= 15_000


PLAN = (60.0, 60.0, 120.0, 60.0, 30.0)


def show(**fields: object) -> ShowState:
    made = ShowState((1,) * 5, console=True, cutting=Cutting(PLAN, frozenset({1, 3})))
    return made.with_(clock=made.clock.start(0.0), **fields)


def at(state: ShowState, now: float, *commands: str) -> ShowState:
    for command in commands:
        state = reduce(state.with_(now=now), command)
    return state


def test_the_speaker_says_how_many_minutes_are_left() -> None:
    state = at(show(), 60.0, "next")
    asked = at(state.with_(digits="5"), 60.0, "cut")
    assert asked.digits == ""
    assert asked.cutting.offer is not None
    assert asked.cutting.offer.skipped == frozenset()
    short = at(state.with_(digits="4"), 60.0, "cut")
    assert short.cutting.offer is not None
    assert short.cutting.offer.skipped == {3}
    assert short.cutting.skipped == frozenset()

    taken = at(short, 70.0, "cut-accept")
    assert taken.cutting.offer is None
    assert at(taken, 80.0, "next", "next").page == 4
    assert at(taken, 80.0, "next", "next", "previous").page == 2
    # Four minutes after they were asked for the talk is to end, and what is left takes half a minute less.
    assert taken.cutting.remaining(taken.clock, 70.0) == 230.0
    assert taken.cutting.late(taken.clock, 70.0) == -30.0
    assert at(at(taken, 80.0, "cut-accept"), 80.0, "next", "next").page == 3


def test_a_talk_that_runs_late_comes_back_to_its_end() -> None:
    state = at(show(), 130.0, "next")
    assert state.cutting.late(state.clock, 130.0) == 70.0
    offered = at(state, 130.0, "cut")
    taken = at(offered, 130.0, "cut-accept")
    assert taken.cutting.skipped == {3}
    assert taken.cutting.remaining(taken.clock, 130.0) == state.cutting.remaining(state.clock, 130.0)
    assert taken.cutting.late(taken.clock, 130.0) == 10.0
    assert offered.cutting.offer is not None
    assert offered.cutting.offer.over == 10.0


def test_an_offer_is_turned_down_by_the_same_key_or_by_esc() -> None:
    offered = at(show(), 100.0, "cut")
    assert at(offered, 100.0, "cut").cutting.offer is None
    refused = at(offered, 100.0, "leave")
    assert (refused.cutting.offer, refused.running) == (None, True)


def test_a_late_talk_is_told_and_what_is_offered_stays_as_it_was_read() -> None:
    state = show()
    due = state.cutting.due
    assert not due(state.clock, 170.0)
    assert due(state.clock, 181.0)
    shown = at(state, 181.0, "cut")
    assert shown.slot.tab == "time"
    assert shown.cutting.unasked
    assert shown.cutting.offer is not None
    assert shown.cutting.offer.skipped == {1, 3}
    # Late as it gets, the list stays; it says that it is of a while ago, and is worked out again only when asked for.
    assert not shown.cutting.stale(shown.clock, 190.0)
    assert shown.cutting.stale(shown.clock, 200.0)
    there = at(shown, 185.0, "next")
    assert there.cutting.offer == shown.cutting.offer
    assert there.cutting.stale(there.clock, 186.0)
    again = at(there, 186.0, "cut")
    assert again.cutting.offer is not None
    assert again.cutting.offer.skipped == {3}
    # One key takes it, one key takes it back.
    taken = at(again, 190.0, "cut-accept")
    assert (taken.cutting.skipped, taken.cutting.offer) == ({3}, None)
    back = at(taken, 191.0, "cut-accept")
    assert back.cutting.skipped == frozenset()
    assert not back.cutting.due(back.clock, 192.0)


def test_nothing_is_taken_that_was_not_read() -> None:
    state = show()
    shown = at(state, 181.0, "cut-accept")  # it comes to the front first
    assert (shown.slot.tab, shown.cutting.skipped) == ("time", frozenset())
    assert at(shown, 182.0, "cut-accept").cutting.skipped == {1, 3}
    assert at(state, 10.0, "cut-accept") == state.with_(now=10.0)


def test_what_was_refused_is_proposed_again_only_when_it_is_later() -> None:
    shown = at(show(), 181.0, "cut")
    refused = at(shown, 181.0, "leave")
    assert (refused.running, refused.slot.tab) == (True, "sources")
    assert not refused.cutting.due(refused.clock, 290.0)
    assert refused.cutting.due(refused.clock, 302.0)
    caught_up = at(refused, 181.0, "next", "next", "next")
    assert caught_up.cutting.watched(caught_up.clock, 182.0).declined == 0


def test_with_a_minute_left_the_way_leads_to_the_closing() -> None:
    state = at(show(), 10.0, "next")
    for minutes in ("0", "1"):
        offer = at(state.with_(digits=minutes), 10.0, "cut").cutting.offer
        assert offer is not None
        assert (offer.closing, offer.skipped) == (True, {2, 3})
    offered = at(state.with_(digits="1"), 10.0, "cut")
    other = at(offered, 12.0, "cut-otherwise").cutting.offer
    assert other is not None
    assert (other.closing, other.skipped) == (False, {3})
    assert at(offered, 12.0, "cut-otherwise", "cut-otherwise").cutting.offer.skipped == {2, 3}  # type: ignore[union-attr]
    assert at(offered, 20.0, "cut-accept", "next").page == 4


def test_what_was_shown_meanwhile_does_not_count_as_left_out() -> None:
    offered = at(show(digits="3"), 0.0, "cut")
    assert at(offered, 10.0, "next", "cut-accept").cutting.skipped == {3}


def test_a_page_left_out_can_still_be_reached() -> None:
    taken = at(show(digits="3"), 0.0, "cut", "cut-accept")
    assert taken.cutting.skipped == {1, 3}
    assert reduce(taken, "goto", "2").page == 1
    assert reduce(reduce(taken, "goto", "2"), "next").page == 2


@given(st.integers(0, 4), st.integers(0, 30), st.floats(0, 600))
def test_what_was_left_out_behind_stays_left_out(page: int, minutes: int, now: float) -> None:
    state = at(show(), 0.0, "cut")
    first = at(state.with_(digits="3"), 0.0, "cut", "cut-accept")
    there = first.with_(now=now).at(page).with_(digits=str(minutes))
    again = at(there, now, "cut", "cut-accept")
    assert {p for p in first.cutting.skipped if p <= page} <= again.cutting.skipped
    assert again.cutting.remaining(again.clock, now) == pytest.approx(minutes * 60)


def test_a_countdown_runs_to_the_end_of_the_plan_or_for_the_minutes_typed() -> None:
    state = at(show(), 100.0, "countdown")
    assert state.countdown == 330.0
    assert at(state, 110.0, "countdown").countdown is None
    assert at(show(digits="10"), 100.0, "countdown").countdown == 700.0
    assert at(state.with_(digits="10"), 110.0, "countdown").countdown == 710.0
