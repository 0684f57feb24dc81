"""The results of a group, from the files that its learners exported."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.study.conftest import START, answer

from zgc_desktop.study import group
from zgc_desktop.study.answer import uid_in
from zgc_desktop.study.exchange import csv_parts, json_parts
from zgc_desktop.study.record import Record

OPTIONS = [["A", "甲"], ["B", "乙"]]
Make = Callable[..., Path]


def sat(record: Record, name: str, rights: list[bool], items: str = "q", day: int = 0) -> str:
    """Somebody takes an exam of so many questions; the sitting."""
    person = next((one for one in record.profiles() if one.name == name), None) or record.add_profile(name)
    sitting = record.begin(person.uid, "exam", {})
    answers = [
        answer(
            person.uid, sitting.uid, f"fact-{n}", day=day, uid=uid_in(sitting.uid, n), mode="exam", kind="single",
            item=f"{items}{n}", right=right, feedback="right" if right else "wrong", chosen="" if right else "乙",
            wording={"stem": f"第 {n} 题？", "options": OPTIONS, "answer": "甲"},
            given={"chosen": ["A" if right else "B"], "typed": "", "blanks": []},
        )
        for n, right in enumerate(rights)
    ]  # fmt: skip
    record.hand_in(sitting.uid, answers, {"score": sum(rights), "of": len(rights)})
    return sitting.uid


@pytest.fixture
def exported(tmp_path: Path) -> Make:
    """Somebody's record, exported after an exam."""

    def make(name: str, rights: list[bool], change: Any = None, form: str = "json", **more: Any) -> Path:
        record = Record(tmp_path / f"{name}.sqlite", lambda: START + timedelta(days=900))
        if rights:
            sat(record, name, rights, **more)
        else:
            person = record.add_profile(name)
            questions = [{"id": f"q{n}", "revision": "aa"} for n in range(3)]
            record.begin(person.uid, "exam", {"questions": questions, "index": 1, "seen": [0, 1]})
        text = "".join(json_parts(record) if form == "json" else csv_parts(record))
        record.close()
        if change is not None:
            data = json.loads(text)
            change(data)
            text = json.dumps(data, ensure_ascii=False, indent=1)
        file = tmp_path / f"{name}.{form}"
        file.write_text(text, encoding="utf-8")
        return file

    return make


def told(files: list[Path]) -> tuple[group.Group, list[str]]:
    one = group.Group()
    return one, [words.zh for file in files for words in one.add(group.read(file))]


def test_a_group_is_one_table_by_points(exported: Make) -> None:
    files = [
        exported("甲", [True, False, False]),
        exported("乙", [True, True, False], form="csv"),
        exported("丙", []),
    ]
    one, said = told(files)
    assert said == []
    (sheet,) = one.sheets
    table = group.table_of(one, sheet)
    assert [(row.name, row.score, row.handed_in) for row in table.people] == [
        ("乙", 2, True), ("甲", 1, True), ("丙", 0, False),
    ]  # fmt: skip
    assert [row.marks for row in table.people] == [
        ("right", "right", "wrong"), ("right", "wrong", "wrong"), ("open",) * 3,
    ]  # fmt: skip
    assert (table.people[2].reached, table.handed_in) == (2, 2)
    assert [(column.right, column.again) for column in table.columns] == [(2, False), (1, True), (0, True)]
    assert table.columns[0].stem == "第 0 题？"
    assert table.analysis.items == ()


def test_a_file_that_comes_twice_counts_once(exported: Make) -> None:
    file = exported("甲", [True, False])
    one, said = told([file, file])
    assert said == ["甲 的这一场已经在表里了"]
    assert len(one.takings) == 1


def test_another_sheet_is_told_and_left_out(exported: Make) -> None:
    one, _ = told([exported("甲", [True]), exported("乙", [True]), exported("丙", [True], items="other")])
    sheet = one.sheets[0]
    assert {row.name for row in one.of(sheet)} == {"甲", "乙"}
    assert [words.zh for words in one.left_out(sheet)] == ["丙 考的是另一份卷，没有并进来"]


def test_of_two_exams_the_first_counts(record: Record, tmp_path: Path) -> None:
    sat(record, "甲", [False, True], day=2)
    first = sat(record, "甲", [False, False], day=1)
    file = tmp_path / "a.json"
    file.write_text("".join(json_parts(record)), encoding="utf-8")
    one, said = told([file])
    assert said == []
    (row,) = one.of(one.sheets[0])
    assert row.uid == first
    assert [words.zh for words in one.left_out(one.sheets[0])] == ["甲 考了不止一次，算第一次交的"]


def judged_right(data: Any) -> None:
    row = next(one for one in data["answers"] if not one["right"])
    row.update(right=True, credit=1.0, feedback="right")
    data["sittings"][0]["state"]["score"] += 1


def chosen_otherwise(data: Any) -> None:
    judged_right(data)
    row = next(one for one in data["answers"] if one["given"]["chosen"] == ["B"])
    row["right"], row["credit"] = False, 1.0


ALTERED: dict[str, Callable[[Any], object]] = {
    "judgement": judged_right,
    "credit": chosen_otherwise,
    "score": lambda data: data["sittings"][0]["state"].update(score=3),
    "missing": lambda data: data["answers"].pop(),
    "exchanged": lambda data: data["answers"][0].update(uid="1" * 32),
    "options": lambda data: data["answers"][0]["wording"].update(options=7),
}


@pytest.mark.parametrize("change", ALTERED.values(), ids=ALTERED)
def test_what_was_altered_is_told_and_left_out(exported: Make, change: Any) -> None:
    one, said = told([exported("甲", [True, False, True], change)])
    assert one.takings == {}
    assert len(said) == 1
    assert "改动过" in said[0]


STRANGE: dict[str, Callable[[Any], object]] = {
    "state": lambda data: data["sittings"][0].update(state={"questions": 3}),
    "questions": lambda data: data["sittings"][0]["state"].update(questions=[1, 2]),
    "none": lambda data: data["sittings"][0]["state"].update(questions=[]),
    "seen": lambda data: data["sittings"][0]["state"].update(seen=["x"]),
    "many": lambda data: data["sittings"][0]["state"].update(questions=[{"id": "q"}] * 501),
}


@pytest.mark.parametrize("change", STRANGE.values(), ids=STRANGE)
def test_an_exam_that_goes_on_and_is_strange_is_none(exported: Make, change: Any) -> None:
    one, said = told([exported("甲", [], change)])
    assert one.takings == {}
    assert "没有考试" in said[0]


def test_what_is_no_record_is_told_with_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.json"
    file.write_text("[]", encoding="utf-8")
    assert "a.json:1" in told([file])[1][0]
    assert "读不了" in told([tmp_path / "none.json"])[1][0]
    monkeypatch.setattr(group, "LONGEST", 1)
    assert "不是一个人的记录" in told([file])[1][0]


def test_too_much_is_no_learners(exported: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    file = exported("甲", [True, False])
    monkeypatch.setattr(group, "ANSWERS", 1)
    assert "太多" in told([file])[1][0]


def test_thirty_people_are_analysed(record: Record, tmp_path: Path) -> None:
    for n in range(30):
        sat(record, f"学员{n}", [n % 3 > 0, n > 10, True])
    file = tmp_path / "a.json"
    file.write_text("".join(json_parts(record)), encoding="utf-8")
    one, _ = told([file])
    table = group.table_of(one, one.sheets[0])
    assert len(table.analysis.items) == 3
    assert table.columns[0].right == 20
