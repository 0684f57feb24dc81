"""What QML may read: the program's own files and the images of the open briefing. Nothing is ever fetched.

No text is taken as HTML (parts/Cjk.js: markup) and an image is named only by what the briefing's own folder holds, so nothing else
is ever asked for; what is here holds where a mistake would break one of those.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QObject, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlAbstractUrlInterceptor, QQmlEngine, QQmlNetworkAccessManagerFactory

from zgc_desktop.ui import boot

#: Pictures that Qt and the program make themselves, and what is compiled into Qt.
_INSIDE = frozenset(("qrc", "image", "itemgrabber"))
#: Where modules may lie is asked for in all folders of the engine's own list, which no file of a briefing can change.
_QMLDIR = QQmlAbstractUrlInterceptor.DataType.QmldirFile


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


class _OwnFiles(QQmlAbstractUrlInterceptor):
    """Lets through what lies in one of `folders` or in `images()`, each as it is with links followed."""

    def __init__(self, folders: tuple[Path, ...], images: Callable[[], Path | None]) -> None:
        super().__init__()
        self._folders = tuple(str(folder.resolve()) + "/" for folder in folders)
        self._images = images

    def intercept(self, path: QUrl | str, kind: QQmlAbstractUrlInterceptor.DataType) -> QUrl:
        """The address itself, or none."""
        url = QUrl(path)
        return url if kind is _QMLDIR or self.admits(url) else QUrl()

    def admits(self, url: QUrl) -> bool:
        """Whether it is the program's own, or an image of the open briefing."""
        scheme = url.scheme()
        if scheme in _INSIDE or url.isEmpty():
            return True
        if scheme != "file" or url.host():
            return False
        file = url.toLocalFile()
        if ".." not in file and file.startswith(self._folders):
            return True
        images = self._images()
        try:
            return images is not None and Path(file).resolve().is_relative_to(images.resolve())
        except (OSError, ValueError, RuntimeError):
            return False


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


def admit_own_files(engine: QQmlEngine, images: Callable[[], Path | None]) -> None:
    """Let the engine read nothing but the program's files, Qt's and the images in the folder `images()`.

    Asked for each address, in Python: call it when the first screen is loaded, which has hundreds of its own.
    """
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.QmlImportsPath))
    interceptor = _OwnFiles((boot.QML, qt), images)
    engine.addUrlInterceptor(interceptor)
    _Kept(interceptor, engine)
