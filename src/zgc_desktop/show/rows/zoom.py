"""Looking at a part of the slide."""

from __future__ import annotations

from collections.abc import Callable
from math import isfinite

from zgc_desktop.show.command import Command, Handler, Words, running
from zgc_desktop.show.rows.screen import SCREEN
from zgc_desktop.show.state import ShowState
from zgc_desktop.show.zoom import STEP, Zoom, onto

#: Of what is shown, for one press.
PAN = 0.2


def _zoom(change: Callable[[Zoom, list[float]], Zoom], numbers: int = 0) -> Handler:
    """A handler that looks elsewhere; its argument holds numbers with commas between them, or it does nothing."""

    def handle(state: ShowState, arg: str) -> ShowState:
        try:
            given = [float(part) for part in arg.split(",")] if numbers else []
        except ValueError:
            return state
        if len(given) != numbers or not all(isfinite(number) for number in given):
            return state
        return state.with_(zoom=change(state.zoom, given), overlay="")

    return handle


def _pan(dx: float, dy: float) -> Handler:
    return _zoom(lambda z, _: z.moved(dx * PAN * z.region[2], dy * PAN * z.region[3]))


def zoomed(state: ShowState) -> bool:
    """While a part of the slide is shown."""
    return state.running and not state.zoom.whole


ZOOM_ROWS: tuple[Command, ...] = (
    Command(
        "zoom",
        Words("放大一处：框出来", "Zoom: draw a frame"),
        SCREEN,
        ("Ctrl+7",),
        lambda s, _: s.with_(
            ink=s.ink.holding("" if s.ink.tool == "zoom" else "zoom"), overlay="", digits=""
        ),
        running,
        False,
        in_menu=True,
    ),
    Command(
        "zoom-in",
        Words("放大", "Zoom in"),
        SCREEN,
        ("Ctrl+=", "Ctrl++"),
        _zoom(lambda z, _: z.scaled(STEP)),
        running,
        True,
    ),
    Command(
        "zoom-out",
        Words("缩小", "Zoom out"),
        SCREEN,
        ("Ctrl+-",),
        _zoom(lambda z, _: z.scaled(1 / STEP)),
        zoomed,
        True,
    ),
    Command(
        "zoom-off",
        Words("回到整页", "Whole slide"),
        SCREEN,
        ("Ctrl+0",),
        _zoom(lambda _z, _: Zoom()),
        zoomed,
        True,
    ),
    Command("pan-left", Words("看左边", "Look left"), SCREEN, ("Shift+Left",), _pan(-1, 0), zoomed, True),
    Command("pan-right", Words("看右边", "Look right"), SCREEN, ("Shift+Right",), _pan(1, 0), zoomed, True),
    Command("pan-up", Words("看上边", "Look up"), SCREEN, ("Shift+Up",), _pan(0, -1), zoomed, True),
    Command("pan-down", Words("看下边", "Look down"), SCREEN, ("Shift+Down",), _pan(0, 1), zoomed, True),
    Command(
        "zoom-to",
        Words("放大到一处", "Zoom to a region"),
        SCREEN,
        (),
        _zoom(lambda _, n: onto(*n), 4),
        running,
        False,
        argument=True,
    ),
    Command(
        "zoom-at",
        Words("以一点为中心放大缩小", "Zoom around a place"),
        SCREEN,
        (),
        _zoom(lambda z, n: z.scaled(*n), 3),
        running,
        False,
        argument=True,
    ),
    Command(
        "zoom-pan",
        Words("移动", "Pan"),
        SCREEN,
        (),
        _zoom(lambda z, n: z.moved(*n), 2),
        zoomed,
        False,
        argument=True,
    ),
)
