"""Watches a briefing's folder, and offers the show what was saved there.

The folder is looked at several times a second, by a thread of its own: that sees every kind of saving (written over,
put in place of the old file, deleted, renamed) on every kind of disk, network drives among them. What changed is read
only once it has stayed the same from one look to the next, so never in the middle of being written.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal

from zgc_desktop.briefing.cache import fingerprint
from zgc_desktop.briefing.changes import Change, compared, same
from zgc_desktop.ui.runner import Runner, Worker, in_thread

LOOK_EVERY = 300  # ms
#: Nobody reads through more.
MOST = 200

Program = dict[str, Any]


class Watch(QObject):
    """Reads the briefing in `root` again whenever its files have changed; `load` makes its program."""

    read = Signal(object)
    """The program of the files as they are now; it may have no slides."""

    def __init__(
        self,
        root: Path,
        load: Callable[[Path], Program],
        parent: QObject | None = None,
        worker: Worker = in_thread,
    ) -> None:
        super().__init__(parent)
        self._root, self._load = root, load
        self._known = self._last = fingerprint(root)
        self._runner = Runner(self, worker)
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look at the folder, unless the last look still goes on."""
        known, last = self._known, self._last

        def see() -> tuple[str, Program | None]:
            now = fingerprint(self._root)
            settled = now == last and now != known
            return now, self._load(self._root) if settled else None

        self._runner.run(see, self._seen)

    def _seen(self, found: tuple[str, Program | None]) -> None:
        self._last, program = found
        if program is not None:
            self._known = self._last
            self.read.emit(program)


class Updates(QObject):
    """What was saved since the show began: what of it waits to be shown, and what is wrong with it.

    `shown` gives the program that is up. A version without slides is never offered: the show keeps the one it has.
    """

    changed = Signal()

    def __init__(self, shown: Callable[[], Program], lang: str = "zh", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown, self._lang = shown, lang
        self._problems: list[dict[str, Any]] = []
        self._changes: tuple[Change, ...] = ()
        self.waiting: Program | None = None
        self._text = self._view()

    @Property(str, notify=changed)
    def view(self) -> str:
        """What the console shows, as JSON: `{waiting, changes, more, problems, faults}`.

        `waiting` says whether something waits; `changes` are `[{kind, number, title}]`, `changed` is their number;
        `problems` are `[{place, message, fix}]`, the first of `faults`.
        """
        return self._text

    def offer(self, program: Program) -> None:
        """A version was read."""
        errors = [p for p in program["problems"] if p.get("severity") == "error"]
        # A file that is gone, then what keeps a slide from being shown, comes first; the rest mostly follows from it.
        self._problems = sorted(
            errors, key=lambda p: (p.get("code") != "file-missing", not p["file"].startswith("slides/"))
        )
        shown = self._shown()
        if program["slides"] and not same(shown, program):
            self.waiting, self._changes = program, compared(shown, program)
        else:
            self.waiting, self._changes = None, ()
        self._tell()

    def taken(self) -> None:
        """What waited is up."""
        self.waiting, self._changes = None, ()
        self._tell()

    def _tell(self) -> None:
        text = self._view()
        if text != self._text:
            self._text = text
            self.changed.emit()

    def _view(self) -> str:
        said, fix = ("message_en", "suggestion_en") if self._lang == "en" else ("message", "suggestion")
        view = {
            "waiting": self.waiting is not None,
            "changes": [
                {"kind": change.kind, "number": change.number, "title": change.title}
                for change in self._changes[:MOST]
            ],
            "changed": len(self._changes),
            "problems": [
                {"place": f"{p['file']}:{p['line']}:{p['column']}", "message": p[said], "fix": p.get(fix, "")}
                for p in self._problems[:MOST]
            ],
            "faults": len(self._problems),
        }
        return json.dumps(view, ensure_ascii=False)
