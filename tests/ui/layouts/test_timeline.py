"""The bracket under a time axis spans the years of the things in it, and its name stands clear of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QRectF

from zgc_desktop.ui.render import Renderer

VIEW: dict[str, Any] = json.loads((Path(__file__).parent / "views.json").read_text(encoding="utf-8"))[
    "timeline"
]
LEFT, RIGHT = 96, 1824


@pytest.fixture(scope="module")
def renderer(qapp: Any) -> Iterator[Renderer]:
    made = Renderer()
    yield made
    made.window.close()


def drawn(renderer: Renderer, name: str) -> QRectF:
    item = renderer.window.findChild(QObject, name)
    return item.mapRectToScene(QRectF(0, 0, item.property("width"), item.property("height")))


@pytest.mark.parametrize(
    ("first", "last"), [(2021, 2025), (2021, 2027), (2026, 2027), (2021, 2021), (2024, 2024), (2024, 2027)]
)
@pytest.mark.parametrize("name", ["期间", "五年之间，具体年份未公布", "一个很长的名称" * 12])
def test_the_bracket_spans_its_years(renderer: Renderer, first: int, last: int, name: str) -> None:
    years = {"start": 2021, "end": 2027, "bracket": {"from": first, "to": last + 1}}
    renderer.draw(VIEW | years | {"undatedLabel": name})
    bracket, label = drawn(renderer, "bracket"), drawn(renderer, "bracketName")
    year = (RIGHT - LEFT) / 7
    assert bracket.left() == pytest.approx(LEFT + (first - 2021) * year, abs=1)
    assert bracket.right() == pytest.approx(LEFT + (last + 1 - 2021) * year, abs=1)
    # Beside the bracket, or in a gap of its line; never across one of its ends, nor off the page.
    ends = [bracket.left(), bracket.right()]
    assert not [x for x in ends if label.left() - 8 < x < label.right() + 8]
    assert label.left() >= LEFT
    assert label.right() <= RIGHT
