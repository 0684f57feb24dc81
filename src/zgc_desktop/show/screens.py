"""Which screen shows what: a pure choice from the screens that there are, what was chosen for this set of screens, and who
has seen what on which of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

# Laptop panels: DRM connectors on Linux, macOS' names.
_BUILT_IN = re.compile(r"^(eDP|LVDS|DSI)|built.?in|内建|内置|color lcd", re.IGNORECASE)
# Where a scale is not whole, places and sizes are rounded, and neighbours may seem to share this much. Units of the desktop
ROUNDING = 8
# How many screens that the audience looked at are remembered.
MOST = 16


class ScreenInfo(NamedTuple):
    """A screen; position and size in the desktop's pixels.

    `panel` is what the platform says of whether it is built in, None where it says nothing. `mirrored` says that the
    platform shows the same on another screen that it keeps to itself. `connector` is what it is plugged into, where
    that is not its name.
    """

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
    panel: bool | None = None
    mirrored: bool = False
    connector: str = ""

    @property
    def hardware(self) -> str:
        """Maker, model and serial number; empty where the screen tells neither model nor serial number."""
        known = " ".join(part for part in (self.maker, self.model, self.serial) if part)
        return known if self.serial or self.model else ""

    @property
    def plug(self) -> str:
        """What it is plugged into."""
        return self.connector or self.name

    @property
    def identity(self) -> str:
        """What stays the same when the screen is plugged in again, perhaps elsewhere."""
        return self.hardware or self.plug

    @property
    def built_in(self) -> bool:
        """Whether it is a laptop's own panel."""
        if self.panel is not None:
            return self.panel
        return bool(_BUILT_IN.search(self.name) or _BUILT_IN.search(self.model))

    def overlaps(self, other: ScreenInfo) -> bool:
        """Whether a part of it shows what a part of the other one shows."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        down = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return across > ROUNDING and down > ROUNDING


class Arrangement(NamedTuple):
    """The screens of the console and of the audience, as indices; None where there is no such window.

    `others` are further screens, which show what the audience sees. Only the audience has a screen where the notes must
    not come up: on the one that it was looking at, or, `mirrored`, on one that shows what the projector shows.
    """

    console: int | None
    audience: int | None
    others: tuple[int, ...] = ()
    mirrored: bool = False

    @property
    def two(self) -> bool:
        """Whether console and audience have a screen each."""
        return self.console is not None and self.audience is not None

    @property
    def shown(self) -> tuple[int, ...]:
        """All screens that the audience can look at, the main one first."""
        return () if self.audience is None else (self.audience, *self.others)


class Seen(NamedTuple):
    """What was on the screens up to now in one show: where the console was and the audience's slide, and every screen that
    the audience was looking at."""

    console: ScreenInfo | None = None
    audience: ScreenInfo | None = None
    looked: tuple[ScreenInfo, ...] = ()

    def was_console(self, screen: ScreenInfo) -> bool:
        """Whether this screen is the one that the console was on."""
        return _is(self.console, screen)

    def was_audience(self, screen: ScreenInfo) -> bool:
        """Whether this screen is the one that the audience's slide was on."""
        return _is(self.audience, screen)

    def looked_at(self, screen: ScreenInfo) -> bool:
        """Whether the audience was, or may have been, looking at this screen.

        Of two that are alike in all but what they are plugged into, one in a third place may be either.
        """
        if self.was_console(screen):
            return False
        return any(
            screen.hardware == one.hardware if screen.hardware else _is(one, screen) for one in self.looked
        )


NOTHING = Seen()


def _is(before: ScreenInfo | None, now: ScreenInfo) -> bool:
    return before is not None and (before.hardware, before.plug) == (now.hardware, now.plug)


class _Place(NamedTuple):
    """Screens whose areas overlap: they show one picture. `at` is the index of the one that a window is fitted to, `laptop`
    says whether a built-in panel is among them."""

    members: tuple[int, ...]
    at: int
    mirrored: bool
    built_in: bool
    laptop: bool
    primary: bool
    looked: bool
    console: bool
    audience: bool

    @property
    def for_notes(self) -> bool:
        """Whether only the speaker looks there."""
        return not self.mirrored and not self.looked


def _places(screens: Sequence[ScreenInfo], seen: Seen) -> list[_Place]:
    groups: list[list[int]] = []
    for index, screen in enumerate(screens):
        if screen.width <= 0 or screen.height <= 0:
            continue  # one that is being configured
        touched = [group for group in groups if any(screen.overlaps(screens[i]) for i in group)]
        groups = [group for group in groups if group not in touched]
        groups.append(sorted([index, *(i for group in touched for i in group)]))
    return sorted(_place(screens, group, seen) for group in groups)


def _place(screens: Sequence[ScreenInfo], members: Sequence[int], seen: Seen) -> _Place:
    def rank(index: int) -> tuple[bool, bool, int, bool, int]:
        # The audience's picture is whole; a panel beside it shows what of that it has room for.
        one = screens[index]
        return (one.built_in, not seen.was_audience(one), -one.width * one.height, not one.primary, index)

    there = [screens[index] for index in members]
    mirrored = len(there) > 1 or there[0].mirrored
    return _Place(
        tuple(members),
        min(members, key=rank),
        mirrored,
        built_in=not mirrored and there[0].built_in,
        laptop=any(one.built_in for one in there),
        primary=any(one.primary for one in there),
        looked=any(seen.looked_at(one) for one in there),
        console=any(seen.was_console(one) for one in there),
        audience=any(seen.was_audience(one) for one in there),
    )


def distinct(screens: Sequence[ScreenInfo]) -> list[int]:
    """The indices of the screens, of those that show one picture only the one that a window is fitted to."""
    return sorted(place.at for place in _places(screens, NOTHING))


def identities(screens: Sequence[ScreenInfo]) -> list[str]:
    """The identities of the screens; alike ones are told apart by what they are plugged into."""
    found = [screen.identity for screen in screens]
    return [
        f"{identity} {screen.plug}" if found.count(identity) > 1 and screen.hardware else identity
        for identity, screen in zip(found, screens, strict=True)
    ]


def arrange(screens: Sequence[ScreenInfo], chosen: Sequence[str] = (), seen: Seen = NOTHING) -> Arrangement:
    """Where console and audience go.

    `chosen` are the identities of the audience's screens that a person chose for this set of screens, the main one first;
    none where the set is not known. Then a built-in panel is never given to the audience.
    """
    places = _places(screens, seen)
    if not places:
        return Arrangement(None, None)
    if len(places) == 1:
        (only,) = places
        return Arrangement(only.at, None) if only.for_notes else Arrangement(None, only.at, (), only.mirrored)
    known = identities(screens)

    def rank_chosen(place: _Place) -> int:
        ranks = [chosen.index(known[i]) for i in place.members if known[i] in chosen]
        return min(ranks, default=len(chosen))

    wanted = [place for place in places if rank_chosen(place) < len(chosen)]
    desk = _desk(places, wanted)
    rest = [place for place in places if place is not desk]
    if wanted and desk is not None:
        shown = [place for place in rest if place in wanted] or rest
    elif wanted:
        shown = rest  # nobody reads notes: no screen is left with a desktop
    else:
        shown = [place for place in rest if not place.built_in or place.looked]
    if not shown:
        return Arrangement(None if desk is None else desk.at, None)
    shown.sort(key=lambda p: (rank_chosen(p), not p.audience, p.built_in, p.primary, p))
    return Arrangement(
        None if desk is None else desk.at,
        shown[0].at,
        tuple(sorted(place.at for place in shown[1:])),
        desk is None and any(place.mirrored for place in places),
    )


def _desk(places: Sequence[_Place], wanted: Sequence[_Place]) -> _Place | None:
    """Where the speaker looks, and nobody else; None where no screen is known to be that."""
    able = [place for place in places if place.for_notes and place not in wanted]
    if not wanted and not any(place.console for place in able) and not any(p.built_in for p in able):
        # The laptop is here, and the audience looks at it: whose the other screens are, nobody knows.
        able = [] if any(place.laptop or place.mirrored for place in places) else able
    return min(able, key=lambda p: (not p.console, not p.built_in, not p.primary, p), default=None)


def remembered(seen: Seen, screens: Sequence[ScreenInfo], made: Arrangement) -> Seen:
    """What has been seen, now that the screens are arranged so."""
    if made.audience is None:
        return seen
    looked = list(seen.looked)
    console, audience = seen.console, seen.audience
    for place in _places(screens, seen):
        if place.at not in made.shown:
            continue
        if not place.mirrored and place.at == made.audience:
            audience = screens[place.at]
        projected = _projected(screens, place, seen)
        looked += [screen for screen in projected if not any(_is(one, screen) for one in looked)]
        if any(_is(console, screen) for screen in projected):
            console = None  # where the notes were, the audience looks now
    if made.console is not None:
        console = screens[made.console]
    return Seen(console, audience, tuple(looked[-MOST:]))


def _projected(screens: Sequence[ScreenInfo], place: _Place, seen: Seen) -> list[ScreenInfo]:
    """The screens that the audience looks at; of those that show one picture, one is the speaker's own."""
    there = [screens[index] for index in place.members]
    if place.mirrored:
        own = min(there, key=lambda one: (not seen.was_console(one), not one.built_in, not one.primary))
        there.remove(own)
    return there


def exchanged(screens: Sequence[ScreenInfo], arrangement: Arrangement) -> tuple[str, ...]:
    """The identities of the audience's screens when the console moves to the next one, the main one first; none where it
    cannot.

    Of two screens that is the audience's, of more the one after its own: each has its turn.
    """
    places = _places(screens, NOTHING)
    able = [place for place in places if not place.mirrored]
    if len(places) < 2 or not able:
        return ()
    now = next((place for place in able if place.at == arrangement.console), None)
    if now is None:
        following = min(able, key=lambda p: (not p.built_in, not p.primary, p))
    else:
        following = able[(able.index(now) + 1) % len(able)]
    if following is now:
        return ()
    rest = [place for place in places if place is not following]
    # Two windows then only change what they show.
    rest.sort(key=lambda p: (p is not now, p.at != arrangement.audience, p))
    known = identities(screens)
    return tuple(known[place.at] for place in rest)


class Cast(NamedTuple):
    """What the main window and the other one show: `stage`, `console`, `audience`, or nothing (empty).

    `audience` is the stage without what is for the speaker. `other_at` is the index of the other window's screen.
    """

    main: str
    other: str = ""
    other_at: int | None = None


def beside(arrangement: Arrangement, main_at: int | None) -> tuple[int, ...]:
    """The other screens than that of the main window, of index `main_at`, without the one that shows the same; none where
    it is not known."""
    if main_at is None:
        return ()
    there = {index for index in (arrangement.console, *arrangement.shown) if index is not None} - {main_at}
    if arrangement.mirrored and main_at not in arrangement.others:
        there.discard(arrangement.audience)
    return tuple(sorted(there))


def cast(arrangement: Arrangement, main_at: int | None, *, console: bool, frozen: bool = False) -> Cast:
    """Who shows what, with the main window on the screen of index `main_at`; `console` says whether it is open, `frozen`
    whether the audience's picture is held.

    The main window stays where it is: contents change places, not windows, so that nothing flickers on a projector.
    """
    desk = "console" if console else "stage"
    if arrangement.two:
        if main_at == arrangement.audience:
            return Cast("audience", desk, arrangement.console)
        return Cast(desk, "audience", arrangement.audience)
    if arrangement.console is not None:
        return Cast(desk)
    # What the speaker turns to behind a frozen picture, the audience would see on a screen that both look at.
    return Cast("audience" if frozen and arrangement.audience is not None else "stage")
