from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from zgc_desktop.show.state import ShowState
from zgc_desktop.ui.stage import StageModel

Key = Qt.Key
# A stand-in for the stage.
HOST = """
import QtQuick
import Zgc.parts
import Zgc.layouts
Item {
    id: host
    required property string input
    required property bool live
    required property QtObject stage
    property string given: ""
    width: 1920; height: 1080; focus: true
    %s {
        objectName: "slide"
        slide: SlideData {
            live: host.live; motion: false; view: JSON.parse(host.input)
            result: view.result || null
            onGiven: (command, argument) => host.given = command + " " + argument
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
        source = tmp_path / f"{layout}.qml"
        source.write_text(HOST % layout, encoding="utf-8")
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


def test_a_picture_of_a_slide_shows_the_open_question_and_takes_nothing(build: Build, question: Any) -> None:
    window, slide = build("Quiz", {"question": question("single")}, live=False)
    press(window, "a", Key.Key_Return)
    assert values(slide, "answered", "source") == [False, ""]
    assert window.rootObject().property("given") == ""


def test_what_is_chosen_on_a_slide_is_the_show_s(build: Build, question: Any) -> None:
    window, slide = build("Quiz", {"question": question("single")})
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(300, 400))
    assert window.rootObject().property("given") == "choose A"
    assert values(slide, "answered") == [False]


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
