"""Copies of the record: made when something changed, looked over before they take its place, only read."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.study.conftest import LATER, answer
from tests.study.given import filled

from zgc_desktop.study import backup
from zgc_desktop.study.backup import back_up, restore
from zgc_desktop.study.errors import RecordError
from zgc_desktop.study.integrity import check
from zgc_desktop.study.opening import copies
from zgc_desktop.study.record import Record
from zgc_desktop.study.salvage import Saved, salvage
from zgc_desktop.study.store import Profile, Sitting

NOW = datetime(2026, 3, 2, 9)


def test_a_copy_is_made_when_something_changed_and_can_be_restored(
    record: Record, person: Profile, sitting: Sitting
) -> None:
    record.append(answer(person.uid, sitting.uid))
    assert back_up(record, NOW)
    assert back_up(record, NOW + timedelta(hours=1)) is None
    record.append(answer(person.uid, sitting.uid))
    assert back_up(record, NOW + timedelta(hours=2))
    record.close()
    oldest = copies(record.path)[-1][1]
    aside = restore(record.path, oldest, NOW)
    assert aside is not None
    assert aside.exists()
    again = Record(record.path)
    assert again.count() == 1
    again.close()
    assert check(record.path, NOW) == []


def test_two_copies_and_two_restores_in_one_second_keep_everything(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    kept = []
    for count in (5, 6, 7):
        filled(path, count)
        record = Record(path)
        kept.append(back_up(record, NOW, always=True))
        record.close()
    assert len({str(copy) for copy in kept}) == len(copies(path)) == 3
    aside = [restore(path, copy, NOW) for copy in kept if copy]
    assert len(set(aside)) == 3
    counts = []
    for file in aside:
        assert file is not None
        with closing(sqlite3.connect(file)) as db:
            counts += [row[0] for row in db.execute("SELECT count(*) FROM answers")]
    assert counts == [7, 5, 6]


def state_of(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    return {
        str(path): (
            path.stat().st_mtime_ns,
            path.stat().st_mode,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in [folder, *folder.rglob("*")]
    }


def test_the_copy_is_only_read(tmp_path: Path) -> None:
    (tmp_path / "given").mkdir()
    copy, path = tmp_path / "given" / "copy.sqlite", tmp_path / "data" / "record.sqlite"
    filled(copy, 5)
    copy.with_name("copy.sqlite.lock").unlink()
    before = state_of(copy.parent)
    restore(path, copy, NOW)
    assert state_of(copy.parent) == before
    record = Record(path)
    assert record.count() == 5
    assert back_up(record, NOW)
    before = state_of(path.parent / "backups")
    assert back_up(record, NOW) is None
    assert state_of(path.parent / "backups") == before
    record.close()


def test_what_waits_beside_a_copy_belongs_to_it(
    tmp_path: Path, record: Record, person: Profile, sitting: Sitting
) -> None:
    record.append(answer(person.uid, sitting.uid))
    given = tmp_path / "given"
    given.mkdir()
    for end in ("", "-wal"):
        shutil.copyfile(f"{record.path}{end}", given / f"copy.sqlite{end}")
    assert (given / "copy.sqlite-wal").stat().st_size
    before = state_of(given)
    restore(tmp_path / "new" / "record.sqlite", given / "copy.sqlite", NOW)
    assert state_of(given) == before
    again = Record(tmp_path / "new" / "record.sqlite")
    assert again.count() == 1
    again.close()


def sql(*statements: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            db.execute("PRAGMA journal_mode = DELETE")
            for statement in statements:
                db.execute(statement)

    return change


def other(path: Path) -> None:
    path.unlink()
    sql("CREATE TABLE answers (seq INTEGER PRIMARY KEY, uid TEXT)", "PRAGMA user_version = 4")(path)


FOREIGN: dict[str, Callable[[Path], object]] = {
    "another program's": other,
    "empty": lambda path: path.write_bytes(b""),
    "no database": lambda path: path.write_bytes(b"x" * 5000),
    "text": lambda path: path.write_text("{}"),
    "cut in half": lambda path: os.truncate(path, path.stat().st_size // 2),
    "trigger": sql("CREATE TRIGGER t AFTER INSERT ON answers BEGIN DELETE FROM totals; END"),
    "other trigger of our name": sql(
        "DROP TRIGGER answers_keep",
        "CREATE TRIGGER answers_keep BEFORE DELETE ON answers BEGIN DELETE FROM totals; END",
    ),
    "view": sql("CREATE VIEW v AS SELECT * FROM answers"),
    "view in the place of a table": sql("DROP TABLE totals", "CREATE VIEW totals AS SELECT * FROM answers"),
    "table more": sql("CREATE TABLE t (x)"),
    "table less": sql("DROP TABLE bounded"),
    "not ours": sql("PRAGMA application_id = 7"),
    "newer": sql("PRAGMA user_version = 99"),
    "negative": sql("PRAGMA user_version = -1"),
}


@pytest.mark.parametrize("how", FOREIGN)
def test_what_is_no_record_of_ours_takes_no_place(tmp_path: Path, how: str) -> None:
    path, copy = tmp_path / "data" / "record.sqlite", tmp_path / "copy.sqlite"
    filled(path, 3)
    filled(copy, 5)
    FOREIGN[how](copy)
    before = copy.read_bytes()
    with pytest.raises(RecordError) as told:
        restore(path, copy, NOW)
    assert "copy.sqlite" in told.value.words.zh
    assert copy.read_bytes() == before
    record = Record(path)
    assert record.count() == 3
    record.close()
    assert not list(path.parent.glob("*.aside*"))
    assert not list(path.parent.glob("*.part*"))


def test_nothing_and_folders_are_no_copies(tmp_path: Path) -> None:
    for copy in (tmp_path / "nothing", tmp_path):
        with pytest.raises(RecordError):
            restore(tmp_path / "record.sqlite", copy, NOW)


def test_under_a_program_that_runs_nothing_is_put_in_the_place_of_its_record(
    record: Record, person: Profile, sitting: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "PATIENCE", 0.01)
    copy = tmp_path / "copy.sqlite"
    filled(copy, 5)
    record.append(answer(person.uid, sitting.uid))
    with pytest.raises(RecordError) as told:
        restore(record.path, copy, NOW)
    assert told.value.cause == "busy"
    record.append(answer(person.uid, sitting.uid))
    record.close()
    again = Record(record.path)
    assert again.count() == 2
    again.close()
    assert restore(record.path, copy, NOW)


def test_a_newer_program_restores_what_an_older_one_kept(tmp_path: Path) -> None:
    from tests.study.test_record import older

    copy, path = tmp_path / "copy.sqlite", tmp_path / "data" / "record.sqlite"
    older(copy, 2, [answer()])
    assert restore(path, copy, NOW) is None
    record = Record(path, lambda: LATER)
    assert record.count() == 1
    record.close()


def test_a_fault_that_quotes_bytes_of_the_file_is_told_in_words(tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    filled(copy, 5)
    data = copy.read_bytes()
    spoilt = data.replace(b"tableanswersanswers", b"table\x82nswers\x82nswers")
    spoilt = spoilt.replace(b"CREATE TABLE answers", b"CREATE TABEL answers")
    assert spoilt != data
    copy.write_bytes(spoilt)
    with pytest.raises(RecordError):
        restore(tmp_path / "record.sqlite", copy, NOW)
    with pytest.raises(RecordError):
        Record(copy)
    list(salvage(copy, Saved()))


def test_of_a_record_that_is_gone_the_copy_is_told(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    filled(path, 5)
    assert check(tmp_path / "elsewhere" / "record.sqlite", NOW) == []
    with closing(Record(path)) as record:
        count = record.count()
        assert back_up(record, NOW, always=True)
    path.unlink()
    (told,) = check(path, NOW)
    assert f"{count} 条答题" in told.zh
    assert "zgc record restore" in told.en
    assert not path.exists()
    restore(path, copies(path)[0][1], NOW)
    assert check(path, NOW) == []


@pytest.mark.parametrize("year", [1, 9999])
def test_a_copy_made_by_a_clock_of_another_age_is_found(
    year: int, record: Record, person: Profile, sitting: Sitting
) -> None:
    record.append(answer(person.uid, sitting.uid))
    made = back_up(record, datetime(year, 12, 31, 23))
    assert [copy for _, copy in copies(record.path)] == [made]
