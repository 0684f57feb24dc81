"""What closes a window during a show, and which windows fill their screens."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from zgc_desktop.show import record
from zgc_desktop.show.commands import BY_ID
from zgc_desktop.show.kiosk import Kiosk
from zgc_desktop.ui.settings import Settings


@pytest.fixture
def opened(open_window: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> tuple[Any, Any]:
    monkeypatch.setattr(record, "SHORTEST", 0.0)
    window, model = open_window(800, 600)
    model.attach(window)
    return window, model


def records(home: Path) -> list[Path]:
    return [file for file in home.rglob("*.json") if "records" in file.parts]


def test_closing_the_window_ends_the_show_with_its_record_and_closing_it_again_closes(
    opened: tuple[Any, Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import os

    state = Path(os.environ["XDG_STATE_HOME"])
    window, model = opened
    model.start_show(3, windowed=True)
    model.stage.command("search")
    window.close()
    assert window.isVisible()
    assert (model.screen, model.stage.state.running) == ("library", False)
    assert len(records(state)) == 1
    assert not list((state / "zgc-desktop" / "shows").glob("*.json"))
    model.start_show(1, windowed=True)
    assert model.stage.state.overlay == ""
    window.close()
    window.close()
    assert not window.isVisible()


def test_closing_before_the_offer_is_answered_keeps_what_is_offered(
    opened: tuple[Any, Any], qtbot: QtBot
) -> None:
    import os

    shows = Path(os.environ["XDG_STATE_HOME"]) / "zgc-desktop" / "shows"
    window, model = opened

    def kept() -> list[Path]:
        return sorted(shows.glob("*.json"))

    model.start_show(7, windowed=True)
    qtbot.waitUntil(lambda: len(kept()) == 1)
    (file,) = kept()
    broken_off = file.read_bytes()
    window.close()
    assert kept() == []
    file.write_bytes(broken_off)  # as a show that was killed leaves it
    for _ in range(2):
        model.start_show(1, windowed=True)
        assert model.stage.overlay == "resume"
        window.close()
        assert (model.screen, model.stage.state.running) == ("library", False)
        assert file.read_bytes() == broken_off
    model.start_show(1, windowed=True)
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert (model.stage.overlay, model.stage.page) == ("", 6)


def test_closing_ends_the_show_from_a_question_too(opened: tuple[Any, Any]) -> None:
    window, model = opened
    model.start_show(13, windowed=True)
    model.stage.command("quiz")
    window.close()
    assert (model.screen, model.stage.state.running) == ("library", False)
    assert json.loads(model.library)["last"] == 13


def test_a_page_that_is_looked_at_from_a_quiz_is_no_show(opened: tuple[Any, Any]) -> None:
    window, model = opened
    model.startQuiz(json.dumps({"theme": None, "count": 1, "seed": 7}))
    model.quiz.openSlide.emit(5)
    assert model.screen == "stage"
    window.close()
    assert not window.isVisible()


def test_the_end_of_the_program_ends_the_show(opened: tuple[Any, Any]) -> None:
    _, model = opened
    model.start_show(3, windowed=True)
    model.end()
    assert not model.stage.state.running
    model.end()


def test_whatever_a_show_shows_fills_its_screen(opened: tuple[Any, Any]) -> None:
    window, model = opened
    assert not model.full
    model.start_show(13)
    assert model.full
    assert window.visibility() == window.Visibility.FullScreen
    model.stage.command("quiz")
    assert model.full
    QTest.keyClick(window, Qt.Key.Key_Escape)
    model.stage.command("full-screen")
    assert not model.full
    window.close()
    assert not model.full


def test_the_visitor_s_quiz_fills_the_screen_and_the_window_of_a_kiosk_closes(
    opened: tuple[Any, Any],
) -> None:
    window, model = opened
    model.start_kiosk(Kiosk(5.0, 60.0))
    model.stage.command("visitor-quiz")
    assert (model.screen, model.full) == ("quiz", True)
    model.quiz.openSlide.emit(5)
    assert (model.screen, model.full) == ("stage", True)
    window.close()
    assert not window.isVisible()


def test_full_screen_is_the_speakers_only_where_the_audience_has_no_screen(opened: tuple[Any, Any]) -> None:
    _, model = opened
    model.start_show(1)
    alone = model.stage.state
    shared = alone.with_(hall_screens=1)
    possible = BY_ID["full-screen"].when
    assert possible(alone)
    assert not possible(shared)
    assert possible(shared.with_(full_screen=False))
    model.stage.show_state(shared)
    assert "full-screen" not in {row["id"] for row in json.loads(model.stage.commandsFor(""))}
    model.stage.command("full-screen")
    assert model.stage.fullScreen


def test_the_library_is_where_it_was_left_on_these_screens(
    opened: tuple[Any, Any], open_window: Callable[..., Any], tmp_path: Path
) -> None:
    window, model = opened
    window.setGeometry(30, 40, 700, 500)
    window.close()
    (place,) = Settings(tmp_path / "settings.json").get("windows").values()
    assert place == [30, 40, 700, 500]
    model.fit(window)
    assert window.geometry().getRect() == (30, 40, 700, 500)


def test_the_menu_offers_full_screen_only_where_it_is_possible(opened: tuple[Any, Any]) -> None:
    window, model = opened
    model.start_show(1)
    title = BY_ID["full-screen"].title.zh

    def walk(item: Any) -> list[Any]:
        return [item, *(inner for child in item.childItems() for inner in walk(child))]

    def offered() -> list[str]:
        model.stage.command("menu")
        titles = [item.property("s") for item in walk(window.contentItem()) if item.property("zgcText")]
        model.stage.command("menu")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return titles

    assert title in offered()
    model.stage.show_state(model.stage.state.with_(hall_screens=1))
    assert title not in offered()
