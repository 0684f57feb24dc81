"""The composition root: the only place that knows everyone. Each function runs one window to its end."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from zgc_desktop.ui import boot
from zgc_desktop.ui.settings import Settings


def run_library(root: Path, *, lang: str | None = None) -> int:
    """The library on the briefing in `root`; the program's exit code."""
    return _run(root, lang=lang)


def run_present(
    root: Path,
    *,
    start: int = 1,
    windowed: bool = False,
    theme: str | None = None,
    lang: str | None = None,
    motion: str | None = None,
    renderer: str | None = None,
) -> int:
    """The show of `root` from page `start`; the library stands behind it."""
    show = {"page": start, "windowed": windowed}
    return _run(root, lang=lang, theme=theme, motion=motion, renderer=renderer, show=show)


def run_quiz(
    root: Path,
    *,
    theme: str | None = None,
    count: int | None = None,
    seed: int | None = None,
    lang: str | None = None,
) -> int:
    """A quiz on `root`."""
    return _run(root, lang=lang, quiz={"theme": theme, "count": count, "seed": seed})


def _run(
    root: Path,
    *,
    lang: str | None = None,
    theme: str | None = None,
    motion: str | None = None,
    renderer: str | None = None,
    show: dict[str, Any] | None = None,
    quiz: dict[str, Any] | None = None,
) -> int:
    settings = Settings()
    boot.prepare(boot.choose_renderer(renderer or settings.get("renderer")))
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication(sys.argv[:1])
    application.setApplicationName("zgc-desktop")
    application.setDesktopFileName("zgc-desktop")
    boot.load_fonts()
    engine, model = build(root, settings, lang=lang)
    hall = None if theme is None else theme == "hall"
    model.override(hall=hall, motion=motion)
    if show is not None:
        model.start_show(int(show["page"]), windowed=bool(show["windowed"]))
    elif quiz is not None:
        import json

        model.startQuiz(json.dumps(quiz))
    engine.setInitialProperties({"app": model})
    engine.load(str(boot.QML / "Zgc" / "Main.qml"))
    if not engine.rootObjects():
        return 2
    from PySide6.QtCore import QTimer

    # What the first picture does not need waits until it is on screen.
    QTimer.singleShot(0, model.remember)
    code = application.exec()
    # The interpreter would otherwise tear objects down in an order of its own choosing.
    del engine
    sys.stdout.flush()
    sys.stderr.flush()
    if os.environ.get("COVERAGE_RUN") is None:
        os._exit(code)
    return code


def build(root: Path, settings: Settings, *, lang: str | None = None) -> tuple[Any, Any]:
    """The QML engine and the window's model for the briefing in `root`, nothing shown yet."""
    from PySide6.QtQml import QQmlApplicationEngine

    from zgc_desktop.briefing.cache import program_for
    from zgc_desktop.ui.window import WindowModel

    words = lang or settings.get("lang")
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(boot.QML))
    if words == "en":
        from PySide6.QtCore import QCoreApplication, QTranslator

        translator = QTranslator(engine)
        if translator.load(str(boot.TRANSLATIONS / "zgc_en.qm")):
            QCoreApplication.installTranslator(translator)

    def quizzes(program: dict[str, Any]) -> Any:
        from zgc_desktop.ui.quiz import QuizModel

        return QuizModel(program, lang=words)

    model = WindowModel(
        root.resolve(), program_for(root, "zh"), settings, lambda path: program_for(path, "zh"), quizzes
    )
    model.setParent(engine)
    return engine, model
