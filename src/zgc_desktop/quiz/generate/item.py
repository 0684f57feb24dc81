"""A question that was made from facts, with where it came from."""

from __future__ import annotations

import zlib
from typing import NamedTuple

from zgc_desktop.bank.bank import Bank


class Option(NamedTuple):
    """One option; `why` says why it is wrong, empty for the key."""

    text: str
    correct: bool
    why: str = ""


class Item(NamedTuple):
    """A question: `kind` is single, true-false or numeric; `answer` is the key as it is printed.

    `template` and `seed` made it, `revision` is that of the fact: another value makes another one.
    """

    id: str
    kind: str
    theme: str
    stem: str
    options: tuple[Option, ...]
    answer: str
    facts: tuple[str, ...]
    template: str
    seed: int
    revision: str


def revision(bank: Bank, id_: str) -> str:
    """Eight letters that change when the fact says something else."""
    figure = bank.figure(id_)
    said = f"{bank.statement(id_)}|{figure.text}|{figure.period}|{figure.kind}"
    return f"{zlib.crc32(said.encode()):08x}"
