"""What the audience sees of a show."""

from __future__ import annotations

from zgc_desktop.show.state import ShowState
from zgc_desktop.show.trail import Trail

#: What goes on while the picture is frozen: whether there is a show, and what covers all of it.
LIVE = ("running", "curtain", "full_screen")


def audience_state(state: ShowState) -> ShowState:
    """The state as the audience sees it: nothing in it is for the speaker only.

    While its picture is frozen it is the state of the moment when that was done, with its `now`: time stands still in
    it, too. Only a curtain still covers it, or ends.
    """
    shown = state
    if state.frozen is not None:
        shown = state.frozen.with_(**{name: getattr(state, name) for name in LIVE})
    return shown.with_(
        overlay="",
        digits="",
        origin=-1,
        trail=Trail(),
        console=False,
        wish="",
        leaving=None,
        reset=None,
        interrupted=None,
        check_screens=False,
    )
