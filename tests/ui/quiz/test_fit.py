"""Long words shrink into the one geometry; what is drawn is measured, not estimated."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

SENTENCE = "中关村示范区2024年企业总收入近10万亿元，在“一区多园”之间错位发展；"


def long(length: int) -> str:
    return (SENTENCE * 12)[:length]


@pytest.mark.parametrize("length", [8, 26, 30, 34, 60, 80, 120])
def test_stems(opened: Any, question: Any, length: int) -> None:
    screen = opened(size=(1920, 1080), questions=[question("single") | {"stem": long(length)}])
    stem = screen.item("stem")
    top = stem.mapToScene(stem.boundingRect().topLeft()).y()
    assert top >= 96, "runs into the running head"
    assert stem.property("contentWidth") <= 1728
    assert stem.property("contentHeight") <= 222 - 96


@pytest.mark.parametrize("kind", ["single", "multiple"])
@pytest.mark.parametrize("count", [3, 4, 5, 6])
@pytest.mark.parametrize("length", [4, 14, 16, 20, 28, 44, 60])
def test_options(opened: Any, question: Any, kind: str, count: int, length: int) -> None:
    options = [
        {"key": k, "text": long(max(2, length - n)), "correct": k == "A", "why": ""}
        for n, k in enumerate("ABCDEF")
    ]
    screen = opened(size=(1920, 1080), questions=[question(kind) | {"options": options[:count]}])
    screen.key(Qt.Key.Key_Return)
    labels = screen.items("label")
    assert len(labels) == count
    for label in labels:
        assert label.property("contentWidth") <= label.width() + 1
        assert label.property("contentHeight") <= label.parentItem().height()


@pytest.mark.parametrize("length", [10, 60, 90, 130, 180])
def test_explanations(opened: Any, question: Any, length: int) -> None:
    asked = question("single") | {"explain": long(length)}
    asked["options"] = [option | {"why": long(30)} for option in asked["options"]]
    screen = opened(size=(1920, 1080), questions=[asked])
    screen.type("a")
    screen.key(Qt.Key.Key_Return)
    words = screen.item("words")
    bottom = words.y() + words.height()
    assert bottom <= min([item.y() for item in screen.items("chart")] + [screen.item("lookLink").y()])
