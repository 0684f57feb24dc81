"""The learner's page as a view model: who is learning, what is due, and what the record tells, as JSON for QML."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from zgc_desktop.quiz.views import Program
from zgc_desktop.ui.room import Room

#: How many rows a list shows.
ROWS = 6


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

    @Property(str, notify=changed)
    def state(self) -> str:
        """Who is learning and what waits: `profiles due fresh exam best problem`."""
        return json.dumps(self._state(), ensure_ascii=False)

    def _state(self) -> dict[str, Any]:
        learner = self._room.learner
        record, profile = learner.record, learner.profile
        state: dict[str, Any] = {
            "profiles": [],
            "due": 0,
            "fresh": 0,
            "exam": False,
            "best": 0,
            "problem": self._said or (learner.problem.get(self._lang) if learner.problem else ""),
        }
        if record is not None and profile is not None:
            from zgc_desktop.study.memory import stale

            memories = record.memories(profile.uid)
            facts = self._room.pool.facts()
            known = [memories[fact] for fact in facts if fact in memories]
            now = self._now()
            changed = set(stale(known, self._room.pool.revisions, record.kept()))
            state |= {
                "profiles": [
                    {"uid": p.uid, "name": p.name, "on": p.uid == profile.uid} for p in record.profiles()
                ],
                "due": sum(1 for memory in known if memory.due <= now or memory.fact in changed),
                "fresh": len(facts) - len(known),
                "exam": learner.waiting("exam"),
                "best": self._room.best(),
            }
        return state

    @Property(str, notify=changed)
    def progress(self) -> str:
        """What the record tells: `answers themes calendar forecast sure slow confused`, rows with their page."""
        return json.dumps(self._told(), ensure_ascii=False)

    def _told(self) -> dict[str, Any]:
        from zgc_desktop.study import stats
        from zgc_desktop.study.memory import Schedule

        learner = self._room.learner
        record, profile = learner.record, learner.profile
        if record is None or profile is None:
            return {"answers": 0}
        pool, now = self._room.pool, self._now()
        days = record.by_day(profile.uid, stats.first_day(now.date()).isoformat())
        memories = record.memories(profile.uid)
        lines = stats.fact_lines(record.by_fact(profile.uid), memories, now, Schedule())
        known = [line for line in lines if line.fact in pool.labels]
        themes = {
            line.theme: line
            for line in stats.theme_lines(known, {id_: pool.theme_of(id_) for id_ in pool.facts()})
        }
        pages = {slide["id"]: slide.get("page", 0) for slide in self._program["slides"]}

        def row(fact: str, slide: str, **more: Any) -> dict[str, Any]:
            page = pages.get(pool.slides.get(fact, slide), 0)
            return {"label": pool.labels.get(fact, fact), "page": page, **more}

        return {
            "answers": sum(line.answers for line in lines),
            "right": sum(line.right for line in lines),
            "themes": [
                {
                    "n": chapter["n"],
                    "name": chapter["name"],
                    "facts": line.facts,
                    "asked": line.asked,
                    "recall": round(line.recall, 4),
                    "answers": line.answers,
                    "right": line.right,
                }
                for chapter in self._program["deck"]["chapters"]
                if (line := themes.get(chapter["id"])) is not None
            ],
            "calendar": [[day.isoformat(), count] for day, count in stats.calendar(days, now.date())],
            "forecast": stats.forecast((memories[f] for f in memories if f in pool.labels), now),
            "sure": [
                row(one.fact, one.slide, count=one.sure_wrong) for one in stats.sure_and_wrong(known)[:ROWS]
            ],
            "slow": [
                row(one.fact, one.slide, seconds=round(one.seconds, 1)) for one in stats.slowest(known)[:ROWS]
            ],
            "confused": [
                row(fact, slide, chosen=chosen, count=count)
                for fact, chosen, slide, count in stats.confused(record.rows("confusions", profile.uid))
                if fact in pool.labels
            ][:ROWS],
        }

    @Slot(str, int, result=str)
    def plan(self, day: str, per_day: int) -> str:
        """The plan to be ready on a day (YYYY-MM-DD), as JSON `{days, recall, before, slides}`; `{}` for no day to come."""
        from zgc_desktop.study.memory import Schedule, countdown

        learner = self._room.learner
        record, profile = learner.record, learner.profile
        try:
            wanted = date.fromisoformat(day.strip())
        except ValueError:
            return "{}"
        now = self._now()
        if record is None or profile is None or not 0 < (wanted - now.date()).days <= 366:
            return "{}"
        pool = self._room.pool
        facts = pool.facts()
        made = countdown(record.memories(profile.uid), facts, now, wanted, Schedule(), max(1, per_day))
        slides: dict[str, list[float]] = {}
        for fact in facts:
            slides.setdefault(pool.slides[fact], []).append(made.with_plan[fact])
        shown = {slide["id"]: slide for slide in self._program["slides"]}
        weak = sorted((sum(values) / len(values), id_) for id_, values in slides.items() if id_ in shown)
        return json.dumps(
            {
                "days": [[each.isoformat(), len(asked)] for each, asked in made.days.items()],
                "recall": sum(made.with_plan.values()) / max(1, len(facts)),
                "before": sum(made.without.values()) / max(1, len(facts)),
                "slides": [
                    {"page": shown[id_].get("page", 0), "title": _title(shown[id_]), "recall": value}
                    for value, id_ in weak
                ],
            },
            ensure_ascii=False,
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
        version = papers.fact_version(pool.revisions)
        if kind == "certificate":
            exam = record.last(profile.uid, "exam")
            if exam is None:
                return self.tr("还没有交过卷；先考一场。")
            result = papers.exam_of(record.answers_of(exam.uid), deck["chapters"])
            words = papers.certificate(title, profile.name, day, result, len(pool.revisions), version)
        else:
            words = papers.report(title, profile.name, day, self._told(), len(pool.revisions), version)
        name = "".join(char for char in profile.name if char.isalnum()) or "me"
        file = folder / f"{words['heading']}-{name}-{day}.pdf"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            papers.write(kind, words, self._root(), file)
        except OSError:
            return self.tr("写不进 %1。").replace("%1", str(file))
        except (KeyError, ValueError) as error:
            return self.tr("模板里的 %1 没有可填的内容。").replace("%1", str(error))
        return self.tr("已存到 %1").replace("%1", str(file))

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

    @Slot()
    def look(self) -> None:
        """The record may say something else now."""
        self.changed.emit()


def _title(slide: Any) -> str:
    from zgc_desktop.quiz.views import plain

    return plain(str(slide.get("title") or slide["id"])).replace("\n", "")
