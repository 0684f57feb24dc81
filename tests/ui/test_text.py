"""A text that fits itself into its box is the same after a change as one that was made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import permutations
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from zgc_desktop.ui import boot

TEXTS = (
    "短",
    "一个很长的名称" * 12,
    "“引号”，（括号）。《书名》：“一个”，、“两个”" * 4,
    "一个很长的名称" * 4 + "，\ue001另一个\ue002",
    "",
)
BOXES = {
    "a width for one line": "maxWidth: 600; wrapMode: Text.NoWrap",
    "lines": "width: 600; lines: 2",
    "a height": "width: 600; room: 120",
}
Make = Callable[[str, str], QObject]


@pytest.fixture
def make(qapp: Any) -> Iterator[Make]:
    boot.load_fonts()
    engine = QQmlEngine()
    engine.addImportPath(str(boot.QML))
    kept: list[object] = []

    def text(box: str, words: str) -> QObject:
        component = QQmlComponent(engine)
        source = f"import QtQuick\nimport Zgc.parts\nT {{ fit: true; serif: true; size: 48; {box} }}"
        component.setData(source.encode(), QUrl())
        made = component.createWithInitialProperties({"s": words})
        assert made, component.errorString()
        kept.extend((component, made))
        return made

    yield text
    kept.clear()
    engine.deleteLater()


def shown(text: QObject) -> dict[str, Any]:
    return {name: text.property(name) for name in ("text", "px", "kept", "contentWidth", "overflows")}


@pytest.mark.parametrize("box", BOXES)
def test_a_changed_text_fits_as_a_new_one(make: Make, box: str) -> None:
    anew = {words: shown(make(BOXES[box], words)) for words in TEXTS}
    assert {anew[words]["overflows"] for words in TEXTS} == {False, True}
    for before, after in permutations(TEXTS, 2):
        text = make(BOXES[box], before)
        text.setProperty("s", after)
        assert shown(text) == anew[after], (before[:8], after[:8])


def test_a_long_text_is_shortened_by_fit_and_never_by_elide() -> None:
    """Qt elides no rich text, and a text with a figure or a quotation mark is one: it would run over what stands beside it."""
    wrong = [
        f"{file.name}:{number}"
        for file in sorted(boot.QML.rglob("*.qml"))
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if "elide:" in line
    ]
    assert wrong == []
