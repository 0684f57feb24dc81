"""The record of a show: kept when it is left, drawn in the library, its times made the plan."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from zgc_desktop.briefing.replan import read_plan
from zgc_desktop.show.record import Record, Timed, read_all, save
from zgc_desktop.show.snapshot import Moment
from zgc_desktop.show.state import opening
from zgc_desktop.ui.keeper import ShowKeeper
from zgc_desktop.ui.records import RecordsModel, show_view
from zgc_desktop.ui.stage import StageModel

ROOT = Path(__file__).parents[2]
Opened = tuple[QQuickWindow, Any]


def slide(id_: str) -> dict[str, Any]:
    return {"id": id_, "steps": 1, "minutes": 1, "title": id_, "chapter": 1, "number": id_}


def given(tmp_path: Path, seconds: float, *, rehearsal: bool = False) -> Record | None:
    """The record of a show that took so long."""
    now = [100.0]
    slides = [slide("1"), slide("2")]
    program = {"slides": slides, "deck": {}, "speaker": []}
    stage = StageModel(program, opening(slides, 1, now[0], rehearsal=rehearsal), clock=lambda: now[0])
    keeper = ShowKeeper(tmp_path, lambda: now[0], lambda: Moment(1_800_000_000.0))
    keeper.follow(tmp_path / "briefing", stage)
    now[0] += seconds
    stage.command("next")
    record = keeper.keep_record()
    keeper.end()
    assert keeper.keep_record() is None  # it is over
    return record


def test_a_show_that_was_left_is_kept(qapp: Any, tmp_path: Path) -> None:
    record = given(tmp_path, 65.0)
    assert record is not None
    model = RecordsModel(lambda: tmp_path / "briefing", tmp_path)
    [(name, kept)] = read_all(model.folder)
    assert kept == record
    assert [s.spent for s in kept.slides] == [65.0, 0.0]
    [row] = json.loads(model.rows)
    assert (row["name"], row["rehearsal"], row["spent"]) == (name, False, "1分05秒")
    assert datetime.fromisoformat(kept.ended) == datetime.fromtimestamp(1_800_000_000, UTC)


def test_a_look_is_not_kept(qapp: Any, tmp_path: Path) -> None:
    assert given(tmp_path, 10.0) is None
    assert not (tmp_path / "records").exists()


@pytest.mark.parametrize("damage", [{}, {"asking": None}, {"asking": {"answers": [[1]], "up": 7}}])
def test_what_was_answered_before_a_crash_counts_when_the_show_goes_on(
    open_window: Callable[[int, int], Opened], qtbot: QtBot, damage: dict[str, Any]
) -> None:
    _window, model = open_window(1280, 720)
    model.start_show(1, windowed=True)
    stage, journal = model.stage, model._keeper._place
    quiz = next(page for page, slide in enumerate(stage.program["slides"]) if slide["layout"] == "quiz")
    stage.command("goto", str(quiz + 1))
    stage.command("choose", "A")
    stage.command("reveal")
    stage.command("quiz")
    stage.command("ask-next")
    asking = stage.state.asking
    up = stage.state.question
    qtbot.waitUntil(lambda: f'"up": "{up}"' in json.dumps(journal.read()))
    broke_off = journal.read() | damage
    stage.command("leave")
    stage.command("leave")  # as if it had been killed: what was kept is there, what the window knew is not
    journal.close()
    journal.file.write_text(json.dumps(broke_off), encoding="utf-8")
    model.start_show(1, windowed=True)
    assert (stage.overlay, stage.answers, stage.asked) == ("resume", "{}", "")
    stage.command("next")
    assert stage.page == quiz
    there = stage.state.asking
    assert there.answers == ({} if damage else asking.answers)
    assert there.asked == (() if damage else asking.asked)
    assert stage.state.asked == (not damage)
    assert damage or stage.state.question == up


def test_the_chart_reaches_to_a_whole_minute_over_the_longest_page() -> None:
    pages = (
        Timed("a", "1", "一", 1, "", 60.0, 130.0),
        Timed("b", "2", "二", 1, "", 60.0, 0.0, skipped=True),
        Timed("r", "备1", "备", 0, "", 0.0, 0.0, reserve=True),
    )
    began = "2026-03-01T09:00:00+08:00"
    view = show_view(Record("五年", began, began, False, 120.0, 130.0, 70.0, pages), "zh")
    assert view["top"] == 180
    assert [(s["number"], s["over"], s["skipped"]) for s in view["slides"]] == [
        ("1", True, False),
        ("2", False, True),
    ]
    assert view["pace"] == "比计划晚1分10秒"


def test_the_page_shows_what_was_asked_and_what_was_drawn(
    open_window: Callable[[int, int], Opened], qtbot: QtBot
) -> None:
    _window, model = open_window(1366, 768)
    clock = [1000.0]
    model._clock = model._keeper._now = lambda: clock[0]
    model.start_show(8, windowed=True)
    stage = model.stage
    quiz = next(page for page, slide in enumerate(stage.program["slides"]) if slide["layout"] == "quiz")
    stage.command("pen")
    stage.command("ink-draw", "100,100,900,500,1200,300")
    stage.command("pen")
    clock[0] += 40
    stage.command("goto", str(quiz + 1))
    question = stage.program["slides"][quiz]["question"]
    stage.command("choose", next(o["key"] for o in question["options"] if not o["correct"]))
    stage.command("reveal")
    clock[0] += 10
    stage.command("quiz")
    stage.command("ask-next")
    stage.command("leave")
    stage.command("leave")
    assert model.screen == "library"
    [row] = json.loads(model.records.rows)
    view = json.loads(model.records.show(row["name"]))
    assert [one["said"] for one in view["asked"] if one["number"]] == ["答错"]
    assert len(view["asked"]) == 2
    assert view["questions"].startswith("问了 2 题")
    assert view["pace"].startswith("没有讲完，停在第")
    assert view["plannable"] is False
    [drawn] = view["drawn"]
    assert drawn["view"]["id"] == stage.slide_id(7)
    assert len(json.loads(drawn["marks"])) == 1
    # Another show begins without them.
    model.start_show(1, windowed=True)
    assert (stage.answers, stage.state.asking.asked) == ("{}", ())
    clock[0] += 40
    stage.command("leave")
    assert json.loads(model.records.show(json.loads(model.records.rows)[0]["name"]))["questions"] == ""


@pytest.fixture
def records(tmp_path: Path, qapp: Any) -> tuple[RecordsModel, Path, str]:
    root = tmp_path / "briefing"
    shutil.copytree(ROOT / "slides", root / "slides")
    first = read_plan(root).slides[0]
    page = Timed(first.id, "1", "封面", 0, "", 30.0, 100.0)
    began = "2026-03-01T09:00:00+08:00"
    model = RecordsModel(lambda: root, tmp_path)
    return model, root, save(model.folder, Record("五年", began, began, True, 30.0, 100.0, 70.0, (page,)))


def test_its_times_become_the_plan(records: tuple[RecordsModel, Path, str]) -> None:
    model, root, name = records
    model.plan(name)
    plan = read_plan(root)
    assert str(plan.slides[0].minutes) == "1.75"
    assert model.property("said").startswith("已写进计划")
    assert f"没有放的 {len(plan.slides) - 1} 页照旧" in model.property("said")
    model.forget()
    assert model.property("said") == ""


def test_a_broken_briefing_keeps_its_plan_and_the_reason_is_told(
    records: tuple[RecordsModel, Path, str],
) -> None:
    model, root, name = records
    (root / "slides" / "deck.yaml").write_text("{", encoding="utf-8")
    model.plan(name)
    assert "zgc check" in model.property("said")
    assert (root / "slides" / "deck.yaml").read_text(encoding="utf-8") == "{"


def test_after_a_rehearsal_the_library_offers_to_make_it_the_plan(
    open_window: Callable[[int, int], Opened], qtbot: QtBot
) -> None:
    window, model = open_window(1366, 768)
    clock = [1000.0]
    model._clock = model._keeper._now = lambda: clock[0]
    model.start_show(1, windowed=True, rehearse=True)
    clock[0] += 45
    QTest.keyClick(window, Qt.Key.Key_End)
    clock[0] += 15
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert model.screen == "library"

    def walk(item: QQuickItem) -> list[QQuickItem]:
        return [item, *(inner for child in item.childItems() for inner in walk(child))]

    def labels() -> set[str]:
        return {str(i.property("label")) for i in walk(window.contentItem()) if i.isVisible()}

    qtbot.waitUntil(lambda: "写进计划" in labels())
    [row] = json.loads(model.records.rows)
    assert row["rehearsal"] is True
    assert row["spent"] == "1分"
    button = next(
        i for i in walk(window.contentItem()) if i.property("label") == "写进计划" and i.isVisible()
    )
    at = button.mapToScene(button.boundingRect().center()).toPoint()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    qtbot.waitUntil(lambda: "不写" in labels())
