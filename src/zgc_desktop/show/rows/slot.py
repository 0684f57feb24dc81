"""The lower slot of the presenter console: which of its tabs is in front."""

from __future__ import annotations

from zgc_desktop.show.command import Command, Words, with_console
from zgc_desktop.show.rows.console import CONSOLE
from zgc_desktop.show.rows.running import closed_slot
from zgc_desktop.show.rows.time import brought_forward
from zgc_desktop.show.slot import SOURCES, TIME
from zgc_desktop.show.state import ShowState


def _slot(state: ShowState, tab: str) -> ShowState:
    """A tab in front; that of time makes its offer. One that is there already shows its list again."""
    if tab == state.slot.tab:
        return state.with_(slot=state.slot.opened(tab))
    return (
        brought_forward(state, "") if tab == TIME else closed_slot(state).with_(slot=state.slot.opened(tab))
    )


def _sources(state: ShowState, figure: str) -> ShowState:
    """The list of sources in front; there, the next figure's source in full, or that of one figure (from 0)."""
    if figure.isdigit():
        return closed_slot(state).with_(slot=state.slot.reading(int(figure), state.page))
    if state.slot.tab != SOURCES:
        return closed_slot(state)
    return state.with_(slot=state.slot.reading(state.slot.figure_on(state.page) + 1, state.page))


SLOT_ROWS: tuple[Command, ...] = (
    Command(
        "sources",
        Words("出处；再按逐个看原文", "Sources; again: one after the other"),
        CONSOLE,
        ("Ctrl+O",),
        _sources,
        with_console,
        False,
    ),
    Command(
        "slot", Words("下格换签", "A tab of the slot"), CONSOLE, (), _slot, with_console, False, argument=True
    ),
)
