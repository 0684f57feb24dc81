"""Places for the key, dealt like cards: every place comes up equally often, and none can be foreseen."""

from __future__ import annotations

from random import Random


class Deal:
    """Deals places for every purpose by itself; a purpose is what a template deals for.

    Drawing each place freely would favour some place in a small bank by chance alone; cards even that out.
    """

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._hands: dict[tuple[str, int], list[int]] = {}
        self._randoms: dict[tuple[str, int], Random] = {}

    def place(self, purpose: str, count: int) -> int:
        """A place from 0 to count − 1."""
        key = (purpose, count)
        hand = self._hands.get(key)
        if not hand:
            random = self._randoms.setdefault(key, Random(f"{self._seed}/{purpose}/{count}"))
            hand = self._hands[key] = random.sample(range(count), count)
        return hand.pop()
