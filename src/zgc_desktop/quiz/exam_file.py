"""A fixed exam for a group as a plain file: which questions in which order, how long, and when it may be taken.

The questions themselves stay in the briefing, so that no figure on a sheet can disagree with it; of each the file has a mark,
by which a question that has changed since is known.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from pydantic import Field

from zgc_desktop.bank.facts import Strict
from zgc_desktop.quiz.pool import Pool
from zgc_desktop.quiz.views import QuestionView
from zgc_desktop.source.catalog import problem
from zgc_desktop.source.problem import Problem, Spot, Text
from zgc_desktop.source.reader import read_text
from zgc_desktop.source.validate import validate
from zgc_desktop.source.yaml import Document, load_yaml

#: The version of the file that this program writes and reads.
VERSION = 1
#: A file longer than this, in bytes, is no exam; nor is one of more questions.
LONGEST, MOST = 2**20, 500
_WHEN = "%Y-%m-%d %H:%M"


class Entry(Strict):
    """One question of an exam."""

    id: Annotated[str, Field(min_length=1, max_length=200)]
    mark: Annotated[str, Field(min_length=1, max_length=40)]


class ExamFile(Strict):
    """What stands in the file; times are those of the clock on the wall, empty where there is no bound."""

    exam: int = Field(ge=1)
    title: Annotated[str, Field(max_length=100)] = ""
    briefing: Annotated[str, Field(max_length=100)]
    seed: int = Field(ge=0, lt=2**31)
    minutes: float = Field(default=0, ge=0, le=24 * 60)
    opens: Annotated[str, Field(max_length=40)] = ""
    closes: Annotated[str, Field(max_length=40)] = ""
    items: tuple[Entry, ...] = Field(min_length=1, max_length=MOST)

    @property
    def number(self) -> str:
        """Six letters that two exams of other questions do not share."""
        return number_of(entry.mark for entry in self.items)


class Sheet(NamedTuple):
    """The questions of an exam as everybody gets them; `changed` are the numbers, from 1, of those that are others now or gone."""

    questions: tuple[QuestionView, ...]
    changed: tuple[int, ...]


def number_of(marks: Iterable[str]) -> str:
    """The number of a sheet with questions of these marks."""
    return hashlib.blake2b("\n".join(marks).encode(), digest_size=3).hexdigest()


def mark_of(question: QuestionView) -> str:
    """What tells a question from the same one after a change: eight letters for all that it shows and takes for right."""
    shown = {key: question.get(key) for key in ("kind", "stem", "rows", "answer", "seed", "image")}
    shown["options"] = [
        [option["key"], option["text"], option.get("correct")] for option in question.get("options") or ()
    ]
    text = json.dumps(shown, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.blake2b(text.encode(), digest_size=4).hexdigest()


def make(
    pool: Pool,
    briefing: str,
    ids: Sequence[str],
    seed: int,
    *,
    title: str = "",
    minutes: float = 0,
    opens: str = "",
    closes: str = "",
) -> ExamFile:
    """The exam of these questions. Raises KeyError for an id that no question has."""
    items = tuple(Entry(id=str(one["id"]), mark=mark_of(one)) for one in pool.asked(ids, seed))
    return ExamFile(
        exam=VERSION,
        title=title,
        briefing=briefing,
        seed=seed,
        minutes=minutes,
        opens=opens,
        closes=closes,
        items=items,
    )


def sheet_of(pool: Pool, exam: ExamFile) -> Sheet:
    """The questions of an exam, and which of them have changed since it was made."""
    questions, changed = [], []
    for number, entry in enumerate(exam.items, 1):
        try:
            (question,) = pool.asked([entry.id], exam.seed)
        except KeyError:
            changed.append(number)
            continue
        questions.append(question)
        if mark_of(question) != entry.mark:
            changed.append(number)
    return Sheet(tuple(questions), tuple(changed))


def written(exam: ExamFile, lang: str = "zh") -> str:
    """The file's text, with what may be changed by hand said in it."""
    head = {
        "zh": """# zgc-desktop 的一份试卷。用同一份简报打开它，人人都是同样的题、同样的次序和选项。
# 可以改 title；minutes（几分钟，0 不限时）；opens 和 closes（什么时候能考，如 2026-12-02 09:00，空着不限）。
""",
        "en": """# An exam of zgc-desktop. Opened with the same briefing it asks everybody the same questions with the same options.
# You may change title; minutes (0: as long as one likes); opens and closes (when it may be taken, like 2026-12-02 09:00).
""",
    }["en" if lang == "en" else "zh"]
    lines = [
        f"exam: {exam.exam}",
        f"title: {json.dumps(exam.title, ensure_ascii=False)}",
        f"briefing: {json.dumps(exam.briefing, ensure_ascii=False)}",
        f"seed: {exam.seed}",
        f"minutes: {exam.minutes:g}",
        f"opens: {json.dumps(exam.opens)}",
        f"closes: {json.dumps(exam.closes)}",
        "items:",
        *(
            f"  - {{id: {json.dumps(one.id, ensure_ascii=False)}, mark: {json.dumps(one.mark)}}}"
            for one in exam.items
        ),
    ]
    return head + "\n".join(lines) + "\n"


def read(text: str, file: str) -> tuple[ExamFile | None, list[Problem]]:
    """The exam in a text; None where it cannot be taken, with all that is wrong. Never raises."""
    document, problems = load_yaml(text, file)
    if document is None:
        return None, problems
    if not isinstance(document.data, dict) or "exam" not in document.data:
        return None, [*problems, problem("exam-none", document.spot())]
    if document.data["exam"] != VERSION and isinstance(document.data["exam"], int):
        at = document.spot(["exam"])
        return None, [*problems, problem("exam-version", at, version=document.data["exam"], known=VERSION)]
    exam, found = validate(ExamFile, document)
    problems += found
    if exam is None:
        return None, problems
    wrong = _wrong(exam, document)
    return (None if wrong else exam), [*problems, *wrong]


def _wrong(exam: ExamFile, document: Document) -> list[Problem]:
    """What is wrong in an exam whose values are right one by one."""
    found = [
        problem("exam-time", document.spot([key]), key=key, text=text)
        for key, text in (("opens", exam.opens), ("closes", exam.closes))
        if text and moment_of(text) is None
    ]
    if not found and never(exam.opens, exam.closes):
        found.append(problem("exam-never", document.spot(["closes"]), opens=exam.opens, closes=exam.closes))
    seen: set[str] = set()
    for place, entry in enumerate(exam.items):
        if entry.id in seen:
            found.append(problem("exam-twice", document.spot(["items", place, "id"]), id=entry.id))
        seen.add(entry.id)
    return found


def opened(file: Path) -> tuple[ExamFile | None, list[Problem]]:
    """The exam in a file; None where it cannot be taken, with all that is wrong. Never raises."""
    text, problems = read_text(file, file.parent)
    if text is None:
        return None, problems
    if len(text) > LONGEST:
        return None, [problem("exam-none", Spot(file.name))]
    return read(text, file.name)


def moment_of(text: str) -> datetime | None:
    """A time as it stands in the file; None for what is none."""
    for form in (_WHEN, "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S"):
        try:
            return datetime.strptime(text.strip(), form)
        except ValueError:
            continue
    return None


def never(opens: str, closes: str) -> bool:
    """Whether there is no moment between two times."""
    first, last = moment_of(opens), moment_of(closes)
    return first is not None and last is not None and last <= first


def closed(exam: ExamFile, now: datetime) -> Text | None:
    """Why the exam may not be taken at a moment by the clock on the wall; None where it may."""
    opens, closes = moment_of(exam.opens), moment_of(exam.closes)
    if opens is not None and now < opens:
        return Text(f"还没到时间：{opens:{_WHEN}} 开始。", f"It is too early: it begins at {opens:{_WHEN}}.")
    if closes is not None and now >= closes:
        return Text(f"时间过了：{closes:{_WHEN}} 截止。", f"It is over: it ended at {closes:{_WHEN}}.")
    return None


def minutes_left(exam: ExamFile, now: datetime) -> float:
    """The minutes that whoever begins now has; 0 for as long as one likes."""
    closes = moment_of(exam.closes)
    until = [] if closes is None else [(closes - now).total_seconds() / 60]
    return min([*([exam.minutes] if exam.minutes else []), *until], default=0.0)


def told(changed: Sequence[int]) -> Text:
    """That questions have changed since the exam was made, and what to do."""
    numbers = "、".join(map(str, changed))
    return Text(
        f"这份卷子出好以后，简报改过：第 {numbers} 题和出卷时不一样。请用出卷时的那份简报，或者重新出卷。",
        f"The briefing has changed since this exam was made: questions {', '.join(map(str, changed))} are not what they were. "
        "Take the briefing that it was made from, or make it anew.",
    )


def options_of(exam: ExamFile, now: datetime) -> dict[str, Any]:
    """What a quiz is begun with to take this exam, see quiz_texts.asked_for."""
    return {
        "mode": "exam",
        "items": [entry.id for entry in exam.items],
        "seed": exam.seed,
        "minutes": minutes_left(exam, now),
        "paper": {"title": exam.title, "number": exam.number},
    }
