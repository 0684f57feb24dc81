"""The application, which tells when the person or the system wants it to end."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication


class Application(QGuiApplication):
    """Qt's own, but for `quitting`: it comes before Qt asks the windows, of which one may refuse to be closed."""

    quitting = Signal()

    def event(self, event: QEvent) -> bool:
        """See QCoreApplication.event: what is for the application itself."""
        if event.type() == QEvent.Type.Quit:
            self.quitting.emit()
        return super().event(event)
