"""The blueprint of an exam: of every theme and every difficulty as many as of every other exam of that length."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import TypeVar

One = TypeVar("One")
Form = TypeVar("Form")
Asked = TypeVar("Asked")

#: Of ten questions so many are easy, middling and hard.
SHARES = {1: 3, 2: 4, 3: 3}


def wanted(count: int) -> dict[int, int]:
    """How many of each difficulty an exam of that length has."""
    whole = sum(SHARES.values())
    found = {level: count * share // whole for level, share in SHARES.items()}
    rest = sorted(SHARES, key=lambda level: (-(count * SHARES[level] % whole), level != 2, level))
    for level in rest[: count - sum(found.values())]:
        found[level] += 1
    return found


def stratified(
    supply: Mapping[int, Sequence[One]],
    forms: Callable[[One], Sequence[Form]],
    traits: Callable[[Form], tuple[int, str]],
    make: Callable[[Form], Asked | None],
    count: int,
    random: Random,
) -> list[Asked]:
    """Draw so many: equally from all themes, and of each difficulty as many as `wanted` says, spread over the themes.

    `supply` are the things to ask for by theme, `forms` the ways to ask for one, `traits` their difficulty and kind,
    and `make` makes the question, where it can be made. Where a bank has too few of a difficulty, others take their place; kinds are mixed.
    """
    pools = {theme: random.sample(list(things), len(things)) for theme, things in supply.items()}
    places = _places({theme: len(pool) for theme, pool in pools.items()}, count, random)
    levels = wanted(sum(places.values()))
    kinds: Counter[str] = Counter()
    drawn: list[Asked] = []
    held: dict[One, Sequence[Form]] = {}
    made: dict[tuple[One, int], Asked | None] = {}

    def forms_of(thing: One) -> Sequence[Form]:
        if thing not in held:
            held[thing] = forms(thing)
        return held[thing]

    def made_of(thing: One, form: Form) -> Asked | None:
        key = (thing, forms_of(thing).index(form))
        if key not in made:
            made[key] = make(form)
        return made[key]

    def take(theme: int, level: int | None) -> bool:
        for place, thing in enumerate(pools[theme]):
            fit = [form for form in forms_of(thing) if level is None or traits(form)[0] == level]
            random.shuffle(fit)
            for form in sorted(fit, key=lambda one: kinds[traits(one)[1]]):
                asked = made_of(thing, form)
                if asked is not None:
                    del pools[theme][place]
                    kinds[traits(form)[1]] += 1
                    places[theme] -= 1
                    drawn.append(asked)
                    return True
        return False

    # What is rarest in a bank is placed first, each time into the theme that has least of it and most places left.
    for level in (3, 1, 2):
        given: Counter[int] = Counter()
        shut: set[int] = set()
        while sum(given.values()) < levels[level]:
            themes = [theme for theme, left in places.items() if left > 0 and theme not in shut]
            if not themes:
                break
            theme = min(themes, key=lambda one: (given[one], -places[one]))
            if take(theme, level):
                given[theme] += 1
            else:
                shut.add(theme)
    for theme in places:
        while places[theme] > 0 and take(theme, None):
            pass
    random.shuffle(drawn)
    return drawn


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
