"""A person corrects the judgement of a typed answer: both stay, everything that is worked out follows, and it travels."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from tests.study.conftest import LATER as NOW
from tests.study.conftest import answer

from zgc_desktop.study.backup import back_up, restore
from zgc_desktop.study.correcting import Corrected
from zgc_desktop.study.exchange import csv_parts, json_parts, take_in
from zgc_desktop.study.integrity import check
from zgc_desktop.study.record import Record
from zgc_desktop.study.salvage import Saved, salvage
from zgc_desktop.study.store import LogRow, Profile, Sitting


@pytest.fixture
def wrong(record: Record, person: Profile, sitting: Sitting) -> str:
    """The uid of the second of three answers, judged wrong."""
    given = {"chosen": [], "typed": "Brain-mu", "blanks": []}
    answers = [
        answer(person.uid, sitting.uid, "model", day, right=day != 2, credit=float(day != 2), kind="text",
               feedback="right" if day != 2 else "wrong", given=given)
        for day in (0, 2, 9)
    ]  # fmt: skip
    for one in answers:
        record.append(one)
    return answers[1].uid


def test_both_judgements_stay_and_the_schedule_follows_the_person(
    record: Record, person: Profile, wrong: str
) -> None:
    before = record.derived()
    record.correct(wrong, True)
    kept = next(one for one in record.answers() if one.uid == wrong)
    assert (kept.right, kept.credit, kept.feedback, kept.corrected) == (False, 0.0, "wrong", True)
    assert (kept.counts, kept.worth) == (True, 1.0)
    after = record.memories(person.uid)["model"]
    assert after.lapses == 0
    assert sum(row[4] for row in record.by_fact(person.uid)) == 3
    worked = record.derived()
    record.rebuild()
    assert record.derived() == worked
    record.correct(wrong, False)
    assert record.derived() == before
    record.correct("nobody", True)
    assert record.derived() == before


def test_the_editor_is_told_what_was_typed(record: Record, wrong: str) -> None:
    assert record.corrected() == []
    record.correct(wrong, True)
    assert record.corrected() == [Corrected("model--type-number", "model", "Brain-mu", "wrong", 1)]
    record.correct(wrong, False)
    assert record.corrected() == []


@pytest.mark.parametrize("parts", [json_parts, csv_parts])
def test_a_correction_travels_in_a_file(record: Record, wrong: str, tmp_path: Path, parts: object) -> None:
    record.correct(wrong, True)
    file = tmp_path / "out"
    file.write_text("".join(parts(record)), encoding="utf-8")  # type: ignore[operator]
    other = Record(tmp_path / "other.sqlite", briefing=record.briefing)
    assert take_in(other, file).added == 3
    assert [one.corrected for one in other.answers()] == [None, True, None]
    other.close()


def test_a_correction_of_a_known_answer_is_taken_in(record: Record, wrong: str, tmp_path: Path) -> None:
    other = Record(tmp_path / "other.sqlite", briefing=record.briefing)
    other.merge(record.contents())
    record.correct(wrong, True)
    assert other.merge(record.contents()) == 0
    assert other.corrected() == record.corrected()
    worked = other.derived()
    other.rebuild()
    assert other.derived() == worked
    other.close()


def test_a_correction_is_copied_restored_and_salvaged(record: Record, wrong: str, tmp_path: Path) -> None:
    assert back_up(record, NOW) is not None
    record.correct(wrong, True)
    copy = back_up(record, NOW + timedelta(minutes=1))
    assert copy is not None
    record._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    still = tmp_path / "still.sqlite"
    shutil.copyfile(record.path, still)
    found = {row[0]: row[-1] for row in salvage(still, Saved()) if isinstance(row, LogRow)}
    assert sorted(found.values(), key=str) == [1, None, None]
    fresh = tmp_path / "fresh" / "record.sqlite"
    restore(fresh, copy, NOW)
    assert check(fresh, NOW) == []
    with_it = Record(fresh, briefing=record.briefing)
    assert with_it.corrected() == record.corrected()
    with_it.close()
