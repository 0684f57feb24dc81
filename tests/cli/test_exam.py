"""`zgc exam`: what one person makes, everybody gets alike, as long as the briefing says the same."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Zgc

from zgc_desktop import app
from zgc_desktop.quiz import exam_file

SHIPPED = Path(__file__).parents[2]


@pytest.fixture
def made(zgc: Zgc, tmp_path: Path) -> Path:
    file = tmp_path / "卷.yaml"
    ran = zgc("exam", "make", file, "--folder", SHIPPED, "--seed", "5", "--count", "12", "--minutes", "30")
    assert ran.code == 0
    assert "12 题" in ran.out
    return file


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """The exams that a window would have been opened for."""
    found: list[dict[str, Any]] = []

    def run(root: Path, *, lang: str, exam: dict[str, Any]) -> int:
        assert root == SHIPPED
        assert lang
        found.append(exam)
        return 0

    monkeypatch.setattr(app, "run_quiz", run)
    monkeypatch.setattr("zgc_desktop.ui.doctor.preflight", lambda: None)
    return found


def test_an_exam_is_made_and_taken(zgc: Zgc, made: Path, begun: list[dict[str, Any]]) -> None:
    assert zgc("exam", "take", made, "--folder", SHIPPED).code == 0
    (exam,) = begun
    assert (len(exam["items"]), exam["seed"], exam["minutes"], exam["mode"]) == (12, 5, 30, "exam")
    # It is not written over by another.
    assert "已经有了" in zgc("exam", "make", made, "--folder", SHIPPED).refused()


def test_an_exam_of_chosen_questions(zgc: Zgc, tmp_path: Path) -> None:
    file = tmp_path / "two.yaml"
    items = "imprint-listed, imprint-matrix"
    assert zgc("exam", "make", file, "--folder", SHIPPED, "--items", items).code == 0
    exam, problems = exam_file.opened(file)
    assert problems == []
    assert exam is not None
    assert [one.id for one in exam.items] == ["imprint-listed", "imprint-matrix"]
    wrong = zgc(
        "exam", "make", tmp_path / "3.yaml", "--folder", SHIPPED, "--items", "nothing--at-all"
    ).refused()
    assert "nothing--at-all" in wrong
    assert not (tmp_path / "3.yaml").exists()


def test_what_is_banned_is_drawn_for_no_exam(zgc: Zgc, small: Path, tmp_path: Path) -> None:
    def drawn(name: str) -> set[str]:
        file = tmp_path / name
        assert zgc("exam", "make", file, "--folder", small, "--seed", "3", "--count", "50").code == 0
        exam, _ = exam_file.opened(file)
        assert exam is not None
        return {one.id for one in exam.items}

    before = drawn("before.yaml")
    some = min(before)
    (small / "banned.txt").write_text(f"{some}\n", encoding="utf-8")
    assert some not in drawn("after.yaml")


def test_it_may_be_taken_at_its_time_only(zgc: Zgc, tmp_path: Path, begun: list[dict[str, Any]]) -> None:
    now = datetime.now()

    def make(name: str, *more: str) -> Path:
        file = tmp_path / name
        assert zgc("exam", "make", file, "--folder", SHIPPED, "--count", "3", *more).code == 0
        return file

    def at(hours: float) -> str:
        return f"{now + timedelta(hours=hours):%Y-%m-%dT%H:%M}"

    early = make("early.yaml", "--from", at(2))
    assert "还没到时间" in zgc("exam", "take", early, "--folder", SHIPPED).refused()
    late = make("late.yaml", "--to", at(-2))
    assert "时间过了" in zgc("exam", "take", late, "--folder", SHIPPED).refused()
    # Whoever comes late has what is left.
    running = make("now.yaml", "--from", at(-2), "--to", at(1), "--minutes", "90")
    assert zgc("exam", "take", running, "--folder", SHIPPED).code == 0
    assert 57 < begun[0]["minutes"] <= 60
    assert "2026-12-02T09:00" in zgc("exam", "make", tmp_path / "x.yaml", "--from", "nine").refused()


def test_a_briefing_that_has_changed_is_told(zgc: Zgc, made: Path) -> None:
    text = made.read_text(encoding="utf-8")
    mark = text.rpartition("mark: ")[2][:10]
    made.write_text(text.replace(mark, '"00000000"'), encoding="utf-8")
    assert "第 12 题和出卷时不一样" in zgc("exam", "take", made, "--folder", SHIPPED).refused()
    made.write_text(text.replace("zhongguancun-2021-2025", "another"), encoding="utf-8")
    assert "另一份简报" in zgc("exam", "take", made, "--folder", SHIPPED).refused()


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", "exam-none"),
        ("- a\n", "exam-none"),
        ("exam: 2\nbriefing: a\n", "exam-version"),
        ("exam: 1\nbriefing: a\nseed: -1\nitems: []\n", ":3:"),
        ("exam: 1\nbriefing: a\nseed: 1\nopens: soon\nitems: [{id: a, mark: b}]\n", ":4:"),
        ("exam: 1\nbriefing: a\nseed: 1\nitems: [{id: a}]\n", ":4:"),
        ("exam: [\n", "yaml"),
    ],
)
def test_what_is_no_exam_is_told_where(zgc: Zgc, tmp_path: Path, text: str, where: str) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(text, encoding="utf-8")
    ran = zgc("exam", "take", file, "--folder", SHIPPED)
    assert ran.code == 2
    assert where in ran.err
    assert "不能当试卷用" in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("key", [(), ("--key",)], ids=["sheet", "key"])
@pytest.mark.usefixtures("qapp")
def test_it_is_printed(zgc: Zgc, made: Path, tmp_path: Path, key: tuple[str, ...]) -> None:
    pdf = tmp_path / "卷.pdf"
    ran = zgc("exam", "print", made, pdf, "--folder", SHIPPED, *key)
    assert ran.code == 0
    assert pdf.read_bytes().startswith(b"%PDF")
    assert "页" in ran.out
    assert "写上 PDF 的文件名" in zgc("exam", "print", made, "--folder", SHIPPED).refused()
    assert (
        "没有这个文件或文件夹"
        in zgc("exam", "print", made, tmp_path / "no" / "x.pdf", "--folder", SHIPPED).refused()
    )


def test_printing_never_takes_the_place_of_what_is_no_pdf(zgc: Zgc, made: Path, tmp_path: Path) -> None:
    before = made.read_bytes()
    for target in (made, tmp_path):
        assert "没有动它" in zgc("exam", "print", made, target, "--folder", SHIPPED).refused()
    assert made.read_bytes() == before


NEVER = ("--from", "2026-12-02T09:00", "--to", "2026-12-02T09:00")


@pytest.mark.parametrize(
    "given", [NEVER, ("--items", "imprint-listed,imprint-listed")], ids=["never", "twice"]
)
def test_an_exam_that_cannot_be_is_not_made(zgc: Zgc, tmp_path: Path, given: tuple[str, ...]) -> None:
    file = tmp_path / "a.yaml"
    zgc("exam", "make", file, "--folder", SHIPPED, *given).refused()
    assert not file.exists()


def test_what_contradicts_itself_in_the_file_is_told_with_its_line(made: Path) -> None:
    text = made.read_text(encoding="utf-8")
    text = text.replace('opens: ""', 'opens: "2026-12-02 09:00"')
    text = text.replace('closes: ""', 'closes: "2026-12-01 09:00"')
    line = text.splitlines()[-1]
    exam, problems = exam_file.read(f"{text}{line}\n", "卷.yaml")
    assert exam is None
    assert [(found.code, found.line) for found in problems] == [("exam-never", 9), ("exam-twice", 23)]
