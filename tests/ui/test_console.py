"""The presenter console: what it tells the speaker, and that nothing of it is cut at any size."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from zgc_desktop.briefing.cache import make_program
from zgc_desktop.show.clock import Clock
from zgc_desktop.show.commands import reduce
from zgc_desktop.show.route import Cutting
from zgc_desktop.show.slot import PATIENCE
from zgc_desktop.show.state import LAYOUTS, ShowState
from zgc_desktop.ui.console import ConsoleModel
from zgc_desktop.ui.console_view import fault, page_view, ranges, sources_view, time_view, track_view
from zgc_desktop.ui.settings import Settings
from zgc_desktop.ui.stage import StageModel

REFERENCE = Path(__file__).parents[2] / "tools" / "reference"

SHIPPED = Path(__file__).parents[2]
Key = Qt.Key


def passage(step: int, text: str) -> dict[str, Any]:
    return {"step": step, "paragraph": step, "text": text}


PROGRAM: dict[str, Any] = {
    "deck": {},
    "slides": [
        {"chapter": 0, "chapterName": "总览", "steps": 1, "minutes": 1},
        {"chapter": 1, "chapterName": "一章", "steps": 3, "minutes": 2},
        {"chapter": 1, "chapterName": "一章", "steps": 1, "minutes": 1},
    ],
    "speaker": [
        {"script": [], "facts": []},
        {"script": [passage(0, "先说"), passage(1, "再说"), passage(2, "后说")], "facts": []},
        {"script": [passage(0, "说"), passage(1, "没有这一步的话")], "facts": []},
    ],
}
PLAN = (60.0, 120.0, 60.0)
STATE = ShowState((1, 3, 1), clock=Clock((0.0,) * 3).start(0.0), cutting=Cutting(PLAN, frozenset({1})))


def test_the_next_step_may_be_on_the_same_page() -> None:
    assert page_view(STATE, PROGRAM) | {"nextPage": 1, "nextStep": 0} == page_view(STATE, PROGRAM)
    built = page_view(STATE.at(1), PROGRAM)
    assert (built["nextPage"], built["nextStep"]) == (1, 1)
    full = page_view(STATE.at(1, built=True), PROGRAM)
    assert (full["nextPage"], full["nextStep"]) == (2, 0)
    assert page_view(STATE.at(2), PROGRAM)["nextPage"] == -1
    # What covers the audience's screen does not change what comes next.
    assert page_view(STATE.with_(curtain="black"), PROGRAM)["nextPage"] == 1


@pytest.mark.parametrize(
    ("step", "when"),
    [(0, ["now", "later", "later"]), (1, ["past", "now", "later"]), (2, ["past", "past", "now"])],
)
def test_the_notes_follow_the_builds(step: int, when: list[str]) -> None:
    view = page_view(STATE.at(1).with_(step=step), PROGRAM)
    assert [part["when"] for part in view["script"]] == when


def test_each_figure_is_a_row_with_the_paragraph_that_it_is_from() -> None:
    def fact(label: str, paragraph: str) -> dict[str, Any]:
        words = {"text": "3家", "period": "2024年", "kind": "公布", "mode": 0, "formula": "", "interval": ""}
        return {"label": label, "paragraph": paragraph, "opening": f"{paragraph}的头几个字…", **words}

    chapters = [
        {"id": "overview", "name": "总览"},
        {"id": "leap", "name": "五年跨越"},
        {"id": "renewal", "name": "五年蝶变"},
    ]
    found = [fact("一", "leap/4"), fact("二", "renewal/7, renewal/3"), fact("三", "overview/1")]
    sources = sources_view(found, chapters)
    assert [(row["label"], row["place"]) for row in sources] == [
        ("一", "跨越 4"),
        ("二", "蝶变 7、3"),
        ("三", "总览 1"),
    ]
    assert sources[0]["opening"] == "leap/4的头几个字…"
    assert sources_view(found)[0]["place"] == "leap 4"


def test_period_and_kind_of_a_figure_are_told_in_the_speakers_language() -> None:
    facts = make_program(REFERENCE)["speaker"][2]["facts"]
    rows = {lang: sources_view(facts, (), lang) for lang in ("zh", "en")}
    for chinese, english in zip(rows["zh"], rows["en"], strict=True):
        assert (english["text"], english["label"]) == (chinese["text"], chinese["label"])
        assert chinese["kind"] in ("公布", "推算", "预计")
        assert english["kind"].isascii()
        assert "年" not in english["period"]
    assert rows["zh"]


def test_a_folder_that_is_gone_is_told_in_words() -> None:
    problem = {
        "file": ".",
        "line": 1,
        "column": 1,
        "message": "文件夹不见了",
        "message_en": "the folder is gone",
    }
    assert (fault(problem), fault(problem, "en")) == ("文件夹不见了", "the folder is gone")
    assert fault({**problem, "file": "slides/leap.md", "line": 12}) == "slides/leap.md:12:1"
    assert fault(None) == ""


def test_pages_are_named_in_short() -> None:
    assert ranges(["17", "18"]) == "17、18"
    assert ranges(["17", "18", "19", "25"]) == "17—19、25"
    assert ranges(["17", "18", "19", "25"], "en") == "17–19, 25"


def test_from_a_page_in_reserve_the_next_step_is_where_the_speaker_was() -> None:
    kept = {"chapter": 1, "chapterName": "一章", "steps": 1, "minutes": 0, "reserve": True, "number": "备1"}
    program = {
        **PROGRAM,
        "slides": [*PROGRAM["slides"], kept],
        "speaker": [*PROGRAM["speaker"], PROGRAM["speaker"][0]],
    }
    state = ShowState((1, 3, 1, 1), reserved=1)
    assert page_view(state.at(2), program) | {"nextPage": -1, "pages": 3} == page_view(state.at(2), program)
    view = page_view(reduce(state.at(1).with_(step=1), "look", "4"), program)
    assert (view["number"], view["reserve"], view["origin"]) == ("备1", True, 1)
    assert (view["nextPage"], view["nextStep"], view["nextNumber"]) == (1, 1, "2")


def test_the_time_is_told_in_words() -> None:
    there = reduce(STATE.with_(now=50.0), "next")
    view = time_view(there, 65.0)
    assert view["elapsed"] == "1:05"
    assert (view["planned"], view["remaining"]) == ("4:00", "2:55")
    assert (view["onPage"], view["pagePlan"]) == ("0:15", "2:00")
    assert (view["pace"], view["paceShort"]) == ("比计划早10秒", "比计划早 0:10")
    assert (view["late"], view["early"]) == ("", "0:10")
    assert view["due"] == pytest.approx(65 / 240)
    assert view["done"] == pytest.approx(75 / 240)
    unplanned = there.with_(cutting=Cutting((60.0, 0.0, 60.0)))
    assert time_view(unplanned, 65.0)["pagePlan"] == ""
    late = time_view(there, 400.0)
    assert (late["late"], late["over"], late["remaining"]) == ("3:40", True, "−2:40")


def test_a_talk_that_runs_late_is_offered_a_way_to_its_end() -> None:
    assert not time_view(STATE, 60.0)["cuttable"]
    assert time_view(STATE, 200.0)["cuttable"]
    assert not time_view(STATE.at(1), 400.0)["cuttable"]  # nothing ahead may be left out
    assert page_view(STATE, PROGRAM)["cut"] is None
    offered = reduce(STATE.with_(now=200.0, console=True), "cut")
    assert not time_view(offered, 200.0)["cuttable"]
    cut = page_view(offered, PROGRAM)["cut"]
    told = {"offered": True, "closing": True, "numbers": "2", "saved": "2:00", "left": "0:40", "over": "0:20"}
    assert cut | told == cut
    assert cut["pages"] == [{"number": "2", "title": "一章"}]
    taken = reduce(offered, "cut-accept")
    view = page_view(taken, PROGRAM)
    gone = {"offered": False, "closing": False, "unasked": False, "other": False}
    assert view["cut"] == cut | gone | {"left": "", "over": "", "each": ""}
    assert (view["skipped"], view["nextPage"]) == ([1], 2)
    assert time_view(taken, 200.0)["paceShort"] == "比计划晚 0:20"


def test_what_comes_only_marks_its_tab_until_nobody_gave_a_command_for_a_while(
    open_window: Callable[[int, int], tuple[QQuickWindow, Any]],
) -> None:
    window, model = open_window(1366, 768)
    now = 0.0
    model._clock = lambda: now
    model.start_show(3, windowed=True, console=True)
    stage, console = model.stage, model.console

    def told() -> dict[str, Any]:
        console.tick()
        console.settle()
        view: dict[str, Any] = json.loads(console.page)
        return view

    now = 400.0
    QTest.keyClick(window, Key.Key_Right)
    assert (told()["tab"], json.loads(console.time)["late"] != "") == ("sources", True)
    now = 400.0 + PATIENCE - 1
    assert (told()["tab"], told()["cut"]) == ("sources", None)
    now = 400.0 + PATIENCE
    view = told()
    assert (view["tab"], view["cut"]["offered"], view["cut"]["unasked"]) == ("time", True, True)
    # Every page that would go is dimmed in the strip, and told by number and title.
    assert len(view["cut"]["pages"]) == len(view["skipped"]) > 0
    read = view["cut"]
    # The list that was read stays, however late it gets meanwhile, and it is what Y takes.
    now = 700.0
    assert told()["cut"] == read
    assert json.loads(console.time)["stale"]
    QTest.keyClick(window, Key.Key_Y)
    assert [page + 1 for page in sorted(stage.state.cutting.skipped)] == [
        int(p["number"]) for p in read["pages"]
    ]
    QTest.keyClick(window, Key.Key_Y)
    assert not stage.state.cutting.skipped
    # What was undone, or refused, is not proposed again at once.
    QTest.keyClick(window, Key.Key_Escape)
    now = 700.0 + PATIENCE
    assert told()["tab"] == "sources"
    now = 2000.0
    assert (told()["tab"], stage.state.cutting.unasked) == ("time", True)
    QTest.keyClick(window, Key.Key_Escape)
    assert (stage.state.cutting.offer, stage.state.running) == (None, True)
    now = 2000.0 + PATIENCE
    assert told()["tab"] == "sources"


def test_the_track_is_the_chapters_share_of_the_time() -> None:
    track = [
        {"chapter": 0, "start": 0.0, "end": 0.25},
        {"chapter": 1, "start": 0.25, "end": 1.0},
    ]
    assert track_view(PROGRAM) == track
    kept = {"chapter": 0, "chapterName": "总览", "steps": 1, "minutes": 0, "reserve": True}
    assert track_view({**PROGRAM, "slides": [*PROGRAM["slides"], kept]}) == track


def test_the_clock_is_looked_at_only_while_somebody_sees_it(qapp: Any) -> None:
    stage = StageModel(PROGRAM, STATE, clock=lambda: 0.0)
    console = ConsoleModel(PROGRAM, stage, lambda: 30.0, lambda: datetime(2026, 1, 2, 14, 32))
    ticking = console._timer
    assert not ticking.isActive()
    stage.command("console")
    assert ticking.isActive()
    told = json.loads(console.time)
    assert (told["elapsed"], told["wall"]) == ("0:30", "14:32")
    stage.command("leave")
    assert not ticking.isActive()


@pytest.fixture
def opened(open_window: Callable[[int, int], tuple[QQuickWindow, Any]]) -> tuple[QQuickWindow, Any]:
    """The window at the size of a small laptop, and its model."""
    return open_window(1366, 768)


def press(window: QQuickWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(window, key)


def told(model: Any) -> dict[str, Any]:
    model.console.settle()
    return json.loads(model.console.page)


def test_the_console_opens_over_the_running_show_and_takes_the_same_keys(
    opened: tuple[QQuickWindow, Any], qtbot: QtBot, tmp_path: Path
) -> None:
    window, model = opened
    model.start_show(3, windowed=True)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)
    press(window, Key.Key_C)
    assert model.screen == "console"
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)
    press(window, Key.Key_PageDown)
    assert (model.stage.page, told(model)["page"]) == (3, 3)
    press(window, Key.Key_Plus, Key.Key_Plus)
    assert told(model)["noteSize"] == 44
    QTest.keyClick(window, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert told(model)["layout"] == "notes"
    press(window, Key.Key_B)
    assert told(model)["hall"]["words"] == "没有第二块屏幕，接上是黑屏"
    press(window, Key.Key_C)
    assert (model.screen, model.stage.page) == ("stage", 3)
    kept = Settings(tmp_path / "settings.json")
    assert (kept.get("layout"), kept.get("note_size")) == ("notes", 4)


def test_the_mouse_turns_pages_and_picks_one_of_the_strip(
    opened: tuple[QQuickWindow, Any], qtbot: QtBot
) -> None:
    window, model = opened
    model.start_show(6, windowed=True, console=True)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(window, left, none, QPoint(400, 250))
    assert model.stage.page == 6 or model.stage.step == 1
    window.grabWindow()
    QTest.mouseClick(window, left, none, QPoint(100, 735))
    assert model.stage.page < 4


def texts(window: QQuickWindow) -> list[QQuickItem]:
    def walk(item: QQuickItem) -> list[QQuickItem]:
        if not item.isVisible():
            return []
        own = [item] if item.property("zgcText") else []
        return own + [text for child in item.childItems() for text in walk(child)]

    return walk(window.contentItem())


def test_a_route_is_asked_for_taken_and_undone(opened: tuple[QQuickWindow, Any], qtbot: QtBot) -> None:
    window, model = opened
    model.start_show(14, windowed=True, console=True)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)

    def said(words: str) -> bool:
        return any(words in str(text.property("s")) for text in texts(window))

    press(window, Key.Key_5)
    QTest.keyClick(window, Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: said("略过第"))
    press(window, Key.Key_Y)
    qtbot.waitUntil(lambda: said("已略过"))
    press(window, Key.Key_Right, Key.Key_Right, Key.Key_Right)
    assert model.stage.page == 18  # two optional pages were passed over
    press(window, Key.Key_Y)
    qtbot.waitUntil(lambda: not said("已略过"))
    press(window, Key.Key_Left)
    assert model.stage.page == 17


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (1920, 1080)], ids=lambda s: f"{s[0]}x{s[1]}")
def test_nothing_is_cut(
    opened: tuple[QQuickWindow, Any], qtbot: QtBot, layout: str, size: tuple[int, int]
) -> None:
    window, model = opened
    model.start_show(13, windowed=True, console=True)
    window.resize(*size)
    qtbot.waitUntil(lambda: window.contentItem().width() == size[0])
    model.stage.show_state(model.stage.state.with_(layout=layout))
    window.grabWindow()
    found = [text for text in texts(window) if text.property("s")]
    assert len(found) > 40
    for text in found:
        # A label may end in an ellipsis where its whole text stands elsewhere; nothing else may.
        assert text.property("kept") < 0, text.property("s")
        assert not text.property("spills"), text.property("s")
        corner = text.mapToItem(window.contentItem(), QPointF(0, 0))
        end = text.mapToItem(window.contentItem(), QPointF(text.width(), 0))
        if corner.y() < size[1] * 0.88:  # the strip of pages goes on beyond the edge
            assert corner.x() >= -1, text.property("s")
            assert end.x() <= size[0] + 1, text.property("s")


def test_the_frame_in_the_film_lies_around_the_current_page(
    opened: tuple[QQuickWindow, Any], qtbot: QtBot
) -> None:
    window, model = opened
    model.start_show(5, windowed=True, console=True)

    def strip() -> tuple[QQuickItem, list[QQuickItem]]:
        frame = window.findChild(QQuickItem, "current")
        cells = [
            item
            for item in frame.parentItem().parentItem().childItems()
            if item.property("skipped") is not None
        ]
        return frame, [cell for cell in cells if cell.property("index") == 4]

    qtbot.waitUntil(lambda: len(strip()[1]) == 1)
    frame, (cell,) = strip()
    around = frame.mapRectToScene(frame.boundingRect())
    # Page and number stand below each other: the frame is around the page.
    picture = cell.mapRectToScene(QRectF(0, 0, cell.width(), cell.width() * 9 / 16))
    for side in ("left", "top", "right", "bottom"):
        assert abs(getattr(around, side)() - getattr(picture, side)()) == pytest.approx(5, abs=1)
    assert around.contains(picture)
