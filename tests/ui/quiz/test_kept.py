"""What a quiz keeps: an exam that broke off goes on, and a record that takes nothing stops nobody."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest
from tests.hostile.rights import of_a_person
from tests.ui.quiz.given import POOL, PROGRAM, Clock, Make, asked, give, state

from zgc_desktop.study.backup import back_up
from zgc_desktop.study.errors import RecordError
from zgc_desktop.study.reading import open_or_read
from zgc_desktop.study.record import Record
from zgc_desktop.ui.learner import Learner
from zgc_desktop.ui.quiz import QuizModel
from zgc_desktop.ui.room import Room

NOON = datetime(2026, 11, 30, 12)


def test_an_exam_goes_on_after_a_crash_with_its_clock_and_its_options(make: Make, clock: Clock) -> None:
    model = make()
    model.start(json.dumps({"mode": "exam", "made": True, "count": 6, "minutes": 5}))
    give(model)
    model.submit()
    clock.now = 100
    model.goTo(2)
    before, view = asked(model), state(model)
    other = make()
    clock.now = 5000
    assert other.resumeExam()
    assert asked(other) == before
    assert state(other)["done"] == view["done"] == [0]
    assert other.remaining == 200
    other.handIn()
    assert not make().resumeExam()


def test_an_exam_that_was_taken_up_again_is_drawn_again_as_it_was(make: Make, clock: Clock) -> None:
    model = make()
    model.start(json.dumps({"mode": "exam", "made": True, "count": 6, "minutes": 5}))
    other = make()
    assert other.resumeExam()
    other.handIn()
    other.another()
    assert state(other)["total"] == 6
    assert other.remaining == 300


def test_an_exam_keeps_the_seconds_of_every_question(make: Make, record: Record, clock: Clock) -> None:
    model = make()
    model.start(json.dumps({"mode": "exam", "made": True, "count": 3, "minutes": 5}))
    for seconds, index in ((7, 1), (20, 2)):
        clock.now += seconds
        model.goTo(index)
    model._second()
    clock.now += 4
    other = make()
    assert other.resumeExam()
    clock.now += 3
    other.goTo(0)
    clock.now += 5
    other.handIn()
    assert [one.seconds for one in record.answers()] == [12, 20, 3]


def test_thinking_is_kept_as_a_minute_at_most(make: Make, record: Record, clock: Clock) -> None:
    model = make()
    model.start(json.dumps({"made": True, "count": 1}))
    give(model)
    clock.now += 4000
    model.submit()
    assert [one.seconds for one in record.answers()] == [60]


def test_a_crash_costs_an_exam_a_second_at_most(make: Make, clock: Clock) -> None:
    for minutes in (5, 0):
        model = make()
        model.start(json.dumps({"mode": "exam", "made": True, "count": 3, "minutes": minutes}))
        clock.now += 41
        model._second()
        clock.now += 1000
        other = make()
        assert other.resumeExam()
        assert json.loads(other.state)["screen"] == "question"
        assert other._session is not None
        assert other._session.elapsed == 41
        other.handIn()


def test_an_exam_killed_while_it_is_handed_in_is_kept_once(
    make: Make, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = make()
    model.start(json.dumps({"mode": "exam", "made": True, "count": 4}))
    left = record.unfinished(record.profiles()[0].uid, "exam")
    assert left is not None
    model.handIn()
    assert record.count() == 4
    record._db.execute("UPDATE sittings SET finished = NULL, state = ?", (json.dumps(left.state),))
    other = make()
    assert other.resumeExam()
    other.handIn()
    assert record.count() == 4


def test_without_a_record_the_quiz_still_works_and_says_so(clock: Clock, qtbot: Any) -> None:
    def broken() -> Record:
        raise RecordError("写不进去。", "Cannot be written.")

    learner = Learner(broken, lambda: "", lambda uid: None, "我")
    model = QuizModel(PROGRAM, clock, lambda: 3, room=Room(lambda: POOL, learner, PROGRAM))
    model.start(json.dumps({"made": True, "count": 2}))
    give(model)
    model.submit()
    assert state(model)["right"]
    assert state(model)["unkept"] == "写不进去。"
    for mode in ("review", "challenge", "exam"):
        model.start(json.dumps({"mode": mode, "count": 2, "made": True}))
        assert state(model)["screen"] == "question"


def test_a_record_that_takes_nothing_for_a_while_is_said_and_used_again(
    make: Make, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = make()
    model.start(json.dumps({"made": True, "count": 3}))
    with monkeypatch.context() as full:

        def fail(*_: Any) -> None:
            raise RecordError("磁盘满了。", "The disk is full.", "full")

        full.setattr(record, "append", fail)
        give(model)
        model.submit()
        assert state(model)["right"]
        assert state(model)["unkept"] == "磁盘满了。"
    model.advance()
    give(model)
    model.submit()
    assert "unkept" not in state(model)
    assert record.count() == 1


def test_a_record_that_cannot_be_copied_is_used_all_the_same(
    record: Record, clock: Clock, qtbot: Any
) -> None:
    def fail(_: Record) -> None:
        raise RecordError("没能备份。", "No copy.")

    learner = Learner(lambda: record, lambda: "", lambda uid: None, "我", fail)
    assert learner.record is record
    assert learner.problem is not None
    assert learner.problem.zh == "没能备份。"


def test_a_record_that_could_not_be_opened_is_tried_again_by_the_next_quiz(
    record: Record, qtbot: Any
) -> None:
    held = [True]

    def opened() -> Record:
        if held[0]:
            raise RecordError("另一个程序正占着。", "Held.", "busy")
        return record

    learner = Learner(opened, lambda: "", lambda uid: None, "我")
    assert learner.record is None
    held[0] = False
    assert learner.record is None
    learner.begin("practice")
    assert learner.record is record
    assert learner.problem is None


def test_a_record_that_may_only_be_read_is_shown_and_used_again_when_it_may_be_written(
    make: Make, record: Record, clock: Clock
) -> None:
    model = make()
    model.start(json.dumps({"made": True, "count": 3}))
    give(model)
    model.submit()
    record.close()
    path, before = record.path, record.path.read_bytes()
    learner = Learner(
        lambda: open_or_read(path), lambda: "", lambda uid: None, "我", lambda r: back_up(r, NOON)
    )
    model = QuizModel(PROGRAM, clock, lambda: 3, room=Room(lambda: POOL, learner, PROGRAM))
    study: Any = model.study
    path.chmod(0o400)
    path.parent.chmod(0o500)
    try:
        with of_a_person():
            assert json.loads(study.progress)["answers"] == 1
            assert "写不进去" in json.loads(study.state)["problem"]
            assert not study.add("小李")
            model.start(json.dumps({"made": True, "count": 2}))
            give(model)
            model.submit()
            assert "写不进去" in state(model)["unkept"]
            assert json.loads(study.progress)["answers"] == 1
            assert "写不进去" in json.loads(study.state)["problem"]
    finally:
        path.parent.chmod(0o700)
        path.chmod(0o600)
    assert path.read_bytes() == before
    assert not list(path.parent.glob("backups/*"))
    model.start(json.dumps({"made": True, "count": 2}))
    give(model)
    model.submit()
    assert "unkept" not in state(model)
    assert json.loads(study.progress)["answers"] == 2
    assert learner.problem is None
    assert learner.record is not None
    learner.record.close()


def test_people_have_records_of_their_own(make: Make, record: Record) -> None:
    model = make()
    study: Any = model.study
    assert [p["name"] for p in json.loads(study.state)["profiles"]] == ["我"]
    model.start(json.dumps({"made": True, "count": 1}))
    give(model)
    model.submit()
    assert json.loads(study.progress)["answers"] == 1
    assert study.add("小李")
    assert not study.add("小李")
    assert "小李" in json.loads(study.state)["problem"]
    assert json.loads(study.progress)["answers"] == 0
    assert json.loads(study.state)["fresh"] == len(POOL.facts())
