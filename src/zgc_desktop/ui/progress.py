"""What the record tells, as rows for the pages of progress: pure functions of the record, the questions and the time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from zgc_desktop.quiz.views import Program, plain

if TYPE_CHECKING:
    from zgc_desktop.quiz.pool import Pool
    from zgc_desktop.study.memory import Memory
    from zgc_desktop.study.record import Record
    from zgc_desktop.study.stats import FactLine

#: How many rows a list of the overview shows.
ROWS = 6
#: What is counted of a theme.
_COUNTED = ("known", "learning", "missed", "unseen", "skipped", "answers", "right")
#: Days ahead that a plan is made for.
FURTHEST = 366


def number_of(slide: Mapping[str, Any]) -> str:
    """What stands on a slide as its number: 12, or 备2 for one that is kept in reserve; empty where there is none."""
    return str(slide.get("number") or slide.get("page") or "")


class Pages:
    """The slides by what is asked of them."""

    def __init__(self, program: Program, pool: Pool) -> None:
        self._pool = pool
        self.slides: dict[str, Mapping[str, Any]] = {slide["id"]: slide for slide in program["slides"]}
        self.chapters: list[dict[str, Any]] = list(program["deck"]["chapters"])

    def row(self, fact: str, slide: str = "", /, **more: Any) -> dict[str, Any]:
        """A row about a fact: its label, and the page that teaches it, 0 where there is none."""
        shown = self.slides.get(self._pool.slides.get(fact, slide), {})
        label = self._pool.labels.get(fact, fact)
        return {"label": label, "page": int(shown.get("page", 0)), "number": number_of(shown), **more}

    def opener(self, chapter: int) -> int:
        """The page that a chapter begins with, which is not the cover."""
        own = [one for one in self.slides.values() if one.get("chapter") == chapter]
        told = [one for one in own if one.get("layout") != "cover"]
        return next((int(one.get("page", 0)) for one in told or own), 0)

    def number(self, fact: str) -> int:
        """The number of the fact's chapter."""
        theme = self._pool.theme_of(fact)
        return next((int(chapter["n"]) for chapter in self.chapters if chapter["id"] == theme), 0)


def fact_lines(
    record: Record, profile: str, pool: Pool, now: datetime, memories: Mapping[str, Memory]
) -> list[FactLine]:
    """A line a fact of this briefing that was asked."""
    from zgc_desktop.study import stats
    from zgc_desktop.study.memory import Schedule

    lines = stats.fact_lines(record.by_fact(profile), memories, now, Schedule())
    return [line for line in lines if line.fact in pool.labels]


def chapters(record: Record, profile: str) -> dict[str, dict[str, int]]:
    """By theme `answers right`."""
    sums: dict[str, dict[str, int]] = {}
    for _, theme, _, answers, right, *_ in record.by_fact(profile):
        if not answers:
            continue
        row = sums.setdefault(theme, {"answers": 0, "right": 0})
        row["answers"] += answers
        row["right"] += right
    return sums


def overview(record: Record, profile: str, pool: Pool, program: Program, now: datetime) -> dict[str, Any]:
    """`facts known learning missed unseen expected skipped answers right themes calendar forecast sure slow confused`.

    `expected` is how many of the known facts are likely to be recalled now, an estimate; `ticks` of a theme has 2 for a
    fact that is known, 1 for one that is being learned, 0 for any other. The rows of the lists have their page.
    """
    from zgc_desktop.study import stats

    pages, today = Pages(program, pool), now.astimezone().date()
    memories = record.memories(profile)
    lines = fact_lines(record, profile, pool, now, memories)
    by_theme = {id_: pool.theme_of(id_) for id_ in pool.facts()}
    themes = {line.theme: line for line in stats.theme_lines(lines, by_theme)}
    off = record.marked(profile, "suspended")
    due = Counter(
        by_theme[fact]
        for fact, one in memories.items()
        if fact in by_theme and fact not in off and one.due <= now
    )
    every = list(themes.values())
    return {
        **{key: sum(getattr(line, key) for line in every) for key in ("facts", *_COUNTED)},
        "expected": round(sum(line.expected for line in every)),
        "themes": [
            {
                "n": chapter["n"],
                "name": chapter["name"],
                "page": pages.opener(chapter["n"]),
                "facts": line.facts,
                **{key: getattr(line, key) for key in _COUNTED},
                "expected": round(line.expected),
                "due": due[line.theme],
                "ticks": [2] * line.known + [1] * line.learning + [0] * (line.missed + line.unseen),
            }
            for chapter in pages.chapters
            if (line := themes.get(chapter["id"])) is not None
        ],
        "calendar": [
            [day.isoformat(), count]
            for day, count in stats.calendar(
                record.by_day(profile, stats.first_day(today).isoformat()), today
            )
        ],
        "forecast": stats.forecast((memories[f] for f in memories if f in pool.labels and f not in off), now),
        "sure": [
            pages.row(one.fact, one.slide, count=one.sure_wrong) for one in stats.sure_and_wrong(lines)[:ROWS]
        ],
        "slow": [
            pages.row(one.fact, one.slide, seconds=round(one.seconds, 1))
            for one in stats.slowest(lines)[:ROWS]
        ],
        "confused": [
            pages.row(fact, slide, chosen=chosen, count=count)
            for fact, chosen, slide, count in stats.confused(record.rows("confusions", profile))
            if fact in pool.labels
        ][:ROWS],
    }


def facts(record: Record, profile: str, pool: Pool, program: Program, now: datetime) -> list[dict[str, Any]]:
    """A row every fact, what is due first, those never answered last: `label page fact off n state recall answers right skipped last
    due changed`.

    `recall` is an estimate, −1 for what is not known; `last` the days since the last answer, `due` those until it is asked
    again, 0 for today, both −1 for what was never answered.
    """
    from zgc_desktop.study.memory import stale
    from zgc_desktop.study.stats import state_of

    pages, today = Pages(program, pool), now.astimezone().date()
    memories = record.memories(profile)
    lines = {line.fact: line for line in fact_lines(record, profile, pool, now, memories)}
    learned = {fact: memory.revision for fact, memory in memories.items()}
    changed = set(stale(learned, pool.revisions, record.kept()))
    off = record.marked(profile, "suspended")
    rows = []
    for fact in pool.facts():
        line, memory = lines.get(fact), memories.get(fact)
        rows.append(
            pages.row(
                fact,
                fact=fact,
                off=fact in off,
                n=pages.number(fact),
                state=state_of(memory),
                recall=-1 if line is None or line.recall is None else round(line.recall, 3),
                answers=line.answers if line else 0,
                right=line.right if line else 0,
                skipped=line.skipped if line else 0,
                last=(today - memory.last.astimezone().date()).days if memory else -1,
                due=max(0, (memory.due.astimezone().date() - today).days) if memory else -1,
                changed=fact in changed,
            )
        )
    return sorted(rows, key=lambda row: (row["due"] < 0, row["due"], row["recall"]))


def day_of(typed: str, today: date) -> date | None:
    """The day that was typed, as 2026-12-12, 12-12, 12月12日 or 12日; without year or month the next one to come."""
    numbers = [int(number) for number in re.findall(r"\d{1,4}", typed)]
    if not 1 <= len(numbers) <= 3 or re.search(r"[^\d\s年月日号./-]", typed):
        return None
    for ahead in range(FURTHEST + 1):
        day = today + timedelta(days=ahead)
        if (day.year, day.month, day.day)[-len(numbers) :] == tuple(numbers):
            return day
    return None


def plan(
    record: Record,
    profile: str,
    pool: Pool,
    program: Program,
    now: datetime,
    day: date,
    per_day: int,
    leave_out: int = -1,
) -> dict[str, Any]:
    """The plan to be ready on a day, but for what was put off and the chapter whose number is left out: `day days facts known expected before
    missing reached perDay later chapter slides today begin`.

    `days` has every day from today on with how many facts to study; `known` facts are known on the day, `expected` of them
    likely to be recalled, `before` without the plan. Where that is not all, `perDay`, `later` (a day) and `chapter` (its
    number) would do, 0, empty and −1 for what does not; else all are known on the day `reached`. `slides` has a row every
    slide, the part of its facts that is known `with` and `without` the plan, the least first; `today` the ids of the facts for
    today, `begin` rows of the first of them.
    """
    from zgc_desktop.study.memory import Schedule, countdown
    from zgc_desktop.study.planning import load_of, reach

    pages, today = Pages(program, pool), now.astimezone().date()
    numbers = {chapter["id"]: int(chapter["n"]) for chapter in pages.chapters}
    off = record.marked(profile, "suspended")
    known = [
        fact
        for fact in pool.facts()
        if fact not in off and (numbers.get(pool.theme_of(fact)) != leave_out or leave_out < 0)
    ]
    memories = record.memories(profile)
    made = countdown(memories, known, now, day, Schedule(), max(1, per_day))
    themes: dict[str, list[str]] = {}
    for fact in known:
        themes.setdefault(pool.theme_of(fact), []).append(fact)
    loads = {theme: load_of(memories, some, today) for theme, some in themes.items()}
    found = reach(load_of(memories, known, today), loads, max(1, per_day), (day - today).days, FURTHEST)
    slides: dict[str, list[str]] = {}
    for fact in known:
        slides.setdefault(pool.slides[fact], []).append(fact)

    def part(values: Collection[str], some: list[str]) -> float:
        return round(sum(fact in values for fact in some) / max(1, len(some)), 4)

    rows = [
        {
            "page": int(pages.slides[id_].get("page", 0)),
            "number": number_of(pages.slides[id_]),
            "n": int(pages.slides[id_].get("chapter", 0)),
            "label": plain(str(pages.slides[id_].get("title") or id_)).replace("\n", ""),
            "facts": len(some),
            "with": part(made.known, some),
            "without": part(made.known_now, some),
        }
        for id_, some in slides.items()
        if id_ in pages.slides
    ]
    every = [today + timedelta(days=ahead) for ahead in range((day - today).days)]
    return {
        "day": day.isoformat(),
        "days": [[each.isoformat(), len(made.days.get(each, ()))] for each in every],
        "facts": len(known),
        "known": len(made.known),
        "expected": round(sum(made.with_plan.values())),
        "before": len(made.known_now),
        "missing": len(known) - found.known,
        "reached": _ahead(today, found.all_after),
        "perDay": found.per_day or 0,
        "later": _ahead(today, found.days),
        "chapter": numbers.get(found.chapter or "", -1),
        "slides": sorted(rows, key=lambda row: (row["with"], row["page"])),
        "today": list(made.days.get(today, ())),
        "begin": [pages.row(fact) for fact in made.days.get(today, ())[:8]],
    }


def _ahead(today: date, days: int | None) -> str:
    return "" if days is None else (today + timedelta(days=days)).isoformat()


def items(record: Record, pool: Pool, program: Program, lang: str) -> dict[str, Any]:
    """Item analysis: `people why verdict thresholds items corrected reported`, the items that discriminate worst first."""
    from zgc_desktop.study.analysis import PEOPLE, THRESHOLDS, analyse, too_few

    people = record.people()
    reported = [[one.item, one.people] for one in record.reported()]
    corrected = [[one.item, one.typed, one.people] for one in record.corrected()]
    if people < PEOPLE:
        return {
            "people": people,
            "why": too_few(people).get(lang),
            "items": [],
            "corrected": corrected,
            "reported": reported,
        }
    told, pages = analyse(record.firsts()), Pages(program, pool)
    return {
        "people": told.people,
        "corrected": corrected,
        "reported": reported,
        "why": told.why.get(lang) if told.why else "",
        "verdict": told.verdict.get(lang) if told.verdict else "",
        "thresholds": THRESHOLDS.get(lang),
        "items": [
            pages.row(
                line.fact,
                line.slide,
                n=pages.number(line.fact),
                item=line.item,
                answers=line.answers,
                p=round(line.difficulty, 3),
                d=round(line.discrimination, 3),
                band=[round(one, 2) for one in line.band],
                r=None if line.biserial is None else round(line.biserial, 3),
                wrong=[[text, count] for text, count in line.wrong.items()],
                idle=list(line.idle),
                advice=line.advice.get(lang),
            )
            for line in told.items
        ],
    }
