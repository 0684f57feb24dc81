"""A robot that knows no fact answers choices by what clues there may be; no clue may help it.

The baseline is chance: one over the number of options, averaged over the questions that a strategy answers. Where a
strategy sees no difference between several options it draws one of them; where it sees none at all, it has nothing to
say. Asked are 10,000 items made from facts, with many seeds; all that are written by hand; and the shipped bank as
`zgc questions` prints it, both together.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import fmean

from bench.report import Report

GENERATED = 10_000
#: Points of a hundred by which a strategy may beat chance.
LIMIT = 3.0
Strategy = Callable[[str, Sequence[str]], list[float] | None]
"""How well each option looks, the higher the better; None where the strategy has nothing to say."""


def _numbers(options: Sequence[str]) -> list[float] | None:
    found = [re.search(r"\d+(?:\.\d+)?", option.replace(",", "")) for option in options]
    return [float(match.group()) for match in found if match] if all(found) else None


def nearest_to_mean(_: str, options: Sequence[str]) -> list[float] | None:
    """The number nearest to the mean of all."""
    numbers = _numbers(options)
    return [-abs(number - fmean(numbers)) for number in numbers] if numbers else None


def middle(_: str, options: Sequence[str]) -> list[float] | None:
    """The numbers that are neither the least nor the greatest."""
    numbers = _numbers(options)
    return [float(min(numbers) < number < max(numbers)) for number in numbers] if numbers else None


def roundest(_: str, options: Sequence[str]) -> list[float] | None:
    """The number with the fewest digits that are not zeros at the end."""
    numbers = _numbers(options)
    return (
        [-float(len(f"{number:g}".rstrip("0").replace(".", ""))) for number in numbers] if numbers else None
    )


def least_round(stem: str, options: Sequence[str]) -> list[float] | None:
    """The number with the most digits."""
    found = roundest(stem, options)
    return [-value for value in found] if found else None


def longest(_: str, options: Sequence[str]) -> list[float]:
    """The longest option."""
    return [float(len(option)) for option in options]


def shortest(_: str, options: Sequence[str]) -> list[float]:
    """The shortest option."""
    return [-float(len(option)) for option in options]


def _pairs(text: str) -> set[str]:
    return {text[place : place + 2] for place in range(len(text) - 1)}


def repeated_words(stem: str, options: Sequence[str]) -> list[float]:
    """The option that shares most with the stem."""
    return [float(len(_pairs(option) & _pairs(stem))) for option in options]


def odd_one_out(_: str, options: Sequence[str]) -> list[float]:
    """The option that shares least with the others."""
    every = Counter(pair for option in options for pair in _pairs(option))
    return [-fmean([every[pair] for pair in _pairs(option)] or [0]) for option in options]


def most_alike(stem: str, options: Sequence[str]) -> list[float]:
    """The option that shares most with the others."""
    return [-value for value in odd_one_out(stem, options)]


def first(_: str, options: Sequence[str]) -> list[float]:
    """The first option."""
    return [-float(place) for place in range(len(options))]


def last(_: str, options: Sequence[str]) -> list[float]:
    """The last option."""
    return [float(place) for place in range(len(options))]


STRATEGIES: tuple[Strategy, ...] = (
    nearest_to_mean,
    middle,
    roundest,
    least_round,
    longest,
    shortest,
    repeated_words,
    odd_one_out,
    most_alike,
    first,
    last,
)

Asked = tuple[str, tuple[str, ...], int]
"""Stem, options and the place of the key."""


def over_chance(strategy: Strategy, questions: Sequence[Asked]) -> tuple[float, int]:
    """By how many points of a hundred a strategy beats chance, and how many questions it answers."""
    gains = []
    for stem, options, key in questions:
        looks = strategy(stem, options)
        if looks is None:
            continue
        best = [place for place, value in enumerate(looks) if value == max(looks)]
        if len(best) == len(options):
            continue
        gains.append((key in best) / len(best) - 1 / len(options))
    return (100 * fmean(gains) if gains else 0.0), len(gains)


def shipped() -> tuple[list[Asked], list[Asked]]:
    """The choices with one key that `zgc questions` prints: those written by hand, and those made from facts."""
    from zgc_desktop.briefing.load import load
    from zgc_desktop.cli.questions import questions

    briefing = load(Path(__file__).parents[1]).briefing
    assert briefing is not None
    asked: dict[str, list[Asked]] = {"hand": [], "generated": []}
    for row in questions(briefing, 0):
        keys = [option["correct"] for option in row["options"]]
        if keys.count(True) == 1:
            texts = tuple(option["text"] for option in row["options"])
            asked[row["origin"]].append((row["stem"], texts, keys.index(True)))
    return asked["hand"], asked["generated"]


def generated(count: int) -> tuple[list[Asked], float]:
    """So many choices made from the facts of the bank, and how many items of all kinds a minute."""
    from zgc_desktop.briefing.load import load
    from zgc_desktop.quiz.generate.make import items
    from zgc_desktop.quiz.generate.sheet import Sheet

    briefing = load(Path(__file__).parents[1]).briefing
    assert briefing is not None
    asked: list[Asked] = []
    seed = made = 0
    start = time.perf_counter()
    sheet = Sheet(briefing)
    while len(asked) < count:
        for item in items(sheet, seed):
            made += 1
            if item.kind in ("single", "true-false", "place"):
                key = next(place for place, option in enumerate(item.options) if option.correct)
                asked.append((item.stem, tuple(option.text for option in item.options), key))
        seed += 1
    return asked[:count], 60 * made / (time.perf_counter() - start)


def run() -> bool:
    """Let the robot answer; the limits are points over chance, and a minute for 10,000 items."""
    report = Report("test_wise")
    made, rate = generated(GENERATED)
    report.number("items made and looked through a minute", round(rate))
    report.ratio("10,000 items a minute against the rate", 10_000 / rate, 1.0)
    hand, made_once = shipped()
    for name, questions in (
        ("10,000 generated", made),
        ("by hand", hand),
        ("the shipped bank", hand + made_once),
    ):
        report.number(f"choices, {name}", len(questions))
        for strategy in STRATEGIES:
            points, count = over_chance(strategy, questions)
            told = f"{name}, {strategy.__name__.replace('_', ' ')}: points over chance in {count}"
            report.ratio(told, points, LIMIT)
    return report.write()
