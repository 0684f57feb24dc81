"""What the log tells of single questions: how a person answered each, and how everybody did at first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from zgc_desktop.study.answer import UNANSWERED

#: So many of the latest answers to a question are kept one by one.
LATEST = 4
ITEMS = "SELECT item, feedback, right, credit, corrected FROM answers WHERE profile = ? AND briefing = ? ORDER BY seq"
FIRST_TRIES = "SELECT item, count(*), sum(right) FROM firsts WHERE briefing = ? GROUP BY item"
#: What an answer was, as it is drawn.
WRONG, RIGHT, PARTLY, SKIPPED = range(4)


class ItemLine(NamedTuple):
    """`cells` are the latest answers, the last one last; of `answers` so many were `right`, `people` tried it and
    `people_right` of them were right at first. What was skipped is no answer."""

    cells: tuple[int, ...] = ()
    answers: int = 0
    right: int = 0
    people: int = 0
    people_right: int = 0


def item_lines(
    answers: Iterable[tuple[Any, ...]], firsts: Iterable[tuple[Any, ...]]
) -> Mapping[str, ItemLine]:
    """A line a question, of rows of ITEMS and FIRST_TRIES."""
    cells: dict[str, list[int]] = {}
    sums: dict[str, tuple[int, int]] = {}
    for item, feedback, right, credit, corrected in answers:
        if feedback == "unreached":
            continue
        counts = bool(right if corrected is None else corrected)
        cell = SKIPPED if feedback in UNANSWERED else RIGHT if counts else PARTLY if credit > 0 else WRONG
        cells.setdefault(item, []).append(cell)
        if cell != SKIPPED:
            before = sums.get(item, (0, 0))
            sums[item] = (before[0] + 1, before[1] + counts)
    tried = {item: (int(people), int(right)) for item, people, right in firsts}
    return {
        item: ItemLine(
            tuple(cells.get(item, ())[-LATEST:]), *sums.get(item, (0, 0)), *tried.get(item, (0, 0))
        )
        for item in {*cells, *tried}
    }
