"""Where nothing is yet, or no more: the window says so, and one button leads on."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from tests.study.conftest import answer

from zgc_desktop.study.backup import back_up
from zgc_desktop.study.places import record_path
from zgc_desktop.study.record import Record

Opened = tuple[QQuickWindow, Any]


@pytest.fixture
def gone() -> Path:
    path = record_path()
    record = Record(path)
    person = record.add_profile("小李")
    record.append(answer(person.uid, record.begin(person.uid, "practice", {}).uid))
    back_up(record, datetime(2026, 11, 30, 12))
    record.close()
    for file in path.parent.glob("record.sqlite*"):
        file.unlink()
    return path


def to_quizzes(open_window: Callable[[int, int], Opened], tab: int) -> Opened:
    window, model = open_window(1366, 768)
    model.openStudy()
    library = next(item for item in items(window) if item.property("tab") is not None)
    library.setProperty("tab", tab)
    QTest.qWait(1)
    return window, model


def items(window: QQuickWindow) -> list[QQuickItem]:
    def walk(item: QQuickItem) -> list[QQuickItem]:
        return [item, *(inner for child in item.childItems() for inner in walk(child))]

    return [item for item in walk(window.contentItem()) if item.isVisible()]


def click(window: QQuickWindow, name: str) -> None:
    item = next(item for item in items(window) if item.objectName() == name)
    at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QTest.qWait(1)


@pytest.mark.parametrize(("tab", "button", "answers"), [(1, "bringBack", 1), (2, "startAfresh", 0)])
def test_a_record_that_is_gone_is_said_and_brought_back_or_begun_anew(
    open_window: Callable[[int, int], Opened], gone: Path, tab: int, button: str, answers: int
) -> None:
    window, model = to_quizzes(open_window, tab)
    study = model.quiz.study
    assert "2026-11-30 12:00 的备份里有 1 条答题" in json.loads(study.state)["problem"]
    assert not gone.exists()
    click(window, button)
    told = json.loads(study.state)
    assert (told["problem"], told["gone"]) == ("", False)
    assert model.quiz._room.learner.record.count() == answers
    assert not any(item.objectName() == button for item in items(window))


def test_where_none_was_lost_nothing_is_asked(open_window: Callable[[int, int], Opened]) -> None:
    window, model = to_quizzes(open_window, 1)
    assert json.loads(model.quiz.study.state)["problem"] == ""
    assert not any(item.objectName() in ("bringBack", "startAfresh") for item in items(window))


@pytest.mark.parametrize(("tab", "screen"), [(2, "quiz"), (3, "stage")])
def test_where_nothing_is_yet_one_button_leads_there(
    open_window: Callable[[int, int], Opened], tab: int, screen: str
) -> None:
    window, model = to_quizzes(open_window, tab)
    click(window, "emptyAct")
    assert model.screen == screen
