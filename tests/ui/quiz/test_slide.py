from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from zgc_desktop.show.state import ShowState
from zgc_desktop.ui.stage import StageModel

Key = Qt.Key
# A stand-in for the stage: offers every key to the slide first and counts what it does not want.
HOST = """
import QtQuick
import Zgc.parts
import Zgc.layouts
Item {
    id: host
    required property string input
    required property bool live
    required property QtObject stage
    property int passed: 0
    width: 1920; height: 1080; focus: true
    Keys.onPressed: event => {
        event.accepted = %s;
        passed += event.accepted ? 0 : 1;
    }
    %s {
        objectName: "slide"
        slide: SlideData {
            live: host.live; motion: false; view: JSON.parse(host.input)
            result: view.result || null
            grade: (question, typed) => host.stage.grade(question, typed)
        }
    }
    Component.onCompleted: slide = children[0]
    property var slide: null
}
"""
Slide = tuple[QQuickView, QQuickItem]
Build = Callable[..., Slide]


@pytest.fixture
def build(qapp: Any, tmp_path: Path, qml_path: str) -> Iterator[Build]:
    views: list[QQuickView] = []

    def make(layout: str, view: dict[str, Any], live: bool = True) -> Slide:
        offer = "slide.handleKey(event.key, event.text)" if layout == "Quiz" else "false"
        source = tmp_path / f"{layout}.qml"
        source.write_text(HOST % (offer, layout), encoding="utf-8")
        window = QQuickView()
        window.engine().addImportPath(qml_path)
        common = {
            "chapter": 2,
            "page": 1,
            "pages": 9,
            "pageInChapter": 1,
            "ticks": [1, 2, 3, 2, 1],
            "lead": "",
        }
        common |= {
            "topic": "测验",
            "chapterName": "五年跨越",
            "deckTitle": "",
            "deckYears": "",
            "title": "",
            "source": "",
        }
        stage = StageModel({"slides": [], "deck": {}}, ShowState(()), parent=window)
        window.setInitialProperties({"input": json.dumps(common | view), "live": live, "stage": stage})
        window.setSource(QUrl.fromLocalFile(str(source)))
        assert not window.errors(), [error.toString() for error in window.errors()]
        window.show()
        assert QTest.qWaitForWindowExposed(window)
        views.append(window)
        slide = window.rootObject().findChild(QObject, "slide")
        assert isinstance(slide, QQuickItem)
        return window, slide

    yield make
    for window in views:
        window.close()
        window.deleteLater()
    qapp.processEvents()


def press(window: QQuickView, *keys: Any) -> None:
    for key in keys:
        QTest.keyClick(window, key)


def values(slide: QQuickItem, *names: str) -> list[Any]:
    found = [slide.property(name) for name in names]
    return [value.toVariant() if hasattr(value, "toVariant") else value for value in found]


@pytest.mark.parametrize(
    ("kind", "keys", "verdict"),
    [
        ("single", "c", "right"),
        ("single", "3", "right"),
        ("single", "ab", "wrong"),
        ("multiple", "ac", "right"),
        ("multiple", "1", "partial"),
        ("multiple", "abc", "wrong"),
        ("true-false", "1", "right"),
        ("numeric", "6465.3", "right"),
        ("numeric", "646.53", "magnitude"),
        ("numeric", "1", "wrong"),
    ],
)
def test_a_slide_is_answered_by_keys(build: Build, question: Any, kind: str, keys: str, verdict: str) -> None:
    window, slide = build("Quiz", {"question": question(kind)})
    press(window, Key.Key_PageDown)
    press(window, *keys)
    assert values(slide, "phase", "verdict") == ["selected", ""]
    press(window, Key.Key_Return)
    assert values(slide, "phase", "verdict") == ["answered", verdict]
    # Answered, the slide gives the keys back to the show; only R asks again.
    press(window, Key.Key_Return, "b", "1", Key.Key_PageDown)
    assert window.rootObject().property("passed") == 5
    press(window, "r")
    assert values(slide, "phase", "chosen", "typed") == ["unanswered", [], ""]


def test_enter_before_an_answer_belongs_to_the_show(build: Build, question: Any) -> None:
    window, slide = build("Quiz", {"question": question("single")})
    press(window, Key.Key_Return, "e", "x", "9")
    assert window.rootObject().property("passed") == 4
    assert values(slide, "phase") == ["unanswered"]


def test_backspace_mends_a_number(build: Build, question: Any) -> None:
    window, slide = build("Quiz", {"question": question("numeric")})
    press(window, ".", "6", "7", Key.Key_Backspace, "4")
    assert values(slide, "typed") == ["64"]
    assert window.rootObject().property("passed") == 1


def test_a_picture_of_a_slide_takes_nothing(build: Build, question: Any) -> None:
    window, slide = build("Quiz", {"question": question("single")}, live=False)
    press(window, "a", Key.Key_Return)
    assert window.rootObject().property("passed") == 2
    assert values(slide, "phase") == ["unanswered"]


def test_the_result_slide_with_and_without_a_result(build: Build) -> None:
    row = {"n": 2, "name": "五年跨越", "topic": "创新与产业", "got": 1, "total": 2, "items": [1, 0]}
    review = [{"page": 3, "slide": "s", "text": "某一页", "n": 2}]
    result = {
        "got": 1,
        "total": 2,
        "seconds": 62,
        "perTheme": [row],
        "review": review,
        "headline": "2 题答对 1 题",
    }
    _, empty = build("Result", {"result": None, "title": "测验结果"})
    assert values(empty, "shown") == [False]
    _, full = build("Result", {"result": result, "title": "测验结果"})
    assert values(full, "shown") == [True]
