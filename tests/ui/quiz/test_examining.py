"""While an exam goes on nothing else is shown or asked, and its clock is the stricter of two."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from tests.ui.quiz.given import POOL, PROGRAM, Clock, give, state
from tests.ui.quiz.test_progress import click, find, items

from zgc_desktop.study.record import Record
from zgc_desktop.ui.learner import Learner
from zgc_desktop.ui.quiz import QuizModel
from zgc_desktop.ui.room import Room

Opened = tuple[QQuickWindow, Any]


@pytest.fixture
def again(record: Record, qtbot: Any) -> Callable[[float, float], QuizModel]:
    """The program begun anew, with what its two clocks say."""

    def begin(steady: float, wall: float) -> QuizModel:
        clock, other = Clock(), Clock()
        clock.now, other.now = steady, wall
        learner = Learner(lambda: record, lambda: "", lambda uid: None, "我")
        return QuizModel(PROGRAM, clock, lambda: 3, room=Room(lambda: POOL, learner, PROGRAM), wall=other)

    return begin


def test_the_clock_goes_on_while_the_program_is_closed(again: Callable[[float, float], QuizModel]) -> None:
    model = again(0, 1000)
    model.start(json.dumps({"mode": "exam", "made": True, "count": 4, "minutes": 10}))
    give(model)
    model.submit()
    other = again(70000, 1240)
    assert other.resumeExam()
    assert other.remaining == 360
    # Put back, the clock on the wall gives nothing back; what was kept counts.
    other.goTo(2)
    assert again(5, 900).resumeExam()
    late = again(9, 1601)
    assert late.resumeExam()
    assert (state(late)["screen"], state(late)["late"]) == ("result", True)
    assert state(late)["got"] == 1
    assert not again(9, 1602).resumeExam()


def test_an_answer_that_comes_too_late_is_none(again: Callable[[float, float], QuizModel]) -> None:
    model = again(0, 1000)
    model.start(json.dumps({"mode": "exam", "made": True, "count": 4, "minutes": 10}))
    model._wall.now = 1601  # type: ignore[attr-defined]
    give(model)
    assert state(model)["screen"] == "result"
    assert state(model)["got"] == 0


def test_during_an_exam_the_slides_and_other_quizzes_are_closed(
    open_window: Callable[[int, int], Opened],
) -> None:
    window, model = open_window(1366, 768)
    model.startQuiz(json.dumps({"mode": "exam", "made": True, "count": 3, "seed": 4, "minutes": 5}))
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert model.screen == "quiz"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert model.screen == "library"
    QTest.qWait(1)
    find(window, "examStrip")
    for key in (Qt.Key.Key_F5, Qt.Key.Key_Slash):
        QTest.keyClick(window, key)
    model.present(3)
    model.quiz.lookAt(3)
    assert model.screen == "library"
    assert "没交卷" in model.notice
    model.startQuiz(json.dumps({"mode": "practice", "count": 3}))
    assert (model.screen, state(model.quiz)["mode"]) == ("library", "exam")
    click(window, "goOn-exam")
    assert model.screen == "quiz"
    model.quiz.handIn()
    model.quiz.leave()
    QTest.qWait(1)
    assert not [item for item in items(window) if item.objectName() == "examStrip"]
    model.present(3)
    assert model.screen == "stage"
