"""The console's lower slot: sources, time and changes share one place, so that the notes above never move.

What comes only marks its tab. It comes to the front when the speaker asks, or when no key was given for a while.
"""

from __future__ import annotations

from typing import NamedTuple

SOURCES, TIME, CHANGES = "sources", "time", "changes"
TABS = (SOURCES, TIME, CHANGES)
#: Seconds without a command after which what has come is brought to the front.
PATIENCE = 60.0


class Slot(NamedTuple):
    """`tab` is in front. `figure` counts through the figures of `page` whose source is read in full, −1 for the list."""

    tab: str = SOURCES
    figure: int = -1
    page: int = -1

    def opened(self, tab: str) -> Slot:
        """With a tab in front, the list of sources where it is that one."""
        return Slot(tab if tab in TABS else SOURCES)

    def reading(self, figure: int, page: int) -> Slot:
        """With the source of a figure of a page read in full; −1 for the list again."""
        return Slot(SOURCES, figure, page)

    def figure_on(self, page: int) -> int:
        """The figure that is read in full on a page, −1 for none."""
        return self.figure if self.page == page else -1
