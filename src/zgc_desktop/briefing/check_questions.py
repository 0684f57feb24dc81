"""Item-writing rules: what makes a question fair, checked one by one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from zgc_desktop.bank.bank import Bank, Place
from zgc_desktop.bank.facts import DerivedFact, NumberFact, ShareFact
from zgc_desktop.bank.questions import (
    Choice,
    ClozeQuestion,
    MatchingQuestion,
    MultipleQuestion,
    NumericQuestion,
    OrderingQuestion,
    PlaceQuestion,
    Question,
    SingleQuestion,
    TextQuestion,
    TrueFalseQuestion,
)
from zgc_desktop.bank.refs import GAP, find_references, without_references
from zgc_desktop.bank.rivals import below, objection
from zgc_desktop.bank.units import in_base, read_amount, split_unit
from zgc_desktop.briefing.question_english import undated
from zgc_desktop.briefing.questions import option_text, sense_of
from zgc_desktop.source.catalog import problem
from zgc_desktop.source.problem import Problem, Spot
from zgc_desktop.text.typable import untypable

_ALL = re.compile(r"以上(?:都|全|均|皆)|都对|都不对|全部正确|均不正确")
_NEGATIVE = re.compile(r"不是|不属于|不包括|错误的|不正确|没有哪|除了")
#: Kinds that an audience can answer together on a slide.
ON_SLIDES = frozenset({"single", "multiple", "true-false", "numeric", "place"})
_FIGURES = (NumberFact, DerivedFact, ShareFact)
_AMOUNTS = frozenset({"", "number", "plain", "value", "chinese"})
_PERIOD_FORMS = frozenset({"period", "baseline", "statement"})


def check_question(bank: Bank, question: Question, place: Place) -> Iterator[Problem]:
    """The rules broken by one question."""
    for words, path in _wrong_words(question):
        for typed in _typed_wrongs(bank, *words):
            yield problem("wrong-typed", place.spot(*path), text=typed, id=_named(words[1], question))
    negative = _NEGATIVE.search(question.stem)
    if negative and not isinstance(question, TrueFalseQuestion):
        yield problem("stem-negative", place.spot("stem"), word=negative.group())
    if isinstance(question, TrueFalseQuestion):
        if question.answer is None:
            yield problem("answer-missing", place.spot())
        elif question.answer is False and not question.why:
            yield problem("why-missing", place.spot("answer"), key="true")
    elif isinstance(question, NumericQuestion):
        fact = bank.facts.get(question.facts[0])
        if fact is not None and not isinstance(fact, (NumberFact, DerivedFact)):
            yield problem("answer-not-number", place.spot("facts", 0))
        elif fact is not None and question.qualifier == "asked" and not sense_of(bank, question.facts[0]):
            yield problem("qualifier-none", place.spot("qualifier"))
        yield from _date(bank, question, place)
    elif isinstance(question, TextQuestion):
        fact = bank.facts.get(question.facts[0])
        if fact is not None and fact.type != "name":
            yield problem("answer-not-name", place.spot("facts", 0))
    elif isinstance(question, OrderingQuestion):
        yield from _alike(question.items, place, "items")
    elif isinstance(question, MatchingQuestion):
        yield from _alike([pair.left for pair in question.pairs], place, "pairs")
        yield from _alike([pair.right for pair in question.pairs], place, "pairs")
    elif isinstance(question, PlaceQuestion):
        if not _rising(bank, question):
            yield problem("marks-order", place.spot("marks"))
    elif isinstance(question, ClozeQuestion):
        # How many gaps there are is checked where the file is read.
        for n, gap in enumerate(question.gaps):
            if gap.text:
                yield from not_typed(gap.text, gap.accept, place.spot("gaps", n))
    else:
        yield from _options(bank, question, place)
        if any(_is_figure(bank, question, option) for option in question.options):
            yield from _date(bank, question, place)


def _wrong_words(question: Question) -> Iterator[tuple[tuple[str, str], tuple[str | int, ...]]]:
    """The texts in which a wrong number may stand, each with its reason and its place."""
    if isinstance(question, TrueFalseQuestion):
        yield (question.stem, question.why), ("stem",)
    for index, option in enumerate(getattr(question, "options", ())):
        if option.text and not option.correct:
            yield (option.text, option.why), ("options", index)


def _named(why: str, question: Question) -> str:
    """The fact that a reason names, another one than is asked for if there is one; empty where it names none."""
    ids = [reference.id for reference in find_references(why)]
    return next((id_ for id_ in ids if id_ != question.facts[0]), ids[0] if ids else "")


def _typed_wrongs(bank: Bank, text: str, why: str) -> Iterator[str]:
    """The wrong numbers in a text that are typed though their reason names a fact."""
    for reference in find_references(text) if find_references(why) else ():
        fact = bank.facts.get(reference.id)
        if reference.form == "wrong" and isinstance(fact, _FIGURES) and reference.arg[:1].isdigit():
            yield bank.quote(reference)


def not_typed(answer: str, others: Sequence[str], spot: Spot) -> Iterator[Problem]:
    """What of an answer that is typed has no key, where no other way to write it does without."""
    letters = untypable(answer)
    if letters and all(untypable(other) for other in others):
        yield problem("answer-untypable", spot, text=answer, letters="、".join(letters))


def _alike(texts: Sequence[str], place: Place, key: str) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for index, text in enumerate(texts):
        meaning = _bare(text)
        if meaning in seen:
            yield problem("items-same", place.spot(key, index), first=seen[meaning] + 1, second=index + 1)
        seen.setdefault(meaning, index)


def _rising(bank: Bank, question: PlaceQuestion) -> bool:
    """Whether the marks rise surely, and the fact asked for is surely less or more than each."""
    asked = question.facts[0]
    try:
        units = {split_unit(getattr(bank.fact(id_), "unit", ""))[0] for id_ in (asked, *question.marks)}
        rise = all(below(bank, one, other) for one, other in pairwise(question.marks))
        clear = all(below(bank, asked, mark) or below(bank, mark, asked) for mark in question.marks)
    except (KeyError, ValueError, ArithmeticError, TypeError, RecursionError):
        return any(id_ not in bank.facts for id_ in (asked, *question.marks))  # told as an unknown fact
    return rise and clear and len(units) == 1


def _date(bank: Bank, question: Question, place: Place) -> Iterator[Problem]:
    """A numeric stem says when, by quoting a period; where the source does not say, that stands below it by itself."""
    if undated(bank, question.facts, "zh", several=False):
        return
    if not any(r.form in _PERIOD_FORMS or _is_date(bank, r.id) for r in find_references(question.stem)):
        yield problem("stem-date", place.spot("stem"))


def _is_figure(bank: Bank, question: SingleQuestion | MultipleQuestion, option: Choice) -> bool:
    """Whether an option is an amount; a name or a day is what it is without a date beside it."""
    fact = bank.facts.get(option.fact or question.facts[0])
    return option.text is None and isinstance(fact, _FIGURES)


def _is_date(bank: Bank, id_: str) -> bool:
    fact = bank.facts.get(id_)
    return fact is not None and fact.type == "date"


def _options(bank: Bank, question: SingleQuestion | MultipleQuestion, place: Place) -> Iterator[Problem]:
    options = question.options
    keys = sum(option.correct for option in options)
    if not 3 <= len(options) <= 6:
        yield problem("options-count", place.spot("options"), count=len(options))
    if keys == 0:
        yield problem("key-missing", place.spot("options"))
    elif isinstance(question, SingleQuestion) and keys > 1:
        second = [i for i, option in enumerate(options) if option.correct][1]
        yield problem("key-doubled", place.spot("options", second), count=keys)
    elif isinstance(question, MultipleQuestion) and keys < 2:
        yield problem("keys-few", place.spot("options"), count=keys)
    texts = [option_text(bank, question, option) for option in options]
    seen: dict[object, int] = {}
    values: list[float] = []
    for index, (option, text) in enumerate(zip(options, texts, strict=True)):
        letter = chr(ord("A") + index)
        at = place.spot("options", index)
        value = _value(bank, question, option, text)
        # Two options are the same by what they print or by what they are worth.
        meanings = (_bare(text), value) if value is not None else (_bare(text),)
        if GAP.search(text):
            continue  # said where the fact is
        first = next((seen[meaning] for meaning in meanings if meaning in seen), None)
        if first is not None:
            yield problem("options-same", at, first=chr(ord("A") + first), second=letter)
        for meaning in meanings:
            seen.setdefault(meaning, index)
        if value is not None and option.text is None:
            values.append(value[0])
        if option.value is not None and not option.correct:
            yield from _unsafe(bank, question, option, text, letter, at)
        if _ALL.search(text):
            yield problem("options-all", at)
        if not option.correct and not option.why:
            yield problem("why-missing", at, key=letter)
    if len(values) == len(options) and values not in (sorted(values), sorted(values, reverse=True)):
        yield problem("options-order", place.spot("options"))
    if any(map(GAP.search, texts)):
        return
    mean = sum(map(len, texts)) / max(1, len(texts))
    for index, text in enumerate(texts):
        if len(text) > 1.6 * mean + 4:
            yield problem("options-length", place.spot("options", index), key=chr(ord("A") + index))


def _unsafe(
    bank: Bank, question: Question, option: Choice, text: str, letter: str, at: Spot
) -> Iterator[Problem]:
    """A wrong number that may be true, that stands out by its decimals, or that is typed though it follows from a fact."""
    if isinstance(option.value, Decimal) and (named := _named(option.why, question)):
        yield problem("wrong-typed", at, text=text, id=named)
    try:
        value = bank.wrong_number(question.facts[0], option.value or Decimal(0))
        said = objection(bank, question.facts[0], value)
        code = {"true": "option-true", "precision": "option-precision"}.get(said)
        if code:
            yield problem(code, at, key=letter, text=text, figure=bank.figure(question.facts[0]).text)
    except (KeyError, ValueError, ArithmeticError, TypeError, RecursionError):
        return  # what is wrong with the fact is told where it stands


def _value(bank: Bank, question: Question, option: Choice, text: str) -> tuple[float, str, str] | None:
    """What an option is worth: in base units, the base unit, whether it is said to be under or over; None for words.

    近10万亿元 and 突破10万亿元 are two things; 约1/3 and 1/3 are taken for one.
    """
    quoted = find_references(option.text or "")
    alone = len(quoted) == 1 and not without_references(option.text or "").strip("\0 ")
    id_ = option.fact or (quoted[0].id if alone and quoted[0].form in _AMOUNTS else None)
    try:
        if id_ is not None and isinstance(fact := bank.facts[id_], _FIGURES):
            unit = split_unit(getattr(fact, "unit", ""))[0]
            bare = alone and quoted[0].form in ("value", "plain", "chinese")
            return *in_base(bank.bounds(id_).value, unit), "" if bare else _side(bank.qualifier(id_))
        if option.value is not None:
            asked = question.facts[0]
            value = bank.wrong_number(asked, option.value)
            return *in_base(value, getattr(bank.facts[asked], "unit", "")), _side(bank.qualifier(asked))
    except (KeyError, ValueError, ArithmeticError, TypeError, RecursionError):
        return None
    return read_amount(text) if option.text is not None else None


def _side(qualifier: str) -> str:
    return qualifier if qualifier in ("under", "over") else ""


def _bare(text: str) -> str:
    return re.sub(r"[\s,.;:，。、；：“”‘’\"'（）()·]", "", unicodedata.normalize("NFKC", text)).casefold()
