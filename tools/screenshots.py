"""Make the pictures of the README: `python tools/screenshots.py`.

Slides come from `zgc export png`; the windows are the real program's, on Qt's offscreen platform, driven by keys.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
WIDTH, HEIGHT = 1280, 720
#: The slides shown: the picture's name, the slide's id, the theme.
SLIDES = (
    ("cover", "cover", "paper"),
    ("opener", "imprint-opener", "paper"),
    ("comparison", "leap-patents", "paper"),
    ("comparison-hall", "leap-patents", "hall"),
    ("network", "journey-network", "paper"),
)
#: The windows shown.
WINDOWS = ("library", "console", "help", "question", "result")
SEED, QUESTIONS, LEFT_AT, SECONDS = 1, 6, 13, 11.0
FILM = 3000
"""Milliseconds for the small pages of the console, which are drawn one by one when there is time."""


def page_of(id_: str) -> int:
    """The page of a slide of the shipped briefing. Raises StopIteration where there is none."""
    from zgc_desktop.briefing.cache import make_program

    return next(slide["page"] for slide in make_program(ROOT)["slides"] if slide["id"] == id_)


def slides(folder: Path) -> None:
    """Export the slides and keep them under the names of `SLIDES`."""
    from zgc_desktop.cli.main import main as zgc

    for name, id_, theme in SLIDES:
        page = page_of(id_)
        given = ["--briefing", str(ROOT), "--size", f"{WIDTH}x{HEIGHT}", "--theme", theme]
        if zgc(["export", "png", str(folder), *given, "--slides", str(page)]):
            raise RuntimeError(f"no picture of {id_}")
        from PySide6.QtGui import QImage

        keep(QImage(str(folder / f"{page:02d}-{id_}.png")), name)


def keep(image: Any, name: str) -> None:
    """Write a picture with a palette, which halves it: only edges of letters are more than 256 colours."""
    from PySide6.QtGui import QImage

    pixels = bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits())
    colours = memoryview(pixels).cast("I")
    often = [colour for colour, _ in Counter(colours).most_common()]
    palette = often[:256]
    places = {colour: place for place, colour in enumerate(palette)}
    for colour in often[256:]:
        places[colour] = min(range(len(palette)), key=lambda place: _apart(palette[place], colour))
    drawn = QImage(
        bytes(map(places.__getitem__, colours)),
        image.width(),
        image.height(),
        image.width(),
        QImage.Format.Format_Indexed8,
    )
    drawn.setColorTable(palette)
    path = IMAGES / f"{name}.png"
    if not drawn.save(str(path), quality=0):
        raise OSError(f"{path} cannot be written")
    sys.stdout.write(f"{path.relative_to(ROOT)} {path.stat().st_size // 1024} KiB\n")


def _apart(one: int, other: int) -> int:
    """How far two colours are apart."""
    return sum(((one >> shift & 255) - (other >> shift & 255)) ** 2 for shift in (0, 8, 16))


def recent() -> list[tuple[Path, str, int, int]]:
    """Path, title, pages and questions of the briefings in the library, the latest last."""
    from zgc_desktop.briefing.cache import make_program

    found = []
    for root in (ROOT / "tools" / "reference", ROOT):
        program = make_program(root)
        title = f"{program['deck']['title']}　{program['deck']['years']}"
        found.append((root, title, program["deck"]["pages"], len(program["questions"])))
    return found


@contextmanager
def window(folder: Path) -> Iterator[tuple[Any, Any]]:
    """The real window and its model on the shipped briefing, motion off."""
    # Without this import the window would arrive in Python as a plain QWindow, which cannot be grabbed.
    from PySide6.QtQuick import QQuickWindow
    from PySide6.QtTest import QTest

    from zgc_desktop.app import build
    from zgc_desktop.ui import boot, quiz
    from zgc_desktop.ui.settings import Settings

    settings = Settings(folder / "settings.json")
    settings.left_at(ROOT, LEFT_AT)
    for number, (path, title, pages, questions) in enumerate(recent()):
        row = {"title": title, "pages": pages, "questions": questions, "problems": 0}
        settings.opened(path, {**row, "when": f"2026-01-{12 + number} 09:30"})
    # Nobody answers in no time; the window asks for the model only when a quiz begins.
    ticks = count(0, SECONDS)
    quiz.QuizModel = partial(quiz.QuizModel, clock=lambda: next(ticks))  # type: ignore[misc, assignment]
    engine, model = build(ROOT, settings)
    model.override(motion="off")
    engine.setInitialProperties({"app": model})
    engine.load(str(boot.QML / "Zgc" / "Main.qml"))
    shown = engine.rootObjects()[0]
    if not isinstance(shown, QQuickWindow):
        raise RuntimeError("there is no window")  # noqa: TRY004 - what is wrong is the QML, not an argument
    shown.resize(WIDTH, HEIGHT)
    if not QTest.qWaitForWindowExposed(shown):
        raise RuntimeError("the window does not open")
    yield shown, model
    shown.close()
    engine.deleteLater()
    QTest.qWait(0)


def grab(shown: Any, name: str) -> None:
    """Keep what the window shows."""
    from PySide6.QtTest import QTest

    # A Canvas paints for the frame after the one that first holds it.
    for _ in range(2):
        QTest.qWait(0)
        image = shown.grabWindow()
    keep(image, name)


def windows(folder: Path) -> None:
    """Keep the windows named in `WINDOWS`."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    with window(folder) as (shown, model):
        grab(shown, "library")
        model.start_show(1, windowed=True)
        QTest.qWait(0)
        QTest.keyClick(shown, Qt.Key.Key_Question)
        grab(shown, "help")
        QTest.keyClick(shown, Qt.Key.Key_Escape)
        model.start_show(LEFT_AT, windowed=True)
        QTest.keyClick(shown, Qt.Key.Key_C)
        QTest.qWait(FILM)
        grab(shown, "console")
        QTest.keyClick(shown, Qt.Key.Key_C)
        QTest.keyClick(shown, Qt.Key.Key_Escape)
        model.startQuiz(json.dumps({"theme": None, "count": QUESTIONS, "seed": SEED}))
        QTest.qWait(0)
        pictured = False
        for _ in range(QUESTIONS):
            question = json.loads(model.quiz.question)
            # The one that is shown is answered wrongly: then there is something to explain, and to look at again.
            wrong = not pictured and question["kind"] == "single" and question["chart"] != []
            for key in answer_keys(question, right=not wrong):
                QTest.keyClick(shown, key)
            QTest.keyClick(shown, Qt.Key.Key_Return)
            if wrong:
                pictured = True
                grab(shown, "question")
            QTest.keyClick(shown, Qt.Key.Key_Return)
        if not pictured:
            raise RuntimeError("no question to show; take another SEED")
        grab(shown, "result")


def answer_keys(question: dict[str, Any], *, right: bool) -> list[Any]:
    """What to press for a right or a wrong answer."""
    from PySide6.QtCore import Qt

    if question["kind"] == "numeric":
        text = str(question["answer"]["amount"]) if right else "1"
        return [Qt.Key.Key_Period if c == "." else getattr(Qt.Key, f"Key_{c}") for c in text]
    letters = [option["key"] for option in question["options"] if option["correct"] == right]
    several = question["kind"] == "multiple" and right
    return [getattr(Qt.Key, f"Key_{letter}") for letter in (letters if several else letters[:1])]


def main() -> int:
    """Make all pictures anew."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        slides(Path(folder))
        windows(Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
