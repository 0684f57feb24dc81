"""What somebody saves while the show runs."""

from __future__ import annotations

from zgc_desktop.show.command import Command, Words, overlay, running, with_console
from zgc_desktop.show.rows.running import SHOW, closed_slot
from zgc_desktop.show.slot import CHANGES
from zgc_desktop.show.state import ShowState

_LIST = overlay("updates")


def _updates(state: ShowState, _: str) -> ShowState:
    """What was saved comes to the front of the slot; once it is there, all of it is listed."""
    if state.slot.tab == CHANGES or state.overlay == "updates":
        return _LIST(state, "")
    return closed_slot(state).with_(slot=state.slot.opened(CHANGES), overlay="", digits="")


EDITING_ROWS: tuple[Command, ...] = (
    # Whoever holds the version that waits shows it (see versions.on_another_version); the state alone does not change.
    Command(
        "update",
        Words("采用刚存的改动", "Show what was just saved"),
        SHOW,
        ("U",),
        lambda s, _: s,
        running,
        True,
    ),
    Command(
        "updates",
        Words("改动和问题", "Changes and problems"),
        SHOW,
        ("Ctrl+U",),
        _updates,
        with_console,
        False,
    ),
)
