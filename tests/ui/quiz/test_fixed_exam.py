"""A fixed exam in the window: opened, dropped, made, begun and printed."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.study.conftest import answer
from tests.study.test_group import sat
from tests.ui.quiz.given import PROGRAM, ROOT, state
from tests.ui.quiz.test_group import dropped
from tests.ui.quiz.test_progress import click, find
from tests.ui.quiz.test_progress import items as items_of

from zgc_desktop.study import group
from zgc_desktop.study.exchange import exams_of, json_parts
from zgc_desktop.study.record import Record
from zgc_desktop.ui.fixed_exam import FixedExamModel

Open = Callable[[int, int], tuple[QQuickWindow, Any]]
NOW = datetime(2026, 12, 2, 9, 30)
ASKED = {"title": "结业测验", "theme": None, "count": 6, "made": True, "minutes": 20}


@pytest.fixture
def model(tmp_path: Path, qtbot: QtBot) -> FixedExamModel:
    folder = tmp_path / "文档"
    return FixedExamModel(lambda: ROOT, lambda: PROGRAM, "zh", None, lambda: NOW, lambda: folder, lambda: 5)


def told(model: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(model.state)
    return found


def made(model: FixedExamModel, tmp_path: Path, **more: Any) -> Path:
    model.make(json.dumps({**ASKED, **more}))
    assert told(model)["problem"] == ""
    (file,) = (tmp_path / "文档").glob("*.yaml")
    return file


def take(model: Any, file: Path) -> None:
    model.take(QUrl.fromLocalFile(str(file)).toString())


def test_what_is_made_is_what_others_open(model: FixedExamModel, tmp_path: Path) -> None:
    file = made(model, tmp_path)
    before = told(model)
    options = json.loads(model.options())
    assert (before["title"], before["count"], before["minutes"], before["why"]) == ("结业测验", 6, 20, "")
    assert str(file) in before["told"]
    model.forget()
    assert not told(model)["open"]
    assert model.options() == ""
    take(model, file)
    assert told(model)["number"] == before["number"]
    assert json.loads(model.options()) == options
    assert options["mode"] == "exam"
    assert len(set(options["items"])) == 6


TIMES = {
    "early": ("2026-12-02T10:00", "", "还没到时间"),
    "over": ("", "2026-12-02 09:30", "时间过了"),
    "now": ("2026-12-02 09:00", "2026-12-02 09:35", ""),
}


@pytest.mark.parametrize(("opens", "closes", "why"), TIMES.values(), ids=TIMES)
def test_it_is_begun_only_when_it_is_open(
    model: FixedExamModel, tmp_path: Path, opens: str, closes: str, why: str
) -> None:
    made(model, tmp_path, opens=opens, closes=closes)
    assert why in told(model)["why"]
    assert bool(told(model)["why"]) == (model.options() == "") == bool(why)
    assert told(model)["when"]
    if not why:
        # Whoever comes late has what is left.
        assert json.loads(model.options())["minutes"] == 5


@pytest.mark.parametrize(
    "times", [("x", ""), ("2026-12-02 09:00", "2026-12-02 08:00")], ids=["none", "never"]
)
def test_a_time_that_is_none_is_told_and_nothing_is_made(
    model: FixedExamModel, tmp_path: Path, times: tuple[str, str]
) -> None:
    model.make(json.dumps({**ASKED, "opens": times[0], "closes": times[1]}))
    assert told(model)["problem"]
    assert not (tmp_path / "文档").exists()


def test_what_is_no_exam_of_this_briefing_is_told(model: FixedExamModel, tmp_path: Path) -> None:
    file = made(model, tmp_path)
    text = file.read_text(encoding="utf-8")
    other = tmp_path / "other.yaml"
    changes = {
        "briefing: ": ("briefing: x-", "另一份简报"),
        "seed: 5": ("seed: no", "第 "),
        "exam: 1": ("exam: 9", "升级程序"),
    }
    for old, (new, words) in changes.items():
        other.write_text(text.replace(old, new).replace('x-"', '"x-'), encoding="utf-8")
        take(model, other)
        assert words in told(model)["problem"]
        assert not told(model)["open"]
    mark = text[text.index("mark: ") + 7 :][:8]
    other.write_text(text.replace(mark, "00000000"), encoding="utf-8")
    take(model, other)
    assert "第 1 题" in told(model)["why"]
    assert model.options() == ""
    model.print(False)
    assert not [*(tmp_path / "文档").glob("*.pdf")]


def test_sheet_and_key_are_printed(model: FixedExamModel, tmp_path: Path) -> None:
    made(model, tmp_path)
    for key in (False, True):
        model.print(key)
        assert "页，存在" in told(model)["told"]
    assert len([*(tmp_path / "文档").glob("*.pdf")]) == 2


def test_who_is_to_take_it_is_offered_no_key(model: FixedExamModel, tmp_path: Path) -> None:
    file = made(model, tmp_path)
    assert told(model)["own"]
    take(model, file)
    assert told(model)["own"]
    given = file.rename(tmp_path / "given.yaml")
    take(model, given)
    assert (told(model)["open"], told(model)["own"]) == (True, False)
    model.print(True)
    assert not [*(tmp_path / "文档").glob("*.pdf")]


def test_where_nothing_can_be_saved_it_is_said(model: FixedExamModel, tmp_path: Path) -> None:
    made(model, tmp_path)
    for file in (tmp_path / "文档").iterdir():
        file.unlink()
    (tmp_path / "文档").rmdir()
    (tmp_path / "文档").write_text("")
    model.print(True)
    assert "没有存下来" in told(model)["problem"]
    model.make(json.dumps(ASKED))
    assert "没有存下来" in told(model)["problem"]


def test_a_dropped_exam_is_begun_by_keys_and_another_is_drawn_afresh(
    open_window: Open, model: FixedExamModel, tmp_path: Path, qtbot: QtBot
) -> None:
    window, app = open_window(1366, 768)
    file = made(model, tmp_path)
    number, items = told(model)["number"], json.loads(model.options())["items"]
    dropped(window, [file])
    qtbot.waitUntil(lambda: any(item.objectName() == "fixedExam" for item in items_of(window)))
    assert told(app.fixedExam)["number"] == number
    begin = find(window, "beginQuiz")
    begin.forceActiveFocus()
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert app.screen == "quiz"
    quiz = app.quiz
    assert [one["id"] for one in quiz._session.questions] == items
    assert app.quiz.examining
    quiz.handIn()
    assert state(quiz)["screen"] == "result"
    # Handed in once, it is not taken again; what is for the teacher holds the exam, and reads as one in a group.
    assert "6 题对 0 题" in quiz.study.handedIn(number)
    quiz.leave()
    assert not find(window, "beginQuiz").isEnabled()
    assert "交给老师" in quiz.study.save_exams(tmp_path / "交")
    (handed,) = (tmp_path / "交").iterdir()
    (taking,) = group.read(handed).takings
    assert list(taking.items) == items
    assert taking.state["paper"]["number"] == number
    quiz.another()
    assert [one["id"] for one in quiz._session.questions] != items
    assert len(quiz._session.questions) == len(items)


def test_the_window_makes_one(
    open_window: Open, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, app = open_window(1366, 768)
    library = next(item for item in items_of(window) if item.property("tab") is not None)
    library.setProperty("tab", 1)
    QTest.qWait(1)
    monkeypatch.setattr(app.fixedExam, "_folder", lambda: tmp_path)
    click(window, "quizSetup")
    click(window, "mode-exam")
    window.grabWindow()  # what stands below has moved
    click(window, "makeExam")
    for char in "MID":
        QTest.keyClick(window, getattr(Qt.Key, f"Key_{char}"), Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: told(app.fixedExam)["open"])
    assert told(app.fixedExam)["count"] == 10
    assert len([*tmp_path.glob("*.yaml")]) == 1
    click(window, "closeExam")
    assert not told(app.fixedExam)["open"]


def test_what_is_chosen_in_the_bank_is_made_an_exam(
    open_window: Open, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, app = open_window(1366, 768)
    monkeypatch.setattr(app.fixedExam, "_folder", lambda: tmp_path)
    library = next(item for item in items_of(window) if item.property("tab") is not None)
    library.setProperty("tab", 1)
    qtbot.waitUntil(lambda: bool(app.quiz and app.quiz.study.bank.rowCount()))
    app.quiz.study.bank.pickRows(0, 2)
    ids = json.loads(app.quiz.study.bank.asking())["items"]
    find(window, "bankPaper").forceActiveFocus()
    QTest.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: any(item.objectName() == "examTitle" for item in items_of(window)))
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert json.loads(app.fixedExam.options())["items"] == ids
    assert find(window, "beginQuiz").isEnabled()


def test_a_teacher_is_given_exams_and_nothing_else(record: Record, tmp_path: Path) -> None:
    sat(record, "甲", [True, False])
    sat(record, "乙", [True])
    person = next(one for one in record.profiles() if one.name == "甲")
    sitting = record.begin(person.uid, "practice", {})
    record.append(answer(person.uid, sitting.uid, "fact-9"), None)
    file = tmp_path / "甲.json"
    file.write_text("".join(json_parts(record, exams_of(person.uid))), encoding="utf-8")
    rows = json.loads(file.read_text(encoding="utf-8"))
    assert [one["name"] for one in rows["profiles"]] == ["甲"]
    assert {one["mode"] for one in rows["sittings"]} == {one["mode"] for one in rows["answers"]} == {"exam"}
    assert {one["profile"] for one in rows["answers"]} == {person.uid}
    assert rows["marks"] == rows["kept"] == []
    assert len(group.read(file).takings) == 1
