"""The rows of the table for what is long, deep or many (cases.py), and for what is no file; the gate reads the former in one process."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.briefing.conftest import FILES
from tests.hostile import cases
from tests.hostile.trying import Case

from zgc_desktop.source.catalog import CODES

TEXTS, PLACES = "Texts and numbers", "Files that are none"


def laid(files: dict[str, str]) -> Callable[[Path], Sequence[str]]:
    """Have a small briefing checked over which these files are laid."""

    def make(folder: Path) -> Sequence[str]:
        for name, text in {**FILES, **files}.items():
            file = folder / "briefing" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return ["check", str(folder / "briefing")]

    return make


def special(name: str, change: Callable[[Path], None]) -> Callable[[Path], Sequence[str]]:
    """Have it checked with something else in the place of one of its files."""

    def make(folder: Path) -> Sequence[str]:
        given = laid({})(folder)
        (folder / "briefing" / name).unlink()
        change(folder / "briefing" / name)
        return given

    return make


def said(code: str) -> str:
    """What is said, as a person reads it."""
    return re.sub(r"\{[^{}]*\}", "…", CODES[code].zh).replace("|", "\\|") if code else "read in time"


CASES = [
    Case(TEXTS, tried, laid(case.files), case.code, code=1, heavy=True, words=said(case.code))
    for tried, case in cases.CASES.items()
] + [
    Case(PLACES, "a pipe in the place of slides", special("slides/leap.md", os.mkfifo), "leap.md.*读不了这个文件：不是文件", code=1),
    Case(PLACES, "a folder in the place of facts", special("resources/facts/leap.yaml", Path.mkdir), "leap.yaml.*读不了这个文件：不是文件", code=1),
    Case(PLACES, "a link to itself in the place of the sources", special("resources/sources.yaml", lambda file: file.symlink_to(file.name)), "sources.yaml.*(读不了|指到简报外面)", code=1, words="读不了这个文件：…"),
]  # fmt: skip
