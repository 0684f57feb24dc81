"""FSRS-6 by itself, for a log of hundreds of thousands of answers: in the package a review takes eight times as long.

A test holds it to the package's numbers, to the last bit.
"""

from __future__ import annotations

from math import e

from fsrs import Scheduler

AGAIN, HARD, GOOD = 1, 2, 3
_LEAST = 0.001


class Model:
    """The model with the parameters and the retention of a scheduler without learning steps and without fuzz."""

    def __init__(self, scheduler: Scheduler) -> None:
        w = self._w = scheduler.parameters
        self._decay = -w[20]
        self._factor = 0.9 ** (1 / self._decay) - 1
        self._interval: float = (scheduler.desired_retention ** (1 / self._decay)) - 1
        self._longest = scheduler.maximum_interval
        self._easiest = w[4] - (e ** (w[5] * 3)) + 1
        self._short = [e ** (w[17] * (rating - 3 + w[18])) for rating in range(4)]
        self._growth = e ** w[8]
        self._forgotten = e ** (w[17] * w[18])

    def first(self, rating: int) -> tuple[float, float]:
        """Stability (days) and difficulty (1 to 10) after the first review."""
        w = self._w
        return max(w[rating - 1], _LEAST), _clamped(w[4] - (e ** (w[5] * (rating - 1))) + 1)

    def next(self, stability: float, difficulty: float, days: int, rating: int) -> tuple[float, float]:
        """Stability and difficulty after a review, so many whole days after the last."""
        w = self._w
        if days < 1:
            more = self._short[rating] * (stability ** -w[19])
            after = stability * (max(more, 1.0) if rating > AGAIN else more)
        else:
            recall = (1 + self._factor * days / stability) ** self._decay
            if rating == AGAIN:
                long = (
                    w[11]
                    * (difficulty ** -w[12])
                    * (((stability + 1) ** (w[13])) - 1)
                    * (e ** ((1 - recall) * w[14]))
                )
                after = min(long, stability / self._forgotten)
            else:
                after = stability * (
                    1
                    + self._growth
                    * (11 - difficulty)
                    * (stability ** -w[9])
                    * ((e ** ((1 - recall) * w[10])) - 1)
                    * (w[15] if rating == HARD else 1)
                )
        delta = -(w[6] * (rating - 3))
        damped = difficulty + (10.0 - difficulty) * delta / 9.0
        return max(after, _LEAST), _clamped(w[7] * self._easiest + (1 - w[7]) * damped)

    def interval(self, stability: float) -> int:
        """Days until the next review."""
        days: int = round((stability / self._factor) * self._interval)
        return min(max(days, 1), self._longest)


def _clamped(difficulty: float) -> float:
    return min(max(difficulty, 1.0), 10.0)
