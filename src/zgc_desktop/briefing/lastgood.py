"""The last good version of a slide: what the audience sees in the place of one that an edit has broken.

The editor is told of the fault by the list of problems; a show goes on with what was there before.
"""

from __future__ import annotations

import json
from typing import Any

Program = dict[str, Any]
#: What stands for a figure that cannot be printed.
_UNPRINTED = "【?"
#: Of the slide as it is now, whatever it shows.
PLACE = (
    "page",
    "number",
    "reserve",
    "pages",
    "chapter",
    "chapterName",
    "topic",
    "pageInChapter",
    "ticks",
    "deckTitle",
    "deckYears",
)


def with_last_good(program: Program, before: Program) -> Program:
    """`program` with broken slides replaced by their versions in `before`, which is the program made last.

    A replaced slide has `stale`: the problem that keeps the new one from being shown, or None where it shows, but
    with figures missing. A slide is found again by its id; one whose id cannot be read, by its place in a chapter
    that has as many slides as before. A file that cannot be read at all leaves the show as it was, until it can:
    without it nobody knows which slides there are. The slides that it held are stale.
    """
    if not program["slides"]:
        return _as_it_was(program, before, None)
    if any(view.get("unread") and _had(before, _chapter(view)) for view in program["slides"]):
        return _as_it_was(
            program, before, {_chapter(v): v["problem"] for v in program["slides"] if v.get("unread")}
        )
    old = {view["id"]: index for index, view in enumerate(before["slides"])}
    sizes, sizes_before = _sizes(program), _sizes(before)
    slides, speaker = list(program["slides"]), list(program["speaker"])
    for index, view in enumerate(slides):
        if not _broken(view):
            continue
        found = old.get(view["id"])
        if found is None and sizes == sizes_before and view["id"] == f"page-{view['page']}":
            found = index
        if found is None or _broken(before["slides"][found]):
            continue
        good = {**before["slides"][found], **{key: view[key] for key in PLACE}, "stale": view.get("problem")}
        slides[index], speaker[index] = good, before["speaker"][found]
    return {**program, "slides": slides, "speaker": speaker}


_Chapter = tuple[Any, ...]


def _chapter(view: dict[str, Any]) -> _Chapter:
    return view["chapter"], view["chapterName"], view["topic"]


def _had(before: Program, chapter: _Chapter) -> bool:
    """Whether the chapter had slides that could be shown."""
    return any(_chapter(view) == chapter and not _broken(view) for view in before["slides"])


def _as_it_was(program: Program, before: Program, unread: dict[_Chapter, Any] | None) -> Program:
    """The show as it was, with the problems of now; `unread` are those of whole chapters, None where it is all of them."""
    first = program["problems"][0] if program["problems"] else None
    slides = [
        {**view, "stale": first if unread is None else unread[_chapter(view)]}
        if view["layout"] != "broken" and (unread is None or _chapter(view) in unread)
        else view
        for view in before["slides"]
    ]
    return {**before, "slides": slides, "problems": program["problems"]}


def _broken(view: dict[str, Any]) -> bool:
    return view["layout"] == "broken" or _UNPRINTED in json.dumps(view, ensure_ascii=False)


def _sizes(program: Program) -> list[int]:
    """How many slides each chapter has."""
    return [chapter["pages"] for chapter in program["deck"]["chapters"]]
