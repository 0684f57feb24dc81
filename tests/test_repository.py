"""What is generated from the code is what the code generates."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tools.format_reference import REFERENCE
from tools.make_docs import documents

from zgc_desktop.briefing.check import check
from zgc_desktop.briefing.load import load
from zgc_desktop.cli.rows import COMMANDS
from zgc_desktop.deck.layouts import LAYOUTS
from zgc_desktop.source.catalog import CODES

ROOT = Path(__file__).parents[1]
DOCUMENTS = documents()


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_generated_documents_are_those_of_the_code(name: str) -> None:
    kept = (ROOT / name).read_text(encoding="utf-8")
    assert kept == DOCUMENTS[name], "run: make docs"


def test_no_generated_document_is_left_over() -> None:
    kept = {path.relative_to(ROOT).as_posix() for path in (ROOT / "docs" / "schemas").iterdir()}
    assert kept == {name for name in DOCUMENTS if "schemas" in name}


def test_nothing_is_left_out_of_the_documents() -> None:
    assert all(f"## zgc {command.name}\n" in DOCUMENTS["docs/commands.md"] for command in COMMANDS)
    assert all(f"`{code}`" in DOCUMENTS["docs/problems.md"] for code in CODES)
    assert all(f"### {layout} " in DOCUMENTS["docs/format.md"] for layout in LAYOUTS)


def test_no_directive_and_no_gap_is_left_in_the_format_reference() -> None:
    lines = DOCUMENTS["docs/format.md"].splitlines()
    assert not [line for line in lines if line.startswith("@") or "【?" in line]


def test_the_examples_of_the_format_reference_are_a_good_briefing() -> None:
    assert not check(load(REFERENCE))


def test_every_local_link_of_the_documents_leads_somewhere() -> None:
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
    broken = [
        f"{page.name}: {link}"
        for page in pages
        for link in re.findall(r"(?:\]\(|src=\")([^)#\"\s]+)", page.read_text(encoding="utf-8"))
        if "://" not in link and not (page.parent / link).exists()
    ]
    assert not broken


def test_the_readme_counts_what_is_there() -> None:
    briefing = load(ROOT).briefing
    assert briefing is not None
    counts = (
        f"{len(briefing.deck.flow)} 页",
        f"{len(briefing.bank.facts)} 条事实",
        f"{len(briefing.bank.questions)} 道题",
    )
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [count for count in counts if count not in text] == []


def test_the_readme_names_every_command() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f"zgc {c.name}" in text for c in COMMANDS if c.name != "library")


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
