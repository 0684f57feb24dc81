"""The record as a file to take along: JSON with everything, CSV for a spreadsheet. Both can be taken in again.

Both are written and read row by row, so that neither takes memory for the whole. A row that is wrong is left out and told
with its line; the others are taken.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from zgc_desktop.source.problem import Text
from zgc_desktop.source.yaml import collector_paused
from zgc_desktop.study.answer import NAMES
from zgc_desktop.study.errors import RecordError
from zgc_desktop.study.marks import MarkRow
from zgc_desktop.study.merging import Row
from zgc_desktop.study.parts import Parts, TornError
from zgc_desktop.study.record import Record
from zgc_desktop.study.rows import (
    FORMAT,
    FORMATS,
    WRONG,
    Held,
    RefusedError,
    answer_of,
    as_json,
    kept_of,
    mark_of,
    profile_of,
    sitting_of,
    why,
)
from zgc_desktop.study.store import KeptRow, LogRow, Profile, SittingRow
from zgc_desktop.study.textfile import opened

#: So many refused rows are told each by itself.
TOLD = 100
_MADE: dict[str, Callable[[Any], Row]] = {
    "profiles": profile_of, "sittings": sitting_of, "kept": kept_of, "marks": mark_of, "answers": answer_of,
}  # fmt: skip
_PLACES: dict[type, int] = {Profile: 0, SittingRow: 1, KeptRow: 2, MarkRow: 3, LogRow: 4}
Progress = Callable[[int, int], None]
"""Bytes read, of how many."""


@dataclass
class Taken:
    """What came of taking a file in: answers that were new, and the first of the rows that were refused, with their lines."""

    added: int = 0
    refused: int = 0
    told: list[tuple[int, Text]] = field(default_factory=list)

    def refuse(self, line: int, words: Text) -> None:
        """A row is not taken."""
        self.refused += 1
        if len(self.told) < TOLD:
            self.told.append((line, words))


def json_parts(record: Record, wanted: Callable[[Row], bool] = lambda _: True) -> Iterator[str]:
    """People, sittings and answers: everything that is not worked out and is `wanted`, as a JSON text in parts."""
    yield f'{{\n "format": "{FORMAT}"'
    names = list(_MADE)
    at, comma = -1, ""
    for row in filter(wanted, record.contents()):
        while at < _PLACES[type(row)]:
            at, comma = at + 1, ""
            yield _begun(names, at)
        yield f"{comma}\n  {as_json(row) if isinstance(row, LogRow) else json.dumps(_plain(row), ensure_ascii=False)}"
        comma = ","
    for rest in range(at + 1, len(names)):
        yield _begun(names, rest)
    yield "\n ]\n}\n"


def exams_of(profile: str) -> Callable[[Row], bool]:
    """Of a record what a teacher is given of somebody: who it is, and what was answered in exams."""

    def wanted(row: Row) -> bool:
        if isinstance(row, Profile):
            return row.uid == profile
        if isinstance(row, SittingRow):
            return row.profile == profile and row.mode == "exam"
        return isinstance(row, LogRow) and row[1] == profile and row[3] == "exam"

    return wanted


def _begun(names: list[str], at: int) -> str:
    return ("\n ]" if at else "") + f',\n "{names[at]}": ['


def _plain(row: Profile | SittingRow | KeptRow | MarkRow) -> dict[str, Any]:
    if isinstance(row, SittingRow):
        return {**row._asdict(), "state": json.loads(row.state)}
    return row._asdict() if isinstance(row, KeptRow | MarkRow) else asdict(row)


def csv_parts(record: Record) -> Iterator[str]:
    """The answers as a table with names of people, in parts; it begins with the mark that spreadsheets know UTF-8 by."""
    people = {profile.uid: profile.name for profile in record.profiles()}
    out = io.StringIO()
    rows = csv.writer(out)
    out.write("\ufeff")
    rows.writerow(["name", *NAMES])
    for row in record.contents():
        if isinstance(row, LogRow):
            values = [
                bool(value) if name in ("right", "corrected") and value is not None else value
                for name, value in zip(NAMES, row, strict=True)
            ]
            rows.writerow([cell(people.get(row[1], "")), *map(cell, values)])
            yield out.getvalue()
            out.seek(0)
            out.truncate()
    yield out.getvalue()


#: What a spreadsheet takes for a formula, behind as many marks against it as there may be.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def cell(value: Any) -> Any:
    """A value as a cell that is no formula."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def _uncelled(text: str) -> str:
    return text[1:] if _FORMULA.match(text, 1) else text


def take_in(record: Record, path: Path, progress: Progress = lambda *_: None) -> Taken:
    """Take what an exported file, JSON or CSV, has and the record has not.

    Raises RecordError with file and line for what is no such file; then nothing is taken.
    """
    taken = Taken()
    with collector_paused():
        taken.added = record.merge(rows_in(path, taken, progress))
    return taken


def rows_in(path: Path, taken: Taken, progress: Progress = lambda *_: None) -> Iterator[Row]:
    """What stands in an exported file, JSON or CSV, row by row; what is refused of it is told in `taken`.

    Raises RecordError with file and line for what is no such file.
    """
    with opened(path, progress) as text:
        head = text.peek()
        if head.lstrip().startswith(("{", "[")):
            yield from _from_json(Parts(text.read), path.name, taken)
        elif table := re.match(r"\"?name\"?([,;\t])\"?uid\"?\1", head):
            yield from _from_csv(text.lines(), table[1], taken)
        else:
            raise _none(path.name, 1)


def _from_json(parts: Parts, file: str, taken: Taken) -> Iterator[Row]:
    known = False
    try:
        for name, line, value in parts:
            if name == "format":
                known = value in FORMATS
                if not known:
                    raise _none(file, line)
            elif not known:
                raise _none(file, line)
            elif name in _MADE:
                try:
                    if isinstance(value, TornError):
                        raise RefusedError(f"读不出来（{value.words.zh}）", f"unreadable ({value.words.en})")
                    yield _MADE[name](value)
                except WRONG as error:
                    taken.refuse(line, why(error))
    except TornError as error:
        if not known:
            raise RecordError(
                f"{file}:{error.line}: 不是学习记录（{error.words.zh}）；用 zgc record export 导出的 JSON 或 CSV 才行。",
                f"{file}:{error.line}: no record ({error.words.en}); give the JSON or CSV that zgc record export wrote.",
            ) from None
        taken.refuse(
            error.line,
            Text(
                f"从这里起读不下去（{error.words.zh}），前面的照收",
                f"it cannot be read from here on ({error.words.en}); what comes before is taken",
            ),
        )
    if not known:
        raise _none(file, 1)


def _none(file: str, line: int) -> RecordError:
    return RecordError(
        f"{file}:{line}: 不是学习记录；用 zgc record export 导出的 JSON 或 CSV 才行。",
        f"{file}:{line}: no record; give the JSON or CSV that zgc record export wrote.",
    )


_TRUTH = {"true": True, "false": False}


def _from_csv(lines: Iterator[str], delimiter: str, taken: Taken) -> Iterator[Row]:
    rows = csv.reader(lines, delimiter=delimiter)
    head: list[str] = []
    seen: set[str] = set()
    while True:
        try:
            row = next(rows)
            if not head:
                head = row
                continue
            if not any(row):
                continue
            data: dict[str, Any] = dict(
                zip(head, (_uncelled(cell) if cell[:1] == "'" else cell for cell in row), strict=True)
            )
            person, answer = _from_cells(data, delimiter)
        except StopIteration:
            return
        except csv.Error:
            taken.refuse(
                rows.line_num,
                Text("这一行太长，或引号不成对", "the row is too long, or its quotes do not match"),
            )
            continue
        except WRONG as error:
            if isinstance(error, RefusedError):
                taken.refuse(rows.line_num, error.words)
            else:
                taken.refuse(rows.line_num, Text("列数或内容不对", "its columns or its contents are wrong"))
            continue
        if person.uid not in seen:
            seen.add(person.uid)
            yield person
        yield answer


def _from_cells(data: dict[str, Any], delimiter: str) -> tuple[Profile, LogRow]:
    name = data.pop("name")
    for key in ("facts", "wording", "given"):
        try:
            data[key] = Held.of(data[key])
        except (ValueError, RecursionError):
            raise RefusedError(f"{key} 不是 JSON", f"{key} is no JSON") from None
    data["right"] = _TRUTH.get(data["right"].lower(), data["right"])
    for key in ("credit", "seconds"):
        # Where a semicolon parts the cells, a comma parts the decimals.
        text = data[key].replace(",", ".") if delimiter == ";" else data[key]
        try:
            data[key] = float(text)
        except ValueError:
            raise RefusedError(f"{key} 不能是 {text[:40]!r}", f"{key} cannot be {text[:40]!r}") from None
    said = data.get("corrected") or ""
    data["corrected"] = _TRUTH.get(said.lower(), said or None)
    sure = data["confidence"]
    data["confidence"] = None if not sure else int(sure) if sure in ("1", "2", "3") else sure
    answer = answer_of(data)
    return profile_of({"uid": data["profile"], "name": name}), answer
