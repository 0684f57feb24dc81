"""`zgc grade`: how an answer to a question is judged, and what the learner is told."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from zgc_desktop.cli.places import briefing
from zgc_desktop.cli.words import OK, UserError, Words, say

if TYPE_CHECKING:
    from zgc_desktop.briefing.load import Briefing
    from zgc_desktop.quiz.grade import Response

_JUDGED: dict[str, Words] = {"right": ("对", "right"), "again": ("再写", "again"), "wrong": ("错", "wrong")}


def run(given: argparse.Namespace) -> int:
    """Judge every answer that was given."""
    from zgc_desktop.briefing.load import load

    root = briefing(given.folder)
    loaded = load(root)
    if loaded.briefing is None:
        raise UserError(
            f"“{root}”打不开；先运行 zgc check。", f"“{root}” cannot be opened; run zgc check first."
        )
    question = _question(loaded.briefing, given.question, given.seed, given.lang)
    rows = [
        _judged(question, text, response, given.exam, given.lang)
        for text, response in _responses(question, given.answers)
    ]
    if given.format == "json":
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return OK
    for row in rows:
        judged = "again" if row["again"] else "right" if row["right"] else "wrong"
        print(f"{say(_JUDGED[judged], given.lang)}\t{row['credit']:g}\t{row['answer']}\t{row['sentence']}")
    return OK


def _question(briefing_: Briefing, id_: str, seed: int, lang: str) -> Mapping[str, Any]:
    """The question of an id, written by hand or made from a fact."""
    from zgc_desktop.briefing.questions import question_view

    bank = briefing_.bank
    if id_ in bank.questions:
        return question_view(bank, bank.questions[id_], None, {}, lang)
    from zgc_desktop.quiz.generate.make import made
    from zgc_desktop.quiz.generate.maker import Maker
    from zgc_desktop.quiz.generate.sheet import Sheet
    from zgc_desktop.quiz.generate.view import ItemViews

    sheet = Sheet(briefing_)
    entry = sheet.entries.get(id_.partition("--")[0])
    found = [item for item in made(Maker(sheet, seed), entry) if item.id == id_] if entry else []
    if not found:
        raise UserError(
            f"没有“{id_}”这道题；zgc questions 列出全部。",
            f"There is no question “{id_}”; zgc questions lists them all.",
        )
    return ItemViews(sheet).view(found[0])


def _responses(question: Mapping[str, Any], answers: Sequence[str]) -> list[tuple[str, Response]]:
    """The answers as given to the question; several words that are one answer are taken as one."""
    from zgc_desktop.quiz.grade import Response

    kind = question["kind"]
    if kind == "cloze":
        count = len(question["answer"]["blanks"])
        if len(answers) == count > 1 and not any("|" in answer for answer in answers):
            answers = ["|".join(answers)]
        return [(answer, Response(blanks=tuple(answer.split("|")))) for answer in answers]
    if kind in ("numeric", "text"):
        return [(answer, Response(typed=answer)) for answer in answers]
    if len(answers) > 1 and kind in ("ordering", "matching", "multiple"):
        single = [_letters(question, answer) for answer in answers]
        if all(len(letters) == 1 for letters in single):
            answers = [" ".join(answers)] if not all(len(a) == 1 for a in answers) else ["".join(answers)]
            return [(answers[0], Response(chosen=tuple(letters[0] for letters in single)))]
    return [(answer, Response(chosen=_letters(question, answer))) for answer in answers]


def _letters(question: Mapping[str, Any], answer: str) -> tuple[str, ...]:
    """The letters of an answer, which may be the text of an option; `-` leaves a row of a matching empty."""
    options = question["options"]
    for option in options:
        if answer == option["text"]:
            return (str(option["key"]),)
    letters = [c for c in answer.upper() if not c.isspace() and c not in ",，、;；"]
    known = {str(option["key"]) for option in options}
    if not letters or not set(letters) <= known | {"-"}:
        raise UserError(
            f"“{answer}”里有不是选项的字；选项是 {'、'.join(sorted(known))}。",
            f"“{answer}” is no option; they are {', '.join(sorted(known))}.",
        )
    return tuple("" if c == "-" else c for c in letters)


def _judged(
    question: Mapping[str, Any], text: str, response: Response, last: bool, lang: str
) -> dict[str, Any]:
    from zgc_desktop.quiz.grade import grade
    from zgc_desktop.quiz.said import sentence
    from zgc_desktop.study.memory import remembered

    mark = grade(question, response, last=last)
    return {
        "question": question["id"],
        "kind": question["kind"],
        "answer": text,
        "judgement": mark.feedback,
        "right": mark.right,
        "credit": round(mark.credit, 4),
        "remembered": remembered(mark.right, mark.credit, question["kind"]),
        "again": not mark.final,
        "parts": list(mark.parts),
        "sum": mark.sum.to_dict() if mark.sum is not None else None,
        "sentence": sentence(question, mark, lang),
    }
