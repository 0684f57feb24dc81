"""“I was right”: by key and by button; both judgements are kept, and the formula stands beside a part."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from tests.ui.quiz.conftest import make_question
from tests.ui.quiz.given import POOL, Make, state

from zgc_desktop.quiz import session as steps
from zgc_desktop.study.record import Record

Key = Qt.Key


def typed(kind: str = "text") -> dict[str, Any]:
    answer: dict[str, Any] = {"text": "悟界·Brainμ", "aliases": []}
    if kind == "numeric":
        answer = {"value": "34", "amount": 34, "unit": "个", "text": "34个", "tolerance": 0}
    question = make_question(4, "numeric", "叫什么名字？", answer=answer)
    return question | {"kind": kind, "id": f"q-{kind}"}


def form(fact: str) -> Any:
    """The question that has the number of a fact typed."""
    return next(one for one in POOL.forms(fact, 0) if one["kind"] == "numeric")


def write(screen: Any, text: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QCoreApplication.sendEvent(screen.view.activeFocusItem(), event)


def answer(screen: Any, text: str) -> None:
    write(screen, text)
    screen.key(Key.Key_Return)


@pytest.mark.parametrize("by", ["key", "button"])
def test_a_person_says_that_it_was_right_and_takes_it_back(opened: Any, by: str) -> None:
    screen = opened(questions=[typed()], count=1)
    answer(screen, "悟界 Brain-X")
    assert (screen.state["right"], screen.state["correctable"]) == (False, True)
    screen.click("correctButton") if by == "button" else screen.key(Key.Key_O)
    assert (screen.state["right"], screen.state["corrected"], screen.state["got"]) == (True, True, 1)
    assert "程序判" in screen.state["told"]["zh"]["message"]
    assert screen.item("verdict").property("s") == "你改判为对"
    if by == "button":
        screen.click("correctButton")
    else:
        QTest.keyClick(screen.view, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (screen.state["right"], screen.state["corrected"], screen.state["got"]) == (False, False, 0)


def test_what_was_right_skipped_or_chosen_is_not_corrected(opened: Any, question: Any) -> None:
    screen = opened(questions=[typed(), typed("numeric"), question("single")], count=3)
    while screen.state["screen"] == "question":
        kind = screen.question["kind"]
        if kind == "numeric":
            answer(screen, "34")
        elif kind == "text":
            screen.click("skipButton")
            continue
        else:
            screen.type("a")
            screen.key(Key.Key_Return)
        assert screen.items("correctButton") == []
        screen.key(Key.Key_O)
        assert not screen.state["corrected"]
        screen.key(Key.Key_Right)


def test_what_cannot_be_read_is_asked_again_with_numbers_of_no_answer(opened: Any) -> None:
    screen = opened(questions=[typed("numeric")], count=1)
    answer(screen, "三十多")
    assert (screen.state["phase"], screen.state["feedback"]) == ("selected", "vague")
    message = screen.state["told"]["zh"]["message"]
    assert "不算答错" in message
    assert "12" in message
    assert "34" not in message
    # The field keeps the keyboard, and what is written next stands in the place of what was not understood.
    screen.type("34")
    assert screen.state["typed"] == "34"
    screen.key(Key.Key_Return)
    assert screen.state["feedback"] == "right"


def test_both_judgements_are_in_the_record(make: Make, record: Record) -> None:
    model = make()
    model._begin(steps.begin([form("consortia")], 0))
    model.typeText("三十五")
    model.submit()
    model.correct()
    (kept,) = record.answers()
    assert (kept.right, kept.corrected) == (False, True)
    assert record.corrected()[0].typed == "三十五"
    assert record.memories(kept.profile)["consortia"].lapses == 0
    model.takeBack()
    (kept,) = record.answers()
    assert (kept.right, kept.corrected) == (False, False)
    assert record.corrected() == []
    assert record.memories(kept.profile)["consortia"].lapses == 1


@pytest.mark.parametrize("mode", ["challenge", "exam"])
def test_nobody_corrects_an_exam_or_a_challenge(make: Make, mode: str) -> None:
    model = make()
    model._mode = mode
    session = steps.begin([form("consortia")], 0)
    model._begin(replace(session, exam=mode == "exam"))
    model.typeText("1")
    model.submit()
    model.handIn()
    model.correct()
    model.lookBack(0)
    model.correct()
    assert (state(model)["correctable"], state(model)["corrected"]) == (False, False)


def ordering() -> dict[str, Any]:
    options = [{"key": k, "text": f"第{k}项", "correct": True, "why": ""} for k in "ABCD"]
    question = make_question(
        3, "single", "按数量从少到多排列。", options=options, answer={"order": list("ABCD")}, chart=[]
    )
    return question | {"kind": "ordering", "id": "order"}


@pytest.mark.parametrize("hall", [False, True])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_the_formula_stands_beside_a_part(opened: Any, hall: bool, size: tuple[int, int]) -> None:
    screen = opened(hall=hall, size=size, questions=[ordering()], count=1)
    right = screen.question["answer"]["order"]
    for letter in (right[0], right[2], right[1], right[3]):
        screen.type(letter.lower())
    screen.key(Key.Key_Return)
    assert screen.state["credit"] == pytest.approx(2 / 3)
    formula = screen.item("formula")
    assert formula.property("s") == "（对的 5 − 反的 1）÷ 6 = 0.67"
    assert formula.width() <= 560
    assert screen.state["told"]["zh"]["sum"]["luck"] == "随便排，平均约得 0.19 分。"
    assert screen.items("correctButton") == []


def test_what_was_understood_is_said(opened: Any) -> None:
    screen = opened(questions=[typed("numeric")], count=1)
    answer(screen, "三十四家")
    assert screen.state["told"]["zh"]["message"] == "读作34个。"
    screen = opened(questions=[typed("numeric")], count=1)
    answer(screen, "34 个")
    assert screen.state["told"]["zh"]["message"] == ""


def matching() -> dict[str, Any]:
    options = [{"key": k, "text": f"右{k}", "correct": True, "why": ""} for k in "ABCD"]
    asked = make_question(3, "single", "配对。", options=options, answer={"pairs": list("ABCD")}, chart=[])
    return asked | {"kind": "matching", "id": "match", "rows": ["甲", "乙", "丙", "丁"]}


def test_the_right_text_stands_in_no_frame_of_a_wrong_one(opened: Any) -> None:
    screen = opened(questions=[matching()], count=1)
    right = screen.question["answer"]["pairs"]
    texts = {option["key"]: option["text"] for option in screen.question["options"]}
    for letter in (right[0], right[2], right[1], right[3]):
        screen.type(letter.lower())
    screen.key(Key.Key_Return)
    assert screen.state["credit"] == pytest.approx(1 / 3)
    assert [screen.items(f"given{n}") != [] for n in (1, 2, 3, 4)] == [False, True, True, False]

    def words(name: str) -> str:
        return "".join(
            str(item.property("s") or "") for item in screen.item(name).childItems() if item.isVisible()
        )

    assert texts[right[2]] in words("given2")
    assert texts[right[1]] not in words("given2")
    assert texts[right[1]] in words("wanted2")
    (given, wanted) = (
        screen.item(f"{name}2").mapRectToScene(screen.item(f"{name}2").boundingRect())
        for name in ("given", "wanted")
    )
    assert given.right() < wanted.left()
    if folder := os.environ.get("ZGC_SHOTS"):
        screen.view.grabWindow().save(f"{folder}/match.png")


def test_three_of_four_pairs_count_in_an_exam(opened: Any) -> None:
    screen = opened(questions=[matching()], count=1)
    screen.model.start('{"mode": "exam", "count": 1, "seed": 3}')
    pairs = screen.question["answer"]["pairs"]
    for letter in pairs[:3]:
        screen.type(letter.lower())
    assert screen.state["done"] == [0]
    screen.click("handInButton")
    assert screen.state["screen"] == "result"
    screen.model.lookBack(0)
    assert screen.state["credit"] == pytest.approx(2 / 3)
    assert screen.state["parts"] == [True, True, True, False]
    assert screen.item("formula").property("s") == "（对的 3 − 碰运气 1）÷（4 − 1） = 0.67"
