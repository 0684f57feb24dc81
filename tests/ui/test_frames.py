"""The frame of a small page is whole and even at every size of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

SIZES = ((1280, 720), (1366, 768), (1440, 900), (1600, 900), (1920, 1080))
LINE = "#D2D2CC", "#2D343E"


def runs(picture: QImage, spot: QPointF, across: bool, colour: QColor) -> int:
    """How many pixels of a colour lie side by side at a spot of an edge."""
    x, y = round(spot.x()), round(spot.y())
    found = [picture.pixelColor(*((x + n, y) if across else (x, y + n))) == colour for n in range(-3, 4)]
    return sum(found)


def test_the_covers_frame_has_four_even_edges_in_both_themes(
    open_window: Callable[[int, int], tuple[QQuickWindow, Any]],
) -> None:
    window, model = open_window(1280, 720)
    for hall in (False, True):
        model.override(hall=hall)
        model.settingsChanged.emit()
        for size in SIZES:
            window.resize(*size)
            QTest.qWaitForWindowExposed(window)
            cover = window.findChild(QQuickItem, "cover")
            assert cover is not None
            picture = window.grabWindow()
            w, h = cover.width(), cover.height()
            edges = {
                "left": (0.0, h * 0.9, True),
                "right": (w, h * 0.9, True),
                "top": (w / 2, 0.0, False),
                "bottom": (w / 2, h, False),
            }
            told = {
                name: runs(picture, cover.mapToScene(QPointF(x, y)), across, QColor(LINE[hall]))
                for name, (x, y, across) in edges.items()
            }
            assert told == dict.fromkeys(edges, 1), (size, hall)


def stops(window: QQuickWindow) -> list[QQuickItem]:
    """What of the page that is up, and of the rail, takes the focus, and lies in the window."""
    found: list[QQuickItem] = []
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if not item.isVisible():
            continue
        waiting += item.childItems()
        centre = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        inside = 0 < centre.x() < window.width() and 0 < centre.y() < window.height()
        if item.property("activeFocusOnTab") and item.isEnabled() and inside and item.width() > 0:
            found.append(item)
    return found


def test_the_focus_goes_where_the_mouse_clicks(
    open_window: Callable[[int, int], tuple[QQuickWindow, Any]],
) -> None:
    window, _ = open_window(1920, 1080)
    library = window.findChild(QQuickItem, "library")
    assert library is not None
    for tab in (1, 2, 4, 3, 0):
        library.setProperty("tab", tab)
        # What opens something else is left to the test of what it opens.
        names = ("Choice", "PageTab", "RowLink", "QQuickTextInput")
        kept = [
            item
            for item in stops(window)
            if str(item.metaObject().className()).startswith(names) and not (item.property("page") or 0) > 0
        ]
        assert kept, tab
        for item in kept:
            window.grabWindow()  # what the last click moved is in its place
            if not item.isVisible():
                continue
            spot = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
            QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
            assert item.hasActiveFocus(), (tab, item.property("label") or item.objectName())
