"""A question as it is shown: stem, options with their reasons, answer, explanation, page."""

from __future__ import annotations

from typing import Any

from zgc_desktop.bank.bank import Bank
from zgc_desktop.bank.periods import parse_period, print_periods
from zgc_desktop.bank.questions import Choice, NumericQuestion, Question, TrueFalseQuestion
from zgc_desktop.bank.refs import Reference
from zgc_desktop.briefing.views import missing_figure
from zgc_desktop.deck.layouts import ChapterEntry

_WORDS = {"zh": ("对", "错"), "en": ("True", "False")}


def option_text(bank: Bank, question: Question, choice: Choice, lang: str = "zh") -> str:
    """What an option prints."""
    if choice.fact is not None:
        return bank.quote(Reference(choice.fact, "", "", 0, 0), lang)
    if choice.value is not None:
        return bank.quote(Reference(question.facts[0], "wrong", str(choice.value), 0, 0), lang)
    return bank.resolve(choice.text or "", lang)[0]


def question_view(
    bank: Bank, question: Question, chapter: ChapterEntry | None, pages: dict[str, int], lang: str = "zh"
) -> dict[str, Any]:
    """The question as JSON-able data, its options in the order of the file."""

    def text(words: str) -> str:
        return bank.resolve(words, lang)[0]

    options: list[dict[str, Any]] = []
    answer: dict[str, Any] | None = None
    if isinstance(question, TrueFalseQuestion):
        for key, word, value in zip("AB", _WORDS["en" if lang == "en" else "zh"], (True, False), strict=True):
            right = value == question.answer
            options.append(
                {"key": key, "text": word, "correct": right, "why": "" if right else text(question.why)}
            )
    elif isinstance(question, NumericQuestion):
        figure = _figure(bank, question.facts[0], lang)
        answer = {
            "amount": figure["amount"],
            "value": figure["value"],
            "unit": figure["unit"],
            "text": figure["text"],
            "tolerance": float(question.tolerance),
        }
    else:
        for key, choice in zip("ABCDEF", question.options, strict=False):
            words = option_text(bank, question, choice, lang)
            options.append(
                {
                    "key": key,
                    "text": words,
                    "correct": choice.correct,
                    "why": text(choice.why),
                }
            )
    figures = [_figure(bank, id_, lang) for id_ in question.facts]
    charted = question.chart or (question.facts[:1] if figures[0]["amount"] is not None else ())
    publishers = "、".join(dict.fromkeys(f["publisher"] for f in figures if f["publisher"]))
    periods = [
        parse_period(bank.facts[id_].period or "unknown") for id_ in question.facts if id_ in bank.facts
    ]
    return {
        "id": question.id,
        "kind": question.kind,
        "theme": chapter.accent if chapter else 0,
        "themeName": chapter.name if chapter else "",
        "stem": text(question.stem),
        "hint": text(question.hint),
        "options": options,
        "answer": answer,
        "explain": text(question.explain),
        "chart": [f for f in (_figure(bank, id_, lang) for id_ in charted) if f["amount"] is not None],
        "facts": list(question.facts),
        "slide": question.slide,
        "page": pages.get(question.slide, 0),
        "source": _source(publishers, print_periods(periods, lang), lang),
        "source_en": _source(publishers, print_periods(periods, "en"), "en"),
        "difficulty": question.difficulty,
    }


def _source(publishers: str, periods: str, lang: str) -> str:
    """Who published what the question asks for, and of when; the windows may speak English to a Chinese question."""
    head, comma = ("Source: ", ", ") if lang == "en" else ("来源：", "，")
    words = comma.join(part for part in (publishers, periods) if part)
    return head + words if words else ""


def _figure(bank: Bank, id_: str, lang: str) -> dict[str, Any]:
    try:
        return bank.figure(id_, lang).to_dict()
    except (KeyError, TypeError, ValueError, ArithmeticError, RecursionError):
        return missing_figure(id_)
