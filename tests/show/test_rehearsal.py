"""A rehearsal, and when a talk began."""

from __future__ import annotations

import json

from zgc_desktop.show.clock import Talk
from zgc_desktop.show.commands import reduce
from zgc_desktop.show.snapshot import Moment, from_data, to_data
from zgc_desktop.show.state import ShowState

STEPS = (1, 1, 1)


def at(state: ShowState, now: float, command: str) -> ShowState:
    return reduce(state.with_(now=now), command)


def test_a_rehearsal_begins_at_zero_wherever_the_show_is() -> None:
    state = at(at(ShowState(STEPS), 5.0, "clock"), 25.0, "next")
    rehearsed = at(state, 30.0, "rehearse")
    assert rehearsed.talk == Talk(30.0, True)
    assert (rehearsed.clock.elapsed(30.0), rehearsed.clock.running, rehearsed.page) == (0.0, True, 1)
    again = at(at(rehearsed, 40.0, "next"), 50.0, "rehearse")
    assert again.talk == Talk(30.0, False)
    assert again.clock.elapsed(50.0) == 20.0


def test_the_talk_begins_when_the_clock_does() -> None:
    state = ShowState(STEPS, talk=Talk(1.0, True))
    assert at(state, 60.0, "clock-reset").talk == Talk(60.0, True)
    assert at(at(state, 60.0, "leave"), 70.0, "play").talk == Talk(70.0, True)
    assert at(state, 60.0, "play-here").talk == Talk(1.0, True)


def test_a_rehearsal_that_broke_off_is_one_when_it_goes_on() -> None:
    state = ShowState(STEPS, talk=Talk(100.0, True))
    slides = [{"id": str(page), "steps": steps} for page, steps in enumerate(STEPS)]
    ids = [str(slide["id"]) for slide in slides]
    data = json.loads(json.dumps(to_data(state, ids, "/b", 160.0, Moment(1000.0))))
    found = from_data(data, "/b", slides, Moment(1030.0))
    assert found is not None
    again = at(ShowState(STEPS, overlay="resume", interrupted=found), 7.0, "next")
    assert again.talk == Talk(7.0 - 90.0, True)
