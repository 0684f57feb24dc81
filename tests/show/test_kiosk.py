"""A show that runs by itself."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.show.kiosk import LONGEST, SHORTEST, WARNING, Kiosk, following, reading_time

slides = st.lists(
    st.fixed_dictionaries({"layout": st.sampled_from(["cover", "quiz"]), "reserve": st.booleans()}),
    min_size=1,
    max_size=12,
)


def test_the_loop_goes_on_when_the_page_was_read() -> None:
    kiosk = Kiosk().looping(100)
    assert kiosk.due(107, 8) == ""
    assert kiosk.due(108, 8) == "next"
    assert Kiosk(pace=3).looping(100).due(103, 8) == "next"


def test_a_visitor_who_left_gives_the_screen_back() -> None:
    kiosk = Kiosk(idle=60).looping(0).touched(10)
    assert (kiosk.attract, kiosk.due(40, 8), kiosk.left(40)) == (False, "", -1)
    assert kiosk.left(70 - WARNING) == WARNING
    assert (kiosk.due(70, 8), kiosk.left(70)) == ("home", 0)
    assert kiosk.touched(69).due(70, 8) == ""
    assert Kiosk().looping(0).left(1000) == -1


@given(slides, st.data())
def test_the_loop_comes_to_every_page_that_is_for_reading_in_passing(
    deck: list[dict[str, Any]], data: st.DataObject
) -> None:
    readable = [i for i, slide in enumerate(deck) if slide["layout"] != "quiz" and not slide["reserve"]]
    page = data.draw(st.integers(0, len(deck) - 1))
    if not readable:
        assert following(deck, page) == page
        return
    seen = []
    for _ in readable:
        page = following(deck, page)
        seen.append(page)
    assert sorted(seen) == readable


@pytest.mark.parametrize(
    ("characters", "steps", "expected"), [(0, 1, SHORTEST), (70, 1, 13.0), (9999, 1, LONGEST), (70, 2, 6.5)]
)
def test_a_page_stays_as_long_as_it_takes_to_read(characters: int, steps: int, expected: float) -> None:
    assert reading_time({"accessible": "字" * characters, "steps": steps}) == expected


def test_a_step_is_never_over_at_once() -> None:
    assert reading_time({"accessible": "字", "steps": 20}) >= 3
