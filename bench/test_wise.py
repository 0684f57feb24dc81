"""Robots that know no fact answer by what clues there may be; none may do better than chance, and none worse.

The baseline is chance: the share of the options that are right, averaged over the questions that a strategy answers.
Where a strategy sees no difference between several options it draws one of them; where it sees none at all, it has
nothing to say. What does worse than chance is a clue as well: whoever turns it round gains by it. Asked are all that are
written by hand, the shipped bank as `zgc questions` prints it with three seeds and one drawn anew, and 10,000 choices made
from facts.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from random import SystemRandom
from statistics import fmean, stdev
from typing import Any, NamedTuple

from bench.report import Report
from zgc_desktop.quiz.draw import number_keys

GENERATED = 10_000
#: Points of a hundred by which a strategy may miss chance, on either side.
LIMIT = 3.0
#: Of fewer questions chance itself strays; so many standard errors of the mean are allowed.
FEW, ERRORS = 300, 2.0
SENTENCE = 20
HANDFUL, GUESS = 30, 0.433
SEEDS = (0, 7, 2026)
Strategy = Callable[[str, Sequence[str]], list[float] | None]
"""How well each option looks, the higher the better; None where the strategy has nothing to say."""


class Asked(NamedTuple):
    """A question as a robot sees it, and the places of its keys; of a matching the rows, and for each the place of its option.

    What is `shuffled` is put in a new order whenever it is drawn, so that its first and last option tell nothing.
    """

    stem: str
    options: tuple[str, ...]
    keys: tuple[int, ...]
    theme: str = ""
    kind: str = "single"
    rows: tuple[str, ...] = ()
    shuffled: bool = False


def _numbers(options: Sequence[str]) -> list[float] | None:
    if max(map(len, options)) > SENTENCE:
        return None  # the first number of a sentence is mostly its year
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


def least_repeated(stem: str, options: Sequence[str]) -> list[float]:
    """The option that shares least with the stem."""
    return [-value for value in repeated_words(stem, options)]


def shared_letters(stem: str, options: Sequence[str]) -> list[float]:
    """The option of whose letters most stand in the stem."""
    return [sum(char in stem for char in option) / max(1, len(option)) for option in options]


_FIGURE = re.compile(r"\D{0,2}[\d,.]+\D{0,4}")


def _hub(options: Sequence[str], related: Callable[[float, float], bool]) -> list[float] | None:
    numbers = _numbers(options) if all(_FIGURE.fullmatch(option) for option in options) else None
    if not numbers:
        return None
    return [
        float(sum(related(*sorted((one, other))) for n, other in enumerate(numbers) if n != at))
        for at, one in enumerate(numbers)
    ]


def _times(low: float, high: float, *factors: float) -> bool:
    return low > 0 and any(abs(high / low / factor - 1) < 0.025 for factor in factors)


def _swapped(low: float, high: float) -> bool:
    return low != high and sorted(f"{low:g}") == sorted(f"{high:g}")


def hub(_: str, options: Sequence[str]) -> list[float] | None:
    """The number from which most others may have been made: ten times, 1.4 or 1.8 times, digits exchanged."""
    return _hub(options, lambda low, high: _times(low, high, 10, 1.4, 1.8) or _swapped(low, high))


def hub_of_tens(_: str, options: Sequence[str]) -> list[float] | None:
    """The number that has most others ten times as large or as small."""
    return _hub(options, lambda low, high: _times(low, high, 10))


def hub_of_digits(_: str, options: Sequence[str]) -> list[float] | None:
    """The number of whose digits most others are made."""
    return _hub(options, _swapped)


def hub_of_multiples(_: str, options: Sequence[str]) -> list[float] | None:
    """The number that has most others 1.4 or 1.8 times as large or as small."""
    return _hub(options, lambda low, high: _times(low, high, 1.4, 1.8))


def one_proposition(_: str, options: Sequence[str]) -> list[float]:
    """One of two options that say the same of different things, or different things of the same."""
    alike = [0.0] * len(options)
    for one, other in combinations(range(len(options)), 2):
        if SequenceMatcher(None, options[one], options[other], autojunk=False).ratio() > 0.7:
            alike[one] = alike[other] = 1.0
    return alike


STRATEGIES: tuple[Strategy, ...] = (
    nearest_to_mean,
    middle,
    roundest,
    least_round,
    longest,
    shortest,
    repeated_words,
    least_repeated,
    shared_letters,
    odd_one_out,
    most_alike,
    first,
    last,
    hub,
    hub_of_tens,
    hub_of_digits,
    hub_of_multiples,
    one_proposition,
)


def in_other_stems(questions: Sequence[Asked], most: bool = True) -> Callable[[Asked], list[float] | None]:
    """The option that stands in the stems of most other questions, or of fewest."""
    stems = "\n".join(sorted({question.stem for question in questions}))

    def count(option: str, text: str) -> int:
        # 11 does not stand in 115, nor a name in the middle of an English word.
        if option.isascii():
            return len(re.findall(rf"(?<![\w.,]){re.escape(option)}(?!\w|[.,]\d)", text))
        return text.count(option)

    def looks(question: Asked) -> list[float]:
        counts = [count(option, stems) - count(option, question.stem) for option in question.options]
        return [float(count if most else -count) for count in counts]

    return looks


def knows_chapters(names: dict[str, set[str]]) -> Callable[[Asked], list[float] | None]:
    """Who knows of every name in which chapters it is told, and nothing else."""

    def looks(question: Asked) -> list[float] | None:
        told = [names.get(option) for option in question.options]
        if None in told:
            return None
        return [float(question.theme in chapters) for chapters in told if chapters is not None]

    return looks


def gains(looks: Callable[[Asked], list[float] | None], questions: Iterable[Asked]) -> list[float]:
    """What a robot gains over chance in each question that it answers."""
    found = []
    for question in questions:
        if question.kind == "matching":
            continue
        seen = looks(question)
        if seen is None or len(set(seen)) == 1:
            continue
        best = [place for place, value in enumerate(seen) if value == max(seen)]
        right = sum(place in question.keys for place in best) / len(best)
        found.append(right - len(question.keys) / len(question.options))
    return found


def matched_letters(questions: Iterable[Asked]) -> list[float]:
    """What it gains over chance to match what shares most letters, the likest pair first."""
    found = []
    for question in questions:
        if question.kind != "matching":
            continue
        size = len(question.rows)
        likeness = {
            (row, place): len(set(question.rows[row]) & set(question.options[place]))
            for row in range(size)
            for place in range(len(question.options))
        }
        # Ties go by chance, which every place is worth alike.
        right = 0.0
        if len(set(likeness.values())) == 1:
            continue
        for row in range(size):
            best = max(likeness[row, place] for place in range(len(question.options)))
            fit = [place for place in range(len(question.options)) if likeness[row, place] == best]
            right += (question.keys[row] in fit) / len(fit)
        found.append(right / size - 1 / len(question.options))
    return found


def robots(questions: Sequence[Asked], names: dict[str, set[str]]) -> dict[str, list[float]]:
    """By robot what it gains over chance, question by question."""
    found = {
        strategy.__name__: gains(lambda one, strategy=strategy: strategy(one.stem, one.options), questions)  # type: ignore[misc]
        for strategy in STRATEGIES
    }
    fixed = [question for question in questions if not question.shuffled]
    for strategy in (first, last):
        found[strategy.__name__] = gains(
            lambda one, strategy=strategy: strategy(one.stem, one.options), fixed
        )  # type: ignore[misc]
    found["in_most_stems"] = gains(in_other_stems(questions), questions)
    found["in_fewest_stems"] = gains(in_other_stems(questions, most=False), questions)
    found["knows_chapters"] = gains(knows_chapters(names), questions)
    found["matched_letters"] = matched_letters(questions)
    return found


def miss(gained: Sequence[float]) -> tuple[float, float]:
    """By how many points of a hundred chance is missed, and by how many it may be."""
    points = 100 * fmean(gained) if gained else 0.0
    if len(gained) >= FEW:
        return points, LIMIT
    # A handful that all came out alike have no spread of their own; that of one choice among four stands for it.
    own = stdev(gained) if len(gained) > 1 else 0.0
    spread = max(own, GUESS if len(gained) < HANDFUL else 0.0)
    return points, max(LIMIT, 100 * ERRORS * spread / max(1, len(gained)) ** 0.5)


def asked_of(row: dict[str, Any]) -> Asked:
    """A row of `zgc questions` as a robot sees it."""
    options = row["options"]
    # As it is drawn: numbers in their order, words in none.
    words = number_keys([option["text"] for option in options]) is None
    shuffled = row["kind"] in ("single", "multiple") and words
    texts = tuple(option["text"] for option in options)
    keys = tuple(place for place, option in enumerate(options) if option["correct"])
    rows = tuple(row.get("rows", ()))
    if row["kind"] == "matching":
        keys = tuple(texts.index(text) for text in row["answer"])
    return Asked(row["stem"], texts, keys, row["theme"], row["kind"], rows, shuffled)


def in_english(row: dict[str, Any]) -> dict[str, Any]:
    """The same row as it is asked in English."""
    said = {option["text"]: option["text_en"] for option in row["options"]}
    options = [{**option, "text": option["text_en"]} for option in row["options"]]
    answer = [said[text] for text in row["answer"]] if row["kind"] == "matching" else row["answer"]
    other = {"stem": row["stem_en"], "options": options, "answer": answer}
    return {**row, **other, "rows": row.get("rows_en", ())}


CHOICES = ("single", "multiple", "true-false", "place", "matching")


def bank(seed: int, lang: str = "zh") -> tuple[list[Asked], list[Asked], dict[str, set[str]]]:
    """What can be guessed of the shipped bank in a language: by hand, made from facts with a seed; and the chapters of every
    name."""
    from zgc_desktop.bank import facts as f
    from zgc_desktop.briefing.load import load
    from zgc_desktop.cli.questions import questions

    briefing = load(Path(__file__).parents[1]).briefing
    assert briefing is not None
    asked: dict[str, list[Asked]] = {"hand": [], "generated": []}
    for row in questions(briefing, seed):
        if row["kind"] in CHOICES and (lang == "zh" or "stem_en" in row):
            asked[row["origin"]].append(asked_of(in_english(row) if lang == "en" else row))
    names: dict[str, set[str]] = {}
    for id_, fact in briefing.bank.facts.items():
        listed = (fact.value_en if lang == "en" else fact.value) if isinstance(fact, f.ListFact) else ()
        values = listed or (briefing.bank.printed(id_, lang).text,)
        for value in values if isinstance(fact, (f.ListFact, f.NameFact)) else ():
            names.setdefault(value.strip("“”《》"), set()).add(briefing.bank.themes[id_])
    return asked["hand"], asked["generated"], names


def generated(count: int, seed: int = 0) -> tuple[list[Asked], float]:
    """So many questions made from the facts of the bank, and how many items of all kinds a minute."""
    from zgc_desktop.briefing.load import load
    from zgc_desktop.quiz.generate.make import items
    from zgc_desktop.quiz.generate.sheet import Sheet

    briefing = load(Path(__file__).parents[1]).briefing
    assert briefing is not None
    asked: list[Asked] = []
    made = 0
    start = time.perf_counter()
    sheet = Sheet(briefing)
    while len(asked) < count:
        for item in items(sheet, seed):
            made += 1
            if item.kind in CHOICES:
                asked.append(asked_of(item.to_dict()))
        seed += 1
    return asked[:count], 60 * made / (time.perf_counter() - start)


def strays(seed: int, lang: str = "zh") -> dict[str, float]:
    """The robots that miss chance by more than they may, with the shipped bank and a seed, and by how many points."""
    hand, made, names = bank(seed, lang)
    found = {robot: miss(gained) for robot, gained in robots([*hand, *made], names).items()}
    return {robot: points for robot, (points, limit) in found.items() if abs(points) > limit}


def run() -> bool:
    """Let the robots answer; the limits are points from chance, and a minute for 10,000 items."""
    report = Report("test_wise")
    drawn = SystemRandom().randrange(3000, 10**6)
    print(f"seed drawn anew: {drawn}")
    made, rate = generated(GENERATED, drawn)
    report.number("items made and looked through a minute", round(rate))
    report.number("seed drawn anew", drawn)
    report.ratio("10,000 items a minute against the rate", 10_000 / rate, 1.0)
    hand, _, names = bank(drawn)
    english = bank(drawn, "en")
    parts: list[tuple[str, Sequence[Asked]]] = [("10,000 generated", made), ("by hand", hand)]
    for seed in (*SEEDS, drawn):
        parts.append((f"the shipped bank, seed {seed}", hand + bank(seed)[1]))
    for seed in (*SEEDS, drawn):
        parts.append((f"in English, seed {seed}", english[0] + bank(seed, "en")[1]))
    for name, questions in parts:
        report.number(f"choices, {name}", len(questions))
        known = english[2] if name.startswith("in English") else names
        for robot, gained in robots(questions, known).items():
            points, limit = miss(gained)
            said = f"{name}, {robot.replace('_', ' ')}: points from chance in {len(gained)}"
            report.ratio(said, abs(points), round(limit, 2))
    return report.write()
