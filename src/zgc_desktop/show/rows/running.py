"""Starting and leaving a show, and what helps with it."""

from __future__ import annotations

from zgc_desktop.show.command import OWN, SHOWS, Command, Words, always, overlay, running
from zgc_desktop.show.slot import SOURCES, Slot
from zgc_desktop.show.state import AT_ONCE, ShowState
from zgc_desktop.show.trail import Trail
from zgc_desktop.show.zoom import Zoom

LEAVE = "leave"
SHOW = Words("放映", "Show")


def closed_slot(state: ShowState) -> ShowState:
    """The list of sources in front again; an offer that was read there is turned down."""
    cutting = state.cutting
    if cutting.offer is not None:
        cutting = cutting.refused(state.clock, state.now)
    return state.with_(slot=Slot(), cutting=cutting)


def _start(state: ShowState, _: str) -> ShowState:
    first = state.at(0)
    clock = first.clock.reset(state.now).start(state.now)
    talk = state.talk._replace(began=state.now)
    return first.with_(running=True, origin=-1, trail=Trail(), scroll=0, frozen=None, clock=clock, talk=talk)


def _start_here(state: ShowState, _: str) -> ShowState:
    return state.with_(running=True, overlay="", curtain="", digits="", clock=state.clock.start(state.now))


def _play(state: ShowState, _: str) -> ShowState:
    # A clicker's one button sends F5 and Esc in turn: pressed during the show, F5 must not throw the speaker
    # back to the first page.
    return _start_here(state, "") if state.running else _start(state, "")


def _escape(state: ShowState, _: str) -> ShowState:
    if state.digits or state.overlay:
        return state.with_(digits="", overlay="", interrupted=None)
    # What only the speaker has is put away before the hall's black screen.
    if state.ink.tool or not state.zoom.whole:
        return state.with_(ink=state.ink.holding(""), zoom=Zoom())
    if state.slot != Slot() and (state.slot.tab != SOURCES or state.slot.figure_on(state.page) >= 0):
        return closed_slot(state)
    if state.curtain:
        return state.with_(curtain="")
    if state.countdown is not None:
        return state.with_(countdown=None)
    if state.asked:
        return state.with_(asking=state.asking.left())
    if state.origin >= 0:
        return state.returned()
    if state.asks and state.leaving is None and state.given_for(state.now) > AT_ONCE:
        return state.with_(leaving=state.now)
    return state.ended()


SHOW_ROWS: tuple[Command, ...] = (
    Command(
        "play",
        Words("从头放映", "Start from the first page"),
        SHOW,
        ("F5",),
        _play,
        always,
        False,
        curtain=SHOWS,
    ),
    Command(
        "play-here",
        Words("从这一页放映", "Start from this page"),
        SHOW,
        ("Shift+F5",),
        _start_here,
        always,
        False,
        curtain=SHOWS,
    ),
    Command("help", Words("按键一览", "Keys"), SHOW, ("?", "F1"), overlay("help"), running, False, True),
    Command("menu", Words("菜单", "Menu"), SHOW, ("M", "Menu"), overlay("menu"), running, False),
    Command(
        LEAVE,
        Words("收起；结束放映", "Close; leave the show"),
        SHOW,
        ("Esc",),
        _escape,
        running,
        False,
        True,
        curtain=OWN,
    ),
)
