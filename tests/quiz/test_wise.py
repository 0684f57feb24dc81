"""Robots that know no fact are no better and no worse than chance; bench/test_wise.py asks them more."""

from __future__ import annotations

from random import SystemRandom

import pytest
from bench.test_wise import SEEDS, Asked, bank, generated, miss, robots, strays

#: One more is drawn anew at each run; what fails says which it was.
DRAWN = SystemRandom().randrange(3000, 10**6)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("seed", SEEDS)
def test_no_clue_helps_with_the_shipped_bank(seed: int, lang: str) -> None:
    assert strays(seed, lang) == {}


def test_no_clue_helps_with_a_seed_never_seen() -> None:
    """Of two dozen robots one strays by two standard errors in every other run: it is asked a thousand more."""
    found = strays(DRAWN)
    if found:
        more, _ = generated(1500, DRAWN + 1)
        gained = robots(more, bank(DRAWN)[2])
        for robot in found:
            points, limit = miss(gained[robot])
            assert abs(points) <= 2 * limit, (DRAWN, robot, found[robot])


def test_the_robots_find_a_clue_where_there_is_one() -> None:
    def gain(robot: str, *asked: Asked) -> float:
        return miss(robots(asked * 5, {"火箭大街": {"leap"}, "软件园": {"renewal"}})[robot])[0]

    longest = Asked("多少？", ("110家", "120家", "130家", "500余处园区"), (3,))
    assert gain("longest", longest) == gain("odd_one_out", longest) == 75
    assert gain("nearest_to_mean", longest) < 0
    hub = Asked("多少？", ("45家", "54家", "540家", "76家"), (1,))
    assert gain("hub", hub) == 75
    assert gain("hub_of_digits", hub) == gain("hub_of_tens", hub) == 25
    chapter = Asked("在哪里？", ("火箭大街", "软件园"), (0,), "leap")
    assert gain("knows_chapters", chapter) == 50
    told = Asked("哪个园？", ("东园", "西园", "北园", "南园"), (0,))
    assert gain("in_most_stems", told, Asked("东园在哪？", ("一", "二"), (0,))) > 0
    pair = Asked("哪些正确？", ("园区有64家。", "园区有46家。", "企业很多。", "论坛开过三次大会。"), (0, 2))
    assert gain("one_proposition", pair) == 0
    match = Asked("对上。", ("千亿级", "百亿级"), (0, 1), kind="matching", rows=("千家", "百家"))
    assert gain("matched_letters", match) == 50
