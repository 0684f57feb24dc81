"""The windows speak English where English is asked for, all of it and as it is committed."""

from __future__ import annotations

import argparse
import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from tools.translations import ON_SLIDES, QM, TS, UI, messages, release, sources, update

from zgc_desktop.app import build
from zgc_desktop.cli.show import window_language
from zgc_desktop.cli.words import asked
from zgc_desktop.show.commands import COMMANDS
from zgc_desktop.ui import boot
from zgc_desktop.ui.render_check import texts
from zgc_desktop.ui.settings import Settings

SHIPPED = Path(__file__).parents[2]
HAN = re.compile(r"[\u3400-\u9fff]")
FULL_WIDTH = re.compile(r"[\u3001-\u303f\uff01-\uff60]")
MESSAGES = messages()
#: The Chinese words for ten thousand and a hundred million are named to whoever types a figure.
NAMES_CHINESE = "逗号、全角数字和“万”“亿”都认得；单位可写可不写。"
#: A language is called what its speakers call it.
OWN_NAME = '"中文"'


def test_the_messages_are_those_of_the_sources(tmp_path: Path) -> None:
    now = tmp_path / TS.name
    shutil.copy(TS, now)
    update(now)
    assert now.read_text(encoding="utf-8") == TS.read_text(encoding="utf-8"), "run: make translations"


def test_every_message_is_translated() -> None:
    assert len(MESSAGES) > 100
    assert [key for key, english in MESSAGES.items() if not english] == []


@pytest.mark.parametrize("key", MESSAGES, ids=" ".join)
def test_a_translation_is_english_and_keeps_the_places(key: tuple[str, str]) -> None:
    source, english = key[1], MESSAGES[key] or ""
    places = re.compile(r"%[0-9]")
    assert sorted(places.findall(source)) == sorted(places.findall(english))
    assert FULL_WIDTH.findall(english) == []
    assert bool(HAN.search(english)) == (source == NAMES_CHINESE)


def test_the_compiled_messages_are_current(tmp_path: Path) -> None:
    release(TS, tmp_path / QM.name)
    assert (tmp_path / QM.name).read_bytes() == QM.read_bytes(), "run: make translations"
    translator = QTranslator()
    assert translator.load(str(boot.TRANSLATIONS / "zgc_en.qm"))
    assert translator.translate("SettingsPage", "设置") == "Settings"


def test_all_chinese_of_the_windows_can_be_translated() -> None:
    """No Chinese text stands in a QML file outside qsTr; what a slide says of itself is in the briefing's language."""
    loose = {}
    for path in UI.rglob("*.qml"):
        code = re.sub(r"//.*", "", path.read_text(encoding="utf-8"))
        code = re.sub(r'qsTr\("[^"]*"\)', "", code).replace(OWN_NAME, "")
        found = [text for text in re.findall(r'"[^"\n]*"', code) if HAN.search(text)]
        if found:
            loose[path.name] = found
    assert loose == {}
    kept = {path.stem for path in UI.rglob("*.qml")} - {path.stem for path in sources()}
    assert kept == set(ON_SLIDES)


def test_every_command_has_an_english_title() -> None:
    for command in COMMANDS:
        assert not HAN.search(command.title.en + command.category.en), command.id


@pytest.fixture
def opened(qapp: Any, tmp_path: Path) -> Iterator[tuple[QQuickWindow, Any]]:
    """The English window on the shipped briefing with motion off."""
    boot.load_fonts()
    engine, model = build(SHIPPED, Settings(tmp_path / "settings.json"), lang="en")
    model.override(motion="off")
    engine.setInitialProperties({"app": model})
    engine.load(str(boot.QML / "Zgc" / "Main.qml"))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    window.resize(1280, 720)
    QTest.qWaitForWindowExposed(window)
    model.remember()
    yield window, model
    window.close()
    # The translator goes with the engine, so that the next test speaks Chinese again.
    engine.deleteLater()
    QTest.qWait(0)
    assert QCoreApplication.translate("SettingsPage", "设置") == "设置"


def words_in(value: Any) -> set[str]:
    """Every word anywhere in a value."""
    if isinstance(value, str):
        return set(re.split(r"[\s　]+", value)) - {""}
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {word for part in inner for word in words_in(part)}


def of_the_briefing() -> set[str]:
    """Every word of the shipped briefing that the windows may show."""
    from zgc_desktop.briefing.cache import program_for

    program = program_for(SHIPPED)
    return words_in([program["deck"], program["slides"], list(program["questions"])])


def items(item: QQuickItem) -> Iterator[QQuickItem]:
    """The visible items below `item` that are not part of a drawn slide."""
    for child in item.childItems():
        if child.isVisible() and not child.metaObject().className().startswith(("SlideHost_", "Thumb_")):
            yield child
            yield from items(child)


def chinese(window: QQuickWindow, known: set[str]) -> list[str]:
    """What the window shows, or tells a screen reader, in Chinese of its own."""
    said = [window.title()]
    for item in items(window.contentItem()):
        if item.property("zgcText"):
            said.append(str(item.property("s") or ""))
        reader = QAccessible.queryAccessibleInterface(item)
        if reader is not None:
            said += [reader.text(QAccessible.Text.Name), reader.text(QAccessible.Text.Description)]
    own = [re.sub("|".join(map(re.escape, sorted(known, key=len, reverse=True))), "", text) for text in said]
    assert [text for text in own if text]
    return [text for text, rest in zip(said, own, strict=True) if HAN.search(rest)]


def click(window: QQuickWindow, label: str) -> None:
    from PySide6.QtCore import Qt

    found = next(item for item in texts(window.contentItem()) if item.property("s") == label)
    spot = found.mapToScene(found.boundingRect().center()).toPoint()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=spot)
    QTest.qWait(0)


def test_the_library_is_english(opened: tuple[QQuickWindow, Any]) -> None:
    window, model = opened
    initials = {chapter["name"][0] for chapter in json.loads(model.library)["deck"]["chapters"]}
    known = of_the_briefing() | initials | {"中文"}
    for page in ("Library", "Questions", "Settings"):
        click(window, page)
        assert chinese(window, known) == []


@pytest.mark.parametrize("overlay", ["help", "menu", "console"])
def test_the_overlays_of_the_stage_are_english(opened: tuple[QQuickWindow, Any], overlay: str) -> None:
    window, model = opened
    model.start_show(3, windowed=True)
    model.stage.command(overlay)
    QTest.qWait(0)
    shown = [str(item.property("s")) for item in texts(window.contentItem())]
    wanted = {"help": "Type a page number", "menu": "Black screen", "console": "Notes"}
    assert wanted[overlay] in shown
    if overlay != "console":
        rows = json.loads(model.stage.help)
        assert not HAN.search(json.dumps(rows, ensure_ascii=False))
        assert set(shown) & {row["title"] for row in rows}


def test_the_quiz_is_english(opened: tuple[QQuickWindow, Any]) -> None:
    window, model = opened
    model.startQuiz(json.dumps({"theme": "nowhere"}))
    QTest.qWait(0)
    assert chinese(window, of_the_briefing()) == []
    model.startQuiz(json.dumps({"count": 2, "seed": 3}))
    QTest.qWait(0)
    shown = {str(item.property("s")) for item in texts(window.contentItem())}
    assert {"Submit", "Skip", "Leave for now"} <= shown
    for _ in range(2):
        model.quiz.skip()
        model.quiz.advance()
    QTest.qWait(0)
    shown = {str(item.property("s")) for item in texts(window.contentItem())}
    assert {"Wrong ones again (2)", "Another set", "Back to library"} <= shown
    assert chinese(window, of_the_briefing()) == []


def of_the_question(question: dict[str, Any]) -> set[str]:
    """The words of a question and of its facts; what one judges with and the source line are the program's."""
    own = {key: part for key, part in question.items() if key not in ("source", "source_en")}
    if question["kind"] == "true-false":
        own["options"] = [option["why"] for option in question["options"]]
    return words_in(own)


@pytest.mark.parametrize("kind", ["single", "multiple", "true-false", "numeric"])
def test_a_question_stays_as_it_is_and_the_words_around_it_are_english(
    opened: tuple[QQuickWindow, Any], kind: str
) -> None:
    window, model = opened
    model.startQuiz(json.dumps({"count": 0, "seed": 3}))
    while (question := json.loads(model.quiz.question))["kind"] != kind:
        model.quiz.skip()
        model.quiz.advance()
    known = of_the_briefing() | of_the_question(question) | {"北京市科委", "中关村管委会", "、"}
    QTest.qWait(0)
    allowed = {english for (_, source), english in MESSAGES.items() if source == NAMES_CHINESE}
    assert set(chinese(window, known)) <= allowed
    for option in question["options"][:1]:
        model.quiz.select(option["key"])
    model.quiz.typeText("7")
    model.quiz.submit()
    QTest.qWait(0)
    shown = [str(item.property("s")) for item in texts(window.contentItem())]
    assert question["stem"] in shown
    assert [text for text in shown if text.startswith("Source: ")] == [question["source_en"]]
    assert {"True", "False"} & set(shown) == ({"True", "False"} if kind == "true-false" else set())
    assert chinese(window, known) == []


def fits(item: QQuickItem, window: QQuickWindow) -> bool:
    """Whether a text is inside the window and not cut."""
    spot = item.mapRectToScene(item.boundingRect())
    inside = spot.left() >= -1 and spot.right() <= window.width() + 1
    return inside and not item.property("overflows")


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (1366, 768)])
def test_english_fits_where_it_is_drawn(opened: tuple[QQuickWindow, Any], size: tuple[int, int]) -> None:
    window, model = opened
    window.resize(*size)
    visits: list[Callable[[], None]] = [
        lambda: click(window, "Questions"),
        lambda: click(window, "Progress"),
        lambda: click(window, "Settings"),
        lambda: click(window, "Library"),
        lambda: model.start_show(13, windowed=True),
        lambda: model.stage.command("help"),
        lambda: model.stage.command("menu"),
        lambda: model.stage.command("console"),
        lambda: model.startQuiz(json.dumps({"theme": "leap", "count": 1, "seed": 1})),
        lambda: model.quiz.skip(),  # noqa: PLW0108 - the quiz is made by the step before
        lambda: model.quiz.advance(),  # noqa: PLW0108
    ]
    for number, visit in enumerate(visits):
        visit()
        QTest.qWait(0)
        words = [item for item in items(window.contentItem()) if item.property("zgcText")]
        shown = [item for item in words if re.search("[A-Za-z]{2}", str(item.property("s")))]
        assert shown or number == 4
        assert [str(item.property("s")) for item in shown if not fits(item, window)] == []


def test_a_briefing_that_cannot_be_opened_is_told_in_english(
    opened: tuple[QQuickWindow, Any], tmp_path: Path
) -> None:
    _, model = opened
    (tmp_path / "nothing").mkdir()
    model.openPath(str(tmp_path / "nothing"))
    assert model.notice.startswith("nothing/slides/deck.yaml:1:1: ")
    assert not HAN.search(model.notice)


@pytest.mark.parametrize(
    ("words", "environment", "chosen", "system", "wanted"),
    [
        (["--lang", "en"], {"ZGC_LANG": "zh"}, "zh", "en", "en"),
        (["quiz", "--lang=zh"], {}, "en", "zh", "zh"),
        ([], {"ZGC_LANG": "en"}, "zh", "en", "en"),
        ([], {}, "en", "zh", "en"),
        ([], {}, "zh", "en", "zh"),
        ([], {}, "auto", "en", "en"),
        ([], {}, "auto", "zh", "zh"),
    ],
)
def test_what_was_asked_for_goes_before_the_settings_and_these_before_the_system(
    words: list[str], environment: dict[str, str], chosen: str, system: str, wanted: str
) -> None:
    Settings().set("lang", chosen)
    given = argparse.Namespace(asked=asked(words, environment), lang=system)
    assert window_language(given) == wanted
