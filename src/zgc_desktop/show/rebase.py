"""Rebasing a show onto another version of its slides: every page is found again by its slide's id.

It is the one mapping there is: for a version that is saved while the show runs, and for a show that broke off and goes
on with slides that were changed meanwhile. A page whose slide is gone counts as the nearest earlier one that is still
there, so that the next step goes on with what followed it. Time spent is never lost: what was spent on a slide that is
gone counts for that page too. Nor is what was drawn there: it is kept by the slide's id, and comes back with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from zgc_desktop.show.clock import Clock
from zgc_desktop.show.ink import Ink
from zgc_desktop.show.languages import offered
from zgc_desktop.show.state import Missing, ShowState, steps_of
from zgc_desktop.show.trail import Place, Trail

Slides = Sequence[Mapping[str, Any]]


def rebased(state: ShowState, before: Slides, after: Slides) -> ShowState:
    """The state on the slides `after` instead of `before`; `after` must not be empty."""
    way = _Way(before, after)
    of_slides = steps_of(after)
    steps: tuple[int, ...] = of_slides["steps"]
    page = way.to(state.page)
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
        slot=state.slot.opened(state.slot.tab),
        asking=state.asking._replace(page=page) if kept and state.asked else state.asking.left(),
        ink=way.ink(state.ink),
        frozen=None
        if state.frozen is None or not way.kept(state.frozen.page)
        else rebased(state.frozen, before, after),
        reset=None if state.reset is None else state.reset._replace(clock=way.clock(state.reset.clock)),
        clock=way.clock(state.clock)._replace(page=page, away=origin if page >= flow else -1),
    )


def missing(state: ShowState, before: Slides, after: Slides) -> Missing:
    """What of a state on the slides `before` has no place in the slides `after`."""
    way = _Way(before, after)
    steps = steps_of(after)["steps"]
    gone = [page for page in range(len(before)) if not way.kept(page)]
    return Missing(
        page=not way.kept(state.page),
        step=way.kept(state.page) and state.step >= steps[way.to(state.page)],
        frozen=state.frozen is not None and not way.kept(state.frozen.page),
        drawn=sum(bool(state.ink.of(page).strokes) for page in gone),
        spent=sum(state.clock.spent[page] for page in gone),
    )


class _Way:
    """From the pages of one version to those of another."""

    def __init__(self, before: Slides, after: Slides) -> None:
        self._count = len(after)
        self._ids = [str(slide["id"]) for slide in before]
        self._places = {str(slide["id"]): page for page, slide in enumerate(after)}
        self.found = {page: self._places[id_] for page, id_ in enumerate(self._ids) if id_ in self._places}

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

    def clock(self, clock: Clock) -> Clock:
        """The clock with the times spent on the pages where they are now."""
        spent = [0.0] * self._count
        for old, seconds in enumerate(clock.spent):
            spent[self.to(old)] += seconds
        away = self.to(clock.away) if clock.away >= 0 else -1
        return clock._replace(
            spent=tuple(spent), page=self.to(clock.page), first=self.to(clock.first), away=away
        )

    def ink(self, ink: Ink) -> Ink:
        """What is drawn: on the slides that are there, and apart, by their ids, on those that are not."""
        pages = {self.found[page]: there for page, there in ink.pages.items() if page in self.found}
        gone = dict(ink.gone)
        gone |= {self._ids[page]: there for page, there in ink.pages.items() if page not in self.found}
        back = {page: gone.pop(id_) for id_, page in self._places.items() if id_ in gone}
        return ink._replace(pages=back | pages, gone=gone)
