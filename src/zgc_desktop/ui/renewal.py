"""What is saved in the briefing's folder: taken at once where no show runs, and in a show when its speaker wants it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zgc_desktop.ui.runner import Worker, in_thread
from zgc_desktop.ui.shelf import Program, Shelf
from zgc_desktop.ui.stage import StageModel

if TYPE_CHECKING:
    from zgc_desktop.ui.watch import Updates, Watch


class Renewal(QObject):
    """Follows the folder of the briefing on a shelf; `at_once` says whether a show takes what is saved without being asked."""

    updatesChanged = Signal()
    saved = Signal()
    """Another version can be had."""

    def __init__(self, shelf: Shelf, at_once: Callable[[], bool]) -> None:
        super().__init__(shelf)
        self._shelf, self._at_once = shelf, at_once
        self._stage: StageModel | None = None
        self.watch: Watch | None = None
        self.updates: Updates | None = None

    def begin(self, load: Callable[[Path], Program], worker: Worker = in_thread) -> None:
        """Look from now on at the folder that is open; `load` reads it."""
        from zgc_desktop.ui.watch import Updates, Watch

        if self.watch is not None:
            self.watch.deleteLater()
        shelf = self._shelf
        self.watch = Watch(shelf.root, load, shelf, worker)
        self.watch.read.connect(self._read)
        self.updates = Updates(lambda: shelf.program, shelf.lang, shelf)
        self.follow(self._stage)
        self.updatesChanged.emit()

    def follow(self, stage: StageModel | None) -> None:
        """Offer what is saved to the show of a stage from now on."""
        self._stage = stage
        if stage is not None and (updates := self.updates) is not None:
            stage.waiting = lambda: updates.waiting
            stage.stateChanged.connect(self.give)

    def _read(self, program: Program) -> None:
        if self.updates is not None:
            self.updates.offer(program)
        self.saved.emit()

    def give(self) -> None:
        """Show what was saved without being asked, where that is wanted."""
        if self._stage is not None and self._at_once() and self._stage.waiting() is not None:
            self._stage.give("update", "")

    @property
    def waiting(self) -> Program | None:
        """The version that waits to be shown, None where none does."""
        return None if self.updates is None else self.updates.waiting

    def taken(self) -> None:
        """What waited is up."""
        if self.updates is not None:
            self.updates.taken()
