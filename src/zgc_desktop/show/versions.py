"""When a running show turns to the version of its slides that was saved meanwhile: with the next page, or when asked to."""

from __future__ import annotations

from zgc_desktop.show.commands import OFFER, reduce
from zgc_desktop.show.rebase import Slides, rebased
from zgc_desktop.show.state import ShowState

#: What goes to the page beside this one, whatever stands there by then.
_BESIDE = frozenset(("next", "previous"))


def on_another_version(
    state: ShowState, id_: str, arg: str, before: Slides, after: Slides
) -> ShowState | None:
    """The state after a command that turns the page, or asks for the version that waits, on the slides `after`.

    None where it does neither, or where a picture that the audience keeps, or the offer to go on with an earlier show,
    belongs to the version that is up: then that stays.
    """
    if state.frozen is not None or state.overlay == OFFER:
        return None
    if id_ == "update":
        return rebased(state, before, after)
    there = reduce(state, id_, arg)
    if there.page == state.page or not there.running:
        return None
    # A typed number, and a page picked from a list, mean what stands there in the version that is up.
    if id_ in _BESIDE and not state.digits:
        return reduce(rebased(state, before, after), id_, arg)
    return rebased(there, before, after)
