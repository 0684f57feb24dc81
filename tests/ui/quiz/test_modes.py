"""Practice with facts, exam, review and challenge, with a record behind them; by keyboard and by mouse."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from tests.ui.quiz.given import POOL, Clock, Make, asked, give, state

from zgc_desktop.study.record import Record


def test_practice_keeps_every_answer_before_it_is_explained(make: Make, record: Record, clock: Clock) -> None:
    model = make()
    model.start(json.dumps({"made": True, "count": 9, "confidence": True}))
    kinds = set()
    for number in range(9):
        kinds.add(asked(model)["kind"])
        clock.now += 4
        give(model, right=number % 2 == 0)
        model.trust(3)
        model.submit()
        assert record.count() == number + 1
        model.advance()
    kept = list(record.answers())
    assert [one.right for one in kept] == [number % 2 == 0 for number in range(9)]
    assert all(one.seconds == 4 and one.confidence == 3 and one.revision and one.theme for one in kept)
    assert all(one.wording["answer"] and one.wording["stem"] for one in kept)
    assert len(kinds) >= 6
    assert state(model)["certainty"] == 5 * 3 - 4 * 6
    assert record.finished(record.profiles()[0].uid, "practice") == [{"score": 5, "of": 9}]


def test_an_exam_judges_nothing_before_it_is_handed_in(make: Make, record: Record, clock: Clock) -> None:
    model = make()
    model.start(json.dumps({"mode": "exam", "made": True, "count": 6, "minutes": 5}))
    assert model.remaining == 300
    give(model)
    model.submit()
    assert state(model)["phase"] == "unanswered"
    assert state(model)["index"] == 1
    model.flag()
    model.goTo(4)
    give(model, right=False)
    clock.now = 60
    assert state(model)["flags"] == [1]
    assert state(model)["done"] == [0, 4]
    assert record.count() == 0
    model.handIn()
    result = json.loads(model.result)
    assert (result["got"], result["total"], result["seconds"]) == (1, 6, 60)
    told = [one.feedback for one in record.answers()]
    assert (told.count("skipped"), told.count("unreached")) == (1, 3)


def test_wrong_ones_asked_again_are_practice_and_are_kept(make: Make, record: Record) -> None:
    model = make()
    model.start(json.dumps({"mode": "exam", "made": True, "count": 3}))
    for _ in range(3):
        give(model, right=False)
        model.submit()
    model.handIn()
    model.retry()
    assert state(model)["mode"] == "practice"
    give(model)
    model.submit()
    assert state(model)["phase"] == "answered"
    assert [one.mode for one in record.answers()] == ["exam"] * 3 + ["practice"]


def test_time_that_is_over_hands_the_exam_in(make: Make, clock: Clock) -> None:
    model = make()
    model.start(json.dumps({"mode": "exam", "made": True, "count": 3, "minutes": 1}))
    give(model)
    clock.now = 59
    model._second()
    assert state(model)["screen"] == "question"
    assert model.remaining == 1
    clock.now = 75
    model._second()
    assert state(model)["screen"] == "result"
    assert json.loads(model.result)["got"] == 1
    assert json.loads(model.result)["seconds"] == 60


def test_a_review_asks_what_is_due_in_another_form(make: Make, record: Record) -> None:
    # A name that can only be typed has no other form.
    facts = ["rd-institutes", "chip-localization", "patents-per-10k", "tech-contracts"]
    asked_for = {"mode": "review", "facts": facts, "count": 4}
    model = make()
    model.start(json.dumps(asked_for))
    first = {}
    for _ in range(4):
        question = asked(model)
        first[question["facts"][0]] = question["id"]
        give(model, right=False)
        model.submit()
        model.advance()
    assert len(first) == 4
    profile = record.profiles()[0].uid
    record._db.execute("UPDATE memory SET due = '2020-01-01T00:00:00+00:00'")
    model.start(json.dumps(asked_for))
    for _ in range(4):
        question = asked(model)
        assert question["id"] != first[question["facts"][0]]
        give(model)
        model.submit()
        model.advance()
    assert {memory.reps for memory in record.memories(profile).values()} == {2}


def test_a_hint_is_asked_for_and_makes_the_answer_count_as_guessed(make: Make, record: Record) -> None:
    model = make()
    model.start(json.dumps({"count": 2, "made": False, "confidence": True}))
    question = next(q for q in model._session.questions if q["hint"])
    model._show(replace(model._session, index=model._session.questions.index(question)))
    assert asked(model)["hint"] == ""
    assert state(model)["hintable"]
    model.trust(3)
    model.hint()
    assert asked(model)["hint"] == question["hint"]
    assert not state(model)["hintable"]
    assert not state(model)["confident"]
    model.trust(3)
    give(model)
    model.submit()
    assert [one.confidence for one in record.answers()] == [1]


@pytest.mark.parametrize("mode", ["exam", "challenge"])
def test_an_exam_and_a_challenge_have_no_hints(make: Make, mode: str) -> None:
    model = make()
    model.start(json.dumps({"count": 12, "mode": mode}))
    for place in range(len(model._session.questions)):
        model._show(replace(model._session, index=place))
        model.hint()
        assert asked(model)["hint"] == ""
        assert not state(model)["hintable"]


def test_a_challenge_ends_with_the_third_mistake_and_keeps_the_best(make: Make, record: Record) -> None:
    model = make()
    points = []
    for rights in (4, 6):
        model.start(json.dumps({"mode": "challenge"}))
        for _ in range(rights):
            give(model)
            model.submit()
            model.advance()
        for _ in range(3):
            give(model, right=False)
            model.submit()
            model.advance()
        shown = state(model)
        assert shown["screen"] == "result"
        assert shown["challenge"]["right"] == shown["challenge"]["streak"] == rights
        points.append(shown["challenge"]["points"])
    assert points[1] > points[0] == shown["challenge"]["best"]


def _of_kind(kind: str) -> dict[str, Any]:
    found = (view for fact in POOL.facts() for view in POOL.forms(fact, 5))
    return dict(next(view for view in found if view["kind"] == kind and "--" in view["id"]))


def _write(text: str) -> None:
    """Type as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(QGuiApplication.focusObject(), event)


@pytest.mark.parametrize(
    "kind", ["single", "multiple", "true-false", "numeric", "text", "cloze", "ordering", "matching", "place"]
)
def test_every_kind_is_answered_by_keyboard_alone(kind: str, opened: Any) -> None:
    screen = opened(questions=[_of_kind(kind)], count=1)
    answer = screen.question.get("answer") or {}
    if "order" in answer or "pairs" in answer:
        screen.type("".join(answer.get("order") or answer["pairs"]).lower())
    elif kind in ("text", "numeric"):
        _write(answer["text"])
    elif kind == "cloze":
        for gap, blank in enumerate(answer["blanks"]):
            _write(blank["text"])
            if gap + 1 < len(answer["blanks"]):
                screen.key(Qt.Key.Key_Return)
    else:
        screen.type("".join(screen.right_keys()).lower())
    screen.key(Qt.Key.Key_Return)
    assert screen.state["right"], screen.state
    screen.key(Qt.Key.Key_Return)
    assert screen.state["screen"] == "result"


@pytest.mark.parametrize("kind", ["single", "multiple", "ordering", "matching", "place"])
def test_every_kind_to_choose_is_answered_by_mouse_alone(kind: str, opened: Any) -> None:
    screen = opened(questions=[_of_kind(kind)], count=1)
    answer = screen.question.get("answer") or {}
    for key in answer.get("order") or answer.get("pairs") or screen.right_keys():
        screen.click(f"option{key}")
    screen.click("primaryButton")
    assert screen.state["right"], screen.state


def test_a_row_of_a_matching_is_pointed_at_and_emptied(opened: Any) -> None:
    screen = opened(questions=[_of_kind("matching")], count=1)
    screen.click("row3")
    screen.type("b")
    assert screen.state["chosen"] == ["", "", "B", ""]
    screen.key(Qt.Key.Key_Up)
    screen.click("row3")
    screen.key(Qt.Key.Key_Backspace)
    assert screen.state["chosen"] == []


def test_an_exam_by_keyboard_and_mouse(opened: Any) -> None:
    screen = opened(questions=[_of_kind("single") | {"id": f"q{n}"} for n in range(3)], count=3)
    screen.model.start(json.dumps({"mode": "exam", "count": 3, "seed": 1, "confidence": True}))
    screen.type("b")
    screen.type("m")
    screen.key(Qt.Key.Key_Return)
    assert (screen.state["index"], screen.state["feedback"], screen.state["done"]) == (0, "unsure", [])
    QTest.keyClick(screen.view, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert screen.state["done"] == [0]
    assert screen.state["flags"] == [0]
    assert screen.state["confidence"] == 3
    screen.key(Qt.Key.Key_Return)
    assert screen.state["index"] == 1
    screen.click("cell3")
    assert screen.state["index"] == 2
    screen.key(Qt.Key.Key_Left)
    assert screen.state["index"] == 1
    screen.click("flagButton")
    assert screen.state["flags"] == [0, 1]
    screen.click("handInButton")
    assert screen.state["screen"] == "question"
    screen.click("handInButton")
    assert screen.state["screen"] == "result"
