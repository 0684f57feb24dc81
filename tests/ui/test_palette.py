"""The command palette, by keys and by mouse, on the stage and in the console."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from zgc_desktop.show.audience import audience_state
from zgc_desktop.show.state import ShowState

Key = Qt.Key
Opened = tuple[QQuickWindow, Any]


def find(window: QQuickWindow, name: str) -> QQuickItem | None:
    def walk(item: QQuickItem) -> list[QQuickItem]:
        return [item, *(inner for child in item.childItems() for inner in walk(child))]

    return next((item for item in walk(window.contentItem()) if item.objectName() == name), None)


def named(window: QQuickWindow, name: str) -> QQuickItem:
    found = find(window, name)
    assert found is not None
    return found


def typed(window: QQuickWindow, text: str) -> None:
    for letter in text:
        QTest.keyClick(window, letter)


@pytest.fixture(params=[False, True], ids=["stage", "console"])
def palette(
    request: pytest.FixtureRequest, open_window: Callable[[int, int], Opened], qtbot: QtBot
) -> Opened:
    window, model = open_window(1366, 768)
    model.start_show(5, windowed=True, console=request.param)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)
    QTest.keyClick(window, Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: find(window, "paletteField") is not None)
    qtbot.waitUntil(lambda: named(window, "paletteField").hasActiveFocus())
    assert model.stage.state.overlay == "palette"
    return window, model


def test_what_is_typed_and_taken_with_enter_is_done(palette: Opened, qtbot: QtBot) -> None:
    window, model = palette
    typed(window, "heiping")
    QTest.keyClick(window, Key.Key_Return)
    assert model.stage.state.curtain == "black"
    assert model.stage.state.overlay == ""
    QTest.keyClick(window, Key.Key_B)  # the keys are the show's again
    assert model.stage.state.curtain == ""


def test_another_row_is_taken_by_arrow_or_by_mouse(palette: Opened, qtbot: QtBot) -> None:
    window, model = palette
    entries = named(window, "paletteList")
    QTest.keyClick(window, Key.Key_Down)
    QTest.keyClick(window, Key.Key_Down)
    assert entries.property("currentIndex") == 2
    QTest.keyClick(window, Key.Key_PageUp)
    assert entries.property("currentIndex") == 0
    typed(window, "quanbu")
    qtbot.waitUntil(lambda: entries.property("count") == 1)
    at = entries.mapToScene(QPointF(200, 30)).toPoint()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert model.stage.state.overlay == "grid"


def test_escape_closes_it_and_nothing_is_done(palette: Opened) -> None:
    window, model = palette
    before = model.stage.state
    typed(window, "qwxyz")
    QTest.keyClick(window, Key.Key_Return)
    assert model.stage.state.overlay == "palette"
    QTest.keyClick(window, Key.Key_Escape)
    assert model.stage.state.overlay == ""
    assert (model.stage.state.page, model.stage.state.running) == (before.page, True)


def test_the_audience_sees_nothing_of_it() -> None:
    assert audience_state(ShowState((1, 1), overlay="palette", console=True)).overlay == ""
