"""The record as a file to take along: JSON with everything, CSV for a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from zgc_desktop.study.answer import NAMES, Answer, stamp
from zgc_desktop.study.errors import RecordError
from zgc_desktop.study.integrity import merge
from zgc_desktop.study.record import Profile, Record

FORMAT = "zgc-record-1"
_TYPES: dict[str, Any] = {
    "right": bool, "credit": (int, float), "seconds": (int, float), "wording": dict, "given": dict, "facts": list,
}  # fmt: skip


def to_json(record: Record) -> str:
    """People and answers, everything that the log has."""
    return json.dumps(
        {
            "format": FORMAT,
            "profiles": [asdict(profile) for profile in record.profiles()],
            "answers": [_plain(answer) for answer in record.answers()],
        },
        ensure_ascii=False,
        indent=1,
    )


def to_csv(record: Record) -> str:
    """The answers as a table with names of people; it begins with the mark that spreadsheets know UTF-8 by."""
    people = {profile.uid: profile.name for profile in record.profiles()}
    out = io.StringIO()
    out.write("\ufeff")
    rows = csv.writer(out)
    rows.writerow(["name", *NAMES])
    for answer in record.answers():
        data = _plain(answer)
        rows.writerow([
            people.get(answer.profile, ""),
            *(json.dumps(data[name], ensure_ascii=False) if isinstance(data[name], (dict, list)) else data[name] for name in NAMES),
        ])  # fmt: skip
    return out.getvalue()


def from_json(record: Record, text: str, file: str) -> int:
    """Take what such a file has and the record has not; how many answers that was.

    Raises RecordError with file and place for what is no such file; then nothing is taken.
    """
    try:
        data = json.loads(text)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise RecordError(
            f"{file}:{line}: 不是 JSON 文件（{error}）。", f"{file}:{line}: not JSON ({error})."
        ) from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise RecordError(
            f"{file}: 不是学习记录；用 zgc record export 导出的 JSON 才行。",
            f"{file}: no record; give the JSON that zgc record export wrote.",
        )
    people, answers = [], []
    for number, row in enumerate(data.get("profiles", []), 1):
        try:
            people.append(Profile(str(row["uid"]), str(row["name"])))
        except (KeyError, TypeError):
            raise _bad(file, "profiles", number) from None
    for number, row in enumerate(data.get("answers", []), 1):
        try:
            answers.append(_answer(row))
        except (KeyError, TypeError, ValueError):
            raise _bad(file, "answers", number) from None
    return merge(record, people, answers)


def _plain(answer: Answer) -> dict[str, Any]:
    return asdict(answer) | {"at": stamp(answer.at), "facts": list(answer.facts)}


def _answer(row: dict[str, Any]) -> Answer:
    if set(row) != set(NAMES):
        raise ValueError(row)
    for name in NAMES:
        wanted = _TYPES.get(name, (int, type(None)) if name == "confidence" else str)
        if not isinstance(row[name], wanted):
            raise TypeError(name)
    moment = datetime.fromisoformat(row["at"])
    if moment.tzinfo is None:
        raise ValueError(row["at"])
    return Answer(**{**row, "at": moment, "facts": tuple(map(str, row["facts"]))})


def _bad(file: str, part: str, number: int) -> RecordError:
    return RecordError(
        f"{file}: {part} 第 {number} 项缺少内容或类型不对；没有导入任何内容。",
        f"{file}: entry {number} of {part} lacks something or is of another type; nothing was imported.",
    )
