"""What is generated from the code is what the code generates."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from zgc_desktop.cli.schema import schemas
from zgc_desktop.show.keys_doc import keys_markdown

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", ["facts", "questions", "sources", "deck", "slide"])
def test_the_schemas_are_those_of_the_models(name: str) -> None:
    kept = json.loads((ROOT / "docs" / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    assert kept == schemas()[name]


def test_the_key_table_is_that_of_the_commands() -> None:
    assert (ROOT / "docs" / "keys.md").read_text(encoding="utf-8") == keys_markdown()


def test_the_fonts_hold_every_character_of_the_standard_table() -> None:
    from fontTools.ttLib import TTFont

    listed = (ROOT / "tools" / "tgh-8105.txt").read_text(encoding="utf-8").split()
    characters = set("".join(listed))
    assert len(characters) == 8105
    fonts = sorted((ROOT / "src" / "zgc_desktop" / "ui" / "fonts").glob("*.otf"))
    assert len(fonts) == 3
    for path in fonts:
        with TTFont(path, lazy=True) as font:
            missing = characters - {chr(code) for code in font.getBestCmap()}
        assert not missing, path.name
