"""Carrying a running show over to another version of its slides: every page is found again by its slide's id.

A page whose slide is gone counts as the nearest earlier one that is still there, so that the next step goes on with
what followed it. Time spent is never lost: what was spent on a slide that is gone counts for that page too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from zgc_desktop.show.commands import reduce
from zgc_desktop.show.ink import Page
from zgc_desktop.show.languages import offered
from zgc_desktop.show.state import ShowState, steps_of
from zgc_desktop.show.trail import Place, Trail

Slides = Sequence[Mapping[str, Any]]
#: What goes to the page beside this one, whatever stands there by then.
_BESIDE = frozenset(("next", "previous"))


def carried(state: ShowState, before: Slides, after: Slides) -> ShowState:
    """The state on the slides `after` instead of `before`; `after` must not be empty."""
    way = _Way(before, after)
    of_slides = steps_of(after)
    steps: tuple[int, ...] = of_slides["steps"]
    page = way.to(state.page)
    spent = [0.0] * len(after)
    for old, seconds in enumerate(state.clock.spent):
        spent[way.to(old)] += seconds
    kept = way.kept(state.page)
    flow = len(steps) - of_slides["reserved"]
    origin = max(0, min(way.to(state.origin), flow - 1)) if state.origin >= 0 else -1
    if page >= flow and origin < 0:
        origin = max(0, min(way.to(state.flow_page), flow - 1))
    elif page == origin:
        origin = -1
    cutting = of_slides["cutting"]._replace(
        skipped=frozenset(way.found[old] for old in state.cutting.skipped if way.kept(old)),
        allowance=state.cutting.allowance,
    )
    return state.with_(
        **(of_slides | {"cutting": cutting}),
        page=page,
        step=min(state.step, steps[page] - 1) if kept else steps[page] - 1,
        digits="",
        english=state.english._replace(offered=offered(after)),
        origin=origin,
        trail=Trail(way.places(state.trail.back, steps), way.places(state.trail.ahead, steps)),
        scroll=state.scroll if kept else 0,
        asking=state.asking._replace(page=page) if kept and state.asked else state.asking.left(),
        ink=state.ink._replace(pages=way.ink(state.ink.pages)),
        clock=state.clock._replace(
            spent=tuple(spent),
            page=page,
            first=way.to(state.clock.first),
            away=origin if page >= flow else -1,
        ),
    )


def on_another_version(
    state: ShowState, id_: str, arg: str, before: Slides, after: Slides
) -> ShowState | None:
    """The state after a command that turns the page, or asks for the version that waits, on the slides `after`.

    None where it does neither, or where a picture that the audience keeps, or the offer to go on with an earlier show,
    belongs to the version that is up: then that stays.
    """
    if state.held is not None or state.kept is not None:
        return None
    if id_ == "update":
        return carried(state, before, after)
    there = reduce(state, id_, arg)
    if there.page == state.page or not there.running:
        return None
    # A typed number, and a page picked from a list, mean what stands there in the version that is up.
    if id_ in _BESIDE and not state.digits:
        return reduce(carried(state, before, after), id_, arg)
    return carried(there, before, after)


class _Way:
    """From the pages of one version to those of another."""

    def __init__(self, before: Slides, after: Slides) -> None:
        places = {slide["id"]: page for page, slide in enumerate(after)}
        self.found = {page: places[slide["id"]] for page, slide in enumerate(before) if slide["id"] in places}

    def kept(self, page: int) -> bool:
        """Whether the slide of a page is still there."""
        return page in self.found

    def to(self, page: int) -> int:
        """Where a page is now, or the nearest one before it that is still there; else the first."""
        return next((self.found[other] for other in range(page, -1, -1) if other in self.found), 0)

    def places(self, there: tuple[Place, ...], steps: tuple[int, ...]) -> tuple[Place, ...]:
        """Those of the places that are still there."""
        return tuple(
            Place(self.found[place.page], min(place.step, steps[self.found[place.page]] - 1))
            for place in there
            if place.page in self.found
        )

    def ink(self, pages: Mapping[int, Page]) -> dict[int, Page]:
        """What is drawn on the slides that are still there."""
        return {self.found[page]: there for page, there in pages.items() if page in self.found}
