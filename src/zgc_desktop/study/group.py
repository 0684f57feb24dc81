"""What a group did in one exam, from the records that its learners exported: read, looked at, and put side by side.

Nothing of it goes into anybody's record. Of a file only what was answered in exams is kept, and only of exams that are what
the program writes when one is handed in: an export is no proof, since nothing signs it, but what contradicts itself is told.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, NamedTuple

from zgc_desktop.source.problem import Text
from zgc_desktop.study.analysis import PEOPLE, Analysis, analyse
from zgc_desktop.study.answer import UNANSWERED, Answer, from_row, uid_in
from zgc_desktop.study.errors import RecordError
from zgc_desktop.study.exchange import Progress, Taken, rows_in
from zgc_desktop.study.rows import WRONG
from zgc_desktop.study.store import First, LogRow, Profile, SittingRow

#: A file longer than this, in bytes, or with more exams, more people, or more answers in exams, is not one learner's.
LONGEST, EXAMS, PERSONS, ANSWERS = 256 * 2**20, 500, 500, 50_000
#: So many questions have an exam at most, and so many people a table.
QUESTIONS, GROUP = 500, 1000
#: So many questions are told that are to be taught again, and those of which more than this share was right are not.
AGAIN, WELL = 2, 0.6

Mark = Literal["right", "partly", "wrong", "skipped", "unreached", "open"]


@dataclass(frozen=True, slots=True)
class Taking:
    """One exam of one person: its answers in the order of its questions, none where it was not handed in.

    `sheet` tells which questions they were, `state` how it ended, `reached` how many were shown of one not handed in.
    """

    uid: str
    person: str
    name: str
    sheet: str
    at: datetime
    answers: tuple[Answer, ...]
    items: tuple[str, ...]
    state: dict[str, Any] = field(default_factory=dict)
    reached: int = 0

    @property
    def handed_in(self) -> bool:
        """Whether it was handed in."""
        return bool(self.answers)

    @property
    def score(self) -> float:
        """The sum of what every question earned."""
        return sum(answer.credit for answer in self.answers)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What came of every question."""
        if not self.answers:
            return tuple("open" for _ in self.items)
        return tuple(map(mark_of, self.answers))


def mark_of(answer: Answer) -> Mark:
    """What came of a question."""
    if not answer.answered:
        return "unreached" if answer.feedback == "unreached" else "skipped"
    return "right" if answer.right else "partly" if answer.credit > 0 else "wrong"


class Read(NamedTuple):
    """What a file holds: exams, and what is to be said of it."""

    takings: tuple[Taking, ...]
    told: tuple[Text, ...]


def read(path: Path, progress: Progress = lambda *_: None) -> Read:
    """The exams in an exported record. Never raises: a file that is none is told, with its line and what to do."""
    try:
        if path.stat().st_size > LONGEST:
            return _nothing(
                path,
                f"超过 {LONGEST // 2**20} MB，不是一个人的记录",
                f"longer than {LONGEST // 2**20} MB: not one learner's record",
            )
    except OSError:
        pass  # why it cannot be read is told by whoever opens it
    taken = Taken()
    people: dict[str, str] = {}
    sittings: dict[str, SittingRow] = {}
    given: dict[str, list[Answer]] = {}
    count = 0
    try:
        for row in rows_in(path, taken, progress):
            if isinstance(row, Profile):
                people[row.uid] = row.name
            elif isinstance(row, SittingRow) and row.mode == "exam":
                sittings[row.uid] = row
            elif isinstance(row, LogRow) and row[3] == "exam":
                answer = from_row(tuple(row))
                given.setdefault(answer.sitting, []).append(answer)
                count += 1
            if len(sittings) > EXAMS or len(given) > EXAMS or len(people) > PERSONS or count > ANSWERS:
                return _nothing(
                    path,
                    "人或考试太多，不是一个人的记录",
                    "too many people or exams: not one learner's record",
                )
    except RecordError as error:
        return Read((), (error.words,))
    except WRONG:
        return _nothing(path, "读不出来", "unreadable")
    told = [
        Text(f"{path.name}:{line}：{words.zh}，没有收", f"{path.name}:{line}: {words.en}; left out")
        for line, words in taken.told[:3]
    ]
    takings: list[Taking] = []
    for uid in dict.fromkeys([*sittings, *given]):
        one = _taking(uid, sittings.get(uid), given.get(uid, []), people)
        if isinstance(one, Text):
            told.append(Text(f"{path.name}：{one.zh}", f"{path.name}: {one.en}"))
        elif one is not None:
            takings.append(one)
    if not takings and not told:
        told.append(
            Text(
                f"{path.name}：里面没有考试；要的是考完以后导出的记录",
                f"{path.name}: no exam in it; export the record after the exam",
            )
        )
    return Read(tuple(takings), tuple(told))


def _nothing(path: Path, zh: str, en: str) -> Read:
    return Read((), (Text(f"{path.name}：{zh}", f"{path.name}: {en}"),))


def _taking(
    uid: str, sitting: SittingRow | None, answers: list[Answer], people: dict[str, str]
) -> Taking | Text | None:
    """The exam of a sitting; None for one of which nothing is known, a text for one that contradicts itself."""
    try:
        state = json.loads(sitting.state) if sitting is not None else {}
    except ValueError:
        state = {}
    state = state if isinstance(state, dict) else {}
    person = sitting.profile if sitting is not None else answers[0].profile
    name = people.get(person) or f"？{person[:6]}"
    if not answers:
        return None if sitting is None or sitting.finished is not None else _open(sitting, state, name)
    fault = contradiction(uid, answers, state)
    if fault is not None:
        return Text(
            f"{name} 的一场考试改动过（{fault.zh}），没有并进来",
            f"an exam of {name} was altered ({fault.en}); left out",
        )
    answers = in_order(uid, answers)
    sheet = sheet_of((one.item, one.revision) for one in answers)
    return Taking(
        uid,
        person,
        name,
        sheet,
        max(one.at for one in answers),
        tuple(answers),
        tuple(a.item for a in answers),
        state,
    )


def _open(sitting: SittingRow, state: dict[str, Any], name: str) -> Taking | None:
    """The exam that was not handed in."""
    try:
        questions = [(str(one["id"]), str(one.get("revision") or "")) for one in state["questions"]]
        reached = 1 + max((int(place) for place in state.get("seen") or [state["index"]]), default=0)
        began = datetime.fromisoformat(sitting.started)
    except (*WRONG, AttributeError):
        return None
    if not 0 < len(questions) <= QUESTIONS:
        return None
    reached = max(0, min(reached, len(questions)))
    items = tuple(item for item, _ in questions)
    return Taking(sitting.uid, sitting.profile, name, sheet_of(questions), began, (), items, state, reached)


def sheet_of(questions: Iterable[tuple[str, str]]) -> str:
    """Six letters for some questions in their order, each as its fact was then; in whatever language they were asked."""
    text = json.dumps([*questions], ensure_ascii=False)
    return hashlib.blake2b(text.encode(), digest_size=3).hexdigest()


def in_order(sitting: str, answers: list[Answer]) -> list[Answer]:
    """The answers of an exam in the order of its questions."""
    places = {uid_in(sitting, place): place for place in range(len(answers))}
    return sorted(answers, key=lambda one: places.get(one.uid, len(answers)))


def contradiction(sitting: str, answers: list[Answer], state: dict[str, Any]) -> Text | None:
    """What in an exam that was handed in cannot have been written so; None where it agrees with itself."""
    if len(answers) > QUESTIONS:
        return Text("题太多", "too many questions")
    if {one.uid for one in answers} != {uid_in(sitting, place) for place in range(len(answers))}:
        return Text("作答少了、多了或换过", "answers are missing, added or exchanged")
    if len({one.profile for one in answers}) > 1:
        return Text("作答不是同一个人的", "its answers are not one person's")
    for number, one in enumerate(in_order(sitting, answers), 1):
        whole = one.credit >= 1 - 1e-9
        left = one.feedback in UNANSWERED
        if one.right != whole or (left and one.credit > 0) or not agrees(one):
            return Text(f"第 {number} 题的作答和判分不合", f"question {number}: answer and mark do not agree")
    score, of = state.get("score"), state.get("of")
    if (isinstance(of, int) and of != len(answers)) or (
        isinstance(score, int) and score != sum(a.right for a in answers)
    ):
        return Text("总分和每题的得分不合", "its score is not the sum of its answers")
    return None


def agrees(answer: Answer) -> bool:
    """Whether the judgement fits what was chosen, where that shows without the question: one option of several."""
    if answer.kind not in ("single", "true-false", "place") or not answer.answered:
        return True
    try:
        texts = {str(key): str(text) for key, text in answer.wording["options"]}
        chosen = [texts[str(key)] for key in answer.given["chosen"]]
        return answer.right == (chosen == [str(answer.wording["answer"])])
    except (*WRONG, AttributeError):
        return False


@dataclass
class Group:
    """The exams of a group, of whatever sheets; `table` puts those of one side by side."""

    takings: dict[str, Taking] = field(default_factory=dict)

    def add(self, one: Read) -> list[Text]:
        """Take what a file holds; what is to be said of it."""
        told = list(one.told)
        for taking in one.takings:
            known = self.takings.get(taking.uid)
            if known is not None and (known.handed_in or not taking.handed_in):
                told.append(
                    Text(
                        f"{taking.name} 的这一场已经在表里了",
                        f"this exam of {taking.name} is in the table already",
                    )
                )
            elif len(self.takings) >= GROUP:
                told.append(
                    Text(
                        f"满 {GROUP} 场了，{taking.name} 的没有并进来",
                        f"{GROUP} exams are the most; that of {taking.name} was left out",
                    )
                )
            else:
                self.takings[taking.uid] = taking
        return told

    @property
    def sheets(self) -> list[str]:
        """The sheets, that of most people first."""
        people: dict[str, set[str]] = {}
        for taking in self.takings.values():
            people.setdefault(taking.sheet, set()).add(taking.person)
        return sorted(people, key=lambda sheet: (-len(people[sheet]), sheet))

    def of(self, sheet: str) -> list[Taking]:
        """The exams of a sheet: of everybody the first one handed in, else the one that was not."""
        found: dict[str, Taking] = {}
        for taking in sorted(self._all(sheet), key=lambda one: (not one.handed_in, one.at, one.uid)):
            found.setdefault(taking.person, taking)
        return list(found.values())

    def _all(self, sheet: str) -> Iterator[Taking]:
        return (one for one in self.takings.values() if one.sheet == sheet)

    def left_out(self, sheet: str) -> list[Text]:
        """What of the files is not in the table of a sheet, a sentence a person."""
        shown = {one.uid for one in self.of(sheet)}
        names: dict[bool, dict[str, None]] = {True: {}, False: {}}
        there = {self.takings[uid].person for uid in shown}
        for one in self.takings.values():
            if one.uid not in shown and (one.sheet == sheet or one.person not in there):
                names[one.sheet == sheet][one.name] = None
        return [
            *(Text(f"{name} 考了不止一次，算第一次交的", f"{name} took it more than once; the first handed in counts") for name in names[True]),
            *(Text(f"{name} 考的是另一份卷，没有并进来", f"{name} took another sheet; left out") for name in names[False]),
        ]  # fmt: skip


class Column(NamedTuple):
    """A question of the sheet: how many of those who handed in got it right, and the answers to it that show what it asks."""

    item: str
    theme: str
    kind: str
    stem: str
    answer: str
    right: int
    again: bool


class Table(NamedTuple):
    """People and questions: those who handed in by their points, the others behind them."""

    sheet: str
    people: tuple[Taking, ...]
    columns: tuple[Column, ...]
    handed_in: int
    analysis: Analysis


def table_of(group: Group, sheet: str) -> Table:
    """The table of a sheet that somebody took."""
    people = sorted(group.of(sheet), key=lambda one: (not one.handed_in, -round(one.score, 6), one.name))
    done = [one for one in people if one.handed_in]
    count = max((len(one.items) for one in people), default=0)
    rights = [sum(one.answers[place].right for one in done) for place in range(count)]
    weak = sorted(range(count), key=lambda place: (rights[place], place))[:AGAIN]
    weak = [place for place in weak if done and rights[place] <= WELL * len(done)]
    columns = []
    for place in range(count):
        answer = done[0].answers[place] if done else None
        wording = answer.wording if answer else {}
        columns.append(
            Column(
                people[0].items[place],
                answer.theme if answer else "",
                answer.kind if answer else "",
                str(wording.get("stem") or people[0].items[place]),
                str(wording.get("answer") or ""),
                rights[place],
                place in weak,
            )
        )
    tries = (
        First(one.item, one.profile, one.at.isoformat(), one.fact, one.slide, one.right, one.chosen)
        for taking in done
        for one in taking.answers
        if one.feedback != "unreached"
    )
    analysis = analyse(tries) if len(done) >= PEOPLE else Analysis(len(done))
    return Table(sheet, tuple(people), tuple(columns), len(done), analysis)
