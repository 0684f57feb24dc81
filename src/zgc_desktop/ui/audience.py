"""What the audience's window shows of the show."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from zgc_desktop.show.audience import audience_state
from zgc_desktop.ui.stage import StageModel


class AudienceModel(StageModel):
    """Follows a stage for the audience; keys and clicks in its window are the stage's."""

    def __init__(self, program: dict[str, Any], stage: StageModel, lang: str = "zh") -> None:
        super().__init__(program, audience_state(stage.state), lang, stage, self._now)
        self._stage, self.keymap = stage, stage.keymap
        self._still: QObject | None = None
        self._frozen = False
        stage.turned.connect(self._follow)
        self._follow()
        stage.slidesChanged.connect(lambda: self.take(stage.program, audience_state(stage.state)))

    def press(self, name: str, text: str) -> bool:
        """Keys are the stage's."""
        return self._stage.press(name, text)

    def _now(self) -> float:
        """The moment; in a frozen picture time stands still."""
        frozen = self._stage.state.frozen
        return self._stage.clock() if frozen is None else frozen.now

    def hand(self) -> QObject | None:
        """The speaker's hand; in a frozen picture it stays where it was."""
        return self._stage.hand() if self._stage.state.frozen is None else self._still

    def for_speaker(self) -> bool:
        """It is not."""
        return False

    def _follow(self) -> None:
        state = self._stage.state
        frozen = state.frozen is not None
        if frozen == self._frozen:
            self.show_state(audience_state(state))
            return
        self._frozen, hand = frozen, self._stage.hand()
        if self._still is not None:
            self._still.deleteLater()
        self._still = hand.stilled(self) if frozen and hand is not None else None  # type: ignore[attr-defined]
        self.show_state(audience_state(state))
        self.toolChanged.emit()

    def _lapse(self) -> None:
        """It is the stage that drops what has had its time."""

    def give(self, id_: str, arg: str) -> None:
        """Give the stage a command."""
        self._stage.command(id_, arg)
