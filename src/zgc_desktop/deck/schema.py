"""JSON Schemas of deck.yaml and of a slide's front matter."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from zgc_desktop.deck.layouts import LAYOUTS, DeckFile


def deck_schema() -> dict[str, Any]:
    """The schema of slides/deck.yaml."""
    return DeckFile.model_json_schema()


def slide_schema() -> dict[str, Any]:
    """The schema of a slide's front matter: one alternative a layout."""
    union: Any = reduce(or_, LAYOUTS.values())
    return TypeAdapter(Annotated[union, Field(discriminator="layout")]).json_schema()
