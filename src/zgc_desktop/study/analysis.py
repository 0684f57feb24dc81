"""Item analysis, as test designers do it, on the first attempts of at least 30 people.

Difficulty p, discrimination D of the upper and lower 27 % (Kelley 1939; thresholds of Ebel & Frisbie, Essentials of
Educational Measurement, 5th ed., 1991), the corrected point-biserial correlation and KR-20 (Kuder & Richardson 1937).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import ceil, sqrt
from statistics import fmean

from zgc_desktop.source.problem import Text
from zgc_desktop.study.bands import Band, correlation, difference, proportion
from zgc_desktop.study.bands import reliability as reliable
from zgc_desktop.study.store import First

PEOPLE = 30
#: The part of the people in the upper and in the lower group.
PART = 0.27
#: A wrong option that fewer choose does nothing (Haladyna & Downing 1993).
WORKS = 0.05
#: The thresholds in one line, for the foot of a table.
THRESHOLDS = Text(
    "难度 p：0.20—0.95 为宜。区分度 D：0.40 以上很好，0.30 以上好，0.20 以上要改，再低要重写。"
    "点二列相关 r：0.20 以上为宜。干扰项至少要有 5% 的人选。KR-20：0.80 以上好，0.70 以上可用。"
    "人少数就不准，所以只说整个 95% 区间都在线外的。",
    "Difficulty p: 0.20 to 0.95. Discrimination D: 0.40 very good, 0.30 good, 0.20 to mend, below that poor. "
    "Point-biserial r: 0.20 or more. A distractor should take in 5% at least. KR-20: 0.80 good, 0.70 usable. "
    "Few people tell little, so only what lies beyond with its whole 95% interval is said.",
)


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item: how many answered, p (0 to 1), D (−1 to 1), point-biserial or None where all answered alike.

    `wrong` counts the wrong options that were chosen, `idle` are those that hardly anybody chooses, beyond what so few
    people may be off; `band` is the interval of D; `advice` tells an editor what to do, or that nothing can be said yet.
    """

    item: str
    fact: str
    slide: str
    answers: int
    difficulty: float
    discrimination: float
    biserial: float | None
    wrong: Mapping[str, int]
    idle: tuple[str, ...]
    advice: Text
    band: Band = (-1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Analysis:
    """The analysis; without enough people `why` says what is missing and there are no items.

    `reliability` is KR-20 over the items and people that make a whole table, None for fewer than two items, fewer than
    30 such people, or no spread; `verdict` is what it means, or why there is none.
    """

    people: int
    items: tuple[ItemLine, ...] = ()
    reliability: float | None = None
    why: Text | None = None
    verdict: Text | None = None


def too_few(people: int) -> Text:
    """Why nothing is shown for so few people."""
    return Text(
        f"记录里只有 {people} 个人，不足 {PEOPLE} 人，难度和区分度说明不了什么；用 zgc record import 并入别人导出的记录。",
        f"The record has {people} people, fewer than {PEOPLE}: difficulty and discrimination would mean nothing. Import what others exported with zgc record import.",
    )


def analyse(attempts: Iterable[First]) -> Analysis:
    """Analyse the first attempt of every person at every item; later ones have seen the explanation."""
    first: dict[str, dict[str, First]] = {}
    people: set[str] = set()
    for attempt in attempts:
        people.add(attempt.profile)
        tries = first.setdefault(attempt.item, {})
        known = tries.get(attempt.profile)
        if known is None or attempt.at < known.at:
            tries[attempt.profile] = attempt
    if len(people) < PEOPLE:
        return Analysis(len(people), why=too_few(len(people)))
    common = {item: tries for item, tries in first.items() if len(tries) >= PEOPLE}
    if not common:
        most = max(map(len, first.values()))
        return Analysis(
            len(people),
            why=Text(
                f"有 {len(people)} 个人，但没有一道题有 {PEOPLE} 个人答过（最多的一道 {most} 人）；让大家答同一套题，如“只用手写的”。",
                f"There are {len(people)} people, but no question was answered by {PEOPLE} of them (at most by {most}): have all answer the same questions, those written by hand for instance.",
            ),
        )
    scores = _scores(first)
    lines = [_line(item, tries, scores) for item, tries in sorted(common.items())]
    lines.sort(key=lambda line: line.discrimination)
    complete = set.intersection(*map(set, common.values()))
    reliability = kr20(common, complete) if len(complete) >= PEOPLE else None
    said = verdict(reliability, len(complete), len(common))
    return Analysis(len(people), tuple(lines), reliability, verdict=said)


def _scores(first: Mapping[str, Mapping[str, First]]) -> dict[str, tuple[int, int]]:
    """For every person how many items were right, and how many were tried."""
    scores: dict[str, tuple[int, int]] = {}
    for tries in first.values():
        for person, attempt in tries.items():
            right, tried = scores.get(person, (0, 0))
            scores[person] = (right + attempt.right, tried + 1)
    return scores


def _line(item: str, tries: Mapping[str, First], scores: Mapping[str, tuple[int, int]]) -> ItemLine:
    rest: dict[str, float] = {}
    for person, attempt in tries.items():
        right, tried = scores[person]
        # The item itself is left out, or it would correlate with itself.
        rest[person] = (right - attempt.right) / (tried - 1) if tried > 1 else 0.0
    ranked = sorted(tries, key=lambda person: (rest[person], person))
    size = max(1, ceil(PART * len(ranked)))
    low, high = ranked[:size], ranked[-size:]
    p = fmean(attempt.right for attempt in tries.values())
    able, unable = (sum(tries[person].right for person in some) for some in (high, low))
    d = (able - unable) / size
    band = difference(able, unable, size)
    wrong = Counter(attempt.chosen for attempt in tries.values() if attempt.chosen and not attempt.right)
    one = next(iter(tries.values()))
    biserial = point_biserial([(tries[person].right, rest[person]) for person in tries])
    idle = _idle(tries.values(), wrong)
    return ItemLine(
        item, one.fact, one.slide, len(tries), p, d, biserial, dict(wrong.most_common()), idle,
        advice(p, len(tries), band, biserial, idle), band,
    )  # fmt: skip


def _idle(tries: Collection[First], wrong: Mapping[str, int]) -> tuple[str, ...]:
    """The wrong options that surely fewer than one in twenty of those who see them choose."""
    seen = Counter(text for attempt in tries for text in attempt.offered)
    return tuple(text for text, count in seen.items() if proportion(wrong.get(text, 0), count)[1] < WORKS)


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


def kr20(first: Mapping[str, Mapping[str, First]], people: Iterable[str]) -> float | None:
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


def verdict(reliability: float | None, people: int = 0, items: int = 0) -> Text:
    """What KR-20 of so many people and items says of the questions together (thresholds of Nunnally & Bernstein 1994).

    KR-20 is the part of the spread of scores that is no chance; what it is called goes by its interval.
    """
    if reliability is None:
        return Text(
            f"没有 KR-20：要至少两道题由同样的 {PEOPLE} 个人都答过，而且得分有高低。",
            f"No KR-20: it takes two questions at least that the same {PEOPLE} people answered, with scores that differ.",
        )
    low, high = reliable(reliability, people, items)
    part = round(100 * max(0.0, reliability))
    head = Text(
        f"KR-20 {_two(reliability)}（95% 区间 {_two(low)}—{_two(high)}）：得分的高低约 {part}% 是真有差别，其余是碰巧；",
        f"KR-20 {_two(reliability)} (95% interval {_two(low)} to {_two(high)}): about {part}% of the spread of scores is real, the rest chance; ",
    )
    if low >= 0.8:
        tail = Text("整套题可靠，可以用来考核。", "reliable; it can be used to examine.")
    elif low >= 0.7:
        tail = Text(
            "可用；要考核，先改下面区分度低的题。",
            "usable; before it examines anybody, mend the items below.",
        )
    elif high < 0.5:
        tail = Text(
            "分数的高低多半是碰巧，不能用来考核；改题，或多出几道。",
            "scores differ mostly by chance; it cannot examine anybody: mend the items, or ask more.",
        )
    elif high < 0.7:
        tail = Text(
            "能看一组人，不能单凭它判一个人；多出几道题会更准。",
            "it tells of a group, but does not judge one person by itself; more questions make it surer.",
        )
    else:
        tail = Text(
            "人还少，说不准够不够考核用（0.70）。",
            "too few people to say whether it is enough to examine (0.70).",
        )
    return Text(head.zh + tail.zh, head.en + tail.en)


def _two(value: float) -> str:
    return f"{value:.2f}".replace("-", "−")


def advice(p: float, people: int, d: Band, biserial: float | None, idle: Collection[str] = ()) -> Text:
    """What an editor should do, by Ebel's thresholds of D: 0.40 very good, 0.30 good, 0.20 to mend, below poor.

    `d` is the interval of D. Only what lies beyond a threshold with its whole interval is said.
    """
    low, high = d
    if high < 0 or (biserial is not None and correlation(biserial, people)[1] < 0):
        return Text(
            "会的人反而答错：检查答案是否写对，题干是否有歧义。",
            "Those who know get it wrong: check the key, and whether the stem can be read in two ways.",
        )
    least, most = proportion(p * people, people)
    if least > 0.95:
        return Text(
            "几乎人人答对：当热身题，或换更像的干扰项。",
            "Nearly all are right: a warm-up, or give it better distractors.",
        )
    if most < 0.2:
        return Text(
            "几乎人人答错：先讲清楚这一页，或把题干写明白。",
            "Nearly all are wrong: teach the slide better, or make the stem clearer.",
        )
    names, english = "、".join(f"“{text}”" for text in idle), ", ".join(f"“{text}”" for text in idle)
    other = (
        Text(f"没什么人选{names}，换成更像的。", f"Hardly anybody chooses {english}: replace it.")
        if idle
        else Text("", "")
    )
    if high < 0.2:
        return Text(
            "分不出会与不会：重写，或换一种题型。" + other.zh,
            "It does not tell who knows: rewrite it, or ask in another form. " + other.en,
        )
    if high < 0.3:
        return Text("勉强分得出，要改。" + other.zh, "It hardly tells who knows: mend it. " + other.en)
    if low >= 0.2:
        return Text("分得出会与不会，留着。" + other.zh, "It tells who knows; keep it. " + other.en)
    return Text(
        f"还看不准（D 在 {_two(low)}—{_two(high)} 之间）：再多些人答过才好说。" + other.zh,
        f"Not to be told yet (D is between {_two(low)} and {_two(high)}): it takes more people. " + other.en,
    )
