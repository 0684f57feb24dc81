"""Where the show has been: the places that jumps left, back and forth as in a browser.

A speaker jumps by typing a number, from the overview, the film strip or the search, and with Home and End; turning to
the next or the previous page is no jump. Back returns to the place that the last jump left, at its build step;
forward goes to the place from which one went back.

A look is a jump that means to come back: by search, at a page that a quiz teaches from, or at any page kept in
reserve. The page it began from is `ShowState.origin`, and Esc returns there, however far one has leafed meanwhile; from
a page in reserve the next step does, too, since nothing follows it. Somebody who would rather go on from the page
looked at simply goes on: Esc then still does no more than return, instead of ending the show before the hall.
"""

from __future__ import annotations

from typing import NamedTuple

#: More jumps than anybody goes back over.
MOST = 50


class Place(NamedTuple):
    """A page and its build step, both from 0."""

    page: int
    step: int


class Trail(NamedTuple):
    """The places behind, the latest last, and ahead, the nearest first."""

    back: tuple[Place, ...] = ()
    ahead: tuple[Place, ...] = ()

    def jumped(self, here: Place) -> Trail:
        """After a jump away from `here`: what lay ahead is forgotten."""
        return Trail((*self.back, here)[-MOST:])

    def backward(self, here: Place) -> tuple[Place, Trail] | None:
        """The place that the last jump left; None where there is none."""
        if not self.back:
            return None
        return self.back[-1], Trail(self.back[:-1], (here, *self.ahead)[:MOST])

    def forward(self, here: Place) -> tuple[Place, Trail] | None:
        """The place that `backward` came from; None where there is none."""
        if not self.ahead:
            return None
        return self.ahead[0], Trail((*self.back, here)[-MOST:], self.ahead[1:])

    def backward_to(self, page: int, here: Place) -> tuple[Place, Trail] | None:
        """Back over as many jumps as it takes to reach a page; None where no jump left it."""
        for index in range(len(self.back) - 1, -1, -1):
            if self.back[index].page == page:
                ahead = (*self.back[index + 1 :], here, *self.ahead)
                return self.back[index], Trail(self.back[:index], ahead[:MOST])
        return None
