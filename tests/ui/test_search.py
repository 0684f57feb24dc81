"""The search overlay: by keys, mouse and input method, on the stage and in the console, and seen by the speaker alone."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from zgc_desktop.show.audience import audience_state
from zgc_desktop.show.state import ShowState
from zgc_desktop.ui import search as search_model
from zgc_desktop.ui.search import SearchModel

Key = Qt.Key
Opened = tuple[QQuickWindow, Any]

PROGRAM: dict[str, Any] = {
    "slides": [
        {"title": "封面", "accessible": "封面", "notes": "", "chapter": 0, "number": "1"},
        {
            "title": "发明专利\n增长",
            "accessible": "发明专利增长。174.7件",
            "notes": "说专利",
            "chapter": 2,
            "number": "2",
        },
        {"title": "", "chapterName": "回看", "accessible": "谢谢", "notes": "", "chapter": 6, "number": "3"},
        {"title": "口径", "accessible": "口径", "notes": "", "chapter": 0, "number": "备1", "reserve": True},
    ],
    "facts": [],
    "questions": [],
}


def rows(model: SearchModel) -> list[dict[str, Any]]:
    return json.loads(model.results)


def test_a_result_tells_its_page_and_marks_what_was_found(qapp: Any, qtbot: QtBot) -> None:
    model = SearchModel(PROGRAM, worker=lambda work: work())
    qtbot.waitSignal(model.readyChanged).wait()
    model.find("fmzl")
    assert rows(model) == [
        {
            "page": 2,
            "number": "2",
            "chapter": 2,
            "reserve": False,
            "title": "发明专利增长",
            "kind": "title",
            "before": "",
            "match": "发明专利",
            "after": "增长",
        }
    ]
    model.find("谢")
    assert [(row["title"], row["kind"]) for row in rows(model)] == [("回看", "text")]


def test_what_is_typed_before_the_index_is_there_is_looked_up_then(qapp: Any, qtbot: QtBot) -> None:
    waiting: list[Callable[[], None]] = []
    model = SearchModel(PROGRAM, worker=waiting.append)
    assert not model.ready
    assert [(row["number"], row["kind"]) for row in rows(model)] == [("备1", "reserve")]
    model.find("zhuanli")
    assert rows(model) == [], "nothing that was not looked for"
    qtbot.waitUntil(lambda: bool(waiting))
    waiting[0]()
    qtbot.waitUntil(lambda: len(waiting) == 2)
    assert not model.ready
    assert rows(model) == []
    model.find("专利")
    assert [row["page"] for row in rows(model)] == [2]
    model.find("zhuanli")
    with qtbot.waitSignal(model.readyChanged):
        waiting[1]()
    assert model.ready
    assert [row["page"] for row in rows(model)] == [2]
    model.find("  ")
    assert [row["number"] for row in rows(model)] == ["备1"]


def test_a_page_is_found_by_its_number_first_and_at_once(qapp: Any, qtbot: QtBot) -> None:
    waiting: list[Callable[[], None]] = []
    model = SearchModel(PROGRAM, worker=waiting.append)
    model.find(" 2")
    assert [(row["page"], row["kind"]) for row in rows(model)] == [(2, "number")]
    model.find("备1")
    assert [(row["page"], row["reserve"]) for row in rows(model)] == [(4, True)]
    qtbot.waitUntil(lambda: bool(waiting))
    waiting[0]()
    model.find("１")
    qtbot.waitUntil(
        lambda: [(row["page"], row["kind"]) for row in rows(model)] == [(1, "number"), (2, "text")]
    )
    model.find("2")
    assert [row["page"] for row in rows(model)] == [2], "once"
    model.find("9")
    assert rows(model) == []


def test_the_index_is_built_in_a_thread_of_its_own(qapp: Any, qtbot: QtBot) -> None:
    model = SearchModel(PROGRAM)
    model.find("zhuanli")
    qtbot.waitUntil(lambda: [row["page"] for row in rows(model)] == [2])


def test_the_audience_sees_nothing_of_a_search() -> None:
    state = ShowState((1, 1), overlay="search", console=True)
    assert audience_state(state).overlay == ""


@pytest.fixture
def opened(open_window: Callable[[int, int], Opened]) -> Opened:
    return open_window(1366, 768)


def items(window: QQuickWindow) -> list[QQuickItem]:
    """All items that are made, seen or not."""

    def walk(item: QQuickItem) -> list[QQuickItem]:
        return [item, *(inner for child in item.childItems() for inner in walk(child))]

    return walk(window.contentItem())


def field(window: QQuickWindow) -> QQuickItem | None:
    """The field that is typed in, of which there is never more than one."""
    found = [item for item in items(window) if item.objectName() == "searchField"]
    assert len(found) <= 1
    return found[0] if found else None


def start(opened: Opened, qtbot: QtBot, *, console: bool = False) -> Opened:
    window, model = opened
    model.start_show(5, windowed=True, console=console)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)
    return opened


def search(window: QQuickWindow, model: Any, qtbot: QtBot, typed: str = "") -> None:
    QTest.keyClick(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: field(window) is not None and window.activeFocusItem() is field(window))
    for character in typed:
        QTest.keyClick(window, character)
    qtbot.waitUntil(lambda: model.stage.search.ready)


def hold(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Keep the index from being ready until that is set."""
    ready, index = threading.Event(), search_model._index

    def wait(program: dict[str, Any]) -> Any:
        ready.wait(20)
        return index(program)

    monkeypatch.setattr(search_model, "_index", wait)
    return ready


@pytest.mark.parametrize(("last", "goes"), [("", True), ("z", False), ("\b", False)])
def test_enter_waits_for_what_is_found_unless_more_is_typed(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, last: str, goes: bool
) -> None:
    ready = hold(monkeypatch)
    window, model = start(opened, qtbot)
    QTest.keyClick(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: field(window) is not None and window.activeFocusItem() is field(window))
    for character in "fmzl":
        QTest.keyClick(window, character)
    QTest.keyClick(window, Key.Key_Return)
    assert (model.stage.overlay, model.stage.page) == ("search", 4)
    if last == "\b":
        QTest.keyClick(window, Key.Key_Backspace)
    elif last:
        QTest.keyClick(window, last)
    found = model.stage.search
    ready.set()
    qtbot.waitUntil(lambda: found.ready)
    if goes:
        assert (model.stage.overlay, model.stage.page + 1) == ("", rows(found)[0]["page"])
    else:
        assert (model.stage.overlay, model.stage.page) == ("search", 4)


def test_enter_goes_nowhere_where_nothing_was_found(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = hold(monkeypatch)
    window, model = start(opened, qtbot)
    QTest.keyClick(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: field(window) is not None and window.activeFocusItem() is field(window))
    for character in "xqxqxq":
        QTest.keyClick(window, character)
    QTest.keyClick(window, Key.Key_Return)
    ready.set()
    qtbot.waitUntil(lambda: model.stage.search.ready)
    assert (model.stage.overlay, model.stage.page) == ("search", 4)
    for _ in "xqxqxq":
        QTest.keyClick(window, Key.Key_Backspace)
    assert (model.stage.overlay, model.stage.page) == ("search", 4)


def test_a_search_begins_with_nothing_typed_and_finds_it_again_in_another_version(
    opened: Opened, qtbot: QtBot
) -> None:
    window, model = start(opened, qtbot)
    search(window, model, qtbot, "2020")
    assert [row["kind"] for row in results(model)] != ["reserve"] * len(results(model))
    model.stage.take(dict(model.stage.program), model.stage.state)
    qtbot.waitUntil(lambda: model.stage.search.ready)
    assert "reserve" not in {row["kind"] for row in results(model)}, "the field still has its text"
    QTest.keyClick(window, Key.Key_Escape)
    search(window, model, qtbot)
    assert {row["kind"] for row in results(model)} == {"reserve"}


def results(model: Any) -> list[dict[str, Any]]:
    return rows(model.stage.search)


def chosen(window: QQuickWindow) -> int:
    """The row that is selected, from 0."""
    lists = [item for item in items(window) if item.property("screenful") is not None]
    return int(lists[0].property("currentIndex"))


@pytest.mark.parametrize("console", [False, True])
def test_a_page_is_found_shown_and_left_again(opened: Opened, qtbot: QtBot, console: bool) -> None:
    window, model = start(opened, qtbot, console=console)
    search(window, model, qtbot, "fmzl")
    page = results(model)[0]["page"]
    assert (
        model.program["slides"][page - 1]["id"] == "leap-patents" if hasattr(model, "program") else page > 5
    )
    assert model.stage.page == 4  # nobody else sees anything yet
    QTest.keyClick(window, Key.Key_Return)
    assert (model.stage.page, model.stage.origin, model.stage.overlay) == (page - 1, 4, "")
    QTest.keyClick(window, Key.Key_Escape)
    assert (model.stage.page, model.stage.running) == (4, True)


def test_slash_opens_it_too_and_escape_closes_it(opened: Opened, qtbot: QtBot) -> None:
    window, model = start(opened, qtbot)
    QTest.keyClick(window, "/")
    assert model.stage.overlay == "search"
    qtbot.waitUntil(lambda: field(window) is not None and window.activeFocusItem() is field(window))
    QTest.keyClick(window, "b")
    QTest.keyClick(window, "/")
    assert (field(window).property("text"), model.stage.curtain) == ("b/", "")
    QTest.keyClick(window, Key.Key_Escape)
    assert (model.stage.overlay, model.stage.running, model.stage.page) == ("", True, 4)
    QTest.keyClick(window, Key.Key_Right)
    assert model.stage.page == 5


def test_the_keys_walk_through_the_list(opened: Opened, qtbot: QtBot) -> None:
    window, model = start(opened, qtbot)
    search(window, model, qtbot, "zgc")
    last = len(results(model)) - 1
    assert last > 10
    for key, row in [
        (Key.Key_Down, 1),
        (Key.Key_Down, 2),
        (Key.Key_Up, 1),
        (Key.Key_Home, 0),
        (Key.Key_Up, 0),
        (Key.Key_End, last),
        (Key.Key_Down, last),
        (Key.Key_PageUp, last - 9),
    ]:
        QTest.keyClick(window, key)
        assert chosen(window) == row
    # What is typed next begins at the best page again.
    QTest.keyClick(window, Key.Key_Backspace)
    assert chosen(window) == 0


def test_an_input_method_keeps_its_enter_and_is_looked_up_as_it_composes(
    opened: Opened, qtbot: QtBot
) -> None:
    window, model = start(opened, qtbot)
    search(window, model, qtbot)
    QGuiApplication.sendEvent(field(window), QInputMethodEvent("fa'ming zhuan'li", []))
    assert field(window).property("inputMethodComposing")
    assert results(model)[0]["match"] == "发明专利"
    for key in (Key.Key_Return, Key.Key_Escape, Key.Key_Down):
        QTest.keyClick(window, key)
        assert (model.stage.overlay, model.stage.page) == ("search", 4)
    committed = QInputMethodEvent()
    committed.setCommitString("发明专利")
    QGuiApplication.sendEvent(field(window), committed)
    assert field(window).property("text") == "发明专利"
    QTest.keyClick(window, Key.Key_Return)
    assert (model.stage.overlay, model.stage.origin) == ("", 4)


def place(window: QQuickWindow, words: str) -> QPoint:
    """The middle of the first text that begins so."""

    def walk(item: QQuickItem) -> list[QQuickItem]:
        own = [item] if item.property("zgcText") and str(item.property("s")).startswith(words) else []
        return own + [text for child in item.childItems() if child.isVisible() for text in walk(child)]

    text = walk(window.contentItem())[0]
    return text.mapToItem(window.contentItem(), QPointF(text.width() / 2, text.height() / 2)).toPoint()


def test_a_click_previews_and_another_one_shows(opened: Opened, qtbot: QtBot) -> None:
    window, model = start(opened, qtbot)
    search(window, model, qtbot)
    reserve = results(model)[1]
    window.grabWindow()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(window, left, none, place(window, reserve["title"]))
    assert (chosen(window), model.stage.overlay) == (1, "search")
    window.grabWindow()
    QTest.mouseClick(window, left, none, place(window, reserve["title"]))
    assert (model.stage.page, model.stage.overlay) == (reserve["page"] - 1, "")
    QTest.keyClick(window, Key.Key_PageDown)
    assert model.stage.page == 4


def test_the_overlay_is_made_only_where_it_is_seen(opened: Opened, qtbot: QtBot) -> None:
    window, model = start(opened, qtbot)
    QTest.keyClick(window, Key.Key_C)
    qtbot.waitUntil(lambda: model.screen == "console" and window.activeFocusItem() is not None)
    search(window, model, qtbot)  # `field` holds that there is one
    QTest.keyClick(window, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)
    QTest.keyClick(window, Key.Key_C)
    assert (model.screen, model.stage.overlay) == ("stage", "")


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1024, 768)], ids=str)
def test_nothing_is_cut_but_the_end_of_a_long_text(
    opened: Opened, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window, model = start(opened, qtbot)
    window.resize(*size)
    search(window, model, qtbot)

    def walk(item: QQuickItem) -> list[QQuickItem]:
        if not item.isVisible():
            return []
        own = [item] if item.property("zgcText") and item.property("s") else []
        return own + [text for child in item.childItems() for text in walk(child)]

    overlay = field(window).parentItem()
    for typed, fewest in [("", 10), ("zgc", 30), ("没有这样的话", 2), ("国家高新区综合评价", 10)]:
        field(window).setProperty("text", typed)
        window.grabWindow()
        found = walk(overlay)
        assert len(found) >= fewest
        for text in found:
            corner = text.mapToItem(overlay, QPointF(text.width(), 0))
            assert corner.x() <= 1921, text.property("s")
            assert not text.property("spills"), text.property("s")
