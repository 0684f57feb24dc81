"""An exception in a handler: logged, told to the speaker, and the show goes on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from zgc_desktop.ui.faults import LIMIT, Faults


class Bell(QObject):
    rang = Signal()


def wrong() -> None:
    raise ZeroDivisionError(f"in {Path.home()}/briefing")


def test_a_fault_in_a_handler_is_logged_and_told(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Path] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    faults = Faults(tmp_path / "deep" / "zgc.log", told.append)
    try:
        wrong()
    except ZeroDivisionError as error:
        faults.take(type(error), error, error.__traceback__)
    text = faults.file.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in text
    assert "def wrong" in text or "wrong()" in text
    assert str(Path.home()) not in text.replace("~", "")
    assert told == [faults.file]


def test_the_hook_takes_what_a_slot_lets_through(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Path] = []
    monkeypatch.setattr(sys, "excepthook", None)
    Faults(tmp_path / "zgc.log", told.append).install()
    bell = Bell()
    bell.rang.connect(wrong)
    bell.rang.emit()
    assert told == [tmp_path / "zgc.log"]


def test_the_log_names_nobody(tmp_path: Path) -> None:
    faults = Faults(tmp_path / "zgc.log")
    try:
        try:
            open("/media/王小明/简报/预算.md")  # noqa: PTH123, SIM115
        except OSError as error:
            raise KeyError("王小明说的话") from error
    except KeyError as error:
        faults.take(type(error), error, error.__traceback__)
    faults.take(ValueError, ValueError("第一行\n王小明的备注"), None)
    faults.take(ValueError, ValueError(r"cannot open C:\Users\王小明\x.md or /srv/王小明"), None)
    text = faults.file.read_text(encoding="utf-8")
    for said in ("FileNotFoundError: [Errno 2]", "KeyError", "ValueError: 第一行", "test_faults.py"):
        assert said in text
    stacks = "\n".join(line for line in text.splitlines() if not line.startswith("    "))
    assert "王小明" not in stacks


def test_a_fault_in_another_thread_is_taken_too(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for hooks in (sys, threading):
        monkeypatch.setattr(hooks, "excepthook", None)
    monkeypatch.setattr(sys, "unraisablehook", None)
    faults = Faults(tmp_path / "zgc.log")
    faults.install()
    thread = threading.Thread(target=wrong)
    thread.start()
    thread.join()
    assert "ZeroDivisionError" in faults.file.read_text(encoding="utf-8")


def test_the_console_is_told_in_its_own_thread(
    open_window: Callable[[int, int], tuple[QQuickWindow, Any]], qtbot: QtBot
) -> None:
    window, model = open_window(1366, 768)
    model.start_show(2, windowed=True, console=True)
    thread = threading.Thread(target=lambda: model.faulted.emit("~/zgc.log"))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: "~/zgc.log" in model.notice)

    def shown(item: QQuickItem) -> bool:
        own = "~/zgc.log" in str(item.property("s") or "") and item.isVisible()
        return own or any(shown(child) for child in item.childItems())

    # The tab of changes says that there is something; the sentence is behind it.
    model.stage.command("updates")
    qtbot.waitUntil(lambda: shown(window.contentItem()))
    model.stage.command("console")
    assert model.screen == "stage"
    assert not shown(window.contentItem())


def test_a_fault_in_qml_is_taken_too(
    open_window: Callable[[int, int], tuple[QQuickWindow, Any]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, model = open_window(1366, 768)
    told: list[Path] = []
    faults = Faults(tmp_path / "zgc.log", told.append)
    engine = model.parent()
    engine.warnings.connect(faults.qml)
    engine.setOutputWarningsToStandardError(False)
    component = QQmlComponent(engine)
    component.setData(
        b"import QtQml\nQtObject { property int n: 0\nonNChanged: nowhere.call('name') }", QUrl()
    )
    thing = component.create()
    thing.setProperty("n", 1)
    assert told == [faults.file]
    assert "ReferenceError: nowhere is not defined" in faults.file.read_text(encoding="utf-8")
    thing.deleteLater()


def test_the_log_does_not_grow_without_end(tmp_path: Path) -> None:
    faults = Faults(tmp_path / "zgc.log")
    faults.file.write_text("x" * (LIMIT + 1))
    faults.take(ValueError, ValueError("new"), None)
    assert faults.file.stat().st_size < 1000
    assert (tmp_path / "zgc.old.log").stat().st_size == LIMIT + 1


def test_a_log_that_cannot_be_written_is_no_second_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    Faults(tmp_path / "file" / "zgc.log").take(ValueError, ValueError("first"), None)
    assert "first" in capsys.readouterr().err


def test_ctrl_c_still_ends_the_program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    faults = Faults(tmp_path / "zgc.log")
    faults.take(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not faults.file.exists()
    assert "KeyboardInterrupt" in capsys.readouterr().err
