"""Two briefings and one learner: an exam of one is not offered in the other, and its answers stay its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.study.conftest import answer
from tests.ui.quiz.given import Clock, give

from zgc_desktop.briefing.cache import program_for
from zgc_desktop.cli.main import main
from zgc_desktop.quiz.generate.sheetfile import sheet_for
from zgc_desktop.quiz.pool import Pool
from zgc_desktop.study.record import Record
from zgc_desktop.ui.learner import Learner
from zgc_desktop.ui.quiz import QuizModel
from zgc_desktop.ui.room import Room


def opened(record: Record, root: Path, learner: Learner | None = None) -> QuizModel:
    """The quiz of a briefing, by a program of its own, or by one that had another briefing open."""
    program = program_for(root)
    learner = learner or Learner(lambda: record, lambda: "", lambda _: None, "我")
    room = Room(lambda: Pool(sheet_for(root), program), learner, program, lambda: root)
    return QuizModel(program, Clock(), lambda: 3, room=room)


def exam_waits(model: QuizModel) -> bool:
    study: Any = model.study
    return bool(json.loads(study.state)["exam"])


@pytest.fixture
def roots(tmp_path: Path) -> tuple[Path, Path]:
    a, b = tmp_path / "A", tmp_path / "B"
    assert main(["new", str(a)]) == 0
    assert main(["new", str(b), "--empty"]) == 0
    return a, b


@pytest.mark.parametrize("same", [True, False])
def test_an_exam_goes_on_in_its_own_briefing_only(
    record: Record, roots: tuple[Path, Path], same: bool, qtbot: Any
) -> None:
    """In one program that opens both, and in one after the other."""
    a, b = roots
    learner = Learner(lambda: record, lambda: "", lambda _: None, "我") if same else None
    first = opened(record, a, learner)
    first.start(json.dumps({"mode": "exam", "made": True, "count": 10}))
    for _ in range(2):
        give(first)
        first.submit()
    second = opened(record, b, learner)
    assert not exam_waits(second)
    assert not second.resumeExam()
    second.start(json.dumps({"made": True, "count": 1}))
    give(second)
    second.submit()
    again = opened(record, a, learner)
    assert exam_waits(again)
    assert again.resumeExam()
    again.handIn()
    answers = list(record.answers())
    assert all(one.theme for one in answers)
    ids = [one.briefing for one in answers]
    assert (len(set(ids)), ids.count(ids[1])) == (2, 10)
    study: Any = second.study
    assert json.loads(study.progress)["answers"] == (0 if same else 1)


def test_each_new_briefing_has_an_id_and_copies_keep_it(roots: tuple[Path, Path], tmp_path: Path) -> None:
    import shutil

    shutil.copytree(roots[0], tmp_path / "copy")
    a, b, copy = (program_for(root)["deck"]["id"] for root in (*roots, tmp_path / "copy"))
    assert a
    assert a != b
    assert a == copy
    assert [p for root in roots for p in program_for(root)["problems"] if p["severity"] == "error"] == []


def test_answers_from_before_there_were_ids_come_to_their_briefing(
    record: Record, roots: tuple[Path, Path], qtbot: Any
) -> None:
    a, b = roots
    pool = Pool(sheet_for(a), program_for(a))
    facts = pool.facts()[:5]
    who = record.add_profile("小李")
    record.briefing = ""
    sitting = record.begin(who.uid, "exam", {})
    for fact in facts:
        record.append(answer(who.uid, sitting.uid, fact, revision=pool.revisions[fact], theme=""))
    assert not exam_waits(opened(record, b))
    model = opened(record, a)
    assert exam_waits(model)
    study: Any = model.study
    told = json.loads(study.progress)
    assert told["answers"] == 5
    assert (
        sum(json.loads(study.chapters)[str(n)]["answers"] for n in map(int, json.loads(study.chapters))) == 5
    )


def test_a_briefing_that_cannot_be_read_any_more_owns_nothing(
    record: Record, tmp_path: Path, qtbot: Any
) -> None:
    record.briefing = ""
    who = record.add_profile("小李")
    record.append(answer(who.uid, record.begin(who.uid, "practice", {}).uid))

    def gone() -> Pool:
        raise ValueError(tmp_path)

    learner = Learner(lambda: record, lambda: "", lambda _: None, "我")
    Room(gone, learner, {"deck": {"id": "a"}, "slides": []}, lambda: tmp_path)
    assert learner.record is record
    assert learner.problem is None
    assert [one.briefing for one in record.answers()] == [""]
