"""The record as a file to take along: JSON with everything, CSV for a spreadsheet. Both can be taken in again."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from typing import Any, TypeVar

from zgc_desktop.study.answer import MODES, NAMES, Answer, stamp
from zgc_desktop.study.errors import RecordError
from zgc_desktop.study.record import Record
from zgc_desktop.study.store import Contents, Profile, kept_row, sitting_row

FORMAT = "zgc-record-1"
_TYPES: dict[str, Any] = {
    "right": bool, "credit": (int, float), "seconds": (int, float), "wording": dict, "given": dict, "facts": list,
}  # fmt: skip
_SITTING = ("uid", "profile", "mode", "started", "finished", "state")
_KEPT = ("fact", "revision", "at")
One = TypeVar("One")


def to_json(record: Record) -> str:
    """People, sittings and answers: everything that is not worked out."""
    held = record.contents()
    return json.dumps(
        {
            "format": FORMAT,
            "profiles": [asdict(profile) for profile in held.people],
            "sittings": [
                {**dict(zip(_SITTING, row, strict=True)), "state": json.loads(row[-1])}
                for row in held.sittings
            ],
            "kept": [dict(zip(_KEPT, row, strict=True)) for row in held.kept],
            "answers": [_plain(answer) for answer in held.answers],
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


def take_in(record: Record, text: str, file: str) -> int:
    """Take what an exported file, JSON or CSV, has and the record has not; how many answers that was.

    Raises RecordError with file and place for what is no such file; then nothing is taken.
    """
    text = text.removeprefix("\ufeff")
    return record.merge((_from_csv if text.startswith("name,uid,") else _from_json)(text, file))


def _from_json(text: str, file: str) -> Contents:
    try:
        data = json.loads(text)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise RecordError(
            f"{file}:{line}: 不是 JSON 文件（{error}）。", f"{file}:{line}: not JSON ({error})."
        ) from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise RecordError(
            f"{file}: 不是学习记录；用 zgc record export 导出的 JSON 或 CSV 才行。",
            f"{file}: no record; give the JSON or CSV that zgc record export wrote.",
        )

    def each(part: str, make: Callable[[Any], One]) -> list[One]:
        found = []
        for number, row in enumerate(data.get(part, []), 1):
            try:
                found.append(make(row))
            except (KeyError, TypeError, ValueError):
                raise _bad(file, part, number) from None
        return found

    return Contents(
        each("profiles", lambda row: Profile(str(row["uid"]), str(row["name"]))),
        each("answers", _answer),
        each(
            "sittings", lambda row: sitting_row([*(row[key] for key in _SITTING[:-1]), _text(row["state"])])
        ),
        each("kept", lambda row: kept_row([row[key] for key in _KEPT])),
    )


def _from_csv(text: str, file: str) -> Contents:
    people: dict[str, Profile] = {}
    answers = []
    rows = csv.reader(io.StringIO(text))
    head = next(rows)
    for row in rows:
        try:
            data: dict[str, Any] = dict(zip(head, row, strict=True))
            name = data.pop("name")
            for key in ("facts", "wording", "given"):
                data[key] = json.loads(data[key])
            data["right"] = {"True": True, "TRUE": True, "False": False, "FALSE": False}[data["right"]]
            data["credit"], data["seconds"] = float(data["credit"]), float(data["seconds"])
            data["confidence"] = int(data["confidence"]) if data["confidence"] else None
            answers.append(_answer(data))
            people.setdefault(data["profile"], Profile(data["profile"], name))
        except (KeyError, TypeError, ValueError):
            raise RecordError(
                f"{file}:{rows.line_num}: 这一行缺少内容或类型不对；没有导入任何内容。",
                f"{file}:{rows.line_num}: this row lacks something or is of another type; nothing was imported.",
            ) from None
    return Contents(list(people.values()), answers, [], [])


def _plain(answer: Answer) -> dict[str, Any]:
    return asdict(answer) | {"at": stamp(answer.at), "facts": list(answer.facts)}


def _text(state: Any) -> str:
    return json.dumps(state, ensure_ascii=False)


def _answer(row: dict[str, Any]) -> Answer:
    if set(row) != set(NAMES) or row["mode"] not in MODES:
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
