"""Which screen shows what: a pure choice from the screens that there are and what was chosen before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

# Laptop panels: DRM connectors on Linux, Windows' and macOS' names.
_BUILT_IN = re.compile(r"^(eDP|LVDS|DSI)|built.?in|内建|内置|color lcd", re.IGNORECASE)


class ScreenInfo(NamedTuple):
    """A screen; position and size in the desktop's pixels."""

    name: str
    maker: str = ""
    model: str = ""
    serial: str = ""
    x: int = 0
    y: int = 0
    width: int = 1920
    height: int = 1080
    scale: float = 1.0
    primary: bool = False

    @property
    def identity(self) -> str:
        """What stays the same when the screen is plugged in again, perhaps elsewhere."""
        known = " ".join(part for part in (self.maker, self.model, self.serial) if part)
        return known if self.serial or self.model else self.name

    @property
    def built_in(self) -> bool:
        """Whether it is a laptop's own panel."""
        return bool(_BUILT_IN.search(self.name) or _BUILT_IN.search(self.model))

    @property
    def place(self) -> tuple[int, int, int, int]:
        """Position and size."""
        return (self.x, self.y, self.width, self.height)


class Arrangement(NamedTuple):
    """The screens of the console and of the audience, as indices; None where there is no such window.

    `others` are further screens, which show what the audience sees.
    Only the audience has a screen where one screen is left that the audience was looking at: the notes must not
    come up there.
    """

    console: int | None
    audience: int | None
    others: tuple[int, ...] = ()

    @property
    def two(self) -> bool:
        """Whether console and audience have a screen each."""
        return self.console is not None and self.audience is not None


def distinct(screens: Sequence[ScreenInfo]) -> list[int]:
    """The indices of the screens without mirrored duplicates; of two that mirror, the laptop's own stays."""
    kept: dict[tuple[int, int, int, int], int] = {}
    for index, screen in enumerate(screens):
        if screen.width <= 0 or screen.height <= 0:
            continue  # one that is being configured
        other = kept.get(screen.place)
        if other is None or (screen.built_in and not screens[other].built_in):
            kept[screen.place] = index
    return sorted(kept.values())


def identities(screens: Sequence[ScreenInfo]) -> list[str]:
    """The identities of the screens; alike ones are told apart by what they are plugged into."""
    found = [screen.identity for screen in screens]
    return [
        f"{identity} {screen.name}" if found.count(identity) > 1 else identity
        for identity, screen in zip(found, screens, strict=True)
    ]


def arrange(
    screens: Sequence[ScreenInfo], chosen: str = "", audience: str = "", console: str = ""
) -> Arrangement:
    """Where console and audience go.

    `chosen` is the identity of the screen that a person gave to the audience (kept between runs); `audience` and
    `console` those of the screens that the two had up to now in this show.
    """
    indices = distinct(screens)
    known = identities(screens)
    if not indices:
        return Arrangement(None, None)
    if len(indices) == 1:
        only = known[indices[0]]
        looked_at = _same(only, audience) and not _same(only, console)
        return Arrangement(None, indices[0]) if looked_at else Arrangement(indices[0], None)

    def rank(index: int) -> tuple[bool, bool, bool, bool, int]:
        screen = screens[index]
        return (
            known[index] != chosen,
            known[index] != audience,
            screen.built_in,
            screen.primary,
            index,
        )

    first = min(indices, key=rank)
    others = [index for index in indices if index != first]
    second = min(others, key=lambda i: (not screens[i].built_in, not screens[i].primary, i))
    return Arrangement(second, first, tuple(index for index in others if index != second))


def _same(alone: str, before: str) -> bool:
    """Whether a screen that is alone now is the one that had this identity beside others."""
    return bool(before) and (before == alone or before.startswith(alone + " "))


def exchanged(screens: Sequence[ScreenInfo], arrangement: Arrangement) -> str:
    """The identity of the screen that the audience gets when it changes places; empty where it cannot.

    Of two screens that is the console's, of more the one after its own: each has its turn.
    """
    indices = distinct(screens)
    if not arrangement.two or arrangement.audience not in indices:
        return ""
    following = indices.index(arrangement.audience) + 1
    return identities(screens)[indices[following % len(indices)]]


class Cast(NamedTuple):
    """What the main window and the other one show: `stage`, `console`, `audience`, or nothing (empty).

    `audience` is the stage without what is for the speaker. `other_at` is the index of the other window's screen.
    """

    main: str
    other: str = ""
    other_at: int | None = None


def cast(arrangement: Arrangement, main_at: int | None, *, console: bool) -> Cast:
    """Who shows what, with the main window on the screen of index `main_at`; `console` says whether it is open.

    The main window stays where it is: contents change places, not windows, so that nothing flickers on a projector.
    """
    desk = "console" if console else "stage"
    if arrangement.two:
        if main_at == arrangement.audience:
            return Cast("audience", desk, arrangement.console)
        return Cast(desk, "audience", arrangement.audience)
    return Cast(desk if arrangement.console is not None else "stage")
