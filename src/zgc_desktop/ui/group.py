"""The results of a group as a view model: files are taken, looked through beside the window, and put into one table.

Nothing of them goes into the record of whoever looks at them; the table goes with the window.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QStandardPaths, QTimer, QUrl, Signal, Slot

from zgc_desktop.quiz.views import Program, plain
from zgc_desktop.source.problem import Text
from zgc_desktop.study.exchange import cell
from zgc_desktop.study.group import Group, Read, Table, Taking, read, table_of
from zgc_desktop.ui import certified
from zgc_desktop.ui.group_words import day_of, given_text, paper_of, times_of
from zgc_desktop.ui.runner import Runner, Worker, in_thread

#: So many files are read at a time, and so many sentences are said of them.
FILES, TOLD = 300, 40
PASS = 60


def documents() -> Path:
    """The person's folder of documents."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found or Path.home())


def points(value: float) -> str:
    """Points as they are shown."""
    return f"{value:.1f}"


class GroupModel(QObject):
    """The group that was read. `root` and `program` are those of the open briefing, `folder` is where files are saved."""

    changed = Signal()

    def __init__(
        self,
        root: Callable[[], Path],
        program: Callable[[], Program],
        lang: str,
        parent: QObject | None = None,
        folder: Callable[[], Path] = documents,
        worker: Worker = in_thread,
    ) -> None:
        super().__init__(parent)
        self._root, self._program, self._lang, self._folder = root, program, lang, folder
        self._runner = Runner(self, worker)
        self._waiting: list[Path] = []
        self._group = Group()
        self._said: list[str] = []
        self._sheet = self._told = self._checked = ""
        self._by_name = self._hidden = False
        self._making: Iterator[str] | None = None
        self._table: Table | None = None

    @Property(str, notify=changed)
    def state(self) -> str:
        """What the page shows, as JSON: `rows columns again`, who passed, and what is said of the files."""
        table = self._shown()
        state: dict[str, Any] = {
            "busy": self._runner.busy, "said": self._all_said(table), "told": self._told, "checked": self._checked,
            "byName": self._by_name, "hidden": self._hidden, "rows": [], "columns": [], "again": [], "sheets": [],
        }  # fmt: skip
        if table is None:
            return json.dumps(state, ensure_ascii=False)
        line = len(table.columns) * self._pass() / 100
        people = self._people(table)
        first = next((one for one in people if one.handed_in), people[0])
        paper = paper_of(first)
        state |= {
            "sheets": self._group.sheets,
            "sheet": table.sheet,
            "title": paper.get("title", ""),
            "number": paper.get("number") or table.sheet,
            "people": len(people),
            "handedIn": table.handed_in,
            "when": self._when(table),
            "line": f"{line:g}",
            "passed": sum(self._passes(one) for one in people),
            "certified": sum(bool(self._exam(one)["passed"]) for one in people if one.handed_in),
            "rows": [
                {
                    "name": self._name(one, n),
                    "marks": list(one.marks),
                    "score": points(one.score) if one.handed_in else "—",
                    "passed": self._passes(one),
                    "handedIn": one.handed_in,
                    "reached": one.reached,
                }
                for n, one in enumerate(people)
            ],
            "columns": [
                {"n": self._number(column.theme), "mark": self._mark(column.theme), "right": column.right, "again": column.again}
                for column in table.columns
            ],
            "again": [
                {"place": place, "right": column.right, "stem": plain(column.stem), "answer": plain(column.answer), "advice": self._advice(table, column.item)}
                for place, column in enumerate(table.columns)
                if column.again
            ],
            "verdict": table.analysis.verdict.get(self._lang) if table.analysis.verdict else "",
        }  # fmt: skip
        return json.dumps(state, ensure_ascii=False)

    @Slot(str)
    def take(self, urls: str) -> None:
        """Take files, whose addresses are a JSON list: exported records into the table, a certificate to be checked."""
        paths = [Path(QUrl(str(url)).toLocalFile()) for url in json.loads(urls)][:FILES]
        self._checked = ""
        for path in paths:
            if path.suffix.lower() == ".pdf":
                self._check_pdf(path)
        self._waiting += [path for path in paths if path.suffix.lower() != ".pdf"]
        self._go_on()
        self.changed.emit()

    def _go_on(self) -> None:
        if self._waiting and not self._runner.busy:
            paths, self._waiting = self._waiting, []
            self._runner.run(lambda: [read(path) for path in paths], self._taken)

    def _taken(self, found: list[Read]) -> None:
        for one in found:
            self._said += [words.get(self._lang) for words in self._group.add(one)]
        self._said = list(dict.fromkeys(self._said))[-TOLD:]
        self._table = None
        self._go_on()
        self.changed.emit()

    @Slot()
    def forget(self) -> None:
        """Clear the table."""
        self._group, self._said, self._table = Group(), [], None
        self._sheet = self._told = self._checked = ""
        self.changed.emit()

    @Slot(bool)
    def sortByName(self, by_name: bool) -> None:
        """Sort by names, or by points."""
        self._by_name = by_name
        self.changed.emit()

    @Slot(bool)
    def hide(self, hidden: bool) -> None:
        """Show numbers in place of names."""
        self._hidden = hidden
        self.changed.emit()

    @Slot()
    def nextSheet(self) -> None:
        """Show another sheet, where the files hold several."""
        sheets = self._group.sheets
        if sheets:
            self._sheet = sheets[(sheets.index(self._shown_sheet()) + 1) % len(sheets)]
            self._table = None
            self.changed.emit()

    @Slot(int, int, result=str)
    def cell(self, row: int, place: int) -> str:
        """What somebody answered to a question, as JSON: `name stem given answer mark points`; `{}` where there is nothing."""
        table = self._shown()
        people = self._people(table) if table else []
        if table is None or not 0 <= row < len(people) or not 0 <= place < len(people[row].answers):
            return "{}"
        answer = people[row].answers[place]
        told = {
            "name": self._name(people[row], row),
            "stem": plain(str(answer.wording.get("stem") or "")),
            "given": given_text(answer.kind, answer.given, answer.wording),
            "answer": plain(str(answer.wording.get("answer") or "")),
            "mark": people[row].marks[place],
            "points": f"{answer.credit:.2f}".rstrip("0").rstrip("."),
            "advice": self._advice(table, answer.item),
        }
        return json.dumps(told, ensure_ascii=False)

    @Slot()
    def export(self) -> None:
        """Save the table for a spreadsheet."""
        from zgc_desktop.source.files import write_whole
        from zgc_desktop.source.reasons import reason

        table = self._shown()
        if table is None:
            return
        out = io.StringIO()
        rows = csv.writer(out)
        rows.writerow(
            [
                self.tr("姓名"),
                *range(1, len(table.columns) + 1),
                self.tr("得分"),
                self.tr("合格"),
                self.tr("交卷时间"),
            ]
        )
        for n, one in enumerate(self._people(table)):
            earned: list[float | str] = [round(answer.credit, 4) for answer in one.answers] or [""] * len(
                table.columns
            )
            passed = (self.tr("是") if self._passes(one) else self.tr("否")) if one.handed_in else ""
            rows.writerow(
                [
                    cell(self._name(one, n)),
                    *earned,
                    round(one.score, 4) if one.handed_in else "",
                    passed,
                    f"{one.at.astimezone():%Y-%m-%d %H:%M}" if one.handed_in else "",
                ]
            )
        rows.writerow([self.tr("答对的人"), *(column.right for column in table.columns)])
        file = self._folder() / f"{self.tr('成绩')}-{table.sheet}.csv"
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            # Names and marks are for nobody else on this computer to read.
            write_whole(file, [("\ufeff" + out.getvalue()).encode()], mode=0o600)
        except OSError as error:
            self._tell(self.tr("表格没有存下来：%1").replace("%1", reason(error).get(self._lang)))
        else:
            self._tell(self.tr("表格存在 %1").replace("%1", str(file)))

    @Slot()
    def certificates(self) -> None:
        """Save the certificate of everybody who passed, one after the other."""
        table = self._shown()
        if table is not None and self._making is None:
            self._making = self._make(
                self._people(table), self._folder() / f"{self.tr('证书')}-{table.sheet}"
            )
            self._make_next()

    def _make_next(self) -> None:
        said = next(self._making, None) if self._making is not None else None
        if said is None:
            self._making = None
            return
        self._tell(said)
        QTimer.singleShot(0, self, self._make_next)

    def _make(self, people: list[Taking], folder: Path) -> Iterator[str]:
        from zgc_desktop.quiz.generate.sheetfile import sheet_for
        from zgc_desktop.source.reasons import reason
        from zgc_desktop.ui import papers

        program, deck = self._program(), self._program()["deck"]
        entries = sheet_for(self._root()).entries
        version = papers.fact_version({id_: entry.revision for id_, entry in entries.items()})
        source = next((str(s["source"]) for s in program["slides"] if s.get("source")), "")
        done = 0
        for one in people:
            exam = self._exam(one) if one.handed_in else {"passed": False}
            if not exam["passed"]:
                continue
            paper = papers.certificate(
                str(deck.get("title") or ""), one.name, day_of(one), exam, len(entries), version, source
            )
            name = "".join(char for char in one.name if char.isalnum()) or "–"
            file = folder / f"{paper.words['heading']}-{name}-{paper.words['number'][:4]}.pdf"
            try:
                folder.mkdir(parents=True, exist_ok=True)
                papers.write("certificate", paper, self._root(), file)
            except OSError as error:
                yield self.tr("证书没有存下来：%1").replace("%1", reason(error).get(self._lang))
                return
            except papers.TemplateError as error:
                yield self.tr("模板用不了：%1").replace("%1", error.words.get(self._lang))
                return
            except (KeyError, ValueError) as error:
                yield self.tr("模板里的 %1 没有可填的内容。").replace("%1", str(error))
                return
            done += 1
            yield self.tr("存了 %1 份证书，在 %2").replace("%1", str(done)).replace("%2", str(folder))
        if not done:
            yield self.tr("没有人够发证书的要求。")

    @Slot(str)
    def check(self, text: str) -> None:
        """Say whether the number of a certificate is that of an exam in the files."""
        number = certified.typed(text)
        self._checked = (
            self._found(number) if number else self.tr("记录号是 12 个数字和 a 到 f 的字母，在证书左下角。")
        )
        self.changed.emit()

    def _check_pdf(self, path: Path) -> None:
        from zgc_desktop.source.reasons import reason

        try:
            number = certified.in_pdf(path)
        except (OSError, ValueError) as error:
            why = reason(error).get(self._lang)
            self._checked = self.tr("%1 读不了：%2").replace("%1", path.name).replace("%2", why)
            return
        none = self.tr("%1 里没有记录号，不是这个程序发的证书。").replace("%1", path.name)
        self._checked = self._found(number) if number else none

    def _found(self, number: str) -> str:
        if not self._group.takings:
            return self.tr("先把学员的记录拖进来，再核对 %1。").replace("%1", number)
        for one in self._group.takings.values():
            given = [(answer.item, answer.credit) for answer in one.answers]
            # The day is that of where the certificate was made.
            days = [(one.at.astimezone() + timedelta(days=n)).date().isoformat() for n in (0, -1, 1)]
            if given and number in [certified.number_of(one.name, day, given) for day in days]:
                words = self.tr("对得上：%1，%2 交卷，%3 题得 %4 分。")
                told = (one.name, f"{one.at.astimezone():%Y-%m-%d %H:%M}", len(given), points(one.score))
                for n, value in enumerate(told, 1):
                    words = words.replace(f"%{n}", str(value))
                return words
        return self.tr("对不上：没有一份记录算得出 %1。证书或记录改动过，或者不是这些人的。").replace(
            "%1", number
        )

    def _tell(self, sentence: str) -> None:
        self._told = sentence
        self.changed.emit()

    def _shown_sheet(self) -> str:
        sheets = self._group.sheets
        return self._sheet if self._sheet in sheets else sheets[0] if sheets else ""

    def _shown(self) -> Table | None:
        sheet = self._shown_sheet()
        if sheet and (self._table is None or self._table.sheet != sheet):
            self._table = table_of(self._group, sheet)
        return self._table if sheet else None

    def _people(self, table: Table) -> list[Taking]:
        people = list(table.people)
        return sorted(people, key=lambda one: (not one.handed_in, one.name)) if self._by_name else people

    def _name(self, one: Taking, row: int) -> str:
        return f"{row + 1:02}" if self._hidden else one.name

    def _all_said(self, table: Table | None) -> list[str]:
        said: list[Text] = []
        if table is not None:
            for one in table.people:
                if not one.handed_in:
                    said.append(
                        Text(
                            f"{one.name}停在第 {one.reached} 题，没有交卷，不计入。",
                            f"{one.name} got as far as question {one.reached} and did not hand in: not counted.",
                        )
                    )
            said += self._group.left_out(table.sheet)
        # Whoever wants numbers only is told no names either.
        return [] if self._hidden else [*(words.get(self._lang) for words in said), *self._said][:TOLD]

    def _pass(self) -> int:
        return int(self._program()["deck"].get("pass", PASS))

    def _passes(self, one: Taking) -> bool:
        return one.handed_in and one.score >= len(one.answers) * self._pass() / 100 - 1e-6

    def _exam(self, one: Taking) -> dict[str, Any]:
        from zgc_desktop.ui.papers import exam_of

        return exam_of(one.answers, self._program()["deck"], times_of(one.state))

    def _chapter(self, theme: str) -> Mapping[str, Any]:
        chapters = self._program()["deck"].get("chapters", ())
        return next((chapter for chapter in chapters if chapter["id"] == theme), {})

    def _number(self, theme: str) -> int:
        return int(self._chapter(theme).get("n", 0))

    def _mark(self, theme: str) -> str:
        chapter = self._chapter(theme)
        if chapter.get("n"):
            return str(chapter["n"])
        return (
            (theme[:1].upper() if self._lang == "en" else str(chapter.get("name") or "")[:1])
            if chapter
            else ""
        )

    def _advice(self, table: Table, item: str) -> str:
        line = next((one for one in table.analysis.items if one.item == item), None)
        return line.advice.get(self._lang) if line is not None else ""

    def _when(self, table: Table) -> str:
        moments = sorted(one.at.astimezone() for one in table.people if one.handed_in)
        if not moments:
            return ""
        first, last = moments[0], moments[-1]
        if first.date() == last.date():
            return f"{first:%Y-%m-%d %H:%M}" + (
                f"—{last:%H:%M}" if last - first >= timedelta(minutes=1) else ""
            )
        return f"{first:%Y-%m-%d}—{last:%Y-%m-%d}"
