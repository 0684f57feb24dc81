"""A picture that was saved again under its name is drawn as it is now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from zgc_desktop.briefing.views import image_source


def test_another_picture_of_the_same_name_is_drawn(qapp: Any, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "图 片.png"

    def paint(colour: str, size: int) -> None:
        image = QImage(size, size, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        assert image.save(str(file))

    engine, window = QQmlEngine(), QQuickWindow()
    window.resize(64, 64)
    component = QQmlComponent(engine)
    component.setData(b"import QtQuick\nImage { width: 64; height: 64 }", QUrl())
    item = component.create()
    assert isinstance(item, QQuickItem)
    item.setParentItem(window.contentItem())
    window.show()
    sources = []
    for colour, size in (("#ff0000", 8), ("#0000ff", 9)):
        paint(colour, size)
        sources.append(image_source(file))
        item.setProperty("source", QUrl(sources[-1]))
        qtbot.waitUntil(lambda size=size: item.implicitWidth() == size)
        assert window.grabWindow().pixelColor(32, 32).name() == colour
    assert sources[0] != sources[1]
    window.close()
    item.deleteLater()
