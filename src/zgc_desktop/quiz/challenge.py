"""A challenge: how far without three mistakes, the longest run of right answers, and points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: So many mistakes end it.
MISTAKES = 3
#: A right answer is worth this; all speed together is worth less.
RIGHT = 1000
#: Seconds after which an answer earns nothing for speed.
SLOW = 20.0


@dataclass(frozen=True, slots=True)
class Score:
    """Right answers, the longest run of them, and points: speed only tells equals apart."""

    right: int
    streak: int
    points: int


def score(answers: Sequence[tuple[bool, float]]) -> Score:
    """The score of answers, each right or not and with its seconds. One more right answer beats any speed."""
    streak = longest = 0
    speeds = []
    for right, seconds in answers:
        streak = streak + 1 if right else 0
        longest = max(longest, streak)
        if right:
            speeds.append(max(0.0, 1 - max(0.0, seconds) / SLOW))
    bonus = int((RIGHT - 1) * sum(speeds) / len(speeds)) if speeds else 0
    return Score(len(speeds), longest, RIGHT * len(speeds) + bonus)


def over(answers: Sequence[tuple[bool, float]]) -> bool:
    """Whether the mistakes are used up."""
    return sum(1 for right, _ in answers if not right) >= MISTAKES
