"""`zgc record`."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.study.conftest import answer

from zgc_desktop.cli.main import main
from zgc_desktop.study.places import record_path
from zgc_desktop.study.record import Record


@pytest.fixture
def some() -> Path:
    path = record_path()
    record = Record(path, lambda: datetime(2026, 3, 1, tzinfo=UTC))
    person = record.add_profile("小李")
    sitting = record.begin(person.uid, "practice", {})
    for day in range(3):
        record.append(answer(person.uid, sitting.uid, day=day))
    record.close()
    return path


def test_the_record_is_checked_exported_and_imported(
    some: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["record", "check"]) == 0
    assert "3 条" in capsys.readouterr().out
    file = tmp_path / "out.json"
    assert main(["record", "export", str(file)]) == 0
    assert len(json.loads(file.read_text(encoding="utf-8"))["answers"]) == 3
    assert main(["record", "export", "--format", "csv"]) == 0
    assert capsys.readouterr().out.count("小李") == 3
    table = tmp_path / "out.csv"
    assert main(["record", "export", "--format", "csv", str(table)]) == 0
    some.unlink()
    assert main(["record", "import", str(file)]) == 0
    assert "3 条" in capsys.readouterr().out
    assert main(["--lang", "en", "record", "import", str(file)]) == 0
    assert "0 answers" in capsys.readouterr().out
    some.unlink()
    assert main(["record", "import", str(table)]) == 0
    assert "3 条" in capsys.readouterr().out


def test_a_copy_is_made_and_restored(some: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["record", "backup"]) == 0
    assert "record-" in capsys.readouterr().out
    some.write_bytes(b"broken" * 1000)
    assert main(["record", "restore"]) == 0
    assert ".aside" in capsys.readouterr().out
    assert main(["record", "check"]) == 0
    assert "3 条" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words", [["restore"], ["import"], ["import", "nowhere.json"], ["export", "no/where/x.json"]]
)
def test_what_cannot_be_done_is_said(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["record", *words]) == 2
    assert capsys.readouterr().err.strip()


def test_facts_that_changed_are_listed_and_one_keeps_its_schedule(
    some: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["record", "stale"]) == 0
    assert capsys.readouterr().out.split() == ["revenue"]
    assert main(["record", "keep", "revenue"]) == 0
    capsys.readouterr()
    assert main(["record", "stale"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["record", "keep", "revenue"]) == 2
    assert "stale" in capsys.readouterr().err


def test_items_are_analysed_from_thirty_people_on(some: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["record", "items"]) == 0
    assert "不足 30 人" in capsys.readouterr().out
    record = Record(some)
    for number in range(32):
        person = record.add_profile(f"学员{number}")
        sitting = record.begin(person.uid, "exam", {})
        for fact in range(3):
            record.append(answer(person.uid, sitting.uid, f"f{fact}", right=number % 4 > fact))
    record.close()
    assert main(["record", "items"]) == 0
    out = capsys.readouterr().out
    assert "f1--type-number" in out
    assert "KR-20" in out
