"""A question as it is shown: stem, options with their reasons, answer, explanation, page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from zgc_desktop.bank.bank import Bank
from zgc_desktop.bank.facts import DateFact, NameFact
from zgc_desktop.bank.periods import parse_period, print_periods
from zgc_desktop.bank.questions import (
    Choice,
    ClozeQuestion,
    Gap,
    MatchingQuestion,
    NumericQuestion,
    OrderingQuestion,
    PlaceQuestion,
    Question,
    TextQuestion,
    TrueFalseQuestion,
)
from zgc_desktop.bank.refs import Reference, find_references
from zgc_desktop.bank.revision import revision
from zgc_desktop.bank.rivals import below, precision
from zgc_desktop.bank.values import without_noun
from zgc_desktop.briefing.question_english import (
    bare_text,
    english_answer,
    english_step,
    in_english,
    is_english,
    undated,
)
from zgc_desktop.briefing.usage import question_texts
from zgc_desktop.briefing.views import missing_figure
from zgc_desktop.deck.english import SUFFIX
from zgc_desktop.deck.layouts import ChapterEntry

_WORDS = {"zh": ("对", "错"), "en": ("True", "False")}
#: What of a question is said in a language, besides its options.
SAID = ("themeName", "stem", "note", "hint", "rows", "answer", "explain", "chart")
#: Kinds that put several facts beside each other.
_SEVERAL = frozenset({"multiple", "ordering", "matching"})


def option_text(bank: Bank, question: Question, choice: Choice, lang: str = "zh") -> str:
    """What an option prints; in English a number stands without the thing counted, which would tell it from the others."""
    if choice.fact is not None:
        try:
            return bare_text(bank, choice.fact, lang)
        except (KeyError, TypeError, ValueError, ArithmeticError):
            return bank.quote(Reference(choice.fact, "", "", 0, 0), lang)
    if choice.value is not None:
        asked = question.facts[0]
        try:
            wrong = bank.wrong(asked, str(choice.value), lang)
            return (
                without_noun(wrong, getattr(bank.fact(asked), "unit", "")) if lang == "en" else wrong
            ).text
        except (KeyError, TypeError, ValueError, ArithmeticError):
            return bank.quote(Reference(asked, "wrong", str(choice.value), 0, 0), lang)
    return bank.resolve(choice.text or "", lang)[0]


def question_view(
    bank: Bank, question: Question, chapter: ChapterEntry | None, pages: dict[str, int], lang: str = "zh"
) -> dict[str, Any]:
    """The question as JSON-able data, its options in the order of the file.

    Where it has English, that stands beside the Chinese under names that end in `_en`: see quiz.language.
    """
    english = in_english(question) if is_english(question) else None
    if lang == "en" or english is None:
        return _view(bank, english or question, chapter, pages, lang)
    view, other = (
        _view(bank, question, chapter, pages, lang),
        _view(bank, english, chapter, pages, "en"),
    )
    for option, one in zip(view["options"], other["options"], strict=True):
        option.update({f"{name}{SUFFIX}": one[name] for name in ("text", "why")})
    return view | {f"{name}{SUFFIX}": other[name] for name in SAID}


def _view(
    bank: Bank, question: Question, chapter: ChapterEntry | None, pages: dict[str, int], lang: str
) -> dict[str, Any]:

    def text(words: str) -> str:
        return bank.resolve(words, lang)[0]

    def sentence(words: str) -> str:
        said = text(words)
        # What it begins with may be quoted: over 50 policies.
        return said[:1].upper() + said[1:] if lang == "en" else said

    options: list[dict[str, Any]] = []
    rows: list[str] = []
    marks: list[dict[str, Any]] = []
    answer: dict[str, Any] | None = None
    if isinstance(question, TrueFalseQuestion):
        for key, word, value in zip("AB", _WORDS["en" if lang == "en" else "zh"], (True, False), strict=True):
            right = value == question.answer
            options.append(
                {"key": key, "text": word, "correct": right, "why": "" if right else sentence(question.why)}
            )
    elif isinstance(question, NumericQuestion):
        answer = _amount(bank, question.facts[0], lang)
        tolerance = float(question.tolerance)
        if lang == "en":
            unit = str(getattr(bank.facts.get(question.facts[0]), "unit", ""))
            tolerance = english_step(tolerance, unit, str(answer["unit"]).strip().partition(" ")[0])
        answer["tolerance"] = max(answer["tolerance"], tolerance)
        if question.qualifier == "asked":
            answer["sense"] = sense_of(bank, question.facts[0])
    elif isinstance(question, TextQuestion):
        answer = _name(bank, question.facts[0], question.accept, lang)
    elif isinstance(question, ClozeQuestion):
        answer = {"blanks": [_gap(bank, gap, lang) for gap in question.gaps]}
    elif isinstance(question, OrderingQuestion):
        options = [_lettered(n, text(words)) for n, words in enumerate(question.items)]
        answer = {"order": [option["key"] for option in options]}
    elif isinstance(question, MatchingQuestion):
        rows = [text(pair.left) for pair in question.pairs]
        options = [_lettered(n, text(pair.right)) for n, pair in enumerate(question.pairs)]
        answer = {"pairs": [option["key"] for option in options]}
    elif isinstance(question, PlaceQuestion):
        figures = [_bare_figure(bank, id_, lang) for id_ in question.marks]
        rows = [
            f"{figure['label']}: {figure['text']}"
            if lang == "en"
            else f"{bank.facts[id_].subject if id_ in bank.facts else id_}：{figure['text']}"
            for id_, figure in zip(question.marks, figures, strict=True)
        ]
        dates = isinstance(bank.facts.get(question.facts[0]), DateFact)
        # A day has no length that a bar could draw.
        marks = [] if dates else [mark_of(figure) for figure in figures]
        low = sum(_below(bank, id_, question.facts[0]) for id_ in question.marks)
        for n, words in enumerate(places([figure["text"] for figure in figures], lang, dates=dates)):
            option = _lettered(n, words, n == low)
            options.append(
                option | {"why": "" if n == low else _figure(bank, question.facts[0], lang)["text"]}
            )
    else:
        for key, choice in zip("ABCDEF", question.options, strict=False):
            words = option_text(bank, question, choice, lang)
            options.append(
                {
                    "key": key,
                    "text": words,
                    "correct": choice.correct,
                    "why": sentence(choice.why),
                }
            )
    figures = [_figure(bank, id_, lang) for id_ in question.facts]
    charted = question.chart or (question.facts[:1] if figures[0]["amount"] is not None else ())
    return {
        "id": question.id,
        "kind": question.kind,
        "theme": chapter.accent if chapter else 0,
        "themeName": ((chapter.name_en if lang == "en" else "") or chapter.name) if chapter else "",
        "stem": sentence(question.stem),
        "note": undated(bank, _put_beside(question), lang, several=question.kind in _SEVERAL),
        "hint": sentence(question.hint),
        "options": options,
        "rows": rows,
        "marks": marks,
        "answer": answer,
        "explain": sentence(question.explain),
        "chart": [f for f in (_bare_figure(bank, id_, lang) for id_ in charted) if f["amount"] is not None],
        "facts": list(question.facts),
        "things": things_of(bank, question.facts),
        "slide": question.slide,
        "page": pages.get(question.slide, 0),
        "source": question_source(bank, question.facts, lang),
        "source_en": question_source(bank, question.facts, "en"),
        "difficulty": question.difficulty,
        "revision": revision(bank, question.facts[0]) if question.facts[0] in bank.facts else "",
    }


def things_of(bank: Bank, facts: Sequence[str]) -> list[str]:
    """What the facts of a question are about: words that may stand around an answer that is typed."""
    known = [bank.facts[id_] for id_ in facts if id_ in bank.facts]
    words = (
        str(getattr(fact, name, ""))
        for fact in known
        for name in ("subject", "subject_en", "measure", "measure_en", "unit_en")
    )
    return list(dict.fromkeys(word for word in words if word))


def names_of(bank: Bank, id_: str) -> list[str]:
    """Other ways to write the answer that a fact is: its aliases, and its names in both languages."""
    fact = bank.facts.get(id_)
    if fact is None:
        return []
    names = (fact.value, fact.value_en) if isinstance(fact, NameFact) else ()
    return [name for name in (*fact.aliases, *names) if name]


def places(marks: Sequence[str], lang: str = "zh", *, dates: bool = False) -> list[str]:
    """What the places on a ladder are called, from below the first mark to above the last; of dates, from before to after."""
    if lang == "en":
        between = [f"between {one} and {other}" for one, other in pairwise(marks)]
        low, high = ("before", "after") if dates else ("below", "above")
        return [f"{low} {marks[0]}", *between, f"{high} {marks[-1]}"]
    between = [f"{one}与{other}之间" for one, other in pairwise(marks)]
    low, high = ("早于", "晚于") if dates else ("低于", "高于")
    return [f"{low}{marks[0]}", *between, f"{high}{marks[-1]}"]


def sense_of(bank: Bank, id_: str) -> str:
    """What the qualifier of a number says (`about`, `under`, `over`); empty where it has none or cannot be read."""
    try:
        said = bank.qualifier(id_)
    except (KeyError, ValueError, ArithmeticError, TypeError, RecursionError):
        return ""  # told by the check
    return "" if said == "exact" else said


def mark_of(figure: dict[str, Any]) -> dict[str, Any]:
    """What is drawn of a mark on a ladder: its number in the base unit, and its unit."""
    return {"base": figure["base"] or 0.0, "unit": figure["unit"], "mode": figure["mode"]}


def _put_beside(question: Question) -> tuple[str, ...]:
    """The facts that are asked for; of a choice of several those that its options quote."""
    if question.kind != "multiple":
        return question.facts
    texts = [text.text for text in question_texts(question) if text.path[-1] == "text"]
    quoted = {reference.id for text in texts for reference in find_references(text)}
    quoted |= {option.fact for option in question.options if option.fact}
    return tuple(id_ for id_ in question.facts if id_ in quoted)


def _lettered(number: int, words: str, correct: bool = True) -> dict[str, Any]:
    return {"key": "ABCDEF"[number], "text": words, "correct": correct, "why": ""}


def _below(bank: Bank, one: str, other: str) -> bool:
    try:
        return below(bank, one, other)
    except (KeyError, ValueError, ArithmeticError, TypeError, RecursionError):
        return False  # told by the check


def _amount(bank: Bank, id_: str, lang: str) -> dict[str, Any]:
    figure = _figure(bank, id_, lang)
    if lang == "en" and figure["amount"] is not None:
        printed = bank.printed(id_, lang)
        unit = str(getattr(bank.fact(id_), "unit", ""))
        return english_answer(printed, unit, figure["text"], _precision(bank, id_), figure["amount"])
    return {name: figure[name] for name in ("amount", "value", "unit", "text")} | {
        "tolerance": _precision(bank, id_)
    }


def _precision(bank: Bank, id_: str) -> float:
    try:
        return float(precision(bank, id_))
    except KeyError:
        return 0.0


def _name(bank: Bank, id_: str, accept: Sequence[str], lang: str) -> dict[str, Any]:
    return {"text": _figure(bank, id_, lang)["text"], "aliases": [*names_of(bank, id_), *accept]}


def _gap(bank: Bank, gap: Gap, lang: str) -> dict[str, Any]:
    if gap.fact is None:
        other = [gap.text_en] if gap.text_en else []
        return {"text": bank.resolve(gap.text or "", lang)[0], "aliases": [*gap.accept, *other]}
    figure = _figure(bank, gap.fact, lang)
    return (
        _name(bank, gap.fact, gap.accept, lang) if figure["amount"] is None else _amount(bank, gap.fact, lang)
    )


def question_source(bank: Bank, facts: Sequence[str], lang: str) -> str:
    """Who published what a question asks for, and of when; the windows may speak English to a Chinese question."""
    figures = [_figure(bank, id_, lang) for id_ in facts]
    publishers = "、".join(dict.fromkeys(f["publisher"] for f in figures if f["publisher"]))
    known = [parse_period(bank.facts[id_].period or "unknown") for id_ in facts if id_ in bank.facts]
    periods = print_periods(known, lang)
    head, comma = ("Source: ", ", ") if lang == "en" else ("来源：", "，")
    words = comma.join(part for part in (publishers, periods) if part)
    return head + words if words else ""


def _bare_figure(bank: Bank, id_: str, lang: str) -> dict[str, Any]:
    """The figure as it stands beside others."""
    figure = _figure(bank, id_, lang)
    return (
        figure | {"text": bare_text(bank, id_, lang)}
        if lang == "en" and figure["amount"] is not None
        else figure
    )


def _figure(bank: Bank, id_: str, lang: str) -> dict[str, Any]:
    try:
        return bank.figure(id_, lang).to_dict()
    except (KeyError, TypeError, ValueError, ArithmeticError, RecursionError):
        return missing_figure(id_)
