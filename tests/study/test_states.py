"""What is told of a fact is true: known, being learned, not yet known; and what was left out counts for nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from tests.study.conftest import START, answer

from zgc_desktop.study import stats
from zgc_desktop.study.memory import Schedule
from zgc_desktop.study.record import Record
from zgc_desktop.study.store import Profile, Sitting

Given = list[tuple[float, dict[str, Any]]]
R, W = {"right": True}, {"right": False, "feedback": "wrong"}
SKIP = {"right": False, "feedback": "skipped"}
LEFT = {"right": False, "feedback": "unreached", "mode": "exam"}
GUESS = {"right": True, "confidence": 1}
#: An ordering of which one neighbouring pair is the wrong way round.
NEARLY = {"right": False, "feedback": "partial", "credit": 0.8, "kind": "ordering"}


def told(record: Record, person: Profile, sitting: Sitting, given: Given) -> stats.FactLine | None:
    for day, what in given:
        record.append(answer(person.uid, sitting.uid, "a", day, **what))
    before = record.derived()
    record.rebuild()
    assert record.derived() == before
    now = START + timedelta(days=5)
    lines = stats.fact_lines(record.by_fact(person.uid), record.memories(person.uid), now, Schedule())
    return lines[0] if lines else None


@pytest.mark.parametrize(
    ("given", "state"),
    [
        ([(0, R)], "learning"),
        ([(0, R), (0.01, R)], "learning"),
        ([(0, R), (1, R)], "known"),
        ([(0, R), (1, R), (2, W)], "missed"),
        ([(0, R), (1, R), (2, W), (2.01, R)], "learning"),
        ([(0, R), (1, R), (2, W), (2.01, R), (3, R)], "known"),
        ([(0, W)], "missed"),
        ([(0, W), (0.01, R)], "learning"),
        ([(0, W), (1, R)], "learning"),
        ([(0, W), (1, R), (2, R)], "known"),
        ([(0, R), (1, SKIP)], "learning"),
        ([(0, R), (1, R), (2, SKIP)], "known"),
        ([(0, R), (1, R), (2, LEFT)], "known"),
        ([(0, SKIP)], "unseen"),
        ([(0, LEFT)], "unseen"),
        ([(0, R), (1, GUESS)], "learning"),
        ([(0, R), (1, NEARLY)], "known"),
        ([(0, R), (1, R), (1.5, {"right": True, "revision": "bb"})], "learning"),
    ],
)
def test_the_state_of_a_fact(
    record: Record, person: Profile, sitting: Sitting, given: Given, state: str
) -> None:
    line = told(record, person, sitting, given)
    assert line is not None
    assert line.state == state
    # How much is recalled is estimated of what is known, and of nothing else.
    assert (line.recall is not None) == (state == "known")


def test_what_was_left_out_counts_for_nothing_but_itself(
    record: Record, person: Profile, sitting: Sitting
) -> None:
    line = told(record, person, sitting, [(0, R), (1, SKIP), (2, LEFT), (3, SKIP)])
    assert line is not None
    assert (line.answers, line.right, line.skipped, line.seconds) == (1, 1, 3, 4.5)
    assert record.memories(person.uid)["a"].lapses == 0
    assert record.by_day(person.uid, "2026-03-01") == [("2026-03-01", 1)]
    [first] = record.firsts()
    assert first.right


def test_an_item_that_was_never_reached_is_no_first_attempt(
    record: Record, person: Profile, sitting: Sitting
) -> None:
    told(record, person, sitting, [(0, LEFT), (1, R)])
    [first] = record.firsts()
    assert (first.right, first.at[:10]) == (True, "2026-03-02")


def test_somebody_with_nothing_right_knows_nothing(record: Record, person: Profile, sitting: Sitting) -> None:
    for n in range(53):
        record.append(answer(person.uid, sitting.uid, f"f{n}", right=False, feedback="wrong"))
    now = START
    lines = stats.fact_lines(record.by_fact(person.uid), record.memories(person.uid), now, Schedule())
    [theme] = stats.theme_lines(lines, {f"f{n}": "overview" for n in range(60)})
    assert (theme.known, theme.learning, theme.missed, theme.unseen) == (0, 0, 53, 7)
    assert theme.expected == 0


def test_thinking_counts_for_a_minute_at_most(record: Record, person: Profile, sitting: Sitting) -> None:
    line = told(record, person, sitting, [(0, {"seconds": 4000.0}), (1, {"seconds": 20.0})])
    assert line is not None
    assert line.seconds == 40
