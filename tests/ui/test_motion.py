"""What moves on the stage: parts that come up one by one, and the wheel that turns pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, QMetaObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot


@pytest.fixture
def opened(open_window: Callable[[int, int], tuple[QQuickWindow, Any]]) -> tuple[QQuickWindow, Any]:
    return open_window(1366, 768)


def press(window: QQuickWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(window, key)


def walk(item: Any) -> list[Any]:
    return [item, *(inner for child in item.childItems() for inner in walk(child))]


def parts_of(window: QQuickWindow) -> list[float]:
    """How visible the parts of the page that is up are."""
    pages = [i for i in walk(window.contentItem()) if i.metaObject().className().startswith("StagePage_")]
    shown = next(page for page in pages if page.property("shown"))
    return [item.opacity() for item in walk(shown) if item.metaObject().className().startswith("Part_")]


@pytest.mark.parametrize("layout", ["recap", "icon-list", "ladder"])
def test_a_key_ends_the_part_that_is_still_coming_up(
    opened: tuple[QQuickWindow, Any], qtbot: QtBot, layout: str
) -> None:
    window, model = opened
    slides = model._program["slides"]
    at = next(i for i, slide in enumerate(slides) if slide["layout"] == layout and slide["steps"] > 2)
    model.start_show(at + 1, windowed=True)
    model.choose("motion", "full")
    qtbot.waitUntil(lambda: 0.0 in parts_of(window))
    press(window, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert parts_of(window)[:2] == [1.0, 1.0]
    press(window, Qt.Key.Key_Shift)
    assert parts_of(window)[:3] == [1.0, 1.0, 1.0]
    press(window, Qt.Key.Key_Left)
    parts = len(parts_of(window))
    qtbot.waitUntil(lambda: parts_of(window) == [1.0, 1.0] + [0.0] * (parts - 2))


def wheel(window: QQuickWindow, turned: int, pixels: int = 0) -> None:
    at = QPointF(400, 40)
    event = QWheelEvent(
        at,
        at,
        QPoint(0, pixels),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QGuiApplication.sendEvent(window, event)


def test_one_notch_is_one_page_in_however_many_events(opened: tuple[QQuickWindow, Any]) -> None:
    window, model = opened
    model.start_show(3, windowed=True)
    pointer = next(i for i in window.findChildren(QQuickItem) if i.objectName() == "stagePointer")
    turn = partial(QMetaObject.invokeMethod, pointer, "page")
    wheel(window, -120)
    assert model.stage.page == 3
    wheel(window, -120)  # the same notch of a wheel that bounces
    assert model.stage.page == 3

    def pages(events: list[tuple[int, float, bool]]) -> int:
        """How many pages are turned by events of so much, so many milliseconds after the last."""
        for name in ("lastWheel", "lastEvent", "sum"):
            pointer.setProperty(name, 0.0)
        now, turned = 10_000.0, 0
        for by, later, touched in events:
            now += later
            found = turn(Q_RETURN_ARG(int), Q_ARG(float, by), Q_ARG(bool, touched), Q_ARG(float, now))
            turned += (found > 0) - (found < 0)
        return turned

    assert pages([(-15, 8, False)] * 8) == -1
    assert pages([(-15, 60, False)] * 8) == -1  # a notch that is turned slowly
    assert pages([(-15, 60, False)] * 16) == -2
    assert pages([(120, 300, False)] * 3) == 3
    assert pages([(-120, 20, False)] * 3) == -1
    assert pages([(-20, 16, True)] * 90) == -1  # a sweep that runs on for a second and a half
    assert pages([(-20, 16, True)] * 20 + [(-20, 600, True)] + [(-20, 16, True)] * 20) == -2
    assert pages([(-60, 8, False), (60, 8, False)]) == 0
