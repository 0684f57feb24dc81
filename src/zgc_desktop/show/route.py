"""Cutting a talk so that it still reaches its closing: which optional pages to leave out.

What must be shown stays. Of the optional pages that are still to come, those are kept that fill the time left best: a
knapsack, solved exactly in whole seconds. Of routes that fill it alike the one with more pages is taken, then the one
that keeps the earlier pages, so that what is left out lies as late as possible and can still be taken back.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from zgc_desktop.show.clock import Clock, lateness, remaining

#: Seconds behind the plan from which leaving pages out is proposed without being asked for.
LATE = 120.0
#: An offer stays as it was read; from so many seconds on it says that it is of a while ago.
STALE = 15.0
#: With so many seconds left it is no longer a matter of single pages: the way leads straight to the closing.
CLOSING = 60.0


class Route(NamedTuple):
    """The way from the page that is up to the closing.

    `skipped` are the pages left out; `planned` is what the pages to come take, `over` how much of that there is no time
    for even so; both in seconds. `closing` says that it leads straight to the closing, pages that must be shown left out
    with the others.
    """

    skipped: frozenset[int] = frozenset()
    planned: float = 0.0
    over: float = 0.0
    closing: bool = False


def cut(plan: Sequence[float], optional: Collection[int], ahead: Sequence[int], left: float) -> Route:
    """The best route over the pages `ahead`, with `left` seconds to go.

    `plan` holds the seconds of every page. Pages that are not planned at all are never worth leaving out.
    """
    seconds = {page: round(plan[page]) for page in ahead}
    may_go = [page for page in ahead if page in optional and seconds[page] > 0]
    must = sum(plan[page] for page in ahead if page not in may_go)
    room = int(left - must)
    kept = _fill([seconds[page] for page in may_go], room) if room > 0 else set()
    stays = {may_go[index] for index in kept}
    skipped = frozenset(page for page in may_go if page not in stays)
    planned = must + sum(plan[page] for page in stays)
    return Route(skipped, planned, max(0.0, planned - left))


def straight(plan: Sequence[float], ahead: Sequence[int], left: float) -> Route:
    """The route that leaves out all pages `ahead` but the last."""
    planned = plan[ahead[-1]] if ahead else 0.0
    return Route(frozenset(ahead[:-1]), planned, max(0.0, planned - left), closing=True)


class Cutting(NamedTuple):
    """What a show knows of its time: the plan, what may go, what is offered to go, and what went.

    `plan` holds the planned seconds of every page, `optional` the pages that may be left out. `offer` is a route that
    nobody has accepted yet, with `left` seconds to the end at the moment `asked`, made on the page `place`: it stays as it was
    read until it is answered or asked for again. Of the accepted one, `skipped` are
    the pages left out and `allowance` the seconds by which the end moved against what is planned now. `unasked` says
    that the offer was made because the talk runs late; `declined` is how late it was when the last one was refused.
    """

    plan: tuple[float, ...] = ()
    optional: frozenset[int] = frozenset()
    offer: Route | None = None
    left: float = 0.0
    asked: float = 0.0
    place: int = -1
    skipped: frozenset[int] = frozenset()
    allowance: float = 0.0
    unasked: bool = False
    declined: float = 0.0

    @property
    def planned(self) -> tuple[float, ...]:
        """The plan without what is left out."""
        return tuple(0.0 if page in self.skipped else seconds for page, seconds in enumerate(self.plan))

    def offered(
        self, clock: Clock, last: int, now: float, minutes: float | None = None, *, unasked: bool = False
    ) -> Cutting:
        """With the best route to the page `last` in `minutes`, or in what is left."""
        left = self.remaining(clock, now) if minutes is None else minutes * 60
        pages, rest = self._ahead(clock, last, now)
        route = cut(self.plan, self.optional, pages, left - rest)
        if route.over >= 1 and left <= CLOSING and len(pages) > 1:
            route = straight(self.plan, pages, left - rest)
        return self._replace(offer=route, left=left, asked=now, place=clock.place, unasked=unasked)

    def otherwise(self, clock: Clock, last: int, now: float) -> Cutting:
        """With the other kind of route in the same time: straight to the closing, or only without what may go."""
        if self.offer is None:
            return self
        left = self.left - (now - self.asked)
        pages, rest = self._ahead(clock, last, now)
        route = (
            cut(self.plan, self.optional, pages, left - rest)
            if self.offer.closing
            else straight(self.plan, pages, left - rest)
        )
        return self._replace(offer=route, left=left, asked=now, place=clock.place)

    def _ahead(self, clock: Clock, last: int, now: float) -> tuple[range, float]:
        """The pages that are still to come, and the seconds that the one that is up still takes."""
        here = clock.place
        rest = max(0.0, self.plan[here] - clock.on_page(now)) if here < len(self.plan) else 0.0
        return range(here + 1, last + 1), rest

    def stale(self, clock: Clock, now: float) -> bool:
        """Whether the offer is of a while ago, or of another page."""
        return self.offer is not None and (now - self.asked >= STALE or clock.place != self.place)

    def cuttable(self, clock: Clock, now: float) -> bool:
        """Whether the talk runs late, and pages that are still to come may be left out."""
        ahead = any(page > clock.place for page in self.optional - self.skipped)
        return ahead and self.late(clock, now) >= LATE

    def due(self, clock: Clock, now: float) -> bool:
        """Whether leaving pages out is worth proposing: what was refused is not, before the talk is that much later still."""
        if self.offer is not None or not self.cuttable(clock, now):
            return False
        return not self.declined or self.late(clock, now) >= self.declined + LATE

    def watched(self, clock: Clock, now: float) -> Cutting:
        """A refusal counts no more once the talk has caught up."""
        caught_up = self.declined and self.late(clock, now) < LATE / 2
        return self._replace(declined=0.0) if caught_up else self

    def accepted(self, clock: Clock, now: float) -> Cutting:
        """The offer taken. Pages behind that were left out before stay so."""
        if self.offer is None:
            return self
        behind = {page for page in self.skipped if page <= clock.place}
        ahead = {page for page in self.offer.skipped if page > clock.place}
        taken = self._replace(
            offer=None, unasked=False, declined=0.0, skipped=frozenset(ahead | behind), allowance=0.0
        )
        left = self.left - (now - self.asked)
        return taken._replace(allowance=left - remaining(clock, taken.planned, now))

    def refused(self, clock: Clock, now: float) -> Cutting:
        """The offer turned down."""
        return self._replace(offer=None, unasked=False, declined=max(0.0, self.late(clock, now)))

    def undone(self, clock: Clock, now: float) -> Cutting:
        """The whole plan again, and no other offer until the talk is later than it is with that."""
        whole = self._replace(offer=None, unasked=False, skipped=frozenset(), allowance=0.0)
        return whole.refused(clock, now)

    def after(self, page: int, last: int) -> int:
        """The page that follows; `page` itself where none does."""
        return next((other for other in range(page + 1, last + 1) if other not in self.skipped), page)

    def before(self, page: int) -> int:
        """The page in front; `page` itself where there is none."""
        return next((other for other in range(page - 1, -1, -1) if other not in self.skipped), page)

    def late(self, clock: Clock, now: float) -> float:
        """Seconds behind what is planned now; negative when ahead."""
        return lateness(clock, self.planned, now) - self.allowance

    def remaining(self, clock: Clock, now: float) -> float:
        """Seconds to the end of what is planned now; negative once the talk has run over."""
        return remaining(clock, self.planned, now) + self.allowance


def _fill(seconds: Sequence[int], room: int) -> set[int]:
    """The indices of the weights that come nearest to `room` without passing it (0/1 knapsack by dynamic programming).

    best[s] is the best choice that weighs exactly s, as (how many, bits with the earliest index highest).
    """
    if sum(seconds) <= room:
        return set(range(len(seconds)))
    best: dict[int, tuple[int, int]] = {0: (0, 0)}
    for index, weight in enumerate(seconds):
        bit = 1 << (len(seconds) - index)
        for total, (count, bits) in list(best.items()):
            found = (count + 1, bits | bit)
            if total + weight <= room and best.get(total + weight, (-1, -1)) < found:
                best[total + weight] = found
    _, bits = best[max(best)]
    return {index for index in range(len(seconds)) if bits & 1 << (len(seconds) - index)}
