"""No request of QML's ever leaves the machine.

No text is taken as HTML (parts/Cjk.js: markup) and an image is named only by what the briefing's own folder holds
(source/reader.py: inside), so nothing is ever asked for; this holds where a mistake would break one of those.

There is no interceptor of addresses beside it. Qt asks one in the thread that reads QML files, while the program's own thread
waits for that; one written in Python waits for that thread to give Python free, for good.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlEngine, QQmlNetworkAccessManagerFactory


class _NoNetwork(QNetworkAccessManager):
    """Answers every request with an error, at once."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._replies: list[QNetworkReply] = []

    def createRequest(
        self,
        op: QNetworkAccessManager.Operation,
        _: QNetworkRequest,
        outgoing: object = None,  # noqa: ARG002
    ) -> QNetworkReply:
        """A request for nothing, in place of the one that was made."""
        reply = super().createRequest(op, QNetworkRequest(QUrl()), None)
        self._replies.append(reply)  # Python would take it away from Qt
        return reply


class _NoNetworks(QQmlNetworkAccessManagerFactory):
    def __init__(self) -> None:
        super().__init__()
        self._made: list[QNetworkAccessManager] = []

    def create(self, parent: QObject) -> QNetworkAccessManager:
        """One for the engine, and one for its thread that reads pictures."""
        self._made.append(made := _NoNetwork(parent))
        return made


class _Kept(QObject):
    """Keeps from being collected what an engine uses, as long as the engine."""

    def __init__(self, what: object, engine: QQmlEngine) -> None:
        super().__init__(engine)
        self._what = what


def refuse_network(engine: QQmlEngine) -> None:
    """Have every request of the engine's fail, before any is made."""
    factory = _NoNetworks()
    engine.setNetworkAccessManagerFactory(factory)
    _Kept(factory, engine)
