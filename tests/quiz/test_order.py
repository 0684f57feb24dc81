"""New facts come in the order of the chapters, whatever their files are called, and all of them can be asked for."""

from __future__ import annotations

from tests.ui.quiz.given import POOL, PROGRAM


def test_facts_come_in_the_order_of_the_chapters() -> None:
    chapters = [chapter["id"] for chapter in PROGRAM["deck"]["chapters"]]
    facts = POOL.facts()
    turns = [chapters.index(POOL.theme_of(fact)) for fact in facts]
    assert turns == sorted(turns)
    assert turns[0] == 0
    pages = {slide["id"]: slide["page"] for slide in PROGRAM["slides"]}
    first = [pages[POOL.slides[fact]] for fact in facts if POOL.theme_of(fact) == "leap"]
    assert first == sorted(first)
    assert facts == [fact for chapter in PROGRAM["deck"]["chapters"] for fact in POOL.facts(chapter["n"])]


def test_every_fact_can_be_asked_for() -> None:
    assert all(POOL.pick(fact, 3) is not None for fact in POOL.facts())
