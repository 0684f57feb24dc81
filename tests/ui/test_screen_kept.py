"""Python never takes a screen for a part of a window, which it would end together with the window."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QGuiApplication, QScreen
from shiboken6 import Shiboken

from zgc_desktop.ui.screens import screen_of


def owned() -> list[str]:
    """The screens that Python holds as parts of something else."""
    found = [thing for thing in gc.get_objects() if type(thing) is QScreen]
    return [told for screen in found if "parent" in (told := Shiboken.dump(screen))]


def test_the_program_asks_in_another_way(open_window: Callable[[int, int], Any]) -> None:
    before = owned()
    window, model = open_window(640, 400)
    model.start_show(1)
    model.stage.command("identify")
    assert screen_of(window) in QGuiApplication.screens()
    model.stage.command("leave")
    assert owned() == before
