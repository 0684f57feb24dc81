"""Runs a show by itself on an exhibition screen: any touch or key takes over, and idleness gives it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QCoreApplication, QEvent, QObject, QTimer, Signal, Slot

from zgc_desktop.show.kiosk import Kiosk, following, reading_time
from zgc_desktop.ui.stage import StageModel

TICK = 250  # ms
#: What a visitor may do; the rest is for the staff, who close the window as any other.
COMMANDS = frozenset(
    [
        "next",
        "previous",
        "first",
        "last",
        "goto",
        "digit",
        "grid",
        "look",
        "choose",
        "write",
        "reveal",
        "unreveal",
        "visitor-quiz",
        "theme",
        "leave",
        "search",
        "back",
        "forward",
        "english",
    ]
)
_PRESSES = frozenset(
    (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel)
)
_SIGNS = _PRESSES | {QEvent.Type.MouseMove, QEvent.Type.TouchUpdate, QEvent.Type.KeyRelease}
_RELEASES = frozenset((QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd))


class KioskModel(QObject):
    """Drives one stage. `home` asks for the stage to be shown again, from the first page."""

    changed = Signal()
    home = Signal()

    def __init__(
        self,
        stage: StageModel,
        kiosk: Kiosk,
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stage, self._clock = stage, clock
        self._kiosk = kiosk.looping(clock())
        self._left = -1
        self._swallowing = False
        stage.allowed = COMMANDS
        # Its key asks a hall elsewhere: here a visitor is quizzed.
        stage.keymap = stage.keymap.having("visitor-quiz", stage.keymap.of("quiz"))
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    @Property(bool, notify=changed)
    def attract(self) -> bool:
        """Whether the loop runs, and nobody has taken over."""
        return self._kiosk.attract

    @Property(int, notify=changed)
    def left(self) -> int:
        """The seconds until the loop takes over again, once they are few; −1 before."""
        return self._left

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """The press that takes over does nothing else; neither does its release."""
        kind = event.type()
        if kind not in _SIGNS and kind not in _RELEASES:
            return False
        if self._kiosk.attract:
            if kind in _PRESSES:
                self._swallowing = kind != QEvent.Type.Wheel
                self._take(self._kiosk.touched(self._clock()))
            return True
        if self._swallowing:
            self._swallowing = kind not in _RELEASES
            return True
        self._take(self._kiosk.touched(self._clock()))
        return False

    def _take(self, kiosk: Kiosk) -> None:
        before, self._kiosk = self._kiosk, kiosk
        left = kiosk.left(self._clock())
        if (before.attract, self._left) != (kiosk.attract, left):
            self._left = left
            self.changed.emit()

    @Slot()
    def tick(self) -> None:
        """Look at the clock."""
        now, state, slides = self._clock(), self._stage.state, self._stage.program["slides"]
        due = self._kiosk.due(now, reading_time(slides[state.page]))
        if due == "home":
            self.loop()
        elif due == "next":
            if state.step < state.steps[state.page] - 1:
                self._stage.give("next", "")
            else:
                self._stage.show_state(state.with_(now=now).at(following(slides, state.page)))
            self._take(self._kiosk.looping(now))
        else:
            self._take(self._kiosk)

    @Slot()
    def loop(self) -> None:
        """Give the screen back to the loop."""
        self._take(self._kiosk.looping(self._clock()))
        self.home.emit()
