"""What the record tells, from its small tables."""

from __future__ import annotations

from datetime import date, timedelta

from tests.study.conftest import START, answer

from zgc_desktop.study import stats
from zgc_desktop.study.memory import Schedule
from zgc_desktop.study.record import Record
from zgc_desktop.study.store import Profile, Sitting


def test_facts_themes_days_and_confusions(record: Record, person: Profile, sitting: Sitting) -> None:
    for day, right in enumerate([True, False, False, True]):
        record.append(
            answer(person.uid, sitting.uid, "a", day, right=right, confidence=3, seconds=2.0 + day, chosen="" if right else "甲",
                   slide=f"s{day}")
        )  # fmt: skip
    record.append(answer(person.uid, sitting.uid, "b", 3, theme="leap", seconds=30.0))
    now = START + timedelta(days=5)
    lines = stats.fact_lines(record.by_fact(person.uid), record.memories(person.uid), now, Schedule())
    a, b = sorted(lines, key=lambda line: line.fact)
    assert (a.answers, a.right, a.sure_wrong, a.seconds, a.slide) == (4, 2, 2, 3.5, "s3")
    assert (a.state, a.recall, b.state, b.recall) == ("learning", None, "learning", None)
    themes = {
        line.theme: line for line in stats.theme_lines(lines, {"a": "overview", "b": "leap", "c": "leap"})
    }
    assert (themes["leap"].facts, themes["leap"].learning, themes["leap"].unseen) == (2, 1, 1)
    days = dict(stats.calendar(record.by_day(person.uid, "2026-03-02"), date(2026, 3, 5)))
    assert days[date(2026, 3, 1)] == 0
    assert days[date(2026, 3, 4)] == 2
    assert min(days) == stats.first_day(date(2026, 3, 5))
    assert min(days).weekday() == 0
    assert [line.fact for line in stats.sure_and_wrong(lines)] == ["a"]
    assert [line.fact for line in stats.slowest(lines)] == ["b", "a"]
    assert stats.confused(record.rows("confusions", person.uid)) == [("a", "甲", "s1", 2)]


def test_the_forecast_counts_what_is_overdue_today(record: Record, person: Profile, sitting: Sitting) -> None:
    for fact in ("a", "b"):
        record.append(answer(person.uid, sitting.uid, fact))
    record.append(answer(person.uid, sitting.uid, "b", 2))
    coming = stats.forecast(record.memories(person.uid).values(), START + timedelta(days=4))
    assert len(coming) == stats.AHEAD
    assert coming[0] == 1
    assert sum(coming) == 2
