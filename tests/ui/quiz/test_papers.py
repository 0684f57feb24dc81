"""The report and the certificate."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from tests.study.conftest import answer
from tests.ui.quiz.given import POOL, PROGRAM, Make, give

from zgc_desktop.study.record import Record
from zgc_desktop.ui import boot, ornaments
from zgc_desktop.ui.papers import exam_of


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
    result = exam_of(record.answers_of(exam.uid), PROGRAM["deck"])
    assert (round(result["score"]), result["of"]) == (5, 6)
    assert sum(theme["got"] for theme in result["themes"]) == result["score"]
    assert len(result["themes"]) == 6
    version = fact_version(POOL.revisions)
    assert version != fact_version({**POOL.revisions, "revenue": "other"})
    paper = certificate("中关村五年", "<小李>", "2026-12-12", result, 119, version)
    assert paper.words["name"] == "&lt;小李&gt;"
    assert paper.words["date"] == "2026年12月12日"
    assert version in paper.words["facts"]
    assert paper.words["themes"].count("<tr>") == 6
    assert {f"cells{n}" for n in range(6)} == set(re.findall(r'src="(\w+)"', paper.words["themes"]))


@pytest.mark.parametrize(
    ("count", "right", "passed"),
    [(5, 0, False), (5, 5, False), (15, 8, False), (15, 9, True), (15, 15, True)],
)
def test_a_certificate_is_for_who_passed_enough_questions(
    make: Make, record: Record, tmp_path: Path, count: int, right: int, passed: bool
) -> None:
    from zgc_desktop.ui.papers import certificate

    person = record.profiles()[0] if record.profiles() else record.add_profile("我")
    record.briefing = str(PROGRAM["deck"]["id"])
    sitting = record.begin(person.uid, "exam", {})
    given = [
        answer(person.uid, sitting.uid, f"f{n}", right=n < right, feedback="right" if n < right else "wrong")
        for n in range(count)
    ]
    state = {"seconds": 61, "limit": 600.0, "closed": True}
    record.hand_in(sitting.uid, given, state)
    said = make().study.save_paper("certificate", tmp_path)  # type: ignore[attr-defined]
    [file] = tmp_path.glob("*.pdf")
    assert file.name.startswith("测验合格证书" if passed else "参加记录")
    assert "2026-03-01" in file.name
    assert ("参加记录" in said) is not passed
    result = exam_of(given, PROGRAM["deck"], state)
    paper = certificate("题", "我", "2026-03-01", result, 1, "v")
    assert (result["passed"], "只说明参加过" in paper.words["sentence"]) == (passed, not passed)
    assert "用 1:01，限 10 分钟" in paper.words["how"]
    other = certificate("题", "别人", "2026-03-01", result, 1, "v")
    assert paper.words["record"] != other.words["record"]


def test_what_a_person_says_of_a_judgement_is_no_certificate(record: Record) -> None:
    given = [answer(fact=f"f{n}", right=False, corrected=True, feedback="wrong") for n in range(20)]
    assert not exam_of(given, PROGRAM["deck"])["passed"]


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
    # Who did not pass does not get what the briefing takes for its certificate.
    assert "参加记录" in study.save_paper("certificate", tmp_path / "out")
    own.with_name("attendance.html").write_text("<p>$nonsense</p>", encoding="utf-8")
    assert "nonsense" in study.save_paper("certificate", tmp_path / "out")


def test_every_picture_of_the_templates_is_drawn(make: Make) -> None:
    from zgc_desktop.ui.papers import KINDS, certificate, report, template

    model = make()
    model.start(json.dumps({"mode": "exam", "made": True, "count": 6}))
    model.handIn()
    study: Any = model.study
    told = json.loads(study.progress)
    exam = exam_of([], PROGRAM["deck"])
    papers = {
        "report": report("题", "我", "2026-01-02", told, 1, "v"),
        "certificate": certificate("题", "我", "2026-01-02", {**exam, "score": 1, "of": 2}, 1, "v"),
    }
    papers["attendance"] = papers["certificate"]
    for kind in KINDS:
        paper = papers[kind]
        asked = re.findall(r'<img src="(\w+)"', template(kind, Path("nowhere")).substitute(paper.words))
        assert asked
        assert set(asked) <= set(paper.pictures)
        for name, picture in paper.pictures.items():
            image = QImage(300, 60, QImage.Format.Format_RGB32)
            image.fill(QColor("white"))
            painter = QPainter(image)
            picture(painter, QRectF(0, 0, 300, 60))
            painter.end()
            blank = {image.pixel(x, y) for x in range(0, 300) for y in range(0, 60)} == {0xFFFFFFFF}
            assert blank == (name == "lens0"), name


def test_the_colours_of_papers_are_those_of_the_windows() -> None:
    theme = (boot.QML / "Zgc" / "parts" / "Theme.qml").read_text(encoding="utf-8")
    paper = re.search(r"accents: hall\s+\? \[[^\]]*\]\s+: \[([^\]]*)\]", theme)
    assert paper is not None
    assert tuple(re.findall(r"#\w{6}", paper[1])) == ornaments.ACCENTS


def test_an_exam_of_another_computer_makes_a_certificate_too(
    make: Make, record: Record, tmp_path: Path
) -> None:
    from zgc_desktop.study.exchange import csv_parts, take_in

    model = make()
    model.start(json.dumps({"mode": "exam", "made": True, "count": 3}))
    give(model)
    model.handIn()
    other = Record(tmp_path / "other.sqlite", briefing=PROGRAM["deck"]["id"])
    table = tmp_path / "a.csv"
    table.write_text("".join(csv_parts(record)), encoding="utf-8", newline="")
    take_in(other, table)
    # A table tells nothing of sittings: what it was is made up of its answers.
    exam = other.last(record.profiles()[0].uid, "exam")
    assert exam is not None
    result = exam_of(other.answers_of(exam.uid), PROGRAM["deck"])
    assert (result["score"], result["of"]) == (1, 3)
    assert (result["seconds"], result["closed"]) == (None, False)
    other.close()
