"""The blueprint of a sheet: of every theme, difficulty and kind as many as of every other of that length, and no answer twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from random import Random
from typing import Generic, NamedTuple, TypeVar

from zgc_desktop.quiz.traces import Trace

One = TypeVar("One")
Form = TypeVar("Form")
Asked = TypeVar("Asked")

#: Of ten questions so many are easy, middling and hard.
SHARES = {1: 3, 2: 4, 3: 3}
#: Of a hundred questions so many are of a kind: what asks most plainly for a fact is asked most often.
KINDS = {
    "single": 24,
    "numeric": 18,
    "multiple": 12,
    "text": 12,
    "true-false": 10,
    "ordering": 7,
    "matching": 7,
    "cloze": 5,
    "place": 5,
}
#: Half of a sheet is written by hand, where there is as much: a person has read it.
HAND, MADE = 50, 50
#: So many things of a theme are looked at together.
WINDOW = 24


class Traits(NamedTuple):
    """Difficulty and kind of a question, and whether a person wrote it."""

    level: int
    kind: str
    hand: bool = False


def wanted(count: int) -> dict[int, int]:
    """How many of each difficulty an exam of that length has."""
    whole = sum(SHARES.values())
    found = {level: count * share // whole for level, share in SHARES.items()}
    rest = sorted(SHARES, key=lambda level: (-(count * SHARES[level] % whole), level != 2, level))
    for level in rest[: count - sum(found.values())]:
        found[level] += 1
    return found


class SheetDraw(Generic[One, Form, Asked]):
    """Draws the questions of one sheet one after the other, each with a look at all before it.

    `supply` are the things to ask for by theme, `forms` the ways to ask for one, `traits` what a form is like, `make`
    the questions that it makes, none of them where it makes nothing, and `trace` what one asks and prints.
    """

    def __init__(
        self,
        supply: Mapping[int, Sequence[One]],
        forms: Callable[[One], Sequence[Form]],
        traits: Callable[[Form], Traits],
        make: Callable[[Form], Sequence[Asked]],
        trace: Callable[[Asked], Trace],
        random: Random,
    ) -> None:
        self.pools = {theme: random.sample(list(things), len(things)) for theme, things in supply.items()}
        self.drawn: list[Asked] = []
        #: How many were drawn that another one may tell of.
        self.loose = 0
        self._forms_of, self._traits, self._make, self._trace = forms, traits, make, trace
        self._random = random
        self._forms: dict[One, Sequence[Form]] = {}
        self._made: dict[tuple[One, int], list[tuple[Asked, Trace]]] = {}
        self._traces: list[Trace] = []
        self._kinds: Counter[str] = Counter()
        self._levels: Counter[int] = Counter()
        self._hand: Counter[bool] = Counter()

    def take(self, theme: int, level: int | None = None, *, strict: bool = True) -> bool:
        """Draw one question of a theme, of a difficulty where that is given; whether there was one.

        A `strict` one neither asks nor prints what another on the sheet asks.
        """
        pool = self.pools[theme]
        for start in range(0, len(pool), WINDOW):
            for thing, form, traits in self._ranked(pool[start : start + WINDOW], level):
                fit = self._fit(thing, form, strict)
                if fit is not None:
                    asked, trace = fit
                    pool.remove(thing)
                    self._kinds[traits.kind] += 1
                    self._levels[traits.level] += 1
                    self._hand[traits.hand] += 1
                    self._traces.append(trace)
                    self.loose += not strict
                    self.drawn.append(asked)
                    return True
        return False

    def _ranked(self, things: Iterable[One], level: int | None) -> list[tuple[One, Form, Traits]]:
        """The ways to ask for some things, first those of which the sheet has least for its size."""
        found = []
        for thing in things:
            if thing not in self._forms:
                self._forms[thing] = self._forms_of(thing)
            for form in self._forms[thing]:
                traits = self._traits(form)
                if level is None or traits.level == level:
                    found.append((self._cost(traits), self._random.random(), thing, form, traits))
        found.sort(key=lambda one: one[:2])
        return [one[2:] for one in found]

    def _cost(self, traits: Traits) -> float:
        kind = 100 * self._kinds[traits.kind] / KINDS.get(traits.kind, 5)
        hand = 100 * self._hand[traits.hand] / (HAND if traits.hand else MADE)
        level = sum(SHARES.values()) * self._levels[traits.level] / SHARES.get(traits.level, 1)
        return kind + hand + level

    def _fit(self, thing: One, form: Form, strict: bool) -> tuple[Asked, Trace] | None:
        key = (thing, self._forms[thing].index(form))
        if key not in self._made:
            made = list(self._make(form))
            self._random.shuffle(made)
            self._made[key] = [(asked, self._trace(asked)) for asked in made]
        found = self._made[key]
        if not strict:
            return found[0] if found else None
        return next((one for one in found if not any(map(one[1].clashes, self._traces))), None)


def stratified(sheet: SheetDraw[One, Form, Asked], count: int, random: Random) -> list[Asked]:
    """Draw so many: equally from all themes, and of each difficulty as many as `wanted` says, spread over the themes.

    Where a bank has too few of a difficulty, others take their place; where it cannot fill a sheet of which no question tells
    another's answer, it is filled all the same.
    """
    places = _places({theme: len(pool) for theme, pool in sheet.pools.items()}, count, random)
    levels = wanted(sum(places.values()))
    # What is rarest in a bank is placed first, each time into the theme that has least of it and most places left.
    for strict in (True, False):
        for level in (3, 1, 2):
            given: Counter[int] = Counter()
            shut: set[int] = set()
            while levels[level]:
                themes = [theme for theme, left in places.items() if left > 0 and theme not in shut]
                if not themes:
                    break
                theme = min(themes, key=lambda one: (given[one], -places[one]))
                if sheet.take(theme, level, strict=strict):
                    given[theme] += 1
                    places[theme] -= 1
                    levels[level] -= 1
                else:
                    shut.add(theme)
        for theme in places:
            while places[theme] > 0 and sheet.take(theme, strict=strict):
                places[theme] -= 1
    random.shuffle(sheet.drawn)
    return sheet.drawn


def _places(supply: Mapping[int, int], count: int, random: Random) -> dict[int, int]:
    """How many questions each theme gives: equally many, as far as they have them; chance decides on the odd ones."""
    places = dict.fromkeys(supply, 0)
    left = min(count, sum(supply.values()))
    while left:
        open_ = [theme for theme, most in supply.items() if places[theme] < most]
        for theme in random.sample(open_, len(open_))[:left]:
            places[theme] += 1
            left -= 1
    return places
