"""The running show as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class ShowState:
    """Where the show is and what covers it.

    `page` and `step` count from 0; `steps` holds the number of build states of every slide. `curtain` is empty,
    `black` or `white`; `overlay` is empty, `help`, `grid` or `menu`; `digits` is a page number being typed.
    """

    steps: tuple[int, ...]
    page: int = 0
    step: int = 0
    running: bool = True
    curtain: str = ""
    overlay: str = ""
    digits: str = ""
    hall: bool = False
    full_screen: bool = True

    @property
    def last(self) -> int:
        """The index of the last page; 0 for an empty show."""
        return max(0, len(self.steps) - 1)

    def at(self, page: int, *, built: bool = False) -> ShowState:
        """The state on another page (clamped), before its builds or, with `built`, after them."""
        page = max(0, min(self.last, page))
        step = self.steps[page] - 1 if built and self.steps else 0
        return replace(self, page=page, step=step, curtain="", overlay="", digits="")

    def with_(self, **changes: Any) -> ShowState:
        """The state with fields changed."""
        return replace(self, **changes)
