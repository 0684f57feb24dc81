"""A person's own keys: they count on the stage and on the console, and a wrong file stops nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTranslator
from PySide6.QtTest import QTest

from zgc_desktop.app import build
from zgc_desktop.show.keynames import canonical
from zgc_desktop.ui.pressed import key_name
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


def test_super_with_a_letter_or_digit_answers_no_question(opened: Callable[..., Any]) -> None:
    window, model = opened("")
    stage = model.stage
    page = next(n for n, slide in enumerate(stage.program["slides"]) if slide["layout"] == "quiz")
    stage.command("goto", str(page + 1))
    QTest.qWait(0)
    for key in (Key.Key_A, Key.Key_B, Key.Key_2):
        QTest.keyClick(window, key, Qt.KeyboardModifier.MetaModifier)
    assert stage.state.asking.answer(stage.state.question).chosen == ()
    assert (stage.page, stage.digits, stage.curtain) == (page, "", "")
    QTest.keyClick(window, Key.Key_B)
    assert stage.state.asking.answer(stage.state.question).chosen == ("B",)


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


def test_super_with_a_letter_is_not_the_letter(opened: Callable[..., Any]) -> None:
    window, model = opened("next: [Meta+N]\nprevious: [Win+Shift+F2]\n")
    model.attach(window)
    meta, shift = Qt.KeyboardModifier.MetaModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Key.Key_B, meta)
    QTest.keyClick(window, Key.Key_N)
    assert (model.stage.curtain, model.stage.page) == ("", 0)
    QTest.keyClick(window, Key.Key_N, meta)
    assert model.stage.page == 1
    QTest.keyClick(window, Key.Key_F2, meta | shift)
    assert model.stage.page == 0
    QTest.keyClick(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Key.Key_B, meta)
    QTest.keyClick(window, Key.Key_F)
    field = window.findChild(QObject, "searchField")
    assert field.property("text") == "f"


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "name"),
    [
        (Key.Key_N, "Meta", "n", "Meta+N"),
        (Key.Key_N, "Meta Shift Control Alt", "N", "Meta+Ctrl+Alt+Shift+N"),
        (Key.Key_5, "Keypad", "5", "5"),
        (Key.Key_Enter, "Keypad", "\r", "Return"),
        (Key.Key_Enter, "Keypad Shift", "\r", "Shift+Return"),
        (Key.Key_PageDown, "Keypad", "", "PgDown"),
        (Key.Key_At, "GroupSwitch", "@", "@"),
        (Key.Key_B, "Control", "\x02", "Ctrl+B"),
        (Key.Key_Question, "Shift", "?", "?"),
    ],
)
def test_a_key_has_one_name(key: Qt.Key, modifiers: str, text: str, name: str) -> None:
    held = sum(getattr(Qt.KeyboardModifier, f"{word}Modifier").value for word in modifiers.split())
    assert key_name(key.value, held, text) == name
    assert canonical(name) == name


def test_the_third_level_of_a_windows_keyboard_types_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    held = (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier).value
    assert key_name(Key.Key_At.value, held, "@") == "Ctrl+Alt+@"
    monkeypatch.setattr("sys.platform", "win32")
    assert key_name(Key.Key_At.value, held, "@") == "@"
    assert key_name(Key.Key_B.value, held, "") == "Ctrl+Alt+B"
