"""`zgc record`."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.hostile.rights import of_a_person
from tests.study.conftest import answer

from zgc_desktop.cli.main import main
from zgc_desktop.study.places import record_path
from zgc_desktop.study.record import Record

#: The id of the briefing that comes with the program, which is open where no other is.
SHIPPED = "zhongguancun-2021-2025"


@pytest.fixture
def some() -> Path:
    path = record_path()
    record = Record(path, lambda: datetime(2026, 3, 9, tzinfo=UTC), SHIPPED)
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
    record = Record(some, briefing=SHIPPED)
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


def test_rows_that_are_wrong_are_told_by_line_and_the_others_imported(
    some: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "out.json"
    assert main(["record", "export", str(file)]) == 0
    lines = file.read_text(encoding="utf-8").split("\n")
    at = next(n for n, line in enumerate(lines) if '"credit"' in line)
    lines[at] = lines[at].replace('"credit": 1.0', '"credit": NaN')
    file.write_text("\n".join(lines), encoding="utf-8")
    some.unlink()
    assert main(["record", "import", str(file)]) == 1
    out, err = capsys.readouterr()
    assert "导入了 2 条答题，1 行有问题" in out
    assert err == f"{file}:{at + 1}: credit 不能是 nan\n"


@pytest.mark.skipif(os.name != "posix", reason="the system has no such rights")
def test_an_export_is_for_nobody_else_to_read(some: Path, tmp_path: Path) -> None:
    before = tmp_path.stat().st_mode
    for words in ([], ["--format", "csv"]):
        assert main(["record", "export", *words, str(tmp_path / "out")]) == 0
        assert (tmp_path / "out").stat().st_mode & 0o777 == 0o600
    assert tmp_path.stat().st_mode == before


def test_a_copy_is_not_restored_while_a_program_uses_the_record(
    some: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from zgc_desktop.study import backup

    monkeypatch.setattr(backup, "PATIENCE", 0.01)
    assert main(["record", "backup"]) == 0
    running = Record(some)
    assert main(["record", "restore"]) == 2
    assert "另一个程序" in capsys.readouterr().err
    running.close()
    assert main(["record", "restore"]) == 0


def test_what_people_say_is_right_is_told_to_the_editor(
    some: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = Record(some, briefing=SHIPPED)
    person = record.profiles()[0]
    sitting = record.begin(person.uid, "practice", {})
    given = {"typed": "悟界Brain-M", "blanks": [], "chosen": []}
    one = answer(
        person.uid, sitting.uid, "brain-model", right=False, kind="text", feedback="wrong", given=given
    )
    record.append(one)
    record.correct(one.uid, True)
    record.close()
    assert main(["record", "items"]) == 0
    out = capsys.readouterr().out
    assert "悟界Brain-M" in out
    assert "brain-model--type-number" in out


def test_an_export_takes_the_place_of_no_record(
    some: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["record", "backup"])
    copy = tmp_path / "elsewhere.sqlite"
    copy.write_bytes(some.read_bytes())
    for file in (some, next((some.parent / "backups").iterdir()), some.parent / "new.json", copy):
        before = file.read_bytes() if file.exists() else None
        assert main(["record", "export", str(file)]) == 2
        assert str(file) in capsys.readouterr().err
        assert (file.read_bytes() if file.exists() else None) == before


@pytest.mark.parametrize("content", [b"name,uid\n", b"SQLite format 3\0" + b"x" * 9000])
def test_a_wrong_copy_is_not_told_as_a_damaged_record(
    some: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    copy = tmp_path / "a.csv"
    copy.write_bytes(content)
    assert main(["record", "restore", str(copy)]) == 2
    said = capsys.readouterr().err
    assert "record check" not in said
    assert said.count("a.csv") == 1


def test_a_record_that_may_only_be_read_is_exported_and_checked(
    some: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever runs the tests may be allowed to write anything: the system is made to refuse."""
    from zgc_desktop.study import opening

    def refuse(folder: Path, whole: Callable[[Path], None] = opening.private_folder) -> None:
        if folder == some.parent:
            raise PermissionError(13, "Permission denied")
        whole(folder)

    monkeypatch.setattr(opening, "private_folder", refuse)
    before = some.read_bytes()
    assert main(["record", "check"]) == 0
    said = capsys.readouterr().out
    assert "3 条" in said
    assert "写不进去" in said
    assert main(["record", "export", "--format", "csv", str(tmp_path / "out.csv")]) == 0
    assert (tmp_path / "out.csv").read_text(encoding="utf-8-sig").count("小李") == 3
    assert some.read_bytes() == before
    # What would have to be written is refused.
    assert main(["record", "backup"]) == 2
    assert "写不进去" in capsys.readouterr().err
    some.write_bytes(before[:2000])
    assert main(["record", "check"]) == 2
    assert main(["record", "export"]) == 2


@pytest.mark.parametrize("which", ["the file", "its folder", "what SQLite keeps beside it"])
def test_a_record_without_the_right_to_write_it_is_read_all_the_same(
    some: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], which: str
) -> None:
    """SQLite notices at another place than the program that nothing can be written, and so does each command."""
    if which == "what SQLite keeps beside it":
        for end in ("-wal", "-shm"):
            some.with_name(some.name + end).touch(0o400)
    some.chmod(0o400)
    if which == "its folder":
        some.parent.chmod(0o500)
    try:
        with of_a_person():
            assert main(["record", "check"]) == 0
            said = capsys.readouterr().out
            assert "3 条" in said
            assert "写不进去" in said
            assert main(["record", "export", "--format", "csv", str(tmp_path / "out.csv")]) == 0
            assert main(["record", "items"]) == 0
            assert main(["record", "stale"]) == 0
            assert main(["record", "backup"]) == 2
            whole = some.read_bytes()
            some.chmod(0o600)
            some.write_bytes(whole[:2000])
            some.chmod(0o400)
            if which == "its folder":
                capsys.readouterr()
                assert main(["record", "check"]) == 2
                assert "修不了" in capsys.readouterr().err
    finally:
        some.parent.chmod(0o700)
    assert (tmp_path / "out.csv").read_text(encoding="utf-8-sig").count("小李") == 3


@pytest.mark.parametrize("words", ["export", "backup", "items", "stale", "keep revenue", "import FILE"])
def test_no_command_begins_a_new_record_where_one_is_gone(
    some: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    file = tmp_path / "out.json"
    assert main(["record", "export", str(file)]) == 0
    assert main(["record", "backup"]) == 0
    for left in some.parent.glob("record.sqlite*"):
        left.unlink()
    capsys.readouterr()
    assert main(["record", *words.replace("FILE", str(file)).split()]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "学习记录不见了" in said.err
    assert "zgc record restore" in said.err
    assert not some.exists()


def test_a_copy_without_answers_is_not_what_somebody_wants_back(
    some: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["record", "backup"]) == 0
    for file in some.parent.glob("record.sqlite*"):
        file.unlink()
    Record(some).close()
    assert main(["record", "backup"]) == 0
    for file in some.parent.glob("record.sqlite*"):
        file.unlink()
    capsys.readouterr()
    assert main(["record", "restore"]) == 0
    said = capsys.readouterr().out
    assert "0 条答题" in said
    assert "，3 条答题。" in said
    assert main(["record", "check"]) == 0
    assert "3 条" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "words"),
    [("[]", "这里应该是 {"), ('{"answers": [', "文件没有写完"), ('{"format": tru, }', "JSON 的写法不对")],
)
def test_what_is_no_record_is_told_without_the_words_of_json(
    some: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, words: str
) -> None:
    file = tmp_path / "in.json"
    file.write_text(text, encoding="utf-8")
    assert main(["record", "import", str(file)]) == 2
    said = capsys.readouterr().err
    assert words in said
    assert "expect" not in said.lower()
    assert main(["record", "import", str(tmp_path)]) == 2
    assert "它不是文件" in capsys.readouterr().err
