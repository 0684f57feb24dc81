"""Beside a slide, on a screen that is not 16:9, there is the slide's own ground: at rest, during a turn, and as a picture."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlComponent, qmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from zgc_desktop.ui import boot
from zgc_desktop.ui.audience import AudienceModel

#: Half of what projectors and laptops have: 16:10, 4:3, 5:4, wider than 16:9, and with a bar below as in a kiosk.
SIZES = ((640, 400), (512, 384), (640, 512), (860, 360), (960, 500))
#: The paper and the hall theme, as design tokens say, and the chapters' grounds in each.
PAPER, HALL = "#F4F4F1", "#0E1217"
OPENERS = {
    False: ("#14181D", "#9F1B2A", "#1F3FA6", "#855400", "#0F665D", "#66125C"),
    True: ("#14181D", "#35090F", "#0C1A47", "#332100", "#04302B", "#2B0727"),
}

Show = Callable[[int, int], tuple[QQuickWindow, Any]]


@pytest.fixture
def shown(open_window: Callable[..., Any], qtbot: QtBot) -> Iterator[Show]:
    """Open the audience's window, of a size, on the show of the briefing."""
    main, model = open_window(960, 540)
    model.start_show(1, windowed=True)
    made: list[tuple[QQuickWindow, QQuickItem, object]] = []

    def open_(width: int, height: int) -> QQuickWindow:
        window = QQuickWindow()
        window.setColor(QColor("#FF00FF"))
        window.resize(width, height)
        component = QQmlComponent(qmlEngine(main), QUrl.fromLocalFile(str(boot.QML / "Zgc/stage/Stage.qml")))
        follower = AudienceModel(model._program, model.stage)
        item = component.createWithInitialProperties(
            {"app": model, "stage": follower, "width": width, "height": height}
        )
        assert isinstance(item, QQuickItem), component.errorString()
        item.setParentItem(window.contentItem())
        window.show()
        QTest.qWaitForWindowExposed(window)
        made.append((window, item, (component, follower)))  # which would be collected
        return window

    yield lambda width, height: (open_(width, height), model)
    for window, item, _ in made:
        window.close()
        item.deleteLater()
        window.deleteLater()


def ground(view: dict[str, Any], hall: bool) -> QColor:
    if view["layout"] == "opener":
        return QColor(OPENERS[hall][view["chapter"]])
    return QColor(HALL if hall else PAPER)


def bars(picture: QImage) -> Iterator[tuple[int, int]]:
    """Places in the bars: near the window's edges, their corners, and right beside the slide."""
    width, height = picture.width(), picture.height()
    factor = min(width / 1920, height / 1080)
    x, y = round((width - 1920 * factor) / 2), round((height - 1080 * factor) / 2)
    for a in range(8):
        along = (width - 1) * a // 7, (height - 1) * a // 7
        if y > 2:
            yield from ((along[0], row) for row in (0, y // 2, y - 2, height - y + 1, height - 1))
        if x > 2:
            yield from ((column, along[1]) for column in (0, x // 2, x - 2, width - x + 1, width - 1))


def wrong(picture: QImage, wanted: QColor) -> list[tuple[int, int, str]]:
    return [
        (x, y, QColor(picture.pixel(x, y)).name())
        for x, y in bars(picture)
        if QColor(picture.pixel(x, y)) != wanted
    ]


@pytest.mark.parametrize("hall", [False, True])
def test_the_bars_have_the_ground_of_the_page(shown: Show, qtbot: QtBot, hall: bool) -> None:
    window, model = shown(*SIZES[0])
    item = window.contentItem().childItems()[0]
    stage = model.stage
    if stage.hall != hall:
        stage.command("theme")
    found: dict[Any, Any] = {}
    for page, view in enumerate(stage.program["slides"]):
        stage.command("goto", str(page + 1))
        for size in SIZES:
            window.resize(*size)
            item.setSize(QSizeF(*size))
            qtbot.waitUntil(lambda size=size: window.grabWindow().size().toTuple() == size)
            picture = window.grabWindow()
            if faults := wrong(picture, ground(view, hall)):
                found[page + 1, view["layout"], size] = faults[:3]
        QTest.qWait(0)
    assert not found


def test_the_spotlight_dims_them_too(shown: Show, qtbot: QtBot) -> None:
    window, model = shown(512, 384)
    stage = model.stage
    bright = QColor(window.grabWindow().pixel(256, 4))
    assert bright == QColor(PAPER if not stage.hall else HALL)
    if stage.hall:
        stage.command("theme")
    stage.command("spotlight")
    stage.pen.point(960.0, 540.0)
    for x, y in ((256, 4), (4, 4), (508, 380)):
        qtbot.waitUntil(lambda x=x, y=y: QColor(window.grabWindow().pixel(x, y)).red() < 128)


def test_they_have_it_where_the_page_was_drawn_beforehand(shown: Show, qtbot: QtBot) -> None:
    window, model = shown(640, 400)
    stage = model.stage

    def pictured(number: int) -> bool:
        def walk(item: QQuickItem) -> Iterator[QQuickItem]:
            if item.property("pictured") is not None:
                yield item
            for child in item.childItems():
                yield from walk(child)

        return any(
            item.property("page") == number and item.property("ready") for item in walk(window.contentItem())
        )

    for _ in range(12):
        following = stage.page + 1
        qtbot.waitUntil(lambda number=following: pictured(number))
        window.grabWindow()
        while stage.page < following:
            stage.command("next")
        view = stage.program["slides"][stage.page]
        assert not wrong(window.grabWindow(), ground(view, False)), (stage.page + 1, view["layout"])


def test_during_a_turn_they_have_the_one_ground_or_the_other_or_what_lies_between(
    shown: Show, qtbot: QtBot
) -> None:
    window, model = shown(640, 400)
    model.override(motion="full")
    stage = model.stage
    slides = stage.program["slides"]
    opener = next(page for page, view in enumerate(slides) if view["layout"] == "opener")
    for page in (opener - 1, opener + 1):
        stage.command("goto", str(page + 1))
        before, after = ground(slides[page], False), ground(slides[opener], False)
        qtbot.waitUntil(lambda before=before: not wrong(window.grabWindow(), before))
        stage.command("goto", str(opener + 1))
        limits = [sorted(pair) for pair in zip(before.getRgb(), after.getRgb(), strict=True)]
        arrived, end = False, time.monotonic() + 3
        while not arrived:
            assert time.monotonic() < end
            picture = window.grabWindow()
            for x, y in bars(picture):
                seen = QColor(picture.pixel(x, y)).getRgb()
                between = all(
                    low - 2 <= part <= high + 2 for part, (low, high) in zip(seen, limits, strict=True)
                )
                assert between, (x, y, seen, limits)
            arrived = not wrong(picture, after)
            QTest.qWait(5)


@pytest.mark.skipif(shutil.which("Xvfb") is None and not os.environ.get("CI"), reason="Xvfb is not installed")
def test_the_graphics_card_s_renderer_draws_them_too() -> None:
    if os.environ["QT_QUICK_BACKEND"] != "software":
        return  # this is it
    from bench.screen import virtual_screen

    tests = ("beforehand", "during_a_turn")
    with virtual_screen(1280, 720) as screen:
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "pytest",
                "-q",
                "-p",
                "no:cacheprovider",
                __file__,
                "-k",
                " or ".join(tests),
            ],
            env=os.environ
            | {
                "DISPLAY": screen.name,
                "QT_QPA_PLATFORM": "xcb",
                "QT_QUICK_BACKEND": "",
                "QSG_RHI_BACKEND": "opengl",
            },
            check=False,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )
    assert done.returncode == 0, done.stdout[-3000:]
    assert f"{len(tests)} passed" in done.stdout, done.stdout[-3000:]
