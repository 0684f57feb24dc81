"""A question in English: which of its texts have theirs, and the question with them in the place of the Chinese ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel

from zgc_desktop.bank.bank import Bank
from zgc_desktop.bank.facts import DerivedFact, NumberFact, ShareFact
from zgc_desktop.bank.periods import parse_period
from zgc_desktop.bank.questions import Gap, Question
from zgc_desktop.bank.refs import find_references, without_references
from zgc_desktop.bank.units import english_unit, split_unit
from zgc_desktop.bank.values import Printed, without_noun
from zgc_desktop.deck.english import SUFFIX, Pair, pairs

_HAN = re.compile(r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]")
_FIGURES = (NumberFact, DerivedFact, ShareFact)
_AMOUNTS = frozenset({"", "number", "plain", "value", "chinese", "wrong"})
Model = TypeVar("Model", bound=BaseModel)


def missing(question: Question) -> list[Pair]:
    """The texts that have no English. What only quotes figures needs none of its own."""
    return [pair for pair in _texts(question) if not pair.english]


def is_english(question: Question) -> bool:
    """Whether the question is there in English as a whole."""
    return bool(question.stem_en) and not missing(question)


def is_partial(question: Question) -> bool:
    """Whether some of it is there in English and some is not."""
    return any(pair.english for pair in pairs(question)) and not is_english(question)


def _texts(question: Question) -> Iterator[Pair]:
    for pair in pairs(question):
        words: Any = pair.text
        each = words if isinstance(words, tuple) else (words or "",)
        if any(_HAN.search(without_references(text)) for text in each):
            yield pair


def in_english(model: Model) -> Model:
    """The question, or a part of it, with its English in the place of the Chinese."""
    known = type(model).model_fields
    new: dict[str, Any] = {}
    for name in known:
        value = getattr(model, name)
        if name + SUFFIX in known:
            new[name] = getattr(model, name + SUFFIX) or value
        elif isinstance(value, BaseModel):
            new[name] = in_english(value)
        elif isinstance(value, tuple) and any(isinstance(one, BaseModel) for one in value):
            new[name] = tuple(in_english(one) for one in value)
    if isinstance(model, Gap) and model.text:
        # Whoever answers in Chinese is right all the same.
        new["accept"] = (*model.accept, model.text)
    return model.model_copy(update=new)


def disagreeing(bank: Bank, question: Question) -> Iterator[tuple[Pair, str]]:
    """The texts whose English quotes other figures than the Chinese, with the fact that one of the two lacks."""
    for pair in pairs(question):
        if pair.text and pair.english:
            chinese, english = _amounts(bank, pair.text), _amounts(bank, pair.english)
            if chinese != english:
                yield pair, min(chinese ^ english)[0]


def _amounts(bank: Bank, words: Any) -> set[tuple[str, str]]:
    text = "\n".join(words) if isinstance(words, tuple) else str(words)
    return {
        (reference.id, reference.arg)
        for reference in find_references(text)
        if reference.form in _AMOUNTS and isinstance(bank.facts.get(reference.id), _FIGURES)
    }


def scaled(value: str) -> tuple[str, str]:
    """An English number and its scale: 10 and trillion of 10 trillion; of 20,000 there is none."""
    number, _, scale = value.partition(" ")
    return number, scale


def english_step(step: float, unit: str, scale: str) -> float:
    """A difference in the printed Chinese unit as one in the English scale."""
    sizes = {"trillion": 10**12, "billion": 10**9, "million": 10**6}
    return step * split_unit(unit)[1] / sizes.get(scale, 1)


def english_answer(
    printed: Printed, unit: str, text: str, tolerance: float, amount: float | None
) -> dict[str, Any]:
    """The number to type: `unit` is what stands beside the field, `counter` as what it is read where that is a thing."""
    number, scale = scaled(printed.value)
    base = split_unit(unit)[0]
    answer = {
        "amount": amount,
        "value": number,
        "unit": f" {scale}{printed.unit}" if scale else printed.unit,
        "text": text,
        "tolerance": english_step(tolerance, unit, scale),
    }
    thing = base and base != "倍" and not english_unit(base)
    return answer | ({"counter": scale + base} if thing else {})


def bare_text(bank: Bank, id_: str, lang: str = "zh") -> str:
    """The figure as it stands beside others: in English without the thing counted. Raises as `Bank.figure` does."""
    figure = bank.printed(id_, lang)
    return (without_noun(figure, getattr(bank.fact(id_), "unit", "")) if lang == "en" else figure).text


#: That the source gives no year, of the figure that is asked for, or of those of several that have none beside them.
_UNDATED = {
    "zh": ("材料未注明统计年份", "没写年份的数，材料未注明统计年份"),
    "en": ("The source states no year", "Where no year is given, the source states none"),
}


def undated(bank: Bank, facts: tuple[str, ...], lang: str, *, several: bool) -> str:
    """What is said below a question of figures whose year the source does not state; empty where it does, or there are none.

    A question is of `several` where it puts facts beside each other; else the first is asked for.
    """
    found = [bank.facts[id_] for id_ in (facts if several else facts[:1]) if id_ in bank.facts]
    figures = [fact for fact in found if isinstance(fact, _FIGURES)]
    unknown = [not parse_period(fact.period or "unknown").known for fact in figures]
    if not any(unknown):
        return ""
    return _UNDATED["en" if lang == "en" else "zh"][not all(unknown) or several]
