"""Finding a page or a command, and the way back and forth over the pages jumped between."""

from __future__ import annotations

from zgc_desktop.show.command import SHOWS, Command, Words, overlay, running
from zgc_desktop.show.rows.pages import MOVE

SEARCH_ROWS: tuple[Command, ...] = (
    Command(
        "search", Words("搜索", "Search"), MOVE, ("Ctrl+K", "/"), overlay("search"), running, False, True
    ),
    Command(
        "palette",
        Words("查找命令", "Find a command"),
        MOVE,
        ("Ctrl+Shift+P",),
        overlay("palette"),
        running,
        False,
        True,
    ),
    Command(
        "back",
        Words("回到跳转之前的页", "Back to before the jump"),
        MOVE,
        ("Alt+Left",),
        lambda s, _: s.travelled(s.trail.backward(s.here)),
        running,
        True,
        curtain=SHOWS,
    ),
    Command(
        "forward",
        Words("再到跳转之后的页", "Forward again"),
        MOVE,
        ("Alt+Right",),
        lambda s, _: s.travelled(s.trail.forward(s.here)),
        running,
        True,
        curtain=SHOWS,
    ),
)
