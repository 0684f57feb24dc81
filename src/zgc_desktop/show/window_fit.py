"""Where a window of its own stands: within its screen, with its frame, and where it stood before on these screens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

#: What a window gets where nobody has given it another size, as far as there is room.
WIDTH, HEIGHT = 1440, 810
#: So many sets of screens are remembered, the last ones used.
SETS = 32


class Place(NamedTuple):
    """A rectangle of the desktop, in its pixels."""

    x: int
    y: int
    width: int
    height: int


class Frame(NamedTuple):
    """What a window manager draws around a window, in pixels."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0


def fitted(room: Place, frame: Frame, wanted: Place | None = None) -> Place:
    """The place of a window without its frame, as near to `wanted` as the room on its screen allows.

    Without a wish it stands in the middle, in the usual size.
    """
    wide = max(1, room.width - frame.left - frame.right)
    high = max(1, room.height - frame.top - frame.bottom)
    width = min(wanted.width if wanted else WIDTH, wide)
    height = min(wanted.height if wanted else HEIGHT, high)
    left, top = room.x + frame.left, room.y + frame.top
    if wanted is None:
        return Place(left + (wide - width) // 2, top + (high - height) // 2, width, height)
    x = max(left, min(wanted.x, left + wide - width))
    y = max(top, min(wanted.y, top + high - height))
    return Place(x, y, width, height)


def fits(room: Place, frame: Frame, place: Place) -> bool:
    """Whether a window, with its frame, is within the room on its screen."""
    return fitted(room, frame, place) == place


def kept(places: Any, key: str) -> Place | None:
    """Where a window stood on the screens of that name, in a settings file; None where it says nothing that can be."""
    found = places.get(key) if isinstance(places, Mapping) else None
    if not isinstance(found, list) or len(found) != len(Place._fields):
        return None
    if not all(isinstance(number, int) and abs(number) < 100_000 for number in found):
        return None
    place = Place(*found)
    return place if place.width > 0 and place.height > 0 else None


def with_place(places: Mapping[str, Any], key: str, place: Place) -> dict[str, Any]:
    """The places with that on one set of screens, which is now the last one used."""
    others = {other: before for other, before in places.items() if other != key}
    return dict(list({**others, key: list(place)}.items())[-SETS:])
