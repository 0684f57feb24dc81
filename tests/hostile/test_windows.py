"""No screen of the program's window fetches anything, whatever stands in the briefing, in names of learners, in the record."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from tests.hostile.bait import Bait, bait
from tests.hostile.test_fetching import NAMES, poisoned
from tests.ui.quiz.test_progress import items

from zgc_desktop.briefing import cache
from zgc_desktop.briefing.questionfile import Questions
from zgc_desktop.study.places import record_path
from zgc_desktop.study.record import Record
from zgc_desktop.ui.settings import Settings

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="files that are opened are watched by inotify"
)
REFERENCE = Path(__file__).parents[2] / "tools" / "reference"
#: What the program itself makes of a briefing, and compares.
MADE = NAMES | {
    "slide",
    "fact",
    "facts",
    "key",
    "revision",
    "theme",
    "paragraph",
    "precision",
    "number",
    "mark",
    "answer",
}
OVERLAYS = ("search", "palette", "grid", "help", "menu")


@pytest.fixture
def bait_(tmp_path: Path) -> Iterator[Bait]:
    with bait(tmp_path / "bait") as made:
        yield made


@pytest.fixture
def spoilt(bait_: Bait, monkeypatch: pytest.MonkeyPatch) -> Bait:
    """Every briefing has bait for texts, and so has what was opened before."""
    own = cache.make_program(REFERENCE)
    made = {
        key: value if key in ("problems", "questions") else poisoned(value, bait_, key, MADE)
        for key, value in own.items()
    }
    made["questions"] = Questions.of(
        [poisoned(question, bait_, "question", MADE) for question in own["questions"]]
    )
    monkeypatch.setattr(cache, "program_for", lambda *_: made)
    row = {"title": bait_.text("recent"), "pages": 3, "questions": 2, "problems": 0}
    kept = Settings.opened
    monkeypatch.setattr(Settings, "opened", lambda self, path, view: kept(self, path, {**view, **row}))
    return bait_


def shown(window: Any) -> None:
    QTest.qWait(0)
    window.grabWindow()


def test_the_library_fetches_nothing(open_window: Callable[[int, int], Any], spoilt: Bait) -> None:
    record = Record(record_path())
    record.add_profile(f'<img src="http://127.0.0.1:{spoilt.port}/n">')
    record.close()
    window, model = open_window(1366, 768)
    library = next(item for item in items(window) if item.property("tab") is not None)
    for theme in (False, True):
        model.chooseTheme(theme)
        for tab in range(5):
            library.setProperty("tab", tab)
            shown(window)
            assert (tab, spoilt.taken()) == (tab, [])


def test_the_show_fetches_nothing(open_window: Callable[[int, int], Any], spoilt: Bait) -> None:
    window, model = open_window(1366, 768)
    model.start_show(1, windowed=True)
    shown(window)
    for command in ("console", "quiz", "leave"):
        model.stage.command(command)
        shown(window)
    for overlay in OVERLAYS:
        model.stage.command(overlay)
        shown(window)
        model.stage.command("leave")
        assert (overlay, spoilt.taken()) == (overlay, [])
    for _ in range(model.stage.count):
        model.stage.command("goto", str(model.stage.page + 2))
        shown(window)
    assert spoilt.taken() == []
