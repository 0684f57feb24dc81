"""Keys go where the speaker works, whichever of the show's windows the system gives them to."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SIGNAL, SLOT, QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from zgc_desktop.ui.pressed import META

_KEYS = frozenset((QEvent.Type.KeyPress, QEvent.Type.KeyRelease))
_COMPOSING = frozenset((QEvent.Type.InputMethod, QEvent.Type.InputMethodQuery))
#: A key that is held is not waited for longer than this where what it does draws nothing, as on the last page. Seconds.
UNDRAWN_FOR = 0.25


class SpeakerKeys(QObject):
    """Passes keys, and what an input method composes, on to the window that `speaker` gives.

    A compositor may make the audience's window the active one although it is asked for the other, and without a window
    manager keys go where the mouse rests. Of a key that is held, one press counts when what the last one did is drawn:
    a busy machine would otherwise go on turning pages after the key is up. `clock` gives steady seconds.
    """

    def __init__(
        self,
        speaker: Callable[[], QWindow | None],
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._speaker, self._clock = speaker, clock
        self._windows: list[QWindow] = []
        self._pressed = -UNDRAWN_FOR
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusObjectChanged.connect(self._focus_moved)

    def watch(self, window: QWindow) -> None:
        """Heed a window of the show from now on."""
        if window not in self._windows:
            self._windows.append(window)
            window.installEventFilter(self)
            # By name: typed signals of a window would need the import of QtQuick.
            QObject.connect(window, SIGNAL("frameSwapped()"), self, SLOT("_drawn()"))
            window.destroyed.connect(lambda: self._windows.remove(window))

    def claim(self) -> None:
        """Have the speaker's window made the active one, where another one of the show's is."""
        if (speaker := self._elsewhere()) is not None:
            speaker.requestActivate()
            self._tell_input_method()

    def _elsewhere(self) -> QWindow | None:
        """The speaker's window while another one of the show's is active; None where all is well."""
        speaker, active = self._speaker(), QGuiApplication.focusWindow()
        return speaker if active in self._windows and active is not speaker else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass on what is for the speaker, and drop what is no more wanted."""
        kind = event.type()
        if kind in _KEYS and watched in self._windows and isinstance(event, QKeyEvent):
            if kind == QEvent.Type.KeyPress and not self._counts(event):
                return True
            if int(event.modifiers().value) & META and event.text().isprintable() and event.text():
                # A field would write the letter.
                event = QKeyEvent(kind, event.key(), event.modifiers(), "", event.isAutoRepeat())
                QCoreApplication.sendEvent(watched, event)
                return True
            speaker = self._speaker()
            if speaker is not None and speaker is not watched:
                _deliver(event, _focus_chain(speaker))
                self._tell_input_method()
                return True
        elif kind in _COMPOSING and (speaker := self._elsewhere()) is not None:
            chain = _focus_chain(speaker)
            if chain[-1] is not watched:
                QCoreApplication.sendEvent(chain[-1], event)
                return True
        return False

    def _counts(self, press: QKeyEvent) -> bool:
        now = self._clock()
        if press.isAutoRepeat() and now - self._pressed < UNDRAWN_FOR:
            return False
        self._pressed = now
        return True

    @Slot()
    def _drawn(self) -> None:
        self._pressed = -UNDRAWN_FOR

    def _focus_moved(self, _: QObject | None) -> None:
        if (active := QGuiApplication.focusWindow()) is not None and self._elsewhere() is not None:
            # What an input method asks and composes is sent to this item and not to its window.
            chain = _focus_chain(active)
            chain[-1].installEventFilter(self)
            self.claim()

    def _tell_input_method(self) -> None:
        """Have the input method ask again whether a field is open: it asks by itself only in the active window."""
        if self._elsewhere() is not None:
            QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImQueryAll)


def _focus_chain(window: QWindow) -> list[Any]:
    """The items from a window's own down to the one that has its keys, or will have them when it is the active window.

    All of them: with its Python object an item loses those that were asked of it.
    """
    from PySide6.QtQuick import QQuickItem  # it takes a while, and is needed only where windows disagree

    chain: list[Any] = [window.property("contentItem")]
    while isinstance(chain[-1], QQuickItem) and chain[-1].isFocusScope():
        inner = chain[-1].scopedFocusItem()
        if inner is None:
            break
        chain.append(inner)
    return chain


def _deliver(event: QKeyEvent, chain: list[Any]) -> None:
    """Give a key to the last item and, as long as none takes it, to those around it, as the window itself would."""
    item, around = chain[-1], []
    while item is not None:
        event.accept()
        QCoreApplication.sendEvent(item, event)
        if event.isAccepted():
            return
        around.append(item)
        item = item.parentItem()
