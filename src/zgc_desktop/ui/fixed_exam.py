"""A fixed exam in the window: its file is opened or made, told of, begun, and printed."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from zgc_desktop.briefing.identity import briefing_id
from zgc_desktop.quiz.views import Program
from zgc_desktop.source.problem import Problem, Text
from zgc_desktop.ui.group import documents
from zgc_desktop.ui.room import banned_files

if TYPE_CHECKING:
    from zgc_desktop.quiz.exam_file import ExamFile, Sheet
    from zgc_desktop.quiz.pool import Pool


class FixedExamModel(QObject):
    """The fixed exam that is open. `root` and `program` are those of the open briefing, `now` is the time of day,
    `folder` is where files are saved, `language` that of quizzes."""

    changed = Signal()

    def __init__(
        self,
        root: Callable[[], Path],
        program: Callable[[], Program],
        lang: str,
        parent: QObject | None = None,
        now: Callable[[], datetime] = datetime.now,
        folder: Callable[[], Path] = documents,
        seeds: Callable[[], int] = lambda: SystemRandom().randrange(2**31),
        language: Callable[[], str] = lambda: "zh",
    ) -> None:
        super().__init__(parent)
        self._root, self._program, self._lang = root, program, lang
        self._now, self._folder, self._seeds, self._language = now, folder, seeds, language
        self._exam: ExamFile | None = None
        self._sheet: Sheet | None = None
        self._pool: Pool | None = None
        self._problem = self._told = ""
        self._own = False

    @Property(str, notify=changed)
    def state(self) -> str:
        """What the page shows, as JSON: `open title number count minutes when`; whether it was made here (`own`), `why` it may not be begun, what is wrong with the
        file or was with what was asked (`problem`), and what came of it (`told`)."""
        state: dict[str, Any] = {"open": False, "problem": self._problem, "told": self._told, "why": ""}
        if self._exam is not None:
            exam = self._exam
            state |= {
                "open": True,
                "title": exam.title,
                "number": exam.number,
                "count": len(exam.items),
                "minutes": exam.minutes,
                "when": self._when(exam),
                "own": self._own,
                "why": self._why(),
            }
        return json.dumps(state, ensure_ascii=False)

    def _when(self, exam: ExamFile) -> str:
        if exam.opens and exam.closes:
            return self.tr("%1 到 %2 可以考").replace("%1", exam.opens).replace("%2", exam.closes)
        if exam.opens:
            return self.tr("%1 起可以考").replace("%1", exam.opens)
        return self.tr("%1 截止").replace("%1", exam.closes) if exam.closes else ""

    def _why(self) -> str:
        from zgc_desktop.quiz.exam_file import closed, told

        if self._exam is None or self._sheet is None:
            return ""
        changed = told(self._sheet.changed) if self._sheet.changed else None
        why = changed or closed(self._exam, self._now())
        return why.get(self._lang) if why else ""

    @Slot(str)
    def take(self, url: str) -> None:
        """Open the file of an exam; what is wrong with it is told, with its line and what to do."""
        from zgc_desktop.quiz import exam_file

        path = Path(QUrl(url).toLocalFile())
        exam, problems = exam_file.opened(path)
        self._exam = self._sheet = None
        self._told = ""
        self._problem = self._said(problems[0]) if exam is None and problems else ""
        if exam is not None:
            here = briefing_id(self._program()["deck"], self._root())
            if exam.briefing != here:
                words = Text(
                    f"“{path.name}”是另一份简报（{exam.briefing}）的卷子；先打开那一份简报。",
                    f"“{path.name}” is an exam of another briefing ({exam.briefing}); open that one first.",
                )
                self._problem = words.get(self._lang)
            else:
                self._open(exam)
                # Whoever is to take it has it from elsewhere, and is offered no key.
                self._own = path == self._file(exam, "yaml")
        self.changed.emit()

    def _file(self, exam: ExamFile, ending: str, *, key: bool = False) -> Path:
        """Where an exam that is made here is saved, or what is printed of it."""
        what = self.tr("答案") if key else self.tr("试卷")
        return self._folder() / f"{what}-{exam.number}.{ending}"

    def _open(self, exam: ExamFile) -> None:
        from zgc_desktop.quiz.exam_file import sheet_of

        self._exam, self._sheet = exam, sheet_of(self._questions(), exam)

    def _questions(self) -> Pool:
        from zgc_desktop.quiz.generate.sheetfile import sheet_for
        from zgc_desktop.quiz.pool import Pool

        self._pool = Pool(sheet_for(self._root()), self._program())
        return self._pool

    def _said(self, found: Problem) -> str:
        words = self.tr("%1 第 %2 行：%3；%4。")
        advice = found.suggestion
        values = (
            found.file,
            found.line,
            found.message.get(self._lang),
            advice.get(self._lang) if advice else "",
        )
        for number, value in enumerate(values, 1):
            words = words.replace(f"%{number}", str(value))
        return words

    @Slot()
    def forget(self) -> None:
        """No fixed exam is open any more."""
        self._exam = self._sheet = None
        self._problem = self._told = ""
        self.changed.emit()

    @Slot()
    def look(self) -> None:
        """Time has gone by."""
        self.changed.emit()

    def again(self) -> None:
        """The briefing is another one, or has changed."""
        if self._exam is not None:
            if self._exam.briefing == briefing_id(self._program()["deck"], self._root()):
                self._open(self._exam)
            else:
                self._exam = self._sheet = None
            self.changed.emit()

    @Slot(result=str)
    def options(self) -> str:
        """What a quiz is begun with to take the exam, as JSON; empty where it may not be taken now."""
        from zgc_desktop.quiz.exam_file import options_of

        self.changed.emit()
        if self._exam is None or self._why():
            return ""
        return json.dumps(options_of(self._exam, self._now()), ensure_ascii=False)

    @Slot(str)
    def make(self, asked: str) -> None:
        """Make an exam as JSON says, `{title theme count made minutes opens closes items}`, save it among the documents, and open it.

        Without `items`, the ids of its questions, they are drawn.
        """
        from zgc_desktop.quiz import banned, exam_file
        from zgc_desktop.quiz.draw import draw_exam
        from zgc_desktop.source.files import write_whole
        from zgc_desktop.source.reasons import reason

        read = json.loads(asked)
        self._told = ""
        times = {key: str(read.get(key) or "").strip().replace("T", " ") for key in ("opens", "closes")}
        self._problem = self._wrong(times["opens"], times["closes"])
        if self._problem:
            self.changed.emit()
            return
        program, root = self._program(), self._root()
        pool, seed, briefing = self._questions(), self._seeds(), briefing_id(program["deck"], root)
        count, theme = int(read["count"]) or exam_file.MOST, read.get("theme")
        shut = banned.read(*banned_files(root, briefing))
        if read.get("items"):
            found = pool.chosen(list(dict.fromkeys(map(str, read["items"]))), seed)
        elif read.get("made"):
            found = pool.exam(count, theme, seed, shut)
        else:
            found = draw_exam(program.get("questions", ()), count, theme, seed, shut)
        if not found:
            self._problem = self.tr("没有题可出。")
            self.changed.emit()
            return
        title = str(read.get("title") or "").strip()[:100] or str(program["deck"].get("title") or "")[:100]
        minutes = float(read.get("minutes") or 0)
        ids = [str(question["id"]) for question in found[: exam_file.MOST]]
        exam = exam_file.make(pool, briefing, ids, seed, title=title, minutes=minutes, **times)
        file = self._file(exam, "yaml")
        try:
            write_whole(file, [exam_file.written(exam, self._lang).encode()])
        except OSError as error:
            self._problem = self.tr("试卷没有存下来：%1").replace("%1", reason(error).get(self._lang))
        else:
            self._open(exam)
            self._own = True
            self._told = self.tr("试卷存在 %1；把它发给学员，人人打开都是同一份。").replace("%1", str(file))
        self.changed.emit()

    def _wrong(self, opens: str, closes: str) -> str:
        """What is wrong with the times; empty where they are right."""
        from zgc_desktop.quiz.exam_file import moment_of, never

        for text in (opens, closes):
            if text and moment_of(text) is None:
                return self.tr("“%1”不是时间；写成 2026-12-02 09:00 这样，或者空着。").replace("%1", text)
        return self.tr("截止要在开始以后。") if never(opens, closes) else ""

    @Slot(bool)
    def print(self, key: bool) -> None:
        """Save the sheet, or its key, as PDF among the documents."""
        from zgc_desktop.quiz.language import all_in
        from zgc_desktop.source.reasons import reason
        from zgc_desktop.ui import exam_papers

        if self._exam is None or self._sheet is None or self._sheet.changed or not self._own:
            return
        file = self._file(self._exam, "pdf", key=key)
        questions = all_in(self._sheet.questions, self._language())
        head = exam_papers.head_of(self._program(), self._pool, questions, self._language())
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            pages = exam_papers.write(self._exam, questions, file, key=key, head=head)
        except OSError as error:
            self._problem = self.tr("没有存下来：%1").replace("%1", reason(error).get(self._lang))
        else:
            self._problem = ""
            self._told = self.tr("%1 页，存在 %2").replace("%1", str(pages)).replace("%2", str(file))
        self.changed.emit()
