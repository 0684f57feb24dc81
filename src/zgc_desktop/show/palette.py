"""Finding a command by what is typed: its title in either language, pinyin, its category or its id."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from zgc_desktop.briefing.search import Entry, Index
from zgc_desktop.show.command import Command
from zgc_desktop.show.commands import COMMANDS
from zgc_desktop.show.state import ShowState


@lru_cache(maxsize=2)
def _index(lang: str) -> Index:
    other = "zh" if lang == "en" else "en"
    texts: list[Entry] = []
    for place, command in enumerate(COMMANDS):
        texts += [
            Entry("title", place, command.title.get(lang)),
            Entry("text", place, command.title.get(other)),
            Entry("fact", place, f"{command.category.zh} {command.category.en} {command.id}"),
        ]
    return Index(texts)


def found(
    typed: str, state: ShowState, lang: str = "zh", may: Callable[[str], bool] = lambda _: True
) -> list[Command]:
    """The commands that can be given in a state and match, the best first; all of them, in the table's order, for nothing.

    Those that must be told more than that they are wanted are not among them, nor is finding commands itself.
    """
    places = (
        [hit.page for hit in _index(lang).find(typed, len(COMMANDS))]
        if typed.strip()
        else range(len(COMMANDS))
    )
    return [
        command
        for command in (COMMANDS[place] for place in places)
        if not command.argument and command.id != "palette" and may(command.id) and command.when(state)
    ]
