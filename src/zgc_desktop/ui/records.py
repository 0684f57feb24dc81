"""The view model of the page of records: the shows that were given, told as JSON, and their times made the plan."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from zgc_desktop.show.clock import spoken, timer
from zgc_desktop.show.record import (
    Record,
    asked_words,
    folder_of,
    minutes_of,
    pace_of,
    read,
    read_all,
    records_folder,
    to_csv,
    verdict,
)
from zgc_desktop.ui.ink import marks_view

#: As many shows as anybody looks back on.
MOST = 30


def row_of(name: str, record: Record, lang: str) -> dict[str, Any]:
    """What the list says of a show."""
    return {
        "name": name,
        "when": datetime.fromisoformat(record.began).strftime("%Y-%m-%d %H:%M"),
        "rehearsal": record.rehearsal,
        "spent": spoken(record.spent, lang),
    }


def show_view(record: Record, lang: str, shown: Sequence[Mapping[str, Any]] = ()) -> dict[str, Any]:
    """A show with its pages: those of the flow from where it began, those in reserve that were shown.

    `top` is the longest time in the chart, in seconds, a whole number of minutes; `slides` are `[{number, title,
    chapter, planned, spent, plannedText, spentText, over, skipped, reserve, ink}]`, times in seconds. `questions`
    says in words what came of what was asked, `asked` are the questions, `[{number, stem, said, right}]`; `drawn` are the pages with ink, `[{number, title, marks, view}]`, the
    view that of the slide as it is in `shown`, `{}` where it is gone.
    """
    views = {slide.get("id"): slide for slide in shown}
    slides = [s for s in record.slides if s.spent >= 1 or (s.planned and not s.reserve)]
    longest = max((max(s.planned, s.spent) for s in slides), default=60.0)
    return {
        "title": record.title,
        "when": datetime.fromisoformat(record.began).strftime("%Y-%m-%d %H:%M"),
        "rehearsal": record.rehearsal,
        "spent": timer(record.spent),
        "planned": timer(record.planned),
        "pace": pace_of(record, lang),
        "questions": asked_words(record, lang),
        "asked": [
            {"number": one.number, "stem": one.stem, "said": verdict(one, lang), "right": one.right is True}
            for one in record.asked
        ],
        "drawn": [
            {
                "number": s.number,
                "title": s.title,
                "marks": marks_view(record.strokes[s.id]),
                "view": views.get(s.id, {}),
            }
            for s in slides
            if record.strokes.get(s.id)
        ],
        "skipped": sum(s.skipped for s in slides),
        "inked": sum(s.ink for s in slides),
        "plannable": record.whole and bool(minutes_of(record)),
        "top": 60 * max(1, -int(-longest // 60)),
        "slides": [
            {
                "number": s.number,
                "title": s.title,
                "chapter": s.chapter,
                "planned": s.planned,
                "spent": s.spent,
                "plannedText": timer(s.planned) if s.planned else "",
                "spentText": timer(s.spent),
                "over": s.planned > 0 and s.spent > s.planned,
                "skipped": s.skipped,
                "reserve": s.reserve,
                "ink": s.ink,
            }
            for s in slides
        ],
    }


class RecordsModel(QObject):
    """The records of the briefing in `root`, kept below `state`; `slides` are its views as they are now."""

    changed = Signal()

    def __init__(
        self,
        root: Callable[[], Path],
        state: Path,
        lang: str = "zh",
        parent: QObject | None = None,
        slides: Callable[[], Sequence[Mapping[str, Any]]] = tuple,
    ):
        super().__init__(parent)
        self._slides = slides
        self._root, self._state, self._lang = root, state, lang
        self._said = ""

    @property
    def folder(self) -> Path:
        """Where the records of this briefing are."""
        return folder_of(records_folder(self._state), self._root())

    @Property(str, notify=changed)
    def rows(self) -> str:
        """The shows, the latest first, as JSON; see row_of."""
        found = read_all(self.folder)[:MOST]
        return json.dumps([row_of(name, record, self._lang) for name, record in found], ensure_ascii=False)

    @Property(str, notify=changed)
    def said(self) -> str:
        """What came of the last wish, in a sentence; empty where there was none."""
        return self._said

    @Slot(str, result=str)
    def show(self, name: str) -> str:
        """See show_view, as JSON; `null` where there is no such record."""
        record = read(self.folder, name)
        return json.dumps(
            None if record is None else show_view(record, self._lang, self._slides()), ensure_ascii=False
        )

    def look(self) -> None:
        """Look at the folder again, there is another record or another briefing."""
        self.changed.emit()

    @Slot()
    def forget(self) -> None:
        """Say no more of the last wish."""
        self._said = ""
        self.changed.emit()

    @Slot(str)
    def plan(self, name: str) -> None:
        """Write the times of a show into the briefing as its plan."""
        from zgc_desktop.briefing.replan import read_plan, write_plan
        from zgc_desktop.deck.minutes import MinutesError, minutes_text

        record = read(self.folder, name)
        if record is None or not record.whole:
            return
        try:
            plan = read_plan(self._root())
            known = {slide.id for slide in plan.slides}
            minutes = {id_: value for id_, value in minutes_of(record).items() if id_ in known}
            write_plan(plan, minutes)
        except MinutesError as error:
            self._said = error.words.get(self._lang)
        else:
            said = self.tr("已写进计划，全场 %1 分钟")
            if left := len(known) - len(minutes):
                said = self.tr("已写进计划，全场 %1 分钟；没有放的 %2 页照旧").replace("%2", str(left))
            self._said = said.replace("%1", minutes_text(plan.total(minutes)))
        self.changed.emit()

    @Slot(str)
    def table(self, name: str) -> None:
        """Save the pages of a show as a table, in the folder of documents."""
        from PySide6.QtCore import QStandardPaths

        record = read(self.folder, name)
        if record is None:
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        file = Path(documents or Path.home()) / f"zgc-{name}.csv"
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(to_csv(record, self._lang), encoding="utf-8", newline="")
        except OSError as error:
            from zgc_desktop.source.reasons import reason

            self._said = self.tr("表格没有存下来：%1").replace("%1", reason(error).get(self._lang))
        else:
            self._said = self.tr("表格存在 %1").replace("%1", str(file))
        self.changed.emit()
