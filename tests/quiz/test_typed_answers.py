"""Answers that were typed by hand to questions of a real briefing, and how a person judges them.

`typed_answers.json` holds the questions as they were then, so that editing the briefing breaks nothing here.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from zgc_desktop.quiz.grade import Response, grade

ROWS: dict[str, dict[str, Any]] = json.loads(
    Path(__file__).with_name("typed_answers.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("question", ROWS)
def test_an_answer_is_judged_as_a_person_judges_it(question: str) -> None:
    row = ROWS[question]
    judged: dict[str, str] = {}
    for kind in ("right", "wrong", "again"):
        for typed in row[kind]:
            mark = grade(row, Response(typed=typed))
            got = "right" if mark.right else "wrong" if mark.final else "again"
            if got != kind:
                judged[typed] = f"{got}, a person says {kind}"
    assert judged == {}


def test_there_are_many_of_them() -> None:
    assert sum(len(row[kind]) for row in ROWS.values() for kind in ("right", "wrong", "again")) > 800
