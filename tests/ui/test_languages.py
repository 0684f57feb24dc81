"""English on the screens: one key shows it on the stage, for the audience, on the console, or nowhere."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from zgc_desktop.show.screens import ScreenInfo
from zgc_desktop.ui.render_check import texts
from zgc_desktop.ui.screens import Screens
from zgc_desktop.ui.stagehand import Stagehand

Key = Qt.Key
#: Of the fourth page.
TITLE = "Total revenue of companies: nearly 10 trillion yuan"
PANEL = ScreenInfo("eDP-1", model="Panel", primary=True)
HALL = ScreenInfo("HDMI-1", maker="EPS", model="EB", serial="7", x=1920)


def shows(window: Any, words: str = TITLE) -> bool:
    return words in {item.property("s") for item in texts(window.contentItem())}


def console_shows(console: Any) -> bool:
    """Whether the page that is up on the console has its English; while it is a picture its items are not visible."""
    pages = [
        item
        for item in below(console.contentItem())
        if item.metaObject().className() == "Cell" and item.property("shown")
    ]
    page = max(pages, key=lambda item: item.width())
    (host,) = [item for item in below(page) if item.metaObject().className().startswith("SlideHost")]
    return TITLE in {item.property("s") for item in below(host)}


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    """All items inside one."""
    for child in item.childItems():
        yield child
        yield from below(child)


@pytest.fixture
def presenting(open_window: Callable[..., Any]) -> tuple[Any, Any]:
    window, model = open_window(1280, 720)
    model.start_show(5, windowed=True)
    window.requestActivate()
    QTest.qWait(0)
    return window, model


def test_one_key_shows_english_on_the_stage_and_takes_it_away(presenting: tuple[Any, Any]) -> None:
    window, model = presenting
    before = window.grabWindow()
    assert not shows(window)
    QTest.keyClick(window, Key.Key_E)
    assert shows(window)
    assert window.grabWindow() != before
    QTest.keyClick(window, Key.Key_E)
    assert not shows(window)
    window.grabWindow()
    assert window.grabWindow() == before
    assert model.stage.page == 4


def test_the_build_stays_where_it_is(presenting: tuple[Any, Any]) -> None:
    window, model = presenting
    model.stage.command("goto", "9")
    QTest.keyClick(window, Key.Key_Right)
    place = model.stage.page, model.stage.step
    assert place == (8, 1)
    QTest.keyClick(window, Key.Key_E)
    assert shows(window, "24 measures of reform, over 50 policies in support")
    assert (model.stage.page, model.stage.step) == place


def test_the_choice_is_kept_and_the_command_line_s_is_not(presenting: tuple[Any, Any]) -> None:
    window, model = presenting
    QTest.keyClick(window, Key.Key_E)
    assert json.loads(model.settings)["english"] == "below"
    model.override(english="console")
    model.start_show(5, windowed=True)
    assert not shows(window)
    assert json.loads(model.settings)["english"] == "below"


@pytest.fixture
def two_windows(
    open_window: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> tuple[Any, Any, Any]:
    """Console and audience, on screens that are only said to be there; and the model."""

    def place(_: Stagehand, window: Any, index: int | None) -> None:
        window.setVisible(index is not None)

    monkeypatch.setattr(Screens, "infos", lambda _: [PANEL, HALL])
    monkeypatch.setattr(Stagehand, "place", place)
    console, model = open_window(1280, 720)
    model.start_show(5)
    assert model.screen == "console"
    audience = console.findChild(QQuickWindow, "other")
    qtbot.waitUntil(lambda: shows(audience, "企业总收入"))
    return console, audience, model


def test_two_screens_have_english_both_or_either_or_neither(
    two_windows: tuple[Any, Any, Any], qtbot: QtBot
) -> None:
    console, audience, _ = two_windows
    for both in ((True, True), (False, True), (True, False), (False, False)):
        QTest.keyClick(console, Key.Key_E)
        qtbot.waitUntil(lambda wanted=both: (console_shows(console), shows(audience)) == wanted)  # type: ignore[misc]


def test_the_notes_are_followed_by_their_english(two_windows: tuple[Any, Any, Any], qtbot: QtBot) -> None:
    console, audience, model = two_windows
    QTest.keyClick(console, Key.Key_E)
    qtbot.waitUntil(lambda: json.loads(model.console.page)["english"])
    view = json.loads(model.console.page)
    (passage,) = view["scriptEnglish"]
    assert passage["when"] == "now"
    qtbot.waitUntil(lambda: shows(console, passage["text"]))
    assert not shows(audience, passage["text"])
    assert view["languages"] == "中英文"


def test_a_frozen_audience_keeps_its_picture(two_windows: tuple[Any, Any, Any], qtbot: QtBot) -> None:
    console, audience, _ = two_windows
    QTest.keyClick(console, Key.Key_Z)
    QTest.keyClick(console, Key.Key_E)
    qtbot.waitUntil(lambda: console_shows(console))
    assert not shows(audience)
    QTest.keyClick(console, Key.Key_Z)
    assert shows(audience)
