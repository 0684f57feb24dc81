"""What the audience's window shows of the show."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from zgc_desktop.show.state import ShowState
from zgc_desktop.ui.stage import StageModel


def audience_state(state: ShowState) -> ShowState:
    """What the audience sees: the page held for it, and nothing that is for the speaker only."""
    page, step = state.held or (state.page, state.step)
    ink = state.held_ink if state.held_ink is not None else state.ink
    return state.with_(
        ink=ink,
        asking=state.asking if state.held_asking is None else state.held_asking,
        zoom=state.zoom if state.held is None else state.held_zoom,
        english=state.english if state.held is None else state.english.as_held(),
        page=page,
        step=step,
        overlay="",
        digits="",
        origin=-1,
        console=False,
        wish="",
    )


class AudienceModel(StageModel):
    """Follows a stage for the audience; keys and clicks in its window are the stage's."""

    def __init__(self, program: dict[str, Any], stage: StageModel, lang: str = "zh") -> None:
        super().__init__(program, audience_state(stage.state), lang, stage, stage.clock)
        self._stage, self.keymap = stage, stage.keymap
        stage.turned.connect(self._follow)
        stage.slidesChanged.connect(lambda: self.take(stage.program, audience_state(stage.state)))

    def press(self, name: str, text: str) -> bool:
        """Keys are the stage's."""
        return self._stage.press(name, text)

    def hand(self) -> QObject | None:
        """The speaker's hand."""
        return self._stage.hand()

    def for_speaker(self) -> bool:
        """It is not."""
        return False

    def _follow(self) -> None:
        self.show_state(audience_state(self._stage.state))

    def give(self, id_: str, arg: str) -> None:
        """Give the stage a command."""
        self._stage.command(id_, arg)
