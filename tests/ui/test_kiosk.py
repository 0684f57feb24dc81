"""An exhibition screen: the loop, a visitor, and the loop again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from zgc_desktop.show.kiosk import IDLE, WARNING, Kiosk


class Running:
    """The window with a loop whose clock stands until the test moves it."""

    def __init__(self, window: QQuickWindow, model: Any) -> None:
        self.window, self.model = window, model
        self.now = 0.0
        model._clock = lambda: self.now
        model.start_kiosk(Kiosk(pace=5), windowed=True)
        model.kiosk._timer.stop()

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.model.kiosk.tick()

    def click(self, label: str, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: self._button(label) is not None)
        button = self._button(label)
        middle = button.mapToScene(QPoint(round(button.width() / 2), round(button.height() / 2))).toPoint()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)

    def _button(self, label: str) -> Any:
        def search(item: Any) -> Any:
            if item.property("label") == label and item.property("hotkey") is not None and item.isVisible():
                return item
            return next((found for child in item.childItems() if (found := search(child)) is not None), None)

        return search(self.window.contentItem())


@pytest.fixture
def kiosk(open_window: Callable[[int, int], tuple[QQuickWindow, Any]], qtbot: QtBot) -> Running:
    running = Running(*open_window(1366, 768))
    qtbot.waitUntil(lambda: running.window.activeFocusItem() is not None)
    return running


def test_the_loop_turns_pages_and_begins_again(kiosk: Running) -> None:
    stage = kiosk.model.stage
    pages, quizzes = [], {i for i, s in enumerate(kiosk.model._program["slides"]) if s["layout"] == "quiz"}
    while len(pages) < 2 or stage.page != 0:
        pages.append(stage.page)
        kiosk.wait(5)
        assert len(pages) < 500
    assert pages == sorted(pages)
    assert not quizzes & set(pages)
    assert kiosk.model.kiosk.attract


def test_the_press_that_takes_over_does_nothing_else(kiosk: Running) -> None:
    kiosk.wait(5)
    kiosk.wait(5)
    page = kiosk.model.stage.page
    QTest.mouseClick(
        kiosk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(400, 300)
    )
    assert (kiosk.model.kiosk.attract, kiosk.model.stage.page) == (False, page)
    kiosk.wait(30)
    assert kiosk.model.stage.page == page
    QTest.keyClick(kiosk.window, Qt.Key.Key_Right)
    assert kiosk.model.stage.page == page + 1
    QTest.mouseClick(
        kiosk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(400, 300)
    )
    assert kiosk.model.stage.page == page + 2


def test_an_idle_screen_returns_to_the_loop(kiosk: Running) -> None:
    QTest.keyClick(kiosk.window, Qt.Key.Key_Space)
    QTest.keyClick(kiosk.window, Qt.Key.Key_End)
    QTest.keyClick(kiosk.window, Qt.Key.Key_G)
    assert kiosk.model.stage.overlay == "grid"
    kiosk.wait(IDLE - WARNING + 1)
    assert kiosk.model.kiosk.left == WARNING - 1
    kiosk.wait(WARNING)
    assert kiosk.model.kiosk.attract
    assert (kiosk.model.stage.page, kiosk.model.stage.overlay) == (0, "")


def test_a_visitor_takes_the_quiz_and_leaves_it(kiosk: Running, qtbot: QtBot) -> None:
    QTest.keyClick(kiosk.window, Qt.Key.Key_Space)
    kiosk.click("做测验", qtbot)
    assert kiosk.model.screen == "quiz"
    kiosk.wait(IDLE)
    assert (kiosk.model.screen, kiosk.model.kiosk.attract) == ("stage", True)
    QTest.keyClick(kiosk.window, Qt.Key.Key_Space)
    QTest.keyClick(kiosk.window, Qt.Key.Key_Right)
    assert kiosk.model.stage.page == 1


def test_a_finger_takes_over_turns_pages_and_answers(kiosk: Running, qtbot: QtBot) -> None:
    finger = QTest.createTouchDevice()
    assert isinstance(finger, QPointingDevice)

    def tap(at: QPoint) -> None:
        QTest.touchEvent(kiosk.window, finger).press(0, at, kiosk.window).commit()
        QTest.touchEvent(kiosk.window, finger).release(0, at, kiosk.window).commit()

    def tap_button(label: str) -> None:
        qtbot.waitUntil(lambda: kiosk._button(label) is not None)
        kiosk.window.grabWindow()  # where it is drawn
        button = kiosk._button(label)
        tap(button.mapToScene(button.boundingRect().center()).toPoint())

    kiosk.wait(5)
    tap(QPoint(400, 300))
    assert (kiosk.model.kiosk.attract, kiosk.model.stage.page) == (False, 1)
    tap(QPoint(400, 300))
    assert kiosk.model.stage.page == 2
    tap_button("做测验")
    assert kiosk.model.screen == "quiz"
    # What is looked at from the quiz leaves the show where it was.
    kiosk.model.quiz.openSlide.emit(12)
    assert (kiosk.model.screen, kiosk.model.stage.page) == ("stage", 11)
    QTest.keyClick(kiosk.window, Qt.Key.Key_Escape)
    kiosk.model.quiz.leave()
    assert (kiosk.model.screen, kiosk.model.stage.page) == ("stage", 2)
    before = kiosk.model.stage.state.here
    tap_button("下一页")
    assert kiosk.model.stage.state.here > before


def test_buttons_leave_the_keys_to_the_show(kiosk: Running, qtbot: QtBot) -> None:
    QTest.keyClick(kiosk.window, Qt.Key.Key_Space)
    kiosk.click("下一页", qtbot)
    assert kiosk.model.stage.page == 1
    QTest.keyClick(kiosk.window, Qt.Key.Key_Space)
    assert kiosk.model.stage.page == 2
    kiosk.click("从头播放", qtbot)
    assert (kiosk.model.stage.page, kiosk.model.kiosk.attract) == (0, True)


def test_a_visitor_cannot_leave_the_show_or_open_what_is_for_the_staff(kiosk: Running) -> None:
    QTest.keyClick(kiosk.window, Qt.Key.Key_Space)
    for key in (Qt.Key.Key_C, Qt.Key.Key_M, Qt.Key.Key_F11, Qt.Key.Key_B):
        QTest.keyClick(kiosk.window, key)
    state = kiosk.model.stage.state
    assert (state.console, state.overlay, state.curtain, state.full_screen) == (False, "", "", False)
    QTest.keyClick(kiosk.window, Qt.Key.Key_Escape)
    assert (kiosk.model.screen, kiosk.model.kiosk.attract) == ("stage", True)
    assert kiosk.model.stage.state.running
