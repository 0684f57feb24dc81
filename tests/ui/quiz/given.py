"""A quiz on the shipped briefing with a record behind it, and how it is answered."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from zgc_desktop.briefing.compose import compose
from zgc_desktop.briefing.load import load
from zgc_desktop.quiz.generate.sheet import Sheet
from zgc_desktop.quiz.pool import Pool
from zgc_desktop.ui.quiz import QuizModel

ROOT = Path(__file__).parents[3]


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def _shipped() -> tuple[Any, Any]:
    briefing = load(ROOT).briefing
    assert briefing is not None
    program = compose(briefing)
    return Pool(Sheet(briefing), program), program


POOL, PROGRAM = _shipped()
Make = Callable[[], QuizModel]


def asked(model: QuizModel) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(model.question)
    return found


def state(model: QuizModel) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(model.state)
    return found


def give(model: QuizModel, right: bool = True) -> None:
    """Answer the question shown."""
    question = asked(model)
    answer = question.get("answer") or {}
    if "order" in answer:
        order = answer["order"] if right else answer["order"][::-1]
        for key in order:
            model.select(key)
    elif "pairs" in answer:
        pairs = answer["pairs"] if right else [*answer["pairs"][1:], answer["pairs"][0]]
        for row, key in enumerate(pairs):
            model.pair(row, key)
    elif "blanks" in answer:
        for gap, blank in enumerate(answer["blanks"]):
            model.typeGap(gap, blank["text"] if right else "99999")
    elif answer:
        model.typeText(answer["text"] if right else "99999")
    else:
        wanted = [o["key"] for o in question["options"] if o["correct"] is right]
        for key in wanted if question["kind"] == "multiple" else wanted[:1]:
            model.select(key)
