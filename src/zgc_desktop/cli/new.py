"""`zgc new DIR`: a briefing to edit, a copy of the shipped one or a small empty one."""

from __future__ import annotations

import argparse
import re
import shutil
from pathlib import Path

from zgc_desktop.briefing.identity import new_id
from zgc_desktop.cli.places import PACKAGE, PARTS, shipped
from zgc_desktop.cli.words import OK, UserError, say
from zgc_desktop.source.reasons import reason


def run(given: argparse.Namespace) -> int:
    """Write the new briefing and say how to go on."""
    target: Path = given.target
    source = PACKAGE / "cli" / "empty" if given.empty else shipped()
    try:
        _refuse_unless_empty(target)
        if any(target.resolve().is_relative_to(source / part) for part in PARTS):
            raise UserError(
                f"“{target}”在自带的简报里面，换一个地方。",
                f"“{target}” is inside the shipped briefing; choose another place.",
            )
        for part in PARTS:
            shutil.copytree(source / part, target / part, ignore=shutil.ignore_patterns(".*", "__pycache__"))
        _give_id(target / "slides" / "deck.yaml")
        _bring_schemas(target)
    except OSError as error:
        raise UserError(
            f"没法写到“{target}”：{reason(error).zh}。", f"Cannot write to “{target}”: {reason(error).en}."
        ) from error
    print(
        say(
            (
                f"新简报在 {target}。\n  放映：zgc present {target}\n  检查：zgc check {target}",
                f"The new briefing is in {target}.\n  show it:  zgc present {target}\n"
                f"  check it: zgc check {target}",
            ),
            given.lang,
        )
    )
    return OK


def _give_id(deck: Path) -> None:
    """An id of its own, in the place of the one that it was copied with, else before the title."""
    text = deck.read_text(encoding="utf-8")
    line = f"id: {new_id()}\n"
    changed, found = re.subn(r"^id: .*\n", line, text, count=1, flags=re.MULTILINE)
    if not found:
        changed = re.sub(r"^(?=title:)", line, text, count=1, flags=re.MULTILINE)
    deck.write_text(changed, encoding="utf-8", newline="\n")


def _bring_schemas(target: Path) -> None:
    """The schemas that the first line of every YAML file names, so that an editor finds them here too."""
    from zgc_desktop.cli.schema import write

    write(target / "docs" / "schemas")


def _refuse_unless_empty(target: Path) -> None:
    if target.is_dir():
        if not any(target.iterdir()):
            return
        raise UserError(
            f"“{target}”里已经有东西了，换一个新文件夹。", f"“{target}” is not empty; name a new folder."
        )
    if target.exists() or target.is_symlink():
        raise UserError(f"“{target}”是一个文件，换一个名字。", f"“{target}” is a file; choose another name.")
