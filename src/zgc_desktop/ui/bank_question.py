"""One question of the bank, told whole: what is asked, its answer, what it is about, where it comes from, how it was answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from zgc_desktop.quiz.generate.make import template_of
from zgc_desktop.quiz.views import page_number, plain

if TYPE_CHECKING:
    from zgc_desktop.quiz.pool import Pool
    from zgc_desktop.quiz.views import Program, QuestionView
    from zgc_desktop.study.items import ItemLine


def question_told(
    view: QuestionView, pool: Pool, program: Program, line: ItemLine | None, lang: str
) -> dict[str, Any]:
    """`id kind level theme chapter stem rows answer explain facts page number title source template answers right people peopleRight`.

    `rows` are the options, `{letter text right why}`; `answer` is what is to be typed, put in order or matched, a line each.
    """
    letters = {str(option["key"]): str(option["text"]) for option in view.get("options") or ()}
    slide: Mapping[str, Any] = next(
        (one for one in program.get("slides", ()) if one.get("id") == view.get("slide")), {}
    )
    page = int(view.get("page") or 0)
    other = lang == "en"
    id_ = str(view["id"])
    return {
        "id": id_,
        "kind": view["kind"],
        "level": int(view.get("difficulty") or 1),
        "theme": int(view["theme"]),
        "chapter": view.get("themeName", ""),
        "stem": plain(str((view.get("stem_en") if other else "") or view["stem"])),
        "rows": [
            {
                "letter": option["key"],
                "text": option["text"],
                "right": bool(option.get("correct")),
                "why": option.get("why") or "",
            }
            for option in view.get("options") or ()
        ],
        "answer": _answers(view, letters),
        "explain": plain(str((view.get("explain_en") if other else "") or view["explain"])),
        "facts": [pool.labels.get(fact, fact) for fact in view.get("facts") or ()],
        "page": page,
        "number": page_number(program, page),
        "title": plain(str(slide.get("title") or "")).replace("\n", ""),
        "source": _named(str((view.get("source_en") if other else "") or view.get("source") or "")),
        "template": template_of(id_),
        "answers": line.answers if line else 0,
        "right": line.right if line else 0,
        "people": line.people if line else 0,
        "peopleRight": line.people_right if line else 0,
    }


def _named(source: str) -> str:
    """A source without the word that says that it is one."""
    return source.removeprefix("来源：").removeprefix("Source: ")


def _answers(view: QuestionView, letters: dict[str, str]) -> list[str]:
    answer = view.get("answer") or {}
    if "order" in answer:
        return [letters[key] for key in answer["order"]]
    if "pairs" in answer:
        return [f"{row}　{letters[key]}" for row, key in zip(view["rows"], answer["pairs"], strict=True)]
    if "blanks" in answer:
        return [str(blank["text"]) for blank in answer["blanks"]]
    return [str(answer["text"])] if answer else []
