"""Every English line of the shipped deck is drawn on its slide, and none where English is off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from zgc_desktop.briefing.cache import make_program
from zgc_desktop.ui.render import Renderer
from zgc_desktop.ui.render_check import texts

SHIPPED = Path(__file__).parents[3]


def lines(view: Any) -> Iterator[str]:
    """Every English line in the parts of a slide's view, but for its question's and for what is only spoken."""
    if isinstance(view, dict):
        if view.get("en"):
            yield view["en"]
        for key, value in view.items():
            if key not in ("question", "spoken"):
                yield from lines(value)
    elif isinstance(view, list):
        for value in view:
            yield from lines(value)


def english_of(slide: dict[str, Any]) -> set[str]:
    own = slide["english"]
    said = {own["title"], own["lead"], own["body"], *lines(slide)}
    # A ladder's columns show threshold and number by themselves; what the squares of a grid count, its title says.
    said -= {tier["en"] for tier in slide.get("tiers", ())}
    if slide["layout"] == "grid":
        said.discard(slide["figure"]["en"])
    return {line for line in said if line}


def test_every_english_line_is_on_its_slide(qapp: Any) -> None:
    slides = make_program(SHIPPED)["slides"]
    assert {slide["layout"] for slide in slides if english_of(slide)} == {slide["layout"] for slide in slides}
    renderer = Renderer(1280, 720)
    for slide in slides:
        shown = {}
        for english in (False, True):
            renderer.lay_out(slide, english=english)
            shown[english] = "\n".join(
                item.property("s") for item in texts(renderer.window.contentItem()) if item.property("latin")
            )
        assert shown[False] == ""
        assert [line for line in english_of(slide) if line not in shown[True]] == []
    renderer.window.close()
