"""The pictures in the README are there, light, and what the program draws today."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from tools import screenshots

from zgc_desktop.briefing.cache import program_for
from zgc_desktop.ui.render import Renderer

ROOT = Path(__file__).parents[2]
MOST_BYTES = 1_500_000
# Edges of glyphs move by fractions of a pixel between Qt versions; a changed page changes whole blocks.
BLOCKS = (64, 36)
MEAN, WORST = 2.5, 60


@pytest.fixture(scope="module")
def renderer(qapp: Any) -> Iterator[Renderer]:
    made = Renderer(screenshots.WIDTH, screenshots.HEIGHT)
    yield made
    made.window.close()


def greys(image: QImage) -> list[int]:
    """The mean greys of the picture's blocks."""
    small = image.convertToFormat(QImage.Format.Format_RGB32).scaled(
        *BLOCKS, mode=Qt.TransformationMode.SmoothTransformation
    )
    grey = small.convertToFormat(QImage.Format.Format_Grayscale8)
    return [value for y in range(grey.height()) for value in bytes(grey.constScanLine(y))[: grey.width()]]


def apart(one: QImage, other: QImage) -> tuple[float, int]:
    """How far two pictures are apart, in 0…255: on average, and at worst."""
    distances = [abs(a - b) for a, b in zip(greys(one), greys(other), strict=True)]
    return sum(distances) / len(distances), max(distances)


def kept(name: str) -> QImage:
    image = QImage(str(screenshots.IMAGES / f"{name}.png"))
    assert not image.isNull(), f"{name}.png is missing; run: make screenshots"
    return image


def test_the_readme_shows_every_picture_and_no_other() -> None:
    named = re.findall(r"docs/images/([\w-]+)\.png", (ROOT / "README.md").read_text(encoding="utf-8"))
    made = [name for name, _, _ in screenshots.SLIDES] + list(screenshots.WINDOWS)
    assert sorted(named) == sorted(made)
    assert sorted(path.stem for path in screenshots.IMAGES.iterdir()) == sorted(made)


def test_the_pictures_are_light_and_of_one_size() -> None:
    assert sum(path.stat().st_size for path in screenshots.IMAGES.iterdir()) < MOST_BYTES
    sizes = {(kept(p.stem).width(), kept(p.stem).height()) for p in screenshots.IMAGES.iterdir()}
    assert sizes == {(screenshots.WIDTH, screenshots.HEIGHT)}


@pytest.mark.parametrize(("name", "id_", "theme"), screenshots.SLIDES)
def test_a_slide_is_the_picture_in_the_readme(renderer: Renderer, name: str, id_: str, theme: str) -> None:
    view = next(slide for slide in program_for(ROOT)["slides"] if slide["id"] == id_)
    mean, worst = apart(renderer.draw(view, hall=theme == "hall"), kept(name))
    assert mean < MEAN, "run: make screenshots"
    assert worst < WORST, "run: make screenshots"


def test_another_slide_is_noticed() -> None:
    mean, worst = apart(kept("comparison"), kept("network"))
    assert mean > MEAN
    assert worst > WORST


@pytest.mark.parametrize("name", screenshots.WINDOWS)
def test_a_window_was_drawn(name: str) -> None:
    assert len(set(greys(kept(name)))) > 30


def test_the_small_pages_of_the_console_were_drawn() -> None:
    film = kept("console").copy(0, 650, screenshots.WIDTH, 60)
    assert sum(grey > 128 for grey in greys(film)) > BLOCKS[0] * BLOCKS[1] / 3
