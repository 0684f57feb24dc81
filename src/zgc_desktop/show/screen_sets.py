"""Which screens a person gave to the audience, kept for each set of screens: what is right in one hall is not in the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from zgc_desktop.show.screens import ScreenInfo, identities

# As many sets are kept, the last ones used. The halls of a year, and a limit to what a file can grow to.
SETS = 32
# More screens than a desktop has.
SCREENS = 16
# Longer than any name that a screen gives itself.
LENGTH = 2000

Choices = dict[str, tuple[str, ...]]


def key_of(screens: Sequence[ScreenInfo]) -> str:
    """What a set of screens is called, in whatever order and places they are."""
    there = [screen for screen in screens if screen.width > 0 and screen.height > 0]
    return " | ".join(sorted(identities(there)))


def parsed(kept: Any) -> Choices:
    """The choices in a settings file; what is none is left out, and so are the oldest of too many."""
    if not isinstance(kept, Mapping):
        return {}
    found = {
        key: tuple(chosen)
        for key, chosen in kept.items()
        if isinstance(key, str)
        and len(key) <= LENGTH
        and isinstance(chosen, list | tuple)
        and 0 < len(chosen) <= SCREENS
        and all(isinstance(one, str) and len(one) <= LENGTH for one in chosen)
    }
    return dict(list(found.items())[-SETS:])


def with_choice(kept: Choices, key: str, chosen: Sequence[str]) -> Choices:
    """The choices with that for one set, which is now the last one used."""
    others = {other: before for other, before in kept.items() if other != key}
    return parsed({**others, key: tuple(chosen)})
