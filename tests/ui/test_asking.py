"""A question put to the hall, in the windows in which it is seen: keys and mouse, what is drawn, what is not."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickView, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.show.nine import NINE, secrets_of

import zgc_desktop.ui
from zgc_desktop.app import build
from zgc_desktop.briefing.questionfile import Questions
from zgc_desktop.ui import boot
from zgc_desktop.ui.audience import AudienceModel
from zgc_desktop.ui.settings import Settings

QML = Path(zgc_desktop.ui.__file__).parent / "qml"
ROOT = Path(__file__).parents[2]
KINDS = sorted(NINE)
Key, Alt, Control = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
#: What is pressed for the right answer, `*` standing for the letters of the key; what is written is taken by Enter.
PRESSED = {
    "single": "c",
    "multiple": "13",
    "true-false": "b",
    "numeric": "4321.5\n",
    "text": "Huairou\n",
    "cloze": "16\nHaidian\n",
    "ordering": "*order",
    "matching": "*pairs",
    "place": "2",
}
#: Words that can be typed without an input method.
TYPED = {
    "text": {"text": "Huairou", "aliases": []},
    "cloze": {
        "blanks": [
            {"amount": 16, "value": "16", "unit": "个", "text": "16个", "tolerance": 0},
            {"text": "Haidian", "aliases": []},
        ]
    },
}
QUESTIONS = [NINE[kind] | ({"answer": TYPED[kind]} if kind in TYPED else {}) for kind in NINE]


class Show:
    """A show in one window on a page of the second chapter, whose questions are one of each kind."""

    def __init__(self, window: QQuickWindow, model: Any, engine: QQmlEngine, qtbot: QtBot) -> None:
        self.window, self.model, self.engine, self._qtbot = window, model, engine, qtbot

    @property
    def stage(self) -> Any:
        return self.model.stage

    def ask(self, kind: str) -> None:
        if not self.stage.state.asked:
            self.stage.command("quiz")
        self.stage.command("ask-one", f"q-{kind}")
        self.settle()

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: self.window.activeFocusItem() is not None)
        self.window.grabWindow()  # what was made has its place then

    def key(self, *keys: Any, held: Any = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self.window, key, held)

    def type(self, text: str) -> None:
        for character in text:
            self.key(Key.Key_Return if character == "\n" else character)

    def letters(self, kind: str) -> list[str]:
        question = self.stage.state.asking.sheet.get(f"q-{kind}")
        return list(question["answer"][{"ordering": "order", "matching": "pairs"}[kind]])

    def item(self, name: str) -> QQuickItem:
        found = [
            item for item in tree(self.window.contentItem()) if item.objectName() == name and item.isVisible()
        ]
        [item] = [item for item in found if 0 <= item.mapToScene(QPointF(1, 1)).x() < self.window.width()]
        return item

    def click(self, name: str) -> None:
        item = self.item(name)
        at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def answer(self, kind: str) -> Any:
        return self.stage.state.asking.answer(f"q-{kind}")


def tree(item: QQuickItem) -> list[QQuickItem]:
    return [item, *(below for child in item.childItems() for below in tree(child))]


#: Reads the items of a window by themselves: one that QML takes away takes those with it that Python knew.
READER = """
import QtQuick
QtObject {
    property var window: null
    property string said: ""
    function read(item: var): string {
        const own = ["s", "text", "label", "note", "why", "answer", "value", "message"].map(name => item[name])
            .filter(value => typeof value === "string").join("\\n");
        return own + "\\n" + item.children.map(read).join("\\n");
    }
    onWindowChanged: if (window !== null) said = read(window.contentItem)
}
"""


def said_in(window: QQuickWindow, engine: QQmlEngine) -> str:
    """All that the items of a window hold, seen or not, and what a screen reader would read of them."""
    component = QQmlComponent(engine)
    component.setData(READER.encode(), QUrl())
    reader = component.create()
    assert reader is not None, component.errorString()
    reader.setProperty("window", window)
    found = [str(reader.property("said"))]
    reader.deleteLater()

    def read(reading: Any) -> None:
        found.append(reading.text(QAccessible.Text.Name))
        for place in range(reading.childCount()):
            read(reading.child(place))

    read(QAccessible.queryAccessibleInterface(window))
    return "\n".join(found)


Opener = Callable[..., Show]


@pytest.fixture
def open_show(qapp: Any, tmp_path: Path, qtbot: QtBot) -> Iterator[Opener]:
    opened: list[Any] = []

    def open_(width: int = 1280, height: int = 720, *, hall: bool = True, lang: str = "zh") -> Show:
        boot.load_fonts()
        engine, model = build(ROOT, Settings(tmp_path / "settings.json"), lang=lang)
        model.override(motion="off", hall=hall)
        model._program = {**model._program, "questions": Questions.of(QUESTIONS)}
        model._staging.open(model._program)
        engine.setInitialProperties({"app": model})
        engine.load(str(boot.QML / "Zgc" / "Main.qml"))
        window = engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        window.resize(width, height)
        assert QTest.qWaitForWindowExposed(window)
        opened.append((engine, window))
        page = next(n for n, slide in enumerate(model._program["slides"]) if slide["chapter"] == 2)
        model.start_show(page + 1, windowed=True)
        show = Show(window, model, engine, qtbot)
        show.settle()
        return show

    yield open_
    for engine, window in opened:
        window.close()
        engine.deleteLater()
    qapp.processEvents()


@pytest.fixture
def audience_of(open_show: Opener, qapp: Any) -> Iterator[Callable[[Show], QQuickView]]:
    """The audience's window of a show."""
    views: list[QQuickView] = []

    def make(show: Show) -> QQuickView:
        view = QQuickView(show.engine, None)  # as in the program, where one engine has all windows
        view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        model = AudienceModel(show.model._program, show.stage)
        view.setInitialProperties({"app": show.model, "stage": model})
        view.setSource(QUrl.fromLocalFile(str(QML / "Zgc" / "stage" / "Stage.qml")))
        assert not view.errors(), [error.toString() for error in view.errors()]
        view.resize(1280, 720)
        view.show()
        assert QTest.qWaitForWindowExposed(view)
        views.append(view)
        show.window.requestActivate()
        show.settle()
        return view

    yield make
    for view in views:
        view.close()
        view.deleteLater()
    qapp.processEvents()


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_answered_and_revealed_by_keys(open_show: Opener, kind: str) -> None:
    show = open_show()
    show.key("q")
    assert show.stage.state.asked
    show.ask(kind)
    keys = PRESSED[kind]
    show.type("".join(show.letters(kind)).lower() if keys.startswith("*") else keys)
    answer = show.answer(kind)
    assert (answer.empty, answer.revealed) == (False, False)
    show.key(Key.Key_Return)
    assert show.answer(kind).right is True
    show.key(Key.Key_Z, held=Control)
    assert show.answer(kind) == answer
    show.key(Key.Key_Return, Key.Key_Escape)
    assert (show.stage.asked, show.stage.running) == ("", True)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_answered_by_mouse(open_show: Opener, kind: str) -> None:
    show = open_show()
    show.ask(kind)
    if kind in ("ordering", "matching"):
        for letter in show.letters(kind):
            show.click(f"option{letter}")
    elif kind in ("numeric", "text"):
        show.click("numberInput")
        show.type(PRESSED[kind])
    elif kind == "cloze":
        for gap, words in ((2, "Haidian"), (1, "16")):
            show.click(f"gap{gap}")
            show.type(words)
        show.click("gap2")
        show.key(Key.Key_Return)
    else:
        for letter in {"single": "C", "multiple": "AC", "true-false": "B", "place": "B"}[kind]:
            show.click(f"option{letter}")
    assert not show.answer(kind).empty
    show.click("key-reveal")
    assert show.answer(kind).right is True
    show.click("key-unreveal")
    assert not show.answer(kind).revealed


def test_a_row_that_is_clicked_takes_the_next_letter(open_show: Opener) -> None:
    show = open_show()
    show.ask("matching")
    show.click("row2")
    show.key("b")
    assert show.answer("matching").chosen == ("", "B", "")


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_tells_the_answer_before_it_is_revealed(
    open_show: Opener, audience_of: Callable[[Show], QQuickView], kind: str
) -> None:
    show = open_show()
    show.ask(kind)
    view = audience_of(show)
    question = next(question for question in QUESTIONS if question["kind"] == kind)
    secrets = secrets_of(question) - {"16"}
    before = said_in(view, view.engine()) + said_in(show.window, show.engine)
    assert question["stem"].partition("__")[0] in before
    assert not [secret for secret in secrets if secret in before]
    show.key(Key.Key_Return)
    after = said_in(view, view.engine())
    assert question["explain"] in after
    assert question["source"] in after
    # Keys are for who presses them, hints for who learns.
    assert question["hint"] not in after
    assert "收回揭晓" not in after
    assert "收回揭晓" in said_in(show.window, show.engine)


def test_a_frozen_hall_keeps_the_question_as_it_was(
    open_show: Opener, audience_of: Callable[[Show], QQuickView]
) -> None:
    show = open_show()
    show.stage.command("console")
    show.ask("single")
    view = audience_of(show)
    before = view.grabWindow()
    show.stage.command("freeze")
    show.stage.command("choose", "D")
    show.stage.command("reveal")
    QTest.qWait(1)
    assert view.grabWindow() == before
    show.stage.command("freeze")
    QTest.qWait(1)
    assert view.grabWindow() != before


def test_digits_are_answers_and_no_page_is_typed(open_show: Opener) -> None:
    show = open_show()
    slides = show.stage.program["slides"]
    page = next(n for n, slide in enumerate(slides) if slide["layout"] == "quiz")
    show.stage.command("goto", str(page + 1))
    show.settle()
    show.type("5\n")
    assert (show.stage.page, show.stage.digits) == (page, "")
    id_ = slides[page]["question"]["id"]
    assert show.stage.state.asking.answer(id_).feedback == "empty"
    show.key(Key.Key_Z, held=Control)
    show.key("b")
    assert (show.stage.state.asking.answer(id_).chosen, show.stage.curtain) == (("B",), "")
    show.key(".")
    assert show.stage.curtain == "black"
    show.key(".")
    show.key("c", held=Alt)
    assert show.stage.console


def test_what_is_being_written_reaches_the_hall_when_it_is_taken(
    open_show: Opener, audience_of: Callable[[Show], QQuickView]
) -> None:
    show = open_show()
    show.ask("text")
    view = audience_of(show)
    show.type("Hua")
    assert "Hua" not in said_in(view, view.engine())
    show.key(Key.Key_Escape)
    assert show.answer("text").empty
    show.type("Hua\n")
    assert "Hua" in said_in(view, view.engine())
    show.key(".")
    assert show.stage.curtain == "black"


def test_a_visitor_reveals_by_touch_and_is_quizzed_with_q(open_show: Opener) -> None:
    from zgc_desktop.show.kiosk import Kiosk

    show = open_show()
    show.model.start_kiosk(Kiosk(60.0, 60.0), windowed=True)
    kiosk = show.model.kiosk
    kiosk._take(kiosk._kiosk.touched(kiosk._clock()))
    page = next(n for n, slide in enumerate(show.stage.program["slides"]) if slide["layout"] == "quiz")
    show.stage.command("goto", str(page + 1))
    show.settle()
    show.click("optionB")
    show.click("visitorReveal")
    answer = show.stage.state.asking.answer(show.stage.state.question)
    assert (answer.chosen, answer.revealed) == (("B",), True)
    show.click("visitorReveal")
    assert not show.stage.state.asking.answer(show.stage.state.question).revealed
    show.stage.command("goto", str(page))
    show.key("q")
    assert show.model.screen == "quiz"


@pytest.mark.parametrize(("hall", "lang"), [(True, "zh"), (False, "en")])
@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1366, 768), (1024, 768)])
def test_each_kind_fits_in_each_state(
    open_show: Opener, width: int, height: int, hall: bool, lang: str
) -> None:
    show = open_show(width, height, hall=hall, lang=lang)
    pictures = set()
    for kind in KINDS:
        show.ask(kind)
        for command in ("", "reveal"):
            show.stage.command(command)
            QTest.qWait(1)
            image = show.window.grabWindow()  # its memory goes with it
            pictures.add(bytes(image.constBits()))
            # The page that is up, and none that is ready beside it.
            for item in tree(show.item("slideQuestion").parentItem()):
                if item.property("zgcText") and item.isVisible() and item.property("s"):
                    assert not item.property("overflows"), item.property("s")
                    ends = item.mapToScene(QPointF(item.width(), item.height()))
                    assert ends.x() <= width + 1, item.property("s")
                    assert ends.y() <= height + 1, item.property("s")
    assert len(pictures) == 2 * len(KINDS)


def test_the_help_tells_the_rule(open_show: Opener) -> None:
    show = open_show()
    rows = {row["id"]: row for row in json.loads(show.stage.help)}
    assert rows["choose"]["keys"] == "A—F  1—6"
    assert rows["unreveal"]["keys"] == "Ctrl+Z"
    assert rows["letters"]["keys"] == "Alt 加字母"
    assert len({row["category"] for id_, row in rows.items() if id_ in ("choose", "letters", "quiz")}) == 1


@pytest.mark.parametrize(
    ("width", "height", "lang"), [(1920, 1080, "zh"), (1366, 768, "zh"), (1024, 768, "en")]
)
def test_the_console_has_key_reasons_keys_and_the_questions(
    open_show: Opener, width: int, height: int, lang: str
) -> None:
    show = open_show(width, height, lang=lang)
    show.stage.command("console")
    for kind in KINDS:
        show.ask(kind)
        keys = PRESSED[kind]
        show.type("".join(show.letters(kind)).lower() if keys.startswith("*") else keys)
        said = said_in(show.window, show.engine)
        question = next(question for question in QUESTIONS if question["kind"] == kind)
        wrong = [option["why"] for option in question["options"] if option["why"]]
        assert any(why in said for why in wrong) or question["explain"] in said
        assert "Alt 字母" in said or "Alt  字母" in said or "Alt  letter" in said
        assert not show.answer(kind).revealed
        show.click("askingFirst")
        assert show.answer(kind).right is True, kind
        show.window.grabWindow()
        for item in tree(show.window.contentItem()):
            if item.property("zgcText") and item.isVisible() and item.property("spills"):
                ends = item.mapToScene(QPointF(item.width(), 0)).x()
                assert not 0 <= ends <= width, item.property("s")
    show.key(Key.Key_Escape)
    assert not show.stage.state.asked
    assert "答案" not in said_in(show.window, show.engine).split("\n")


def test_the_console_s_buttons_choose_for_the_hall(open_show: Opener) -> None:
    show = open_show(1366, 768)
    show.stage.command("console")
    show.ask("single")
    show.click("choiceD")
    assert show.answer("single").chosen == ("D",)
    show.click("choiceD")
    assert show.answer("single").empty
    show.ask("cloze")
    show.click("hallField2")
    show.type("Haidian")
    show.click("askingFirst")
    assert show.answer("cloze").blanks == ("", "Haidian")
