"""Rebasing a running show onto another version of its slides."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.show.audience import audience_state
from zgc_desktop.show.clock import Clock
from zgc_desktop.show.commands import COMMANDS, reduce
from zgc_desktop.show.ink import Ink, Page, Point, Stroke
from zgc_desktop.show.rebase import missing, rebased
from zgc_desktop.show.state import InterruptedShow, Missing, ShowState, opening, steps_of
from zgc_desktop.show.trail import Place, Trail
from zgc_desktop.show.versions import on_another_version


def slides(text: str) -> list[dict[str, Any]]:
    """A deck in short: a letter is a slide, a digit behind it its steps, a capital one is kept in reserve."""
    found: list[dict[str, Any]] = []
    for sign in text:
        if sign.isdigit():
            found[-1]["steps"] = int(sign)
        else:
            found.append({"id": sign.lower(), "steps": 1, "reserve": sign.isupper(), "minutes": 1})
    return found


def showing(text: str, page: int = 1, now: float = 0.0) -> ShowState:
    return opening(slides(text), page, now)


def ids(state: ShowState, text: str) -> str:
    return str(slides(text)[state.page]["id"])


def test_a_page_is_found_again_by_its_slide() -> None:
    there = rebased(showing("abc", 2), slides("abc"), slides("xyabc"))
    assert (there.page, there.steps) == (3, (1,) * 5)


def test_a_step_that_is_gone_is_the_last_one() -> None:
    state = showing("ab4c", 2).with_(step=3)
    assert rebased(state, slides("ab4c"), slides("ab2c")).step == 1
    assert rebased(state, slides("ab4c"), slides("ab9c")).step == 3


def test_from_a_slide_that_is_gone_the_show_goes_on_with_what_followed_it() -> None:
    gone = showing("abcd", 3)
    there = on_another_version(gone, "next", "", slides("abcd"), slides("ab3d"))
    assert there is not None
    assert ids(there, "ab3d") == "d"
    back = on_another_version(gone, "previous", "", slides("abcd"), slides("ab3d"))
    assert back is not None
    assert (ids(back, "ab3d"), back.step) == ("b", 1)


def test_next_goes_to_a_slide_that_was_put_in_between() -> None:
    there = on_another_version(showing("abc", 1), "next", "", slides("abc"), slides("axbc"))
    assert there is not None
    assert ids(there, "axbc") == "x"


def test_a_number_means_what_stood_there_when_it_was_typed() -> None:
    typed = showing("abc").with_(digits="3")
    for there in (
        on_another_version(typed, "next", "", slides("abc"), slides("xabyc")),
        on_another_version(showing("abc"), "goto", "3", slides("abc"), slides("xabyc")),
    ):
        assert there is not None
        assert ids(there, "xabyc") == "c"


def test_what_turns_no_page_keeps_the_version_that_is_up() -> None:
    before, after = slides("a2bc"), slides("a2xbc")
    for id_ in ("next", "black", "grid", "theme", "digit", "leave"):
        assert on_another_version(showing("a2bc"), id_, "1", before, after) is None


def test_the_key_takes_it_where_the_speaker_is() -> None:
    there = on_another_version(showing("abc", 2), "update", "", slides("abc"), slides("xabc"))
    assert there is not None
    assert ids(there, "xabc") == "b"


def test_a_frozen_picture_and_an_offer_to_go_on_keep_the_version_they_belong_to() -> None:
    frozen = reduce(showing("abc").with_(console=True), "freeze")
    offered = showing("abc").with_(interrupted=InterruptedShow(showing("abc")), overlay="resume")
    for state in (frozen, offered):
        assert on_another_version(state, "update", "", slides("abc"), slides("xabc")) is None
        assert on_another_version(state, "last", "", slides("abc"), slides("xabc")) is None


def test_ink_trail_and_what_is_left_out_stay_with_their_slides() -> None:
    page = Page((Stroke("pen", 0, 0, (Point(1, 2),)),))
    state = showing("abcd", 3).with_(
        ink=Ink(pages={1: page, 2: page}), trail=Trail((Place(1, 0), Place(0, 0)), (Place(3, 0),))
    )
    state = state.with_(cutting=state.cutting._replace(skipped=frozenset({1, 3})))
    there = rebased(state, slides("abcd"), slides("dxca"))
    assert there.ink.pages == {2: page}
    assert there.trail == Trail((Place(3, 0),), (Place(0, 0),))
    assert there.cutting.skipped == {0}


def test_a_page_in_reserve_returns_where_the_talk_was() -> None:
    state = reduce(showing("abcR", 2), "look", "4")
    assert state.origin == 1
    there = rebased(state, slides("abcR"), slides("xabcR"))
    assert (ids(there, "xabcR"), there.origin, there.clock.away) == ("r", 2, 2)
    assert ids(there.returned(), "xabcR") == "b"
    # One that is put into the flow is a page like all others.
    flow = rebased(showing("abR", -1), slides("abR"), slides("abr"))
    assert (ids(flow, "abr"), flow.clock.away) == ("r", -1)


def test_a_frozen_picture_stays_that_of_its_slide_and_goes_with_it() -> None:
    state = reduce(showing("abcd", 2).with_(console=True), "freeze")
    state = reduce(state, "last")
    there = rebased(state, slides("abcd"), slides("dxba"))
    assert there.frozen is not None
    assert (ids(there, "dxba"), ids(there.frozen, "dxba")) == ("d", "b")
    assert rebased(state, slides("abcd"), slides("acd")).frozen is None


def test_the_audience_is_not_told_the_way_back_from_a_frozen_reserve_page() -> None:
    state = reduce(reduce(showing("abR", 1).with_(console=True), "goto", "3"), "freeze")
    assert state.frozen is not None
    for text in ("abR", "xabR"):
        assert audience_state(rebased(state, slides("abR"), slides(text))).origin == -1


def test_ink_of_a_slide_that_is_gone_is_kept_and_comes_back_with_it() -> None:
    page = Page((Stroke("pen", 0, 0, (Point(1, 2),)),))
    state = showing("abc").with_(ink=Ink(pages={1: page}))
    gone = rebased(state, slides("abc"), slides("ac"))
    assert (gone.ink.pages, gone.ink.gone) == ({}, {"b": page})
    back = rebased(gone, slides("ac"), slides("cba"))
    assert (back.ink.pages, back.ink.gone) == ({1: page}, {})


def test_what_has_no_place_any_more_is_told() -> None:
    page = Page((Stroke("pen", 0, 0, (Point(1, 2),)),))
    state = reduce(showing("ab4c", 2).with_(console=True), "freeze")
    state = state.with_(step=3, ink=Ink(pages={0: page, 1: page}), now=9.0)
    state = state.with_(clock=state.clock.stop(9.0))
    before = slides("ab4c")
    assert missing(state, before, slides("xcb4a")) == Missing()
    assert missing(state, before, slides("ab3c")) == Missing(step=True)
    assert missing(state, before, slides("c")) == Missing(page=True, frozen=True, drawn=2, spent=9.0)


_decks = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=8, unique=True).flatmap(
    lambda letters: st.integers(0, len(letters) - 1).map(
        lambda kept: "".join(
            letters[: len(letters) - kept] + [x.upper() for x in letters[len(letters) - kept :]]
        )
    )
)


@given(
    _decks,
    _decks,
    st.lists(st.tuples(st.sampled_from([c.id for c in COMMANDS]), st.sampled_from("123")), max_size=12),
    st.lists(st.floats(0, 100), min_size=12, max_size=12),
)
def test_whatever_was_done_the_show_goes_on_in_a_state_that_makes_sense(
    before: str, after: str, done: list[tuple[str, str]], waits: list[float]
) -> None:
    state, now = showing(before), 0.0
    for (id_, arg), wait in zip(done, waits, strict=False):
        now += wait
        state = reduce(state.with_(now=now), id_, arg)
    there = rebased(state, slides(before), slides(after))
    assert there.steps == steps_of(slides(after))["steps"]
    assert 0 <= there.page < len(there.steps)
    assert 0 <= there.step < there.steps[there.page]
    assert there.origin < len(there.steps) - there.reserved
    assert there.origin != there.page
    assert (there.page > there.last) == (there.clock.away >= 0)
    assert len(there.clock.spent) == len(there.cutting.plan) == len(there.steps)
    # No second that was spoken is lost.
    assert abs(there.clock.elapsed(now) - state.clock.elapsed(now)) < 1e-6
    if slides(before)[state.page]["id"] in after.lower():
        assert ids(there, after) == ids(state, before)
    for id_ in ("next", "previous", "back", "forward", "leave"):
        reduce(there, id_)


@given(_decks, st.integers(1, 8))
def test_on_the_same_slides_nothing_changes(deck: str, page: int) -> None:
    state = showing(deck, min(page, len(deck)))
    assert rebased(state, slides(deck), slides(deck)) == state


def test_the_clock_keeps_running_on_the_slide_that_stays() -> None:
    state = showing("abc", 2, now=0.0)
    there = rebased(state.with_(now=5.0), slides("abc"), slides("bc"))
    assert isinstance(there.clock, Clock)
    assert there.clock.on_page(8.0) == 8.0
