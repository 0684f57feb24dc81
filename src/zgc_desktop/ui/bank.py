"""The question bank as a list model: what is asked of the briefing, in lines that are made when they are looked at.

What is written by hand is there at once, in a large bank the first of it; the rest, and what is made from facts, is read by
a thread of its own.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)

from zgc_desktop.quiz import listing
from zgc_desktop.quiz.banned import template
from zgc_desktop.quiz.listing import Found, Known, Line, Wanted
from zgc_desktop.ui.bank_question import question_told
from zgc_desktop.ui.runner import Runner, Worker, in_thread

if TYPE_CHECKING:
    from zgc_desktop.quiz.views import Program
    from zgc_desktop.study.items import ItemLine
    from zgc_desktop.ui.room import Room

Index = QModelIndex | QPersistentModelIndex
# So many are read before anything is shown; so many are practised where none are picked.
FIRST, PRACTISED = 1000, 20
# Seconds that a question takes, for a first guess of how long some take.
SECONDS = 45
ROLES = ("item", "stem", "kind", "level", "theme", "cells", "due", "banned", "reported", "picked")
_INVALID = QModelIndex()


class BankModel(QAbstractListModel):
    """The questions of a room's pool, filtered and in the order in which they most need practice."""

    changed = Signal()
    """What is found, or picked, is something else."""

    def __init__(
        self,
        room: Room,
        program: Program,
        lang: str,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        parent: QObject | None = None,
        worker: Worker = in_thread,
    ) -> None:
        super().__init__(parent)
        self._room, self._program, self._lang, self._now = room, program, lang, now
        self._lines: list[Line] = []
        self._order: list[int] = []
        self._wanted, self._known = Wanted(), Known()
        self._found = Found([], {}, {})
        self._stats: dict[str, ItemLine] = {}
        self._picked: dict[str, None] = {}
        self._said = ""
        self._made = -1
        self._kinds: list[str] = []
        self._runner = Runner(self, worker)

    # The list

    def rowCount(self, parent: Index = _INVALID) -> int:
        """How many were found."""
        return 0 if parent.isValid() else len(self._found.places)

    def roleNames(self) -> dict[int, QByteArray]:
        """The names by which QML reads a line."""
        first = int(Qt.ItemDataRole.UserRole)
        return {first + n: QByteArray(name.encode()) for n, name in enumerate(ROLES)}

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """What a line says: of ROLES, `cells` are study.items' latest answers, `due` the days until it is asked again, −1 for
        what was never answered."""
        number = role - int(Qt.ItemDataRole.UserRole)
        if not (index.isValid() and 0 <= number < len(ROLES) and index.row() < len(self._found.places)):
            return None
        line = self._lines[self._found.places[index.row()]]
        match ROLES[number]:
            case "cells":
                return list(self._stats[line.id].cells) if line.id in self._stats else []
            case "due":
                asked = line.id in self._known.answered
                return self._known.due.get(line.fact, -1) if asked else -1
            case "banned":
                return line.id in self._known.banned
            case "reported":
                return line.id in self._known.reported
            case "picked":
                return line.id in self._picked
            case "item":
                return line.id
            case name:
                return getattr(line, name)

    # What there is

    @Property(str, notify=changed)
    def state(self) -> str:
        """`written made themes mine found all picked minutes reading said kinds`: how many there are by hand and from facts (−1
        as long as that is not known), by chapter and of MINE what the filter would find; `picked` are chosen, and take `minutes`."""
        picked = len(self._picked)
        asked = picked or min(PRACTISED, len(self._found.places))
        return json.dumps(
            {
                "written": len(self._program.get("questions", ())),
                "made": self._made,
                "themes": {str(n): count for n, count in self._found.themes.items()},
                "mine": dict(self._found.mine),
                "found": len(self._found.places),
                "all": sum(self._found.themes.values()),
                "picked": picked,
                "asked": asked,
                "minutes": max(1, round(asked * SECONDS / 60)) if asked else 0,
                "reading": self._runner.busy,
                "kinds": self._kinds,
                "said": self._said,
            },
            ensure_ascii=False,
        )

    @Slot()
    def look(self) -> None:
        """Read the bank, where that was not done, and what the record tells now."""
        known = self._known = self._read_known()
        if not self._lines:
            questions = self._program.get("questions", ())
            self._lines = listing.written(_kept(questions), 0, FIRST)
            self._kinds = listing.kinds_of(self._lines)
            # Nothing of Qt's goes with it: whoever holds it last would destroy it in that thread.
            program, room = self._program, self._room
            self._runner.run(lambda: _read(program, room, known), self._take)
        self._order = listing.order(self._lines, known)
        self._find()

    def _take(self, read: tuple[list[Line], list[int], list[str]]) -> None:
        self._lines, self._order, self._kinds = read
        self._made = sum("--" in line.id for line in self._lines)
        self._find()

    def _read_known(self) -> Known:
        from zgc_desktop.study.errors import RecordError
        from zgc_desktop.study.items import RIGHT, SKIPPED

        learner = self._room.learner
        banned = self._room.banned
        try:
            record, profile = learner.record, learner.profile
            if record is None or profile is None:
                return Known(banned=banned)
            self._stats = dict(record.items(profile.uid))
            today = self._now().astimezone().date()
            due = {
                fact: max(0, (one.due.astimezone().date() - today).days)
                for fact, one in record.memories(profile.uid).items()
            }
            reported = record.marked(profile.uid, "reported")
        except RecordError as error:
            learner.problem = error.words
            return Known(banned=banned)
        last = {id_: [c for c in one.cells if c != SKIPPED][-1:] for id_, one in self._stats.items()}
        return Known(
            answered=frozenset(id_ for id_, one in self._stats.items() if one.answers),
            wrong=frozenset(id_ for id_, one in self._stats.items() if one.answers > one.right),
            last_wrong=frozenset(id_ for id_, cells in last.items() if cells and cells[0] != RIGHT),
            reported=frozenset(reported),
            due=due,
            banned=banned,
        )

    def _find(self) -> None:
        self.beginResetModel()
        self._found = listing.find(self._lines, self._order, self._wanted, self._known)
        self.endResetModel()
        self.changed.emit()

    # What is done with them

    @Slot(str)
    def want(self, wanted: str) -> None:
        """Filter by JSON: any of `theme kind level source mine text`, see listing.Wanted."""
        after = self._wanted._replace(**json.loads(wanted))
        if after != self._wanted:
            self._wanted = after
            self._find()

    @Slot(str)
    def pick(self, item: str) -> None:
        """Choose a question, or no longer."""
        if self._picked.pop(item, 0) == 0:
            self._picked[item] = None
        self._shown({item})

    @Slot(int, int)
    def pickRows(self, first: int, last: int) -> None:
        """Choose all from one row to another."""
        ids = self._ids()[min(first, last) : max(first, last) + 1]
        self._picked |= dict.fromkeys(ids)
        self._shown(set(ids))

    @Slot()
    def pickAll(self) -> None:
        """Choose all that is found."""
        self.pickRows(0, self.rowCount() - 1)

    @Slot()
    def pickNone(self) -> None:
        """Choose nothing."""
        before = set(self._picked)
        self._picked = {}
        self._shown(before)

    @Slot(result=str)
    def asking(self) -> str:
        """What a practice of what is chosen is asked for with, of the first of what is found where nothing is."""
        ids = list(self._picked) or [id_ for id_ in self._ids() if id_ not in self._known.banned][:PRACTISED]
        return json.dumps({"mode": "practice", "count": 0, "items": ids, "made": True})

    @Slot(str, bool)
    def ban(self, item: str, ban: bool) -> None:
        """Ask a question no more, or again."""
        self._ban([item], ban)

    @Slot(bool)
    def banPicked(self, ban: bool) -> None:
        """Ask what is chosen no more, or again."""
        self._ban(list(self._picked), ban)

    @Slot(str, bool)
    def banTemplate(self, item: str, ban: bool) -> None:
        """Ask nothing more, or again, that was made as this question was."""
        name = next((line.template for line in self._lines if line.id == item), "")
        if name:
            self._ban([template(name)], ban)

    def _ban(self, subjects: list[str], ban: bool) -> None:
        try:
            file = self._room.ban(subjects, ban)
        except OSError as error:
            self._said = self.tr("写不进停用的名单：%1").replace("%1", str(error.strerror or error))
        else:
            shared = file is None or file.parent == self._room.root()
            self._said = "" if shared else self.tr("简报的文件夹写不了，停用的记在这台电脑上。")
        self._known = self._known._replace(banned=self._room.banned)
        self._count()
        self._shown(self._ids())

    @Slot(str, bool)
    def report(self, item: str, on: bool) -> None:
        """Something is wrong with a question, or is no longer."""
        self._room.mark("reported", item, on)
        known = {*self._room.marked("reported")}
        self._known = self._known._replace(reported=frozenset(known))
        self._count()
        self._shown({item})

    def _count(self) -> None:
        """Count anew; what is listed stays where it is until something else is wanted."""
        after = listing.find(self._lines, self._order, self._wanted, self._known)
        self._found = Found(self._found.places, after.themes, after.mine)

    @Slot(str, result=str)
    def question(self, item: str) -> str:
        """A question with its answer and all that is known of it, see bank_question.question_told; `{}` for none."""
        known, pool = self._known, self._room.pool
        view = pool.question(item, listing.SEED)
        if view is None:
            return "{}"
        told = question_told(view, pool, self._program, self._stats.get(item), self._lang)
        marks = {
            "banned": item in known.banned,
            "templateBanned": bool(told["template"]) and told["template"] in known.banned.templates,
            "reported": item in known.reported,
        }
        return json.dumps(told | marks, ensure_ascii=False)

    @Slot(int, result=str)
    def at(self, row: int) -> str:
        """The id of the question in a row; empty where there is none."""
        places = self._found.places
        return self._lines[places[row]].id if 0 <= row < len(places) else ""

    def _ids(self) -> list[str]:
        return [self._lines[place].id for place in self._found.places]

    def _shown(self, ids: Iterable[str]) -> None:
        """Something of these lines is another."""
        wanted = set(ids)
        rows = [row for row, id_ in enumerate(self._ids()) if id_ in wanted]
        if rows:
            self.dataChanged.emit(self.index(rows[0]), self.index(rows[-1]))
        self.changed.emit()


def _kept(questions: Any) -> Any:
    from zgc_desktop.briefing.questionfile import Questions

    return Questions.of(questions)


def _read(program: Program, room: Room, known: Known) -> tuple[list[Line], list[int], list[str]]:
    lines = listing.written(_kept(program.get("questions", ())))
    lines += listing.made(room.pool.sheet)
    return lines, listing.order(lines, known), listing.kinds_of(lines)
