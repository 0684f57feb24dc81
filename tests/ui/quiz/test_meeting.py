"""A fact is shown before it is first asked; so many new ones a day; one is put off, and a question is reported."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from tests.study.conftest import answer
from tests.ui.quiz.given import POOL, Make, asked, give, state
from tests.ui.quiz.test_progress import click, find, items, to_progress

from zgc_desktop.study.record import Record
from zgc_desktop.ui.room import NEW


def card(model: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(model.meeting.card)
    return found


def review(model: Any, count: int = 20) -> list[str]:
    model.start(json.dumps({"mode": "review", "count": count}))
    return [question["facts"][0] for question in model._session.questions]


def test_new_facts_come_in_order_up_to_the_limit_and_are_shown_first(make: Make, record: Record) -> None:
    model = make()
    facts = review(model)
    assert facts == POOL.facts()[:NEW]
    assert [card(model)[key] for key in ("fact", "turn", "most", "more")] == [facts[0], 1, NEW, 2]
    assert card(model)["said"]
    assert card(model)["page"] > 0
    for turn in (2, 3):
        model.meeting.seen()
        assert (card(model)["fact"], card(model)["turn"]) == (facts[turn - 1], turn)
    model.meeting.seen()
    assert card(model) == {}
    assert asked(model)["facts"][0] == facts[0]
    # To be shown is not to answer.
    assert record.count() == 0
    assert record.memories(record.profiles()[0].uid) == {}
    for fact in facts[:3]:
        assert asked(model)["facts"][0] == fact
        give(model)
        model.submit()
        model.advance()
    assert card(model)["fact"] == facts[3]
    # Three were met today; of the others five may be.
    again = make()
    assert review(again) == facts[3:]


def test_what_was_met_on_a_day_is_all_that_is_met_on_it(make: Make, record: Record) -> None:
    model = make()
    facts = review(model)
    who = record.profiles()[0].uid
    for fact in facts:
        record.mark(who, "met", fact)
    sitting = record.begin(who, "practice", {})
    for fact in facts:
        record.append(answer(who, sitting.uid, fact, revision=POOL.revisions[fact]))
    record.rebuild()
    # All is due by now, and nothing new is asked.
    assert set(review(make())) == set(facts)


def test_a_fact_is_put_off_and_called_back(make: Make, record: Record) -> None:
    model = make()
    facts = review(model)
    model.meeting.putOff()
    who = record.profiles()[0].uid
    assert set(record.marked(who, "suspended")) == {facts[0]}
    assert state(model)["total"] == NEW - 1
    assert card(model)["fact"] == facts[1]
    assert facts[0] not in review(make())
    other = make()
    study: Any = other.study
    row = next(row for row in json.loads(study.facts) if row["fact"] == facts[0])
    assert row["off"]
    study.putOff(facts[0], False)
    assert review(other)[0] == facts[0]


def test_what_is_put_off_is_asked_in_an_exam_alone(make: Make, record: Record) -> None:
    who = make().study.state and record.profiles()[0].uid
    theme = 2
    facts = POOL.facts(theme)
    for fact in facts[1:]:
        record.mark(who, "suspended", fact)

    def asked(**options: Any) -> set[str]:
        model = make()
        model.start(json.dumps({"theme": theme, "count": 0, **options}))
        session = model._session
        assert session is not None
        return {str(question["facts"][0]) for question in session.questions}

    assert asked(made=True) == {facts[0]}
    assert asked(made=False) <= {facts[0]}
    assert asked(mode="challenge") == {facts[0]}
    assert asked(mode="review") == {facts[0]}
    assert asked(mode="exam", made=True) == set(facts)
    assert len(asked(mode="exam")) > 1
    day = (datetime.now() + timedelta(days=30)).date().isoformat()
    plan = json.loads(make().study.plan(day, 40))  # type: ignore[attr-defined]
    assert plan["facts"] == len(POOL.facts()) - len(facts) + 1


def test_a_review_of_which_all_is_put_off_is_over(make: Make, record: Record) -> None:
    model = make()
    review(model, 1)
    model.meeting.putOff()
    assert card(model) == {}
    assert state(model)["screen"] in ("result", "empty")


def test_a_question_is_reported_and_the_editor_is_told(make: Make, record: Record) -> None:
    model = make()
    model.start(json.dumps({"made": True, "count": 1}))
    assert card(model) == {}
    give(model)
    model.submit()
    meeting: Any = model.meeting
    meeting.report()
    assert meeting.reported
    item = asked(model)["id"]
    study: Any = model.study
    assert json.loads(study.items)["reported"] == [[item, 1]]
    meeting.report()
    assert not meeting.reported
    assert json.loads(study.items)["reported"] == []


def test_how_many_a_day_is_chosen_and_a_card_is_left_by_keyboard(
    open_window: Callable[[int, int], tuple[QQuickWindow, Any]],
) -> None:
    window, model = open_window(1366, 768)
    model.openStudy()
    library = next(item for item in items(window) if item.property("tab") is not None)
    library.setProperty("tab", 1)
    QTest.qWait(1)
    click(window, "quizSetup")
    click(window, "mode-review")
    window.grabWindow()  # what stands below has moved
    click(window, "new4")
    assert json.loads(model.quiz.study.state)["newMost"] == 4
    click(window, "beginQuiz")
    facts = [question["facts"][0] for question in model.quiz._session.questions]
    assert facts == POOL.facts()[:4]
    assert find(window, "meetingSentence").property("s") == card(model.quiz)["said"]
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert card(model.quiz)["fact"] == facts[1]
    QTest.keyClick(window, Qt.Key.Key_S)
    assert card(model.quiz)["fact"] == facts[2]
    QTest.keyClick(window, Qt.Key.Key_L)
    assert model.screen == "stage"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert model.screen == "quiz"
    click(window, "meetingSeen")
    assert asked(model.quiz)["facts"][0] == facts[0]
    assert card(model.quiz) == {}
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert model.screen == "library"


def test_what_is_known_already_is_not_shown_again(make: Make, record: Record) -> None:
    model = make()
    who = record.profiles()[0].uid if record.profiles() else record.add_profile("我").uid
    record.briefing = model._room.learner._briefing  # type: ignore[union-attr]
    sitting = record.begin(who, "practice", {})
    fact = POOL.facts()[0]
    record.append(answer(who, sitting.uid, fact, revision=POOL.revisions[fact]))
    model.start(json.dumps({"mode": "review", "count": 1, "facts": [fact]}))
    assert card(model) == {}


def test_the_card_of_a_question_is_looked_at_again_once_it_is_answered(
    open_window: Callable[[int, int], tuple[QQuickWindow, Any]], qtbot: Any
) -> None:
    window, model = open_window(1366, 768)
    model.startQuiz(json.dumps({"made": True, "count": 2, "seed": 3}))
    quiz = model.quiz
    QTest.keyClick(window, Qt.Key.Key_K)
    assert card(quiz) == {}
    give(quiz)
    quiz.submit()
    fact = str(asked(quiz)["facts"][0])
    qtbot.waitUntil(lambda: find(window, "cardButton").x() > 0)
    click(window, "cardButton")
    shown = card(quiz)
    assert (shown["fact"], shown["again"]) == (fact, True)
    assert all(one["number"] and one["begins"] for one in shown["paragraphs"])
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert (card(quiz), model.screen) == ({}, "quiz")
    QTest.keyClick(window, Qt.Key.Key_K)
    assert card(quiz)["fact"] == fact
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert (card(quiz), state(quiz)["number"]) == ({}, 1)
    QTest.keyClick(window, Qt.Key.Key_K)
    quiz.advance()
    assert card(quiz) == {}


def test_when_it_is_asked_next_is_told_once_it_is_answered(make: Make, record: Record) -> None:
    model = make()
    model.start(json.dumps({"made": True, "count": 2, "seed": 3}))
    assert state(model)["next"] == -1
    give(model)
    model.submit()
    memory = record.memories(record.profiles()[0].uid)[str(asked(model)["facts"][0])]
    days = (memory.due.astimezone().date() - memory.last.astimezone().date()).days
    assert state(model)["next"] == days >= 1
    model.advance()
    assert state(model)["next"] == -1


def test_what_is_put_off_is_a_list_of_its_own_and_is_called_back(
    open_window: Callable[[int, int], tuple[QQuickWindow, Any]],
) -> None:
    window, model = to_progress(open_window)
    study = model.quiz.study
    facts = [row["fact"] for row in json.loads(study.facts)]
    click(window, "part1")
    assert not [item for item in items(window) if item.objectName() == "putOffOnly"]
    for fact in facts[2:4]:
        study.putOff(fact, True)
    QTest.qWait(1)
    click(window, "putOffOnly")
    assert find(window, "factList").property("count") == 2
    click(window, "putOff0")
    assert sum(row["off"] for row in json.loads(study.facts)) == 1
    click(window, "putOff0")
    assert find(window, "factList").property("count") == len(facts)
