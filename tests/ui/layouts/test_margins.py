"""Nothing of a page is drawn beside it: Qt's software renderer does not clip a shape that is all outside."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from zgc_desktop.ui.render import Renderer

VIEWS: dict[str, Any] = json.loads((Path(__file__).parent / "views.json").read_text(encoding="utf-8"))
WIDTH, HEIGHT = 1800, 600
MARGIN = (WIDTH - HEIGHT * 16 // 9) // 2 - 2


@pytest.fixture(scope="module")
def renderer(qapp: Any) -> Iterator[Renderer]:
    made = Renderer(WIDTH, HEIGHT)
    yield made
    made.window.close()


@pytest.mark.parametrize("chapter", [0, 1, 2, 3, 4, 5])
@pytest.mark.parametrize("layout", ["cover", "opener", "statement", "image-text", "closing"])
def test_the_margins_beside_a_page_stay_empty(renderer: Renderer, layout: str, chapter: int) -> None:
    drawn = renderer.draw(VIEWS[layout] | {"chapter": chapter, "field": "lens", "image": ""})
    columns = [*range(0, MARGIN, 3), *range(WIDTH - MARGIN, WIDTH, 3)]
    assert len({drawn.pixel(x, y) for x in columns for y in range(0, HEIGHT, 3)}) == 1
