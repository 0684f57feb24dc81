"""Looking at a part of the slide: by mouse on the stage and on the console, by wheel and by keys."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

Key, Button, None_ = Qt.Key, Qt.MouseButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def presenting(open_window: Callable[..., Any], qtbot: QtBot) -> tuple[Any, Any]:
    window, model = open_window(1280, 720)
    model.start_show(4, windowed=True)
    window.requestActivate()
    QTest.qWait(0)
    return window, model


def drag(window: Any, a: tuple[float, float], b: tuple[float, float]) -> None:
    start, end = QPoint(*map(round, a)), QPoint(*map(round, b))
    QTest.mousePress(window, Button.LeftButton, None_, start)
    QTest.mouseMove(window, (start + end) / 2)
    QTest.mouseMove(window, end)
    QTest.mouseRelease(window, Button.LeftButton, None_, end)


def turn_wheel(window: Any, x: float, y: float, by: int) -> None:
    from PySide6.QtCore import QCoreApplication

    at = QPointF(x, y)
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, by), Button.NoButton, None_, Qt.ScrollPhase.NoScrollPhase, False
    )
    QCoreApplication.sendEvent(window, event)


def test_a_framed_region_fills_the_window_and_is_dragged(presenting: tuple[Any, Any]) -> None:
    window, model = presenting
    stage = model.stage
    whole = window.grabWindow()
    QTest.keyClick(window, Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    drag(window, (200, 150), (520, 330))  # 320 × 180 of 1280 × 720
    assert stage.page == 3
    assert stage.zoom == pytest.approx([4, 540, 360])
    drag(window, (640, 360), (740, 300))
    # What was under the pointer moved with it: 100 px are 37.5 slide pixels now.
    assert stage.zoom == pytest.approx([4, 540 - 37.5, 360 + 22.5])
    zoomed = window.grabWindow()
    assert zoomed != whole
    QTest.keyClick(window, Key.Key_Escape)
    assert (stage.zoom, stage.tool, model.screen) == ([1, 960, 540], "", "stage")
    window.grabWindow()
    assert window.grabWindow() == whole


def test_what_is_shown_is_the_slide_magnified(presenting: tuple[Any, Any]) -> None:
    window, model = presenting
    before = window.grabWindow()
    model.stage.command("zoom-to", "480,270,960,540")
    after = window.grabWindow()
    inner = before.copy(320, 180, 640, 360)
    # Brought down to one size the two pictures have the same light and dark.
    small = [p.scaled(32, 18, mode=Qt.TransformationMode.SmoothTransformation) for p in (inner, after)]
    levels = [[p.pixelColor(x, y).lightness() for x in range(32) for y in range(18)] for p in small]
    differences = [abs(a - b) for a, b in zip(*levels, strict=True)]
    assert sum(differences) / len(differences) < 6
    assert max(levels[0]) - min(levels[0]) > 60


def test_wheel_and_keys(presenting: tuple[Any, Any]) -> None:
    window, model = presenting
    stage = model.stage
    QTest.keyClick(window, Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    turn_wheel(window, 320, 180, 120)
    turn_wheel(window, 320, 180, 120)
    scale, x, y = stage.zoom
    assert scale == pytest.approx(1.5625)
    assert (x < 960, y < 540) == (True, True)
    turn_wheel(window, 320, 180, -240)
    assert stage.zoom == pytest.approx([1, 960, 540])
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Key.Key_Equal, control)
    QTest.keyClick(window, Key.Key_Right, shift)
    assert stage.zoom[1] > 960
    QTest.keyClick(window, Key.Key_0, control)
    assert stage.zoom[0] == 1


def test_a_new_page_is_shown_whole(presenting: tuple[Any, Any]) -> None:
    window, model = presenting
    model.override(motion="full")
    model.settingsChanged.emit()
    stage = next(item for item in window.findChildren(QQuickItem) if item.property("zoomScale") is not None)
    model.stage.command("zoom-in")
    assert stage.property("zoomScale") < 1.25  # on its way
    QTest.keyClick(window, Key.Key_Right)
    assert model.stage.zoom[0] == 1
    assert stage.property("zoomScale") == 1


def test_the_console_sees_the_whole_slide_and_moves_the_frame(presenting: tuple[Any, Any]) -> None:
    window, model = presenting
    stage = model.stage
    QTest.keyClick(window, Key.Key_C)
    QTest.keyClick(window, Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    # The current page stands at 32, 120 of a console 1920 wide; it is 1104 wide.
    factor = 1280 / 1920
    model.console.settle()
    view = json.loads(model.console.page)
    assert view["page"] == 3
    stage.command("zoom-to", "480,270,960,540")
    x, y = (32 + 552) * factor, (120 + 310) * factor
    drag(window, (x, y), (x + 50, y))
    assert stage.zoom[0] == 2
    assert stage.zoom[1] > 960
    assert stage.page == 3


def test_what_is_to_come_can_be_hidden(presenting: tuple[Any, Any]) -> None:
    window, model = presenting
    QTest.keyClick(window, Key.Key_C)
    QTest.keyClick(window, Key.Key_H)
    model.console.settle()
    assert json.loads(model.console.page)["previews"] is False
    hidden = window.grabWindow()
    QTest.keyClick(window, Key.Key_H)
    model.console.settle()
    window.grabWindow()
    assert window.grabWindow() != hidden
    assert json.loads(model.console.page)["previews"] is True
