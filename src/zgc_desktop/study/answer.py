"""One answer as it was given, with the wording that it was given to."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any, Literal, get_args
from uuid import NAMESPACE_OID, uuid5

Mode = Literal["practice", "exam", "review", "challenge"]
MODES: tuple[Mode, ...] = get_args(Mode)


#: Seconds of thinking that count at most, as in Anki: beyond that somebody was elsewhere.
THINKING = 60.0
#: What was left without an answer: passed over, or never reached in an exam. It says nothing of what a person knows.
UNANSWERED = frozenset({"skipped", "unreached"})


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer. `uid` makes it one wherever it is imported; `at` is in UTC; `seconds` is the time of thinking.

    `credit` is the part that was right, 0 to 1; `confidence` 1 guessed, 2 fairly sure, 3 sure, or None. `wording` and
    `given` are JSON-able: what was shown, and what the person did. `chosen` is the wrong option's text, or empty;
    `briefing` the id of the briefing that asked, empty where that is not known. `right` and `credit` are the program's
    judgement and stay; `corrected` is what the person said of it: True that it was right after all, False that it was not,
    None nothing.
    """

    uid: str
    profile: str
    sitting: str
    mode: Mode
    at: datetime
    item: str
    fact: str
    facts: tuple[str, ...]
    theme: str
    kind: str
    slide: str
    revision: str
    wording: dict[str, Any]
    given: dict[str, Any]
    feedback: str
    right: bool
    credit: float
    confidence: int | None
    seconds: float
    chosen: str = ""
    briefing: str = ""
    corrected: bool | None = None

    @property
    def answered(self) -> bool:
        """Whether anything was answered."""
        return self.feedback not in UNANSWERED

    @property
    def counts(self) -> bool:
        """Whether it counts as right: as the person says, else as it was judged."""
        return self.right if self.corrected is None else self.corrected

    @property
    def worth(self) -> float:
        """The credit that counts."""
        return 1.0 if self.corrected else self.credit


NAMES = tuple(field.name for field in fields(Answer))


#: The moments that a record holds. A clock that tells another is wrong, and what is worked out from it would leave the calendar.
FIRST, LAST = datetime(1990, 1, 1, tzinfo=UTC), datetime(9000, 12, 31, tzinfo=UTC)


def of_this_age(moment: datetime) -> datetime:
    """The moment, or the nearest one that a record holds."""
    try:
        return min(max(moment.astimezone(UTC), FIRST), LAST)
    except (OverflowError, ValueError):
        return FIRST if moment.year < FIRST.year else LAST


def stamp(moment: datetime) -> str:
    """A moment as it is kept: UTC, to the millisecond, sorting as text."""
    return of_this_age(moment).isoformat(timespec="milliseconds")


def uid_in(sitting: str, place: int) -> str:
    """The uid of the answer at a place of an exam, so that one handed in twice is kept once."""
    return uuid5(NAMESPACE_OID, f"{sitting}/{place}").hex


_json = json.JSONEncoder(ensure_ascii=False).encode


def to_row(answer: Answer) -> tuple[Any, ...]:
    """The answer as a row of the database, in the order of NAMES."""
    return (
        answer.uid, answer.profile, answer.sitting, answer.mode, stamp(answer.at), answer.item, answer.fact,
        _json(answer.facts), answer.theme, answer.kind, answer.slide, answer.revision,
        _json(answer.wording), _json(answer.given),
        answer.feedback, int(answer.right), answer.credit, answer.confidence, answer.seconds, answer.chosen,
        answer.briefing, None if answer.corrected is None else int(answer.corrected),
    )  # fmt: skip


def from_row(row: tuple[Any, ...]) -> Answer:
    """The answer of a row. Raises ValueError, TypeError or KeyError for what is none."""
    data = dict(zip(NAMES, row, strict=True))
    data["at"] = datetime.fromisoformat(data["at"])
    data["facts"] = tuple(json.loads(data["facts"]))
    data["wording"], data["given"] = json.loads(data["wording"]), json.loads(data["given"])
    data["right"] = bool(data["right"])
    data["corrected"] = None if data["corrected"] is None else bool(data["corrected"])
    return Answer(**data)
