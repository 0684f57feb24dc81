"""Caches, settings and keys that a disk or another program has spoilt, and folders with names that are no text."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.hostile.trying import ROOT, Case

from zgc_desktop.briefing.cache import cache_folder, program_for
from zgc_desktop.cli.main import main
from zgc_desktop.quiz.generate.sheetfile import sheet_for
from zgc_desktop.ui.settings import config_folder

_SAME = """
import sys
from pathlib import Path
from zgc_desktop.briefing.cache import make_program, program_for
root = Path({root!r})
program, right = program_for(root), make_program(root)
assert list(program["questions"]) == list(right["questions"])
assert program["slides"] == __import__("json").loads(__import__("json").dumps(right["slides"]))
print("shown as written")
"""
_SHEET = """
from pathlib import Path
from zgc_desktop.quiz.generate.sheetfile import sheet_for
print(len(sheet_for(Path({root!r})).entries), "facts")
"""
_OPENED = """
import json, os
from pathlib import Path
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
from zgc_desktop.app import build
from zgc_desktop.ui.settings import Settings
engine, model = build(Path({root!r}), Settings())
model.remember()
print(model.notice, "；", json.loads(model.library)["deck"]["title"])
"""


def cached(pattern: str, program: str = _SAME) -> Callable[[Path], Sequence[str]]:
    """Open a briefing whose cache has one bit flipped."""

    def make(_: Path) -> Sequence[str]:
        program_for(ROOT)
        sheet_for(ROOT)
        (file,) = cache_folder().rglob(pattern)
        data = bytearray(file.read_bytes())
        data[random.Random(8).randrange(len(data))] ^= 8
        file.write_bytes(data)
        return ["-c", program.format(root=str(ROOT))]

    return make


def own(name: str, content: bytes) -> Callable[[Path], Sequence[str]]:
    """Start the program with such a file in the folder of settings."""

    def make(_: Path) -> Sequence[str]:
        config_folder().mkdir(parents=True)
        (config_folder() / name).write_bytes(content)
        return ["-c", _OPENED.format(root=str(ROOT))]

    return make


def _nameless(folder: Path) -> Sequence[str]:
    root = Path(os.fsdecode(os.fsencode(folder) + b"/\xff\xfename"))
    assert main(["new", str(root), "--empty"]) == 0
    return ["-c", _OPENED.format(root=str(root))]


DEEP = b"[" * 200_000 + b"]" * 200_000
CACHES, SETTINGS = "Caches", "Settings and keys"
_SAID = "it starts with defaults: … 读不出来，改用默认设置；原文件移到了 ….aside"
ASIDE = r"读不出来，改用默认设置；原文件移到了 .*aside.*中关村五年"
CASES = [
    Case(CACHES, "one bit flipped in a composed program", cached("*.program"), "shown as written", words="shown as written, made anew"),
    Case(CACHES, "one bit flipped in kept questions", cached("*.questions"), "shown as written", words="shown as written, made anew"),
    Case(CACHES, "one bit flipped in a kept sheet", cached("*.sheet", _SHEET), r"\d\d+ facts", words="made anew"),
    Case(SETTINGS, "settings.json nested 200,000 deep", own("settings.json", DEEP), ASIDE, words=_SAID),
    Case(SETTINGS, "settings.json with infinity", own("settings.json", b'{"note_size": Infinity, "last": {"a": Infinity}}'), ASIDE, words=_SAID),
    Case(SETTINGS, "settings.json of another shape", own("settings.json", b'{"recent": [7], "last": [], "hall": "x"}'), ASIDE, words=_SAID),
    Case(SETTINGS, "settings.json of 2 MB", own("settings.json", b'{"learner": "' + b"x" * 2**21 + b'"}'), ASIDE, words=_SAID),
    Case(SETTINGS, "keys.yaml nested 2,000 deep", own("keys.yaml", b"[" * 2000 + b"]" * 2000), ASIDE, words=_SAID),
    Case(SETTINGS, "keys.yaml that is a list", own("keys.yaml", b"- a\n- b\n"), ASIDE, words=_SAID),
    Case(SETTINGS, "keys.yaml that is no text", own("keys.yaml", b"\xff\xfe\0x"), ASIDE, words=_SAID),
    Case(SETTINGS, "a briefing in a folder whose name is no text", _nameless, "我的简报", words="it is opened"),
]  # fmt: skip
