"""Keys and what an input method composes, where the system makes another window active than the speaker's and stays with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from zgc_desktop.ui.speaker_keys import UNDRAWN_FOR, SpeakerKeys

WINDOWS = b"""
import QtQuick
Window {
    width: 200; height: 200; visible: true
    FocusScope {
        anchors.fill: parent
        focus: true
        property int commands: 0
        objectName: "desk"
        Keys.onPressed: event => { commands += 1; event.accepted = true }
        TextInput { objectName: "field"; focus: true; Keys.onPressed: event => { event.accepted = event.key === Qt.Key_F5; if (event.accepted) parent.commands += 100 } }
    }
    Window {
        objectName: "hall"
        transientParent: null
        width: 200; height: 200; visible: true
        Item { objectName: "slide"; focus: true; property int commands: 0; Keys.onPressed: commands += 1 }
    }
}
"""


class Show:
    """Two windows, the audience's active; the speaker's cannot be made that."""

    def __init__(self) -> None:
        self.now = 100.0
        self.engine = QQmlApplicationEngine()
        self.engine.loadData(WINDOWS)
        desk = self.engine.rootObjects()[0]
        hall = desk.findChild(QQuickWindow, "hall")
        assert isinstance(desk, QQuickWindow)
        assert isinstance(hall, QQuickWindow)
        self.desk, self.hall = desk, hall
        self.asked: list[bool] = []
        vars(desk)["requestActivate"] = lambda: self.asked.append(True)
        self.keys = SpeakerKeys(lambda: desk, lambda: self.now, self.engine)
        for window in (desk, hall):
            QTest.qWaitForWindowExposed(window)
            self.keys.watch(window)
        hall.requestActivate()
        QTest.qWaitForWindowActive(hall)

    def child(self, name: str) -> Any:
        found = self.desk.findChild(QObject, name)
        assert found is not None
        return found

    def written(self) -> tuple[str, str]:
        """What is being composed in the field, and what stands there."""
        field = self.child("field")
        return field.property("preeditText"), field.property("text")

    def held(self, key: Qt.Key) -> None:
        """One more press of a key that is held."""
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
        QCoreApplication.sendEvent(self.hall, event)


@pytest.fixture
def show(qapp: Any) -> Iterator[Show]:
    made = Show()
    yield made
    made.engine.deleteLater()
    qapp.processEvents()


def test_keys_reach_the_open_field_and_what_it_leaves_is_a_command(show: Show) -> None:
    assert QGuiApplication.focusWindow() is show.hall
    assert show.asked, "the speaker's window was to be made active"
    QTest.keyClick(show.hall, Qt.Key.Key_F)
    QTest.keyClick(show.hall, Qt.Key.Key_5)
    assert show.child("field").property("text") == "f5"
    QTest.keyClick(show.hall, Qt.Key.Key_F5)
    QTest.keyClick(show.hall, Qt.Key.Key_F6)
    assert show.child("desk").property("commands") == 101
    assert show.child("slide").property("commands") == 0


def test_an_input_method_composes_in_the_open_field(show: Show) -> None:
    def send(event: QEvent) -> None:
        focus = QGuiApplication.focusObject()
        assert focus is not None
        QCoreApplication.sendEvent(focus, event)

    asked = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    send(asked)
    assert asked.value(Qt.InputMethodQuery.ImEnabled) is True
    send(QInputMethodEvent("zhuan", []))
    assert show.written() == ("zhuan", "")
    handed_over = QInputMethodEvent()
    handed_over.setCommitString("专利")
    send(handed_over)
    assert show.written() == ("", "专利")


def test_of_a_held_key_one_press_counts_a_frame(show: Show) -> None:
    def count() -> int:
        return int(show.child("desk").property("commands"))

    # What the windows really draw meanwhile is not counted: the test says when a frame was drawn.
    for window in (show.desk, show.hall):
        window.blockSignals(True)
    QTest.keyClick(show.hall, Qt.Key.Key_Down)
    for _ in range(5):
        show.held(Qt.Key.Key_Down)
    assert count() == 1
    show.keys._drawn()
    for _ in range(5):
        show.held(Qt.Key.Key_Down)
    assert count() == 2
    # A press of its own counts, and so does a held key that draws nothing, but more slowly.
    QTest.keyClick(show.hall, Qt.Key.Key_Down)
    show.held(Qt.Key.Key_Down)
    assert count() == 3
    show.now += UNDRAWN_FOR
    show.held(Qt.Key.Key_Down)
    assert count() == 4


def test_where_the_speakers_window_is_active_the_others_ask_for_nothing(show: Show) -> None:
    del vars(show.desk)["requestActivate"]
    show.keys.claim()
    assert QTest.qWaitForWindowActive(show.desk)
    QTest.keyClick(show.desk, Qt.Key.Key_G)
    assert show.child("field").property("text") == "g"
    QTest.keyClick(show.hall, Qt.Key.Key_H)
    assert show.child("field").property("text") == "gh"
