"""Practice with facts, exam, review and challenge, with a record behind them; by keyboard and by mouse."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest

from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load
from zgc_desktop.quiz.generate.sheet import Sheet
from zgc_desktop.quiz.pool import Pool
from zgc_desktop.study.errors import RecordError
from zgc_desktop.study.record import Record
from zgc_desktop.ui.learner import Learner
from zgc_desktop.ui.quiz import QuizModel
from zgc_desktop.ui.room import Room

ROOT = Path(__file__).parents[3]


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def _shipped() -> tuple[Any, Any]:
    briefing = load(ROOT).briefing
    assert briefing is not None
    program = compose(briefing)
    return Pool(Sheet(briefing), program), program


POOL, PROGRAM = _shipped()
Make = Callable[[], QuizModel]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    record = Record(tmp_path / "record.sqlite")
    yield record
    record.close()


@pytest.fixture
def make(record: Record, clock: Clock, qtbot: Any) -> Make:
    last = [""]

    def made() -> QuizModel:
        learner = Learner(lambda: record, lambda: last[0], lambda uid: last.__setitem__(0, uid), "我")
        return QuizModel(PROGRAM, clock, lambda: 3, room=Room(lambda: POOL, learner, PROGRAM))

    return made


def asked(model: QuizModel) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(model.question)
    return found


def state(model: QuizModel) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(model.state)
    return found


def give(model: QuizModel, right: bool = True) -> None:
    """Answer the question shown."""
    question = asked(model)
    answer = question.get("answer") or {}
    if "order" in answer:
        order = answer["order"] if right else answer["order"][::-1]
        for key in order:
            model.select(key)
    elif "pairs" in answer:
        pairs = answer["pairs"] if right else [*answer["pairs"][1:], answer["pairs"][0]]
        for row, key in enumerate(pairs):
            model.pair(row, key)
    elif "blanks" in answer:
        for gap, blank in enumerate(answer["blanks"]):
            model.typeGap(gap, blank["text"] if right else "99999")
    elif answer:
        model.typeText(answer["text"] if right else "99999")
    else:
        wanted = [o["key"] for o in question["options"] if o["correct"] is right]
        for key in wanted if question["kind"] == "multiple" else wanted[:1]:
            model.select(key)


def test_practice_keeps_every_answer_before_it_is_explained(make: Make, record: Record, clock: Clock) -> None:
    model = make()
    model.start(json.dumps({"made": True, "count": 9, "confidence": True}))
    kinds = set()
    for number in range(9):
        kinds.add(asked(model)["kind"])
        clock.now += 4
        give(model, right=number % 2 == 0)
        model.trust(3)
        model.submit()
        assert record.count() == number + 1
        model.advance()
    kept = list(record.answers())
    assert [one.right for one in kept] == [number % 2 == 0 for number in range(9)]
    assert all(one.seconds == 4 and one.confidence == 3 and one.revision and one.theme for one in kept)
    assert all(one.wording["answer"] and one.wording["stem"] for one in kept)
    assert len(kinds) >= 6
    assert state(model)["certainty"] == 5 * 3 - 4 * 6
    assert record.finished(record.profiles()[0].uid, "practice") == [{"score": 5, "of": 9}]


def test_an_exam_judges_nothing_before_it_is_handed_in(make: Make, record: Record, clock: Clock) -> None:
    model = make()
    model.start(json.dumps({"mode": "exam", "made": True, "count": 6, "minutes": 5}))
    assert model.remaining == 300
    give(model)
    model.submit()
    assert state(model)["phase"] == "unanswered"
    assert state(model)["index"] == 1
    model.flag()
    model.goTo(4)
    give(model, right=False)
    clock.now = 60
    assert state(model)["flags"] == [1]
    assert state(model)["done"] == [0, 4]
    assert record.count() == 0
    model.handIn()
    result = json.loads(model.result)
    assert (result["got"], result["total"], result["seconds"]) == (1, 6, 60)
    assert [one.feedback for one in record.answers()].count("skipped") == 4


def test_an_exam_goes_on_after_a_crash_with_its_clock_and_its_options(make: Make, clock: Clock) -> None:
    model = make()
    model.start(json.dumps({"mode": "exam", "made": True, "count": 6, "minutes": 5}))
    give(model)
    model.submit()
    clock.now = 100
    model.goTo(2)
    before, view = asked(model), state(model)
    other = make()
    clock.now = 5000
    assert other.resumeExam()
    assert asked(other) == before
    assert state(other)["done"] == view["done"] == [0]
    assert other.remaining == 200
    other.handIn()
    assert not make().resumeExam()


def test_an_exam_that_was_taken_up_again_is_drawn_again_as_it_was(make: Make, clock: Clock) -> None:
    model = make()
    model.start(json.dumps({"mode": "exam", "made": True, "count": 6, "minutes": 5}))
    other = make()
    assert other.resumeExam()
    other.handIn()
    other.another()
    assert state(other)["total"] == 6
    assert other.remaining == 300


def test_an_exam_keeps_the_seconds_of_every_question(make: Make, record: Record, clock: Clock) -> None:
    model = make()
    model.start(json.dumps({"mode": "exam", "made": True, "count": 3, "minutes": 5}))
    for seconds, index in ((7, 1), (20, 2)):
        clock.now += seconds
        model.goTo(index)
    model._second()
    clock.now += 4
    other = make()
    assert other.resumeExam()
    clock.now += 3
    other.goTo(0)
    clock.now += 5
    other.handIn()
    assert [one.seconds for one in record.answers()] == [12, 20, 3]


def test_a_crash_costs_an_exam_a_second_at_most(make: Make, clock: Clock) -> None:
    for minutes in (5, 0):
        model = make()
        model.start(json.dumps({"mode": "exam", "made": True, "count": 3, "minutes": minutes}))
        clock.now += 41
        model._second()
        clock.now += 1000
        other = make()
        assert other.resumeExam()
        assert json.loads(other.state)["screen"] == "question"
        assert other._session is not None
        assert other._session.elapsed == 41
        other.handIn()


def test_an_exam_killed_while_it_is_handed_in_is_kept_once(
    make: Make, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = make()
    model.start(json.dumps({"mode": "exam", "made": True, "count": 4}))
    left = record.unfinished(record.profiles()[0].uid, "exam")
    assert left is not None
    model.handIn()
    assert record.count() == 4
    record._db.execute("UPDATE sittings SET finished = NULL, state = ?", (json.dumps(left.state),))
    other = make()
    assert other.resumeExam()
    other.handIn()
    assert record.count() == 4


def test_wrong_ones_asked_again_are_practice_and_are_kept(make: Make, record: Record) -> None:
    model = make()
    model.start(json.dumps({"mode": "exam", "made": True, "count": 3}))
    for _ in range(3):
        give(model, right=False)
        model.submit()
    model.handIn()
    model.retry()
    assert state(model)["mode"] == "practice"
    give(model)
    model.submit()
    assert state(model)["phase"] == "answered"
    assert [one.mode for one in record.answers()] == ["exam"] * 3 + ["practice"]


def test_time_that_is_over_hands_the_exam_in(make: Make, clock: Clock) -> None:
    model = make()
    model.start(json.dumps({"mode": "exam", "made": True, "count": 3, "minutes": 1}))
    give(model)
    clock.now = 59
    model._second()
    assert state(model)["screen"] == "question"
    assert model.remaining == 1
    clock.now = 75
    model._second()
    assert state(model)["screen"] == "result"
    assert json.loads(model.result)["got"] == 1
    assert json.loads(model.result)["seconds"] == 60


def test_a_review_asks_what_is_due_in_another_form(make: Make, record: Record) -> None:
    model = make()
    model.start(json.dumps({"mode": "review", "theme": "leap", "count": 4}))
    first = {}
    for _ in range(4):
        question = asked(model)
        first[question["facts"][0]] = question["id"]
        give(model, right=False)
        model.submit()
        model.advance()
    assert len(first) == 4
    profile = record.profiles()[0].uid
    record._db.execute("UPDATE memory SET due = '2020-01-01T00:00:00+00:00'")
    model.start(json.dumps({"mode": "review", "theme": "leap", "count": 4}))
    for _ in range(4):
        question = asked(model)
        assert question["id"] != first[question["facts"][0]]
        give(model)
        model.submit()
        model.advance()
    assert {memory.reps for memory in record.memories(profile).values()} == {2}


def test_a_challenge_ends_with_the_third_mistake_and_keeps_the_best(make: Make, record: Record) -> None:
    model = make()
    points = []
    for rights in (4, 6):
        model.start(json.dumps({"mode": "challenge"}))
        for _ in range(rights):
            give(model)
            model.submit()
            model.advance()
        for _ in range(3):
            give(model, right=False)
            model.submit()
            model.advance()
        shown = state(model)
        assert shown["screen"] == "result"
        assert shown["challenge"]["right"] == shown["challenge"]["streak"] == rights
        points.append(shown["challenge"]["points"])
    assert points[1] > points[0] == shown["challenge"]["best"]


def test_without_a_record_the_quiz_still_works_and_says_so(clock: Clock, qtbot: Any) -> None:
    def broken() -> Record:
        raise RecordError("写不进去。", "Cannot be written.")

    learner = Learner(broken, lambda: "", lambda uid: None, "我")
    model = QuizModel(PROGRAM, clock, lambda: 3, room=Room(lambda: POOL, learner, PROGRAM))
    model.start(json.dumps({"made": True, "count": 2}))
    give(model)
    model.submit()
    assert state(model)["right"]
    assert state(model)["unkept"] == "写不进去。"
    for mode in ("review", "challenge", "exam"):
        model.start(json.dumps({"mode": mode, "count": 2, "made": True}))
        assert state(model)["screen"] == "question"


def test_a_record_that_takes_nothing_for_a_while_is_said_and_used_again(
    make: Make, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = make()
    model.start(json.dumps({"made": True, "count": 3}))
    with monkeypatch.context() as full:

        def fail(*_: Any) -> None:
            raise RecordError("磁盘满了。", "The disk is full.", "full")

        full.setattr(record, "append", fail)
        give(model)
        model.submit()
        assert state(model)["right"]
        assert state(model)["unkept"] == "磁盘满了。"
    model.advance()
    give(model)
    model.submit()
    assert "unkept" not in state(model)
    assert record.count() == 1


def test_a_record_that_cannot_be_copied_is_used_all_the_same(
    record: Record, clock: Clock, qtbot: Any
) -> None:
    def fail(_: Record) -> None:
        raise RecordError("没能备份。", "No copy.")

    learner = Learner(lambda: record, lambda: "", lambda uid: None, "我", fail)
    assert learner.record is record
    assert learner.problem is not None
    assert learner.problem.zh == "没能备份。"


def test_a_record_that_could_not_be_opened_is_tried_again_by_the_next_quiz(
    record: Record, qtbot: Any
) -> None:
    held = [True]

    def opened() -> Record:
        if held[0]:
            raise RecordError("另一个程序正占着。", "Held.", "busy")
        return record

    learner = Learner(opened, lambda: "", lambda uid: None, "我")
    assert learner.record is None
    held[0] = False
    assert learner.record is None
    learner.begin("practice")
    assert learner.record is record
    assert learner.problem is None


def test_people_have_records_of_their_own(make: Make, record: Record) -> None:
    model = make()
    study: Any = model.study
    assert [p["name"] for p in json.loads(study.state)["profiles"]] == ["我"]
    model.start(json.dumps({"made": True, "count": 1}))
    give(model)
    model.submit()
    assert json.loads(study.progress)["answers"] == 1
    assert study.add("小李")
    assert not study.add("小李")
    assert "小李" in json.loads(study.state)["problem"]
    assert json.loads(study.progress)["answers"] == 0
    assert json.loads(study.state)["fresh"] == len(POOL.facts())


def test_progress_tells_recall_by_theme_and_a_plan_for_a_day(make: Make, record: Record) -> None:
    model = make()
    model.start(json.dumps({"made": True, "count": 12, "confidence": True}))
    for number in range(12):
        give(model, right=number > 2)
        model.trust(3)
        model.submit()
        model.advance()
    study: Any = model.study
    told = json.loads(study.progress)
    assert [theme["n"] for theme in told["themes"]] == [0, 1, 2, 3, 4, 5]
    assert sum(theme["asked"] for theme in told["themes"]) == 12
    assert all(0 < theme["recall"] < 1 for theme in told["themes"])
    assert len(told["sure"]) == 3
    assert all(row["page"] > 0 for row in told["sure"] + told["slow"])
    assert sum(told["forecast"]) == 12
    assert told["calendar"][-1][1] == 12
    assert study.plan("nonsense", 10) == "{}"
    assert study.plan("2000-01-01", 10) == "{}"
    from datetime import UTC, datetime, timedelta

    day = (datetime.now(UTC).date() + timedelta(days=9)).isoformat()
    plan = json.loads(study.plan(day, 30))
    assert plan["recall"] > 0.8 > plan["before"]
    assert plan["slides"]


def _of_kind(kind: str) -> dict[str, Any]:
    found = (view for fact in POOL.facts() for view in POOL.forms(fact, 5))
    return dict(next(view for view in found if view["kind"] == kind and "--" in view["id"]))


def _write(text: str) -> None:
    """Type as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(QGuiApplication.focusObject(), event)


@pytest.mark.parametrize(
    "kind", ["single", "multiple", "true-false", "numeric", "text", "cloze", "ordering", "matching", "place"]
)
def test_every_kind_is_answered_by_keyboard_alone(kind: str, opened: Any) -> None:
    screen = opened(questions=[_of_kind(kind)], count=1)
    answer = screen.question.get("answer") or {}
    if "order" in answer or "pairs" in answer:
        screen.type("".join(answer.get("order") or answer["pairs"]).lower())
    elif kind in ("text", "numeric"):
        _write(answer["text"])
    elif kind == "cloze":
        for gap, blank in enumerate(answer["blanks"]):
            _write(blank["text"])
            if gap + 1 < len(answer["blanks"]):
                screen.key(Qt.Key.Key_Return)
    else:
        screen.type("".join(screen.right_keys()).lower())
    screen.key(Qt.Key.Key_Return)
    assert screen.state["right"], screen.state
    screen.key(Qt.Key.Key_Return)
    assert screen.state["screen"] == "result"


@pytest.mark.parametrize("kind", ["single", "multiple", "ordering", "matching", "place"])
def test_every_kind_to_choose_is_answered_by_mouse_alone(kind: str, opened: Any) -> None:
    screen = opened(questions=[_of_kind(kind)], count=1)
    answer = screen.question.get("answer") or {}
    for key in answer.get("order") or answer.get("pairs") or screen.right_keys():
        screen.click(f"option{key}")
    screen.click("primaryButton")
    assert screen.state["right"], screen.state


def test_a_row_of_a_matching_is_pointed_at_and_emptied(opened: Any) -> None:
    screen = opened(questions=[_of_kind("matching")], count=1)
    screen.click("row3")
    screen.type("b")
    assert screen.state["chosen"] == ["", "", "B", ""]
    screen.key(Qt.Key.Key_Up)
    screen.click("row3")
    screen.key(Qt.Key.Key_Backspace)
    assert screen.state["chosen"] == []


def test_an_exam_by_keyboard_and_mouse(opened: Any) -> None:
    screen = opened(questions=[_of_kind("single") | {"id": f"q{n}"} for n in range(3)], count=3)
    screen.model.start(json.dumps({"mode": "exam", "count": 3, "seed": 1, "confidence": True}))
    screen.type("b")
    screen.type("m")
    QTest.keyClick(screen.view, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert screen.state["flags"] == [0]
    assert screen.state["confidence"] == 3
    screen.key(Qt.Key.Key_Return)
    assert screen.state["index"] == 1
    screen.click("cell3")
    assert screen.state["index"] == 2
    screen.key(Qt.Key.Key_Left)
    assert screen.state["index"] == 1
    screen.click("flagButton")
    assert screen.state["flags"] == [0, 1]
    screen.click("handInButton")
    assert screen.state["screen"] == "question"
    screen.click("handInButton")
    assert screen.state["screen"] == "result"


def test_a_report_and_a_certificate_are_saved(make: Make, record: Record, tmp_path: Path) -> None:
    model = make()
    study: Any = model.study
    folder = tmp_path / "文档"
    assert "考一场" in study.save_paper("certificate", folder)
    model.start(json.dumps({"mode": "exam", "made": True, "count": 6}))
    for number in range(6):
        give(model, right=number != 2)
        model.submit()
    model.handIn()
    for kind in ("report", "certificate"):
        said = study.save_paper(kind, folder)
        assert "已存到" in said, said
    files = sorted(folder.glob("*.pdf"))
    assert len(files) == 2
    for file in files:
        written = file.read_bytes()
        assert written.startswith(b"%PDF")
        assert len(re.findall(rb"/Type\s*/Page\b", written)) == 1
        box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", written)
        assert box is not None
        assert abs(float(box[1]) - 595) < 2
        assert abs(float(box[2]) - 842) < 2
    (tmp_path / "file").write_text("")
    assert "写不进" in study.save_paper("report", tmp_path / "file")


def test_what_a_certificate_says(make: Make, record: Record) -> None:
    from zgc_desktop.ui.papers import certificate, exam_of, fact_version

    model = make()
    model.start(json.dumps({"mode": "exam", "made": True, "count": 6}))
    for number in range(6):
        give(model, right=number != 2)
        model.submit()
    model.handIn()
    exam = record.last(record.profiles()[0].uid, "exam")
    assert exam is not None
    result = exam_of(record.answers_of(exam.uid), PROGRAM["deck"]["chapters"])
    assert (result["score"], result["of"]) == (5, 6)
    assert sum(theme["right"] for theme in result["themes"]) == 5
    assert len(result["themes"]) == 6
    version = fact_version(POOL.revisions)
    assert version != fact_version({**POOL.revisions, "revenue": "other"})
    words = certificate("中关村五年", "<小李>", "2026-12-12", result, 119, version)
    assert words["name"] == "&lt;小李&gt;"
    assert version in words["facts"]
    assert words["themes"].count("<tr>") == 6


def test_a_briefing_brings_its_own_certificate(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from zgc_desktop.ui.papers import template

    own = tmp_path / "resources" / "templates" / "certificate.html"
    own.parent.mkdir(parents=True)
    own.write_text("<p>$name $nonsense</p>", encoding="utf-8")
    assert "nonsense" in template("certificate", tmp_path).template
    assert "nonsense" not in template("report", tmp_path).template
    model = make()
    model.start(json.dumps({"mode": "exam", "made": True, "count": 1}))
    model.handIn()
    study: Any = model.study
    monkeypatch.setattr(study, "_root", lambda: tmp_path)
    assert "nonsense" in study.save_paper("certificate", tmp_path / "out")
