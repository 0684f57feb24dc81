from __future__ import annotations

from typing import Any

import pytest

CHAPTERS = [
    ("overview", "总览", "概览"),
    ("review", "五年回眸", "改革"),
    ("leap", "五年跨越", "创新与产业"),
    ("imprint", "五年印记", "企业"),
    ("renewal", "五年蝶变", "园区"),
    ("journey", "五年征程", "开放生态"),
]


def option(key: str, text: str, correct: bool = False, why: str = "") -> dict[str, Any]:
    return {"key": key, "text": text, "correct": correct, "why": why}


def make_question(theme: int, number: int, kind: str = "single", **more: Any) -> dict[str, Any]:
    words = [option("A", "甲区", True), option("B", "乙区"), option("C", "丙区"), option("D", "丁区")]
    if kind == "multiple":
        words[1]["correct"] = True
    if kind == "true-false":
        words = [option("A", "对"), option("B", "错", True)]
    question: dict[str, Any] = {
        "id": f"{CHAPTERS[theme][0]}-{number}",
        "kind": kind,
        "theme": theme,
        "themeName": CHAPTERS[theme][1],
        "stem": f"第{number}问",
        "options": words if kind != "numeric" else [],
        "explain": "",
        "chart": [],
        "slide": f"{CHAPTERS[theme][0]}-slide",
        "page": theme * 5 + 1,
    }
    if kind == "numeric":
        question["answer"] = {"amount": 6465.3, "unit": "亿元", "text": "6465.3亿元", "tolerance": 0}
    return question | more


def make_program(per_theme: int = 12) -> dict[str, Any]:
    kinds = ["single", "multiple", "true-false", "numeric"]
    return {
        "deck": {
            "title": "中关村五年",
            "years": "2021—2025",
            "chapters": [{"id": i, "name": n, "topic": t} for i, n, t in CHAPTERS],
        },
        "slides": [
            {"id": f"{i}-slide", "page": n * 5 + 1, "title": f"\ue001{name}\ue002的一页"}
            for n, (i, name, _) in enumerate(CHAPTERS)
        ],
        "questions": [make_question(t, n, kinds[n % 4]) for t in range(6) for n in range(per_theme)],
    }


@pytest.fixture(scope="session")
def program() -> dict[str, Any]:
    return make_program()


@pytest.fixture(scope="session")
def question() -> Any:
    return make_question


@pytest.fixture(scope="session")
def small() -> dict[str, Any]:
    return make_program(per_theme=4)
