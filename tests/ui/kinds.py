"""What QML calls an item."""

from __future__ import annotations

from PySide6.QtQuick import QQuickItem
from shiboken6 import Shiboken


def kind(item: QQuickItem) -> str:
    """The name of the item's QML type, without Qt's number."""
    about = item.metaObject()
    name = str(about.className()).partition("_QMLTYPE")[0]
    # PySide keeps it with the item, at an address where another item may stand once this one has gone.
    Shiboken.invalidate(about)
    return name
