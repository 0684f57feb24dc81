"""What takes time is done beside the window: one runner, whose worker tests may replace."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

Worker = Callable[[Callable[[], None]], None]
LOOK_EVERY = 10  # ms


def in_thread(work: Callable[[], None]) -> None:
    """Do work in a thread of its own, which does not keep the program from ending."""
    threading.Thread(target=work, name="zgc-work", daemon=True).start()


def at_once(work: Callable[[], None]) -> None:
    """Do work here and now."""
    work()


class Runner(QObject):
    """Does one piece of work at a time; what it gives comes back in the window's thread.

    Meanwhile Python's collector rests: run by another thread, it would destroy there what belongs to the window's.
    """

    def __init__(self, parent: QObject | None = None, worker: Worker = in_thread) -> None:
        super().__init__(parent)
        self._worker = worker
        # The thread only leaves its result here: to send a signal it would have to know that this is still there.
        self._box: list[tuple[Any, Exception | None]] = []
        self._then: Callable[[Any], None] | None = None
        self._collecting = False
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    @property
    def busy(self) -> bool:
        """Whether it still works."""
        return self._timer.isActive()

    def run(self, work: Callable[[], Any], then: Callable[[Any], None]) -> bool:
        """Do `work`, and give what it returns to `then`; False, and nothing is done, while it is busy.

        An exception that `work` raises is raised again where `then` would have been called.
        """
        if self.busy:
            return False
        self._then, self._box = then, []
        box = self._box
        self._collecting = gc.isenabled()
        gc.disable()

        def doing() -> None:
            try:
                box.append((work(), None))
            except Exception as raised:  # noqa: BLE001 - raised again in the window's thread
                box.append((None, raised))

        self._worker(doing)
        self._timer.start()
        return True

    def cancel(self) -> None:
        """Whatever still comes counts for nothing; until it comes, nothing else is done."""
        self._then = None

    def look(self) -> None:
        """Take the result, if it is there."""
        if not self.busy or not self._box:
            return
        self._timer.stop()
        if self._collecting:
            gc.enable()
        then, (result, error) = self._then, self._box[0]
        self._then = None
        if then is None:
            return
        if error is not None:
            raise error
        then(result)
