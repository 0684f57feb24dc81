"""A question of each of the nine kinds, as a briefing composes it, and slides of two chapters that ask them."""

from __future__ import annotations

from typing import Any

View = dict[str, Any]


def _base(kind: str, **more: Any) -> View:
    return {
        "id": f"q-{kind}",
        "kind": kind,
        "theme": 2,
        "themeName": "五年跨越",
        "stem": f"{kind} 的题干？",
        "hint": f"{kind} 的提示",
        "options": [],
        "rows": [],
        "marks": [],
        "answer": None,
        "explain": f"{kind} 的讲解。",
        "chart": [],
        "facts": ["some-fact"],
        "slide": "s0",
        "page": 1,
        "source": f"来源：{kind} 的来源",
        "source_en": f"Source: of {kind}",
        "difficulty": 1,
        "revision": "0",
        **more,
    }


def _options(texts: str, right: str) -> list[View]:
    return [
        {"key": key, "text": text, "correct": key in right, "why": "" if key in right else f"{text}的错因"}
        for key, text in zip("ABCDEF", texts.split(), strict=False)
    ]


NINE: dict[str, View] = {
    "single": _base("single", options=_options("97.1件 135.9件 174.7件 314.5件", "C")),
    "multiple": _base("multiple", options=_options("海淀 丰台 昌平 怀柔", "AC")),
    "true-false": _base("true-false", options=_options("对 错", "B")),
    "numeric": _base(
        "numeric",
        answer={"amount": 4321.5, "value": "4321.5", "unit": "亿元", "text": "4321.5亿元", "tolerance": 0.3},
    ),
    "text": _base("text", answer={"text": "怀柔科学城", "aliases": []}),
    "cloze": _base(
        "cloze",
        stem="共有____个园，其中____最大。",
        answer={
            "blanks": [
                {"amount": 16, "value": "16", "unit": "个", "text": "16个", "tolerance": 0},
                {"text": "海淀园", "aliases": []},
            ]
        },
    ),
    "ordering": _base(
        "ordering", options=_options("第一步 第二步 第三步 第四步", "ABCD"), answer={"order": list("ABCD")}
    ),
    "matching": _base(
        "matching",
        options=_options("右甲 右乙 右丙", "ABC"),
        rows=["左甲", "左乙", "左丙"],
        answer={"pairs": list("ABC")},
    ),
    "place": _base(
        "place",
        options=_options("低于10个 10个与30个之间 高于30个", "B"),
        rows=["甲：10个", "乙：30个"],
        marks=[{"base": 10, "unit": "个", "mode": 0}, {"base": 30, "unit": "个", "mode": 0}],
    ),
}

#: The first page teaches, the second is a quiz slide of chapter 2, the third belongs to a chapter without questions.
SLIDES: list[View] = [
    {"id": "s0", "layout": "statement", "steps": 3, "chapter": 2, "chapterName": "五年跨越", "minutes": 1},
    {
        "id": "s1",
        "layout": "quiz",
        "steps": 1,
        "chapter": 2,
        "chapterName": "五年跨越",
        "minutes": 1,
        "question": NINE["single"],
    },
    {"id": "s2", "layout": "statement", "steps": 1, "chapter": 0, "chapterName": "总览", "minutes": 1},
]
QUESTIONS = list(NINE.values())
PROGRAM: View = {
    "deck": {},
    "slides": SLIDES,
    "questions": QUESTIONS,
    "speaker": [{"script": [], "facts": []}] * len(SLIDES),
}


def secrets_of(question: View) -> set[str]:
    """The texts that would tell the hall the answer, or are not for it."""
    found = {question["hint"], question["explain"], question["source"], question["source_en"]}
    found |= {option["why"] for option in question["options"] if option["why"]}
    answer = question["answer"] or {}
    found |= {each["text"] for each in [answer, *answer.get("blanks", [])] if "text" in each}
    found |= {each["value"] for each in [answer, *answer.get("blanks", [])] if "value" in each}
    return found
