"""What is kept of a show, and the interrupted show that is read from it, whatever became of its slides."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.show.asking import Answer
from zgc_desktop.show.audience import audience_state
from zgc_desktop.show.clock import Clock
from zgc_desktop.show.commands import COMMANDS, reduce
from zgc_desktop.show.ink import Page, Point
from zgc_desktop.show.route import Cutting
from zgc_desktop.show.snapshot import (
    ENDED_FOR,
    NOT_KEPT,
    OFFERED_FOR,
    ROWS,
    Moment,
    from_data,
    this_moment,
    to_data,
)
from zgc_desktop.show.state import Missing, ShowState, resumed

STEPS = (1, 3, 1, 2)
SLIDES: list[dict[str, Any]] = [
    {"id": id_, "steps": steps, "minutes": minutes, "optional": optional}
    for id_, steps, minutes, optional in zip("abcd", STEPS, (1, 0.5, 1.5, 1), (0, 1, 1, 0), strict=True)
]
IDS = [str(slide["id"]) for slide in SLIDES]
STATE = ShowState(
    STEPS,
    clock=Clock((0.0,) * 4).start(0.0),
    cutting=Cutting((60.0, 30.0, 90.0, 60.0), frozenset({1, 2})),
)
NAMES = [c.id for c in COMMANDS if c.id not in ("leave", "goto", "look")]


def on(ids: str, **steps: int) -> list[dict[str, Any]]:
    """These slides in that order, some with other steps."""
    known = {str(slide["id"]): slide for slide in SLIDES}
    return [
        {**known.get(id_, {"id": id_, "steps": 1, "minutes": 1}), **({"steps": steps[id_]} if id_ in steps else {})}
        for id_ in ids
    ]  # fmt: skip


def kept(state: ShowState, now: float = 9.0, wall: float = 1000.0, **more: bool) -> Any:
    return json.loads(json.dumps(to_data(state, IDS, "/b", now, Moment(wall), **more)))


def drawn(state: ShowState, page: int) -> ShowState:
    ink = state.ink.holding("pen")
    ink = ink.with_page(page, ink.drawn(page, 0, [Point(1, 2), Point(30, 40)]).of(page))
    return state.with_(ink=ink.holding(""))


def without_history(pages: Any) -> dict[Any, Any]:
    return {key: there.strokes for key, there in pages.items() if there.strokes}


def test_every_field_is_kept_or_said_not_to_be() -> None:
    assert set(ROWS) | NOT_KEPT == set(ShowState._fields)
    assert not set(ROWS) & NOT_KEPT


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.floats(0, 60)), max_size=30))
def test_a_show_that_broke_off_goes_on_where_it_was(commands: list[tuple[str, float]]) -> None:
    state, now = STATE.with_(console=True), 0.0
    for name, wait in commands:
        now += wait
        state = reduce(state.with_(now=now), name, "1")
    state = state.with_(now=now).lapsed()
    found = from_data(kept(state, now), "/b", SLIDES, Moment(1060.0))
    assert found is not None
    assert found.missing == Missing()
    offered = ShowState(STEPS, overlay="resume", interrupted=found, now=5.0)
    again = reduce(offered, "next")
    for field in ("page", "step", "curtain", "hall", "origin", "trail", "zoom"):
        assert getattr(again, field) == getattr(state, field)
    assert (again.countdown is None) == (state.countdown is None)
    if state.countdown is not None and again.countdown is not None:
        assert again.countdown - 5.0 == pytest.approx(state.countdown - now)
    assert without_history(again.ink.pages) == without_history(state.ink.pages)
    assert again.cutting.skipped == state.cutting.skipped
    assert again.cutting.allowance == state.cutting.allowance
    assert again.clock.elapsed(5.0) == pytest.approx(state.clock.elapsed(now))
    assert again.clock.running
    assert (again.overlay, again.interrupted) == ("", None)
    seen, before = audience_state(again), audience_state(state)
    assert (seen.here, seen.hall, seen.zoom, seen.curtain) == (
        before.here,
        before.hall,
        before.zoom,
        before.curtain,
    )


def test_the_two_slides_that_changed_places_keep_their_ink_and_the_show_its_slide() -> None:
    state = drawn(drawn(STATE.at(1).with_(step=2), 1), 2)
    found = from_data(kept(state), "/b", on("acbd"), Moment(1001.0))
    assert found is not None
    assert (found.state.page, found.state.step, found.missing) == (2, 2, Missing())
    assert without_history(found.state.ink.pages) == {
        2: state.ink.of(1).strokes,
        1: state.ink.of(2).strokes,
    }


def test_a_slide_that_is_gone_or_has_fewer_steps_is_no_reason_to_offer_nothing() -> None:
    state = drawn(STATE.at(1).with_(step=2), 1)
    fewer = from_data(kept(state), "/b", on("abcd", b=2), Moment(1001.0))
    assert fewer is not None
    assert (fewer.state.page, fewer.state.step, fewer.missing) == (1, 1, Missing(step=True))
    gone = from_data(kept(state), "/b", on("acd"), Moment(1001.0))
    assert gone is not None
    assert (gone.state.page, gone.missing) == (0, Missing(page=True, drawn=1, spent=9.0))
    assert gone.state.ink.gone == {"b": Page(state.ink.of(1).strokes)}
    assert gone.elapsed == pytest.approx(state.clock.elapsed(9.0))
    # What is kept of the show that goes on still has it.
    again = resumed(ShowState((1, 1, 2)), gone)
    later = from_data(
        json.loads(json.dumps(to_data(again, ["a", "c", "d"], "/b", 0.0, Moment(1.0)))), "/b", SLIDES, Moment(2.0)
    )  # fmt: skip
    assert later is not None
    assert without_history(later.state.ink.pages) == {1: state.ink.of(1).strokes}


def test_what_is_frozen_is_found_again_with_all_of_its_picture() -> None:
    state = drawn(STATE.at(1).with_(console=True, countdown=100.0, now=40.0, hall=True), 1)
    state = reduce(reduce(state, "zoom-in"), "freeze")
    state = drawn(reduce(reduce(state, "theme"), "last"), 1)
    found = from_data(kept(state, 50.0), "/b", on("dcba"), Moment(1001.0))
    assert found is not None
    seen, before = audience_state(found.state), audience_state(state)
    assert (seen.page, seen.hall, seen.zoom) == (2, True, before.zoom)
    assert without_history(seen.ink.pages) == {2: before.ink.of(1).strokes}
    assert (seen.countdown or 0) - seen.now == pytest.approx(60.0)
    gone = from_data(kept(state, 50.0), "/b", on("acd"), Moment(1001.0))
    assert gone is not None
    assert (gone.state.frozen, gone.missing.frozen) == (None, True)


def test_an_offer_may_be_turned_down() -> None:
    found = from_data(kept(STATE.at(2)), "/b", SLIDES, Moment(1001.0))
    assert found is not None
    offered = ShowState(STEPS, overlay="resume", interrupted=found)
    refused = reduce(offered, "leave")
    assert (refused.page, refused.overlay, refused.interrupted, refused.running) == (0, "", None, True)
    assert reduce(refused, "next").page == 1
    assert resumed(offered, found).page == 2


@pytest.mark.parametrize(
    "command", [c for c in COMMANDS if c.id not in ("next", "leave")], ids=lambda c: c.id
)
def test_nothing_else_puts_the_offer_away(command: Any) -> None:
    found = from_data(kept(STATE.at(2)), "/b", SLIDES, Moment(1001.0))
    offered = STATE.with_(overlay="resume", interrupted=found, console=True)
    for arg in ("", "3", "B"):
        there = reduce(offered, command.id, arg)
        assert (there.overlay, there.interrupted, there.here) == ("resume", found, offered.here)
        assert there.wish != "quiz"


@pytest.mark.parametrize(
    "moment",
    [Moment(1000.0 - 60), Moment(10.0), Moment(1000.0 + OFFERED_FOR - 1)],
    ids=["a minute back", "reset", "nearly too late"],
)
def test_a_clock_that_was_set_back_hides_no_show(moment: Moment) -> None:
    assert from_data(kept(STATE.at(1)), "/b", SLIDES, moment) is not None


def test_within_one_boot_the_clock_on_the_wall_does_not_count() -> None:
    data = to_data(STATE.at(1), IDS, "/b", 9.0, Moment(1000.0, 50.0, "boot"))
    set_on = Moment(1000.0 + 10 * OFFERED_FOR, 60.0, "boot")
    found = from_data(data, "/b", SLIDES, set_on)
    assert found is not None
    assert found.state.talk.began == pytest.approx(-9.0 - 10.0)
    assert from_data(data, "/b", SLIDES, set_on._replace(boot="another")) is None
    assert from_data(data, "/b", SLIDES, set_on._replace(steady=51.0 + OFFERED_FOR)) is None
    assert this_moment(lambda: 5.0).wall == 5.0


def test_a_show_that_ended_is_offered_for_some_minutes_and_its_clock_stood_meanwhile() -> None:
    ended = kept(STATE.at(1).with_(now=9.0).ended(), ended=True)
    found = from_data(ended, "/b", SLIDES, Moment(1000.0 + ENDED_FOR - 1))
    assert found is not None
    assert found.ended
    assert (found.elapsed, found.state.talk.began) == (9.0, -9.0)
    assert from_data(ended, "/b", SLIDES, Moment(1000.0 + ENDED_FOR + 1)) is None


GOOD = kept(STATE.at(1), 3.0, 0.0)


@pytest.mark.parametrize(
    "damage",
    [
        {"page": 4},
        {"page": -1},
        {"step": 9},
        {"clock": GOOD["clock"] | {"spent": [1.0]}},
        {"clock": GOOD["clock"] | {"spent": [1.0, -1.0, 0.0, 0.0]}},
        {"clock": GOOD["clock"] | {"spent": [1.0, float("nan"), 0.0, 0.0]}},
        {"clock": GOOD["clock"] | {"first": 7}},
        {"clock": GOOD["clock"] | {"away": 7}},
        {"curtain": "red"},
        {"frozen": {"page": 1}},
        {"frozen": {name: GOOD[name] for name in ROWS} | {"page": 9}},
        {"format": 99},
        {"saved": 1.0},
        {"page": None},
        {"ids": ["a"]},
        {"steps": [1, 0, 1, 2]},
        {"ink": {"pages": {"7": []}, "gone": {}}},
        {"zoom": [0.5, 1, 1]},
        {"origin": 6},
    ],
    ids=str,
)
def test_what_makes_no_sense_is_an_error(damage: dict[str, Any]) -> None:
    assert from_data(GOOD, "/b", SLIDES, Moment(1.0)) is not None
    with pytest.raises(ValueError, match=r".*"):
        from_data(GOOD | damage, "/b", SLIDES, Moment(1.0))
    with pytest.raises(ValueError, match=r".*"):
        from_data([], "/b", SLIDES, Moment(1.0))


def test_another_briefing_s_show_and_one_of_long_ago_are_not_offered() -> None:
    assert from_data(GOOD, "/other", SLIDES, Moment(1.0)) is None
    assert from_data(GOOD, "/b", SLIDES, Moment(OFFERED_FOR + 1)) is None


#: As the version before kept it, in one file for all briefings.
OLD = {
    "format": 1, "briefing": "/b", "saved": 0.0, "page": 1, "step": 2, "curtain": "black", "held": [0, 0],
    "hall": True, "english": ["below", "none"], "spent": [4.0, 5.0, 0.0, 0.0], "first": 0, "origin": -1,
    "ink": {"1": [["pen", 0, 0, [1, 2, 30, 40]]]}, "held_ink": {}, "countdown": None, "began": -9.0,
    "rehearsal": True, "skipped": [2], "allowance": 3.0, "trail": [[[0, 0]], []],
    "asked": {"slides": {"q": {"chosen": ["A"]}}, "quizzes": []},
}  # fmt: skip


def test_what_the_version_before_kept_is_read() -> None:
    found = from_data(OLD, "/b", SLIDES, Moment(1.0))
    assert found is not None
    state = found.state
    assert (state.page, state.step, state.curtain, state.hall, found.elapsed) == (1, 2, "black", True, 9.0)
    assert (state.english.place, audience_state(state).english.place) == ("below", "none")
    assert (audience_state(state).here, audience_state(state).ink.pages) == ((0, 0), {})
    assert (state.cutting.skipped, state.talk.rehearsal) == (frozenset({2}), True)
    assert state.asking.answer("q") == Answer(chosen=("A",))
    assert len(state.ink.of(1).strokes) == 1
    # It named no slides: on others nobody knows which they were.
    with pytest.raises(ValueError, match=r".*"):
        from_data(OLD, "/b", on("abc"), Moment(1.0))
