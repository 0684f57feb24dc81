"""Leaving a show and going on with it, in a window, by its keys."""

from __future__ import annotations

import errno
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from zgc_desktop.show.state import AGAIN, ASKED_FOR
from zgc_desktop.ui.audience import AudienceModel

Key = Qt.Key


class Show:
    """A show in a window of a size, with a clock that a test moves."""

    def __init__(
        self, opened: tuple[QQuickWindow, Any], qtbot: QtBot, *, console: bool, page: int = 4
    ) -> None:
        self.window, self.model = opened
        self.now = 1000.0
        self.model._clock = self.model._keeper._now = lambda: self.now
        self.model.start_show(page, windowed=True, console=console)
        self.model.stage.clock = lambda: self.now
        qtbot.waitUntil(lambda: self.window.activeFocusItem() is not None)

    def press(self, key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window, key, modifiers)

    def words(self) -> str:
        def walk(item: QQuickItem) -> list[str]:
            if not item.isVisible():
                return []
            own = [str(item.property("s") or "")]
            return own + [word for child in item.childItems() for word in walk(child)]

        return "\n".join(walk(self.window.contentItem()))


@pytest.fixture(params=[False, True], ids=["stage", "console"])
def show(request: pytest.FixtureRequest, open_window: Callable[..., Any], qtbot: QtBot) -> Show:
    return Show(open_window(1366, 768), qtbot, console=request.param)


def test_escape_asks_before_it_ends_a_long_show_and_the_hall_is_not_told(show: Show, qtbot: QtBot) -> None:
    stage = show.model.stage
    hall = AudienceModel(stage.program, stage)
    show.now += 100
    show.press(Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    show.press(Key.Key_Escape)
    show.press(Key.Key_Escape)
    qtbot.waitUntil(lambda: "再按一次 Esc 结束放映" in show.words())
    assert (hall.prompt, stage.running) == ("", True)
    show.press(Key.Key_Right)
    assert (stage.running, stage.prompt) == (True, "")
    qtbot.waitUntil(lambda: "结束放映" not in show.words())
    show.press(Key.Key_Escape)
    show.press(Key.Key_F9)  # a key that does nothing
    assert stage.prompt == ""
    show.press(Key.Key_Escape)
    show.now += ASKED_FOR
    stage._passing.timeout.emit()
    assert (stage.prompt, stage.state.leaving) == ("", None)
    show.press(Key.Key_Escape)
    show.press(Key.Key_Return)
    assert (show.model.screen, stage.running) == ("library", False)


def test_the_show_that_was_left_goes_on_where_it_was(show: Show, qtbot: QtBot) -> None:
    stage = show.model.stage
    show.now += 100
    show.press(Key.Key_Right)
    place, elapsed = stage.state.here, stage.state.clock.elapsed(show.now)
    show.press(Key.Key_Escape)
    show.press(Key.Key_Escape)
    assert show.model.screen == "library"
    show.now += 120
    qtbot.waitUntil(lambda: show.window.activeFocusItem() is not None)
    show.press(Key.Key_F5)
    qtbot.waitUntil(lambda: "刚才的放映结束了" in show.words())
    show.press(Key.Key_Return)
    assert (stage.state.here, stage.state.clock.elapsed(show.now), stage.overlay) == (place, elapsed, "")
    show.now += 1
    stage.command("leave")
    stage.command("leave")
    show.model.present(1)
    show.press(Key.Key_Escape)
    assert (stage.state.here, stage.state.clock.elapsed(show.now)) == ((0, 0), 0.0)
    stage.command("leave")


def test_the_clock_at_zero_is_said_with_the_key_that_restores_it(show: Show, qtbot: QtBot) -> None:
    stage = show.model.stage
    show.now += 100
    show.press(Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "计时已归零，再按 Ctrl+R 恢复" in show.words())
    show.now += 5
    show.press(Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert stage.state.clock.elapsed(show.now) == 105.0
    qtbot.waitUntil(lambda: "归零" not in show.words())
    show.press(Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    show.now += AGAIN
    stage._passing.timeout.emit()
    assert stage.prompt == ""


def test_what_is_not_kept_is_said_and_that_it_is_over(
    open_window: Callable[..., Any], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    show = Show(open_window(1366, 768), qtbot, console=True)

    def full(*_: Any, **__: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("zgc_desktop.show.journal.write_whole", full)
        show.press(Key.Key_Right)
        qtbot.waitUntil(lambda: show.model.unkept.startswith("磁盘满了"))
        # At once on the tab; the sentence behind it.
        qtbot.waitUntil(lambda: "没在保存" in show.words())
        show.press(Key.Key_U, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: "磁盘满了" in show.words())
    qtbot.waitUntil(lambda: show.model.unkept == "")
    qtbot.waitUntil(lambda: "又存得下了" in show.words() and "没在保存" not in show.words())
    show.model.stage.command("leave")


def test_behind_a_black_hall_the_speaker_searches_and_the_hall_stays_black(show: Show, qtbot: QtBot) -> None:
    stage = show.model.stage
    hall = AudienceModel(stage.program, stage)
    show.press(Key.Key_B)
    show.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: show.window.activeFocusItem().property("text") is not None)
    assert (stage.overlay, hall.overlay, hall.curtain) == ("search", "", "black")
    for letter in "fmzl":
        QTest.keyClick(show.window, letter)
    assert hall.curtain == "black"
    show.press(Key.Key_Return)
    qtbot.waitUntil(lambda: (hall.curtain, stage.overlay) == ("", ""))
