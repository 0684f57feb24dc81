"""What was answered in one briefing stays with it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.study.conftest import LATER, answer
from tests.study.test_record import older

from zgc_desktop.study.answer import Answer
from zgc_desktop.study.merging import Known
from zgc_desktop.study.record import Record
from zgc_desktop.study.store import Profile

A = {"revenue": Known("aa", "overview", "overview-revenue"), "firms": Known("f1", "leap", "leap-firms")}
B = {"revenue": Known("zz", "start", "start-revenue"), "trees": Known("t1", "start", "start-trees")}


def never() -> dict[str, Known]:
    raise AssertionError("asked for facts though nothing was without a briefing")


def test_sessions_schedules_and_sums_are_those_of_the_briefing_that_is_open(
    record: Record, person: Profile
) -> None:
    for briefing, days in (("a", (0, 3)), ("b", (5,))):
        record.briefing = briefing
        exam = record.begin(person.uid, "exam", {"of": briefing})
        for day in days:
            record.append(answer(person.uid, exam.uid, day=day, right=False, chosen=briefing))
        record.finish(record.begin(person.uid, "challenge", {}).uid, {"points": len(days)})
        record.keep_schedule("revenue", briefing)
    assert {one.briefing for one in record.answers()} == {"a", "b"}
    for briefing, reps in (("a", 2), ("b", 1), ("c", 0)):
        record.briefing = briefing
        left = record.unfinished(person.uid, "exam")
        assert (left.state if left else None) == ({"of": briefing} if reps else None)
        assert [memory.reps for memory in record.memories(person.uid).values()] == [reps] * bool(reps)
        assert record.finished(person.uid, "challenge") == [{"points": reps}] * bool(reps)
        assert [row[3] for row in record.by_fact(person.uid)] == [reps] * bool(reps)
        assert sum(row[1] for row in record.by_day(person.uid, "2026-01-01")) == reps
        assert [row[2] for row in record.rows("confusions", person.uid)] == [briefing] * bool(reps)
        assert len(record.firsts()) == record.people() == bool(reps)
        assert len(record.asked(person.uid, "revenue")) == reps
        assert len(record.due(person.uid, LATER)) == bool(reps)
        assert record.kept() == ({("revenue", briefing)} if reps else set())
    before = record.derived()
    record.rebuild()
    assert record.derived() == before


def asked_in_an_exam(*facts: tuple[str, str]) -> str:
    questions = [{"facts": [fact], "revision": revision} for fact, revision in facts]
    return json.dumps({"questions": questions})


def of_a(sitting: str) -> list[Answer]:
    """Answers as the program wrote them when another briefing was open: most without a theme, one to a changed fact."""
    return [
        answer("p", sitting, "revenue", 1),
        answer("p", sitting, "firms", 2, theme="", revision="f1"),
        answer("p", sitting, "firms", 3, theme="leap", slide="leap-firms", revision="before"),
    ]


def test_an_older_record_is_shared_out_by_what_its_questions_say(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    of_b = [
        answer("p", "b", "trees", 2, theme="start", revision="t1"),
        answer("p", "b", "revenue", 3, revision="zz"),
    ]
    foreign = [answer("p", "x", "elsewhere", 1)]
    older(path, 3, [*of_a("a"), *of_b, *foreign])
    record = Record(path, lambda: LATER, "a")
    record.own(lambda: A)
    assert set(record.memories("p")) == {"revenue", "firms"}
    assert {one.theme for one in record.answers() if one.briefing == "a"} == {"overview", "leap"}
    assert record.memories("p")["firms"].reps == 1
    record.briefing = "b"
    record.own(lambda: B)
    assert set(record.memories("p")) == {"revenue", "trees"}
    assert [one.briefing for one in record.answers()] == ["a"] * 3 + ["b"] * 2 + [""]
    before = record.derived()
    record.rebuild()
    assert record.derived() == before
    record.close()


@pytest.mark.parametrize(("briefing", "facts", "goes_on"), [("a", A, True), ("b", B, False)])
def test_an_exam_that_was_not_handed_in_goes_to_the_briefing_that_asks_its_questions(
    tmp_path: Path, briefing: str, facts: dict[str, Known], goes_on: bool
) -> None:
    path = tmp_path / "record.sqlite"
    older(path, 3, [], asked_in_an_exam(("revenue", "aa"), ("firms", "f1"), ("gone", "g")))
    record = Record(path, lambda: LATER, briefing)
    record.own(lambda: facts)
    assert (record.unfinished("p", "exam") is not None) is goes_on
    record.close()


def test_what_went_with_the_folder_goes_with_the_id_once_there_is_one(
    record: Record, person: Profile
) -> None:
    record.briefing = "folder-12345678"
    sitting = record.begin(person.uid, "practice", {})
    record.append(answer(person.uid, sitting.uid))
    record.briefing = "a"
    record.own(lambda: A, before="folder-12345678")
    assert set(record.memories(person.uid)) == {"revenue"}
    assert [one.briefing for one in record.answers()] == ["a"]
    # From now on it is no other's.
    record.briefing = "b"
    record.own(never, before="folder-0")
    assert not record.memories(person.uid)


@pytest.mark.parametrize(
    "state", ["[]", "7", '{"questions": 7}', '{"questions": [{"facts": []}, 7]}', '{"questions": {"a": 1}}']
)
def test_a_state_of_any_shape_is_nobodys(tmp_path: Path, state: str) -> None:
    path = tmp_path / "record.sqlite"
    older(path, 3, [], state)
    record = Record(path, lambda: LATER, "a")
    record.own(lambda: A)
    assert record.unfinished("p", "exam") is None
    record.close()
