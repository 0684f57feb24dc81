"""Screens that are only said to be there."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from zgc_desktop.show.screens import ScreenInfo

PANEL = ScreenInfo("eDP-1", model="Panel", primary=True)
HALL = ScreenInfo("HDMI-1", maker="EPS", model="EB", serial="7", x=1920)
LOBBY = ScreenInfo("DP-1", maker="NEC", model="P5", serial="3", x=3840)


class Said(QObject):
    """Screens as they are said to be."""

    changed = Signal()

    def __init__(self, *infos: ScreenInfo) -> None:
        super().__init__()
        self.there = list(infos)

    def infos(self) -> list[ScreenInfo]:
        return self.there

    def screens(self) -> list[Any]:
        return [None] * len(self.there)

    def become(self, *infos: ScreenInfo) -> None:
        self.there = list(infos)
        self.changed.emit()
