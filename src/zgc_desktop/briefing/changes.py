"""What an edit changed: two programs of a briefing, compared slide by slide."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from typing import Any, NamedTuple

from zgc_desktop.briefing.lastgood import PLACE

Program = Mapping[str, Any]
#: What a slide's number and neighbours make of it is no change of the slide.
_ELSEWHERE = frozenset((*PLACE, "stale", "problem"))


class Change(NamedTuple):
    """A slide that differs. `kind` is changed, notes, added, removed or moved; `number` is what is printed on it."""

    kind: str
    id: str
    number: str
    title: str


def compared(before: Program, after: Program) -> tuple[Change, ...]:
    """The slides that differ, in the order of `after`, those that are gone last.

    A slide has moved where the slides that both versions have stand in another order.
    """
    old = {slide["id"]: page for page, slide in enumerate(before["slides"])}
    new = {slide["id"]: page for page, slide in enumerate(after["slides"])}
    there_before = [id_ for id_ in old if id_ in new]
    there_now = [id_ for id_ in new if id_ in old]
    moved = _moved(there_before, there_now)
    found = []
    for id_, page in new.items():
        slide = after["slides"][page]
        kind = ""
        if id_ not in old:
            kind = "added"
        elif _own(before["slides"][old[id_]]) != _own(slide):
            kind = "changed"
        elif before["speaker"][old[id_]] != after["speaker"][page]:
            kind = "notes"
        elif id_ in moved:
            kind = "moved"
        if kind:
            found.append(_change(kind, slide))
    found += [_change("removed", before["slides"][page]) for id_, page in old.items() if id_ not in new]
    return tuple(found)


def same(before: Program, after: Program) -> bool:
    """Whether two programs show the same; of what is wrong with them nothing is said."""
    keys = (before.keys() | after.keys()) - {"problems"}
    return all(before.get(key) == after.get(key) for key in keys)


def _own(slide: Mapping[str, Any]) -> dict[str, Any]:
    # Besides its picture a slide's view holds its notes as one text, for the search.
    return {key: value for key, value in slide.items() if key not in _ELSEWHERE and key != "notes"}


def _change(kind: str, slide: Mapping[str, Any]) -> Change:
    question = slide.get("question") or {}
    title = slide.get("title") or question.get("stem") or slide.get("chapterName") or ""
    number = str(slide.get("number") or slide.get("page") or "")
    return Change(kind, str(slide["id"]), number, str(title).replace("\n", ""))


def _moved(before: list[str], after: list[str]) -> set[str]:
    """The fewest ids that must have moved: those outside a longest run that kept its order (patience sorting)."""
    place = {id_: index for index, id_ in enumerate(before)}
    ends: list[int] = []
    last: list[int] = []
    previous: list[int] = []
    order = [place[id_] for id_ in after]
    for index, value in enumerate(order):
        at = bisect_left(ends, value)
        previous.append(last[at - 1] if at else -1)
        if at == len(ends):
            ends.append(value)
            last.append(index)
        else:
            ends[at], last[at] = value, index
    kept = set()
    index = last[-1] if last else -1
    while index >= 0:
        kept.add(after[index])
        index = previous[index]
    return set(after) - kept
