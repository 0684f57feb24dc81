"""The search's view model: what was typed becomes a list of pages, told as JSON.

The index is built by a thread of its own when the search is first opened; what is typed meanwhile is looked up as soon as
it is there: first as it is typed, then as pinyin too. Looking up takes a few milliseconds, so it is done at once.
"""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from zgc_desktop.text.look import fold
from zgc_desktop.ui.outline import title_of
from zgc_desktop.ui.runner import Runner, Worker, in_thread

START_AFTER = 50  # ms


def _index(program: dict[str, Any]) -> Any:
    from zgc_desktop.briefing.search import Index

    return Index.of(program, spell=False)


class SearchModel(QObject):
    """Looks pages of one composed program up; `worker` does what would keep the person waiting."""

    resultsChanged = Signal()
    readyChanged = Signal()

    def __init__(
        self, program: dict[str, Any], parent: QObject | None = None, worker: Worker = in_thread
    ) -> None:
        super().__init__(parent)
        self.program = program
        self._index: Any = None
        self._ready = False
        self._typed = ""
        self._results = json.dumps(self._reserves(), ensure_ascii=False)
        self._runner = Runner(self, worker)
        # Not before the field is on the screen: its first picture would have to share the interpreter.
        QTimer.singleShot(START_AFTER, self, lambda: self._runner.run(lambda: _index(program), self._take))

    def _take(self, index: Any) -> None:
        self._index = index
        self._look_up()
        self._runner.run(index.spell, self._spelt)

    def _spelt(self, _: None) -> None:
        self._ready = True
        self.readyChanged.emit()
        self._look_up()

    @Property(bool, notify=readyChanged)
    def ready(self) -> bool:
        """Whether all is found at once; before, only what is written as it is typed."""
        return self._ready

    @Property(str, notify=resultsChanged)
    def results(self) -> str:
        """The pages found, the best first: `[{page, number, chapter, title, kind, before, match, after}]`, `page` from 1.

        As long as nothing is typed they are those in reserve, which only the search and the overview lead to. Where a
        page's number is typed, that page comes first, as `"kind": "number"`.
        """
        return self._results

    @Slot(str)
    def find(self, typed: str) -> None:
        """Look up what is typed."""
        if typed != self._typed:
            self._typed = typed
            self._look_up()

    def _look_up(self) -> None:
        if not self._typed.strip():
            rows = self._reserves()
        elif self._index is None:
            rows = self._numbered()
        else:
            rows = self._numbered()
            taken = {row["page"] for row in rows}
            rows += [
                self._row(
                    hit.page,
                    kind=hit.kind,
                    before=hit.text[: hit.start],
                    match=hit.text[hit.start : hit.end],
                    after=hit.text[hit.end :],
                )
                for hit in self._index.find(self._typed)
                if hit.page + 1 not in taken
            ]
        results = json.dumps(rows, ensure_ascii=False)
        if results != self._results:
            self._results = results
            self.resultsChanged.emit()

    def _reserves(self) -> list[dict[str, Any]]:
        slides = enumerate(self.program["slides"])
        return [self._row(page, kind="reserve") for page, slide in slides if slide.get("reserve")]

    def _numbered(self) -> list[dict[str, Any]]:
        """The page whose number is typed: while a question is up, digits answer, and only the search leads to a page."""
        wanted = fold(self._typed.strip()).removeprefix("p")
        slides = enumerate(self.program["slides"])
        return [
            self._row(page, kind="number")
            for page, slide in slides
            if (slide.get("number") or str(page + 1)).lower() == wanted
        ]

    def _row(
        self, page: int, *, kind: str, before: str = "", match: str = "", after: str = ""
    ) -> dict[str, Any]:
        slide = self.program["slides"][page]
        return {
            "page": page + 1,
            "number": slide.get("number") or str(page + 1),
            "chapter": slide.get("chapter", 0),
            "reserve": bool(slide.get("reserve")),
            "title": title_of(slide),
            "kind": kind,
            "before": before,
            "match": match,
            "after": after,
        }
