"""What the speaker has and the audience has not: the notes as they are spoken, and where each figure is from."""

from __future__ import annotations

import re
from typing import Any

from zgc_desktop.briefing.usage import slide_facts
from zgc_desktop.briefing.views import Context
from zgc_desktop.deck.english import without_marks
from zgc_desktop.deck.markdown import blocks
from zgc_desktop.deck.model import Slide
from zgc_desktop.text.speech import aloud

#: Stands in the notes where the speaker goes on to the next build.
STEP = "[step]"
_STEP = re.compile(r"\s*\[step\]\s*")


def speaker_view(slide: Slide, context: Context) -> dict[str, Any]:
    """`script`: passages of the notes, `[{step, paragraph, text, mark}]`; `facts`: the figures of slide and notes.

    `english` has the passages of the notes' English paragraphs. A passage belongs to the build step (from 0) that is up while it is spoken.
    """
    bank, lang = context.bank, context.lang
    ids = slide_facts(slide)
    question = bank.questions.get(getattr(slide.fields, "question", ""))
    if question is not None:
        ids |= dict.fromkeys(question.facts)
    figures = [(bank.figure(id_, lang), bank.figure(id_, "en")) for id_ in ids if id_ in bank.facts]
    return {
        "script": script(aloud(context.text(slide.notes), lang)),
        "english": script(aloud(context.english(without_marks(slide.notes_en)), "en")),
        "facts": [
            {
                "label": figure.label,
                "text": figure.text,
                "period": figure.period,
                "kind": figure.kind_label,
                "periodEn": english.period,
                "kindEn": english.kind_label,
                "mode": figure.mode,
                "formula": figure.formula,
                "interval": figure.interval,
                "paragraph": figure.source,
                "opening": "；".join(_openings(figure.fact, context)),
            }
            for figure, english in figures
        ],
    }


def _openings(fact: str, context: Context) -> list[str]:
    """How the paragraphs begin that a fact is from."""
    bank = context.bank
    found = [
        bank.sources[source.document].paragraphs.get(source.paragraph, "")
        for source in bank.sources_of(fact)
        if source.document in bank.sources
    ]
    return [opening for opening in found if opening]


def script(notes: str) -> list[dict[str, Any]]:
    """Notes in Markdown as passages, parted at paragraphs and at `[step]`."""
    passages: list[dict[str, Any]] = []
    step = 0
    for number, (mark, paragraph) in enumerate(blocks(notes)):
        first = True
        for index, text in enumerate(_STEP.split(paragraph)):
            step += index > 0
            if text:
                passages.append(
                    {"step": step, "paragraph": number, "text": text, "mark": mark if first else ""}
                )
                first = False
    return passages


def without_steps(notes: str) -> str:
    """Notes without the marks for the speaker."""
    return _STEP.sub("", notes)
