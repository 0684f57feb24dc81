"""What the audience sees, whatever the page."""

from __future__ import annotations

from zgc_desktop.show.command import OWN, Command, Handler, Words, always, by_itself, running
from zgc_desktop.show.state import ShowState

SCREEN = Words("画面", "Screen")


def _curtain(kind: str) -> Handler:
    def handle(state: ShowState, _: str) -> ShowState:
        return state.with_(curtain="" if state.curtain == kind else kind, overlay="", digits="")

    return handle


SCREEN_ROWS: tuple[Command, ...] = (
    Command(
        "black",
        Words("黑屏", "Black screen"),
        SCREEN,
        ("B", "."),
        _curtain("black"),
        running,
        True,
        True,
        curtain=OWN,
    ),
    Command(
        "white",
        Words("白屏", "White screen"),
        SCREEN,
        ("W", ","),
        _curtain("white"),
        running,
        True,
        True,
        curtain=OWN,
    ),
    Command(
        "theme",
        Words("换主题：纸面、会场", "Switch theme: paper, hall"),
        SCREEN,
        ("T",),
        lambda s, _: s.with_(hall=not s.hall),
        always,
        True,
        True,
    ),
    Command(
        "full-screen",
        Words("全屏", "Full screen"),
        SCREEN,
        ("F11", "F"),
        lambda s, _: s.with_(full_screen=not s.full_screen),
        by_itself,
        False,
        True,
    ),
)
