"""Of a damaged record every answer is saved that can be read, and what cannot is counted."""

from __future__ import annotations

import os
import random
import re
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.study.conftest import LATER, answer
from tests.study.given import filled, rows

from zgc_desktop.study.backup import back_up
from zgc_desktop.study.errors import RecordError
from zgc_desktop.study.integrity import check
from zgc_desktop.study.record import Record
from zgc_desktop.study.salvage import Saved, salvage
from zgc_desktop.study.store import LogRow, Profile, Sitting, SittingRow

NOW = datetime(2026, 3, 2, 9)
COUNT = 748
PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, set[str]]:
    """A record of 748 answers, and their ids."""
    path = tmp_path_factory.mktemp("whole") / "record.sqlite"
    answers = filled(path, COUNT)
    return path.read_bytes(), {one.uid for one in answers}


def places(data: bytes) -> list[tuple[int, int]]:
    """Where a byte is changed, and to what: in every page's head and list of rows, in the file's, and anywhere."""
    chance = random.Random(15)
    found = [(at, 0xFF) for at in (0, 16, 17, 18, 20, 28, 44, 56, 100, 101, 103, 105, 108)]
    for page in range(1, len(data) // PAGE):
        found.append((page * PAGE, data[page * PAGE] ^ 0x55))
        found += [(page * PAGE + chance.randrange(1, 40), chance.randrange(256)) for _ in range(2)]
    found += [(chance.randrange(len(data)), chance.randrange(256)) for _ in range(150)]
    return found


def test_one_byte_costs_one_answer_at_most(whole: tuple[bytes, set[str]], tmp_path: Path) -> None:
    data, uids = whole
    path = tmp_path / "record.sqlite"
    changed = places(data)
    assert len(changed) > 600
    chance = random.Random(1)
    for at, byte in chance.sample(changed, 40):
        torn = bytearray(data)
        torn[at] = byte
        path.write_bytes(torn)
        saved = Saved()
        found = list(salvage(path, saved))
        answers = [row for row in found if isinstance(row, LogRow)]
        names = {row[0] for row in answers}
        assert len(names) >= COUNT - 1, (at, byte, len(names))
        assert len(names & uids) >= COUNT - 1, (at, byte)
        assert saved.unread(names) <= 1, (at, byte)
        assert len({row.uid for row in found if isinstance(row, SittingRow)}) >= 3 - 1
        assert path.read_bytes() == torn


def test_a_damaged_record_is_mended_and_it_is_told_what_was_lost(
    whole: tuple[bytes, set[str]], tmp_path: Path
) -> None:
    data, _ = whole
    for number, at in enumerate((20 * PAGE, 60 * PAGE + 9, 0)):
        path = tmp_path / str(number) / "record.sqlite"
        path.parent.mkdir()
        torn = bytearray(data)
        torn[at] ^= 0x55
        path.write_bytes(torn)
        told = check(path, NOW)
        record = Record(path)
        assert record.count() >= COUNT - 1
        assert not record.faults()
        assert sorted(profile.name for profile in record.profiles()) == ["学员0", "学员1", "学员2"]
        lost = COUNT - record.count()
        assert told[-1].zh == (f"有 {lost} 条读不出来，丢了。" if lost else "没有丢失答题。")
        record.close()
        (aside,) = (file for file in path.parent.iterdir() if ".aside" in file.name)
        assert aside.read_bytes() == bytes(torn)
        assert check(path, NOW) == []


def test_letters_that_are_none_are_mended(record: Record, person: Profile, sitting: Sitting) -> None:
    for day in range(20):
        record.append(
            answer(person.uid, sitting.uid, day=day, wording={"stem": "中关村有多少家企业？"}, chosen="甲")
        )
    record.close()
    data = record.path.read_bytes()
    word = "企业".encode()
    at = data.rindex(word)
    record.path.write_bytes(data[:at] + b"\xff" + data[at + 1 :])
    told = " ".join(words.zh for words in check(record.path, NOW))
    assert "救回 20 条" in told
    assert "其中 1 条有读不出的字" in told
    again = Record(record.path)
    assert sum("�" in one.wording["stem"] for one in again.answers()) == 1
    again.close()


@pytest.mark.parametrize("word", ['"stem"', '{"typed"', '["revenue"]', "practice"])
def test_an_answer_of_which_a_part_cannot_be_read_is_still_an_answer(
    record: Record, person: Profile, sitting: Sitting, word: str
) -> None:
    for day in range(20):
        record.append(answer(person.uid, sitting.uid, day=day))
    record.close()
    data = record.path.read_bytes()
    at = data.rindex(word.encode())
    record.path.write_bytes(data[:at] + b"x" + data[at + 1 :])
    check(record.path, NOW)
    again = Record(record.path, lambda: LATER)
    assert again.count() == 20
    assert len(again.memories(person.uid)) == 1
    again.close()


def test_answers_that_wait_in_the_log_of_changes_are_saved_from_a_damaged_one(
    record: Record, person: Profile, sitting: Sitting, tmp_path: Path
) -> None:
    for day in range(60):
        record.append(answer(person.uid, sitting.uid, day=day))
    killed = tmp_path / "killed" / "record.sqlite"
    killed.parent.mkdir()
    for end in ("", "-wal"):
        shutil.copyfile(f"{record.path}{end}", f"{killed}{end}")
    log = Path(f"{killed}-wal")
    data = bytearray(log.read_bytes())
    # SQLite reads no further than the first frame whose checksum is wrong.
    frame = 24 + PAGE
    assert len(data) > 100 * frame
    data[32 + 40 * frame + 30] ^= 1
    log.write_bytes(data)
    saved = Saved()
    found = [row for row in salvage(killed, saved) if isinstance(row, LogRow)]
    assert len({row[0] for row in found}) == 60


def test_with_a_copy_under_it_what_is_gone_comes_from_the_copy(
    record: Record, person: Profile, sitting: Sitting
) -> None:
    for _ in range(40):
        record.append(answer(person.uid, sitting.uid, wording={"stem": "题" * 300}))
    back_up(record, NOW)
    for _ in range(40):
        record.append(answer(person.uid, sitting.uid, wording={"stem": "题" * 300}))
    record.keep_schedule("revenue", "bb")
    record.save(sitting.uid, {"index": 7})
    record.close()
    data = bytearray(record.path.read_bytes())
    for page in range(len(data) // PAGE - 6, len(data) // PAGE):
        data[page * PAGE : page * PAGE + 200] = os.urandom(200)
    record.path.write_bytes(bytes(data))
    said = check(record.path, NOW + timedelta(days=1))
    assert any(".aside" in words.zh for words in said)
    assert any("2026-03-02 09:00 的备份" in words.zh for words in said)
    again = Record(record.path)
    found = re.search(r"现在共 (\d+) 条", " ".join(words.zh for words in said))
    assert found is not None
    assert int(found[1]) == again.count() > 70
    assert not again.faults()
    left = again.unfinished(person.uid, "practice")
    assert left is not None
    assert left.state == {"index": 7}
    assert again.kept() == {("revenue", "bb")}
    again.close()
    assert check(record.path, NOW) == []


def test_a_damaged_record_that_a_program_uses_stays_where_it_is(
    record: Record, person: Profile, sitting: Sitting
) -> None:
    record.merge(rows(40))
    record._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    data = bytearray(record.path.read_bytes())
    data[5 * PAGE] ^= 0x55
    record.path.write_bytes(data)
    with pytest.raises(RecordError) as told:
        check(record.path, NOW)
    assert told.value.cause == "busy"
    assert record.path.read_bytes() == bytes(data)
    record.close()


@pytest.mark.parametrize(
    "content", [b"", b"x" * 9000, b"SQLite format 3\0" + b"\0" * 5000, os.urandom(70_000)]
)
def test_of_what_is_no_record_nothing_is_saved_and_that_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "record.sqlite"
    path.write_bytes(content)
    told = check(path, NOW)
    assert not content or "不知道丢了多少" in told[-1].zh
    record = Record(path)
    assert record.count() == 0
    record.close()
    assert check(path, NOW) == []


@pytest.mark.parametrize(
    ("table", "column"), [("totals", "slide"), ("memory", "fact"), ("profiles", "name"), ("sittings", "mode")]
)
def test_letters_that_are_none_are_mended_wherever_they_stand(
    record: Record, person: Profile, sitting: Sitting, table: str, column: str
) -> None:
    record.append(answer(person.uid, sitting.uid))
    record.close()
    with closing(sqlite3.connect(record.path)) as db:
        db.execute(f"UPDATE {table} SET {column} = CAST(X'61FF62' AS TEXT)")
        db.commit()
    assert check(record.path, NOW)
    assert check(record.path, NOW) == []
    again = Record(record.path)
    assert again.count() == 1
    assert len(again.profiles()) == 1
    again.derived()
    again.close()


def test_a_record_that_became_empty_comes_from_its_copy(
    record: Record, person: Profile, sitting: Sitting
) -> None:
    record.append(answer(person.uid, sitting.uid))
    assert back_up(record, NOW)
    record.close()
    record.path.write_bytes(b"")
    told = check(record.path, NOW)
    assert "备份打底" in told[1].zh
    again = Record(record.path)
    assert again.count() == 1
    again.close()
