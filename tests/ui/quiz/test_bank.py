"""The question bank: filtered, looked at, picked, banned and practised, by keyboard and by mouse."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.ui.quiz.given import PROGRAM, Make, asked, give

from zgc_desktop.study.record import Record
from zgc_desktop.ui.bank import ROLES, BankModel
from zgc_desktop.ui.runner import at_once

Opened = tuple[QQuickWindow, Any]
Bank = tuple[BankModel, Any]


@pytest.fixture
def bank(make: Make, record: Record, tmp_path: Path) -> Bank:
    """A bank whose briefing lies in an empty folder, and the quiz."""
    quiz = make()
    room = quiz._room
    assert room is not None
    room.root = lambda: tmp_path / "briefing"
    model = BankModel(room, PROGRAM, "zh", parent=quiz, worker=at_once)
    model.look()
    model._runner.look()
    return model, quiz


def told(model: BankModel) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(model.state)
    return found


def row(model: BankModel, at: int) -> dict[str, Any]:
    first = int(Qt.ItemDataRole.UserRole)
    return {name: model.data(model.index(at), first + n) for n, name in enumerate(ROLES)}


def test_the_bank_is_filtered_and_searched(bank: Bank) -> None:
    model, _ = bank
    count = len(PROGRAM["questions"])
    state = told(model)
    assert (state["written"], state["found"], state["mine"]["never"]) == (count, count, count)
    assert state["made"] > count
    assert sum(state["themes"].values()) == count
    model.want(json.dumps({"theme": 2, "kind": "single", "level": 1}))
    rows = [row(model, at) for at in range(model.rowCount())]
    assert rows
    assert {(one["theme"], one["kind"], one["level"]) for one in rows} == {(2, "single", 1)}
    model.want(json.dumps({"theme": -1, "kind": "", "level": 0, "source": "made"}))
    assert told(model)["found"] == state["made"]
    model.want(json.dumps({"source": "both", "text": "  Ｆill-Two "}))
    assert model.rowCount() > 0
    assert all("--fill-two" in row(model, at)["item"] for at in range(model.rowCount()))
    model.want(json.dumps({"text": "没有这样的字"}))
    assert (model.rowCount(), model.at(0)) == (0, "")


def test_what_was_answered_is_told_and_comes_first(bank: Bank) -> None:
    model, quiz = bank
    items = [model.at(3), model.at(7)]
    for right in (True, False):
        quiz.start(json.dumps({"items": items[: 2 if right else 1]}))
        for _ in range(2 if right else 1):
            give(quiz, right=right)
            quiz.submit()
            quiz.advance()
    model.look()
    state = told(model)
    assert (state["mine"]["wrong"], state["mine"]["never"]) == (1, state["all"] - 2)
    assert [model.at(0), model.at(1)] == items
    assert row(model, 0)["cells"] == [1, 0]
    assert row(model, 0)["due"] >= 0
    assert row(model, 2)["due"] == -1
    whole = json.loads(model.question(items[0]))
    assert (whole["answers"], whole["right"], whole["people"], whole["peopleRight"]) == (2, 1, 1, 1)
    model.want(json.dumps({"mine": "wrong"}))
    assert [model.at(at) for at in range(model.rowCount())] == items[:1]


def test_a_banned_question_and_template_are_asked_no_more(bank: Bank, tmp_path: Path) -> None:
    model, quiz = bank
    item = model.at(4)
    model.ban(item, True)
    assert row(model, 4)["banned"]
    assert told(model)["mine"]["banned"] == 1
    assert (tmp_path / "briefing" / "banned.txt").read_text(encoding="utf-8") == f"{item}\n"
    model.want(json.dumps({"source": "made"}))
    one = next(model.at(at) for at in range(model.rowCount()) if "--type-number" in model.at(at))
    model.banTemplate(one, True)
    assert json.loads(model.question(one))["templateBanned"]
    for mode in ("practice", "exam", "review", "challenge"):
        quiz.start(json.dumps({"mode": mode, "made": True, "count": 40, "seed": 1}))
        ids = [str(question["id"]) for question in quiz._session.questions]
        assert ids
        assert item not in ids
        assert not any("--type-number" in id_ for id_ in ids)
        if mode == "exam":
            quiz.handIn()
    for mode in ("practice", "exam"):
        quiz.start(json.dumps({"mode": mode, "count": 0, "seed": 1}))
        assert item not in [str(question["id"]) for question in quiz._session.questions]
        if mode == "exam":
            quiz.handIn()
    quiz.start(json.dumps({"items": [item]}))
    assert not quiz._session.questions
    model.banTemplate(one, False)
    model.want(json.dumps({"source": "hand", "mine": "banned"}))
    assert [model.at(0), model.rowCount()] == [item, 1]
    model.ban(item, False)
    assert not row(model, 0)["banned"]
    assert (tmp_path / "briefing" / "banned.txt").read_text(encoding="utf-8") == ""


def test_what_cannot_be_written_is_said(bank: Bank, monkeypatch: pytest.MonkeyPatch) -> None:
    model, _ = bank

    def refuse(*_: object) -> None:
        raise PermissionError(13, "closed")

    monkeypatch.setattr("zgc_desktop.quiz.banned.write_whole", refuse)
    model.ban(model.at(0), True)
    assert "closed" in told(model)["said"]
    assert not row(model, 0)["banned"]


def test_every_question_is_told_whole_and_asked_as_it_is_listed(bank: Bank) -> None:
    model, quiz = bank
    model.want(json.dumps({"source": "both"}))
    ids = [model.at(at) for at in range(model.rowCount())]
    assert len(set(ids)) == len(ids)
    for id_ in ids:
        one = json.loads(model.question(id_))
        assert one["stem"], id_
        assert one["answer"] or any(option["right"] for option in one["rows"]), id_
    assert model.question("nobody") == "{}"
    quiz.start(json.dumps({"items": ids[:40]}))
    assert [question["id"] for question in quiz._session.questions] == ids[:40]


@pytest.fixture
def opened(
    open_window: Callable[[int, int], Opened], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> Opened:
    monkeypatch.setattr("zgc_desktop.ui.room.Room._banned_in", lambda _: (tmp_path / "banned.txt",))
    window, model = open_window(1366, 768)
    library = window.findChild(QQuickItem, "library")
    assert library is not None
    library.setProperty("tab", 1)
    qtbot.waitUntil(lambda: json.loads(model.quiz.study.bank.state)["made"] > 0)
    return window, model


def find(window: QQuickWindow, name: str) -> QQuickItem:
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.objectName() == name and item.isVisible():
            return item
        waiting += item.childItems()
    raise AssertionError(name)


def click(window: QQuickWindow, name: str, x: float | None = None, shift: bool = False) -> None:
    window.grabWindow()
    item = find(window, name)
    spot = item.mapToScene(QPointF(item.width() / 2 if x is None else x, item.height() / 2)).toPoint()
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, held, spot)


def test_the_bank_is_worked_by_keyboard(opened: Opened) -> None:
    window, model = opened
    bank = model.quiz.study.bank
    rows = find(window, "bankList")
    rows.forceActiveFocus()
    keys = Qt.Key
    QTest.keyClick(window, keys.Key_Space)
    QTest.keyClick(window, keys.Key_Down)
    QTest.keyClick(window, keys.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert rows.property("currentIndex") == 2
    assert list(bank._picked) == [bank.at(0), bank.at(1), bank.at(2)]
    preview = find(window, "bankPreview")
    assert not preview.property("open")
    QTest.keyClick(window, keys.Key_V)
    assert preview.property("open")
    QTest.keyClick(window, keys.Key_X)
    assert json.loads(bank.state)["mine"]["banned"] == 1
    QTest.keyClick(window, keys.Key_F)
    assert json.loads(bank.state)["mine"]["reported"] == 1
    assert rows.property("currentIndex") == 2
    QTest.keyClick(window, keys.Key_End)
    assert rows.property("currentIndex") == bank.rowCount() - 1
    assert not preview.property("open")
    QTest.keyClick(window, keys.Key_Escape)
    assert not bank._picked
    QTest.keyClick(window, keys.Key_F, Qt.KeyboardModifier.ControlModifier)
    for key in (keys.Key_6, keys.Key_4, keys.Key_6, keys.Key_5):
        QTest.keyClick(window, key)
    found = bank.rowCount()
    assert 0 < found < json.loads(bank.state)["written"]
    QTest.keyClick(window, keys.Key_Down)
    assert rows.hasActiveFocus()
    QTest.keyClick(window, keys.Key_Return)
    assert model.screen == "quiz"
    assert len(model.quiz._session.questions) == min(20, found)
    assert asked(model.quiz)["id"] == bank.at(0)


def test_the_bank_is_worked_by_mouse(opened: Opened) -> None:
    window, model = opened
    bank = model.quiz.study.bank
    click(window, "bankTheme3")
    click(window, "bankKind")
    click(window, "bankKind1")
    state = json.loads(bank.state)
    kinds = {row(bank, at)["kind"] for at in range(bank.rowCount())}
    assert kinds == {"single"}
    assert 0 < state["found"] == state["themes"]["3"]
    click(window, "bankClear")
    assert json.loads(bank.state)["found"] == state["written"]
    click(window, "bankRow1")
    assert not bank._picked
    assert find(window, "bankList").property("currentIndex") == 1
    click(window, "bankRow1", x=24)
    click(window, "bankRow3", x=24)
    assert list(bank._picked) == [bank.at(1), bank.at(3)]
    click(window, "bankAnswer")
    assert find(window, "bankPreview").property("open")
    click(window, "bankBanPicked")
    assert json.loads(bank.state)["mine"]["banned"] == 2
    click(window, "bankMine-banned")
    assert bank.rowCount() == 2
    click(window, "bankBanPicked")
    assert json.loads(bank.state)["mine"]["banned"] == 0
    click(window, "bankMine-reported")
    click(window, "bankClearEmpty")
    assert bank.rowCount() == state["written"]
    click(window, "bankBegin")
    assert model.screen == "quiz"
    assert len(model.quiz._session.questions) == 2
