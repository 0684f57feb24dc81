"""Every layout in both themes at two sizes is the picture that was looked at and kept.

`pytest tests/ui/layouts --keep-pictures` keeps new pictures; look at them before they are committed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from zgc_desktop.deck.layouts import LAYOUTS
from zgc_desktop.ui.render import Renderer

HERE = Path(__file__).parent
VIEWS: dict[str, Any] = json.loads((HERE / "views.json").read_text(encoding="utf-8"))
SIZES = ((1366, 768), (1024, 768))
BLOCK = 11
# Edges of glyphs move by fractions of a pixel between Qt versions; a missing or moved thing changes whole blocks.
MEAN, WORST = 1.5, 40.0


@pytest.fixture(scope="module")
def renderer(qapp: Any) -> Iterator[Renderer]:
    made = Renderer(*SIZES[0])
    yield made
    made.window.close()


def sheet(renderer: Renderer, view: dict[str, Any]) -> QImage:
    """Paper above hall, one column a size, at a third of the size."""
    widths = [width // 3 for width, _ in SIZES]
    height = SIZES[0][1] // 3
    picture = QImage(sum(widths), 2 * height, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    x = 0
    for size, width in zip(SIZES, widths, strict=True):
        renderer.window.resize(*size)
        for row, hall in enumerate((False, True)):
            drawn = renderer.draw(view, hall=hall).scaled(
                width, height, mode=Qt.TransformationMode.SmoothTransformation
            )
            painter.drawImage(x, row * height, drawn)
        x += width
    painter.end()
    return picture


def difference(one: QImage, other: QImage) -> tuple[float, float]:
    """How far the mean greys of all blocks are apart, in 0…255: on average, and at worst."""

    def blocks(image: QImage) -> list[int]:
        small = image.scaled(
            image.width() // BLOCK,
            image.height() // BLOCK,
            mode=Qt.TransformationMode.SmoothTransformation,
        )
        places = [(x, y) for y in range(small.height()) for x in range(small.width())]
        return [sum(QColor(small.pixel(x, y)).getRgb()[:3]) // 3 for x, y in places]

    apart = [abs(a - b) for a, b in zip(blocks(one), blocks(other), strict=True)]
    return sum(apart) / len(apart), max(apart)


def test_every_layout_has_a_picture() -> None:
    assert set(VIEWS) == set(LAYOUTS) | {"broken", "result-shown"}


@pytest.mark.parametrize("layout", sorted(VIEWS))
def test_a_layout_is_the_picture_that_was_kept(
    renderer: Renderer, layout: str, pytestconfig: pytest.Config
) -> None:
    drawn = sheet(renderer, VIEWS[layout])
    path = HERE / "pictures" / f"{layout}.png"
    if pytestconfig.getoption("--keep-pictures"):
        assert drawn.save(str(path), quality=0)
    kept = QImage(str(path))
    assert kept.size() == drawn.size(), f"no picture of {layout}; make one with --keep-pictures"
    mean, worst = difference(drawn, kept.convertToFormat(QImage.Format.Format_RGB32))
    assert mean < MEAN
    assert worst < WORST


def test_a_part_that_is_missing_is_noticed(renderer: Renderer) -> None:
    view = VIEWS["icon-list"]
    less = view | {"items": view["items"][:-1]}
    mean, worst = difference(sheet(renderer, view), sheet(renderer, less))
    assert worst >= WORST or mean >= MEAN


def test_a_page_is_letterboxed_and_never_distorted(renderer: Renderer) -> None:
    renderer.window.resize(1024, 768)
    drawn = renderer.draw(VIEWS["opener"], hall=False)
    # Beside the page lies its own ground.
    assert drawn.pixelColor(512, 20) == drawn.pixelColor(48, 110)
    colours = {drawn.pixel(x, y) for x in range(0, 1024, 64) for y in range(0, 95, 19)}
    assert len(colours) == 1
