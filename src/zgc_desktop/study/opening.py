"""Files of records: opened, looked at without being changed, copied, and named."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from zgc_desktop.source.files import HeldError, Lock, private_file, private_folder
from zgc_desktop.study.errors import FAULTS, RecordError, said

#: What SQLite keeps beside a file: its log of changes, and an index of that.
BESIDE = ("-wal", "-shm")
_NAME = re.compile(r"record-(\d{8}-\d{6})(?:-(\d+))?\.sqlite")


def hold(path: Path, *, shared: bool, patience: float) -> Lock:
    """Hold a record: `shared` by all who use it, alone by whoever puts another in its place. Raises RecordError."""
    try:
        private_folder(path.parent)
        return Lock(path.with_name(f"{path.name}.lock"), shared=shared, patience=patience)
    except HeldError as error:
        raise RecordError(
            "另一个程序正用着学习记录；关掉它，再试一次。",
            "Another program uses the record; close it and try again.",
            "busy",
        ) from error
    except OSError as error:
        raise said(error, path) from error


def open_file(path: Path, patience: float) -> tuple[Lock, sqlite3.Connection]:
    """A record to be read and written, and the lock that says so. Raises RecordError."""
    held = hold(path, shared=True, patience=patience)
    try:
        private_file(path)
        # What SQLite keeps beside a file has the rights of the file.
        return held, sqlite3.connect(path, timeout=patience, isolation_level=None, check_same_thread=False)
    except (OSError, *FAULTS) as error:
        held.release()
        raise said(error, path) from error


def open_still(path: Path, *, alone: bool = True) -> sqlite3.Connection:
    """A file to be read and not changed, not even by what SQLite keeps beside it; nothing in it is trusted.

    With `alone` as False somebody else may write it meanwhile. Raises sqlite3.Error.
    """
    how = "mode=ro&immutable=1" if alone else "mode=ro"
    db = sqlite3.connect(f"file:{quote(str(path.absolute()))}?{how}", uri=True, isolation_level=None)
    try:
        db.execute("PRAGMA trusted_schema = OFF")
        db.execute("PRAGMA cell_size_check = ON")
    except FAULTS:
        db.close()
        raise
    return db


def faults_of(db: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong with a file; nothing where it is sound. Raises sqlite3.Error."""
    found = [row[0] for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
    return found + [f"foreign key: {row[0]} {row[1]}" for row in db.execute("PRAGMA foreign_key_check")]


def copy_into(db: sqlite3.Connection, path: Path) -> None:
    """A copy of all that is in `db` as it is now, through SQLite's own backup. Raises RecordError."""
    try:
        private_folder(path.parent)
        private_file(path)
        with closing(sqlite3.connect(path)) as target:
            db.backup(target)
    except (OSError, *FAULTS) as error:
        raise said(error, path) from error


def folder_of(path: Path) -> Path:
    """Where the copies of a record are."""
    return path.parent / "backups"


def copies(path: Path) -> list[tuple[datetime, Path]]:
    """The copies of a record, the newest first."""
    found = []
    for file in folder_of(path).glob("record-*.sqlite"):
        if match := _NAME.fullmatch(file.name):
            found.append((datetime.strptime(match[1], "%Y%m%d-%H%M%S"), int(match[2] or 1), file))
    return [(moment, file) for moment, _, file in sorted(found, reverse=True)]


def free_name(path: Path, now: datetime) -> Path:
    """A name for a copy made now that no copy has."""
    return free(folder_of(path) / f"record-{now.year:04}{now:%m%d-%H%M%S}.sqlite")


def free(file: Path, *beside: str) -> Path:
    """The name, or one like it, that nothing has, nor any of these endings behind it."""
    taken, number = file, 1
    while any(os.path.lexists(f"{taken}{end}") for end in ("", *beside)):
        number += 1
        taken = file.with_name(f"{file.stem}-{number}{file.suffix}")
    return taken


@contextmanager
def snapshot(path: Path) -> Iterator[Path]:
    """A file that nobody else writes: the one given, or, where changes wait beside it, a copy of both with these in it.

    Raises OSError and sqlite3.Error.
    """
    log = path.with_name(f"{path.name}-wal")
    if not stat.S_ISREG(path.stat().st_mode):
        raise sqlite3.OperationalError("file is not a database")
    if not log.exists() or not log.stat().st_size:
        yield path
        return
    with TemporaryDirectory(prefix="zgc-") as folder:
        still = Path(folder) / "record.sqlite"
        shutil.copyfile(path, still)
        shutil.copyfile(log, f"{still}-wal")
        with closing(sqlite3.connect(still)) as db:
            db.execute("PRAGMA trusted_schema = OFF")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        yield still
