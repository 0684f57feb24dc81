"""The running show as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from zgc_desktop.show.clock import Clock

LAYOUTS = ("split", "notes", "slide")
NOTE_SIZES = (20, 24, 30, 36, 44, 54)


@dataclass(frozen=True, slots=True)
class Kept:
    """A show that was not left in order."""

    page: int
    step: int
    curtain: str
    held: tuple[int, int] | None
    hall: bool
    spent: tuple[float, ...]
    first: int

    @property
    def elapsed(self) -> float:
        """The time that was spent, in seconds."""
        return sum(self.spent)


@dataclass(frozen=True, slots=True)
class ShowState:
    """Where the show is and what covers it.

    `page` and `step` count from 0; `steps` holds the number of build states of every slide. `curtain` is empty,
    `black` or `white`; `overlay` is empty, `help`, `grid` or `menu`; `digits` is a page number being typed.
    `origin` is the page that a look at another page goes back to, −1 where there is none. `wish` names what
    is not the state's own to do: the chapter's `quiz`, an `exchange` of the screens, to `identify` them.

    `console` says whether the presenter console is open; `layout` is one of LAYOUTS, `note_size` an index of
    NOTE_SIZES, `scroll` how many times the notes were scrolled on this page. `held` is the page and step that the
    audience keeps while the speaker moves on, None when it follows. `kept` is a show that broke off, as long as the
    overlay `resume` offers to go on with it. `now` is the moment of the last command, in
    seconds of a steady clock.
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
    origin: int = -1
    wish: str = ""
    console: bool = False
    layout: str = "split"
    note_size: int = 2
    scroll: int = 0
    held: tuple[int, int] | None = None
    kept: Kept | None = None
    now: float = 0.0
    clock: Clock = field(default_factory=lambda: Clock(()))

    def __post_init__(self) -> None:
        if len(self.clock.spent) != len(self.steps):
            object.__setattr__(self, "clock", Clock((0.0,) * len(self.steps)))

    @property
    def last(self) -> int:
        """The index of the last page; 0 for an empty show."""
        return max(0, len(self.steps) - 1)

    def at(self, page: int, *, built: bool = False) -> ShowState:
        """The state on another page (clamped), before its builds or, with `built`, after them."""
        page = max(0, min(self.last, page))
        step = self.steps[page] - 1 if built and self.steps else 0
        origin = -1 if page == self.origin else self.origin
        return replace(
            self,
            page=page,
            step=step,
            curtain="",
            overlay="",
            digits="",
            origin=origin,
            scroll=0 if page != self.page else self.scroll,
            clock=self.clock.turn(page, self.now),
        )

    def with_(self, **changes: Any) -> ShowState:
        """The state with fields changed."""
        return replace(self, **changes)


def resumed(state: ShowState, kept: Kept) -> ShowState:
    """The state with the kept show going on."""
    clock = Clock(kept.spent, page=kept.page, first=kept.first).start(state.now)
    return state.with_(
        page=kept.page,
        step=kept.step,
        curtain=kept.curtain,
        held=kept.held,
        hall=kept.hall,
        overlay="",
        digits="",
        kept=None,
        clock=clock,
    )
