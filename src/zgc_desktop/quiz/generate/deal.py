"""Places for the key, dealt like cards: every place comes up equally often, and none can be foreseen."""

from __future__ import annotations

from random import Random


class Deal:
    """Deals places for every purpose by itself; a purpose is what a template deals for.

    Drawing each place freely would favour some place in a small bank by chance alone; cards even that out. What a fact
    is dealt depends on the seed and on its own place in the bank, so that an item is the same whatever was made before.
    """

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def place(self, purpose: str, count: int, turn: int) -> int:
        """A place from 0 to count − 1 for the `turn`-th to be dealt to."""
        hand, card = divmod(turn, count)
        return Random(f"{self._seed}/{purpose}/{count}/{hand}").sample(range(count), count)[card]
