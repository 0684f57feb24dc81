"""What is remembered, when it is asked again, and the plan for a day."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.study.conftest import START, answer

from zgc_desktop.study.memory import Memory, Schedule, countdown, rating_of, stale, to_review

SCHEDULE = Schedule()


def test_the_golden_days_of_fsrs_6() -> None:
    memory: Memory | None = None
    now = START
    days = []
    for _ in range(7):
        memory = SCHEDULE.review(memory, answer(day=(now - START).days))
        days.append((memory.due - now).days)
        now = memory.due
    assert days == [2, 11, 46, 163, 497, 1346, 3292]


def test_how_an_answer_is_rated() -> None:
    assert [rating_of(one).name for one in (
        answer(), answer(right=False), answer(confidence=1), answer(right=False, credit=0.8, kind="ordering"),
        answer(right=False, credit=0.8, kind="multiple"), answer(confidence=3),
    )] == ["Good", "Again", "Hard", "Hard", "Again", "Good"]  # fmt: skip


@given(st.lists(st.booleans(), min_size=1, max_size=12))
@settings(deadline=None)
def test_recall_falls_with_time_and_a_lapse_shortens_it(rights: list[bool]) -> None:
    memory: Memory | None = None
    for day, right in enumerate(rights):
        memory = SCHEDULE.review(memory, answer(day=day, right=right))
    assert memory is not None
    recalls = [SCHEDULE.recall(memory, memory.last + timedelta(days=days)) for days in (0, 1, 10, 100)]
    assert recalls == sorted(recalls, reverse=True)
    assert all(0 <= recall <= 1 for recall in recalls)
    after = SCHEDULE.review(memory, answer(day=20, right=False))
    assert after.stability <= memory.stability or memory.stability < 1
    assert after.lapses == memory.lapses + 1


def test_a_changed_fact_is_learned_anew_unless_the_editor_keeps_it() -> None:
    memory = SCHEDULE.review(None, answer())
    memory = SCHEDULE.review(memory, answer(day=2))
    assert stale({"revenue": memory.revision}, {"revenue": "bb"}) == ["revenue"]
    assert stale({"revenue": memory.revision}, {"revenue": "aa"}) == []
    assert stale({"revenue": memory.revision}, {"revenue": "bb"}, {("revenue", "bb")}) == []
    anew = SCHEDULE.review(memory, answer(day=13, revision="bb"))
    kept = SCHEDULE.review(memory, answer(day=13, revision="bb"), keep=True)
    assert anew.reps == 1
    assert kept.reps == 3
    assert kept.stability > anew.stability


def test_a_review_asks_what_is_due_then_what_changed_then_what_is_new() -> None:
    learned = {"new": "aa", "old": "aa", "today": "aa", "gone": "aa"}
    facts = ["a", "b", "new", "old", "today"]
    asked = to_review(["old", "gone", "new"], learned, facts, {"today": "bb", "old": "bb"}, 10, 1)
    assert asked == ["old", "new", "today", "a"]
    assert to_review(["old"], learned, facts, {}, 1, 5) == ["old"]
    assert to_review([], learned, facts, {"today": "bb"}, 9, 9, {("today", "bb")}) == ["a", "b"]


def test_a_countdown_makes_ready_for_the_day() -> None:
    facts = [f"f{n}" for n in range(12)]
    memories = {"f0": SCHEDULE.review(None, answer(fact="f0", day=-20))}
    plan = countdown(memories, facts, START, date(2026, 3, 12), SCHEDULE, 5)
    assert all(len(asked) <= 5 for asked in plan.days.values())
    assert min(plan.days) == date(2026, 3, 1)
    assert max(plan.days) < date(2026, 3, 12)
    assert {fact for asked in plan.days.values() for fact in asked} == set(facts)
    assert plan.known_now <= plan.known
    assert all(plan.with_plan[fact] >= plan.without[fact] for fact in plan.known_now)
    assert sum(plan.with_plan.values()) / 12 > 0.85
    assert countdown({}, facts, START, date(2026, 3, 1), SCHEDULE, 5).days == {}
