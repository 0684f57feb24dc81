"""Drawing questions: a seed decides everything, themes get equal shares, options are relettered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from random import Random
from typing import Any, TypeVar

from zgc_desktop.briefing.questionfile import Questions
from zgc_desktop.quiz.banned import NOTHING, Banned
from zgc_desktop.quiz.blueprint import SheetDraw, Traits, stratified
from zgc_desktop.quiz.quantity import Quantity, parse_quantity, read_integer
from zgc_desktop.quiz.traces import Trace, trace_of
from zgc_desktop.quiz.views import QuestionView

LETTERS = "ABCDEFGH"
_NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")
_HAN_NUMERAL = re.compile(r"第?[零〇一二两三四五六七八九十百千万亿]+[位名]?")

#: So many questions of a theme are looked at to find one that tells nothing of those before it.
LOOK = 16

One = TypeVar("One")
Key = tuple[Fraction, ...]


def draw(
    questions: Sequence[QuestionView],
    count: int | None = None,
    theme: int | None = None,
    seed: int = 0,
    without: Iterable[str] = (),
    banned: Banned = NOTHING,
) -> list[QuestionView]:
    """Draw `count` questions (all when None or too many), as equally from every theme as supplies allow, none of which is
    banned or asks for a fact of `without`.

    The same questions, count, theme and seed give the same draw, whatever order the questions came in.
    The drawn questions are copies whose options are shuffled and lettered afresh.
    """
    random = Random(seed)
    kept = Questions.of(questions)
    shut = {place for fact in without for place in kept.asking.get(fact, ())} | banned.places(kept)
    pools = {
        number: [place for place in kept.themes[number].tolist() if place not in shut]
        if shut
        else kept.themes[number].tolist()
        for number in sorted(kept.themes)
        if theme in (None, number)
    }
    wanted = sum(map(len, pools.values()))
    if count is not None:
        wanted = min(wanted, max(0, count))
    drawn: list[QuestionView] = []
    traces: list[Trace] = []
    # Where all are asked nothing is left to choose from.
    tries = LOOK if wanted < sum(map(len, pools.values())) else 1
    while len(drawn) < wanted:
        # One round takes one question of every theme that has any left; a new order of themes each
        # round keeps the last, incomplete round from always favouring the first chapters.
        order = sorted(number for number, pool in pools.items() if pool)
        random.shuffle(order)
        for number in order[: wanted - len(drawn)]:
            question, trace = _apart(kept, pools[number], traces, tries, random)
            drawn.append(question)
            traces.append(trace)
    return [reletter(question, random) for question in drawn]


def _apart(
    kept: Questions, pool: list[int], traces: Sequence[Trace], tries: int, random: Random
) -> tuple[QuestionView, Trace]:
    """One of a pool that neither asks nor tells what those before it ask; the first looked at where there is none."""
    seen: list[int] = []
    found: tuple[QuestionView, Trace] | None = None
    taken = 0
    while pool and len(seen) < tries:
        place = take_one(pool, random)
        question = kept[place]
        trace = trace_of(question, {})
        seen.append(place)
        clear = not any(map(trace.clashes, traces)) if tries > 1 else True
        if found is None or clear:
            found, taken = (question, trace), place
        if clear:
            break
    pool.extend(place for place in seen if place != taken)
    assert found is not None
    return found


def take_one(pool: list[One], random: Random) -> One:
    """One of a pool, which loses it; a step of Fisher and Yates' shuffle, so that no more is shuffled than is asked."""
    at = random.randrange(len(pool))
    pool[at], pool[-1] = pool[-1], pool[at]
    return pool.pop()


def draw_exam(
    questions: Sequence[QuestionView],
    count: int | None = None,
    theme: int | None = None,
    seed: int = 0,
    banned: Banned = NOTHING,
) -> list[QuestionView]:
    """Draw an exam (all when None or too many) from questions that are not banned, themes and difficulties as its blueprint has
    them."""
    random = Random(f"{seed}/exam")
    kept = Questions.of(questions)
    shut = banned.places(kept)
    supply = {
        number: [place for place in kept.themes[number] if place not in shut]
        for number in sorted(kept.themes)
        if theme in (None, number)
    }
    wanted = sum(map(len, supply.values())) if count is None else max(0, count)
    sheet: SheetDraw[int, QuestionView, QuestionView] = SheetDraw(
        supply,
        lambda place: [kept[place]],
        lambda q: Traits(int(q["difficulty"]), str(q["kind"])),
        lambda q: [q],
        lambda q: trace_of(q, {}),
        random,
    )
    drawn = stratified(sheet, wanted, random)
    return [reletter(question, random) for question in drawn]


def reletter(question: QuestionView, random: Random) -> QuestionView:
    """Copy a question with its options in a fresh order, and its answer with their new letters.

    Numbers stay sorted, 对/错 and the places of a ladder stay as they are.
    """
    options: list[dict[str, Any]] = [dict(option) for option in question.get("options") or ()]
    if question["kind"] in ("single", "multiple"):
        keys = number_keys([str(option["text"]) for option in options])
        if keys is None:
            random.shuffle(options)
        else:
            ranked = sorted(zip(keys, range(len(options)), strict=True))
            options = [options[place] for _, place in ranked]
    elif question["kind"] in ("ordering", "matching"):
        random.shuffle(options)
    letters: dict[str, str] = {}
    for letter, option in zip(LETTERS, options, strict=False):
        letters[str(option["key"])] = letter
        option["key"] = letter
    answers = {name: question[name] for name in ("answer", "answer_en") if name in question}
    for said, answer in answers.items():
        for name in ("order", "pairs"):
            if answer and name in answer:
                answers[said] = {**answer, name: [letters[key] for key in answer[name]]}
    return {**question, "options": options, **answers}


def number_keys(texts: Sequence[str]) -> list[Key] | None:
    """Sort keys of option texts that are all numbers of one form, or None when they are words.

    Of one form are texts that differ only in their numerals (`2013年9月`, `2021—2025年`), amounts of one
    base unit in whatever scale (`9000万元`, `1.2亿元`) and bare Chinese numerals (`第一`).
    """
    fractions = any("/" in text for text in texts)
    if (
        not fractions
        and len({_NUMERAL.sub("#", text) for text in texts}) == 1
        and all(map(_NUMERAL.search, texts))
    ):
        return [tuple(Fraction(n.replace(",", "")) for n in _NUMERAL.findall(text)) for text in texts]
    if all(_HAN_NUMERAL.fullmatch(text) for text in texts):
        numbers = [read_integer(text.strip("第位名")) for text in texts]
        return None if None in numbers else [(Fraction(number or 0),) for number in numbers]
    quantities = [parse_quantity(text, "") for text in texts]
    amounts = [quantity for quantity in quantities if isinstance(quantity, Quantity)]
    distinct = len({quantity.value for quantity in amounts}) == len(texts)
    if distinct and len({quantity.base for quantity in amounts}) == 1:
        return [(quantity.value,) for quantity in amounts]
    return None
