"""What might tell the key from the wrong options to someone who knows nothing, and the choice that tells nothing.

A clue is dealt, too: whether the key is the longest option or the most like the others is
decided before the options are, and no more often than chance would have it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from random import Random
from typing import TypeVar

Clue = Callable[[str, Sequence[str]], Sequence[float]]
"""How much each option shows of the clue; stem and options are given."""
Set = TypeVar("Set")


@lru_cache(maxsize=4096)
def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters."""
    return frozenset(text[n : n + 2] for n in range(len(text) - 1))


def _long(_: str, options: Sequence[str]) -> Sequence[float]:
    return [len(option) for option in options]


def _short(_: str, options: Sequence[str]) -> Sequence[float]:
    return [-len(option) for option in options]


def _echo(stem: str, options: Sequence[str]) -> Sequence[float]:
    """Words of the stem."""
    told = pairs(stem)
    return [len(pairs(option) & told) for option in options]


def _letters(stem: str, options: Sequence[str]) -> Sequence[float]:
    """Letters of the stem, as a part of the option."""
    return [sum(char in stem for char in option) / max(1, len(option)) for option in options]


def _alike(_: str, options: Sequence[str]) -> Sequence[float]:
    each = [pairs(option) for option in options]
    every = Counter(pair for one in each for pair in one)
    return [sum(every[pair] for pair in one) / max(1, len(one)) for one in each]


def _odd(stem: str, options: Sequence[str]) -> Sequence[float]:
    return [-value for value in _alike(stem, options)]


WORDS: tuple[Clue, ...] = (_long, _short, _echo, _letters, _alike, _odd)


def points(shown: Sequence[float]) -> float:
    """How far a clue points at the first option: 1 alone, a half where it stands level with another."""
    best = max(shown)
    return 1 / list(shown).count(best) if shown[0] == best else 0.0


def fairest(
    sets: Iterable[Set], shown: Callable[[Set], Iterable[Sequence[float]]], size: int, random: Random
) -> Set:
    """The set of wrong options that agrees best with what was dealt for each clue; the first of several such.

    `shown` gives for every clue how much the options show of it, the key first; `size` is how many options there are.
    """
    dealt: list[bool] = []

    def strays(one: Set) -> float:
        off = 0.0
        for n, clue in enumerate(shown(one)):
            if n == len(dealt):
                dealt.append(random.random() < 1 / size)
            off += abs(points(clue) - dealt[n])
        return off

    return min(sets, key=strays)
