"""A folder becomes one immutable briefing and the full list of its problems."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from zgc_desktop.bank.bank import Bank
from zgc_desktop.bank.load import load_bank
from zgc_desktop.deck.load import load_deck
from zgc_desktop.deck.model import Deck
from zgc_desktop.source.bounded import Bounded
from zgc_desktop.source.catalog import problem
from zgc_desktop.source.problem import Problem, Spot
from zgc_desktop.source.yaml import collector_paused


@dataclass(frozen=True)
class Briefing:
    """The deck and the bank of one folder."""

    root: Path
    deck: Deck
    bank: Bank


@dataclass(frozen=True)
class Loaded:
    """What loading gave: the briefing, None where there is no deck to show, and all problems."""

    briefing: Briefing | None
    problems: tuple[Problem, ...]
    #: How many problems more there are than are listed, and where the first of them is.
    more: int = 0
    cut: Spot | None = None


@collector_paused()
def load(root: Path, *, asked: bool = True) -> Loaded:
    """Read all files of the briefing in `root`, without those of its questions where `asked` is False.

    Never raises for what is in them.
    """
    try:
        root = root.resolve()
        there = root.is_dir()
    except (OSError, RuntimeError):  # it may not be looked into, or is a link to itself
        there = False
    if not there:
        return Loaded(None, (problem("folder-missing", Spot("."), path=root),))
    bank, found = load_bank(root, asked=asked)
    deck, others = load_deck(root)
    problems = Bounded()
    problems += found
    problems += others
    ordered = tuple(sorted(problems, key=_order))
    return Loaded(Briefing(root, deck, bank) if deck else None, ordered, problems.more, problems.cut)


def _order(found: Problem) -> tuple[str, int, int, str]:
    return (found.file, found.line, found.column, found.code)
