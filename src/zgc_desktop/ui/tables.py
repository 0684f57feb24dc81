"""The command table as the help overlay and the command palette draw it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from zgc_desktop.show.command import Command
from zgc_desktop.show.commands import COMMANDS
from zgc_desktop.show.keymap import Keymap
from zgc_desktop.show.keynames import key_names
from zgc_desktop.show.palette import found
from zgc_desktop.show.question_keys import LETTERS_KEYS, LETTERS_RULE
from zgc_desktop.show.rows.asking import QUESTIONS
from zgc_desktop.show.state import ShowState


def help_rows(keymap: Keymap, lang: str) -> list[dict[str, Any]]:
    """The rows of the help overlay: `[{id, title, category, keys, menu}]`."""
    return [
        {
            "id": command.id,
            "title": command.title.get(lang),
            "category": command.category.get(lang),
            "keys": _keys(command, keymap, lang),
            "menu": command.in_menu,
        }
        for command in COMMANDS
        if keymap.of(command.id) or command.in_menu or command.question_keys or command.id in _RANGES
    ] + [
        {
            "id": "letters",
            "title": LETTERS_RULE.get(lang),
            "category": QUESTIONS.get(lang),
            "keys": LETTERS_KEYS.get(lang),
            "menu": False,
        }
    ]


#: The keys of commands that have a row of them.
_RANGES = {"digit": "0—9", "choose": "A—F  1—6"}


def _keys(command: Command, keymap: Keymap, lang: str) -> str:
    names = key_names((*keymap.of(command.id), *command.question_keys), lang)
    return _RANGES.get(command.id) or "  ".join(names)


def palette_rows(
    typed: str, state: ShowState, keymap: Keymap, lang: str, may: Callable[[str], bool]
) -> list[dict[str, str]]:
    """The rows of the command palette: `[{id, title, category, keys}]`; see palette.found."""
    return [
        {
            "id": command.id,
            "title": command.title.get(lang),
            "category": command.category.get(lang),
            "keys": "　".join(key_names(keymap.of(command.id), lang)),
        }
        for command in found(typed, state, lang, may)
    ]
