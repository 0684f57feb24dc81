"""A plan that cannot be met says so, and what would do."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.study.conftest import START, answer

from zgc_desktop.study.memory import Schedule, countdown
from zgc_desktop.study.planning import Load, after, load_of, reach
from zgc_desktop.study.record import Record
from zgc_desktop.study.store import Profile, Sitting


def test_what_is_met_on_the_last_day_is_not_known() -> None:
    assert after(Load(new=8), 8, 1) == (0, None)
    assert after(Load(new=8), 8, 2) == (8, 2)
    assert after(Load(ready=3, known=2), 8, 1) == (5, 1)
    assert after(Load(later=3), 8, 1) == (0, None)
    assert after(Load(known=2), 8, 3) == (2, 0)


def test_a_plan_that_cannot_be_met_says_what_would_do() -> None:
    load = Load(new=55, known=10)
    found = reach(load, {"leap": Load(new=40), "review": Load(new=15, known=10)}, 10, 6, 366)
    assert found.all_after is None
    assert found.known < load.facts
    assert found.per_day is not None
    assert after(load, found.per_day, 6)[1] is not None
    assert after(load, found.per_day - 1, 6)[1] is None
    assert found.days is not None
    assert after(load, 10, found.days)[1] == found.days
    assert found.chapter == "leap"
    # So many in so few days: half of all answers meet a fact, half recall it.
    assert after(Load(new=128), 30, 9) == (128, 9)
    assert after(Load(new=128), 10, 9)[0] == 45
    assert reach(Load(new=3), {}, 5, 1, 366).per_day is None
    assert reach(Load(new=5), {}, 5, 2, 366).per_day is None  # it is met as it is


@given(st.integers(0, 60), st.integers(0, 20), st.integers(0, 20), st.integers(1, 30), st.integers(1, 20))
def test_more_a_day_and_more_days_never_make_it_worse(
    new: int, ready: int, later: int, per_day: int, days: int
) -> None:
    load = Load(new, ready, later)
    known, _ = after(load, per_day, days)
    assert known <= after(load, per_day + 1, days)[0] <= load.facts
    assert known <= after(load, per_day, days + 1)[0]


def test_the_days_of_the_plan_come_to_what_is_said(record: Record, person: Profile, sitting: Sitting) -> None:
    record.append(answer(person.uid, sitting.uid, "a"))
    record.append(answer(person.uid, sitting.uid, "b", right=False, feedback="wrong"))
    facts = [*"abcdefghij"]
    memories = record.memories(person.uid)
    today = START.astimezone().date()
    load = load_of(memories, facts, today)
    assert load == Load(new=9, later=1)
    for per_day in (2, 3, 5, 9):
        day = date.fromordinal(today.toordinal() + 4)
        made = countdown(memories, facts, START, day, Schedule(), per_day)
        assert len(made.known) == after(load, per_day, 4)[0]
        assert made.known_now == frozenset()
        assert set(made.with_plan) == set(made.known)
