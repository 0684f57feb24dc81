"""Has a running show kept on disk as it changes, offers one that broke off, and keeps the machine awake meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from zgc_desktop.show.journal import Journal, from_data, to_data
from zgc_desktop.show.state import Kept
from zgc_desktop.ui.awake import Awake, Nothing
from zgc_desktop.ui.stage import StageModel

# The clock goes on while nothing else happens: of it, too, no more than half a second may be lost.
EVERY = 400  # ms


class ShowKeeper(QObject):
    """Follows one stage at a time; `now` gives the show's steady seconds, `wall` the seconds since 1970.

    `awake` holds off screen saver and sleep; it is made when the first show has run for a moment.
    """

    def __init__(
        self,
        journal: Journal,
        now: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
        awake: Callable[[], Awake] = Nothing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal, self._now, self._wall = journal, now, wall
        self._make_awake = awake
        self._awake: Awake | None = None
        self._stage: StageModel | None = None
        self._root = ""
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self._save)

    def offer(self, root: Path, steps: tuple[int, ...]) -> Kept | None:
        """A show of this briefing that broke off; None where there is none."""
        return from_data(self._journal.read(), str(root), steps, self._wall())

    def follow(self, root: Path, stage: StageModel) -> None:
        """Keep the show of `stage` from now on."""
        self._root = str(root)
        if self._stage is not stage:
            if self._stage is not None:
                self._stage.stateChanged.disconnect(self._save)
            self._stage = stage
            stage.stateChanged.connect(self._save)
        self._timer.start()

    def hold(self) -> None:
        """Keep the machine awake from now on."""
        if self._awake is None:
            self._awake = self._make_awake()
            self._awake.hold()

    def _save(self) -> None:
        if self._stage is None or not self._timer.isActive():
            return
        state = self._stage.state
        self.hold()
        # As long as the one that broke off is only offered, it is not written over.
        if state.running and state.overlay != "resume":
            self._journal.save(to_data(state, self._root, self._now(), self._wall()))

    def end(self) -> None:
        """The show was left in order."""
        self._timer.stop()
        if self._awake is not None:
            self._awake.release()
            self._awake = None
        self._journal.clear()
