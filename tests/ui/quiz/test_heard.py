"""What a screen reader finds of a question of each kind, before and after the answer, in both languages of the windows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from tests.ui.quiz.given import give

from zgc_desktop.briefing.cache import make_program
from zgc_desktop.quiz.grade import Mark
from zgc_desktop.quiz.said import verdict as verdict_of
from zgc_desktop.ui import boot

Role = QAccessible.Role
Heard = list[tuple[QAccessibleInterface, str]]
REFERENCE = Path(__file__).parents[3] / "tools" / "reference"
QUESTIONS = {question["kind"]: question for question in make_program(REFERENCE)["questions"]}
KINDS = ("single", "multiple", "true-false", "numeric", "text", "cloze", "ordering", "matching", "place")


def nodes(interface: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    """The tree, all that is in it."""
    if interface is not None:
        yield interface
        for number in range(interface.childCount()):
            yield from nodes(interface.child(number))


def heard(window: Any) -> Heard:
    """What is in the tree, each with all its words: name, description and value."""
    texts = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
    found = []
    for node in nodes(QAccessible.queryAccessibleInterface(window)):
        words = [node.text(text) for text in texts]
        found.append((node, "\n".join(word for word in words if word)))
    return found


def focused(tree: Heard) -> list[str]:
    return [words for node, words in tree if node.state().focused]


def shown(tree: Heard, role: QAccessible.Role) -> list[str]:
    return [words for node, words in tree if node.role() == role]


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest, qapp: Any) -> Iterator[str]:
    translator = QTranslator()
    if request.param == "en":
        assert translator.load("zgc_en", str(boot.TRANSLATIONS))
        QGuiApplication.installTranslator(translator)
    QAccessible.setActive(True)
    yield request.param
    QAccessible.setActive(False)
    QGuiApplication.removeTranslator(translator)


def said(context: str, words: str) -> str:
    """The program's words in the language of the windows."""
    return QCoreApplication.translate(context, words)


def judged(question: dict[str, Any], right: bool, language: str) -> str:
    """What a judgement is called."""
    return verdict_of(question, Mark(right, "right" if right else "wrong"), language)


def answer_of(question: dict[str, Any]) -> list[str]:
    """The words that tell what is right where it is not one of the words shown."""
    answer = question["answer"] or {}
    return (
        [blank["text"] for blank in answer["blanks"]]
        if "blanks" in answer
        else [answer["text"]]
        if "text" in answer
        else []
    )


@pytest.mark.parametrize("right", [True, False], ids=["right", "wrong"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_question_is_heard(opened: Any, language: str, kind: str, right: bool) -> None:
    assert set(QUESTIONS) == set(KINDS)
    question = QUESTIONS[kind]
    screen = opened(questions=[question], count=1)
    if language == "en":
        screen.view.engine().setUiLanguage("en")
    tree = heard(screen.view)
    everything = "\n".join(words for _, words in tree)
    stem = screen.item("stem").property("s")
    # Whoever comes to the question is told what is asked, and is at it or in its field.
    (at,) = focused(tree)
    assert stem in at
    assert shown(tree, Role.Heading) == [stem]
    # What is right is nowhere: nothing is marked, explained or judged.
    verdicts = {judged(question, right_, language) for right_ in (True, False)}
    assert verdicts.isdisjoint(words for _, words in tree)
    hidden = [question["explain"], said("PaneWords", "正确答案")]
    hidden += [option["why"] for option in question["options"] if option["why"]] if kind != "place" else []
    hidden += answer_of(question)
    assert [words for words in hidden if words in everything.replace(stem, "")] == []
    assert shown(tree, Role.Link) == []
    if kind in ("single", "true-false", "multiple", "place"):
        role = Role.CheckBox if kind == "multiple" else Role.RadioButton
        assert len(shown(tree, role)) == len(question["options"])
        if kind != "place":
            assert stem in shown(tree, Role.Grouping)
    give(screen.model, right)
    screen.model.submit()
    tree = heard(screen.view)
    everything = "\n".join(words for _, words in tree)
    (at,) = focused(tree)
    verdict = judged(question, True, language)
    assert at.startswith(verdict) == right
    assert (verdict in [words for _, words in tree]) == right or kind in ("cloze", "matching")
    assert question["explain"] in at
    assert question["explain"] in shown(tree, Role.StaticText)
    if not right:
        assert all(word in at for word in answer_of(question))
        assert all(
            option["text"] in at
            for option in question["options"]
            if option["correct"] and kind in ("single", "multiple", "place")
        )
    # The next turn begins at its own start.
    screen.key(Qt.Key.Key_Return)
    assert screen.state["screen"] == "result"
    tree = heard(screen.view)
    (at,) = focused(tree)
    assert at == screen.view.rootObject().property("result").toVariant()["headline"]
    assert question["explain"] not in "\n".join(words for _, words in tree)


def test_the_cursor_is_where_the_reader_is(opened: Any, language: str) -> None:
    screen = opened(questions=[QUESTIONS["single"]], count=1)
    screen.key(Qt.Key.Key_Down)
    at = focused(heard(screen.view))
    assert any(words.startswith("A ") for words in at)
