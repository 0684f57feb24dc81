"""Is the record sound? What can be repaired is repaired, and told."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from zgc_desktop.source.files import Lock
from zgc_desktop.source.problem import Text
from zgc_desktop.study.answer import NAMES, from_row
from zgc_desktop.study.backup import read_sound, set_aside
from zgc_desktop.study.derived import DERIVED
from zgc_desktop.study.errors import FAULTS, RecordError, said
from zgc_desktop.study.opening import BESIDE, copies, faults_of, hold, open_still
from zgc_desktop.study.reading import still_copy
from zgc_desktop.study.record import PATIENCE, Record
from zgc_desktop.study.salvage import Saved, salvage
from zgc_desktop.study.schema import LATER, NEW, VERSION


def check(path: Path, now: datetime) -> list[Text]:
    """Look at the record and mend it; what was found and done, nothing where it is sound.

    What is worked out wrongly is worked out again. Of a damaged file what can be read is taken into a new one, with
    the newest sound copy under it; the damaged file is kept aside. Raises RecordError where nothing can be done.
    """
    if not path.exists():
        words = missed(path)
        return [] if words is None else [words]
    try:
        return _check(path, now)
    except RecordError as error:
        # Where nothing may be written is told by the system sooner or later: by the lock, or by what SQLite writes.
        if error.cause != "closed":
            raise
        return [_only_read(path, error)]


def _check(path: Path, now: datetime) -> list[Text]:
    try:
        alone: Lock | None = hold(path, shared=False, patience=0)
    except RecordError as error:
        if error.cause != "busy":
            raise
        alone = None
    try:
        with TemporaryDirectory(prefix="zgc-") as folder:
            # SQLite drops what it cannot read of the changes that wait beside a file, so they are looked at first.
            still = Path(folder) / "record.sqlite"
            if alone is not None:
                _copy(path, still)
            if _is_damaged(path):
                # A sound record that another program holds, or a full disk, is nothing to mend.
                if alone is None:
                    raise RecordError(
                        "学习记录坏了，可是另一个程序正用着它；关掉那个程序，再运行 zgc record check。",
                        "The record is damaged, but another program uses it; close that and run zgc record check again.",
                        "busy",
                    )
                return _mend(path, still, now)
    except OSError as error:
        raise said(error, path) from error
    finally:
        if alone is not None:
            alone.release()
    return _work_out(path)


def _only_read(path: Path, error: RecordError) -> Text:
    """That nothing can be written. Raises RecordError where it cannot be read either, or is damaged."""
    with still_copy(path, error) as copy:
        if _is_damaged(copy):
            raise RecordError(
                f"学习记录坏了，可是这里写不进去，修不了；给文件夹写的权限，再运行 zgc record check。（{path}）",
                f"The record is damaged, and cannot be mended where nothing may be written; make its folder writable and run zgc record check again. ({path})",
                "closed",
            ) from error
        with closing(Record(copy)) as record:
            count = record.count()
    return Text(
        f"学习记录完好，{count} 条答题，可是写不进去：文件夹只读或没有权限，新的答题记不下来。（{path}）",
        f"The record is sound, {_answers(count)}, but cannot be written: its folder is read-only, or you have no right to it; "
        f"new answers are not kept. ({path})",
    )


def _answers(count: int) -> str:
    return "1 answer" if count == 1 else f"{count} answers"


class Lost(NamedTuple):
    """The newest copy that holds answers, of a record that is gone."""

    moment: datetime
    copy: Path
    answers: int


def lost(path: Path) -> Lost | None:
    """What a copy holds of a record that is gone; None where it is there, or no copy has an answer."""
    if path.exists():
        return None
    return next((Lost(moment, copy, count) for moment, copy, count in counted(path) if count), None)


def counted(path: Path) -> Iterator[tuple[datetime, Path, int | None]]:
    """The copies of a record, the newest first, with how many answers each holds; None where it cannot be used."""
    for moment, copy in copies(path):
        with TemporaryDirectory(prefix="zgc-") as folder:
            try:
                read_sound(copy, Path(folder) / "record.sqlite")
                with closing(Record(Path(folder) / "record.sqlite")) as record:
                    count: int | None = record.count()
            except (RecordError, OSError):
                count = None
        yield moment, copy, count


def missed(path: Path) -> Text | None:
    """That a record is gone while a copy holds answers; a person may have meant that: nothing is put in its place."""
    found = lost(path)
    if found is None:
        return None
    when = f"{found.moment:%Y-%m-%d %H:%M}"
    return Text(
        f"学习记录不见了：{path}。{when} 的备份里有 {found.answers} 条答题，要用它就运行 zgc record restore。",
        f"The record is gone: {path}. The copy of {when} holds {_answers(found.answers)}; to use it run zgc record restore.",
    )


def not_lost(path: Path) -> None:
    """Raises RecordError where the record is gone while a copy holds answers: a new one would hide that."""
    if (found := lost(path)) is not None:
        when = f"{found.moment:%Y-%m-%d %H:%M}"
        raise RecordError(
            f"学习记录不见了，{when} 的备份里有 {found.answers} 条答题。选好之前，答题不记下来。",
            f"The record is gone; the copy of {when} holds {_answers(found.answers)}. Until you choose, answers are not kept.",
            "gone",
        )


def _work_out(path: Path) -> list[Text]:
    with closing(Record(path)) as record:
        try:
            before = record.derived()
        except RecordError as error:
            if error.cause != "damaged":
                raise
            before = None
        count = record.rebuild()
        if before == record.derived():
            return []
    return [
        Text(
            f"由 {count} 条答题重新算出了记忆和统计，原来的对不上。",
            f"Memory and totals were worked out again from {count} answers; they did not agree.",
        )
    ]


def _is_damaged(path: Path) -> bool:
    """Whether the file, or any answer in it, cannot be read. Raises RecordError where that is not to be told."""
    try:
        # Of a file that a full disk or a lost current left empty SQLite makes a new record; the copies know better.
        if not path.stat().st_size and copies(path):
            return True
        with closing(open_still(path, alone=False)) as db:
            db.execute(f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}")
            db.execute("BEGIN")
            (version,) = db.execute("PRAGMA user_version").fetchone()
            if faults_of(db):
                return True
            if version > VERSION:
                return False
            names = [name for name in NAMES if version >= LATER.get(name, 0)]
            lacking = NEW[len(names) - len(NAMES) :] if len(names) < len(NAMES) else ()
            for row in db.execute(f"SELECT {', '.join(names)} FROM answers") if version else ():
                from_row((*row, *lacking))
            # SQLite takes any bytes for text; whether they are letters shows when they are read.
            for (table,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
                if table not in ("answers", *DERIVED):
                    db.execute(f'SELECT * FROM "{table}"').fetchall()
    except FAULTS as error:
        told = said(error, path)
        if told.cause != "damaged":
            raise told from error
        return True
    except (ValueError, TypeError, KeyError, RecursionError):
        return True
    return False


def _copy(path: Path, still: Path) -> None:
    for end in ("", BESIDE[0]):
        with suppress(FileNotFoundError):
            shutil.copyfile(f"{path}{end}", f"{still}{end}")


def _mend(path: Path, still: Path, now: datetime) -> list[Text]:
    """Put a new record in the place of a damaged one, whose copy is `still`; nobody else uses it."""
    new = still.with_name("new.sqlite")
    base: datetime | None = None
    for moment, copy in copies(path):
        try:
            read_sound(copy, new)
        except (RecordError, OSError):
            new.unlink(missing_ok=True)
            continue
        base = moment
        break
    saved = Saved()
    with closing(Record(new)) as record:
        added = record.merge(salvage(still, saved), later=True)
        count = record.count()
        found = {uid for (uid,) in record._read("SELECT uid FROM answers")}
    lost = saved.unread(found)
    aside = set_aside(path, now)
    partial = path.with_name(f"{path.name}.part")
    shutil.copyfile(new, partial)
    partial.chmod(0o600)
    partial.replace(path)
    told = [Text(f"记录坏了，原文件移到“{aside}”。", f"The record was damaged; it was moved to “{aside}”.")]
    if base is not None:
        told.append(
            Text(f"用 {base:%Y-%m-%d %H:%M} 的备份打底。", f"The copy of {base:%Y-%m-%d %H:%M} was taken.")
        )
    told.append(
        Text(
            f"从坏的文件里{'又' if base else ''}救回 {added} 条答题，现在共 {count} 条。",
            f"{added} answers {'more ' if base else ''}were saved from the damaged file; there are {count} now.",
        )
    )
    if saved.repaired:
        told.append(
            Text(
                f"其中 {len(saved.repaired)} 条有读不出的字，补成了“�”。",
                f"In {len(saved.repaired)} of them were letters that cannot be read; they became “�”.",
            )
        )
    if lost:
        told.append(Text(f"有 {lost} 条读不出来，丢了。", f"{lost} could not be read and are lost."))
    elif saved.places:
        told.append(Text("没有丢失答题。", "No answer was lost."))
    else:
        told.append(
            Text(
                "坏的文件里没有读得出的答题，所以不知道丢了多少；移开的原文件请留着。",
                "No answer can be read in the damaged file, so nobody knows how many are lost; keep the file that was moved.",
            )
        )
    return told
