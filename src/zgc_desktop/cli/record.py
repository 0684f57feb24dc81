"""`zgc record`: check, export, import, backup and restore the learner's record."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from zgc_desktop.cli.words import OK, PROBLEMS, UserError, say

if TYPE_CHECKING:
    from zgc_desktop.study.merging import Known
    from zgc_desktop.study.record import Record


def run(given: argparse.Namespace) -> int:
    """Do what was asked with the record of this machine."""
    from zgc_desktop.study.errors import RecordError
    from zgc_desktop.study.places import record_path

    path = record_path()
    try:
        if given.action not in ("check", "restore"):
            _not_gone(path)
        return _ACTIONS[given.action](path, given) or OK
    except RecordError as error:
        raise UserError(error.words.zh, error.words.en) from error


def _not_gone(path: Path) -> None:
    """Raises UserError where the record is gone while a copy holds answers: a new one would hide that."""
    if path.exists():
        return
    from zgc_desktop.study.integrity import missed

    if (words := missed(path)) is not None:
        raise UserError(words.zh, words.en)


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
    from zgc_desktop.source.files import write_whole
    from zgc_desktop.study.exchange import csv_parts, json_parts
    from zgc_desktop.study.reading import to_read

    if given.file is not None and _holds_answers(Path(given.file), path):
        raise UserError(
            f"“{given.file}”是学习记录或它的备份，不能被导出的文件盖掉；换一个文件名。",
            f"“{given.file}” is the record or a copy of it, and an export cannot take its place; choose another name.",
        )
    with to_read(path) as record:
        parts = csv_parts(record) if given.format == "csv" else json_parts(record)
        if given.file is None:
            for part in parts:
                print(part, end="")
            return
        try:
            # Names and answers are for nobody else to read; the folder is where the person wants it.
            write_whole(Path(given.file), (part.encode() for part in parts), mode=0o600)
        except OSError as error:
            from zgc_desktop.source.reasons import reason

            raise UserError(
                f"写不进“{given.file}”：{reason(error).zh}。",
                f"“{given.file}” cannot be written: {reason(error).en}.",
            ) from error


def _holds_answers(target: Path, record: Path) -> bool:
    """Whether an export would take the place of a record or of what is kept beside it."""
    try:
        if record.parent.resolve() in target.resolve().parents:
            return True
        if not target.is_file():
            return False
        with target.open("rb") as file:
            return file.read(16) == b"SQLite format 3\0"
    except (OSError, RuntimeError):
        return False


def _import(path: Path, given: argparse.Namespace) -> int:
    from zgc_desktop.study.exchange import take_in

    file = _file(given)
    with _opened(path) as record:
        taken = take_in(record, file, _progress)
    for line, words in taken.told:
        print(f"{file}:{line}: {words.get(given.lang)}", file=sys.stderr)
    more = taken.refused - len(taken.told)
    if more:
        print(
            say((f"还有 {more} 行也没有收。", f"{more} rows more were refused."), given.lang), file=sys.stderr
        )
    told = (f"导入了 {taken.added} 条答题。", f"{taken.added} answers were imported.")
    if taken.refused:
        told = (
            f"导入了 {taken.added} 条答题，{taken.refused} 行有问题，没有收。",
            f"{taken.added} answers were imported, {taken.refused} rows were wrong and left out.",
        )
    print(say(told, given.lang))
    return PROBLEMS if taken.refused else OK


def _progress(done: int, total: int) -> None:
    from zgc_desktop.cli.pictures import progress

    hundredths = 100 * done // max(1, total)
    if hundredths != _shown[0]:
        _shown[0] = hundredths
        progress(hundredths, 100)


_shown = [0]


def _backup(path: Path, _: argparse.Namespace) -> None:
    from zgc_desktop.study.backup import back_up
    from zgc_desktop.study.opening import copies

    with _opened(path) as record:
        back_up(record, _now(), always=True)
    for moment, file in copies(path):
        print(f"{moment:%Y-%m-%d %H:%M:%S}  {file}")


def _restore(path: Path, given: argparse.Namespace) -> None:
    from zgc_desktop.study.backup import restore

    copy = _newest(path, given) if given.file is None else _file(given)
    aside = restore(path, copy, _now())
    with _opened(path) as record:
        count = record.count()
    print(
        say(
            (f"已恢复“{copy}”，{count} 条答题。", f"“{copy}” was restored, with {count} answers."), given.lang
        )
    )
    if aside:
        print(say((f"原来的记录在“{aside}”。", f"What was there is “{aside}”."), given.lang))


def _newest(path: Path, given: argparse.Namespace) -> Path:
    """The newest copy that holds an answer; those that were looked at are named. Raises UserError."""
    from zgc_desktop.study.integrity import counted

    found = []
    for moment, copy, count in counted(path):
        found.append(copy)
        told = ("读不出来", "cannot be read") if count is None else (f"{count} 条答题", f"{count} answers")
        print(f"{moment:%Y-%m-%d %H:%M:%S}  {say(told, given.lang)}  {copy}")
        if count:
            return copy
    if not found:
        raise UserError("还没有备份。", "There is no copy yet.")
    raise UserError(
        "备份里都没有答题；要用其中一个，就写上它的文件名。",
        "No copy holds an answer; to use one of them, give its name.",
    )


def _stale(path: Path, _: argparse.Namespace) -> None:
    for fact in _changed(path):
        print(fact)


def _changed(path: Path) -> dict[str, str]:
    """The facts of the briefing here that changed since anybody was asked for them, with what they are now."""
    from zgc_desktop.study.memory import stale

    here = _here()
    with _read(path, here) as record:
        found = {
            fact: here.facts[fact].revision
            for person in record.profiles()
            for fact in stale(record.learned(person.uid), here.revisions, record.kept())
        }
    return dict(sorted(found.items()))


class _Here(NamedTuple):
    """The briefing in the current folder, else the shipped one: its id, that of its folder, its facts."""

    id: str
    folder: str
    facts: dict[str, Known]

    @property
    def revisions(self) -> dict[str, str]:
        return {fact: known.revision for fact, known in self.facts.items()}


def _here() -> _Here:
    from zgc_desktop.briefing.identity import briefing_id, of_folder
    from zgc_desktop.briefing.load import load
    from zgc_desktop.cli.places import briefing
    from zgc_desktop.quiz.generate.sheet import Sheet
    from zgc_desktop.study.merging import Known

    root = briefing(None).resolve()
    loaded = load(root).briefing
    if loaded is None:
        raise UserError(
            "简报打不开；先运行 zgc check。", "The briefing cannot be opened; run zgc check first."
        )
    entries = Sheet(loaded).entries
    facts = {id_: Known(entry.revision, entry.theme, entry.slide) for id_, entry in entries.items()}
    return _Here(briefing_id({"id": loaded.deck.head.id}, root), of_folder(root), facts)


def _keep(path: Path, given: argparse.Namespace) -> None:
    changed = _changed(path)
    if given.file not in changed:
        raise UserError(
            f"“{given.file or ''}”不是改过的事实；zgc record stale 列出它们。",
            f"“{given.file or ''}” is no fact that changed; zgc record stale lists them.",
        )
    with _opened(path, _here()) as record:
        record.keep_schedule(given.file, changed[given.file])
    print(say((f"“{given.file}”沿用原来的复习进度。", f"“{given.file}” keeps its schedule."), given.lang))


def _items(path: Path, given: argparse.Namespace) -> None:
    from zgc_desktop.cli.table import table
    from zgc_desktop.study.analysis import THRESHOLDS, analyse

    with _read(path, _here()) as record:
        told = analyse(record.firsts())
        _said_right(record, given.lang)
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


def _said_right(record: Record, lang: str) -> None:
    """What was judged wrong and people say is right: an editor adds it to the aliases, or the question is mended."""
    from zgc_desktop.cli.table import table

    corrected = record.corrected()
    if not corrected:
        return
    head = (("题", "item"), ("人", "people"), ("写的", "typed"), ("程序判", "judged"))
    print(say(("这些判错了，答的人说自己对：", "Judged wrong, and said to be right by who typed it:"), lang))
    rows = [(one.item, str(one.people), one.typed, one.feedback) for one in corrected]
    print("\n".join(table([say(words, lang) for words in head], rows)))
    print()


def _file(given: argparse.Namespace) -> Path:
    if given.file is None:
        raise UserError("写上文件名。", "Give the name of a file.")
    path = Path(given.file)
    if not path.exists():
        raise UserError(f"没有“{path}”这个文件。", f"There is no file “{path}”.")
    return path


@contextmanager
def _read(path: Path, here: _Here) -> Iterator[Record]:
    """The record with what is the briefing's, where it may only be read, too."""
    from zgc_desktop.study.reading import to_read

    with to_read(path, here.id) as record:
        record.own(lambda: here.facts, here.folder)
        yield record


class _opened:  # noqa: N801 -- reads as a word
    """The record, let go of afterwards."""

    def __init__(self, path: Path, here: _Here | None = None) -> None:
        from zgc_desktop.study.record import Record

        self._record = Record(path, briefing=here.id if here else "")
        if here is not None:
            self._record.own(lambda: here.facts, here.folder)

    def __enter__(self) -> Record:
        return self._record

    def __exit__(self, *_: object) -> None:
        self._record.close()


def _now() -> datetime:
    return datetime.now()


_ACTIONS: dict[str, Callable[[Path, argparse.Namespace], int | None]] = {
    "check": _check,
    "export": _export,
    "import": _import,
    "backup": _backup,
    "restore": _restore,
    "stale": _stale,
    "keep": _keep,
    "items": _items,
}
