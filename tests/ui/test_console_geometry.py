"""The console at every size and in every state: nothing lies over anything else, nothing leaves the window, no line is cut."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.ui.kinds import kind

from zgc_desktop.briefing.cache import program_for
from zgc_desktop.show.hall import TWO

SHIPPED = Path(__file__).parents[2]
SPEAKER = program_for(SHIPPED, "zh")["speaker"]
SIZES = [(1920, 1080), (1366, 768), (1024, 768), (960, 600)]
LONGEST = max(range(len(SPEAKER)), key=lambda page: sum(len(p["text"]) for p in SPEAKER[page]["script"]))
Key = Qt.Key

Open = Callable[[int, int], tuple[QQuickWindow, Any]]
#: What is done in a state, as commands.
STATES: dict[str, list[str]] = {
    "plain": [],
    "late": ["slot time"],
    "pen": ["pen"],
    "laser, late": ["laser", "slot time"],
    "frozen": ["freeze", "next"],
    "black, pen, late": ["black", "pen", "slot time"],
    "minute": ["digit 1", "cut"],
    "source": ["sources 0"],
    "changes": ["slot changes"],
    "large notes": ["notes-larger", "notes-larger", "notes-larger", "slot time"],
    "reserve": ["goto 42"],
    "English": ["english"],
}


def walk(item: QQuickItem, found: Callable[[QQuickItem], bool], stop: frozenset[str]) -> list[QQuickItem]:
    if not item.isVisible() or kind(item) in stop:
        return []
    own = [item] if found(item) else []
    return own + [each for child in item.childItems() for each in walk(child, found, stop)]


def place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def clipped(item: QQuickItem, box: QRectF) -> QRectF:
    """What of a place is seen of an item."""
    while (item := item.parentItem()) is not None:  # type: ignore[assignment]
        if item.clip():
            box = box.intersected(place(item))
    return box


def texts(window: QQuickWindow) -> list[tuple[str, QRectF]]:
    """Each text of the console and where its letters are; the pages themselves and the strip are not the console's."""
    stop = frozenset(("SlidePool", "ConsoleFilm", "ThumbPress"))
    items = walk(window.contentItem(), lambda item: bool(item.property("zgcText")), stop)
    found = []
    for item in items:
        wide, line = float(item.property("contentWidth")), float(item.property("lineHeight"))
        lines = max(1, round(float(item.property("contentHeight")) / line))
        if item.property("s") and wide > 0:
            # Letters stand in the middle of their line.
            px = float(item.property("px"))
            box = QRectF(0, (line - px) / 2, wide, lines * line - (line - px))
            seen = clipped(item, item.mapRectToScene(box))
            if not seen.isEmpty():
                found.append((str(item.property("s")), seen))
    return found


def start(opened: tuple[QQuickWindow, Any], size: tuple[int, int], page: int, qtbot: QtBot) -> None:
    window, model = opened
    model._staging.hall_sees = lambda: TWO
    window.resize(*size)
    model.start_show(page, windowed=True, console=True, keep=False)
    qtbot.waitUntil(lambda: window.contentItem().width() == size[0])
    state = model.stage.state
    spent = tuple(600.0 if at == page - 1 else 0.0 for at in range(len(state.steps)))
    model.stage.show_state(state.with_(clock=state.clock._replace(spent=spent), asks=False))


def settle(window: QQuickWindow, model: Any, qtbot: QtBot) -> None:
    model.console.tick()
    model.console.settle()
    window.grabWindow()
    # The notes lay themselves out once their lines are known.
    (notes,) = walk(window.contentItem(), lambda item: kind(item) == "ConsoleNotes", frozenset())
    QTest.qWait(0)
    qtbot.waitUntil(lambda: not notes.property("script").toVariant() or notes.property("shown") > 0)
    window.grabWindow()


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s[0]}x{s[1]}")
def test_nothing_lies_over_anything_else_in_any_state(
    open_window: Open, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window, model = open_window(*size)
    notes_at = None
    for name, commands in STATES.items():
        start((window, model), size, LONGEST + 1, qtbot)
        for command in commands:
            id_, _, argument = command.partition(" ")
            model.stage.command(id_, argument)
        settle(window, model, qtbot)
        found = texts(window)
        assert len(found) > 25, name
        whole = QRectF(-1, -1, size[0] + 2, size[1] + 2)
        for words, box in found:
            assert whole.contains(box), (name, words, box)
        for (one, a), (other, b) in combinations(found, 2):
            common = a.intersected(b)
            assert min(common.width(), common.height()) < 2, (name, one, other, a, b)
        # The time, the pace and the progress are there whatever is in hand.
        (clock,) = walk(window.contentItem(), lambda item: kind(item) == "ConsoleClock", frozenset())
        (row,) = walk(window.contentItem(), lambda item: kind(item) == "ConsoleCommands", frozenset())
        assert place(clock).bottom() <= place(row).top() + 1, name
        (notes,) = walk(window.contentItem(), lambda item: kind(item) == "ConsoleNotes", frozenset())
        if name in ("plain", "late", "pen", "laser, late", "black, pen, late", "minute", "source", "changes"):
            # They do not move, whatever comes.
            assert notes_at in (None, place(notes)), name
            notes_at = place(notes)
        shown, below = notes.property("shown"), notes.property("below")
        if size == (1366, 768):
            assert shown >= 6 or below == 0, name
        (sheet,) = walk(notes, lambda item: item.objectName() == "sheet", frozenset())
        assert place(sheet).bottom() <= place(notes).bottom() + 1, name


def test_tools_take_the_place_of_the_commands_and_go_with_the_same_key(
    open_window: Open, qtbot: QtBot
) -> None:
    window, model = open_window(1366, 768)
    start((window, model), (1366, 768), 5, qtbot)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)

    def rows() -> list[QRectF]:
        shown = walk(
            window.contentItem(),
            lambda item: kind(item) in ("CommandRow", "InkTools"),
            frozenset(("ConsoleSlot",)),
        )
        return [place(row) for row in shown]

    (before,) = rows()
    QTest.keyClick(window, Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    (tools,) = rows()
    assert (tools.topLeft(), tools.height()) == (before.topLeft(), before.height())
    QTest.keyClick(window, Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert model.stage.tool == ""
    QTest.keyClick(window, Key.Key_L)
    assert model.stage.tool == "laser"
    QTest.keyClick(window, Key.Key_Escape)
    assert (model.stage.tool, model.stage.state.running) == ("", True)


def test_the_right_button_opens_the_menu_wherever_it_is_clicked(open_window: Open, qtbot: QtBot) -> None:
    window, model = open_window(1366, 768)
    start((window, model), (1366, 768), 5, qtbot)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)
    for at in (QPoint(1000, 350), QPoint(300, 300), QPoint(700, 24)):
        QTest.mouseClick(window, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, at)
        assert model.stage.overlay == "menu", at
        QTest.keyClick(window, Key.Key_Escape)
        assert model.stage.overlay == ""


def test_a_notice_is_put_away_into_the_menu(open_window: Open, qtbot: QtBot) -> None:
    window, model = open_window(1366, 768)
    start((window, model), (1366, 768), 5, qtbot)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)

    def said(words: str) -> list[QRectF]:
        return [box for text, box in texts(window) if words in text]

    model.fault("/tmp/log")
    settle(window, model, qtbot)
    assert said("有故障")
    QTest.keyClick(window, Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    settle(window, model, qtbot)
    assert said("程序出了一个错")
    (away,) = said("收起")
    QTest.mouseClick(
        window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, away.center().toPoint()
    )
    settle(window, model, qtbot)
    assert not said("有故障")
    assert not said("程序出了一个错")
    QTest.keyClick(window, Key.Key_M)
    qtbot.waitUntil(lambda: bool(said("程序出了一个错")))
