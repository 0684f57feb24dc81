"""A record that is only read, also where nothing may be written."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from zgc_desktop.study.errors import FAULTS, RecordError
from zgc_desktop.study.opening import snapshot
from zgc_desktop.study.record import Record


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
