"""A person's own keys: they count on the stage and on the console, and a wrong file stops nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtTest import QTest

from zgc_desktop.app import build
from zgc_desktop.ui.settings import Settings, keys_file

Key = Qt.Key


@pytest.fixture
def opened(open_window: Callable[..., Any]) -> Callable[[str], tuple[Any, Any]]:
    """Open the window beside a file of keys of that text, and present."""

    def open_(text: str) -> tuple[Any, Any]:
        keys_file().parent.mkdir(parents=True)
        keys_file().write_text(text, encoding="utf-8")
        window, model = open_window(1366, 768)
        model.start_show(windowed=True)
        window.requestActivate()
        QTest.qWait(0)
        return window, model

    return open_


def test_a_changed_key_counts_and_the_old_one_no_more(opened: Callable[..., Any]) -> None:
    window, model = opened("next: [J, Volume Up]\nblack: []\n")
    QTest.keyClick(window, Key.Key_Right)
    assert model.stage.page == 0
    QTest.keyClick(window, Key.Key_J)
    QTest.keyClick(window, Key.Key_VolumeUp)
    assert model.stage.page == 2
    QTest.keyClick(window, Key.Key_B)
    assert model.stage.curtain == ""
    QTest.keyClick(window, Key.Key_C)
    QTest.keyClick(window, Key.Key_J)
    assert model.stage.page == 3
    assert model.notice == ""


def test_both_enter_keys_are_one(opened: Callable[..., Any]) -> None:
    window, model = opened("")
    QTest.keyClick(window, Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    QTest.keyClick(window, Key.Key_Return)
    assert model.stage.page == 2


def test_every_list_of_keys_shows_those_in_effect(opened: Callable[..., Any]) -> None:
    window, model = opened("next: [J]\nblack: []\n")
    rows = {row["id"]: row["keys"] for row in json.loads(model.stage.help)}
    assert (rows["next"], rows["black"]) == ("J", "")
    QTest.keyClick(window, Key.Key_C)
    buttons = {button["id"]: button["key"] for button in json.loads(model.console.buttons)}
    assert (buttons["next"], buttons["black"]) == ("J", "")
    assert model.stage.keyOf("next") == "J"


def test_of_a_wrong_file_the_rest_counts_and_the_person_is_told(opened: Callable[..., Any]) -> None:
    window, model = opened("black: [J]\nnxt: [X]\n")
    QTest.keyClick(window, Key.Key_J)
    assert model.stage.curtain == "black"
    assert "keys.yaml" in model.notice
    assert "nxt" in model.notice


def test_a_file_that_cannot_be_read_changes_nothing(open_window: Callable[..., Any]) -> None:
    keys_file().parent.mkdir(parents=True)
    keys_file().write_bytes(b"\xff\xfe\x00n")
    _, model = open_window(1366, 768)
    assert model.keymap.of("next")[0] == "Right"
    assert "keys.yaml" in model.notice


def test_it_is_told_in_the_language_of_the_windows(qapp: Any, tmp_path: Path) -> None:
    keys_file().parent.mkdir(parents=True)
    keys_file().write_text("nxt: [X]\n", encoding="utf-8")
    engine, model = build(Path(__file__).parents[2], Settings(tmp_path / "settings.json"), lang="en")
    assert model.notice.startswith("File of keys keys.yaml, line 1: no command `nxt`")
    for translator in engine.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
    engine.deleteLater()
