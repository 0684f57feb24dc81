"""`zgc keys`: the keys in effect, and what is wrong in the file that changes them."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from zgc_desktop.cli.check import print_problems
from zgc_desktop.cli.table import table
from zgc_desktop.cli.words import OK, PROBLEMS, UserError, Words, say
from zgc_desktop.source.reasons import reason

HEAD: tuple[Words, ...] = (("命令", "command"), ("按键", "keys"), ("作用", "action"))


def run(given: argparse.Namespace) -> int:
    """Print the table of keys, where their file is, or write one; 1 where something is wrong in the file."""
    from zgc_desktop.show.keyfile import Read, read, template
    from zgc_desktop.show.keymap import DEFAULT, by_category
    from zgc_desktop.show.keynames import key_names
    from zgc_desktop.ui.settings import keys_file

    file = keys_file()
    if given.path:
        print(file)
        return OK
    if given.init:
        return _write(file, template(given.lang))
    try:
        found = read(file.read_text(encoding="utf-8-sig"), str(file)) if file.exists() else Read(DEFAULT, [])
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            f"读不了“{file}”：{reason(error).zh}。", f"“{file}” cannot be read: {reason(error).en}."
        ) from error
    commands = [command for rows in by_category(given.lang).values() for command in rows]
    if given.format == "json":
        rows = [
            {"id": c.id, "title": c.title.get(given.lang), "keys": list(found.keymap.of(c.id))}
            for c in commands
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        cells = [
            (c.id, " ".join(key_names(found.keymap.of(c.id), given.lang)), c.title.get(given.lang))
            for c in commands
        ]
        print("\n".join(table([say(words, given.lang) for words in HEAD], cells)))
    sys.stdout.flush()
    if found.problems:
        sys.stdout, out = sys.stderr, sys.stdout
        try:
            print_problems(found.problems, "text", given.lang)
        finally:
            sys.stdout = out
    return PROBLEMS if found.problems else OK


def _write(file: Path, text: str) -> int:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError as error:
        raise UserError(
            f"“{file}”已经有了，没有动它。", f"“{file}” is there already and was left alone."
        ) from error
    except OSError as error:
        raise UserError(
            f"写不了“{file}”：{reason(error).zh}。", f"“{file}” cannot be written: {reason(error).en}."
        ) from error
    print(file)
    return OK
