"""Coming to the end in time."""

from __future__ import annotations

from zgc_desktop.show.clock import Talk
from zgc_desktop.show.command import Command, Words, running, with_console
from zgc_desktop.show.rows.running import closed_slot
from zgc_desktop.show.slot import TIME as TIME_TAB
from zgc_desktop.show.state import ShowState

TIME = Words("时间", "Time")


def brought_forward(state: ShowState, minutes: str) -> ShowState:
    """Bring the offer to the front, made anew where nobody has read it, or where it is of a while ago; else put it away."""
    typed = state.digits or (minutes if minutes.isdigit() else "")
    cutting, clock = state.cutting, state.clock
    read = state.slot.tab == TIME_TAB and (cutting.offer is not None or bool(cutting.skipped))
    if read and not typed and not cutting.stale(clock, state.now):
        return closed_slot(state)
    unasked = not typed and cutting.due(clock, state.now)
    offered = cutting.offered(
        clock, state.last, state.now, float(typed) if typed else None, unasked=unasked or cutting.unasked
    )
    return state.with_(cutting=offered, slot=state.slot.opened(TIME_TAB), digits="", overlay="")


def _otherwise(state: ShowState, _: str) -> ShowState:
    return state.with_(cutting=state.cutting.otherwise(state.clock, state.last, state.now))


def _accept(state: ShowState, _: str) -> ShowState:
    cutting = state.cutting
    if cutting.offer is not None and state.slot.tab != TIME_TAB:
        return state
    if cutting.offer is None and not cutting.skipped:
        return brought_forward(state, "") if cutting.due(state.clock, state.now) else state
    answer = cutting.undone if cutting.offer is None else cutting.accepted
    return state.with_(cutting=answer(state.clock, state.now))


def _countdown(state: ShowState, _: str) -> ShowState:
    if state.digits:
        return state.with_(countdown=state.now + float(state.digits) * 60, digits="")
    if state.countdown is not None:
        return state.with_(countdown=None)
    return state.with_(countdown=state.now + state.cutting.remaining(state.clock, state.now), overlay="")


def _rehearse(state: ShowState, _: str) -> ShowState:
    if state.talk.rehearsal:
        return state.with_(talk=state.talk._replace(rehearsal=False), overlay="", digits="")
    there = state.reset_clock(Talk(state.now, True))
    return there.with_(clock=there.clock.start(state.now), overlay="", digits="")


TIME_ROWS: tuple[Command, ...] = (
    Command(
        "cut",
        Words(
            "略过几页，按时讲完",
            "Leave pages out to end in time",
        ),
        TIME,
        ("Ctrl+T",),
        brought_forward,
        with_console,
        False,
    ),
    Command(
        "countdown",
        Words("观众看得到的倒计时", "A countdown for the audience"),
        TIME,
        ("Ctrl+D",),
        _countdown,
        running,
        False,
        in_menu=True,
    ),
    Command(
        "cut-accept",
        Words("采用略过的页；再按撤销", "Take the offer; again: undo"),
        TIME,
        ("Y",),
        _accept,
        with_console,
        False,
    ),
    Command(
        "cut-otherwise",
        Words("换别的页略过；再按换回", "Leave other pages out; again: back"),
        TIME,
        (),
        _otherwise,
        lambda s: with_console(s) and s.cutting.offer is not None,
        False,
    ),
    Command(
        "rehearse",
        Words("排练：从零记下每页用时", "Rehearse: time every page from zero"),
        TIME,
        ("Ctrl+Shift+R",),
        _rehearse,
        running,
        False,
        in_menu=True,
    ),
)
