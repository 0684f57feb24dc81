"""Where the English lines of the slides are shown, beside the Chinese that always is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

#: Nowhere, below the Chinese on every screen, for the audience only, for the speaker only.
PLACES = ("none", "below", "audience", "console")


class English(NamedTuple):
    """`place` is one of PLACES, `offered` whether the slides have English at all."""

    place: str = "none"
    offered: bool = False

    @property
    def for_audience(self) -> bool:
        """Whether the audience's slides show it."""
        return self.place in ("below", "audience")

    @property
    def for_speaker(self) -> bool:
        """Whether the console's slides and notes show it."""
        return self.place in ("below", "console")

    def cycled(self, *, console: bool) -> English:
        """At the next place; without a console it is shown or it is not."""
        if not console:
            return self._replace(place="none" if self.for_audience else "below")
        return self._replace(place=PLACES[(PLACES.index(self.place) + 1) % len(PLACES)])


def offered(slides: Sequence[Mapping[str, Any]]) -> bool:
    """Whether any of the composed slides has English."""
    return any("english" in slide for slide in slides)
