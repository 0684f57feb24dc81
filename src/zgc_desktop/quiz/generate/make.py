"""The templates, and every distinct item that they make from a bank with a seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from zgc_desktop.bank.bank import Bank
from zgc_desktop.quiz.generate.distractors import amount, has_number, ladder
from zgc_desktop.quiz.generate.item import Item, Option, revision

BLANK = "____"
Template = Callable[[Bank, str, random.Random], tuple[str, str, tuple[Option, ...], str] | None]


def blanked(bank: Bank, id_: str, shown: str = BLANK) -> str:
    """The fact's sentence with something else in the place of its figure."""
    fact = bank.fact(id_)
    mark = "\ue000"
    changed = fact.model_copy(update={"statement": fact.statement.replace("{figure}", mark)})
    one = Bank({**bank.facts, id_: changed}, bank.themes, {}, {}, bank.sources)
    return one.statement(id_).replace(mark, shown)


def choose_number(
    bank: Bank, id_: str, rng: random.Random
) -> tuple[str, str, tuple[Option, ...], str] | None:
    """Which number stands in the sentence?"""
    wrong = ladder(bank, id_, rng) if has_number(bank, id_) else None
    if wrong is None:
        return None
    key = bank.printed(id_).text
    rows = [(amount(bank, id_), Option(key, True))]
    rows += [(w.value, Option(bank.wrong(id_, w.value.normalize()).text, False, w.why)) for w in wrong]
    options = tuple(option for _, option in sorted(rows, key=lambda row: row[0]))
    return "single", f"选出缺少的数：{blanked(bank, id_)}", options, key


def type_number(bank: Bank, id_: str, _: random.Random) -> tuple[str, str, tuple[Option, ...], str] | None:
    """Type the number that stands in the sentence."""
    if not has_number(bank, id_):
        return None
    printed = bank.printed(id_)
    shown = f"{printed.prefix}{BLANK}{printed.infix}{printed.unit}"
    return "numeric", f"填上缺少的数：{blanked(bank, id_, shown)}", (), printed.value + printed.unit


def judge(bank: Bank, id_: str, rng: random.Random) -> tuple[str, str, tuple[Option, ...], str] | None:
    """Is the sentence, with its number or with a wrong one, true?"""
    wrong = ladder(bank, id_, rng) if has_number(bank, id_) else None
    if wrong is None:
        return None
    true = rng.random() < 0.5
    shown = rng.choice(wrong)
    said = bank.printed(id_).text if true else bank.wrong(id_, shown.value.normalize()).text
    why = "" if true else f"应当是{bank.printed(id_).text}。{shown.why}"
    options = (
        Option("对", true, "" if true else why),
        Option("错", not true, f"来源写的就是{said}" if true else ""),
    )
    return "true-false", f"这句话对不对：{blanked(bank, id_, said)}", options, "对" if true else "错"


def say_whose(bank: Bank, id_: str, rng: random.Random) -> tuple[str, str, tuple[Option, ...], str] | None:
    """What is the number the number of? Only what the bank counts otherwise stands beside the key."""
    if not has_number(bank, id_) or bank.qualifier(id_) == "over":
        return None
    fact = bank.fact(id_)
    unit, value = getattr(fact, "unit", ""), bank.bounds(id_).value
    others = [
        other
        for other in bank.facts
        if other != id_
        and has_number(bank, other)
        and getattr(bank.fact(other), "unit", "") == unit
        and bank.fact(other).subject != fact.subject
        and bank.qualifier(other) != "over"
        and not bank.bounds(other).low <= value <= bank.bounds(other).high
    ]
    if len(others) < 3:
        return None
    options = [Option(fact.subject, True)]
    options += [
        Option(bank.fact(other).subject, False, f"来源写的是：{bank.statement(other)}")
        for other in rng.sample(others, 3)
    ]
    rng.shuffle(options)
    return "single", f"“{bank.printed(id_).text}”是哪一项的数？", tuple(options), fact.subject


TEMPLATES: dict[str, Template] = {
    "choose-number": choose_number,
    "type-number": type_number,
    "judge": judge,
    "say-whose": say_whose,
}


def items(bank: Bank, seed: int = 0) -> Iterator[Item]:
    """Every item that the templates make with a seed, fact by fact; the same seed gives the same ones."""
    for id_ in bank.facts:
        for name, template in TEMPLATES.items():
            made = template(bank, id_, random.Random(f"{seed}/{name}/{id_}"))
            if made is not None:
                kind, stem, options, answer = made
                yield Item(
                    f"{id_}--{name}", kind, bank.themes[id_], stem, options, answer, (id_,), name, seed,
                    revision(bank, id_),
                )  # fmt: skip
