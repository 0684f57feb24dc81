"""The record: what is taken is kept, whatever happens then."""

from __future__ import annotations

import os
import random
import re
import sqlite3
import time
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from bench.killing import Tally, kill_once
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.study.conftest import START, answer

from zgc_desktop.study import record as module
from zgc_desktop.study.answer import from_row, to_row
from zgc_desktop.study.backup import back_up, copies, kept, restore
from zgc_desktop.study.errors import RecordError
from zgc_desktop.study.exchange import take_in, to_csv, to_json
from zgc_desktop.study.integrity import check
from zgc_desktop.study.memory import Schedule
from zgc_desktop.study.record import Record
from zgc_desktop.study.schema import VERSION
from zgc_desktop.study.store import Profile, Sitting

NOW = datetime(2026, 3, 2, 9)


def test_an_answer_is_kept_with_the_state_of_its_sitting(
    record: Record, person: Profile, sitting: Sitting
) -> None:
    given_ = answer(person.uid, sitting.uid)
    record.append(given_, {"index": 1})
    record.close()
    again = Record(record.path)
    assert list(again.answers()) == [given_]
    left = again.unfinished(person.uid, "practice")
    assert left is not None
    assert left.state == {"index": 1}
    again.finish(sitting.uid)
    assert again.unfinished(person.uid, "practice") is None
    again.close()


@given(st.lists(st.tuples(st.integers(-900, 0), st.booleans(), st.booleans()), min_size=1, max_size=12))
@settings(max_examples=40, deadline=None)
def test_what_is_due_comes_in_the_order_in_which_it_is_forgotten(
    tmp_path_factory: pytest.TempPathFactory, asked: list[tuple[int, bool, bool]]
) -> None:
    record = Record(tmp_path_factory.mktemp("due") / "record.sqlite", lambda: START)
    person = record.add_profile("小李")
    sitting = record.begin(person.uid, "review", {})
    for place, (day, first, second) in enumerate(asked):
        for right, later in ((first, 0), (second, 3)):
            given_ = answer(person.uid, sitting.uid, f"f{place}", day - 4 + later, right=right)
            record.append(given_)
    memories, schedule = record.memories(person.uid), Schedule()
    due = record.due(person.uid, START)
    assert set(due) == {fact for fact, memory in memories.items() if memory.due <= START}
    recall = [schedule.recall(memories[fact], START) for fact in due]
    # The package counts whole days, the order here their parts too.
    assert all(later >= sooner - 1e-9 for sooner, later in pairwise(recall)), recall
    assert record.due(person.uid, START, 1) == due[:1]
    assert record.learned(person.uid) == dict.fromkeys(memories, "aa")
    record.close()


def test_an_answer_is_never_changed_or_deleted(record: Record, person: Profile, sitting: Sitting) -> None:
    record.append(answer(person.uid, sitting.uid))
    db = sqlite3.connect(record.path)
    for sql in ("UPDATE answers SET right = 0", "DELETE FROM answers"):
        with pytest.raises(sqlite3.Error, match="never"):
            db.execute(sql)
    db.close()


@given(st.text(max_size=20), st.floats(0, 1), st.sampled_from([None, 1, 2, 3]), st.booleans())
def test_an_answer_goes_to_a_row_and_back(text: str, credit: float, sure: int | None, right: bool) -> None:
    one = answer(
        item=text, credit=credit, confidence=sure, right=right, wording={"stem": text}, given={"typed": text}
    )
    assert from_row(to_row(one)) == one


def test_names_of_people_are_their_own(record: Record, person: Profile) -> None:
    with pytest.raises(RecordError) as told:
        record.add_profile(" 小李 ")
    assert "小李" in told.value.words.zh
    with pytest.raises(RecordError):
        record.add_profile("  ")
    record.rename(person.uid, "小张")
    assert [profile.name for profile in record.profiles()] == ["小张"]
    other = record.add_profile("小王")
    for name in ("小张", " "):
        with pytest.raises(RecordError) as refused:
            record.rename(other.uid, name)
        assert refused.value.cause == "asked"
    record.rename(other.uid, "小王")


def test_what_is_derived_can_be_worked_out_again(record: Record, person: Profile, sitting: Sitting) -> None:
    for day in range(6):
        wrong = day % 3 == 1
        record.append(
            answer(person.uid, sitting.uid, f"f{day % 2}", day, right=not wrong, confidence=3 if wrong else None,
                   chosen="甲" if wrong else "")
        )  # fmt: skip
    before = record.derived()
    assert record.rebuild() == 6
    assert record.derived() == before
    assert sum(row[7] for row in record.rows("totals", person.uid)) == 2
    assert record.rows("confusions", person.uid)
    assert record.memories(person.uid)["f1"].lapses == 1
    assert record.asked(person.uid, "f0") == ["f0--type-number"] * 3


def test_two_programs_write_one_record(record: Record, person: Profile, sitting: Sitting) -> None:
    other = Record(record.path)
    for number in range(5):
        (record, other)[number % 2].append(answer(person.uid, sitting.uid))
    assert record.count() == other.count() == 5
    other.close()


def test_another_program_that_holds_the_record_is_told(
    record: Record, person: Profile, sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    other = Record(record.path)
    holder = sqlite3.connect(record.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(RecordError) as told:
        other.append(answer(person.uid, sitting.uid))
    assert "程序" in told.value.words.zh
    holder.execute("ROLLBACK")
    other.append(answer(person.uid, sitting.uid))
    holder.close()
    other.close()


def test_a_newer_record_is_left_alone(record: Record) -> None:
    record.close()
    db = sqlite3.connect(record.path)
    db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(RecordError) as told:
        Record(record.path)
    assert "99" in told.value.words.zh
    assert "newer" in told.value.words.en
    with pytest.raises(RecordError):
        check(record.path, NOW)


def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RecordError) as told:
        Record(tmp_path / "file" / "record.sqlite")
    assert "只读" in told.value.words.zh


def test_a_full_disk_is_told_and_nothing_is_half_written(
    record: Record, person: Profile, sitting: Sitting
) -> None:
    record._db.execute("PRAGMA max_page_count = 60")

    def fill() -> None:
        for _ in range(500):
            long = answer(person.uid, sitting.uid, wording={"stem": "长" * 2000})
            record.append(long, {"index": record.count()})

    with pytest.raises(RecordError) as told:
        fill()
    assert "磁盘满了" in told.value.words.zh
    left = record.unfinished(person.uid, "practice")
    assert left is not None
    assert left.state["index"] == record.count() - 1
    assert not record.faults()


@given(st.lists(st.integers(0, 800), min_size=1, max_size=60, unique=True))
def test_copies_are_kept_by_day_week_and_month(days: list[int]) -> None:
    moments = [datetime(2024, 1, 1, 12) + timedelta(days=day) for day in days]
    stay = kept(moments)
    assert stay <= set(moments)
    assert max(moments) in stay
    assert set(sorted(moments, reverse=True)[:7]) <= stay
    assert len(stay) <= 3 + 7 + 4 + 12
    assert kept(stay) == stay


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
    bad = record.path.with_name("bad.sqlite")
    bad.write_bytes(b"x" * 5000)
    with pytest.raises(RecordError):
        restore(record.path, bad, NOW)


def test_a_sound_record_needs_nothing_and_a_wrong_total_is_mended(
    record: Record, person: Profile, sitting: Sitting
) -> None:
    record.append(answer(person.uid, sitting.uid))
    assert check(record.path, NOW) == []
    record._db.execute("UPDATE totals SET answers = 9")
    (said,) = check(record.path, NOW)
    assert "重新" in said.zh
    assert check(record.path, NOW) == []


def test_a_sound_record_that_another_program_holds_is_not_mended(
    record: Record, person: Profile, sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    record.append(answer(person.uid, sitting.uid))
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    holder = sqlite3.connect(record.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(RecordError) as told:
        check(record.path, NOW)
    assert told.value.cause == "busy"
    holder.execute("ROLLBACK")
    holder.close()
    assert record.path.exists()
    assert not list(record.path.parent.glob("*.aside"))


def test_of_a_damaged_file_what_can_be_read_is_saved(
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
    for page in range(len(data) // 4096 - 6, len(data) // 4096):
        data[page * 4096 : page * 4096 + 200] = os.urandom(200)
    record.path.write_bytes(bytes(data))
    said = check(record.path, NOW + timedelta(days=1))
    assert said
    assert any(".aside" in words.zh for words in said)
    again = Record(record.path)
    assert again.count() >= 40
    assert not again.faults()
    left = again.unfinished(person.uid, "practice")
    assert left is not None
    assert left.state == {"index": 7}
    assert again.kept() == {("revenue", "bb")}
    assert check(record.path, NOW) == []
    again.close()


def test_an_export_goes_there_and_back_and_twice_is_once(
    record: Record, person: Profile, sitting: Sitting
) -> None:
    for day in range(4):
        record.append(answer(person.uid, sitting.uid, day=day))
    text = to_json(record)
    other = Record(record.path.with_name("other.sqlite"))
    assert take_in(other, text, "a.json") == 4
    assert take_in(other, text, "a.json") == 0
    assert list(other.answers()) == list(record.answers())
    assert other.derived() == record.derived()
    assert to_csv(record).startswith("\ufeffname,uid")
    assert to_csv(record).count("小李") == 4
    other.close()


@pytest.mark.parametrize(
    ("text", "said"),
    [("{", "a.json:1"), ("[]", "a.json"), ('{"format": "zgc-record-1", "answers": [{"uid": 1}]}', "第 1 项")],
)
def test_what_is_no_export_is_told_with_its_place(record: Record, text: str, said: str) -> None:
    with pytest.raises(RecordError) as told:
        take_in(record, text, "a.json")
    assert said in told.value.words.zh
    assert record.count() == 0


def test_killed_at_any_moment_nothing_is_lost_and_the_exam_goes_on_where_it_was(tmp_path: Path) -> None:
    chance, tally, path = random.Random(7), Tally(), tmp_path / "record.sqlite"
    for _ in range(8):
        kill_once(path, chance, tally)
    assert (tally.lost, tally.unsound, tally.torn) == (0, 0, 0)
    assert len(tally.said) > 8
    assert tally.steps > 8
    assert check(path, NOW) == []


def test_an_older_record_is_brought_up_to_date_with_a_copy_made_before(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    old = Record(path)
    person = old.add_profile("小李")
    sitting = old.begin(person.uid, "practice", {})
    old.append(answer(person.uid, sitting.uid))
    old._db.execute("DROP TABLE kept")
    old._db.execute("DROP TABLE firsts")
    old._db.execute("PRAGMA user_version = 1")
    old.close()
    record = Record(path)
    assert record.count() == 1
    assert record.kept() == set()
    assert [one.item for one in record.firsts()] == ["revenue--type-number"]
    ((_, copy),) = copies(path)
    assert sqlite3.connect(copy).execute("PRAGMA user_version").fetchone() == (1,)
    assert record._db.execute("PRAGMA user_version").fetchone() == (VERSION,)
    record.close()


def test_a_changed_fact_is_learned_anew_or_keeps_its_schedule(
    record: Record, person: Profile, sitting: Sitting
) -> None:
    for fact in ("anew", "kept"):
        for day in (0, 2):
            record.append(answer(person.uid, sitting.uid, fact, day))
    record.keep_schedule("kept", "bb")
    for fact in ("anew", "kept"):
        record.append(answer(person.uid, sitting.uid, fact, 13, revision="bb", wording={"stem": "改过的"}))
    memories = record.memories(person.uid)
    assert (memories["anew"].reps, memories["kept"].reps) == (1, 3)
    before = record.derived()
    record.rebuild()
    assert record.derived() == before
    assert [one.wording["stem"] for one in record.answers()][:4] == ["总收入？"] * 4


def test_an_export_takes_sittings_and_kept_facts_along(
    record: Record, person: Profile, sitting: Sitting
) -> None:
    record.append(answer(person.uid, sitting.uid))
    record.finish(record.begin(person.uid, "challenge", {}).uid, {"points": 4321})
    record.keep_schedule("revenue", "bb")
    other = Record(record.path.with_name("other.sqlite"))
    take_in(other, to_json(record), "a.json")
    assert other.contents() == record.contents()
    assert other.finished(person.uid, "challenge") == [{"points": 4321}]
    assert to_json(other) == to_json(record)
    other.close()


def test_a_table_is_taken_in_again(record: Record, person: Profile, sitting: Sitting) -> None:
    record.append(
        answer(person.uid, sitting.uid, wording={"stem": "甲，“乙”\n丙"}, confidence=2, right=False)
    )
    record.append(answer(person.uid, sitting.uid, day=1))
    other = Record(record.path.with_name("other.sqlite"))
    text = to_csv(record)
    assert take_in(other, text, "a.csv") == 2
    assert take_in(other, text, "a.csv") == 0
    assert list(other.answers()) == list(record.answers())
    assert other.profiles() == record.profiles()
    for bad in (text.replace("True", "maybe"), text + "小李,1,2\n"):
        with pytest.raises(RecordError) as told:
            take_in(other, bad, "a.csv")
        assert re.match(r"a\.csv:\d+: ", told.value.words.zh)
    other.close()


def test_an_exam_is_handed_in_whole_and_once(record: Record, person: Profile) -> None:
    exam = record.begin(person.uid, "exam", {"index": 1})
    given_ = [answer(person.uid, exam.uid, f"f{n}", uid=f"u{n}") for n in range(3)]
    broken = answer("nobody", exam.uid, uid="u9")
    with pytest.raises(RecordError):
        record.hand_in(exam.uid, [*given_, broken], {"score": 3})
    assert record.count() == 0
    assert record.unfinished(person.uid, "exam") is not None
    for _ in range(2):
        record.hand_in(exam.uid, given_, {"score": 3})
        assert record.count() == 3
    assert record.unfinished(person.uid, "exam") is None


def test_a_copy_that_cannot_be_made_says_so(record: Record, person: Profile) -> None:
    (record.path.parent / "backups").write_text("")
    with pytest.raises(RecordError) as told:
        back_up(record, NOW)
    assert "备份" in told.value.words.zh


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be set here")
def test_a_day_is_that_of_the_clock_on_the_wall(
    record: Record, person: Profile, sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    try:
        # 7 in the morning in Beijing is still the day before in Greenwich.
        record.append(answer(person.uid, sitting.uid, at=datetime(2026, 3, 1, 23, tzinfo=UTC)))
        assert record.by_day(person.uid, "2026-01-01") == [("2026-03-02", 1)]
    finally:
        monkeypatch.undo()
        time.tzset()
