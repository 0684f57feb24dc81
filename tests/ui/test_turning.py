"""Turning pages: the next one is made beforehand, out of sight, and what is then on screen is that page and no other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from zgc_desktop.app import build
from zgc_desktop.ui import boot
from zgc_desktop.ui.settings import Settings

SHIPPED = Path(__file__).parents[2]


@pytest.fixture
def show(qapp: Any, tmp_path: Path) -> Iterator[tuple[QQuickWindow, Any]]:
    """The shipped show in a window, motion off."""
    boot.load_fonts()
    engine: QQmlApplicationEngine
    engine, model = build(SHIPPED, Settings(tmp_path / "settings.json"))
    model.override(motion="off")
    model.start_show(1, windowed=True)
    engine.setInitialProperties({"app": model})
    engine.load(str(boot.QML / "Zgc" / "Main.qml"))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    window.resize(1024, 576)
    QTest.qWaitForWindowExposed(window)
    yield window, model
    window.close()
    engine.deleteLater()
    QTest.qWait(0)


def pages(window: QQuickWindow) -> dict[int, QQuickItem]:
    """The pages that are made, by number."""

    def walk(item: QQuickItem) -> list[QQuickItem]:
        own = [item] if item.metaObject().className().startswith("StagePage") else []
        return own + [page for child in item.childItems() for page in walk(child)]

    return {page.property("page"): page for page in walk(window.contentItem())}


def ready(window: QQuickWindow, page: int) -> bool:
    made = pages(window).get(page)
    return made is not None and made.isVisible()


@pytest.mark.parametrize("english", [False, True])
def test_any_page_may_take_the_place_of_another_of_its_layout(
    show: tuple[QQuickWindow, Any], english: bool
) -> None:
    """A layout is kept while what it shows changes; a binding loop meanwhile would be a warning, and fail this."""
    window, model = show
    engine = model.parent()
    source = (
        b"import QtQuick\nimport Zgc.parts\nSlideHost { width: 800; height: 450; motion: false; step: 9999 }"
    )
    component = QQmlComponent(engine)
    component.setData(source, QUrl())
    host = component.create()
    assert isinstance(host, QQuickItem)
    host.setParentItem(window.contentItem())
    host.setProperty("english", english)
    slides = model.stage.program["slides"]
    pairs = [(a, b) for a in slides for b in slides if a is not b and a["layout"] == b["layout"]]
    assert len(pairs) > 100
    for before, after in pairs:
        host.setProperty("view", before)
        QTest.qWait(0)
        host.setProperty("view", after)
        QTest.qWait(0)
    host.setParentItem(None)
    host.deleteLater()


def test_both_neighbours_are_made_beside_the_screen(show: tuple[QQuickWindow, Any], qtbot: QtBot) -> None:
    window, model = show
    model.stage.command("goto", "4")
    qtbot.waitUntil(lambda: ready(window, 2) and ready(window, 4))
    made = pages(window)
    assert made[3].x() == 0
    assert all(made[page].x() + window.width() <= 0 for page in (2, 4))


@pytest.mark.parametrize(("key", "ahead"), [(Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, -1)])
def test_the_page_ahead_is_made_before_the_page_behind(
    show: tuple[QQuickWindow, Any], qtbot: QtBot, key: Qt.Key, ahead: int
) -> None:
    window, model = show
    at = next(i for i in range(5, 30) if model.stage.state.steps[i - 1 : i + 2] == (1, 1, 1))
    model.stage.command("goto", str(at + 1))
    qtbot.waitUntil(lambda: ready(window, at - 1) and ready(window, at + 1))
    QTest.keyClick(window, key)
    here = model.stage.page
    assert here == at + ahead
    qtbot.waitUntil(lambda: ready(window, here + ahead))
    qtbot.waitUntil(lambda: ready(window, here - ahead))


def alike(one: QImage, other: QImage) -> bool:
    """Whether two pictures differ by no more than the rounding of an edge that was drawn into a layer first."""
    greys = [
        bytes(image.convertToFormat(QImage.Format.Format_Grayscale8).constBits()) for image in (one, other)
    ]
    return max(abs(a - b) for a, b in zip(*greys, strict=True)) <= 8


def test_a_page_made_beforehand_is_the_same_picture(show: tuple[QQuickWindow, Any], qtbot: QtBot) -> None:
    window, model = show
    at = next(i for i in range(5, 30) if model.stage.state.steps[i - 1 : i + 2] == (1, 1, 1))

    def picture(*commands: tuple[str, str]) -> Any:
        for command in commands:
            model.stage.command(*command)
            here = model.stage.page
            qtbot.waitUntil(lambda here=here: ready(window, here - 1) and ready(window, here + 1))
        return window.grabWindow()

    turned = picture(("goto", str(at)), ("next", ""))
    reached = picture(("goto", "2"), ("goto", str(at + 1)))
    assert alike(turned, reached)
    hall = picture(("goto", str(at)), ("theme", ""), ("next", ""))
    assert not alike(hall, turned)
    assert alike(picture(("theme", "")), turned)
