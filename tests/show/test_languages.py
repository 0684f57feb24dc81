"""Where English is shown: the command, what the audience keeps, and what survives a crash."""

from __future__ import annotations

import json

import pytest

from zgc_desktop.show.audience import audience_state
from zgc_desktop.show.commands import reduce
from zgc_desktop.show.languages import PLACES, English
from zgc_desktop.show.rebase import rebased
from zgc_desktop.show.snapshot import Moment, from_data, to_data
from zgc_desktop.show.state import ShowState, opening

SLIDES = [{"id": name, "steps": 2, "minutes": 1, "english": {"title": name}} for name in "abc"]
SHOW = opening(SLIDES, 2, 0.0).with_(step=1)


def test_with_a_console_one_key_goes_through_all_places() -> None:
    state = SHOW.with_(console=True)
    seen = []
    for _ in PLACES:
        state = reduce(state, "english", "E")
        seen.append((state.english.place, state.english.for_audience, state.english.for_speaker))
        assert (state.page, state.step) == (1, 1)
    assert seen == [
        ("below", True, True),
        ("audience", True, False),
        ("console", False, True),
        ("none", False, False),
    ]


@pytest.mark.parametrize(
    ("place", "following"),
    [("none", "below"), ("below", "none"), ("audience", "none"), ("console", "below")],
)
def test_without_a_console_it_is_shown_or_it_is_not(place: str, following: str) -> None:
    state = SHOW.with_(english=English(place, offered=True))
    assert reduce(state, "english", "E").english.place == following


def test_a_place_may_be_named() -> None:
    assert reduce(SHOW, "english", "console").english.place == "console"


def test_a_chinese_show_is_not_offered_it() -> None:
    chinese = opening([{"id": "a", "steps": 1, "minutes": 1}], 1, 0.0, english="below")
    assert reduce(chinese, "english", "E") == chinese


def test_a_frozen_audience_keeps_the_languages_it_had() -> None:
    state = reduce(reduce(SHOW.with_(console=True), "english", "below"), "freeze")
    state = reduce(state, "english", "none")
    assert audience_state(state).english.for_audience
    assert not state.english.for_audience


def test_it_survives_a_crash() -> None:
    state = reduce(SHOW, "english", "audience")
    state = reduce(reduce(state.with_(console=True), "freeze"), "english", "below")
    ids = [slide["id"] for slide in SLIDES]
    data = json.loads(json.dumps(to_data(state, ids, "/b", 1.0, Moment(0.0))))
    found = from_data(data, "/b", SLIDES, Moment(1.0))
    assert found is not None
    offer = ShowState(state.steps, overlay="resume", interrupted=found, english=English(offered=True))
    again = reduce(offer, "next")
    assert again.english == English("below", offered=True)
    assert audience_state(again).english == English("audience", offered=True)
    with pytest.raises(ValueError, match="left"):
        from_data(data | {"english": ["left", True]}, "/b", SLIDES, Moment(1.0))


def test_english_that_is_written_while_the_show_runs_is_offered() -> None:
    before = [{"id": "a", "steps": 1, "minutes": 1}]
    state = rebased(opening(before, 1, 0.0), before, SLIDES)
    assert reduce(state, "english", "E").english.place == "below"
