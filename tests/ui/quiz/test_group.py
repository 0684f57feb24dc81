"""The results of a group in the window: dropped files, one table, and certificates that are checked."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.study.conftest import LATER
from tests.study.test_group import sat
from tests.ui.quiz.given import PROGRAM, ROOT
from tests.ui.quiz.test_progress import click, find

from zgc_desktop.study.exchange import json_parts
from zgc_desktop.study.record import Record
from zgc_desktop.ui import certified
from zgc_desktop.ui.group import GroupModel
from zgc_desktop.ui.runner import at_once

Files = dict[str, Path]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """The records that three people exported after an exam of sixteen."""
    made = {}
    for name, right in (("甲", 16), ("=乙", 9), ("丙", 12)):
        record = Record(tmp_path / f"{len(made)}.sqlite", lambda: LATER)
        sat(record, name, [n < right for n in range(16)])
        made[name] = tmp_path / f"{len(made)}.json"
        made[name].write_text("".join(json_parts(record)), encoding="utf-8")
        record.close()
    return made


@pytest.fixture
def model(tmp_path: Path, qtbot: QtBot) -> GroupModel:
    return GroupModel(lambda: ROOT, lambda: PROGRAM, "zh", None, lambda: tmp_path / "文档", at_once)


def urls(paths: list[Path]) -> str:
    return json.dumps([QUrl.fromLocalFile(str(path)).toString() for path in paths])


def told(model: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(model.state)
    return found


@pytest.fixture
def full(model: GroupModel, files: Files, qtbot: QtBot) -> GroupModel:
    model.take(urls([*files.values()]))
    qtbot.waitUntil(lambda: not told(model)["busy"] and bool(told(model)["rows"]))
    return model


def test_people_stand_by_their_points_or_names_or_without_names(full: GroupModel) -> None:
    state = told(full)
    assert [(row["name"], row["score"], row["passed"]) for row in state["rows"]] == [
        ("甲", "16.0", True), ("丙", "12.0", True), ("=乙", "9.0", False),
    ]  # fmt: skip
    assert (state["passed"], state["handedIn"], state["line"], state["certified"]) == (2, 3, "9.6", 2)
    assert [row["place"] for row in state["again"]] == [12, 13]
    full.sortByName(True)
    assert [row["name"] for row in told(full)["rows"]] == ["=乙", "丙", "甲"]
    full.hide(True)
    assert [row["name"] for row in told(full)["rows"]] == ["01", "02", "03"]
    cell = json.loads(full.cell(0, 15))
    assert (cell["name"], cell["given"], cell["answer"], cell["mark"]) == ("01", "乙", "甲", "wrong")
    assert full.cell(9, 0) == full.cell(0, 99) == "{}"
    full.forget()
    assert told(full)["rows"] == []


def test_the_table_is_exported_and_holds_no_formula(full: GroupModel, tmp_path: Path) -> None:
    full.export()
    (file,) = (tmp_path / "文档").glob("*.csv")
    assert str(file) in told(full)["told"]
    rows = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))
    assert rows[0][0] == "姓名"
    assert [row[0] for row in rows[1:]] == ["甲", "丙", "'=乙", "答对的人"]
    assert [row[-3] for row in rows[1:4]] == ["16.0", "12.0", "9.0"]


def test_where_nothing_can_be_saved_it_is_said(full: GroupModel, tmp_path: Path) -> None:
    (tmp_path / "文档").write_text("")
    full.export()
    assert "没有存下来" in told(full)["told"]
    full.certificates()
    assert "没有存下来" in told(full)["told"]


def test_certificates_are_saved_and_checked_by_file_and_number(
    full: GroupModel, tmp_path: Path, qtbot: QtBot
) -> None:
    full.certificates()
    folder = tmp_path / "文档"
    qtbot.waitUntil(lambda: "存了 2 份" in told(full)["told"])
    made = sorted(folder.rglob("*.pdf"))
    assert len(made) == 2
    full.take(urls(made[:1]))
    assert "对得上" in told(full)["checked"]
    number = certified.in_pdf(made[0])
    full.check(number.upper().replace(" ", ""))
    assert "对得上" in told(full)["checked"]
    full.check(
        number.translate({ord(a): b for a, b in zip("0123456789abcdef", "123456789abcdef0", strict=True)})
    )
    assert "对不上" in told(full)["checked"]
    full.check("x")
    assert "12 个" in told(full)["checked"]
    full.forget()
    full.check(number)
    assert "先把" in told(full)["checked"]


def test_a_file_that_is_no_certificate_is_told(model: GroupModel, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-1.4 nothing")
    model.take(urls([file]))
    assert "没有记录号" in told(model)["checked"]
    model.take(urls([tmp_path / "none.pdf"]))
    assert "读不了" in told(model)["checked"]


STRANGE: list[dict[str, Any]] = [
    {"state": {"paper": 3, "seconds": "x", "limit": [], "closed": 7}},
    {"state": {"paper": {"title": "卷" * 500, "number": 7}, "seconds": 1e300, "limit": float(10**200)}},
]


@pytest.mark.parametrize("change", STRANGE)
def test_how_an_exam_ended_may_be_anything_in_a_strangers_file(
    model: GroupModel, files: Files, change: dict[str, Any], qtbot: QtBot
) -> None:
    data = json.loads(files["甲"].read_text(encoding="utf-8"))
    data["sittings"][0]["state"].update(change["state"])
    files["甲"].write_text(json.dumps(data), encoding="utf-8")
    model.take(urls([files["甲"]]))
    qtbot.waitUntil(lambda: not told(model)["busy"])
    assert len(told(model)["rows"]) == 1
    assert len(told(model)["title"]) <= 60
    model.certificates()
    qtbot.waitUntil(lambda: "存了 1 份" in told(model)["told"])


def dropped(window: QQuickWindow, paths: list[Path]) -> None:
    """Files are dragged onto the window and let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, copy = QPoint(600, 400), Qt.DropAction.CopyAction
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QCoreApplication.sendEvent(window, QDragEnterEvent(at, copy, data, button, none))
    QCoreApplication.sendEvent(window, QDropEvent(QPointF(at), copy, data, button, none))


def test_files_are_dropped_and_the_table_is_gone_through_by_keys(
    open_window: Callable[[int, int], tuple[QQuickWindow, Any]], files: Files, qtbot: QtBot
) -> None:
    window, model = open_window(1366, 768)
    dropped(window, [*files.values()])
    qtbot.waitUntil(lambda: len(told(model.group)["rows"]) == 3)
    grid: Any = find(window, "groupGrid")
    grid.forceActiveFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Return):
        QTest.keyClick(window, key)
    detail: Any = find(window, "groupDetail")
    assert detail.property("visible")
    assert "=乙，第 16 题" in detail.property("spoken")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not detail.property("visible")
    click(window, "groupSort")
    assert [row["name"] for row in told(model.group)["rows"]] == ["=乙", "丙", "甲"]
    click(window, "groupHide")
    assert told(model.group)["rows"][0]["name"] == "01"
    click(window, "groupBack")
    qtbot.waitUntil(lambda: find(window, "quizSetup") is not None)
    click(window, "quizSetup")
    assert find(window, "groupResults").isVisible()
    # Nothing of it is in the record of whoever looked at it.
    record = model.quiz.study._room.learner.record
    assert record is None or record.count() == 0


def test_during_an_exam_no_files_are_taken(
    open_window: Callable[[int, int], tuple[QQuickWindow, Any]], files: Files
) -> None:
    window, model = open_window(1366, 768)
    model.startQuiz(json.dumps({"mode": "exam", "made": True, "count": 3, "seed": 4, "minutes": 5}))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    dropped(window, [*files.values()])
    assert told(model.group)["rows"] == []
    assert not told(model.group)["busy"]
