"""The real window, offscreen, driven by real key and mouse events."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from zgc_desktop.show.commands import COMMANDS
from zgc_desktop.ui.render_check import texts as visible_texts

SHIPPED = Path(__file__).parents[2]


@pytest.fixture
def opened(open_window: Callable[[int, int], tuple[QQuickWindow, Any]]) -> tuple[QQuickWindow, Any]:
    """The window at the size of a small laptop, and its model."""
    return open_window(1366, 768)


def texts(window: QQuickWindow) -> list[Any]:
    """The text items that are shown."""
    return list(visible_texts(window.contentItem()))


def press(window: QQuickWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(window, key)


def test_a_show_is_driven_by_keys(opened: tuple[QQuickWindow, Any], qtbot: QtBot) -> None:
    window, model = opened
    model.start_show(1, windowed=True)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)
    press(window, Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space)
    assert model.stage.page == 3
    press(window, Qt.Key.Key_PageUp)
    assert model.stage.page == 2
    press(window, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Return)
    assert model.stage.page == 11
    press(window, Qt.Key.Key_B)
    assert model.stage.curtain == "black"
    press(window, Qt.Key.Key_Right)
    assert (model.stage.curtain, model.stage.page) == ("", 11)
    press(window, Qt.Key.Key_T)
    assert model.hall
    press(window, Qt.Key.Key_G)
    assert model.stage.overlay == "grid"
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)
    press(window, Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert (model.stage.overlay, model.stage.page) == ("", 1)
    press(window, Qt.Key.Key_F1)
    assert model.stage.overlay == "help"
    press(window, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert model.screen == "library"
    assert window.isVisible()


def test_twenty_presses_all_arrive(opened: tuple[QQuickWindow, Any]) -> None:
    window, model = opened
    model.start_show(1, windowed=True)
    steps = sum(model.stage.state.steps[:6])
    press(window, *[Qt.Key.Key_Right] * steps)
    assert model.stage.page == 6


def test_a_click_goes_on_and_the_right_button_opens_the_menu(opened: tuple[QQuickWindow, Any]) -> None:
    window, model = opened
    model.start_show(1, windowed=True)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(600, 300))
    assert model.stage.page == 1
    QTest.mouseClick(window, Qt.MouseButton.RightButton, pos=QPoint(600, 300))
    assert model.stage.overlay == "menu"
    press(window, Qt.Key.Key_Return)
    assert (model.stage.overlay, model.stage.page) == ("", 2)


def test_the_page_left_is_remembered(opened: tuple[QQuickWindow, Any]) -> None:
    window, model = opened
    model.start_show(1, windowed=True)
    press(window, Qt.Key.Key_End, Qt.Key.Key_Escape)
    assert '"last": 41' in model.library
    press(window, Qt.Key.Key_F5)
    assert (model.screen, model.stage.page) == ("stage", 0)


def test_a_quiz_opens_a_slide_and_comes_back(opened: tuple[QQuickWindow, Any], qtbot: QtBot) -> None:
    window, model = opened
    model.startQuiz('{"theme": 2, "count": 3, "seed": 7}')
    assert model.screen == "quiz"
    model.quiz.openSlide.emit(13)
    assert (model.screen, model.stage.page) == ("stage", 12)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)
    press(window, Qt.Key.Key_Escape)
    assert model.screen == "quiz"


def test_every_slide_is_drawn_without_a_warning(opened: tuple[QQuickWindow, Any]) -> None:
    window, model = opened
    model.start_show(1, windowed=True)
    pictures = set()
    for page in range(len(model.stage.state.steps)):
        model.stage.show_state(model.stage.state.at(page, built=True))
        QTest.qWait(1)
        pictures.add(_picture(window))
    assert len(pictures) == len(model.stage.state.steps)


def _picture(window: QQuickWindow) -> bytes:
    image = window.grabWindow()  # its memory goes with it
    return bytes(image.constBits())


def test_another_folder_that_is_no_briefing_is_refused(
    opened: tuple[QQuickWindow, Any], tmp_path: Path
) -> None:
    _, model = opened
    model.openFolder(QUrl.fromLocalFile(str(tmp_path)))
    assert model.notice
    assert "中关村五年" in model.library


@pytest.mark.parametrize("hall", [False, True])
@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1366, 768), (1024, 768)])
def test_the_library_is_drawn_at_every_size(
    opened: tuple[QQuickWindow, Any], hall: bool, width: int, height: int
) -> None:
    window, model = opened
    model.chooseTheme(hall)
    window.resize(width, height)
    QTest.qWait(1)
    image = window.grabWindow()
    ground = image.pixelColor(image.width() - 4, 4)
    assert (ground.lightness() < 60) == hall
    colors = {image.pixel(x, y) for x in range(0, width, 7) for y in range(0, height, 7)}
    assert len(colors) > 20


def page_of(model: Any, layout: str) -> int:
    slides = json.loads(model.stage.slides)
    return next(i for i, slide in enumerate(slides) if slide["layout"] == layout)


def at(window: QQuickWindow, x: float, y: float) -> QPoint:
    """A place of the page, which lies letterboxed in the window."""
    factor = min(window.width() / 1920, window.height() / 1080)
    left, top = (window.width() - 1920 * factor) / 2, (window.height() - 1080 * factor) / 2
    return QPoint(round(left + x * factor), round(top + y * factor))


def test_a_question_on_a_slide_is_answered_looked_up_and_kept(
    opened: tuple[QQuickWindow, Any], qtbot: QtBot
) -> None:
    window, model = opened
    model.start_show(1, windowed=True)
    asked = page_of(model, "quiz")
    question = model.stage.program["slides"][asked]["question"]
    right = next(o["key"] for o in question["options"] if o["correct"])
    model.stage.command("goto", str(asked + 1))
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)
    press(window, getattr(Qt.Key, f"Key_{right}"), Qt.Key.Key_Return)
    assert model.stage.page == asked
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    assert (model.stage.page, model.stage.origin) == (question["page"] - 1, asked)
    press(window, Qt.Key.Key_Escape)
    assert (model.stage.page, model.stage.origin, model.screen) == (asked, -1, "stage")
    # Revealed, Enter goes on: the answer was kept.
    press(window, Qt.Key.Key_Return)
    assert model.stage.page == asked + 1


def test_a_click_beside_the_question_turns_the_page(opened: tuple[QQuickWindow, Any]) -> None:
    window, model = opened
    model.start_show(1, windowed=True)
    asked = page_of(model, "quiz")
    model.stage.command("goto", str(asked + 1))
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(window, 300, 400))
    assert model.stage.page == asked
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(window, 1700, 200))
    assert model.stage.page == asked + 1


def every_item(item: QQuickItem) -> list[QQuickItem]:
    return [item, *(below for child in item.childItems() for below in every_item(child))]


@pytest.mark.parametrize("by", ["key", "mouse"])
def test_a_recap_leads_to_the_questions_of_its_chapter_and_back(
    opened: tuple[QQuickWindow, Any], qtbot: QtBot, by: str
) -> None:
    window, model = opened
    model.start_show(1, windowed=True)
    recap = page_of(model, "recap")
    chapter = json.loads(model.stage.slides)[recap]["chapter"]
    model.stage.show_state(model.stage.state.at(recap, built=True))
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)
    if by == "key":
        press(window, Qt.Key.Key_Q)
    else:
        where = at(window, 600, 915)
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    up = json.loads(model.stage.asked)
    assert (model.screen, up["question"]["theme"]) == ("stage", chapter)
    stem = next(item for item in every_item(window.contentItem()) if item.objectName() == "stem")
    assert stem.property("s").startswith(up["question"]["stem"][:4])
    press(window, Qt.Key.Key_Escape)
    assert (model.screen, model.stage.page, model.stage.asked) == ("stage", recap, "")


def test_the_grid_opens_on_the_page_that_is_up(opened: tuple[QQuickWindow, Any], qtbot: QtBot) -> None:
    window, model = opened
    model.start_show(20, windowed=True)
    press(window, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)
    press(window, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert model.stage.page == 20


def pages_of(window: QQuickWindow) -> list[QQuickItem]:
    def walk(item: QQuickItem) -> list[QQuickItem]:
        own = [item] if item.metaObject().className().startswith("StagePage") else []
        return own + [page for child in item.childItems() for page in walk(child)]

    return walk(window.contentItem())


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Left])
def test_a_page_comes_in_over_the_page_that_was_up(
    opened: tuple[QQuickWindow, Any], qtbot: QtBot, key: Qt.Key
) -> None:
    window, model = opened
    model.start_show(1, windowed=True)
    at = next(i for i, steps in enumerate(model.stage.state.steps) if steps == 1 and i > 3)
    model.stage.command("goto", str(at + 1))
    qtbot.waitUntil(lambda: {page.property("page") for page in pages_of(window)} == {at - 1, at, at + 1})
    press(window, key)
    ordered = sorted(pages_of(window), key=lambda page: page.z())
    assert [page.property("page") for page in ordered][1:] == [at, model.stage.page]


def read_aloud(window: QQuickWindow) -> list[str]:
    """All names that a screen reader finds."""

    def walk(interface: Any) -> list[str]:
        if interface is None:
            return []
        name = interface.text(QAccessible.Text.Name)
        own = [name] if name and not interface.state().invisible else []
        return own + [text for i in range(interface.childCount()) for text in walk(interface.child(i))]

    return walk(QAccessible.queryAccessibleInterface(window))


def test_a_screen_reader_hears_the_page_that_is_up_and_no_other(
    opened: tuple[QQuickWindow, Any], qtbot: QtBot
) -> None:
    window, model = opened
    QAccessible.setActive(True)
    try:
        model.start_show(1, windowed=True)
        slides = json.loads(model.stage.slides)
        page = next(i for i, slide in enumerate(slides) if slide["id"] == "leap-patents")
        model.stage.command("goto", str(page + 1))
        qtbot.waitUntil(lambda: {p.property("page") for p in pages_of(window)} == {page - 1, page, page + 1})
        heard = read_aloud(window)
    finally:
        QAccessible.setActive(False)
    (told,) = [name for name in heard if "174.7件，2024年，公布" in name]
    assert "约97件，2020年，推算" in told
    assert told.startswith(f"第 {page + 1} 页。{slides[page]['title']}。")
    for other in (slides[page - 1], slides[page + 1]):
        assert not any(other["title"] in name for name in heard)


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1024, 768)], ids=str)
def test_the_help_shows_every_key_on_the_page_in_type_that_can_be_read(
    open_window: Callable[[int, int], tuple[Any, Any]], qtbot: QtBot, size: tuple[int, int]
) -> None:
    window, model = open_window(*size)
    model.start_show(1, windowed=True)
    press(window, Qt.Key.Key_F1)
    rows = json.loads(model.stage.help)
    qtbot.waitUntil(lambda: {row["title"] for row in rows} <= {i.property("s") for i in texts(window)})
    titles = [item for item in texts(window) if item.property("s") in {row["title"] for row in rows}]
    bottoms = [item.mapToScene(QPointF(0, item.height())).y() for item in titles]
    assert max(bottoms) <= window.height()
    assert min(item.mapRectToScene(QRectF(0, 0, 0, item.property("px"))).height() for item in titles) >= 15
    assert not [item.property("s") for item in texts(window) if item.property("overflows")]
    shown = [item.property("s") for item in texts(window)]
    assert all(shown.count(category) >= 1 for category in {row["category"] for row in rows})


@pytest.mark.parametrize("size", [(1366, 768), (800, 600)], ids=str)
def test_the_whole_menu_is_on_the_screen(
    open_window: Callable[[int, int], tuple[Any, Any]], qtbot: QtBot, size: tuple[int, int]
) -> None:
    window, model = open_window(*size)
    model.start_show(1, windowed=True)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)
    QTest.keyClick(window, Qt.Key.Key_M)
    window.grabWindow()

    def walk(item: Any) -> list[Any]:
        return [item, *(inner for child in item.childItems() for inner in walk(child))]

    shown = {item.property("s"): item for item in walk(window.contentItem()) if item.property("zgcText")}
    for command in COMMANDS:
        if command.in_menu:
            title = shown[command.title.zh]
            top = title.mapToItem(window.contentItem(), QPointF(0, 0)).y()
            assert 0 <= top <= size[1] - title.height(), command.id
            assert title.property("px") >= 14
