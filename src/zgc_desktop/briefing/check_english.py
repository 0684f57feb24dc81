"""What a briefing that is to be there in English too has in Chinese only."""

from __future__ import annotations

from collections.abc import Iterator

from zgc_desktop.bank.bank import Bank, Place
from zgc_desktop.bank.questions import Question
from zgc_desktop.briefing.english import title_of
from zgc_desktop.briefing.load import Briefing
from zgc_desktop.briefing.question_english import disagreeing, is_partial, missing
from zgc_desktop.briefing.usage import field_facts
from zgc_desktop.deck.english import SUFFIX, pairs
from zgc_desktop.deck.model import Slide
from zgc_desktop.source.catalog import problem
from zgc_desktop.source.problem import Problem, Spot


def missing_english(briefing: Briefing) -> Iterator[Problem]:
    """A problem for every title, text, label and note without its English."""
    deck = briefing.deck
    for pair in pairs(deck.head):
        if pair.text and not pair.english:
            yield _missing(str(pair.path[-1]), deck.document.spot(pair.path))
    for slide in deck.slides:
        if slide.fields is not None:
            yield from _slide(slide, briefing)
    questions = briefing.bank.questions.values()
    # A briefing whose quiz is in Chinese has no English question at all.
    if any(question.stem_en for question in questions):
        for question in questions:
            if not question.stem_en and not is_partial(question):
                place = briefing.bank.places[("questions", question.id)]
                what = f"the question `{question.id}`"
                yield problem(
                    "english-missing", place.spot(), what_zh=question.id, what_en=what, key="stem_en"
                )


def half_english(bank: Bank, question: Question, place: Place) -> Iterator[Problem]:
    """What a question that is there in English in part lacks, and where its English quotes other figures."""
    if is_partial(question):
        for pair in missing(question):
            name = str(next(step for step in reversed(pair.path) if isinstance(step, str)))
            yield problem(
                "english-missing",
                place.spot(*pair.path),
                what_zh=f"{question.id} 的 {name}",
                what_en=f"`{name}` of `{question.id}`",
                key=name + SUFFIX,
            )
    for pair, id_ in disagreeing(bank, question):
        path = (*pair.path[:-1], f"{pair.path[-1]}{SUFFIX}")
        yield problem("english-figures", place.spot(*path), id=id_)


def _slide(slide: Slide, briefing: Briefing) -> Iterator[Problem]:
    here = Spot(slide.file, slide.line, 1)
    # On a quiz slide the question stands in the title's place.
    titled = slide.title or slide.layout in ("cover", "opener", "quiz")
    if titled and not title_of(slide, briefing.deck):
        yield problem("english-missing", here, what_zh="标题", what_en="the title", key="title_en")
    if slide.lead and not slide.fields.lead_en:
        yield problem("english-missing", here, what_zh=slide.lead[:8], what_en="the lead", key="lead_en")
    if slide.body and not slide.fields.body_en:
        yield problem("english-missing", here, what_zh=slide.body[0][:8], what_en="the body", key="body_en")
    for path, text, english in pairs(slide.fields):
        if text and not english:
            yield _missing(str(path[-1]), slide.spot(*path))
    for path, id_ in field_facts(slide.fields):
        fact = briefing.bank.facts.get(id_)
        if fact is not None and not fact.subject_en:
            yield problem(
                "english-missing",
                slide.spot(*path),
                what_zh=id_,
                what_en=f"the fact `{id_}`",
                key="subject_en",
            )
    if slide.notes.strip() and not slide.notes_en.strip():
        at = Spot(slide.file, slide.notes_line + 1, 1)
        yield problem("english-missing", at, what_zh="备注", what_en="the note", key="en:")


def _missing(name: str, spot: Spot) -> Problem:
    return problem("english-missing", spot, what_zh=name, what_en=f"`{name}`", key=name + SUFFIX)
