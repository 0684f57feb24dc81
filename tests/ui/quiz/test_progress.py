"""What the record tells on its pages, and that every row opens its slide."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.study.conftest import answer
from tests.ui.quiz.given import POOL, PROGRAM, Make, asked, give, state

from zgc_desktop.study.errors import RecordError
from zgc_desktop.study.places import record_path
from zgc_desktop.study.record import Record
from zgc_desktop.ui.progress import day_of


def test_progress_tells_recall_by_theme_and_by_fact(make: Make, record: Record) -> None:
    model = make()
    model.start(json.dumps({"made": True, "count": 12, "confidence": True}))
    for number in range(12):
        give(model, right=number > 2)
        model.trust(3)
        model.submit()
        model.advance()
    study: Any = model.study
    told = json.loads(study.progress)
    assert [theme["n"] for theme in told["themes"]] == [0, 1, 2, 3, 4, 5]
    assert sum(theme["learning"] for theme in told["themes"]) == told["learning"] == 9
    # Nothing was recalled on a later day yet, and what was answered wrong is not known.
    assert (told["known"], told["expected"], told["missed"]) == (0, 0, 3)
    assert len(told["sure"]) == 3
    assert all(row["page"] > 0 for row in told["sure"] + told["slow"])
    assert sum(told["forecast"]) == 12
    assert told["calendar"][-1][1] == 12
    assert [len(theme["ticks"]) for theme in told["themes"]] == [theme["facts"] for theme in told["themes"]]
    assert all(theme["page"] > 0 for theme in told["themes"])
    rows = json.loads(study.facts)
    assert len(rows) == len(POOL.facts())
    assert [row["state"] != "unseen" for row in rows] == [True] * 12 + [False] * (len(rows) - 12)
    assert {row["recall"] for row in rows} == {-1}
    assert all(row["page"] > 0 for row in rows)
    assert {row["due"] for row in rows[:12]} <= set(range(5))


def test_the_plan_tells_every_slide_and_is_begun(make: Make, record: Record) -> None:
    model = make()
    study: Any = model.study
    assert study.plan("nonsense", 10) == "{}"
    assert study.plan("2000-01-01", 10) == "{}"
    day = date.today() + timedelta(days=9)
    plan = json.loads(study.plan(day.isoformat(), 30))
    assert len(plan["days"]) == 9
    assert all(count <= 30 for _, count in plan["days"])
    assert (plan["known"], plan["before"], plan["missing"]) == (len(POOL.facts()), 0, 0)
    assert plan["known"] * 0.8 < plan["expected"] <= plan["known"]
    assert plan["reached"] <= day.isoformat()
    few = json.loads(study.plan(day.isoformat(), 10))
    assert few["known"] + few["missing"] == few["facts"] == len(POOL.facts())
    assert few["missing"] > 0
    assert json.loads(study.plan(day.isoformat(), few["perDay"]))["missing"] == 0
    assert json.loads(study.plan(few["later"], 10))["missing"] == 0
    assert few["chapter"] == -1 or not json.loads(study.plan(day.isoformat(), 10, few["chapter"]))["missing"]
    taught = {POOL.slides[fact] for fact in POOL.facts()} & {slide["id"] for slide in PROGRAM["slides"]}
    assert len(plan["slides"]) == len(taught)
    assert [row["with"] for row in plan["slides"]] == sorted(row["with"] for row in plan["slides"])
    assert len(plan["today"]) == 30
    model.start(json.dumps({"mode": "review", "count": 30, "facts": plan["today"]}))
    assert state(model)["total"] == 30
    assert asked(model)["facts"][0] == plan["today"][0]
    assert model._session is not None
    assert [question["facts"][0] for question in model._session.questions] == plan["today"]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-12-12", (2026, 12, 12)), ("2026年12月12日", (2026, 12, 12)), ("12-12", (2026, 12, 12)), ("12日", (2026, 12, 12)),
        ("12", (2026, 12, 12)), ("3", (2026, 12, 3)), ("1/9", (2027, 1, 9)), ("26", (2026, 11, 26)), ("31", (2026, 12, 31)),
        ("", None), ("十二日", None), ("2-30", None), ("2020-01-01", None), ("1-2-3-4", None), ("今天12", None),
    ],
)  # fmt: skip
def test_a_day_is_read_as_it_is_written(typed: str, day: tuple[int, int, int] | None) -> None:
    assert day_of(typed, date(2026, 11, 26)) == (date(*day) if day else None)


def test_a_changed_fact_is_marked(make: Make, record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    model = make()
    model.start(json.dumps({"made": True, "count": 1}))
    fact = asked(model)["facts"][0]
    give(model)
    model.submit()
    study: Any = model.study
    assert not any(row["changed"] for row in json.loads(study.facts))
    due = json.loads(study.state)["due"]
    monkeypatch.setitem(POOL.revisions, fact, "another")
    [row] = [row for row in json.loads(study.facts) if row["changed"]]
    assert row["label"] == POOL.labels[fact]
    assert json.loads(study.state)["due"] == due + 1


def many(record: Record, people: int) -> None:
    """So many people who answer three questions of the same facts."""
    facts = POOL.facts()[:3]
    for number in range(people):
        person = record.add_profile(f"学员{number}")
        sitting = record.begin(person.uid, "exam", {})
        record.hand_in(
            sitting.uid,
            [
                answer(person.uid, sitting.uid, fact, right=number % 4 > place)
                for place, fact in enumerate(facts)
            ],
            {},
        )


def test_items_are_told_from_thirty_people_on(make: Make, record: Record) -> None:
    model = make()
    study: Any = model.study
    many(record, 29)
    wrong = next(one for one in record.answers() if not one.right)
    record.correct(wrong.uid, True)
    told = json.loads(study.items)
    assert told["items"] == []
    assert told["corrected"] == [[wrong.item, "10", 1]]
    assert "29" in told["why"]
    many_more = record.add_profile("第三十位")
    sitting = record.begin(many_more.uid, "exam", {})
    for fact in POOL.facts()[:3]:
        record.append(answer(many_more.uid, sitting.uid, fact, right=False))
    told = json.loads(study.items)
    assert len(told["items"]) == 3
    assert "KR-20" in told["verdict"]
    assert "0.40" in told["thresholds"]
    assert all(row["page"] > 0 and row["advice"] for row in told["items"])


def test_a_record_that_cannot_be_read_is_said_and_nothing_falls(
    make: Make, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = make()
    study: Any = model.study
    assert json.loads(study.state)["profiles"]

    def fail(*_: Any) -> Any:
        raise RecordError("学习记录坏了。", "Damaged.", "damaged")

    monkeypatch.setattr(record, "memories", fail)
    assert json.loads(study.progress) == {"answers": 0}
    assert json.loads(study.facts) == []
    assert json.loads(study.state)["problem"] == "学习记录坏了。"


Opened = tuple[QQuickWindow, Any]


def items(window: QQuickWindow) -> list[QQuickItem]:
    def walk(item: QQuickItem) -> list[QQuickItem]:
        return [item, *(inner for child in item.childItems() for inner in walk(child))]

    return [item for item in walk(window.contentItem()) if item.isVisible()]


def find(window: QQuickWindow, name: str) -> QQuickItem:
    return next(item for item in items(window) if item.objectName() == name)


def click(window: QQuickWindow, name: str) -> None:
    item = find(window, name)
    at = item.mapToScene(QPointF(min(40.0, item.width() / 2), item.height() / 2)).toPoint()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QTest.qWait(1)


def to_progress(open_window: Callable[[int, int], Opened], people: int = 0) -> Opened:
    """The program's window on the page of progress, with one exam behind it."""
    window, model = open_window(1366, 768)
    model.openStudy()
    quiz = model.quiz
    quiz.start(json.dumps({"mode": "exam", "made": True, "count": 12, "seed": 4}))
    for number in range(12):
        give(quiz, right=number % 3 > 0)
        quiz.submit()
    quiz.handIn()
    quiz.leave()
    if people:
        many(quiz._room.learner.record, people)
    library = next(item for item in items(window) if item.property("tab") is not None)
    library.setProperty("tab", 2)
    QTest.qWait(1)
    return window, model


@pytest.mark.parametrize(("part", "row"), [(0, "theme2"), (1, "fact0"), (2, "planSlide0"), (3, "item0")])
def test_every_row_opens_its_slide_by_mouse_and_by_keyboard(
    open_window: Callable[[int, int], Opened], part: int, row: str
) -> None:
    window, model = to_progress(open_window, people=30 if part == 3 else 0)
    click(window, f"part{part}")
    if part == 2:
        find(window, "planDay").forceActiveFocus()
        for char in str(date.today() + timedelta(days=9)):
            QTest.keyClick(window, char)
    page = int(find(window, row).property("page"))
    assert page > 0
    click(window, row)
    assert model.screen == "stage"
    assert model.stage.state.page + 1 == page
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert model.screen == "library"
    find(window, row).forceActiveFocus()
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert model.screen == "stage"


def test_a_finished_exam_is_looked_at_question_by_question(open_window: Callable[[int, int], Opened]) -> None:
    window, model = open_window(1366, 768)
    model.openStudy()
    model.startQuiz(json.dumps({"mode": "exam", "made": True, "count": 3, "seed": 4}))
    quiz = model.quiz
    give(quiz, right=False)
    quiz.submit()
    quiz.handIn()
    QTest.qWait(1)
    assert state(quiz)["screen"] == "result"
    QTest.keyClick(window, Qt.Key.Key_V)
    shown = state(quiz)
    assert (shown["screen"], shown["phase"], shown["number"], shown["right"]) == (
        "question",
        "answered",
        1,
        False,
    )
    QTest.keyClick(window, Qt.Key.Key_Right)
    assert (state(quiz)["number"], state(quiz)["feedback"]) == (2, "skipped")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert state(quiz)["screen"] == "result"
    click(window, "result2")
    assert state(quiz)["number"] == 3
    QTest.keyClick(window, Qt.Key.Key_Right)
    assert state(quiz)["screen"] == "result"


def test_a_person_is_named_anew_and_an_exam_is_taken_up(open_window: Callable[[int, int], Opened]) -> None:
    window, model = open_window(1366, 768)
    model.openStudy()
    library = next(item for item in items(window) if item.property("tab") is not None)
    library.setProperty("tab", 1)
    QTest.qWait(1)
    click(window, "quizSetup")
    click(window, "rename")
    for char in "Li":
        QTest.keyClick(window, char)
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert [p["name"] for p in json.loads(model.quiz.study.state)["profiles"]] == ["Li"]
    click(window, "mode-exam")
    click(window, "beginQuiz")
    assert state(model.quiz)["mode"] == "exam"
    model.quiz.goTo(1)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert model.screen == "library"
    click(window, "goOn-exam")
    assert model.screen == "quiz"
    assert state(model.quiz)["index"] == 1


def test_the_library_says_what_was_answered_of_each_chapter(
    open_window: Callable[[int, int], Opened], qtbot: QtBot
) -> None:
    window, model = open_window(1366, 768)

    def said() -> list[str]:
        cards = [
            item
            for item in items(window)
            if item.property("chapter") is not None and item.property("known") is not None
        ]
        return [
            str(text.property("s"))
            for card in cards
            for text in card.childItems()
            if text.isVisible() and str(text.property("s")).startswith(("答 ", "未"))
        ]

    qtbot.waitUntil(lambda: said() == ["未开始"] * 5)
    assert not record_path().exists()
    model.startQuiz(json.dumps({"mode": "practice", "theme": 2, "made": True, "count": 2, "seed": 4}))
    for right in (True, False):
        give(model.quiz, right)
        model.quiz.submit()
        model.quiz.advance()
    model.quiz.leave()
    qtbot.waitUntil(lambda: said() == ["未开始", "答 2 题，对 1 题", *["未开始"] * 3])


def test_what_will_stand_there_leads_there(
    open_window: Callable[[int, int], tuple[QQuickWindow, Any]],
) -> None:
    window, model = open_window(1366, 768)
    model.openStudy()
    library = next(item for item in items(window) if item.property("tab") is not None)
    library.setProperty("tab", 2)
    window.grabWindow()
    new = json.loads(model.quiz.study.state)["newLeft"]
    click(window, "part1")
    assert find(window, "todayButton").property("label") == f"今天的 {new} 条"
    click(window, "part0")
    window.grabWindow()
    assert int(find(window, "notYetCount").property("count")) == len(POOL.facts())
    click(window, "emptyAct")
    assert model.screen == "quiz"
    assert json.loads(model.quiz.meeting.card)["fact"] == POOL.facts()[0]
    assert len(model.quiz._session.questions) == new
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert model.screen == "library"
