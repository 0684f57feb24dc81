"""What takes time is done beside the window: one runner, whose worker tests may replace."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

Worker = Callable[[Callable[[], None]], None]
LOOK_EVERY = 10  # ms
#: What the threads are called.
NAME = "zgc-work"


def in_thread(work: Callable[[], None]) -> None:
    """Do work in a thread of its own, which does not keep the program from ending."""
    threading.Thread(target=work, name=NAME, daemon=True).start()


def at_once(work: Callable[[], None]) -> None:
    """Do work here and now."""
    work()


class _Collector:
    """Python's collector rests as long as any thread works: run by one of them, it would destroy there what belongs to the window's."""

    working = 0
    was = False

    @classmethod
    def rest(cls) -> None:
        """One more works."""
        if not cls.working:
            cls.was = gc.isenabled()
            gc.disable()
        cls.working += 1

    @classmethod
    def go_on(cls) -> None:
        """One works no more."""
        cls.working = max(0, cls.working - 1)
        if not cls.working and cls.was:
            gc.enable()


def abandon() -> None:
    """Wait for all that still works, of which nobody will ask any more; then the collector goes on."""
    for thread in threading.enumerate():
        if thread.name == NAME:
            thread.join()
    if _Collector.working:
        _Collector.working = 1
        _Collector.go_on()


class Runner(QObject):
    """Does one piece of work at a time; what it gives comes back in the window's thread."""

    def __init__(self, parent: QObject | None = None, worker: Worker = in_thread) -> None:
        super().__init__(parent)
        self._worker = worker
        # The thread only leaves its result here: to send a signal it would have to know that this is still there.
        self._box: list[tuple[Any, Exception | None]] = []
        self._then: Callable[[Any], None] | None = None
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
        _Collector.rest()

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
        _Collector.go_on()
        then, (result, error) = self._then, self._box[0]
        self._then = None
        if then is None:
            return
        if error is not None:
            raise error
        then(result)
