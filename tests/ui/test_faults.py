"""An exception in a handler: logged, told to the speaker, and the show goes on."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

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
