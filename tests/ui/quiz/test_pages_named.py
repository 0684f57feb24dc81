"""A page that is kept in reserve is named as it is numbered, and a chapter is linked to, not its cover."""

from __future__ import annotations

import json
from typing import Any

from tests.ui.quiz.given import POOL, PROGRAM, Make

from zgc_desktop.quiz.result import result
from zgc_desktop.quiz.session import begin, stop
from zgc_desktop.quiz.view import screen_view
from zgc_desktop.quiz.views import page_number
from zgc_desktop.study.record import Record
from zgc_desktop.ui.library import library_view
from zgc_desktop.ui.progress import Pages

RESERVE = next(slide for slide in PROGRAM["slides"] if slide["reserve"])


def test_a_reserve_slide_is_named_by_its_number(make: Make, record: Record) -> None:
    page = RESERVE["page"]
    assert page > PROGRAM["deck"]["pages"]
    assert page_number(PROGRAM, page) == RESERVE["number"] == f"备{page - PROGRAM['deck']['pages']}"
    assert (page_number(PROGRAM, 3), page_number(PROGRAM, 0)) == ("3", "")
    fact = next(fact for fact in POOL.facts())
    assert Pages(PROGRAM, POOL).row(fact)["number"]
    question: Any = dict(PROGRAM["questions"][0]) | {"page": page, "slide": RESERVE["id"]}
    session = begin([question], 0)
    assert screen_view(session, PROGRAM)["question"]["pageNumber"] == RESERVE["number"]
    [row] = result(session, PROGRAM, 0)["review"]
    assert (row["page"], row["number"]) == (page, RESERVE["number"])
    assert stop(session, 1).finished
    assert library_view({**PROGRAM, "problems": []}, page, [])["lastNumber"] == RESERVE["number"]
    model = make()
    study: Any = model.study
    rows = json.loads(study.facts)
    names = {slide["page"]: slide["number"] for slide in PROGRAM["slides"]}
    assert all(row["number"] == names[row["page"]] for row in rows)


def test_the_overview_is_linked_to_what_it_tells_and_not_to_the_cover() -> None:
    pages = Pages(PROGRAM, POOL)
    opened = {chapter["n"]: pages.opener(chapter["n"]) for chapter in pages.chapters}
    layouts = {slide["page"]: (slide["layout"], slide["chapter"]) for slide in PROGRAM["slides"]}
    assert layouts[opened[0]][0] != "cover"
    assert all(layouts[page][1] == n for n, page in opened.items())
