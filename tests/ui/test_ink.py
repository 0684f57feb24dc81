"""Pointing at slides and drawing on them, with a real mouse."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from zgc_desktop.show.ink import Ink, Point
from zgc_desktop.show.state import ShowState, opening, steps_of
from zgc_desktop.ui.audience import AudienceModel
from zgc_desktop.ui.keeper import ShowKeeper
from zgc_desktop.ui.stage import StageModel

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
Opened = tuple[QQuickWindow, Any]


@pytest.fixture
def opened(open_window: Callable[[int, int], Opened], qtbot: QtBot) -> Opened:
    """The show on a page with room to draw, in a window where a slide pixel is half a pixel."""
    window, model = open_window(960, 540)
    model.start_show(15, windowed=True)
    window.resize(960, 540)
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None and window.contentItem().width() == 960)
    return window, model


def line(window: QQuickWindow, *places: tuple[int, int]) -> None:
    QTest.mousePress(window, LEFT, NONE, QPoint(*places[0]))
    for place in places[1:]:
        QTest.mouseMove(window, QPoint(*place))
    QTest.mouseRelease(window, LEFT, NONE, QPoint(*places[-1]))


def colour(window: QQuickWindow, x: int, y: int) -> tuple[int, int, int]:
    pixel = window.grabWindow().pixelColor(x, y)
    return (pixel.red(), pixel.green(), pixel.blue())


def test_a_pen_draws_where_the_mouse_is_and_turns_no_page(opened: Opened) -> None:
    window, model = opened
    ground = colour(window, 600, 60)
    QTest.keyClick(window, Key.Key_3, Ctrl)
    line(window, (500, 60), (600, 60), (700, 60))
    assert model.stage.page == 14
    red, green, blue = colour(window, 600, 60)
    assert red > 150 > max(green, blue)
    stroke = model.stage.state.ink.of(14).strokes[0]
    assert (stroke.points[0], stroke.points[-1]) == (Point(1000, 120), Point(1400, 120))

    QTest.keyClick(window, Key.Key_Z, Ctrl)
    assert colour(window, 600, 60) == ground
    QTest.keyClick(window, Key.Key_Y, Ctrl)
    QTest.keyClick(window, Key.Key_5, Ctrl)
    line(window, (600, 100), (600, 58))
    assert colour(window, 600, 60) == ground

    QTest.keyClick(window, Key.Key_Escape)
    assert model.stage.state.running
    QTest.mouseClick(window, LEFT, NONE, QPoint(600, 60))
    assert model.stage.page == 15


def test_ink_stays_with_its_page(opened: Opened) -> None:
    window, model = opened
    QTest.keyClick(window, Key.Key_3, Ctrl)
    line(window, (500, 60), (700, 60))
    QTest.keyClick(window, Key.Key_Right)
    assert json.loads(model.stage.marks) == []
    QTest.keyClick(window, Key.Key_Left)
    assert len(json.loads(model.stage.marks)) == 1


def test_the_laser_follows_the_mouse_and_a_click_still_turns_the_page(opened: Opened) -> None:
    window, model = opened
    QTest.keyClick(window, Key.Key_1, Ctrl)
    QTest.mouseMove(window, QPoint(600, 60))
    red, green, _ = colour(window, 600, 60)
    assert red > 200 > green + 80
    QTest.mouseMove(window, QPoint(900, 300))
    assert colour(window, 600, 60)[1] > 200
    QTest.mouseClick(window, LEFT, NONE, QPoint(900, 300))
    assert model.stage.page == 15


def test_the_spotlight_dims_the_rest_and_the_wheel_makes_it_larger(opened: Opened) -> None:
    window, model = opened
    before = colour(window, 900, 60)[0]
    QTest.keyClick(window, Key.Key_2, Ctrl)
    QTest.mouseMove(window, QPoint(600, 60))
    assert colour(window, 600, 60)[0] > 200
    assert colour(window, 900, 60)[0] < before / 2
    smaller = model.stage.pen.radius
    QTest.wheelEvent(window, QPoint(600, 60), QPoint(0, 240))
    assert model.stage.pen.radius > smaller
    assert model.stage.page == 14


def test_the_tools_can_be_taken_with_the_mouse_and_are_not_the_audience_s(
    opened: Opened, qtbot: QtBot
) -> None:
    window, model = opened
    QTest.keyClick(window, Key.Key_3, Ctrl)

    def button(label: str) -> Any:
        def search(item: Any) -> Any:
            if item.property("label") == label and item.isVisible():
                return item
            return next((found for child in item.childItems() if (found := search(child)) is not None), None)

        return search(window.contentItem())

    qtbot.waitUntil(lambda: button("橡皮") is not None)
    rubber = button("橡皮")
    middle = rubber.mapToScene(QPoint(round(rubber.width() / 2), round(rubber.height() / 2))).toPoint()
    QTest.mouseClick(window, LEFT, NONE, middle)
    assert model.stage.tool == "eraser"
    QTest.keyClick(window, Key.Key_Right)
    assert model.stage.page == 15
    assert not AudienceModel(model._program, model.stage).speaker


def test_the_audience_sees_the_hand_and_the_ink_but_not_while_it_is_frozen(qapp: Any) -> None:
    program = {
        "slides": [{"id": "a", "steps": 1, "minutes": 1}, {"id": "b", "steps": 1, "minutes": 1}],
        "deck": {},
    }
    stage = StageModel(program, ShowState(**steps_of(program["slides"]), console=True))  # type: ignore[arg-type]
    audience = AudienceModel(program, stage)
    stage.command("pen")
    assert audience.pen is stage.pen
    stage.pen.press(10.0, 10.0)  # type: ignore[attr-defined]
    stage.pen.drag(200.0, 10.0)  # type: ignore[attr-defined]
    assert audience.pen.draft == "M10.0 10.0L200.0 10.0"  # type: ignore[union-attr]
    stage.pen.release()  # type: ignore[attr-defined]
    assert len(json.loads(audience.marks)) == 1
    stage.command("freeze")
    stage.command("ink-draw", "0,0,50,50")
    assert (len(json.loads(stage.marks)), len(json.loads(audience.marks))) == (2, 1)
    stage.command("freeze")
    assert len(json.loads(audience.marks)) == 2


def test_ink_is_there_again_in_the_next_show_whatever_page_its_slide_is_now(
    qapp: Any, tmp_path: Path
) -> None:
    def slides(*ids: str) -> list[dict[str, Any]]:
        return [{"id": id_, "steps": 1, "minutes": 1} for id_ in ids]

    def keeper() -> ShowKeeper:
        return ShowKeeper(tmp_path)

    first, root = keeper(), tmp_path / "briefing"
    program = {"slides": slides("a", "b"), "deck": {}}
    assert first.ink(root, program["slides"]) == Ink()  # type: ignore[arg-type]
    stage = StageModel(program, ShowState(**steps_of(program["slides"])))  # type: ignore[arg-type]
    first.follow(root, stage)
    for command in (("next", ""), ("pen", ""), ("ink-draw", "0,0,50,0")):
        stage.command(*command)
    first.end()
    again = keeper().ink(root, slides("b", "c", "a"))
    assert list(again.pages) == [0]
    assert again.of(0).strokes == stage.state.ink.of(1).strokes
    assert keeper().ink(tmp_path / "other", slides("b")).pages == {}


@pytest.mark.parametrize("text", ["", "[]", '{"a": 3}', '{"a": [["pen", 9, 0, [1, 2]]]}', "\x00"])
def test_a_torn_file_of_ink_is_no_ink(qapp: Any, tmp_path: Path, text: str) -> None:
    keeper = ShowKeeper(tmp_path)
    keeper.ink(tmp_path, [])
    assert keeper._ink is not None
    keeper._ink.file.parent.mkdir()
    keeper._ink.file.write_text(text, encoding="utf-8")
    assert keeper.ink(tmp_path, [{"id": "a"}]).pages == {}
    kept = [file.read_text(encoding="utf-8") for file in keeper._ink.file.parent.iterdir()]
    assert kept == [text]  # beside it, for whoever can read it


@pytest.mark.parametrize("console", [False, True], ids=["stage", "console"])
def test_the_tools_are_at_hand_on_a_question_too(opened: Opened, qtbot: QtBot, console: bool) -> None:
    window, model = opened
    question = next(i for i, s in enumerate(model.stage.program["slides"]) if s["layout"] == "quiz")
    model.stage.show_state(model.stage.state.at(question).with_(console=console))
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None)
    for key, tool in ((Key.Key_1, "laser"), (Key.Key_3, "pen"), (Key.Key_4, "highlighter")):
        QTest.keyClick(window, key, Ctrl)
        assert model.stage.tool == tool
    assert json.loads(model.stage.answers) == {}
    QTest.keyClick(window, Key.Key_2)
    assert next(iter(json.loads(model.stage.answers).values()))["chosen"] == ["B"]


def pages(*ids: str) -> dict[str, Any]:
    slides = [{"id": id_, "steps": 2, "minutes": 1} for id_ in ids]
    return {"slides": slides, "deck": {}}


def drawing(tool: str = "pen") -> StageModel:
    """A stage with a hand that has begun a stroke on its first page."""
    program = pages("a", "b")
    stage = StageModel(program, opening(program["slides"], 1, 0.0).with_(console=True))
    stage.command(tool)
    pen: Any = stage.pen
    pen.press(10.0, 10.0)
    pen.drag(200.0, 10.0)
    return stage


@pytest.mark.parametrize("turning", [("last", ""), ("goto", "2"), ("look", "2"), ("pen", ""), ("laser", "")])
def test_a_stroke_under_way_belongs_to_the_page_and_the_tool_where_it_began(
    qapp: Any, turning: tuple[str, str]
) -> None:
    stage = drawing()
    stage.command(*turning)
    stage.pen.drag(400.0, 300.0)  # type: ignore[attr-defined]
    stage.pen.release()  # type: ignore[attr-defined]
    [stroke] = stage.state.ink.of(0).strokes
    assert (stroke.tool, stroke.points) == ("pen", (Point(10, 10), Point(200, 10)))
    assert not stage.state.ink.of(1).strokes
    assert stage.pen.draft == ""  # type: ignore[attr-defined]


def test_a_stroke_is_seen_from_the_step_where_it_began(qapp: Any) -> None:
    stage = drawing("highlighter")
    stage.command("next")
    assert stage.step == 1
    stage.pen.release()  # type: ignore[attr-defined]
    [stroke] = stage.state.ink.of(0).strokes
    assert (stroke.tool, stroke.step) == ("highlighter", 0)


def test_a_stroke_under_way_stays_with_its_slide_when_another_version_comes_up(qapp: Any) -> None:
    stage = drawing()
    after = pages("x", "a", "b")
    stage.waiting = lambda: after
    stage.command("last")
    assert stage.program is after
    assert {stage.slide_id(page) for page, there in stage.state.ink.pages.items() if there.strokes} == {"a"}


def test_an_eraser_that_is_held_down_takes_nothing_off_the_next_page(qapp: Any) -> None:
    stage = drawing()
    stage.pen.release()  # type: ignore[attr-defined]
    stage.command("last")
    stage.command("ink-draw", "10,10,200,10")
    stage.command("first")
    stage.command("eraser")
    stage.pen.press(600.0, 600.0)  # type: ignore[attr-defined]
    stage.command("last")
    stage.pen.drag(100.0, 10.0)  # type: ignore[attr-defined]
    stage.pen.release()  # type: ignore[attr-defined]
    assert [len(stage.state.ink.of(page).strokes) for page in (0, 1)] == [1, 1]


def test_a_frozen_audience_keeps_the_hand_where_it_was(qapp: Any) -> None:
    stage = drawing("laser")
    audience = AudienceModel(stage.program, stage)
    told: list[bool] = []
    stage.command("freeze")
    audience.toolChanged.connect(lambda: told.append(True))
    still: Any = audience.pen
    assert (still.x, still.y, still.present, audience.tool) == (200.0, 10.0, True, "laser")
    stage.pen.point(900.0, 700.0)  # type: ignore[attr-defined]
    still.point(5.0, 5.0)  # the mouse is over the audience's window
    still.press(5.0, 5.0)
    stage.command("spotlight")
    assert (still.x, still.y, audience.tool, told) == (200.0, 10.0, "laser", [])
    assert audience.pen is still
    stage.command("freeze")
    assert (audience.pen, audience.tool, told) == (stage.pen, "spotlight", [True] * len(told))
    assert told
