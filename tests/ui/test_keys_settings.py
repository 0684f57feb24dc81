"""Keys changed in the settings: by pressing them, from a clicker, taken away and given back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from zgc_desktop.show.keymap import DEFAULT
from zgc_desktop.ui.keys import KeysModel
from zgc_desktop.ui.settings import keys_file

Key = Qt.Key


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "there" / "keys.yaml"


@pytest.fixture
def keys(file: Path, qapp: Any) -> KeysModel:
    return KeysModel(DEFAULT, file)


def press(model: KeysModel, id_: str, key: Qt.Key, text: str = "") -> bool:
    return model.press(id_, int(key), 0, text)


def test_a_free_key_is_given_at_once_and_kept(keys: KeysModel, file: Path) -> None:
    assert press(keys, "next", Key.Key_VolumeUp)
    assert keys.keymap.owner("Volume Up") == "next"
    assert "Volume Up" in file.read_text(encoding="utf-8")
    assert not keys.property("asking")
    row = next(row for row in json.loads(keys.property("rows")) if row["id"] == "next")
    assert row["changed"] is True
    assert row["keys"][-1] == {"key": "Volume Up", "name": "音量+", "fixed": False}


def test_a_key_of_another_command_is_asked_about_first(keys: KeysModel, file: Path) -> None:
    assert press(keys, "next", Key.Key_B, "b")
    assert keys.property("asking")
    assert keys.property("said") == "“B”现在是“黑屏”"
    assert not file.exists()
    keys.take()
    assert keys.keymap.owner("B") == "next"
    assert "B" not in keys.keymap.of("black")
    assert not keys.property("asking")


def test_what_is_kept_for_something_else_cannot_be_given(keys: KeysModel, file: Path) -> None:
    assert press(keys, "next", Key.Key_5, "5")
    assert "固定" in keys.property("said")
    assert not file.exists()


def test_shift_alone_is_no_key(keys: KeysModel) -> None:
    assert not press(keys, "next", Key.Key_Shift)


def test_a_key_is_taken_away_and_all_of_them_come_back(keys: KeysModel, file: Path) -> None:
    keys.remove("black", "B")
    assert keys.keymap.owner("B") == ""
    keys.remove("leave", "Esc")
    assert "Esc" in keys.keymap.of("leave")
    keys.restore("black")
    assert keys.keymap == DEFAULT


def test_comments_stay_and_a_file_that_cannot_be_changed_is_left_alone(keys: KeysModel, file: Path) -> None:
    file.parent.mkdir()
    file.write_text("# mine\nwhite: [J]  # so\n", encoding="utf-8")
    press(keys, "next", Key.Key_VolumeUp)
    text = file.read_text(encoding="utf-8")
    assert text.startswith("# mine\n")
    assert "# so" in text
    file.write_text("{", encoding="utf-8")
    press(keys, "next", Key.Key_VolumeDown)
    assert file.read_text(encoding="utf-8") == "{"
    assert keys.property("said") != ""


def test_a_folder_that_cannot_be_written_is_told(qapp: Any, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    model = KeysModel(DEFAULT, tmp_path / "taken" / "keys.yaml")
    press(model, "next", Key.Key_VolumeUp)
    assert model.property("said").startswith("按键没有存下来")
    assert model.keymap == DEFAULT


def walk(item: QQuickItem) -> list[QQuickItem]:
    return [item, *(inner for child in item.childItems() for inner in walk(child))]


def test_a_clicker_is_learned_and_counts_in_the_next_show(
    open_window: Callable[[int, int], tuple[QQuickWindow, Any]], qtbot: QtBot
) -> None:
    window, model = open_window(1920, 1080)

    def labelled(text: str) -> QQuickItem:
        found = [i for i in walk(window.contentItem()) if i.property("label") == text and i.isVisible()]
        assert found, text
        return found[0]

    def click(item: QQuickItem) -> None:
        window.grabWindow()  # rows are laid out when they are drawn
        at = item.mapToScene(item.boundingRect().center()).toPoint()
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    library = next(i for i in walk(window.contentItem()) if i.metaObject().className().startswith("Library_"))
    library.setProperty("tab", 4)
    qtbot.waitUntil(lambda: any(i.property("label") == "学一支翻页笔" for i in walk(window.contentItem())))
    click(labelled("学一支翻页笔"))
    QTest.keyClick(window, Key.Key_VolumeUp)
    QTest.keyClick(window, Key.Key_VolumeDown)
    QTest.keyClick(window, Key.Key_F5)  # many send it; here it is a key like others, and starts nothing
    assert model.screen == "library"
    assert model.keymap.owner("Volume Up") == "next"
    assert model.keymap.owner("Volume Down") == "previous"
    if model.keys.property("asking"):
        click(labelled("换过来"))
    assert model.keymap.owner("F5") == "black"
    assert labelled("学一支翻页笔").isVisible()
    assert "Volume Up" in keys_file().read_text(encoding="utf-8")
    model.start_show(windowed=True)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)
    QTest.keyClick(window, Key.Key_VolumeUp)
    assert model.stage.page == 1 or model.stage.step == 1
    QTest.keyClick(window, Key.Key_F5)
    assert model.stage.curtain == "black"
