"""A practice and a review are left and gone on with, also by another run of the program; an exam closes the slides until then."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from tests.ui.quiz.given import POOL, PROGRAM, Clock, Make, asked, give, state
from tests.ui.quiz.test_progress import click, find, items

from zgc_desktop.study.record import Record
from zgc_desktop.ui.learner import Learner
from zgc_desktop.ui.quiz import QuizModel
from zgc_desktop.ui.quizzing import Quizzing
from zgc_desktop.ui.room import ENDLESS, Room

Opened = tuple[QQuickWindow, Any]


def offers(model: Any) -> list[dict[str, Any]]:
    model.left.look()
    found: list[dict[str, Any]] = json.loads(model.left.offers)
    return found


@pytest.mark.parametrize("mode", ["practice", "review"])
def test_what_was_left_goes_on_in_another_run(make: Make, record: Record, clock: Clock, mode: str) -> None:
    model = make()
    model.start(json.dumps({"mode": mode, "made": True, "count": 6, "confidence": True}))
    meeting: Any = model.meeting
    for right in (True, False):
        while json.loads(meeting.card):
            meeting.seen()
        give(model, right)
        model.trust(2)
        model.submit()
        model.advance()
    model.skip()
    clock.now = 60
    model.leave()
    shown = asked(model)
    (offer,) = offers(make())
    assert (offer["mode"], offer["number"], offer["total"], offer["minutes"]) == (mode, 4, 6, 0)
    other = make()
    clock.now = 9000
    assert other.takeUp(mode)
    assert asked(other) == shown
    assert state(other)["confident"]
    assert [r.mark.feedback for r in other._session.responses if r.mark] == [  # type: ignore[union-attr]
        r.mark.feedback
        for r in model._session.responses
        if r.mark  # type: ignore[union-attr]
    ]
    clock.now += 5
    assert other._session is not None
    assert other._session.seconds(clock.now) == 65
    count = record.count()
    for _ in range(3):
        while json.loads(other.meeting.card):  # type: ignore[attr-defined]
            other.meeting.seen()  # type: ignore[attr-defined]
        give(other)
        other.trust(3)
        other.submit()
        other.advance()
    assert state(other)["screen"] == "result"
    assert record.count() == count + 3
    assert offers(make()) == []


def test_a_correction_of_another_run_is_kept(make: Make, record: Record) -> None:
    model = make()
    model.start(json.dumps({"made": True, "count": 40, "seed": 5}))
    while asked(model)["kind"] != "numeric":
        model.skip()
    give(model, right=False)
    model.submit()
    model.leave()
    other = make()
    assert other.takeUp("practice")
    other.correct()
    assert len(record.corrected()) == 1
    other.leave()
    again = make()
    assert again.takeUp("practice")
    assert (state(again)["corrected"], state(again)["right"]) == (True, True)
    again.takeBack()
    assert record.corrected() == []


def test_another_practice_takes_the_place_of_the_one_that_was_left(make: Make, record: Record) -> None:
    model = make()
    for count in (5, 7):
        model.start(json.dumps({"made": True, "count": count}))
        give(model)
        model.submit()
    model.start(json.dumps({"mode": "challenge", "made": True}))
    (offer,) = offers(model)
    assert offer["total"] == 7
    model.left.giveUp("practice")  # type: ignore[attr-defined]
    assert offers(model) == []
    assert state(model)["mode"] == "challenge"
    assert record.count() == 2


def test_what_is_given_up_is_not_gone_on_with(make: Make) -> None:
    model = make()
    model.start(json.dumps({"made": True, "count": 5}))
    model.leave()
    model.left.giveUp("practice")  # type: ignore[attr-defined]
    assert not model.resumable
    assert not model.takeUp("practice")
    assert not make().takeUp("practice")


def test_what_was_put_off_or_says_something_else_since_is_not_asked(
    make: Make, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = make()
    model.start(json.dumps({"made": True, "count": 5}))
    give(model)
    model.submit()
    session = model._session
    assert session is not None
    facts = [str(question["facts"][0]) for question in session.questions]
    model.leave()
    record.mark(record.profiles()[0].uid, "suspended", facts[2])
    monkeypatch.setattr(POOL, "revisions", {**POOL.revisions, facts[3]: "another", facts[0]: "another"})
    other = make()
    assert other.takeUp("practice")
    assert other._session is not None
    assert [str(q["facts"][0]) for q in other._session.questions] == [facts[0], facts[1], facts[4]]


@pytest.mark.parametrize("state_", [{}, {"questions": [1]}, {"questions": [], "index": 0, "responses": []}])
def test_what_cannot_be_gone_on_with_is_not_offered(
    make: Make, record: Record, state_: dict[str, Any]
) -> None:
    model = make()
    assert offers(model) == []
    record.begin(record.profiles()[0].uid, "practice", state_)
    assert offers(model) == []
    assert not model.takeUp("practice")


@pytest.fixture
def run(record: Record, qtbot: Any) -> Callable[[float], QuizModel]:
    """A run of the program, by what the clock on the wall says."""

    def begin(wall: float) -> QuizModel:
        clock = Clock()
        clock.now = wall
        learner = Learner(lambda: record, lambda: "", lambda uid: None, "我")
        room = Room(lambda: POOL, learner, PROGRAM, sealed_until=sealed.append)
        return QuizModel(PROGRAM, Clock(), lambda: 3, room=room, wall=clock)

    sealed: list[float] = []
    begin.sealed = sealed  # type: ignore[attr-defined]
    return begin


def test_an_exam_of_another_run_closes_the_slides_while_it_runs(run: Any) -> None:
    run(1000).start(json.dumps({"mode": "exam", "made": True, "count": 4, "minutes": 10, "theme": 2}))
    assert run.sealed == [1600]
    other = run(1240)
    assert other.examining
    (offer,) = offers(other)
    assert (offer["theme"], offer["number"], offer["remaining"]) == ("五年跨越", 1, 360)
    late = run(1601)
    assert not late.examining
    assert offers(late)[0]["remaining"] == 0
    assert other.takeUp("exam")
    other.handIn()
    assert run.sealed == [1600, 0]
    assert not run(1300).examining


def test_an_exam_without_a_limit_closes_the_slides_for_some_hours(run: Any) -> None:
    run(1000).start(json.dumps({"mode": "exam", "made": True, "count": 4}))
    assert run(1000 + ENDLESS - 1).examining
    late = run(1000 + ENDLESS + 1)
    assert not late.examining
    assert late.takeUp("exam")


def test_an_exam_that_is_given_up_is_handed_in_as_it_is(make: Make, record: Record) -> None:
    model = make()
    model.start(json.dumps({"mode": "exam", "made": True, "count": 4, "minutes": 5}))
    give(model)
    model.submit()
    other = make()
    shown: list[int] = []
    other.begun.connect(lambda: shown.append(1))
    other.left.giveUp("exam")  # type: ignore[attr-defined]
    assert shown == [1]
    assert (state(other)["screen"], state(other)["got"], state(other)["total"]) == ("result", 1, 4)
    assert record.count() == 4
    assert not make().examining


def test_the_record_is_asked_only_where_an_exam_may_go_on(qtbot: Any) -> None:
    made: list[Any] = []

    class Quiz(QuizModel):
        examining = True

    def make_quiz(program: Any) -> Any:
        made.append(Quiz(program))
        return made[-1]

    until = [0.0]

    class Bare(Quizzing):
        def have(self) -> None:
            self.quiz = make_quiz(PROGRAM)

    quizzing = Bare(None, make_quiz, lambda: until[0], lambda: 100.0)  # type: ignore[arg-type]
    assert not quizzing.sealed()
    assert made == []
    until[0] = 101
    assert quizzing.sealed()


def test_an_exam_is_kept_and_come_back_to_by_keyboard(open_window: Callable[[int, int], Opened]) -> None:
    window, model = open_window(1366, 768)
    model.startQuiz(json.dumps({"mode": "exam", "made": True, "count": 3, "seed": 4, "minutes": 5}))
    assert "考试存着" in find(window, "leaveButton").property("label")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    QTest.qWait(1)
    strip = find(window, "examStrip")
    assert "第 1/3 题" in strip.property("head")
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert model.screen == "quiz"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    QTest.qWait(1)
    click(window, "giveUp-exam")
    assert model.screen == "library"
    click(window, "giveUp-exam")
    assert model.screen == "quiz"
    assert state(model.quiz)["screen"] == "result"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    QTest.qWait(1)
    assert not [item for item in items(window) if item.objectName() == "examStrip"]


def test_a_practice_is_offered_by_name_and_the_way_back_from_a_page_is_told(
    open_window: Callable[[int, int], Opened],
) -> None:
    window, model = open_window(1366, 768)
    model.startQuiz(json.dumps({"made": True, "count": 5, "seed": 4}))
    give(model.quiz)
    model.quiz.submit()
    QTest.keyClick(window, Qt.Key.Key_L)
    assert model.screen == "stage"
    QTest.qWait(1)
    assert find(window, "lookBar").property("label") == "回到题目"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert model.screen == "quiz"
    model.quiz.look()
    QTest.qWait(1)
    click(window, "lookBar")
    assert model.screen == "quiz"
    model.quiz.advance()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    QTest.qWait(1)
    assert find(window, "goOn-practice").property("label") == "继续练习 · 第 2/5 题 · 刚才"
    click(window, "goOn-practice")
    assert (model.screen, state(model.quiz)["number"]) == ("quiz", 2)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    QTest.qWait(1)
    click(window, "giveUp-practice")
    QTest.qWait(1)
    assert not [item for item in items(window) if item.objectName() == "leftStrip"]


def test_a_fixed_exam_is_named_and_asks_what_its_file_says(make: Make) -> None:
    model = make()
    ids = [question["id"] for question in POOL.exam(4, None, 8)]
    paper = {"title": "结业测验", "number": "1b88c3"}
    model.start(json.dumps({"mode": "exam", "items": ids[::-1], "seed": 8, "minutes": 9, "paper": paper}))
    assert state(model)["total"] == 4
    assert (asked(model)["id"], state(model)["paper"]) == (ids[-1], "结业测验")
    model.leave()
    (offer,) = offers(make())
    assert (offer["theme"], offer["total"]) == ("结业测验", 4)
    other = make()
    assert other.resumeExam()
    assert state(other)["paper"] == "结业测验"
    # One without a name is called by its chapter.
    other.handIn()
    other.start(json.dumps({"mode": "exam", "count": 3}))
    assert state(other)["paper"] == ""
