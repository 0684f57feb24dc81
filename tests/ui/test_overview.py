"""The overview and the film strip: by chapter, pages in reserve apart, and no more made than is seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from zgc_desktop.briefing.cache import make_program
from zgc_desktop.show.state import ShowState, steps_of
from zgc_desktop.ui import boot
from zgc_desktop.ui.library import library_view
from zgc_desktop.ui.stage import StageModel

SHIPPED = Path(__file__).parents[2]
Key = Qt.Key


@pytest.fixture(scope="module")
def shipped() -> dict[str, Any]:
    return make_program(SHIPPED)


def repeated(program: dict[str, Any], count: int) -> dict[str, Any]:
    """A program of so many pages of the show, each chapter once; those in reserve after them."""
    flow = [slide for slide in program["slides"] if not slide["reserve"]]
    kept = [slide for slide in program["slides"] if slide["reserve"]]
    chosen = sorted((flow[n % len(flow)] for n in range(count)), key=lambda slide: slide["page"])
    slides = [{**slide, "number": str(n + 1)} for n, slide in enumerate(chosen)] + kept
    return {**program, "slides": slides}


Overview = tuple[QQuickView, StageModel]


@pytest.fixture
def overview(qapp: Any, qtbot: QtBot) -> Any:
    opened: list[QQuickView] = []

    def open_(program: dict[str, Any], page: int = 0, size: tuple[int, int] = (1366, 768)) -> Overview:
        boot.load_fonts()
        view = QQuickView()
        view.engine().addImportPath(str(boot.QML))
        view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        view.resize(*size)
        stage = StageModel(program, ShowState(**steps_of(program["slides"])).at(page), clock=lambda: 0.0)
        stage.setParent(view)
        view.setSource(QUrl.fromLocalFile(str(boot.QML / "Zgc" / "stage" / "GridOverlay.qml")))
        view.rootObject().setProperty("stage", stage)
        view.show()
        QTest.qWaitForWindowExposed(view)
        opened.append(view)
        qtbot.waitUntil(lambda: bool(cells(view)))
        return view, stage

    yield open_
    for view in opened:
        view.close()
        view.deleteLater()
    qapp.processEvents()


def items(item: QQuickItem, seen: Callable[[QQuickItem], bool] = lambda _: True) -> list[QQuickItem]:
    return [item, *(inner for child in item.childItems() if seen(child) for inner in items(child, seen))]


def cells(view: QQuickView) -> list[QQuickItem]:
    """The pages that are seen."""
    found = items(view.rootObject(), lambda item: item.isVisible())
    return [item for item in found if item.property("number") and item.property("there")]


def thumbs(view: QQuickView, *, drawn: bool) -> list[QQuickItem]:
    found = [item for item in items(view.rootObject()) if item.property("frameWidth") is not None]
    return [item for item in found if item.property("shown")] if drawn else found


def test_of_a_thousand_pages_only_those_in_view_are_made(
    overview: Any, shipped: dict[str, Any], qtbot: QtBot
) -> None:
    view, _ = overview(repeated(shipped, 1000), page=500)
    qtbot.waitUntil(lambda: len(thumbs(view, drawn=True)) >= len(cells(view)) > 5)
    assert len(thumbs(view, drawn=False)) < 60
    for key in (Key.Key_End, Key.Key_Home, Key.Key_PageDown):
        QTest.keyClick(view, key)
        qtbot.waitUntil(lambda: all(page_drawn(view, cell) for cell in cells(view)))
    assert len(thumbs(view, drawn=False)) < 90


def page_drawn(view: QQuickView, cell: QQuickItem) -> bool:
    return any(item.property("shown") for item in items(cell))


def shown_at(view: QQuickView) -> int:
    return int(view.rootObject().property("at"))


def test_the_arrows_walk_through_the_rows_and_enter_shows(overview: Any, shipped: dict[str, Any]) -> None:
    view, stage = overview(shipped)
    assert view.rootObject().property("columns") == 4
    for key, page in [
        (Key.Key_Right, 1),
        (Key.Key_Down, 5),
        (Key.Key_Down, 7),  # over the name of the chapter, in the same column
        (Key.Key_Down, 11),
        (Key.Key_Left, 10),
        (Key.Key_Up, 6),
        (Key.Key_End, 43),
        (Key.Key_Down, 43),
        (Key.Key_Up, 40),  # the closing page stands alone
        (Key.Key_Home, 0),
        (Key.Key_Left, 0),
    ]:
        QTest.keyClick(view, key)
        assert shown_at(view) == page
    QTest.keyClick(view, Key.Key_End)
    QTest.keyClick(view, Key.Key_Return)
    assert (stage.page, stage.origin) == (43, 0)


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)], ids=str)
def test_the_page_that_is_up_and_the_one_walked_to_are_seen_whole(
    overview: Any, shipped: dict[str, Any], qtbot: QtBot, size: tuple[int, int]
) -> None:
    view, _ = overview(shipped, page=23, size=size)

    def whole(page: int) -> bool:
        current = [cell for cell in cells(view) if cell.property("page") == page and cell.property("current")]
        if len(current) != 1:
            return False
        top = current[0].mapToItem(view.rootObject(), QPointF(0, 0)).y()
        return top >= 0 and top + current[0].height() <= size[1] + 1

    qtbot.waitUntil(lambda: whole(23))
    for key in [Key.Key_Down] * 6 + [Key.Key_Up] * 5 + [Key.Key_End, Key.Key_PageUp, Key.Key_Home]:
        QTest.keyClick(view, key)
        qtbot.waitUntil(lambda: whole(shown_at(view)))


def test_pages_in_reserve_stand_in_a_group_of_their_own(
    overview: Any, shipped: dict[str, Any], qtbot: QtBot
) -> None:
    view, _ = overview(shipped, page=43)
    names = [
        str(item.property("s"))
        for item in items(view.rootObject(), lambda item: item.isVisible())
        if item.property("zgcText")
    ]
    assert names.index("备用页") < names.index("备1") < names.index("备3")
    assert "42" not in names


def test_a_click_shows_a_page(overview: Any, shipped: dict[str, Any], qtbot: QtBot) -> None:
    view, stage = overview(shipped)
    cell = cells(view)[2]
    middle = cell.mapToItem(view.rootObject(), QPointF(cell.width() / 2, 60)).toPoint()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(middle))
    assert stage.page == 2


def test_the_film_strip_leaves_out_what_is_in_reserve(
    open_window: Callable[[int, int], tuple[Any, Any]], qtbot: QtBot
) -> None:
    window, model = open_window(1366, 768)
    model.start_show(-2, windowed=True, console=True)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)
    films = [item for item in items(window.contentItem()) if item.property("outline") is not None]
    assert [(film.property("count"), film.property("page")) for film in films] == [(41, 0)]
    QTest.keyClick(window, Key.Key_Right)
    qtbot.waitUntil(lambda: model.stage.page == 0)


def test_an_overview_closed_at_once_leaves_nothing_undone(
    open_window: Callable[[int, int], tuple[Any, Any]], qtbot: QtBot
) -> None:
    window, model = open_window(960, 540)
    model.start_show(13, windowed=True)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)
    for _ in range(3):
        model.stage.command("grid")
        model.stage.command("grid")
        QTest.qWait(0)  # a call that waited for the next turn would now find nothing to call
    assert model.stage.overlay == ""


def test_the_library_names_the_last_page_in_one_line() -> None:
    slide = {"title": "一面旗帜，\n一块试验田。", "chapter": 0, "pageInChapter": 2}
    question = {"title": "", "question": {"stem": "有多少家？"}, "chapter": 1, "pageInChapter": 3}
    program: dict[str, Any] = {"deck": {}, "slides": [slide, question], "problems": []}
    assert library_view(program, 1, [])["lastTitle"] == "一面旗帜，一块试验田。"
    assert library_view(program, 2, [])["lastTitle"] == "有多少家？"
