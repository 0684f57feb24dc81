"""The learner's page as a view model: who is learning, what is due, and what the record tells, as JSON for QML."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot

from zgc_desktop.quiz.views import Program
from zgc_desktop.ui import progress
from zgc_desktop.ui.room import Room

if TYPE_CHECKING:
    from zgc_desktop.study.record import Record
    from zgc_desktop.study.store import Profile

Told = TypeVar("Told")


class StudyModel(QObject):
    """What the record tells of the person who is learning; `now` is the time in UTC."""

    changed = Signal()

    def __init__(
        self,
        room: Room,
        program: Program,
        lang: str,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        parent: QObject | None = None,
        root: Callable[[], Path] = Path,
    ) -> None:
        super().__init__(parent)
        self._root = root
        self._room, self._program, self._lang, self._now = room, program, lang, now
        self._said = ""
        self._bank: QObject | None = None

    @Property(QObject, constant=True)
    def bank(self) -> QObject:
        """The questions in a list, made when they are first looked at."""
        if self._bank is None:
            from zgc_desktop.ui.bank import BankModel

            self._bank = BankModel(self._room, self._program, self._lang, self._now, self)
        return self._bank

    @Property(str, notify=changed)
    def state(self) -> str:
        """Who is learning and what waits: `profiles due fresh newMost newLeft exam best problem gone`."""
        return json.dumps(self._state(), ensure_ascii=False)

    def _state(self) -> dict[str, Any]:
        from zgc_desktop.study.memory import stale

        learner = self._room.learner
        empty: dict[str, Any] = {"profiles": [], "due": 0, "fresh": 0, "exam": False, "best": 0}

        def told(record: Record, profile: Profile) -> dict[str, Any]:
            memories = record.memories(profile.uid)
            facts = self._room.pool.facts()
            off = record.marked(profile.uid, "suspended")
            facts = [fact for fact in facts if fact not in off]
            known = [memories[fact] for fact in facts if fact in memories]
            now = self._now()
            learned = {memory.fact: memory.revision for memory in known}
            changed = set(stale(learned, self._room.pool.revisions, record.kept()))
            return {
                "profiles": [
                    {"uid": p.uid, "name": p.name, "on": p.uid == profile.uid} for p in record.profiles()
                ],
                "due": sum(1 for memory in known if memory.due <= now or memory.fact in changed),
                "fresh": len(facts) - len(known),
                "newMost": self._room.new_a_day(),
                "language": self._room.language(),
                "newLeft": max(0, self._room.new_a_day() - self._room.met_today()),
                "exam": learner.waiting("exam"),
                "best": self._room.best(),
            }

        state = self._ask(told, empty)
        problem = self._said or (learner.problem.get(self._lang) if learner.problem else "")
        return state | {"problem": problem, "gone": learner.gone}

    @Slot(bool)
    def settle(self, back: bool) -> None:
        """Of a record that is gone: its newest copy takes its place, or a new one begins."""
        self._room.learner.settle(back=back)
        self.changed.emit()

    def _ask(self, tell: Callable[[Record, Profile], Told], otherwise: Told) -> Told:
        """What the record tells, or something else where there is none or it cannot be read."""
        from zgc_desktop.study.errors import RecordError

        learner = self._room.learner
        record, profile = learner.record, learner.profile
        if record is None or profile is None:
            return otherwise
        try:
            return tell(record, profile)
        except RecordError as error:
            learner.problem = error.words
            return otherwise

    @Property(str, notify=changed)
    def progress(self) -> str:
        """What the record tells, see progress.overview."""
        return _text(self._told())

    def _told(self) -> dict[str, Any]:
        pool, now = self._room.pool, self._now()
        nothing: dict[str, Any] = {"answers": 0}
        return self._ask(
            lambda record, who: progress.overview(record, who.uid, pool, self._program, now), nothing
        )

    @Property(str, notify=changed)
    def chapters(self) -> str:
        """By the number of a chapter: `answers right`. Asks the record alone, and only where there is one already."""
        if not self._room.learner.exists():
            return "{}"
        numbers = {chapter["id"]: chapter["n"] for chapter in self._program["deck"]["chapters"]}
        nothing: dict[str, Any] = {}
        told = self._ask(lambda record, who: progress.chapters(record, who.uid), nothing)
        return _text({numbers[theme]: sums for theme, sums in told.items() if theme in numbers})

    @Property(str, notify=changed)
    def facts(self) -> str:
        """Every fact with its recall, see progress.facts."""
        pool, now, nothing = self._room.pool, self._now(), list[dict[str, Any]]()
        return _text(
            self._ask(lambda record, who: progress.facts(record, who.uid, pool, self._program, now), nothing)
        )

    @Property(str, notify=changed)
    def items(self) -> str:
        """Item analysis, see progress.items; `{}` where there is no record."""
        pool, nothing = self._room.pool, dict[str, Any]()
        return _text(
            self._ask(lambda record, _: progress.items(record, pool, self._program, self._lang), nothing)
        )

    @Slot(str, int, result=str)
    @Slot(str, int, int, result=str)
    def plan(self, typed: str, per_day: int, leave_out: int = -1) -> str:
        """The plan to be ready on a day, but for a chapter that is left out, see progress.plan and progress.day_of; `{}` for no day to come."""
        now = self._now()
        today = now.astimezone().date()
        day = progress.day_of(typed, today)
        if day is None or day <= today:
            return "{}"
        pool, nothing = self._room.pool, dict[str, Any]()
        return _text(
            self._ask(
                lambda record, who: progress.plan(
                    record, who.uid, pool, self._program, now, day, per_day, leave_out
                ),
                nothing,
            )
        )

    @Slot(str, result=str)
    def paper(self, kind: str) -> str:
        """Save the report or the certificate as PDF into the documents folder; a sentence that says where, or why not."""
        from PySide6.QtCore import QStandardPaths

        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        return self.save_paper(kind, folder)

    def save_paper(self, kind: str, folder: Path) -> str:
        """Save a paper into a folder; a sentence that says where it is, or why it is not there."""
        from zgc_desktop.ui import papers

        learner, pool = self._room.learner, self._room.pool
        record, profile = learner.record, learner.profile
        if record is None or profile is None:
            return self.tr("没有学习记录，写不出来。")
        deck = self._program["deck"]
        title = str(deck.get("title") or "")
        day = self._now().astimezone().date().isoformat()
        attended = ""
        version = papers.fact_version(pool.revisions)
        if kind == "certificate":
            exam = record.last(profile.uid, "exam")
            if exam is None:
                return self.tr("还没有交过卷；先考一场。")
            answers = record.answers_of(exam.uid)
            result = papers.exam_of(answers, deck, exam.state)
            if not result["passed"]:
                kind = "attendance"
                attended = self.tr("没到发证书的要求，存的是参加记录。")
            day = max((a.at for a in answers), default=self._now()).astimezone().date().isoformat()
            source = next((str(s["source"]) for s in self._program["slides"] if s.get("source")), "")
            facts = len(pool.revisions)
            paper = papers.certificate(title, profile.name, day, result, facts, version, source)
        else:
            paper = papers.report(title, profile.name, day, self._told(), len(pool.revisions), version)
        name = "".join(char for char in profile.name if char.isalnum()) or "me"
        file = folder / f"{paper.words['heading']}-{name}-{day}.pdf"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            papers.write(kind, paper, self._root(), file)
        except OSError:
            return self.tr("写不进 %1。").replace("%1", str(file))
        except papers.TemplateError as error:
            why = error.words.get(self._lang)
            return self.tr("模板用不了：%1").replace("%1", f"resources/templates/{kind}.html　{why}")
        except (KeyError, ValueError) as error:
            return self.tr("模板里的 %1 没有可填的内容。").replace("%1", str(error))
        return attended + self.tr("已存到 %1").replace("%1", str(file))

    @Slot(str, result=str)
    def handedIn(self, number: str) -> str:
        """What came of the fixed exam of a number, in a sentence, for whoever is learning; empty where it was not handed in."""
        ended = self._room.learner.ended("exam") if self._room.learner.exists() else []
        done = next((one for one in ended if (one.get("paper") or {}).get("number") == number), None)
        if done is None:
            return ""
        words = self.tr("这份卷已经交过了，%1 题对 %2 题；一份卷只交一次。换一个人，在下面选名字。")
        return words.replace("%1", str(done.get("of", ""))).replace("%2", str(done.get("score", "")))

    @Slot(result=str)
    def exportExams(self) -> str:
        """Save what whoever is learning answered in exams, for a teacher, among the documents; a sentence that says where it is, or
        why it is not there."""
        from zgc_desktop.ui.group import documents

        return self.save_exams(documents())

    def save_exams(self, folder: Path) -> str:
        """Save the exams of whoever is learning into a folder, see exportExams."""
        from zgc_desktop.source.files import write_whole
        from zgc_desktop.source.reasons import reason
        from zgc_desktop.study.exchange import exams_of, json_parts

        learner = self._room.learner
        profile = learner.profile if learner.exists() else None
        if learner.record is None or profile is None or learner.record.last(profile.uid, "exam") is None:
            return self.tr("还没有交过卷；先考一场。")
        name = "".join(char for char in profile.name if char.isalnum()) or "me"
        file = folder / f"{self.tr('成绩')}-{name}.json"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            parts = (part.encode() for part in json_parts(learner.record, exams_of(profile.uid)))
            write_whole(file, parts, mode=0o600)
        except OSError as error:
            return self.tr("没有存下来：%1").replace("%1", reason(error).get(self._lang))
        return (
            self.tr("%1 的考试存在 %2，交给老师。里面没有练习和复习。")
            .replace("%1", profile.name)
            .replace("%2", str(file))
        )

    @Slot(str, bool)
    def putOff(self, fact: str, off: bool) -> None:
        """A fact is not to be learned for the time being, or is again."""
        self._room.mark("suspended", fact, off)
        self.changed.emit()

    @Slot(str)
    def choose(self, uid: str) -> None:
        """Somebody else is learning."""
        self._said = ""
        self._room.learner.change(uid)
        self.changed.emit()

    @Slot(str, result=bool)
    def add(self, name: str) -> bool:
        """A new person, who is learning now; False, with the reason in `problem`, for a name that cannot be."""
        from zgc_desktop.study.errors import RecordError

        record = self._room.learner.record
        if record is None:
            return False
        try:
            person = record.add_profile(name)
        except RecordError as error:
            self._said = error.words.get(self._lang)
            self.changed.emit()
            return False
        self.choose(person.uid)
        return True

    @Slot(str, result=bool)
    def rename(self, name: str) -> bool:
        """Give whoever is learning another name; False, with the reason in `problem`, for one that cannot be."""
        from zgc_desktop.study.errors import RecordError

        record, profile = self._room.learner.record, self._room.learner.profile
        if record is None or profile is None:
            return False
        try:
            record.rename(profile.uid, name)
        except RecordError as error:
            self._said = error.words.get(self._lang)
            self.changed.emit()
            return False
        self._said = ""
        self.changed.emit()
        return True

    @Slot()
    def look(self) -> None:
        """The record may say something else now."""
        self.changed.emit()


def _text(told: object) -> str:
    return json.dumps(told, ensure_ascii=False)
