"""Item analysis, as test designers do it, on the first attempts of at least 30 people.

Sources: difficulty p, discrimination D of the upper and lower 27 % (Kelley 1939; thresholds of Ebel & Frisbie,
Essentials of Educational Measurement, 5th ed., 1991), the corrected point-biserial correlation and KR-20 (Kuder &
Richardson 1937).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil, sqrt
from statistics import fmean

from zgc_desktop.source.problem import Text
from zgc_desktop.study.answer import Answer

PEOPLE = 30
#: The part of the people in the upper and in the lower group.
PART = 0.27


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item: how many answered, p (0 to 1), D (−1 to 1), point-biserial or None where all answered alike.

    `wrong` counts the wrong options that were chosen; `advice` tells an editor what to do.
    """

    item: str
    fact: str
    slide: str
    answers: int
    difficulty: float
    discrimination: float
    biserial: float | None
    wrong: Mapping[str, int]
    advice: Text


@dataclass(frozen=True, slots=True)
class Analysis:
    """The analysis; without enough people `why` says what is missing and there are no items.

    `reliability` is KR-20 over the items and people that make a whole table, None for fewer than two items, fewer than
    30 such people, or no spread.
    """

    people: int
    items: tuple[ItemLine, ...] = ()
    reliability: float | None = None
    why: Text | None = None


def analyse(answers: Iterable[Answer]) -> Analysis:
    """Analyse the first attempt of every person at every item; later ones have seen the explanation."""
    first: dict[str, dict[str, Answer]] = {}
    people: set[str] = set()
    for answer in answers:
        people.add(answer.profile)
        tries = first.setdefault(answer.item, {})
        known = tries.get(answer.profile)
        if known is None or answer.at < known.at:
            tries[answer.profile] = answer
    if len(people) < PEOPLE:
        return Analysis(
            len(people),
            why=Text(
                f"记录里只有 {len(people)} 个人，不足 {PEOPLE} 人，难度和区分度说明不了什么；用 zgc record import 并入别人导出的记录。",
                f"The record has {len(people)} people, fewer than {PEOPLE}: difficulty and discrimination would mean nothing. Import what others exported with zgc record import.",
            ),
        )
    scores = _scores(first)
    lines = [_line(item, tries, scores) for item, tries in sorted(first.items()) if len(tries) >= PEOPLE]
    lines.sort(key=lambda line: line.discrimination)
    common = {item: tries for item, tries in first.items() if len(tries) >= PEOPLE}
    complete = set.intersection(*map(set, common.values())) if common else set()
    return Analysis(len(people), tuple(lines), kr20(common, complete) if len(complete) >= PEOPLE else None)


def _scores(first: Mapping[str, Mapping[str, Answer]]) -> dict[str, tuple[int, int]]:
    """For every person how many items were right, and how many were tried."""
    scores: dict[str, tuple[int, int]] = {}
    for tries in first.values():
        for person, answer in tries.items():
            right, tried = scores.get(person, (0, 0))
            scores[person] = (right + answer.right, tried + 1)
    return scores


def _line(item: str, tries: Mapping[str, Answer], scores: Mapping[str, tuple[int, int]]) -> ItemLine:
    rest: dict[str, float] = {}
    for person, answer in tries.items():
        right, tried = scores[person]
        # The item itself is left out, or it would correlate with itself.
        rest[person] = (right - answer.right) / (tried - 1) if tried > 1 else 0.0
    ranked = sorted(tries, key=lambda person: (rest[person], person))
    size = max(1, ceil(PART * len(ranked)))
    low, high = ranked[:size], ranked[-size:]
    p = fmean(answer.right for answer in tries.values())
    d = fmean(tries[person].right for person in high) - fmean(tries[person].right for person in low)
    wrong = Counter(answer.chosen for answer in tries.values() if answer.chosen and not answer.right)
    one = next(iter(tries.values()))
    biserial = point_biserial([(tries[person].right, rest[person]) for person in tries])
    return ItemLine(
        item, one.fact, one.slide, len(tries), p, d, biserial, dict(wrong), advice(p, d, biserial)
    )


def point_biserial(pairs: list[tuple[bool, float]]) -> float | None:
    """The correlation of right or not with a score; None where one of them does not vary."""
    right = [score for is_right, score in pairs if is_right]
    wrong = [score for is_right, score in pairs if not is_right]
    if not right or not wrong:
        return None
    mean = fmean(score for _, score in pairs)
    spread = sqrt(fmean((score - mean) ** 2 for _, score in pairs))
    if not spread:
        return None
    p = len(right) / len(pairs)
    return (fmean(right) - fmean(wrong)) / spread * sqrt(p * (1 - p))


def kr20(first: Mapping[str, Mapping[str, Answer]], people: Iterable[str]) -> float | None:
    """Kuder–Richardson formula 20 over the items that everybody answered."""
    everybody = set(people)
    items = [tries for tries in first.values() if everybody <= set(tries)]
    if len(items) < 2:
        return None
    totals = [sum(tries[person].right for tries in items) for person in sorted(everybody)]
    mean = fmean(totals)
    variance = fmean((total - mean) ** 2 for total in totals)
    if not variance:
        return None
    difficulties = [fmean(tries[person].right for person in everybody) for tries in items]
    k = len(items)
    return k / (k - 1) * (1 - sum(p * (1 - p) for p in difficulties) / variance)


def advice(p: float, d: float, biserial: float | None) -> Text:
    """What an editor should do, by Ebel's thresholds of D: 0.40 very good, 0.30 good, 0.20 to mend, below poor."""
    if d < 0 or (biserial is not None and biserial < -0.05):
        return Text(
            "会的人反而答错：检查答案是否写对，题干是否有歧义。",
            "Those who know get it wrong: check the key, and whether the stem can be read in two ways.",
        )
    if p > 0.95:
        return Text(
            "几乎人人答对：当热身题，或换更像的干扰项。",
            "Nearly all are right: a warm-up, or give it better distractors.",
        )
    if p < 0.2:
        return Text(
            "几乎人人答错：先讲清楚这一页，或把题干写明白。",
            "Nearly all are wrong: teach the slide better, or make the stem clearer.",
        )
    if d < 0.2:
        return Text(
            "分不出会与不会：重写干扰项，或换一种题型。",
            "It does not tell who knows: write other distractors, or ask in another form.",
        )
    if d < 0.3:
        return Text("尚可：看看没有人选的选项，换掉它。", "Fair: replace the options that nobody chooses.")
    return Text("好题，留着。", "A good item; keep it.")
