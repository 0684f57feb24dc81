"""What is said of facts and questions besides answers is in the record, and travels with it."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from tests.study.conftest import LATER, answer

from zgc_desktop.study.backup import back_up, restore
from zgc_desktop.study.exchange import json_parts, take_in
from zgc_desktop.study.integrity import check
from zgc_desktop.study.marks import MarkRow, Reported
from zgc_desktop.study.record import Record
from zgc_desktop.study.salvage import Saved, salvage
from zgc_desktop.study.store import Profile, Sitting


@pytest.fixture
def marked(record: Record, person: Profile, sitting: Sitting) -> Record:
    record.append(answer(person.uid, sitting.uid))
    record.mark(person.uid, "met", "revenue")
    record.mark(person.uid, "suspended", "firms")
    record.mark(person.uid, "reported", "revenue--type-number", text="单位不对")
    return record


def test_a_mark_is_told_and_taken_back(marked: Record, person: Profile) -> None:
    assert set(marked.marked(person.uid, "suspended")) == {"firms"}
    assert marked.reported() == [Reported("revenue--type-number", "单位不对", 1)]
    marked._clock = lambda: LATER + timedelta(seconds=1)
    marked.mark(person.uid, "suspended", "firms", active=False)
    assert marked.marked(person.uid, "suspended") == {}
    assert set(marked.marked(person.uid, "met")) == {"revenue"}
    marked.briefing = "other"
    assert marked.marked(person.uid, "met") == {}
    assert marked.reported() == []


@pytest.mark.parametrize("later", [timedelta(0), timedelta(days=-400)])
def test_what_is_said_last_counts(marked: Record, person: Profile, later: timedelta) -> None:
    """Twice within a millisecond, and after the clock was put back."""
    marked._clock = lambda: LATER + later
    marked.mark(person.uid, "suspended", "firms", active=False)
    assert marked.marked(person.uid, "suspended") == {}
    marked.mark(person.uid, "suspended", "firms")
    assert set(marked.marked(person.uid, "suspended")) == {"firms"}


def test_marks_travel_and_the_later_one_counts(marked: Record, person: Profile, tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    file.write_text("".join(json_parts(marked)), encoding="utf-8")
    other = Record(tmp_path / "other.sqlite")
    assert take_in(other, file).refused == 0
    assert list(other.contents()) == list(marked.contents())
    marked._clock = lambda: LATER + timedelta(days=1)
    marked.mark(person.uid, "suspended", "firms", active=False)
    other.merge(marked.contents())
    assert other.marked(person.uid, "suspended") == {}
    take_in(other, file)
    assert other.marked(person.uid, "suspended") == {}
    other.close()


def test_a_mark_that_is_none_is_refused(marked: Record, tmp_path: Path) -> None:
    told = json.loads("".join(json_parts(marked)))
    told["marks"][0]["kind"] = "nonsense"
    told["marks"][1]["at"] = "yesterday"
    file = tmp_path / "out.json"
    file.write_text(json.dumps(told), encoding="utf-8")
    other = Record(tmp_path / "other.sqlite")
    assert take_in(other, file).refused == 2
    assert sum(isinstance(row, MarkRow) for row in other.contents()) == 1
    other.close()


def test_marks_are_copied_restored_and_salvaged(marked: Record, person: Profile, tmp_path: Path) -> None:
    assert back_up(marked, LATER) is not None
    marked.mark(person.uid, "met", "firms")
    copy = back_up(marked, LATER + timedelta(minutes=1))
    assert copy is not None
    marked._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    still = tmp_path / "still.sqlite"
    shutil.copyfile(marked.path, still)
    assert sum(isinstance(row, MarkRow) for row in salvage(still, Saved())) == 4
    fresh = tmp_path / "fresh" / "record.sqlite"
    restore(fresh, copy, LATER)
    assert check(fresh, LATER) == []
    with_it = Record(fresh)
    assert set(with_it.marked(person.uid, "met")) == {"revenue", "firms"}
    with_it.close()
