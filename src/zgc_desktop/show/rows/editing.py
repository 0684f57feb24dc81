"""What somebody saves while the show runs."""

from __future__ import annotations

from zgc_desktop.show.command import Command, Words, overlay, running, with_console
from zgc_desktop.show.rows.running import SHOW

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
        overlay("updates"),
        with_console,
        False,
    ),
)
