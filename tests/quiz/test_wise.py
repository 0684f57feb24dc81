"""A robot that knows no fact is no better than chance at the questions written by hand; bench/test_wise.py asks it more."""

from __future__ import annotations

import pytest
from bench.test_wise import LIMIT, STRATEGIES, Strategy, over_chance, shipped

HAND, _ = shipped()


@pytest.mark.parametrize("strategy", STRATEGIES, ids=lambda strategy: strategy.__name__)
def test_no_clue_helps_with_what_is_written_by_hand(strategy: Strategy) -> None:
    points, _ = over_chance(strategy, HAND)
    assert points <= LIMIT


def test_the_robot_finds_a_clue_where_there_is_one() -> None:
    asked = [("多少？", ("110家", "120家", "130家", "500余处园区"), 3)] * 5
    found = {strategy.__name__: over_chance(strategy, asked)[0] for strategy in STRATEGIES}
    assert found["longest"] == found["odd_one_out"] == 75
    assert found["nearest_to_mean"] < 0
