"""The composition root: the only place that knows everyone. Each function runs one window to its end."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from zgc_desktop.briefing.cache import cache_folder
from zgc_desktop.show.journal import state_folder
from zgc_desktop.ui import boot
from zgc_desktop.ui.compiled import CompiledCode
from zgc_desktop.ui.faults import Faults
from zgc_desktop.ui.settings import Settings, keys_file


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
    english: str | None = None,
    renderer: str | None = None,
    console: bool = False,
    rehearse: bool = False,
    loop: float | None = None,
    idle: float = 60.0,
) -> int:
    """The show of `root` from page `start`; the library stands behind it.

    With `loop` it runs by itself, each step so many seconds (0: as long as it takes to read), and again after a
    visitor has done nothing for `idle` seconds.
    """
    show = {
        "page": start,
        "windowed": windowed,
        "console": console,
        "rehearse": rehearse,
        "loop": loop,
        "idle": idle,
    }
    return _run(root, lang=lang, theme=theme, motion=motion, english=english, renderer=renderer, show=show)


def run_quiz(
    root: Path,
    *,
    theme: str | None = None,
    count: int | None = None,
    seed: int | None = None,
    lang: str | None = None,
    exam: dict[str, Any] | None = None,
) -> int:
    """A quiz on `root`, or a fixed `exam`, see exam_file.options_of."""
    return _run(root, lang=lang, quiz=exam or {"theme": theme, "count": count, "seed": seed})


def _run(
    root: Path,
    *,
    lang: str | None = None,
    theme: str | None = None,
    motion: str | None = None,
    english: str | None = None,
    renderer: str | None = None,
    show: dict[str, Any] | None = None,
    quiz: dict[str, Any] | None = None,
) -> int:
    gc.disable()  # what is made up to the first picture stays
    compiled = CompiledCode(cache_folder())
    compiled.install()
    settings = Settings()
    boot.prepare(boot.choose_renderer(renderer or settings.get("renderer")))
    from zgc_desktop.ui.application import Application

    application = Application(sys.argv[:1])
    application.setApplicationName("zgc-desktop")
    application.setDesktopFileName("zgc-desktop")
    screen = "stage" if show is not None else "quiz" if quiz is not None else "library"
    engine = make_engine(screen)
    boot.load_fonts()
    model = make_model(engine, root, settings, lang=lang)
    hall = None if theme is None else theme == "hall"
    model.override(hall=hall, motion=motion, english=english)
    if show is not None:
        _start(model, show)
    elif quiz is not None:
        import json

        model.startQuiz(json.dumps(quiz))
    faults = Faults(state_folder() / "zgc.log", lambda log: model.faulted.emit(str(log)))
    faults.install()
    engine.warnings.connect(faults.qml)
    engine.setInitialProperties({"app": model})
    engine.load(str(boot.QML / "Zgc" / "Main.qml"))
    if not engine.rootObjects():
        return 2
    model.attach(engine.rootObjects()[0])
    for ending in (application.quitting, application.aboutToQuit):
        ending.connect(model.end)  # nothing broke off
    _after_first_frame(
        engine, [model.remember, compiled.save, _clear_left_overs, gc.freeze, gc.enable, model.watch]
    )
    code = application.exec()
    # The interpreter would otherwise tear objects down in an order of its own choosing.
    del engine
    sys.stdout.flush()
    sys.stderr.flush()
    if os.environ.get("COVERAGE_RUN") is None:
        os._exit(code)
    return code


def _clear_left_overs() -> None:
    """What a program that was killed while it wrote has left."""
    from zgc_desktop.source.files import clear_left_overs

    cache = cache_folder()
    for folder in (cache, cache / "programs", keys_file().parent, state_folder()):
        clear_left_overs(folder)


def _start(model: Any, show: dict[str, Any]) -> None:
    if show["loop"] is None:
        model.start_show(
            show["page"], windowed=show["windowed"], console=show["console"], rehearse=show["rehearse"]
        )
    else:
        from zgc_desktop.show.kiosk import Kiosk

        model.start_kiosk(Kiosk(show["loop"], show["idle"]), windowed=show["windowed"])


def _after_first_frame(engine: Any, work: list[Callable[[], None]]) -> None:
    """Do once what the first picture does not need, when that is on screen."""
    from PySide6.QtCore import SIGNAL, SLOT, QObject, QTimer

    window = engine.rootObjects()[0]
    # The signal comes from the drawing thread; through a timer the work is done in this one. By name, since a
    # window with typed signals would need the import of QtQuick.
    timer = QTimer(window, singleShot=True, interval=0)

    def begin() -> None:
        QObject.disconnect(window, SIGNAL("frameSwapped()"), timer, SLOT("start()"))
        for part in work:
            part()

    timer.timeout.connect(begin)
    QObject.connect(window, SIGNAL("frameSwapped()"), timer, SLOT("start()"))


def build(root: Path, settings: Settings, *, lang: str | None = None) -> tuple[Any, Any]:
    """The QML engine and the window's model for the briefing in `root`, nothing shown yet."""
    engine = make_engine()
    return engine, make_model(engine, root, settings, lang=lang)


def _learner(settings: Settings, nobody: str) -> Any:
    """Who is learning; the record is opened when it is first wanted, and copied if it changed since the last copy."""
    from zgc_desktop.ui.learner import Learner

    def open_record() -> Any:
        from zgc_desktop.study.integrity import not_lost
        from zgc_desktop.study.places import record_path
        from zgc_desktop.study.reading import open_or_read

        path = record_path()
        if not afresh:
            not_lost(path)
        return open_or_read(path)

    afresh: list[bool] = []

    def settle(back: bool) -> None:
        from datetime import datetime

        from zgc_desktop.study.backup import restore
        from zgc_desktop.study.integrity import lost
        from zgc_desktop.study.places import record_path

        found = lost(record_path())
        if back and found is not None:
            restore(record_path(), found.copy, datetime.now())
        else:
            afresh.append(True)

    def record_exists() -> bool:
        from zgc_desktop.study.places import record_path

        return record_path().exists()

    def copy(record: Any) -> None:
        from datetime import datetime

        from zgc_desktop.study.backup import back_up

        back_up(record, datetime.now())

    return Learner(
        open_record,
        lambda: str(settings.get("learner")),
        lambda uid: settings.set("learner", uid),
        nobody,
        copy,
        record_exists,
        settle,
    )


def make_engine(screen: str | None = None) -> Any:
    """The QML engine, whose own thread begins to read the files of the first screen."""
    from PySide6.QtCore import QUrl
    from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent

    from zgc_desktop.ui.access import refuse_network

    engine = QQmlApplicationEngine()
    engine.addImportPath(str(boot.QML))
    refuse_network()
    for file in boot.FIRST_FILES.get(screen, ()):
        url = QUrl.fromLocalFile(str(boot.QML / "Zgc" / file))
        QQmlComponent(engine, url, QQmlComponent.CompilationMode.Asynchronous, engine)
    return engine


def make_model(engine: Any, root: Path, settings: Settings, *, lang: str | None = None) -> Any:
    """The window's model for the briefing in `root`; it lives as long as the engine."""
    from zgc_desktop.briefing.cache import program_for
    from zgc_desktop.ui.window import WindowModel

    words = "en" if (lang or settings.get("lang")) == "en" else "zh"
    engine.setUiLanguage(words)
    if words == "en":
        from PySide6.QtCore import QCoreApplication, QTranslator

        translator = QTranslator(engine)
        translator.load(str(boot.TRANSLATIONS / "zgc_en.qm"))
        QCoreApplication.installTranslator(translator)

    from zgc_desktop.ui.awake import for_platform
    from zgc_desktop.ui.keeper import ShowKeeper
    from zgc_desktop.ui.screens import Screens
    from zgc_desktop.ui.stagehand import Stagehand

    stagehand = Stagehand(
        Screens(),
        settings.get("audience_screens"),
        lambda choices: settings.set("audience_screens", choices),
    )

    def quizzes(program: dict[str, Any]) -> Any:
        from zgc_desktop.ui.quiz import QuizModel

        return QuizModel(program, lang=words, room=rooms(program))

    def rooms(program: dict[str, Any]) -> Any:
        from zgc_desktop.ui.room import Room

        def pool() -> Any:
            from zgc_desktop.quiz.generate.sheetfile import sheet_for
            from zgc_desktop.quiz.pool import Pool

            return Pool(sheet_for(model.root), program)

        return Room(
            pool,
            learner,
            program,
            lambda: model.root,
            lambda: int(settings.get("new_a_day")),
            # In whole minutes, rounded up.
            lambda until: settings.set("exam_until", -int(-until // 60)),
            lambda: words if settings.get("quiz_language") == "auto" else str(settings.get("quiz_language")),
        )

    learner = _learner(settings, "Me" if words == "en" else "我")
    keeper = ShowKeeper(state_folder(), awake=for_platform, lang=words)
    model = WindowModel(
        root.resolve(),
        program_for(root, "zh"),
        settings,
        lambda path: program_for(path, "zh"),
        quizzes,
        renderer_failed=boot.start_with_software_renderer,
        stagehand=stagehand,
        keeper=keeper,
        lang=words,
    )
    if keys_file().exists():
        _change_keys(model, words)
    if settings.aside is not None:
        model.set_aside("settings.json", settings.aside)
    model.setParent(engine)
    # Without a parent Python's collector would end them, their timers running, in whichever thread it happens to run.
    stagehand.setParent(model)
    keeper.setParent(model)
    return model


def _change_keys(model: Any, lang: str) -> None:
    """Give the commands the keys of the person's own file; what is wrong in it is said, and the rest counts."""
    from zgc_desktop.show.keyfile import LONGEST, read

    file = keys_file()
    try:
        size = file.stat().st_size
        text = file.read_text(encoding="utf-8-sig") if size <= LONGEST else None
    except UnicodeDecodeError:
        text = None
    except OSError:
        model.keys_unread(file)
        return
    found = read(text) if text is not None else None
    if found is None or found.foreign:
        from zgc_desktop.source.files import set_aside

        aside = set_aside(file)
        if aside is not None:
            model.set_aside(file.name, aside)
        return
    model.keymap = found.keymap
    if found.problems:
        first = found.problems[0]
        model.keys_wrong(file, first.line, first.message.get(lang), nothing=found.nothing)
