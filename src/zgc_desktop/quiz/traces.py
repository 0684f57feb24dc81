"""What a question asks and what it prints: two of one sheet must not tell each other's answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from zgc_desktop.quiz.generate.item import Item
from zgc_desktop.quiz.views import QuestionView

_QUALIFIERS = "约近超突破"
_MARKS = "“”《》‘’"
#: A name of one letter stands everywhere by chance.
_SHORTEST = 2


class Trace(NamedTuple):
    """The facts of a question, primary and secondary; the texts that would give one of its answers away; and what it prints."""

    facts: frozenset[str]
    keys: frozenset[str]
    text: str

    def clashes(self, other: Trace) -> bool:
        """Whether one of the two asks or prints what the other asks."""
        return (
            not self.facts.isdisjoint(other.facts)
            or any(stands(key, other.text) for key in self.keys)
            or any(stands(key, self.text) for key in other.keys)
        )


def stands(key: str, text: str) -> bool:
    """Whether an answer stands in a text: 5家 does not stand in 15家."""
    return key in text and (not key[0].isdigit() or _number(key).search(text) is not None)


@lru_cache(maxsize=4096)
def _number(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\d.]){re.escape(key)}")


def trace_of(question: QuestionView | Item, figures: Mapping[str, str]) -> Trace:
    """The trace of a question; `figures` are what facts print, by their ids."""
    return _of_item(question, figures) if isinstance(question, Item) else _of_view(question, figures)


def _of_item(item: Item, figures: Mapping[str, str]) -> Trace:
    right = [option.text for option in item.options if option.correct] if item.kind != "true-false" else []
    texts = [option.text for option in item.options]
    answer = item.answer if isinstance(item.answer, tuple) else ()
    typed = [part.text for part in (*answer, item.answer) if not isinstance(part, (str, bool, tuple))]
    return _trace(item.facts, figures, [*right, *typed], [item.stem, *texts, *item.rows])


def _of_view(view: QuestionView, figures: Mapping[str, str]) -> Trace:
    options = view.get("options") or ()
    kind = view.get("kind")
    right = [o["text"] for o in options if o.get("correct")] if kind != "true-false" else []
    if kind == "matching":
        right = [o["text"] for o in options]
    answer: Mapping[str, Any] = view.get("answer") or {}
    typed = [str(part["text"]) for part in (*answer.get("blanks", ()), answer) if "text" in part]
    printed = [
        view.get("stem", ""),
        view.get("hint", ""),
        *(o["text"] for o in options),
        *view.get("rows", ()),
    ]
    return _trace(view.get("facts") or (), figures, [*right, *typed], printed)


def _trace(
    facts: Iterable[str], figures: Mapping[str, str], answers: Iterable[str], printed: Iterable[str]
) -> Trace:
    facts = tuple(facts)
    told = [*answers, *(figures[id_] for id_ in facts if id_ in figures)]
    keys = {text.lstrip(_QUALIFIERS).strip(_MARKS) for text in told}
    return Trace(
        frozenset(facts),
        frozenset(key for key in keys if len(key) >= _SHORTEST),
        "\n".join(map(str, printed)),
    )
