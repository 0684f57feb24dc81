"""Rows that somebody else wrote, looked at one by one: what a record takes from a file, and why it does not."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from operator import itemgetter
from typing import Any

from zgc_desktop.source.problem import Text
from zgc_desktop.study.answer import MODES, NAMES, stamp
from zgc_desktop.study.marks import COLUMNS, MarkRow, mark_row
from zgc_desktop.study.store import (
    ID,
    LONG,
    SHORT,
    KeptRow,
    LogRow,
    Profile,
    SittingRow,
    kept_row,
    moment_of,
    named,
    profile_row,
    sitting_row,
    worded,
)

#: The most characters of what was shown and of what was given, as JSON; the most facts of a question; the longest time of
#: thinking, in seconds.
WORDING, FACTS, SECONDS = 64 * 1024, 200, 31 * 86400.0
FORMAT = "zgc-record-4"
#: The first said nothing of briefings, the second nothing of corrections, the third nothing of marks.
FORMATS = ("zgc-record-1", "zgc-record-2", "zgc-record-3", FORMAT)
SITTING = ("uid", "profile", "mode", "started", "finished", "state", "briefing")
MARK = COLUMNS
KEPT = ("fact", "revision", "at", "briefing")


class RefusedError(ValueError):
    """A row that is not taken; `words` say why."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.words = Text(zh, en)


class Held(str):
    """A value as JSON, whose text may be kept as it is."""

    __slots__ = ("value",)
    value: Any

    @classmethod
    def of(cls, text: str) -> Held:
        """The JSON of a text, which nobody changes. Raises ValueError or RecursionError for what is none."""
        return _held(text) if len(text) <= _SHORT else cls._read(text)

    @classmethod
    def _read(cls, text: str) -> Held:
        value = _READER.decode(text)
        held = cls(text if "\n" not in text else _encode(value))
        held.value = value
        return held


#: Answers to one question are mostly alike: so many texts, up to this length, are not read again.
_KEPT, _SHORT = 4096, 400


@lru_cache(_KEPT)
def _held(text: str) -> Held:
    return Held._read(text)


def _no_constant(name: str) -> Any:
    raise ValueError(name)


#: One for all rows: `json.loads` would make one for each.
_READER = json.JSONDecoder(parse_constant=_no_constant)


#: What looking at any row may raise.
WRONG = (KeyError, TypeError, ValueError, OverflowError, RecursionError)


def why(error: Exception) -> Text:
    """Why a row was not taken."""
    if isinstance(error, RefusedError):
        return error.words
    return Text("缺少内容或类型不对", "something is missing, or of another type")


def answer_of(row: Any) -> LogRow:
    """The answer of a row, as a row of the log. Raises RefusedError for what is none."""
    try:
        # Of hundreds of thousands nearly all are right: all texts at once, then what has a check of its own.
        row.setdefault("briefing", "")
        row.setdefault("corrected", None)
        texts = _texts(row)
        joined = "\0".join(texts)
        joined.encode()
        right = len(row) == len(NAMES) and all(texts[:4]) and joined.count("\0") == len(texts) - 1
        if right and max(map(len, texts)) <= SHORT:
            uid, profile, sitting, fact, item, theme, kind, slide, revision, feedback, chosen, briefing = (
                texts
            )
            return LogRow(
                (uid, profile, sitting, _mode(row["mode"]), _at(row["at"]), item, fact, _facts(row["facts"]), theme, kind,
                 slide, revision, _shown(row["wording"]), _shown(row["given"]), feedback, _right(row["right"]),
                 _credit(row["credit"]), _confidence(row["confidence"]), _seconds(row["seconds"]), chosen, briefing,
                 _corrected(row["corrected"]))
            )  # fmt: skip
    except (*WRONG, AttributeError):
        pass
    return _looked_at(row)


def _looked_at(row: Any) -> LogRow:
    """The same, field by field, so that it is told which is wrong."""
    if not isinstance(row, dict):
        raise RefusedError("不是一条答题", "it is no answer")
    if row.keys() != _ALL:
        missing = [name for name in NAMES if name not in row]
        more = [str(name)[:SHORT] for name in row if name not in _ALL]
        raise RefusedError(
            f"缺少 {'、'.join(missing)}" if missing else f"不认识 {'、'.join(more)}",
            f"{', '.join(missing)} missing" if missing else f"{', '.join(more)} unknown",
        )
    values: list[Any] = []
    for name in NAMES:
        value = row[name]
        try:
            if name in _CHECKS:
                values.append(_CHECKS[name](value))
            else:
                make = named if name in _NEEDED else worded
                values.append(make(value, _MOST[name]))
        except WRONG:
            shown = repr(value)
            shown = shown if len(shown) <= SHORT else shown[:SHORT] + "…"
            raise RefusedError(f"{name} 不能是 {shown}", f"{name} cannot be {shown}") from None
    return LogRow(values)


def profile_of(row: Mapping[str, Any]) -> Profile:
    """The person of a row. Raises one of WRONG."""
    return profile_row([row["uid"], row["name"]])


def sitting_of(row: Mapping[str, Any]) -> SittingRow:
    """The sitting of a row, its state as a value. Raises one of WRONG."""
    state = json.dumps(row["state"], ensure_ascii=False, allow_nan=False)
    return sitting_row([*(row[key] for key in SITTING[:5]), state, row.get("briefing", "")])


def kept_of(row: Mapping[str, Any]) -> KeptRow:
    """The fact whose schedule stays, of a row. Raises one of WRONG."""
    return kept_row([*(row[key] for key in KEPT[:3]), row.get("briefing", "")])


def mark_of(row: Mapping[str, Any]) -> MarkRow:
    """The mark of a row. Raises one of WRONG."""
    return mark_row([row[key] for key in MARK])


def as_json(row: LogRow) -> str:
    """The answer as a row of a file of JSON."""
    parts = (
        f'"{name}": {value if name in _JSON else _TRUTH[value] if name in _BOOLS else _encode(value)}'
        for name, value in zip(NAMES, row, strict=True)
    )
    return f"{{{', '.join(parts)}}}"


_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
_TRUTH = {0: "false", 1: "true", None: "null"}
_BOOLS = frozenset({"right", "corrected"})
#: What the log keeps as JSON.
_JSON = frozenset({"facts", "wording", "given"})


def _at(value: Any) -> str:
    moment = moment_of(value)
    return str(value) if _STAMP.fullmatch(value) else stamp(moment)


#: As `stamp` writes it.
_STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00", re.ASCII)


def _number(most: float) -> Callable[[Any], float]:
    def check(value: Any) -> float:
        if type(value) not in (int, float):
            raise TypeError
        # What is no number is in no order, so that it is not let through either.
        if not 0 <= value <= most:
            raise ValueError
        return float(value)

    return check


def _mode(value: Any) -> Any:
    if value not in MODES:
        raise ValueError
    return value


def _facts(value: Any) -> str:
    value = value.value if isinstance(value, Held) else value
    if not isinstance(value, list) or len(value) > FACTS:
        raise TypeError
    return f"[{', '.join(_encode(named(fact, ID)) for fact in value)}]"


def _shown(value: Any) -> str:
    held = isinstance(value, Held)
    if not isinstance(value.value if held else value, dict):
        raise TypeError
    text = str(value) if held else _encode(value)
    if len(text) > WORDING:
        raise ValueError
    text.encode()
    return text


def _right(value: Any) -> int:
    if not isinstance(value, bool):
        raise TypeError
    return int(value)


def _corrected(value: Any) -> int | None:
    return None if value is None else _right(value)


def _confidence(value: Any) -> int | None:
    if value is None or (type(value) is int and value in (1, 2, 3)):
        return value
    raise ValueError


_credit, _seconds = _number(1.0), _number(SECONDS)
_CHECKS: dict[str, Callable[[Any], Any]] = {
    "mode": _mode,
    "at": _at,
    "facts": _facts,
    "wording": _shown,
    "given": _shown,
    "right": _right,
    "credit": _credit,
    "confidence": _confidence,
    "corrected": _corrected,
    "seconds": _seconds,
}
#: The most characters of what is text; and what may not be empty.
_MOST = {
    "uid": SHORT, "profile": SHORT, "sitting": SHORT, "item": ID, "fact": ID, "theme": ID, "kind": SHORT, "slide": ID,
    "revision": SHORT, "feedback": ID, "chosen": LONG, "briefing": SHORT,
}  # fmt: skip
_NEEDED = ("uid", "profile", "sitting", "fact")
_texts = itemgetter(*_NEEDED, *(name for name in _MOST if name not in _NEEDED))
_ALL = frozenset(NAMES)
