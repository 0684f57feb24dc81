"""Every test runs without a display and without the person's own files."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--keep-pictures", action="store_true", help="keep what the layouts draw as the pictures to hold"
    )


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    home: Path = tmp_path_factory.mktemp("home")
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.delenv("ZGC_LANG", raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def open_window(qapp: Any, tmp_path: Path) -> Iterator[Callable[[int, int], tuple[Any, Any]]]:
    """Open the program's window on the shipped briefing, motion off; gives the window and its model."""
    from PySide6.QtQuick import QQuickWindow
    from PySide6.QtTest import QTest

    from zgc_desktop.app import build
    from zgc_desktop.ui import boot
    from zgc_desktop.ui.runner import abandon
    from zgc_desktop.ui.settings import Settings

    opened: list[tuple[Any, Any]] = []

    def open_(width: int, height: int) -> tuple[Any, Any]:
        boot.load_fonts()
        engine, model = build(Path(__file__).parents[1], Settings(tmp_path / "settings.json"))
        model.override(motion="off")
        engine.setInitialProperties({"app": model})
        engine.load(str(boot.QML / "Zgc" / "Main.qml"))
        window = engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        window.resize(width, height)
        QTest.qWaitForWindowExposed(window)
        opened.append((engine, window))
        return window, model

    yield open_
    abandon()  # a window goes while another thread still works for it
    gc.enable()
    for engine, window in opened:
        window.destroy()  # closed, a window would end its show first
        engine.deleteLater()
    qapp.processEvents()
