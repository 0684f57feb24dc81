"""`zgc questions`: the questions written by hand, and those made from the facts."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from zgc_desktop.cli.places import deck, say_shipped
from zgc_desktop.cli.table import table
from zgc_desktop.cli.words import OK, UserError, Words, say

if TYPE_CHECKING:
    from zgc_desktop.briefing.load import Briefing

HEAD: tuple[Words, ...] = (
    ("编号", "id"),
    ("题型", "kind"),
    ("来历", "origin"),
    ("答案", "answer"),
    ("题干", "stem"),
)
ORIGINS: dict[str, Words] = {"hand": ("手写", "by hand"), "generated": ("现出", "generated")}


def run(given: argparse.Namespace) -> int:
    """Print the questions asked for."""
    from zgc_desktop.briefing.load import load

    root = deck(given.folder)
    say_shipped(given, root)
    loaded = load(root)
    if loaded.briefing is None:
        raise UserError(
            f"“{root}”打不开；先运行 zgc check。", f"“{root}” cannot be opened; run zgc check first."
        )
    rows = questions(loaded.briefing, given.seed)
    for key, wanted in (("theme", given.theme), ("kind", given.kind)):
        known = sorted({row[key] for row in rows})
        if wanted and wanted not in known:
            raise UserError(
                f"没有“{wanted}”；有：{'、'.join(known)}。",
                f"There is no “{wanted}”; choose from {', '.join(known)}.",
            )
        rows = [row for row in rows if not wanted or row[key] == wanted]
    if given.format == "json":
        shown = [{key: value for key, value in row.items() if key != "said"} for row in rows]
        print(json.dumps(shown, ensure_ascii=False, indent=2))
        return OK
    cells = [
        (
            row["id"],
            row["kind"],
            say(ORIGINS[row["origin"]], given.lang),
            row["said"],
            row["stem"],
        )
        for row in rows
    ]
    print("\n".join(table([say(words, given.lang) for words in HEAD], cells)))
    return OK


def questions(briefing_: Briefing, seed: int) -> list[dict[str, Any]]:
    """The questions written by hand, then every item that the templates make with the seed."""
    return [*_by_hand(briefing_), *_generated(briefing_, seed)]


def _by_hand(briefing_: Briefing) -> list[dict[str, Any]]:
    from zgc_desktop.briefing.questions import question_view

    bank = briefing_.bank
    rows = []
    for id_, question in bank.questions.items():
        view = question_view(bank, question, None, {})
        said_of = ("text", "correct", "why", "text_en", "why_en")
        options = [
            {name: option[name] for name in said_of if option.get(name) or name in said_of[:3]}
            for option in view["options"]
        ]
        answer, said = _answer(view)
        rows.append(
            {
                "id": id_,
                "kind": question.kind,
                "theme": bank.question_themes[id_],
                "stem": view["stem"],
                "options": options,
                "answer": answer,
                "facts": list(question.facts),
                "slide": question.slide,
                "origin": "hand",
                "explain": view["explain"],
                "difficulty": question.difficulty,
                "said": said,
            }
            | ({"rows": view["rows"]} if view["rows"] else {})
            | {name: view[name] for name in ("stem_en", "explain_en", "rows_en") if view.get(name)}
        )
    return rows


def _answer(view: dict[str, Any]) -> tuple[Any, str]:
    """The answer in the form that a generated item has it, and in one line."""
    texts = {option["key"]: option["text"] for option in view["options"]}
    answer = view["answer"]
    if answer is None:
        right = [option["text"] for option in view["options"] if option["correct"]]
        return (right if view["kind"] == "multiple" else "".join(right)), "；".join(right)
    if "order" in answer:
        order = [texts[key] for key in answer["order"]]
        return order, " < ".join(order)
    if "pairs" in answer:
        found = [texts[key] for key in answer["pairs"]]
        return found, "；".join(f"{row}—{text}" for row, text in zip(view["rows"], found, strict=True))
    blanks = [
        {key: value for key, value in blank.items() if key != "amount"}
        for blank in answer.get("blanks", [answer])
    ]
    return (blanks if "blanks" in answer else blanks[0]), "；".join(blank["text"] for blank in blanks)


def _generated(briefing_: Briefing, seed: int) -> list[dict[str, Any]]:
    from zgc_desktop.quiz.generate.make import items
    from zgc_desktop.quiz.generate.sheet import Sheet

    return [{**item.to_dict(), "said": item.answer_text()} for item in items(Sheet(briefing_), seed)]
