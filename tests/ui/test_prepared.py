"""The audience's pages are drawn beforehand: what comes up is the page, and not a picture of an earlier one."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import SIGNAL, QObject, QPointF, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlComponent, qmlEngine
from PySide6.QtQuick import QQuickImageProvider, QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from zgc_desktop.ui import boot
from zgc_desktop.ui.audience import AudienceModel

SIZE = (960, 540)


def difference(a: QImage, b: QImage) -> float:
    """The mean difference in lightness of two pictures, 0 to 255."""
    small = [
        picture.scaled(96, 54, mode=Qt.TransformationMode.SmoothTransformation).convertToFormat(
            QImage.Format.Format_Grayscale8
        )
        for picture in (a, b)
    ]
    bits = [bytes(picture.constBits()) for picture in small]
    return sum(abs(x - y) for x, y in zip(*bits, strict=True)) / len(bits[0])


@pytest.fixture
def audience(open_window: Callable[..., Any], qtbot: QtBot) -> Any:
    """The stage, and a window that shows it as the audience's does."""
    main, model = open_window(*SIZE)
    model.start_show(1, windowed=True)
    window = QQuickWindow()
    window.resize(*SIZE)
    component = QQmlComponent(qmlEngine(main), QUrl.fromLocalFile(str(boot.QML / "Zgc/stage/Stage.qml")))
    follower = AudienceModel(model._program, model.stage)
    item = component.createWithInitialProperties(
        {"app": model, "stage": follower, "width": SIZE[0], "height": SIZE[1]}
    )
    assert isinstance(item, QQuickItem), component.errorString()
    item.setParentItem(window.contentItem())
    window.show()
    QTest.qWaitForWindowExposed(window)
    yield model.stage, main, window
    window.close()
    item.deleteLater()
    window.deleteLater()


def pages(item: QQuickItem) -> Iterator[QQuickItem]:
    """The pages that a stage keeps."""
    if item.property("pictured") is not None:
        yield item
    for child in item.childItems():
        yield from pages(child)


def prepared(window: QQuickWindow, number: int) -> QQuickItem | None:
    """The page of that number, where it is ready beside the screen."""
    found = (page for page in pages(window.contentItem()) if page.property("page") == number)
    return next((page for page in found if page.property("ready")), None)


def test_every_page_comes_up_as_it_is(audience: Any, qtbot: QtBot) -> None:
    stage, main, window = audience
    drawn = 0
    for _ in range(9):
        following = stage.page + 1
        qtbot.waitUntil(lambda number=following: prepared(window, number) is not None)
        page = prepared(window, following)
        assert page is not None
        drawn += bool(page.property("pictured"))
        window.grabWindow()
        while stage.page < following:
            stage.command("next")
        assert difference(window.grabWindow(), main.grabWindow()) < 1.0
    # Where Qt draws by itself, all of them but the first were ready.
    if boot.choose_renderer("auto") == "software":
        assert drawn >= 8


def test_a_page_that_comes_up_never_disappears_for_a_moment(audience: Any, qtbot: QtBot) -> None:
    """All of it would be drawn again."""
    stage, _, window = audience
    hidden: list[int] = []
    for page in pages(window.contentItem()):
        page.visibleChanged.connect(lambda page=page: hidden.append(page.property("page")))
    for _ in range(9):
        following = stage.page + 1
        qtbot.waitUntil(lambda number=following: prepared(window, number) is not None)
        hidden.clear()
        while stage.page < following:
            stage.command("next")
        assert following not in hidden


def test_a_page_that_was_not_ready_is_drawn_as_it_is(audience: Any, qtbot: QtBot) -> None:
    """The first page looks the same, edge for edge, when it is come back to from afar."""
    stage, _, window = audience
    first = window.grabWindow()
    stage.command("goto", "8")
    # Its place is that of the first.
    qtbot.waitUntil(lambda: prepared(window, 6) is not None)
    window.grabWindow()
    stage.command("goto", "1")
    assert window.grabWindow() == first


BESIDE = b"""
import QtQuick
import Zgc.parts
SlideHost {
    id: root
    required property var stage
    property int page: 0
    readonly property Deck deck: Deck { stage: root.stage }
    view: deck.at(page)
    hall: root.stage.hall
    motion: false
}
"""


def settled(pool: QQuickItem) -> bool:
    """Whether what a pool shows is a picture, or a page that may be touched."""
    cells = [cell for cell in pool.childItems() if cell.property("shown")]
    return all(cell.property("pictured") or cell.property("reached") for cell in cells)


def pools(item: QQuickItem) -> Iterator[QQuickItem]:
    """What shows the current and the next page on the console."""
    if item.metaObject().className().startswith("SlidePool"):
        yield item
    for child in item.childItems():
        yield from pools(child)


def test_the_pages_of_the_console_look_like_pages_in_the_window(
    open_window: Callable[..., Any], qtbot: QtBot
) -> None:
    """Edge for edge, at a scale at which hairlines are thinner than a pixel: no dirt of the page before, nothing blurred."""
    main, model = open_window(1366, 768)
    model.start_show(1, windowed=True, console=True)
    model.stage.show_state(model.stage.state.with_(layout="split"))
    current, following = pools(main.contentItem())
    window = QQuickWindow()
    component = QQmlComponent(qmlEngine(main))
    component.setData(BESIDE, QUrl.fromLocalFile(str(boot.QML / "Zgc/beside.qml")))
    host = component.createWithInitialProperties({"stage": model.stage})
    assert isinstance(host, QQuickItem), component.errorString()
    host.setParentItem(window.contentItem())
    window.show()

    def compare(pool: QQuickItem, page: int, step: int) -> None:
        qtbot.waitUntil(lambda: settled(pool))
        corner, end = (pool.mapToScene(QPointF(x, y)) for x, y in ((0, 0), (pool.width(), pool.height())))
        place = QRectF(corner, end).toAlignedRect()
        window.resize(place.size())
        host.setSize(QRectF(place).size())
        host.setProperty("page", page)
        host.setProperty("step", step)
        seen = main.grabWindow().copy(place)
        assert difference(seen, window.grabWindow()) < 0.8, (page, step)

    for page in range(model.stage.count):
        model.stage.command("goto", str(page + 1))
        model.console.settle()
        compare(current, page, model.stage.step)
        following_page, following_step = (following.property(name) for name in ("page", "step"))
        # Beside a question stands its answer, and no page.
        if following_page >= 0 and following.isVisible():
            compare(following, following_page, following_step)
    slides = model.stage.program["slides"]
    building = next(i for i, slide in enumerate(slides) if slide["steps"] > 1 and slide["layout"] != "quiz")
    model.stage.command("goto", str(building + 1))
    compare(current, building, 0)
    model.stage.command("next")
    assert model.stage.step == 1
    compare(current, building, 1)
    # What happens under an overlay is not visible while it happens, and is there afterwards.
    model.stage.command("goto", str(building + 1))
    compare(current, building, 0)
    model.stage.show_state(model.stage.state.with_(overlay="help"))
    main.grabWindow()
    model.stage.show_state(model.stage.state.with_(step=1))
    calm = current.findChild(QObject, "calm")
    assert calm.property("running")
    qtbot.waitUntil(lambda: not calm.property("running"))
    model.stage.show_state(model.stage.state.with_(overlay=""))
    compare(current, building, 1)
    window.close()
    host.deleteLater()
    window.deleteLater()


READING = b"""
import QtQuick
import Zgc.parts
SlidePool {
    id: root
    required property var stage
    required property string image
    width: 480; height: 270
    deck: Deck {
        stage: root.stage
        function at(page: int): var { return page === 0 ? { layout: "image-text", title: "", chapter: 1, steps: 1, image: root.image } : {} }
    }
    page: 0
}
"""


class Slow(QQuickImageProvider):
    """A red picture that can be read once `there` is set."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self.there = threading.Event()

    def requestImage(self, id_: str, size: QSize, wanted: QSize) -> QImage:
        self.there.wait(20)
        image = QImage(64, 64, QImage.Format.Format_RGB32)
        image.fill(QColor("#ff0000"))
        return image


def test_a_page_is_no_picture_before_its_own_pictures_are_read(
    open_window: Callable[..., Any], qtbot: QtBot
) -> None:
    """They are read by a thread, and what is drawn before would stay without them."""
    main, model = open_window(*SIZE)
    model.start_show(1, windowed=True)
    slow = Slow()
    qmlEngine(main).addImageProvider("slow", slow)
    window = QQuickWindow()
    window.resize(480, 270)
    component = QQmlComponent(qmlEngine(main))
    component.setData(READING, QUrl.fromLocalFile(str(boot.QML / "Zgc/reading.qml")))
    pool = component.createWithInitialProperties({"stage": model.stage, "image": "image://slow/red"})
    assert isinstance(pool, QQuickItem), component.errorString()
    pool.setParentItem(window.contentItem())
    window.show()
    calm = pool.findChild(QObject, "calm")
    qtbot.waitUntil(lambda: not calm.property("running"))
    assert not settled(pool)
    slow.there.set()
    qtbot.waitUntil(lambda: settled(pool))
    assert window.grabWindow().pixelColor(100, 150).name() == "#ff0000"
    window.close()
    pool.deleteLater()
    window.deleteLater()


SMALL = b"""
import QtQuick
import Zgc.parts
Thumb {
    id: root
    required property var stage
    property int page: 0
    readonly property Deck deck: Deck { stage: root.stage }
    width: 77
    view: deck.at(page)
}
"""


def test_a_small_page_has_nothing_of_the_one_before(open_window: Callable[..., Any], qtbot: QtBot) -> None:
    """Qt's software renderer takes what is thinner than a pixel for a whole one, where it is inside a clip."""
    main, model = open_window(*SIZE)
    model.start_show(1, windowed=True)
    slides = model.stage.program["slides"]
    dark = next(i for i, slide in enumerate(slides) if slide["layout"] == "opener")
    window = QQuickWindow()
    window.resize(77, 43)
    component = QQmlComponent(qmlEngine(main))
    component.setData(SMALL, QUrl.fromLocalFile(str(boot.QML / "Zgc/small.qml")))
    thumb = component.createWithInitialProperties({"stage": model.stage})
    assert isinstance(thumb, QQuickItem), component.errorString()
    thumb.setParentItem(window.contentItem())
    window.show()

    def after(before: int, page: int) -> QImage:
        for shown in (before, page):
            thumb.setProperty("page", shown)
            window.grabWindow()
            window.grabWindow()  # a Canvas paints for the frame after
        return window.grabWindow()

    for page in range(len(slides)):
        assert difference(after(dark, page), after(0, page)) < 0.1, page
    window.close()
    thumb.deleteLater()
    window.deleteLater()


@pytest.mark.parametrize("change", ["theme", "english"])
def test_a_page_that_changes_beside_the_screen_comes_up_as_it_is_now(
    audience: Any, qtbot: QtBot, change: str
) -> None:
    """Changed twice, with a frame drawn after each; and when that is over its picture is ready again."""
    stage, main, window = audience
    stage.command("goto", "3")
    for page in (3, 4):
        qtbot.waitUntil(lambda number=page: pictured(window, number))
        for _ in range(2):
            stage.command(change)
            window.grabWindow()
        while stage.page < page:
            stage.command("next")
        assert difference(window.grabWindow(), main.grabWindow()) < 1.0


def test_a_page_that_comes_up_is_not_worked_out_again(audience: Any, qtbot: QtBot) -> None:
    """Neither is its picture thrown away."""
    stage, _, window = audience
    worked: list[int] = []
    stage.command("goto", "6")
    for page in (6, 7, 8):
        qtbot.waitUntil(lambda number=page: pictured(window, number))
        coming = prepared(window, page)
        assert coming is not None
        QObject.connect(coming, SIGNAL("looksChanged()"), lambda number=page: worked.append(number))
        while stage.page < page:
            stage.command("next")
        assert page not in worked


def test_a_turn_leaves_the_consoles_buttons_alone(audience: Any) -> None:
    """Whether the picture is frozen is told only where it changes: the row of buttons hangs on it."""
    stage, _, _ = audience
    told: list[bool] = []
    stage.frozenChanged.connect(lambda: told.append(stage.frozen))
    stage.command("next")
    assert not told
    stage.command("console")
    stage.command("freeze")
    stage.command("next")
    stage.command("freeze")
    assert told == [True, False]


def pictured(window: QQuickWindow, number: int) -> bool:
    """Whether the page is ready as a picture, where the renderer keeps any."""
    page = prepared(window, number)
    wanted = boot.choose_renderer("auto") == "software"
    return page is not None and page.property("pictured") is wanted
