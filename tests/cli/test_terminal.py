"""Nothing that stands in a file steers the terminal: escapes, C1 controls and marks that turn the direction of text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Zgc

from zgc_desktop.source.controls import CONTROLS, visible

#: A title, a bell and colours; C1; the direction turned; a line begun anew.
BAD = "\x1b]0;x\x07\x1b[31m\x9b1m\u202eabc\u2066\r好\x7f"


def test_what_is_written_out_says_which_character_it_was() -> None:
    assert visible("a\x1b[1m\u202eb\n\tc") == "a\\u001b[1m\\u202eb\n\tc"
    text = "x\u202e\x9b\x7f"
    assert json.loads(f'"{visible(text)}"') == text


@pytest.fixture
def steered(small: Path) -> Path:
    """The small briefing with such characters in every file, and in the name of one."""
    escaped = "".join(f"\\u{ord(c):04x}" if CONTROLS.match(c) else c for c in BAD)
    for name, old in {
        "slides/deck.yaml": "title: 我的简报",
        "resources/facts/overview.yaml": "subject: 到馆读者",
        "resources/questions/overview.yaml": "explain: ",
        "resources/sources.yaml": "publisher: ",
    }.items():
        file = small / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        key = old.partition(":")[0]
        line = next(line for line in text.split("\n") if old in line)
        new = line[: line.index(key)] + f'{key}: "{escaped}"'
        file.write_text(text.replace(line, new, 1), encoding="utf-8")
    slides = small / "slides" / "overview.md"
    text = slides.read_text(encoding="utf-8").replace(
        "# 借的比来的多", f"# 借{BAD}{{{{no{BAD}}}}}的比来的多14.6万"
    )
    slides.write_text(text, encoding="utf-8", newline="")
    (small / "slides" / "\x1b[31m\u202e.md").write_text("x", encoding="utf-8")
    (small / "resources" / "facts" / "\x9b.yaml").write_text(f"theme: {BAD}\n", encoding="utf-8")
    return small


@pytest.mark.parametrize(
    "words",
    [
        ["check"],
        ["check", "--format", "json"],
        ["check", "--format", "github", "--lang", "en"],
        ["facts"],
        ["facts", "--format", "json"],
        ["questions"],
        ["questions", "--format", "json"],
    ],
    ids=" ".join,
)
def test_no_command_prints_them(zgc: Zgc, steered: Path, words: list[str]) -> None:
    ran = zgc(*words, steered)
    assert ran.out
    assert CONTROLS.findall(ran.out + ran.err) == []


@pytest.mark.parametrize("command", ["check", "facts", "export", "present", "new", "schema"])
def test_no_refusal_prints_them(zgc: Zgc, tmp_path: Path, command: str) -> None:
    ran = zgc(command, tmp_path / "none" / BAD, "--format", BAD)
    assert ran.code == 2
    assert CONTROLS.findall(ran.out + ran.err) == []
