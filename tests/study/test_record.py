"""The record: what is taken is kept, whatever happens then."""

from __future__ import annotations

import os
import random
import sqlite3
import time
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from bench.killing import Tally, kill_once
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.study.conftest import LATER, START, answer

from zgc_desktop.study import record as module
from zgc_desktop.study.answer import NAMES, Answer, from_row, to_row
from zgc_desktop.study.backup import back_up, kept
from zgc_desktop.study.errors import RecordError
from zgc_desktop.study.integrity import check
from zgc_desktop.study.memory import Schedule, rated
from zgc_desktop.study.opening import copies
from zgc_desktop.study.record import Record
from zgc_desktop.study.schema import APPLICATION, MIGRATIONS, VERSION, statements
from zgc_desktop.study.schema import LATER as COLUMNS
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
    for sql in (
        "UPDATE answers SET right = 0",
        "UPDATE answers SET uid = uid || 'x'",
        "DELETE FROM answers",
    ):
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


def test_killed_at_any_moment_nothing_is_lost_and_the_exam_goes_on_where_it_was(tmp_path: Path) -> None:
    chance, tally, path = random.Random(7), Tally(), tmp_path / "record.sqlite"
    for _ in range(8):
        kill_once(path, chance, tally)
    assert (tally.lost, tally.unsound, tally.torn) == (0, 0, 0)
    assert len(tally.said) > 8
    assert tally.steps > 8
    assert check(path, NOW) == []


def older(path: Path, version: int, rows: list[Answer], state: str = "{}") -> None:
    """A record as an older version wrote it."""
    db = sqlite3.connect(path, isolation_level=None)
    for script in MIGRATIONS[:version]:
        for statement in statements(script):
            db.execute(statement)
    db.execute("INSERT INTO profiles VALUES ('p', '小李', '2026-01-01T00:00:00.000+00:00')")
    for sitting, mode in {row.sitting: row.mode for row in rows}.items() or {"open": "exam"}.items():
        db.execute(
            "INSERT INTO sittings (uid, profile, mode, started, state) VALUES (?, 'p', ?, '2026-03-01T08:00:00.000+00:00', ?)",
            (sitting, mode, state),
        )
    names = [name for name in NAMES if version >= COLUMNS.get(name, 0)]
    for row in rows:
        marks = ", ".join("?" * len(names))
        db.execute(f"INSERT INTO answers VALUES (NULL, {marks})", to_row(row)[: len(names)])
    db.execute(f"PRAGMA user_version = {version}")
    db.close()


@pytest.mark.parametrize("version", range(1, VERSION))
def test_an_older_record_is_brought_up_to_date_with_a_copy_made_before(tmp_path: Path, version: int) -> None:
    path = tmp_path / "record.sqlite"
    given_ = [answer(), answer(fact="firms", right=False, chosen="甲")]
    older(path, version, given_)
    record = Record(path)
    assert list(record.answers()) == given_
    assert record.kept() == set()
    assert {one.item for one in record.firsts()} == {"revenue--type-number", "firms--type-number"}
    ((_, copy),) = copies(path)
    assert sqlite3.connect(copy).execute("PRAGMA user_version").fetchone() == (version,)
    assert record._db.execute("PRAGMA user_version").fetchone() == (VERSION,)
    assert record._db.execute("PRAGMA application_id").fetchone() == (APPLICATION,)
    before = record.derived()
    record.rebuild()
    assert record.derived() == before
    record.close()
    assert check(path, NOW) == []


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


@pytest.mark.skipif(os.name != "posix", reason="the system has no such rights")
def test_what_holds_names_and_answers_is_for_nobody_else_to_read(
    record: Record, person: Profile, sitting: Sitting
) -> None:
    record.append(answer(person.uid, sitting.uid))
    assert back_up(record, NOW)
    folder = record.path.parent
    rights = {path: path.stat().st_mode & 0o777 for path in [folder, *folder.rglob("*")]}
    assert rights == {path: 0o700 if path.is_dir() else 0o600 for path in rights}
    assert {path.name for path in rights} >= {"record.sqlite", "record.sqlite-wal", "backups"}
    record.close()
    folder.chmod(0o755)
    record.path.chmod(0o644)
    Record(record.path).close()
    assert (folder.stat().st_mode & 0o777, record.path.stat().st_mode & 0o777) == (0o700, 0o600)


def test_the_schedule_in_one_go_is_that_of_the_package() -> None:
    chance, schedule = random.Random(4), Schedule()
    for _ in range(200):
        memory, moment = None, START
        steps: tuple[float, float] | None = None
        for _ in range(12):
            later = moment + timedelta(
                days=chance.choice((0, 0.2, 1, 3, 40, 900)), seconds=chance.randrange(9999)
            )
            right, credit, sure = chance.random() < 0.7, chance.random(), chance.choice((None, 1, 3))
            one = answer(at=later, right=right, credit=credit, confidence=sure)
            rating, days = rated(right, credit, sure, one.kind), (later - moment).days
            steps = schedule.model.next(*steps, days, rating) if steps else schedule.model.first(rating)
            memory, moment = schedule.review(memory, one), later
            assert (memory.stability, memory.difficulty) == steps
            assert memory.due - later == timedelta(days=schedule.model.interval(memory.stability))


def test_an_answer_by_a_clock_that_went_wrong_counts_as_of_now(tmp_path: Path) -> None:
    clock = [datetime(2099, 1, 1, tzinfo=UTC)]
    path = tmp_path / "record.sqlite"

    record = Record(path, lambda: clock[0])
    person = record.add_profile("小李")
    sitting = record.begin(person.uid, "practice", {})
    wrong = answer(person.uid, sitting.uid, at=clock[0])
    record.append(wrong)
    clock[0] = START
    for again in (False, True, False):
        if again:
            record.rebuild()
        else:
            record.close()
            record = Record(path, lambda: clock[0])
        assert record.memories(person.uid)["revenue"].last == START
        assert record.memories(person.uid)["revenue"].due < START + timedelta(days=60)
        assert record.by_day(person.uid, "2000-01-01") == [(START.astimezone().date().isoformat(), 1)]
        clock[0] += timedelta(days=1)
    assert list(record.answers()) == [wrong]
    record.close()
    assert check(path, NOW) == []


def test_an_answer_ahead_of_the_clock_is_bounded_when_it_is_written_and_read_in(
    record: Record, person: Profile, sitting: Sitting
) -> None:
    record.append(answer(person.uid, sitting.uid, at=datetime(2099, 1, 1, tzinfo=UTC)))
    assert record.memories(person.uid)["revenue"].last == LATER
    other = Record(record.path.with_name("other.sqlite"), lambda: LATER)
    assert other.merge(record.contents()) == 1
    assert other.memories(person.uid)["revenue"].last == LATER
    assert other.derived() == record.derived()
    other.close()


def test_a_clock_that_was_behind_for_a_while_leaves_nothing_wrong(tmp_path: Path) -> None:
    clock = [START + timedelta(days=3)]
    path = tmp_path / "record.sqlite"
    record = Record(path, lambda: clock[0])
    person = record.add_profile("小李")
    sitting = record.begin(person.uid, "practice", {})
    for day in (0, 2):
        record.append(answer(person.uid, sitting.uid, day=day))
    before = record.derived()
    record.close()
    clock[0] = datetime(1999, 1, 1, tzinfo=UTC)
    Record(path, lambda: clock[0]).close()
    clock[0] = START + timedelta(days=9)
    record = Record(path, lambda: clock[0])
    assert record.derived() == before
    record.close()


def test_what_is_worked_out_in_one_go_is_what_was_worked_out_answer_by_answer(
    record: Record, person: Profile
) -> None:
    chance = random.Random(11)
    others = [person, record.add_profile("小王")]
    moment = START
    for number in range(300):
        who = chance.choice(others)
        record.briefing = chance.choice(("a", "b"))
        sitting = record.begin(who.uid, "practice", {})
        moment += timedelta(hours=chance.randrange(40), milliseconds=chance.randrange(999))
        right = chance.random() < 0.6
        record.append(
            answer(
                who.uid, sitting.uid, f"f{chance.randrange(6)}", at=moment, kind=chance.choice(("single", "numeric")),
                item=f"i{chance.randrange(9)}", right=right, confidence=chance.choice((None, 1, 2, 3)),
                chosen="" if right else chance.choice("甲乙"), revision=chance.choice(("aa", "bb")),
                slide=f"s{number % 3}", wording={"answer": "丙", "options": [["A", "甲"], ["B", "丙"]]},
            )
        )  # fmt: skip
        if number == 150:
            record.keep_schedule("f1", "bb")
            record.keep_schedule("f2", "aa")
    record.rebuild()
    # A schedule kept later counts for what was answered before, so that only what follows can be compared.
    before = record.derived()
    for who in others:
        sitting = record.begin(who.uid, "practice", {})
        record.append(answer(who.uid, sitting.uid, "f1", at=moment + timedelta(days=30), item="i1"))
    one_by_one = record.derived()
    assert one_by_one != before
    assert record.rebuild() == 302
    assert record.derived() == one_by_one
