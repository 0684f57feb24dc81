"""`zgc record`: check, export, import, backup and restore the learner's record."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from zgc_desktop.cli.words import OK, UserError, say

if TYPE_CHECKING:
    from zgc_desktop.study.record import Record


def run(given: argparse.Namespace) -> int:
    """Do what was asked with the record of this machine."""
    from zgc_desktop.study.errors import RecordError
    from zgc_desktop.study.places import record_path

    path = record_path()
    try:
        _ACTIONS[given.action](path, given)
    except RecordError as error:
        raise UserError(error.words.zh, error.words.en) from error
    return OK


def _check(path: Path, given: argparse.Namespace) -> None:
    from zgc_desktop.study.integrity import check

    said = check(path, _now())
    for words in said:
        print(words.get(given.lang))
    if not said:
        count = 0
        if path.exists():
            with _opened(path) as record:
                count = record.count()
        print(
            say(
                (f"学习记录完好，{count} 条答题：{path}", f"The record is sound, {count} answers: {path}"),
                given.lang,
            )
        )


def _export(path: Path, given: argparse.Namespace) -> None:
    from zgc_desktop.study.exchange import to_csv, to_json

    with _opened(path) as record:
        text = to_csv(record) if given.format == "csv" else to_json(record) + "\n"
    if given.file is None:
        print(text, end="")
        return
    try:
        Path(given.file).write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise UserError(
            f"写不进“{given.file}”：{error.strerror}。",
            f"“{given.file}” cannot be written: {error.strerror}.",
        ) from error


def _import(path: Path, given: argparse.Namespace) -> None:
    from zgc_desktop.study.exchange import take_in

    try:
        text = _file(given).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"读不了“{given.file}”。", f"“{given.file}” cannot be read.") from error
    with _opened(path) as record:
        added = take_in(record, text, given.file)
    print(say((f"导入了 {added} 条答题。", f"{added} answers were imported."), given.lang))


def _backup(path: Path, _: argparse.Namespace) -> None:
    from zgc_desktop.study.backup import back_up, copies

    with _opened(path) as record:
        back_up(record, _now(), always=True)
    for moment, file in copies(path):
        print(f"{moment:%Y-%m-%d %H:%M:%S}  {file}")


def _restore(path: Path, given: argparse.Namespace) -> None:
    from zgc_desktop.study.backup import copies, restore

    every = copies(path)
    if given.file is None and not every:
        raise UserError("还没有备份。", "There is no copy yet.")
    copy = every[0][1] if given.file is None else _file(given)
    aside = restore(path, copy, _now())
    print(say((f"已恢复“{copy}”。", f"“{copy}” was restored."), given.lang))
    if aside:
        print(say((f"原来的记录在“{aside}”。", f"What was there is “{aside}”."), given.lang))


def _stale(path: Path, _: argparse.Namespace) -> None:
    for fact in _changed(path):
        print(fact)


def _changed(path: Path) -> dict[str, str]:
    """The facts of the briefing here that changed since anybody was asked for them, with what they are now."""
    from zgc_desktop.bank.revision import revision
    from zgc_desktop.briefing.load import load
    from zgc_desktop.cli.places import briefing
    from zgc_desktop.study.memory import stale

    loaded = load(briefing(None)).briefing
    if loaded is None:
        raise UserError(
            "简报打不开；先运行 zgc check。", "The briefing cannot be opened; run zgc check first."
        )
    revisions = {id_: revision(loaded.bank, id_) for id_ in loaded.bank.facts}
    with _opened(path) as record:
        found = {
            fact: revisions[fact]
            for person in record.profiles()
            for fact in stale(record.learned(person.uid), revisions, record.kept())
        }
    return dict(sorted(found.items()))


def _keep(path: Path, given: argparse.Namespace) -> None:
    changed = _changed(path)
    if given.file not in changed:
        raise UserError(
            f"“{given.file or ''}”不是改过的事实；zgc record stale 列出它们。",
            f"“{given.file or ''}” is no fact that changed; zgc record stale lists them.",
        )
    with _opened(path) as record:
        record.keep_schedule(given.file, changed[given.file])
    print(say((f"“{given.file}”沿用原来的复习进度。", f"“{given.file}” keeps its schedule."), given.lang))


def _items(path: Path, given: argparse.Namespace) -> None:
    from zgc_desktop.cli.table import table
    from zgc_desktop.study.analysis import THRESHOLDS, analyse

    with _opened(path) as record:
        told = analyse(record.firsts())
    if told.why is not None:
        print(told.why.get(given.lang))
        return
    head = (
        ("题", "item"),
        ("人", "people"),
        ("难度", "p"),
        ("区分", "D"),
        ("相关", "r"),
        ("选错", "distractors"),
        ("怎么办", "what to do"),
    )
    rows = [
        (
            line.item,
            str(line.answers),
            f"{line.difficulty:.2f}",
            f"{line.discrimination:.2f}",
            "" if line.biserial is None else f"{line.biserial:.2f}",
            " ".join(f"{text}×{count}" for text, count in line.wrong.items()),
            line.advice.get(given.lang),
        )
        for line in told.items
    ]
    print("\n".join(table([say(words, given.lang) for words in head], rows)))
    for words in (told.verdict, THRESHOLDS):
        if words is not None:
            print(words.get(given.lang))


def _file(given: argparse.Namespace) -> Path:
    if given.file is None:
        raise UserError("写上文件名。", "Give the name of a file.")
    path = Path(given.file)
    if not path.exists():
        raise UserError(f"没有“{path}”这个文件。", f"There is no file “{path}”.")
    return path


class _opened:  # noqa: N801 -- reads as a word
    """The record, let go of afterwards."""

    def __init__(self, path: Path) -> None:
        from zgc_desktop.study.record import Record

        self._record = Record(path)

    def __enter__(self) -> Record:
        return self._record

    def __exit__(self, *_: object) -> None:
        self._record.close()


def _now() -> datetime:
    return datetime.now()


_ACTIONS: dict[str, Callable[[Path, argparse.Namespace], None]] = {
    "check": _check,
    "export": _export,
    "import": _import,
    "backup": _backup,
    "restore": _restore,
    "stale": _stale,
    "keep": _keep,
    "items": _items,
}
