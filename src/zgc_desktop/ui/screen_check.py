"""Has the speaker say once, of screens that were never seen before, that the audience's is the right one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from zgc_desktop.ui.stage import StageModel
from zgc_desktop.ui.stagehand import Stagehand

# The windows are up by then: nobody waits for a question. ms
AFTER = 400


class ScreenCheck(QObject):
    """Asks in the state of the running show (see ShowState.check_screens), and keeps the answer.

    `numbers` has every screen show its number, or no longer.
    """

    def __init__(
        self, hand: Stagehand, numbers: Callable[[bool], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._hand, self._numbers = hand, numbers
        self._stage: StageModel | None = None
        self._soon = QTimer(self, singleShot=True, interval=AFTER)
        self._soon.timeout.connect(self._ask)

    def follow(self, stage: StageModel) -> None:
        """Ask in the show of this stage from now on."""
        if stage is not self._stage:
            stage.checkScreensChanged.connect(self._answered)
            self._stage = stage
        elif stage.state.check_screens:
            # The show before ended without an answer.
            stage.show_state(stage.state.with_(check_screens=False, running=False))

    def look(self, *, two: bool) -> None:
        """The screens or the show may have changed; `two` says whether the show uses more than one."""
        if self._stage is None:
            return
        asked = self._stage.state.check_screens
        if two and self._hand.asking:
            if not asked and not self._soon.isActive():
                self._soon.start()
            return
        self._soon.stop()
        if asked:
            # These screens are gone, or were answered for.
            self._stage.show_state(self._stage.state.with_(check_screens=False))

    def _ask(self) -> None:
        stage = self._stage
        if stage is not None and stage.state.running and stage.state.console and self._hand.asking:
            stage.show_state(stage.state.with_(check_screens=True))
            self._numbers(True)

    def _answered(self) -> None:
        stage = self._stage
        if stage is None or stage.state.check_screens:
            return
        self._numbers(False)
        if stage.state.running:
            self._hand.accept()
