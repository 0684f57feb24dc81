"""A record that is gone while a copy of it is there, and clocks that are wrong beyond all measure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from tests.study.conftest import LATER, answer

from zgc_desktop.study.backup import back_up
from zgc_desktop.study.errors import RecordError
from zgc_desktop.study.integrity import counted, lost, not_lost
from zgc_desktop.study.record import Record
from zgc_desktop.study.store import Profile, Sitting

NOON = datetime(2026, 11, 30, 12)


@pytest.fixture
def gone(record: Record, person: Profile, sitting: Sitting) -> Path:
    """Where a record was; its older copy holds an answer, and the newer one none."""
    path = record.path
    record.append(answer(person.uid, sitting.uid))
    back_up(record, NOON)
    record.close()
    for file in path.parent.glob("record.sqlite*"):
        file.unlink()
    with_nothing = Record(path)
    back_up(with_nothing, NOON + timedelta(days=1), always=True)
    with_nothing.close()
    for file in path.parent.glob("record.sqlite*"):
        file.unlink()
    return path


def test_the_newest_copy_that_holds_answers_is_named(gone: Path) -> None:
    assert [count for _, _, count in counted(gone)] == [0, 1]
    found = lost(gone)
    assert found is not None
    assert (found.moment, found.answers) == (NOON, 1)
    with pytest.raises(RecordError) as caught:
        not_lost(gone)
    assert caught.value.cause == "gone"
    assert "1 条答题" in caught.value.words.zh


def test_a_new_machine_has_lost_nothing(tmp_path: Path) -> None:
    assert lost(tmp_path / "record.sqlite") is None
    not_lost(tmp_path / "record.sqlite")


def test_a_copy_that_cannot_be_read_is_passed_by(gone: Path) -> None:
    next(gone.parent.glob("backups/record-20261130*")).write_bytes(b"no record")
    assert [count for _, _, count in counted(gone)] == [0, None]
    assert lost(gone) is None


WRONG_CLOCKS = {
    "the end of time": datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC),
    "beyond it in UTC": datetime(9999, 12, 31, 12, tzinfo=timezone(timedelta(hours=-12))),
    "its beginning": datetime(1, 1, 1, tzinfo=UTC),
    "an empty battery": datetime(1970, 1, 1, tzinfo=UTC),
}


@pytest.mark.parametrize("when", WRONG_CLOCKS.values(), ids=WRONG_CLOCKS)
def test_a_clock_that_is_wrong_beyond_all_measure_stops_nothing(tmp_path: Path, when: datetime) -> None:
    moments: list[Callable[[], datetime]] = [lambda: when, lambda: LATER]
    for clock in moments:
        record = Record(tmp_path / "record.sqlite", clock)
        person = next(iter(record.profiles()), None) or record.add_profile("小李")
        sitting = record.begin(person.uid, "practice", {})
        record.append(answer(person.uid, sitting.uid, at=clock()))
        record.mark(person.uid, "met", "revenue")
        record.mark(person.uid, "met", "revenue", active=False)
        back_up(record, clock().replace(tzinfo=None), always=True)
        record.rebuild()
        assert record.due(person.uid, clock()) is not None
        record.close()
    record = Record(tmp_path / "record.sqlite", lambda: LATER + timedelta(days=40))
    assert record.count() == 2
    assert record.marked(person.uid, "met") == {}
    # Nothing is due in another age because of it.
    assert all(memory.due.year < 2100 for memory in record.memories(person.uid).values())
    record.close()
