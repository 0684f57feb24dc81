"""A record that is only read, also where nothing may be written."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from zgc_desktop.study.errors import FAULTS, RecordError
from zgc_desktop.study.merging import Known
from zgc_desktop.study.opening import snapshot
from zgc_desktop.study.record import Record


class ReadOnly(Record):
    """What a record holds that may not be written, as it is now; `unwritable` says why, and so does whatever would write."""

    def __init__(self, path: Path, error: RecordError) -> None:
        with ExitStack() as stack:
            # The copy is brought to the present version, and given to its briefing; the record is not.
            super().__init__(stack.enter_context(still_copy(path, error)))
            self._stack = stack.pop_all()
        self.path, self.unwritable = path, error.words
        self._lock()

    def _lock(self, on: bool = True) -> None:
        self._db.execute(f"PRAGMA query_only = {int(on)}")

    def own(self, facts: Callable[[], Mapping[str, Known]], before: str = "") -> None:
        """Give the briefing what is its own, in the copy that is read."""
        self._lock(on=False)
        try:
            super().own(facts, before)
        finally:
            self._lock()

    def close(self) -> None:
        """Let go of the copy, which goes."""
        super().close()
        if hasattr(self, "_stack"):
            self._stack.close()


def open_or_read(path: Path) -> Record:
    """The record, or, where it may not be written, what it holds. Raises RecordError."""
    try:
        return Record(path)
    except RecordError as error:
        if error.cause != "closed":
            raise
        return ReadOnly(path, error)


@contextmanager
def to_read(path: Path, briefing: str = "") -> Iterator[Record]:
    """The record, or, where it may not be written, a copy of it that goes again. Raises RecordError."""
    try:
        record = Record(path, briefing=briefing)
    except RecordError as error:
        if error.cause != "closed":
            raise
        with still_copy(path, error) as copy, closing(Record(copy, briefing=briefing)) as record:
            yield record
        return
    with closing(record):
        yield record


@contextmanager
def still_copy(path: Path, error: RecordError) -> Iterator[Path]:
    """A copy of a record as it is now, that goes again. Raises `error` where it cannot be read either."""
    with TemporaryDirectory(prefix="zgc-") as folder:
        copy = Path(folder) / "record.sqlite"
        try:
            with snapshot(path) as still:
                shutil.copyfile(still, copy)
        except (OSError, *FAULTS):
            raise error from None
        yield copy
