"""How the presenter console lays itself out, in every layout and size."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.ui.kinds import kind

from zgc_desktop.briefing.cache import program_for
from zgc_desktop.show.state import LAYOUTS

SHIPPED = Path(__file__).parents[2]
SIZES = [(1920, 1080), (1366, 768), (1280, 720), (1280, 800), (1024, 768)]
PROGRAM = program_for(SHIPPED, "zh")
SPEAKER = PROGRAM["speaker"]
PAGES = {slide["id"]: slide["page"] for slide in PROGRAM["slides"]}
MOST_FIGURES = max(range(len(SPEAKER)), key=lambda page: len(SPEAKER[page]["facts"]))
Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def opened(open_window: Callable[[int, int], tuple[QQuickWindow, Any]]) -> tuple[QQuickWindow, Any]:
    return open_window(1366, 768)


def begin(window: QQuickWindow, model: Any, page: int, qtbot: QtBot, **look: Any) -> None:
    model.start_show(page, windowed=True, console=True)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)
    qtbot.waitUntil(lambda: window.contentItem().width() == window.width())
    if look:
        model.stage.show_state(model.stage.state.with_(**look))
    window.grabWindow()


def items(window: QQuickWindow, name: str) -> list[QQuickItem]:
    """The items on screen whose QML type has that name."""

    def walk(item: QQuickItem) -> list[QQuickItem]:
        if not item.isVisible():
            return []
        own = [item] if kind(item) == name else []
        return own + [found for child in item.childItems() for found in walk(child)]

    return walk(window.contentItem())


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def said(window: QQuickWindow, words: str) -> list[QQuickItem]:
    return [
        text for text in (*items(window, "T"), *items(window, "Label")) if words in str(text.property("s"))
    ]


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s[0]}x{s[1]}")
def test_the_layouts_put_first_what_they_are_called_by(
    opened: tuple[QQuickWindow, Any], qtbot: QtBot, size: tuple[int, int]
) -> None:
    window, model = opened
    window.resize(*size)
    begin(window, model, PAGES["leap-patents"], qtbot)
    page, notes = {}, {}
    for layout in LAYOUTS:
        model.stage.show_state(model.stage.state.with_(layout=layout))
        model.console.settle()
        window.grabWindow()
        page[layout] = place(items(window, "ConsoleCurrent")[0]).width()
        notes[layout] = place(items(window, "ConsoleNotes")[0]).width()
    assert page["slide"] > page["split"] * 1.1 > page["notes"] * 1.1
    assert notes["notes"] > notes["split"] * 1.1 > notes["slide"] * 1.1


def test_the_commands_stand_in_one_row_and_the_slide_is_as_wide_as_its_column(
    opened: tuple[QQuickWindow, Any], qtbot: QtBot
) -> None:
    window, model = opened
    window.resize(1920, 1080)
    begin(window, model, PAGES["leap-patents"], qtbot)
    assert place(items(window, "ConsoleCurrent")[0]).width() == 1120
    below = [
        place(button).y()
        for button in items(window, "Button")
        if place(button).y() > 800 and place(button).x() < 1152
    ]
    assert len(below) == 7
    assert len(set(below)) == 1


def test_a_dark_slide_has_a_frame_on_the_dark_desk(opened: tuple[QQuickWindow, Any], qtbot: QtBot) -> None:
    window, model = opened
    window.resize(1920, 1080)
    model.override(hall=True)
    begin(window, model, PAGES["leap-patents"], qtbot)
    picture = window.grabWindow()
    for page, bright in zip(
        [*items(window, "ConsoleCurrent"), *items(window, "ConsolePage")], (200, 80), strict=True
    ):
        at = place(page)
        for x in (int(at.left()) - 1, int(at.right())):
            assert picture.pixelColor(x, int(at.bottom()) - 40).lightness() > bright


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)], ids=lambda s: f"{s[0]}x{s[1]}")
def test_the_notes_go_on_with_the_builds_and_the_speaker_may_still_scroll(
    opened: tuple[QQuickWindow, Any], qtbot: QtBot, size: tuple[int, int]
) -> None:
    window, model = opened
    window.resize(*size)
    begin(window, model, PAGES["review-icons"], qtbot, note_size=5)

    def now() -> list[QQuickItem]:
        model.console.settle()
        window.grabWindow()
        return [text for text in items(window, "T") if text.property("s") in wanted]

    def seen(item: QQuickItem) -> bool:
        sheet = place(items(window, "ConsoleNotes")[0])
        top = item.mapToScene(QPointF(0, 0)).y()
        return bool(sheet.top() + 20 < top < sheet.bottom() - 30)

    steps = SPEAKER[PAGES["review-icons"] - 1]["script"]
    for step in range(4):
        wanted = [passage["text"] for passage in steps if passage["step"] == step]
        assert wanted
        qtbot.waitUntil(lambda: seen(now()[0]))
        QTest.keyClick(window, Key.Key_Right)
    QTest.keyClick(window, Key.Key_Left)
    wanted = [passage["text"] for passage in steps if passage["step"] == 3]
    qtbot.waitUntil(lambda: seen(now()[0]))
    for _ in range(9):  # up to the beginning, and no further: one key leads down again
        QTest.keyClick(window, Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
        model.console.settle()
    wanted = [steps[0]["text"]]
    qtbot.waitUntil(lambda: seen(now()[0]))
    QTest.keyClick(window, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not seen(now()[0]))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("size", SIZES[1::3], ids=lambda s: f"{s[0]}x{s[1]}")
def test_the_source_of_every_figure_can_be_read(
    opened: tuple[QQuickWindow, Any], qtbot: QtBot, layout: str, size: tuple[int, int]
) -> None:
    window, model = opened
    window.resize(*size)
    begin(window, model, MOST_FIGURES + 1, qtbot, layout=layout)
    facts = SPEAKER[MOST_FIGURES]["facts"]

    def rows() -> list[str]:
        model.console.settle()
        return [row.property("source").toVariant()["label"] for row in items(window, "SourceRow")]

    # A figure a row, whole rows only; the rest comes with a click.
    seen = rows()
    assert 2 <= len(seen) < len(facts)
    while len(seen) < len(facts):
        (more,) = said(window, f"共 {len(facts)} 个")
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, NONE, place(more).center().toPoint())
        seen += rows()
    assert seen == [fact["label"] for fact in facts]
    # One after the other in full by a key.
    for fact in facts:
        QTest.keyClick(window, Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        assert rows() == [fact["label"]]
        (full,) = [text for text in items(window, "T") if text.objectName() == "sourceInFull"]
        words = str(full.property("s")).replace("\u00a0", " ")
        for part in (*fact["opening"].split("“")[-1].split("”"), fact["formula"], fact["interval"]):
            assert part in words
        assert not full.property("overflows")
        assert "““" not in words
    QTest.keyClick(window, Key.Key_Escape)
    model.console.settle()
    assert not [text for text in items(window, "T") if text.objectName() == "sourceInFull"]
    assert model.stage.running


def test_what_the_audience_sees_is_told_with_the_countdown(
    opened: tuple[QQuickWindow, Any], qtbot: QtBot
) -> None:
    window, model = opened
    begin(window, model, PAGES["leap-patents"], qtbot)
    for key, modifier in (
        (Key.Key_Z, NONE),
        (Key.Key_5, NONE),
        (Key.Key_D, Qt.KeyboardModifier.ControlModifier),
    ):
        QTest.keyClick(window, key, modifier)
    model.console.settle()
    assert said(window, f"没有第二块屏幕，接上是定格在第 {PAGES['leap-patents']} 页")
    assert said(window, "倒计时")[0].property("s").rpartition(" ")[2] in ("5:00", "4:59")
    QTest.keyClick(window, Key.Key_B)
    model.console.settle()
    assert said(window, "接上是黑屏")
