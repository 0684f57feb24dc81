"""A briefing becomes a program: slides and questions as plain data, ready to be shown, cached or exported."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from typing import Any

from zgc_desktop.bank.periods import parse_period, print_periods
from zgc_desktop.briefing import spoken
from zgc_desktop.briefing.english import chapter_line, printed, title_of
from zgc_desktop.briefing.load import Briefing
from zgc_desktop.briefing.questions import question_view
from zgc_desktop.briefing.script import speaker_view, without_steps
from zgc_desktop.briefing.spoken import View
from zgc_desktop.briefing.usage import shown_facts, slide_facts
from zgc_desktop.briefing.views import LAYOUTS, Context
from zgc_desktop.deck.markdown import plain_text
from zgc_desktop.deck.model import Deck, Slide
from zgc_desktop.source.yaml import collector_paused
from zgc_desktop.text.speech import aloud

#: Layouts whose parts appear one by one where `builds` is set, and the list that holds the parts.
BUILD_PARTS = {
    "number-row": "items",
    "ladder": "tiers",
    "waffle": "items",
    "icon-list": "items",
    "recap": "items",
    "timeline": "undated",
    "image-text": "items",
    "grid": "figures",
    "closing": "items",
    "opener": "facts",
}
_NO_SOURCE = frozenset({"quiz", "result", "broken"})


@collector_paused()
def compose(briefing: Briefing, lang: str = "zh") -> dict[str, Any]:
    """The program as JSON-able data: `deck`, `slides`, `questions`, page by page `speaker`, and, for the search, `facts`."""
    deck, bank = briefing.deck, briefing.bank
    pages = {slide.id: slide.page for slide in reversed(deck.slides)}
    accents = {chapter.id: chapter for chapter in deck.chapters}
    questions = {
        id_: question_view(bank, question, accents.get(bank.question_themes[id_]), pages, lang)
        for id_, question in bank.questions.items()
    }
    context = Context(bank, deck, briefing.root, lang, questions, lang == "zh" and deck.bilingual)
    head = deck.head
    counts = _Counts(deck)
    slides = [_slide_view(slide, context, counts) for slide in deck.slides]
    return {
        "deck": {
            "id": head.id,
            "title": head.title,
            "subtitle": head.subtitle,
            "years": head.years,
            "kicker": head.kicker,
            "minutes": float(head.minutes),
            "pass": head.pass_mark,
            "least": head.least_questions,
            "english": context.bilingual,
            "pages": len(deck.flow),
            "questions": len(questions),
            "chapters": [
                {
                    "n": chapter.accent,
                    "id": chapter.id,
                    "name": chapter.name,
                    "topic": chapter.topic,
                    "first": next((s.page for s in deck.flow if s.chapter == index), 0),
                    "pages": sum(s.chapter == index for s in deck.flow),
                    "questions": sum(q["theme"] == chapter.accent for q in questions.values()),
                }
                for index, chapter in enumerate(deck.chapters)
            ],
        },
        "slides": slides,
        "questions": list(questions.values()),
        "speaker": [speaker_view(slide, context) for slide in deck.slides],
        "facts": fact_rows(context),
    }


#: Layouts that sum up what other pages say; somebody who looks for a fact wants the page that says it.
_SUMMARIES = frozenset({"opener", "recap", "closing"})


def fact_rows(context: Context) -> list[dict[str, Any]]:
    """Every fact that a slide quotes, in words, and the page (from 1) that says most of it: `[{text, page}]`."""
    bank = context.bank
    pages: dict[str, tuple[bool, bool, bool, int]] = {}
    for slide in context.deck.slides:
        shown = shown_facts(slide)
        for id_ in slide_facts(slide):
            rank = (id_ not in shown, slide.layout in _SUMMARIES, slide.reserve, slide.page)
            pages[id_] = min(pages.get(id_, rank), rank)
    rows = []
    for id_, fact in bank.facts.items():
        if id_ not in pages:
            continue
        words = [fact.subject, *fact.aliases]
        with suppress(KeyError, TypeError, ValueError, ArithmeticError, RecursionError):
            words = [bank.statement(id_), *words, bank.statement(id_, "en")]
        rows.append(
            {"text": "　".join(dict.fromkeys(word for word in words if word)), "page": pages[id_][-1]}
        )
    return rows


class _Counts:
    """The pages of the flow by chapter, and how many of a page's chapter stand before it."""

    def __init__(self, deck: Deck) -> None:
        self.flow = len(deck.flow)
        self.before: dict[int, int] = {}
        by_chapter = Counter[int]()
        for slide in deck.flow:
            by_chapter[slide.chapter] += 1
            self.before[slide.page] = by_chapter[slide.chapter]
        accents = Counter[int]()
        for index, count in by_chapter.items():
            accents[deck.chapters[index].accent] += count
        self.ticks = [accents[accent] for accent in range(1, 6)]

    def number(self, slide: Slide, lang: str) -> str:
        """What is printed as the page's number: 12, or 备2 for the second page kept in reserve."""
        if not slide.reserve:
            return str(slide.page)
        return f"{'R' if lang == 'en' else '备'}{slide.page - self.flow}"


def _slide_view(slide: Slide, context: Context, counts: _Counts) -> View:
    deck = context.deck
    chapter = deck.chapters[slide.chapter]
    layout = LAYOUTS[slide.layout]
    own = layout.view(slide, context)
    parts = own.get(BUILD_PARTS.get(slide.layout, ""), [])
    builds = slide.fields is not None and slide.fields.builds and len(parts) > 1
    title, lead = context.text(slide.title), context.text(slide.lead)
    body = [context.text(text) for text in slide.body]
    notes = aloud(context.text(slide.notes), context.lang)
    view = {
        "id": slide.id,
        "layout": slide.layout,
        "page": slide.page,
        "number": counts.number(slide, context.lang),
        "reserve": slide.reserve,
        "optional": getattr(slide.fields, "priority", "must") == "optional",
        "pages": counts.flow,
        "chapter": chapter.accent,
        "chapterName": chapter.name,
        "topic": chapter.topic,
        "pageInChapter": counts.before.get(slide.page, 0),
        "ticks": [] if slide.reserve else counts.ticks,
        "deckTitle": deck.head.title,
        "deckYears": deck.head.years,
        "title": title,
        "lead": lead,
        "body": body,
        "source": "" if slide.layout in _NO_SOURCE else source_line(slide, context),
        "minutes": float(slide.minutes),
        "notes": plain_text("# \n\n" + without_steps(notes)) if notes else "",
        "steps": len(parts) if builds else 1,
        **({"english": _english(slide, context)} if context.bilingual else {}),
        **own,
    }
    lines = spoken.lines_of(layout, view)
    view["accessible"] = spoken.content_of(lines)
    view["spoken"] = spoken.to_data(lines)
    return view


def _english(slide: Slide, context: Context) -> View:
    """The slide's own English lines."""
    head, fields = context.deck.head, slide.fields
    title = context.english(title_of(slide, context.deck))
    lead, body = (
        ("", "") if fields is None else (context.english(fields.lead_en), context.english(fields.body_en))
    )
    cover = slide.layout == "cover"
    return {
        "title": title,
        "lead": lead,
        "body": body,
        "source": "" if slide.layout in _NO_SOURCE else printed(source_line(slide, context, "en")),
        "chapter": context.english(chapter_line(context.deck, slide.chapter)),
        **(
            {"kicker": context.english(head.kicker_en), "subtitle": context.english(head.subtitle_en)}
            if cover
            else {}
        ),
    }


#: What stands in the footer: who published, periods told elsewhere, how each kind is drawn, and the joints.
_FOOTER = {
    "zh": ("来源：", "，", "、", "统计时间见各项", {"derived": "虚框为推算", "forecast": "斜纹为预计"}),
    "en": (
        "Source: ",
        ", ",
        ", ",
        "periods at each figure",
        {"published": "solid: published", "derived": "dashed: computed", "forecast": "hatched: forecast"},
    ),
}


def source_line(slide: Slide, context: Context, lang: str = "zh") -> str:
    """The footer: who published, when, and which figures are computed or forecast."""
    bank = context.bank
    head, comma, also, elsewhere, drawn = _FOOTER[lang]
    figures = [bank.figure(id_, lang) for id_ in shown_facts(slide) if id_ in bank.facts]
    note = ""
    if slide.fields is not None:
        own = slide.fields.source_note
        note = context.english(slide.fields.source_note_en) if lang == "en" else context.text(own)
    published = [f for f in figures if f.kind == "published"]
    publishers = also.join(dict.fromkeys(f.publisher for f in figures if f.publisher))
    if not publishers and (first := next(iter(bank.sources.values()), None)) is not None:
        publishers = (lang == "en" and first.short_en) or first.short
    periods = {parse_period(bank.facts[f.fact].period or "unknown") for f in published}
    words = [publishers]
    if 0 < len(periods) <= 2:
        words.append(print_periods(periods, lang))
    elif periods:
        words.append(elsewhere)
    words += [said for kind, said in drawn.items() if any(f.kind == kind for f in figures)]
    line = head + comma.join(word for word in words if word)
    if not note:
        return line
    return f"{line}. {note}" if lang == "en" else f"{line}。{note}"
