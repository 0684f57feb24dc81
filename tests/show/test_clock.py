from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_desktop.show.clock import (
    Clock,
    expected,
    lateness,
    pace,
    remaining,
    spoken,
    timer,
)

PLAN = (30.0, 60.0, 90.0)


def fresh() -> Clock:
    return Clock((0.0,) * 3)


def test_time_is_spent_where_the_show_is() -> None:
    clock = fresh().start(100).turn(1, 120).turn(2, 130)
    assert clock.spent == (20, 10, 0)
    assert (clock.elapsed(145), clock.on_page(145)) == (45, 15)
    assert clock.turn(0, 145).on_page(150) == 25


def test_a_clock_that_stands_spends_nothing() -> None:
    clock = fresh().start(0).stop(10).turn(1, 50)
    assert (clock.elapsed(90), clock.running, clock.started) == (10, False, True)
    assert not fresh().started
    assert clock.toggle(100).elapsed(105) == 15
    assert clock.toggle(100).reset(105).elapsed(106) == 1


def test_the_pace_is_that_of_pdfpc() -> None:
    clock = fresh().start(0).turn(1, 20)  # ten seconds saved on the first page
    assert expected(clock, PLAN, 25) == 35
    assert lateness(clock, PLAN, 25) == -10
    assert lateness(clock, PLAN, 80) == -10  # within the plan of the page, nothing is lost
    assert lateness(clock, PLAN, 100) == 10
    assert remaining(clock, PLAN, 100) == 80


@pytest.mark.parametrize(
    ("late", "zh", "en"),
    [
        (-20, "比计划早20秒", "20 s ahead of plan"),
        (65, "比计划晚1分05秒", "1 min 05 s behind plan"),
        (120, "比计划晚2分", "2 min behind plan"),
        (3, "与计划一致", "on plan"),
    ],
)
def test_one_sentence_tells_the_pace(late: float, zh: str, en: str) -> None:
    assert (pace(late), pace(late, "en")) == (zh, en)


def test_times_are_printed_as_they_are_read() -> None:
    assert [timer(s) for s in (0, 760.9, 3725, -5, -0.5)] == ["0:00", "12:40", "1:02:05", "−0:05", "0:00"]
    assert (spoken(59.6), spoken(59.6, "en")) == ("1分", "1 min")


@given(
    st.lists(
        st.tuples(st.sampled_from(["start", "stop", "toggle", "turn"]), st.integers(0, 2), st.floats(0, 100)),
        max_size=30,
    )
)
def test_no_second_is_lost_or_counted_twice(steps: list[tuple[str, int, float]]) -> None:
    clock, now, ran = fresh(), 0.0, 0.0
    for name, page, wait in steps:
        clock = clock.turn(page, now) if name == "turn" else getattr(clock, name)(now)
        ran += wait if clock.running else 0
        now += wait
    assert clock.elapsed(now) == pytest.approx(ran)
    assert clock.stop(now).elapsed(now + 50) == pytest.approx(ran)


def test_a_talk_that_begins_in_the_middle_is_not_early() -> None:
    clock = Clock((0.0,) * 3, page=1, first=1).start(0)
    assert (expected(clock, PLAN, 0), lateness(clock, PLAN, 0), remaining(clock, PLAN, 0)) == (0, 0, 150)
    assert lateness(clock.turn(2, 70), PLAN, 70) == 10
    assert clock.turn(2, 70).reset(80).first == 2
